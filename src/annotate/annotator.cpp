#include "annotate/annotator.h"

#include <string_view>
#include <vector>

#include "annotate/consistency.h"
#include "annotate/models.h"

namespace claimgraph {
namespace {

void annotate_sentence(Document& document, const Sentence& sentence, const ModelSet& models) {
  const std::uint32_t first = sentence.first_token;
  const std::uint32_t count = sentence.end_token - first;
  if (count == 0) return;
  std::vector<std::string_view> forms;
  for (std::uint32_t i = 0; i < count; ++i) forms.push_back(document.word(first + i));
  const Syntax syntax = read_syntax(models.syntax, forms);
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
  const auto names = find_names(models.names, forms, syntax.tags, first);
  document.names.insert(document.names.end(), names.begin(), names.end());
}

}  // namespace

struct Annotator::Models {
  ModelSet set;
};

Annotator::Annotator(const Knowledge& knowledge)
    : models_(std::make_unique<const Models>(Models{read_models(knowledge.files)})) {}
Annotator::~Annotator() = default;
Annotator::Annotator(Annotator&&) noexcept = default;
Annotator& Annotator::operator=(Annotator&&) noexcept = default;

void Annotator::annotate(Document& document) const { claimgraph::annotate(document, models_->set); }

void annotate(Document& document, const ModelSet& models) {
  document.names.clear();
  for (const Sentence& sentence : document.sentences) annotate_sentence(document, sentence, models);
  make_names_consistent(document);
}

}  // namespace claimgraph
