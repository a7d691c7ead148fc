#include "annotate/annotator.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/consistency.h"
#include "annotate/models.h"
#include "base/error.h"

namespace claimgraph {
namespace {

/// A name that the treebanks have often: what the network reads in place of names it never met, so
/// that their odd shapes ("X1-b") do not make adverbs of them.
constexpr std::string_view kWellKnownName = "Microsoft";

/// Capital first and a digit later: how products and models are called.
bool looks_like_code(std::string_view form) {
  const bool capital = !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
  return capital &&
         std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The words as the network reads them: names that the gazetteer knows, and codes, give way to a
/// well-known name where the treebanks did not know them.
std::vector<std::string_view> readable(const std::vector<std::string_view>& forms,
                                       const Lexicon& lexicon, const Gazetteer* gazetteer) {
  std::vector<std::string_view> words = forms;
  if (gazetteer == nullptr) return words;
  for (std::string_view& word : words) {
    const bool unknown = word_of(word, lexicon).number == 0;
    const bool code = looks_like_code(word);
    if ((unknown && code) || ((unknown || code) && gazetteer->find(word) != nullptr)) {
      word = kWellKnownName;
    }
  }
  return words;
}

bool is_small(std::string_view word) { return word[0] >= 'a' && word[0] <= 'z'; }

/// Adds a name, or where it holds an owner and common words ("Acme Industries' purchase of Beta
/// Systems"), the names before and behind these.
void add_owner_and_owned(Document& document, NameSpan name) {
  for (auto at = name.first_token + 1; at + 1 < name.end_token; ++at) {
    const bool owns = document.tokens[at].upos == Upos::PART && is_small(document.word(at + 1));
    if (!owns) continue;
    document.names.push_back({name.first_token, at, name.label, name.score});
    name.first_token = at + 1;
    while (name.first_token < name.end_token && is_small(document.word(name.first_token)))
      ++name.first_token;
    if (name.first_token >= name.end_token) return;
    at = name.first_token;
  }
  document.names.push_back(name);
}

void annotate_sentence(Document& document, const Sentence& sentence, const ModelSet& models,
                       const Gazetteer* gazetteer) {
  const std::uint32_t first = sentence.first_token;
  const std::uint32_t count = sentence.end_token - first;
  if (count == 0) return;
  std::vector<std::string_view> forms;
  for (std::uint32_t i = 0; i < count; ++i) forms.push_back(document.word(first + i));
  const Syntax syntax =
      read_syntax(models.syntax, readable(forms, models.syntax.lexicon, gazetteer));
  for (std::uint32_t i = 0; i < count; ++i) {
    Token& token = document.tokens[first + i];
    const TagId tag = syntax.tags[i];
    token.upos = models.syntax.tags[tag].upos;
    token.xpos = models.syntax.tags[tag].xpos;
    token.lemma = models.syntax.morphology.lemma_of(forms[i], tag);
    token.feats = models.syntax.morphology.feats_of(forms[i], tag);
    token.head = syntax.arcs.heads[i] == count ? Token::kRoot : first + syntax.arcs.heads[i];
    token.deprel = syntax.arcs.labels[i];
  }
  const auto names = find_names(models.names, models.lists, forms, syntax.tags, first);
  for (const NameSpan& name : names) add_owner_and_owned(document, name);
}

void annotate_all(Document& document, const ModelSet& models, const Gazetteer* gazetteer) {
  document.names.clear();
  for (const Sentence& sentence : document.sentences) {
    annotate_sentence(document, sentence, models, gazetteer);
  }
  make_names_consistent(document);
}

}  // namespace

struct Annotator::Models {
  ModelSet set;
  const Gazetteer* gazetteer = nullptr;
};

Annotator::Annotator(const Knowledge& knowledge)
    : models_(std::make_unique<const Models>(
          Models{read_models(knowledge.files), &knowledge.gazetteer})) {
  if (word_of(kWellKnownName, models_->set.syntax.lexicon).number == 0) {
    throw Failure(std::string(kSyntaxFile) + ": does not know the word '" +
                  std::string(kWellKnownName) + "', which stands for unknown names");
  }
}
Annotator::~Annotator() = default;
Annotator::Annotator(Annotator&&) noexcept = default;
Annotator& Annotator::operator=(Annotator&&) noexcept = default;

void Annotator::annotate(Document& document) const {
  annotate_all(document, models_->set, models_->gazetteer);
}

void annotate(Document& document, const ModelSet& models) {
  annotate_all(document, models, nullptr);
}

}  // namespace claimgraph
