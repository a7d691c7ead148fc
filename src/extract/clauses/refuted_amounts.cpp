#include "extract/clauses/refuted_amounts.h"

#include <string>

#include "base/unicode.h"

namespace claimgraph {

bool is_refuted(const Reading& reading, const QuantityMention& mention) {
  const Document& document = reading.document;
  const auto& tokens = document.tokens;
  std::uint32_t token = document.token_from(mention.span.start);
  if (token > 0 && tokens[token - 1].upos == Upos::DET) --token;
  if (token > 1 && tokens[token - 1].deprel == Deprel::case_ &&
      reading.knowledge.factuality_words.negators.contains(tokens[token - 2].lemma)) {
    --token;
  }
  if (token < 2) return false;
  const std::string pair =
      to_lower(document.word(token - 2)) + ' ' + to_lower(document.word(token - 1));
  if (reading.knowledge.clause_words.contrast_pairs.contains(pair)) return true;
  const bool negated =
      reading.knowledge.factuality_words.negators.contains(tokens[token - 1].lemma);
  return negated && (tokens[token - 2].xpos == "," || tokens[token - 2].upos == Upos::CCONJ);
}

}  // namespace claimgraph
