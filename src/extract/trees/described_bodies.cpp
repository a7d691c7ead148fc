#include "extract/trees/described_bodies.h"

namespace claimgraph {

void DescribedBodyMender::mend() {
  for (const NameSpan& name : document().names) {
    if (name.label == NameLabel::person || name.label == NameLabel::place) continue;
    const std::uint32_t noun = name.first_token - 1;
    if (name.first_token == 0 || !in_one_sentence(noun, name.first_token)) continue;
    const bool describes =
        at(noun).xpos == "NN" && !in_name(noun) && knowledge_.kinds.speaks_of_body(at(noun).lemma);
    if (!describes) continue;
    share_out(noun);
    const auto heads = outward(name.first_token, name.end_token);
    if (heads.size() == 1) lead(heads.front(), noun);
  }
}

/// "sold to food and drinks maker Acme" with the food as one it was sold to, and the maker as
/// another: what a body makes is no body, and the maker is of both.
void DescribedBodyMender::share_out(std::uint32_t noun) {
  if (noun < 3 || !in_one_sentence(noun - 3, noun)) return;
  const std::uint32_t second = noun - 1;
  const std::uint32_t first = noun - 3;
  const bool joined = at(noun - 2).upos == Upos::CCONJ && is_thing(first) && is_thing(second);
  const auto beside = [&](std::uint32_t token) {
    return at(token).head == first && at(token).deprel == Deprel::conj;
  };
  if (!joined || !beside(noun) || !(beside(second) || at(second).head == noun)) return;
  take_place_of(noun, first);
  for (std::uint32_t token = first; token-- > 0 && at(token).head == first;) hang(token, noun);
  attach(first, noun, Deprel::compound);
  attach(second, first, Deprel::conj);
}

/// "of chemicals maker Acme" with Acme as what is made: the name leads, and the noun describes it.
void DescribedBodyMender::lead(std::uint32_t name, std::uint32_t noun) {
  const Deprel deprel = at(name).deprel;
  const bool astray = is_a(deprel, Deprel::obj) || deprel == Deprel::flat ||
                      deprel == Deprel::dep || deprel == Deprel::list ||
                      deprel == Deprel::obl_unmarked;
  if (!astray || at(name).head != noun) return;
  at(name).deprel = Deprel::appos;
}

/// A common noun of neither bodies nor persons.
bool DescribedBodyMender::is_thing(std::uint32_t token) {
  return at(token).upos == Upos::NOUN && !in_name(token) &&
         !knowledge_.kinds.speaks_of_agents(at(token).lemma);
}

}  // namespace claimgraph
