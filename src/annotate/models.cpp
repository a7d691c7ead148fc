#include "annotate/models.h"

#include <algorithm>
#include <string>

#include "annotate/finite_verbs.h"
#include "annotate/missing_verbs.h"
#include "annotate/ruled_out.h"
#include "annotate/semicolons.h"
#include "base/unicode.h"

namespace claimgraph {
namespace {

/// Decoding a tree may take the square of the words, or their cube where it is hard; longer
/// sentences are lists or broken text, and are cut.
constexpr std::size_t kLongest = 256;

/// Of a stretch of words; whole sentences always have the verb that they need.
Syntax read_piece(const SyntaxModel& model, std::span<const Word> words, bool whole,
                  NetworkRooms& rooms) {
  std::vector<Opinion> opinions;
  for (std::size_t i = 0; i < model.networks.size(); ++i) {
    const Network& network = model.networks[i];
    opinions.push_back({&network, &network.read_words(words, {}, Guidelines::any, rooms[i])});
  }
  std::vector<std::int32_t> scores = tag_scores(opinions);
  std::vector<Place> changed = rule_out_tags(model, words, scores);
  const std::size_t count = model.tags.size();
  Syntax syntax;
  syntax.tags.reserve(words.size());
  for (std::size_t at = 0; at < words.size(); ++at)
    syntax.tags.push_back(static_cast<TagId>(place_of_largest(scores.data() + at * count, count)));
  syntax.arcs.heads = best_heads(opinions);
  LabelScores labels = label_scores(opinions, syntax.arcs.heads);
  syntax.arcs.labels = best_labels(labels, syntax.arcs.heads);
  for (const Place word : misplaced_verbs(words, syntax.arcs)) {
    if (std::find(changed.begin(), changed.end(), word) == changed.end()) changed.push_back(word);
  }
  if (!changed.empty()) {
    syntax.arcs.heads = best_heads_without(opinions, words, changed);
    labels = label_scores(opinions, syntax.arcs.heads);
    syntax.arcs.labels = best_labels(labels, syntax.arcs.heads);
    rename_without(labels, words, changed, syntax.arcs);
  }
  agree_on_verbs(model, scores, labels, syntax);
  if (whole) find_missing_verbs(model, words, opinions, scores, syntax);
  return syntax;
}

/// Puts a piece behind those before; its root hangs on theirs.
void append_piece(const Syntax& piece, std::size_t all, Syntax& syntax) {
  const std::size_t first = syntax.tags.size();
  const std::size_t words = piece.tags.size();
  syntax.tags.insert(syntax.tags.end(), piece.tags.begin(), piece.tags.end());
  auto& heads = syntax.arcs.heads;
  const auto top = std::find(heads.begin(), heads.end(), static_cast<Place>(all)) - heads.begin();
  for (std::size_t at = 0; at < words; ++at) {
    const bool is_root = piece.arcs.heads[at] == words;
    const bool is_top = is_root && first == 0;
    const std::size_t head = is_top    ? all
                             : is_root ? static_cast<std::size_t>(top)
                                       : first + piece.arcs.heads[at];
    heads.push_back(static_cast<Place>(head));
    syntax.arcs.labels.push_back(is_root && !is_top ? Deprel::parataxis : piece.arcs.labels[at]);
  }
}

/// What semicolons part, each as a sentence of its own, which ends in a full stop. `ends`: the
/// places behind the semicolons; `tags`: of the whole sentence.
Syntax read_clauses(const SyntaxModel& model, std::span<const Word> words,
                    std::span<const Place> ends, std::span<const TagId> tags, NetworkRooms& rooms) {
  const Word stop = word_of(".", model.lexicon);
  Syntax syntax;
  Place first = 0;
  for (const Place end : ends) {
    std::vector<Word> clause(words.begin() + first, words.begin() + end);
    clause.back() = stop;
    append_piece(read_piece(model, clause, true, rooms), words.size(), syntax);
    syntax.tags.back() = tags[end - 1];
    first = end;
  }
  append_piece(read_piece(model, words.subspan(first), true, rooms), words.size(), syntax);
  return syntax;
}

std::vector<Network> read_networks(ModelReader& reader) {
  std::vector<Network> networks;
  const std::uint64_t count = reader.number_below(kMostNetworks + 1);
  for (std::uint64_t i = 0; i < count; ++i) networks.push_back(Network::read(reader));
  if (networks.empty()) reader.fail("is damaged");
  return networks;
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
  model.networks = read_networks(reader);
  for (const Network& network : model.networks) {
    if (network.sizes.tags != model.tags.size() || model.tags.empty()) reader.fail("is damaged");
  }
  for (std::size_t tag = 0; tag < model.tags.size(); ++tag) {
    if (model.tags[tag].upos != Upos::VERB) continue;
    if (is_finite(model.tags[tag].xpos)) model.finite.push_back(static_cast<TagId>(tag));
    if (model.tags[tag].xpos == "VBD") model.past = static_cast<TagId>(tag);
    if (model.tags[tag].xpos == "VB") model.plain = static_cast<TagId>(tag);
    if (model.tags[tag].xpos == "VBP") model.present = static_cast<TagId>(tag);
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

/// "levies" of "levy", where the endings say "levie"; "yen" of itself, where they say "yan".
std::string SyntaxModel::lemma_of_plural(std::string_view form, std::string lemma) const {
  if (lemma.ends_with("ie")) {
    const std::string other = lemma.substr(0, lemma.size() - 2) + "y";
    if (word_of(other, lexicon).number != 0) return other;
  }
  const std::string whole = to_lower(form);
  const bool itself = !whole.ends_with('s') && word_of(whole, lexicon).number != 0;
  return itself ? whole : lemma;
}

std::string SyntaxModel::lemma_of(std::string_view form, TagId tag) const {
  std::string lemma = morphology.lemma_of(form, tag);
  if (tags[tag].xpos == "NNS" && word_of(lemma, lexicon).number == 0)
    return lemma_of_plural(form, std::move(lemma));
  const bool either = past != 0 && participle != 0 && (tag == past || tag == participle);
  if (!either || word_of(lemma, lexicon).number != 0) return lemma;
  std::string other = morphology.lemma_of(form, tag == past ? participle : past);
  if (word_of(other, lexicon).number != 0) return other;
  // "signalled", whose double letter American spelling does without, and "shelled", which has it
  if (lemma.empty()) return lemma;
  const bool doubled = lemma.size() > 3 && lemma.back() == lemma[lemma.size() - 2];
  other = doubled ? lemma.substr(0, lemma.size() - 1) : lemma + lemma.substr(lemma.size() - 1);
  return word_of(other, lexicon).number != 0 ? other : lemma;
}

NameModel NameModel::read(ModelReader& reader) {
  NameModel model;
  model.lexicon = Lexicon::read(reader);
  model.networks = read_networks(reader);
  for (const Network& network : model.networks) {
    if (network.sizes.names != kNameStateCount) reader.fail("is damaged");
  }
  return model;
}

ModelSet read_models(const Files& files) {
  ModelSet models;
  ModelReader syntax(kSyntaxFile, files.read(kSyntaxFile), "syntax");
  models.syntax = SyntaxModel::read(syntax);
  ModelReader names(kNamesFile, files.read(kNamesFile), "names");
  models.names = NameModel::read(names);
  models.lists = NameLists(files);
  models.verb_forms = VerbForms(files);
  return models;
}

Syntax read_syntax(const SyntaxModel& model, std::span<const std::string_view> forms) {
  NetworkRooms rooms = rooms_of(model.networks);
  return read_syntax(model, words_of(forms, model.lexicon), rooms);
}

Syntax read_syntax(const SyntaxModel& model, std::span<const Word> words, NetworkRooms& rooms) {
  if (words.size() <= kLongest) {
    Syntax whole = read_piece(model, words, true, rooms);
    const auto ends = places_behind_semicolons(model, words, whole.tags);
    return ends.empty() ? whole : read_clauses(model, words, ends, whole.tags, rooms);
  }
  Syntax syntax;
  for (std::size_t first = 0; first < words.size(); first += kLongest) {
    const auto piece = words.subspan(first, std::min(kLongest, words.size() - first));
    append_piece(read_piece(model, piece, false, rooms), words.size(), syntax);
  }
  return syntax;
}

std::vector<NameSpan> find_names(const NameModel& model, const NameLists& lists,
                                 std::span<const std::string_view> forms,
                                 std::span<const TagId> tags, std::uint32_t first_token) {
  std::vector<Word> words = words_of(forms, model.lexicon);
  for (std::size_t at = 0; at < words.size(); ++at) lists.look_up(forms[at], words[at]);
  NetworkRooms rooms = rooms_of(model.networks);
  return find_names(model, lists, words, tags, first_token, rooms);
}

std::vector<NameSpan> find_names(const NameModel& model, const NameLists& lists,
                                 std::span<Word> words, std::span<const TagId> tags,
                                 std::uint32_t first_token, NetworkRooms& rooms) {
  lists.mark_names(words);
  const auto count = static_cast<std::int32_t>(model.networks.size());
  std::vector<NameScores> scores(words.size(), NameScores{});
  for (std::size_t i = 0; i < model.networks.size(); ++i) {
    const Network& network = model.networks[i];
    const Reading& reading = network.read_words(words, tags, Guidelines::uner, rooms[i]);
    for (std::size_t at = 0; at < words.size(); ++at) {
      const std::int32_t* row = reading.row(at) + network.sizes.name_at();
      for (std::size_t state = 0; state < kNameStateCount; ++state)
        scores[at][state] += row[state] / count;
    }
  }
  return names_of(scores, first_token);
}

}  // namespace claimgraph
