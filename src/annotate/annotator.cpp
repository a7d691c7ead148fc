#include "annotate/annotator.h"

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "annotate/consistency.h"
#include "annotate/models.h"
#include "annotate/quoted_predicates.h"
#include "annotate/word_memory.h"
#include "base/error.h"

namespace claimgraph {
namespace {

bool is_small(std::string_view word) { return word[0] >= 'a' && word[0] <= 'z'; }

/// "Oslo –": no name ends so.
bool ends_in_dash(const Document& document, const NameSpan& name) {
  const Token& last = document.tokens[name.end_token - 1];
  return last.upos == Upos::SYM || last.xpos == "HYPH" || last.xpos == "," || last.xpos == ":";
}

/// "Quillon in a New York court": no name but a work's goes on with "a" behind a preposition.
bool opens_phrase(const Document& document, const NameSpan& name, std::uint32_t at) {
  const Token& article = document.tokens[at + 1];
  return name.label != NameLabel::miscellaneous && document.tokens[at].upos == Upos::ADP &&
         is_small(document.word(at + 1)) && article.feats.find("Definite=Ind") != std::string::npos;
}

/// Adds a name, or where it holds an owner and common words ("Acme Industries' purchase of Beta
/// Systems"), the names before and behind these.
void add_owner_and_owned(Document& document, std::uint32_t sentence_start, NameSpan name) {
  for (auto at = name.first_token + 1; at + 1 < name.end_token; ++at) {
    const bool owns = document.tokens[at].upos == Upos::PART && is_small(document.word(at + 1));
    if (!owns && !opens_phrase(document, name, at)) continue;
    document.names.push_back({name.first_token, at, name.label, name.score});
    name.first_token = at + 1;
    while (name.first_token < name.end_token && is_small(document.word(name.first_token)))
      ++name.first_token;
    if (name.first_token >= name.end_token) return;
    at = name.first_token;
  }
  while (name.end_token > name.first_token + 1 && ends_in_dash(document, name)) --name.end_token;
  // "Shares of Acme": a common noun that opens a sentence is no work's first word.
  const bool common = name.label == NameLabel::miscellaneous &&
                      name.first_token == sentence_start && name.end_token > name.first_token + 2 &&
                      document.tokens[name.first_token].xpos == "NNS" &&
                      document.tokens[name.first_token + 1].upos == Upos::ADP;
  if (!common) document.names.push_back(name);
}

/// The words with a capital that stand within sentences, by their hashes: a strange word at the
/// start of a sentence is a name if it is one of them, or if another capital follows right behind.
/// "Coinciding with the strike, Acme sold it."
using Capitals = std::unordered_set<std::uint32_t>;

bool begins_with_capital(std::string_view word) { return word[0] >= 'A' && word[0] <= 'Z'; }

Capitals capitals_within(const Document& document) {
  Capitals found;
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t at = sentence.first_token + 1; at < sentence.end_token; ++at) {
      const std::string_view word = document.word(at);
      if (begins_with_capital(word)) found.insert(hash_of(word));
    }
  }
  return found;
}

/// Whether the tree gives the word a subject.
bool has_subject(const Arcs& tree, Place word) {
  for (Place each = 0; each < tree.heads.size(); ++each) {
    if (tree.heads[each] == word && is_a(tree.labels[each], Deprel::nsubj)) return true;
  }
  return false;
}

/// "Volgate raised $9 million" with an adverb in front: a strange word at the start of a sentence
/// whose verb follows right behind, or has no other subject ("Volgate, based in Oslo, is in
/// talks"), is its subject, and a name unless it is a plural; a common one so described is, where
/// it has none. Leaves other readings as they are.
void try_as_name(const Word& as_name, const SyntaxModel& model, std::vector<Word>& words,
                 Syntax& syntax, WordMemory& memory) {
  const Tag& tag = model.tags[syntax.tags[0]];
  if (tag.upos == Upos::PROPN || tag.xpos == "NNS" || tag.xpos == "VBG") return;
  std::vector<Word> named = words;
  named[0] = as_name;
  Syntax reading = read_syntax(model, named, memory.syntax_rooms());
  const bool followed = is_finite(model.tags[reading.tags[1]].xpos);
  const bool alone = tag.upos == Upos::ADV && !has_subject(syntax.arcs, reading.arcs.heads[0]);
  if ((!followed && !alone) || !is_a(reading.arcs.labels[0], Deprel::nsubj)) return;
  words = std::move(named);
  syntax = std::move(reading);
}

