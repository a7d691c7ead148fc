#include "extract/trees/phrases_before_verbs.h"

#include "core/tags.h"

namespace claimgraph {

void PhraseBeforeVerbMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 3; token < sentence.end_token; ++token) {
    if (is_finite(at(token).xpos)) belong_to_noun_before(token, sentence);
  }
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (is_a(at(token).deprel, Deprel::nsubj)) act_behind_comma(token, sentence);
  }
}

/// "Its stake in Acme rose to 9%" with the preposition, and Acme as a part of the verb's name: a
/// finite verb is no noun, and what stands before it belongs to the noun before the preposition.
void PhraseBeforeVerbMender::belong_to_noun_before(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t thing = verb - 1;
  const std::uint32_t preposition = child_before(verb, Deprel::case_);
  if (at(thing).head != verb || at(thing).deprel != Deprel::compound || !is_nominal(thing)) return;
  if (preposition == Token::kRoot || preposition <= sentence.first_token) return;
  const std::uint32_t noun = preposition - 1;
  if (!is_nominal(noun) || at(preposition).upos != Upos::ADP) return;
  for (std::uint32_t token = preposition; token < thing; ++token) {
    if (at(token).head == verb) hang(token, thing);
  }
  hang_loose(thing, noun, Deprel::nmod);
}

/// "According to the firm, Acme's share fell" with the firm as what fell, and the share as another
/// name of it: no subject has a preposition, and it stands behind the comma.
void PhraseBeforeVerbMender::act_behind_comma(std::uint32_t source, const Sentence& sentence) {
  const std::uint32_t verb = at(source).head;
  const std::uint32_t opener = sentence.first_token;
  if (verb == Token::kRoot || verb < source || at(opener).head != source) return;
  if (at(opener).deprel != Deprel::case_) return;
  std::uint32_t comma = source;
  while (comma < verb && at(comma).xpos != ",") ++comma;
  for (std::uint32_t token = comma + 1; token < verb; ++token) {
    const bool renames = at(token).deprel == Deprel::appos && at(token).head < comma;
    if (!renames || first_of(token) != comma + 1) continue;
    const Deprel relation = at(source).deprel;
    at(source).deprel = Deprel::obl;
    return hang_loose(token, verb, relation);
  }
}

}  // namespace claimgraph
