#include "annotate/models.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// Decoding a tree may take the square of the words, or their cube where it is hard; longer
/// sentences are lists or broken text, and are cut.
constexpr std::size_t kLongest = 256;

void append_piece(const SyntaxModel& model, std::span<const Word> words, std::size_t first,
                  std::size_t all, NetworkRoom& room, Syntax& syntax) {
  const Reading& reading = model.network.read_words(words, {}, Guidelines::any, room);
  const NetworkSizes& sizes = model.network.sizes;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::int32_t* scores = reading.row(at) + sizes.tag_at();
    syntax.tags.push_back(static_cast<TagId>(place_of_largest(scores, sizes.tags)));
  }
  const Arcs tree = best_tree(model.network, reading);
  const auto& heads = syntax.arcs.heads;
  const auto top = std::find(heads.begin(), heads.end(), static_cast<Place>(all)) - heads.begin();
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool is_root = tree.heads[at] == words.size();
    const bool is_top = is_root && first == 0;
    const std::size_t head = is_top    ? all
                             : is_root ? static_cast<std::size_t>(top)
                                       : first + tree.heads[at];
    syntax.arcs.heads.push_back(static_cast<Place>(head));
    syntax.arcs.labels.push_back(is_root && !is_top ? Deprel::parataxis : tree.labels[at]);
  }
}

}  // namespace

std::vector<Word> words_of(std::span<const std::string_view> forms, const Lexicon& lexicon) {
  std::vector<Word> words;
  words.reserve(forms.size());
  for (const std::string_view form : forms) words.push_back(word_of(form, lexicon));
  return words;
}

SyntaxModel SyntaxModel::read(ModelReader& reader) {
  SyntaxModel model;
  model.lexicon = Lexicon::read(reader);
  model.tags = read_tags(reader);
  model.morphology = Morphology::read(reader, model.tags.size());
  model.network = Network::read(reader);
  if (model.network.sizes.tags != model.tags.size() || model.tags.empty())
    reader.fail("is damaged");
  for (std::size_t tag = 0; tag < model.tags.size(); ++tag) {
    if (model.tags[tag].upos != Upos::VERB) continue;
    if (model.tags[tag].xpos == "VBD") model.past = static_cast<TagId>(tag);
    if (model.tags[tag].xpos == "VBN") model.participle = static_cast<TagId>(tag);
  }
  return model;
}

bool SyntaxModel::is_only_past(std::string_view form) const {
  const std::string word = to_lower(form);
  if (past == 0 || participle == 0 || word.ends_with("ed")) return false;
  const std::string lemma = morphology.lemma_of(word, past);
  if (morphology.lemma_of(word, participle) == lemma) return false;
  std::string sunk = word;  // "sank", "began"
  std::replace(sunk.begin(), sunk.end(), 'a', 'u');
  const std::string worn = word.substr(0, word.size() - 1) + "n";  // "wore"
  for (const std::string& other :
       {lemma, lemma + "n", lemma + "en", lemma + "ne", word + "n", worn, sunk}) {
    const bool known = other != word && word_of(other, lexicon).number != 0;
    if (known && morphology.lemma_of(other, participle) == lemma) return true;
  }
  return false;
}

std::string SyntaxModel::lemma_of(std::string_view form, TagId tag) const {
  std::string lemma = morphology.lemma_of(form, tag);
  const bool either = past != 0 && participle != 0 && (tag == past || tag == participle);
  if (!either || word_of(lemma, lexicon).number != 0) return lemma;
  std::string other = morphology.lemma_of(form, tag == past ? participle : past);
  return word_of(other, lexicon).number != 0 ? other : lemma;
}

NameModel NameModel::read(ModelReader& reader) {
  NameModel model;
  model.lexicon = Lexicon::read(reader);
  model.network = Network::read(reader);
  if (model.network.sizes.names != kNameStateCount) reader.fail("is damaged");
  return model;
}

ModelSet read_models(const Files& files) {
  ModelSet models;
  ModelReader syntax(kSyntaxFile, files.read(kSyntaxFile), "syntax");
  models.syntax = SyntaxModel::read(syntax);
  ModelReader names(kNamesFile, files.read(kNamesFile), "names");
  models.names = NameModel::read(names);
  models.lists = NameLists(files);
  return models;
}

Syntax read_syntax(const SyntaxModel& model, std::span<const std::string_view> forms) {
  NetworkRoom room(model.network);
  return read_syntax(model, words_of(forms, model.lexicon), room);
}

Syntax read_syntax(const SyntaxModel& model, std::span<const Word> words, NetworkRoom& room) {
  Syntax syntax;
  for (std::size_t first = 0; first < words.size(); first += kLongest) {
    append_piece(model, words.subspan(first, std::min(kLongest, words.size() - first)), first,
                 words.size(), room, syntax);
  }
  return syntax;
}

std::vector<NameSpan> find_names(const NameModel& model, const NameLists& lists,
                                 std::span<const std::string_view> forms,
                                 std::span<const TagId> tags, std::uint32_t first_token) {
  std::vector<Word> words = words_of(forms, model.lexicon);
  for (std::size_t at = 0; at < words.size(); ++at) lists.look_up(forms[at], words[at]);
  NetworkRoom room(model.network);
  return find_names(model, lists, words, tags, first_token, room);
}

std::vector<NameSpan> find_names(const NameModel& model, const NameLists& lists,
                                 std::span<Word> words, std::span<const TagId> tags,
                                 std::uint32_t first_token, NetworkRoom& room) {
  lists.mark_names(words);
  const Reading& reading = model.network.read_words(words, tags, Guidelines::uner, room);
  std::vector<NameScores> scores(words.size());
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::copy_n(reading.row(at) + model.network.sizes.name_at(), kNameStateCount,
                scores[at].begin());
  }
  return names_of(scores, first_token);
}

}  // namespace claimgraph
