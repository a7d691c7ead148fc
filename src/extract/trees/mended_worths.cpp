#include "extract/trees/mended_worths.h"

#include <vector>

namespace claimgraph {

/// "in a deal worth $5 million" with the amount as an object of the verb above: the adjective
/// stands between what it describes and its amount.
void WorthMender::describe(std::uint32_t adjective, const Sentence& sentence) {
  if (adjective == sentence.first_token || adjective + 1 >= sentence.end_token) return;
  std::uint32_t noun = adjective - 1;
  if (at(noun).xpos == "," && noun > sentence.first_token) noun = at(adjective).head;
  std::uint32_t amount = adjective + 1;
  while (amount + 1 < sentence.end_token && bounds_amount(amount)) ++amount;
  // "The offer is worth $5 million, Roe said" with the sum as what she said
  const std::uint32_t governor = at(adjective).head;
  const bool told = is_number_or_sign(amount) && at(amount).deprel == Deprel::ccomp &&
                    at(adjective).deprel == Deprel::ccomp && at(amount).head == governor;
  if (told) return attach(amount, adjective, Deprel::obj);
  if (noun == Token::kRoot || noun >= adjective || !is_nominal(noun)) return;
  if (!is_number_or_sign(amount)) return;
  if (const std::uint32_t thing = thing_before_name(adjective); thing != Token::kRoot) noun = thing;
  if (at(noun).head == adjective || at(noun).head == amount) {
    // "in a deal worth $5 million" with the amount beside the worth
    const bool beside = at(adjective).head != amount && at(adjective).head != Token::kRoot &&
                        at(noun).head == adjective;
    const std::uint32_t above = at(beside ? adjective : amount).head;
    if (above == Token::kRoot || above == adjective || above == noun) return;
    hang(noun, above);
    at(noun).deprel = Deprel::obj;
  }
  hang(adjective, noun);
  at(adjective).deprel = Deprel::amod;
  make_adjective(adjective);
  for (std::uint32_t token = sentence.first_token; token < noun; ++token) {
    if (at(token).head == amount || at(token).head == adjective) hang(token, noun);
  }
  const bool led = child_before(noun, Deprel::case_) != Token::kRoot;
  if (led && at(noun).deprel == Deprel::obj) at(noun).deprel = Deprel::obl;
  attach(amount, adjective, Deprel::obj);
}

/// Whether it stands between the adjective and its amount: "worth an estimated $5 million", "worth
/// as much as $5 million".
bool WorthMender::bounds_amount(std::uint32_t token) {
  if (at(token).upos == Upos::DET || at(token).upos == Upos::ADJ || at(token).upos == Upos::ADV)
    return true;
  const QuantityMention* amount = document().quantity_over(at(token).span);
  const bool bound = amount != nullptr && at(token).span.end <= amount->number_span.start;
  return at(token).xpos == "VBN" || (bound && at(token).upos == Upos::ADP);
}

/// "with the crypto firm Bitlyra": whether it stands between the preposition and the name.
bool WorthMender::describes_name(std::uint32_t token) {
  const Upos upos = at(token).upos;
  return upos == Upos::DET || upos == Upos::ADJ || (upos == Upos::NOUN && !in_name(token));
}

/// "an offer from Quillon worth $5 million" with Quillon as what is worth it: the thing that a name
/// right before the adjective, behind a preposition, belongs to; it has the name then. kRoot: none.
std::uint32_t WorthMender::thing_before_name(std::uint32_t adjective) {
  const NameSpan* name = name_at(adjective - 1);
  if (name == nullptr || name->end_token != adjective || name->first_token < 2) return Token::kRoot;
  std::uint32_t preposition = name->first_token - 1;
  while (preposition > 1 && describes_name(preposition)) --preposition;
  const std::uint32_t thing = preposition - 1;
  const bool beside = at(preposition).upos == Upos::ADP && at(thing).upos == Upos::NOUN &&
                      in_one_sentence(thing, adjective);
  if (!beside) return Token::kRoot;
  const std::vector<std::uint32_t> heads = outward(name->first_token, name->end_token);
  for (const std::uint32_t each : heads) hang_loose(each, thing, Deprel::nmod);
  hang_loose(preposition, heads.back(), Deprel::case_);
  return thing;
}

}  // namespace claimgraph