/// "Quill, founded in 2017, makes": whether a participle behind a comma tells of the first word.
bool is_described(const Document& document, std::uint32_t first, const SyntaxModel& model,
                  const Syntax& syntax) {
  return syntax.tags.size() > 3 && document.word(first + 1) == "," &&
         begins_with_capital(document.word(first)) && model.tags[syntax.tags[2]].xpos == "VBN";
}

void annotate_sentence(Document& document, const Sentence& sentence, const Capitals& capitals,
                       const ModelSet& models, WordMemory& memory) {
  const std::uint32_t first = sentence.first_token;
  const std::uint32_t count = sentence.end_token - first;
  if (count == 0) return;
  std::vector<Word> words;
  std::vector<Word> name_words;
  std::optional<Word> as_name;  // of a strange first word
  words.reserve(count);
  name_words.reserve(count);
  const bool followed = count > 1 && begins_with_capital(document.word(first + 1)) &&
                        !models.verb_forms.ends_like_verb(document.word(first));
  for (std::uint32_t i = 0; i < count; ++i) {
    const WordMemory::Known& known = memory.word(document.word(first + i));
    const bool strange =
        i == 0 && known.guessed && !followed && capitals.count(hash_of(known.form)) == 0;
    words.push_back(strange ? known.plain : known.syntax);
    if (strange) as_name = known.syntax;
    name_words.push_back(known.names);
  }
  Syntax syntax = read_syntax(models.syntax, words, memory.syntax_rooms());
  if (!as_name && is_described(document, first, models.syntax, syntax))
    as_name = memory.word(kWellKnownName).syntax;
  if (as_name && count > 1) try_as_name(*as_name, models.syntax, words, syntax, memory);
  const auto quotes = quoted_predicates(document, sentence, models.syntax, syntax.tags);
  if (!quotes.empty())
    syntax = read_syntax_without(quotes, models.syntax, words, memory.syntax_rooms());
  for (std::uint32_t i = 0; i < count; ++i) {
    Token& token = document.tokens[first + i];
    const WordMemory::Inflection& inflection =
        memory.inflection(document.word(first + i), syntax.tags[i]);
    token.upos = models.syntax.tags[inflection.settled].upos;
    token.xpos = models.syntax.tags[inflection.settled].xpos;
    token.lemma = inflection.lemma;
    token.feats = *inflection.feats;
    token.head = syntax.arcs.heads[i] == count ? Token::kRoot : first + syntax.arcs.heads[i];
    token.deprel = syntax.arcs.labels[i];
  }
  const auto names =
      find_names(models.names, models.lists, name_words, syntax.tags, first, memory.name_rooms());
  for (const NameSpan& name : names) add_owner_and_owned(document, first, name);
}

void annotate_all(Document& document, const ModelSet& models, WordMemory& memory) {
  document.names.clear();
  const Capitals capitals = capitals_within(document);
  for (const Sentence& sentence : document.sentences) {
    annotate_sentence(document, sentence, capitals, models, memory);
  }
  make_names_consistent(document);
}

}  // namespace

/// The models, and the memories of threads that have done their article.
struct Annotator::Models {
  ModelSet set;
  const Knowledge* knowledge = nullptr;
  std::mutex mutex{};
  std::vector<std::unique_ptr<WordMemory>> idle{};

  std::unique_ptr<WordMemory> take_memory() {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return std::make_unique<WordMemory>(set, knowledge);
    std::unique_ptr<WordMemory> memory = std::move(idle.back());
    idle.pop_back();
    return memory;
  }

  void give_back(std::unique_ptr<WordMemory> memory) {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(memory));
  }
};

Annotator::Annotator(const Knowledge& knowledge)
    : models_(new Models{read_models(knowledge.files), &knowledge}) {
  if (word_of(kWellKnownName, models_->set.syntax.lexicon).number == 0) {
    throw Failure(std::string(kSyntaxFile) + ": does not know the word '" +
                  std::string(kWellKnownName) + "', which stands for unknown names");
  }
}
Annotator::~Annotator() = default;
Annotator::Annotator(Annotator&&) noexcept = default;
Annotator& Annotator::operator=(Annotator&&) noexcept = default;

void Annotator::annotate(Document& document) const {
  std::unique_ptr<WordMemory> memory = models_->take_memory();
  annotate_all(document, models_->set, *memory);
  models_->give_back(std::move(memory));
}

void annotate(Document& document, const ModelSet& models) {
  WordMemory memory(models, nullptr);
  annotate_all(document, models, memory);
}

}  // namespace claimgraph
