#include "annotate/annotator.h"

#include <vector>

#include "annotate/models.h"

namespace claimgraph {
namespace {

void annotate_sentence(Document& document, const Sentence& sentence, const ModelSet& models) {
  const std::uint32_t first = sentence.first_token;
  const std::uint32_t count = sentence.end_token - first;
  std::vector<Word> words;
  words.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i)
    words.push_back(word_of(document.word(first + i), models.lexicon));
  const std::vector<TagId> tags = models.tagger.tag(words);
  const ParseState tree = models.parser.parse({words, tags, models.tagger.tags});
  for (std::uint32_t i = 0; i < count; ++i) {
    Token& token = document.tokens[first + i];
    const Tag& tag = models.tagger.tags[tags[i]];
    token.upos = tag.upos;
    token.xpos = tag.xpos;
    token.lemma = models.morphology.lemma_of(document.word(first + i), tags[i]);
    token.feats = models.morphology.feats_of(document.word(first + i), tags[i]);
    token.head = tree.nodes[i].head == tree.root ? Token::kRoot : first + tree.nodes[i].head;
    token.deprel = tree.nodes[i].label;
  }
  const auto names = models.names.find(words, tags, first);
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

void Annotator::annotate(Document& document) const {
  document.names.clear();
  for (const Sentence& sentence : document.sentences)
    annotate_sentence(document, sentence, models_->set);
}

}  // namespace claimgraph
