#include "extract/trees/described_bodies.h"

#include "base/unicode.h"

namespace claimgraph {

void DescribedBodyMender::mend() {
  for (const NameSpan& name : document().names) {
    follow_noun(name);
    if (name.label == NameLabel::person || name.label == NameLabel::place) continue;
    describe_behind(name);
    const std::uint32_t noun = name.first_token - 1;
    if (name.first_token == 0 || !in_one_sentence(noun, name.first_token)) continue;
    const bool common =
        at(noun).xpos == "NN" || (at(noun).upos == Upos::PROPN && !is_capitalised(noun));
    const bool describes =
        common && !in_name(noun) && knowledge_.kinds.speaks_of_body(to_lower(at(noun).lemma));
    if (!describes) continue;
    share_out(noun);
    const auto heads = outward(name.first_token, name.end_token);
    if (heads.size() == 1) lead(heads.front(), noun);
  }
}

/// "Debt at the cork group Acme stood at 90 million" with the debt as one subject and Acme as
/// another: a verb has one, and the noun right before a name tells what that is.
void DescribedBodyMender::follow_noun(const NameSpan& name) {
  const std::uint32_t noun = name.first_token - 1;
  if (name.first_token == 0 || !in_one_sentence(noun, name.first_token)) return;
  const auto heads = outward(name.first_token, name.end_token);
  if (heads.size() != 1 || !is_a(at(heads.front()).deprel, Deprel::nsubj)) return;
  if (at(noun).xpos != "NN" || in_name(noun)) return;
  const std::uint32_t verb = at(heads.front()).head;
  std::uint32_t first = noun;
  while (at(first).head != Token::kRoot && at(first).head < noun) first = at(first).head;
  const bool twice = first < noun && verb != Token::kRoot && verb > name.first_token &&
                     at(first).head == verb && is_a(at(first).deprel, Deprel::nsubj);
  if (twice) hang_loose(heads.front(), noun, Deprel::appos);
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

/// "of chemicals maker Acme" with Acme as what is made, "in Oslo-listed miner Acme" with both as
/// what something is in: the name leads, and the noun describes it.
void DescribedBodyMender::lead(std::uint32_t name, std::uint32_t noun) {
  const Deprel deprel = at(name).deprel;
  const bool astray = is_a(deprel, Deprel::obj) || deprel == Deprel::flat ||
                      deprel == Deprel::dep || deprel == Deprel::list ||
                      deprel == Deprel::obl_unmarked;
  const bool twice = at(name).head == at(noun).head && deprel == at(noun).deprel &&
                     (is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::obl)) &&
                     child_before(name, Deprel::case_) == Token::kRoot;
  if (twice) {
    hang_loose(noun, name, Deprel::nmod_desc);
    const std::uint32_t opener = child_before(noun, Deprel::case_);
    if (opener != Token::kRoot) hang(opener, name);
    return;
  }
  if (astray && at(name).head == noun) at(name).deprel = Deprel::appos;
}

/// "is founder and chief of Acme Works, a label set up in 1981" with the label as a third thing
/// that she is: what speaks of bodies behind a body's name says what that is.
void DescribedBodyMender::describe_behind(const NameSpan& name) {
  const auto& tokens = document().tokens;
  const std::uint32_t article = name.end_token + 1;
  const bool apart = article + 1 < tokens.size() && in_one_sentence(name.first_token, article) &&
                     at(name.end_token).xpos == "," && at(article).upos == Upos::DET;
  const std::uint32_t noun = apart ? at(article).head : Token::kRoot;
  if (noun == Token::kRoot || noun < article || in_name(noun)) return;
  const bool strays = at(noun).deprel == Deprel::appos || at(noun).deprel == Deprel::conj;
  const std::uint32_t role = at(noun).head;
  if (!strays || role == Token::kRoot || role >= name.first_token || in_name(role)) return;
  if (child_before(noun, Deprel::cc) != Token::kRoot &&
      child_before(noun, Deprel::cc) > name.end_token)
    return;
  const bool person = knowledge_.kinds.speaks_of(to_lower(at(role).lemma), "person");
  const auto heads = outward(name.first_token, name.end_token);
  if (person && heads.size() == 1 && knowledge_.kinds.speaks_of_body(at(noun).lemma) &&
      !knowledge_.kinds.speaks_of(at(noun).lemma, "person"))
    hang_loose(noun, heads.front(), Deprel::appos);
}

/// A common noun of neither bodies nor persons.
bool DescribedBodyMender::is_thing(std::uint32_t token) {
  return at(token).upos == Upos::NOUN && !in_name(token) &&
         !knowledge_.kinds.speaks_of_agents(at(token).lemma);
}

}  // namespace claimgraph
