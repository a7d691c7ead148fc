#include "extract/claims/event_amounts.h"

namespace claimgraph {

std::optional<std::uint32_t> verb_over_measured(const Document& document, std::uint32_t anchor,
                                                const Claim& claim) {
  const Token& token = document.tokens[anchor];
  const bool amount = token.deprel == Deprel::compound && claim.object && claim.object->quantity &&
                      claim.object->span && claim.object->span->contains(token.span);
  const std::uint32_t noun = amount ? token.head : Token::kRoot;
  if (noun == Token::kRoot || document.tokens[noun].deprel != Deprel::obj) return std::nullopt;
  return document.tokens[noun].head;
}

bool measures_event(const Document& document, std::uint32_t anchor, const Claim& claim) {
  const Token& event = document.tokens[anchor];
  if (event.upos != Upos::NOUN || !claim.object || !claim.object->quantity) return false;
  const auto& span = claim.object->span;
  return span && span->end <= event.span.start &&
         document.tokens[document.token_from(span->start)].head == anchor;
}

}  // namespace claimgraph
