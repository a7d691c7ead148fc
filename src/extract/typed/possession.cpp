#include "extract/typed/possession.h"

#include <string>
#include <utility>
#include <vector>

namespace claimgraph {

void find_by_possession(ClaimBuilder& builder) {
  const Reading& reading = builder.reading();
  std::vector<const Predicate*> possessives;
  for (const Predicate& each : reading.knowledge.predicates.all()) {
    if (each.possessive) possessives.push_back(&each);
  }
  for (std::uint32_t token = 0; token < reading.document.tokens.size(); ++token) {
    const Token& owner_token = builder.at(token);
    if (owner_token.deprel != Deprel::nmod_poss || owner_token.head == Token::kRoot) continue;
    if (owner_token.upos == Upos::PRON) continue;
    const Argument owner = argument_at(reading, token);
    Argument thing = argument_at(reading, owner_token.head);
    if (!owner.entity || !thing.entity) continue;
    // "Norway's Safety Office": what a place has it need not have made.
    if (is_place(reading, *owner.entity)) continue;
    thing.quantity.reset();
    for (const Predicate* predicate : possessives) {
      Claim claim;
      claim.subject = owner;
      claim.object = thing;
      claim.rule = ClaimBuilder::rule_of(*predicate, "possessive");
      builder.add_made(*predicate, owner_token.head, std::move(claim));
    }
  }
}

}  // namespace claimgraph
