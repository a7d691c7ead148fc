#include "extract/claims/noun_governors.h"

#include <string>

#include "extract/clauses/clauses.h"

namespace claimgraph {

std::optional<Stance> NounGovernors::over(std::uint32_t noun) const {
  const std::uint32_t verb = at(noun).head;
  const Deprel deprel = at(noun).deprel;
  if (deprel == Deprel::obl) {  // "called for the sale"
    const auto stance =
        words_.objects.find(at(verb).lemma + ' ' + preposition_of(document_, tree_, noun));
    return stance == words_.objects.end() ? std::nullopt : std::optional(stance->second);
  }
  const bool undertaken = words_.undertakings.contains(at(noun).lemma);
  if (deprel == Deprel::nsubj) return undertaken ? over_subject(verb) : std::nullopt;
  const bool passive = at(verb).upos == Upos::VERB && deprel == Deprel::nsubj_pass;
  if (deprel != Deprel::obj && !passive) return std::nullopt;
  auto stance = of_verb(words_.objects, verb);
  if (!stance && undertaken) stance = of_verb(words_.undertaking_objects, verb);
  // "did not rule out a sale": it may come.
  const bool left_open = stance == Stance::negative && signs_.is_negated(verb);
  return left_open ? Stance::possible : stance;
}

/// A verb with a particle is another word than the verb alone: "called off the sale", "fell
/// through" with the particle as an adverb.
std::optional<Stance> NounGovernors::of_verb(const FactualityWords::Stances& stances,
                                             std::uint32_t verb) const {
  std::string lemma = signs_.phrasal_lemma(verb).value_or(at(verb).lemma);
  const std::uint32_t next = verb + 1;
  const bool particle = next < document_.tokens.size() && at(next).upos == Upos::ADP &&
                        at(next).head == verb && is_a(at(next).deprel, Deprel::advmod);
  if (particle) lemma += ' ' + at(next).lemma;
  const auto stance = stances.find(lemma);
  return stance == stances.end() ? std::nullopt : std::optional(stance->second);
}

/// "The sale needs approval", "the sale collapsed"; "the sale won approval", which may go on.
std::optional<Stance> NounGovernors::over_subject(std::uint32_t verb) const {
  if (at(verb).upos != Upos::VERB) return std::nullopt;
  const auto stance = of_verb(words_.undertaking_subjects, verb);
  if (!stance || signs_.is_negated(verb)) return std::nullopt;
  const auto object = child(tree_, document_, verb, Deprel::obj);
  if (*stance == Stance::negative) {  // "failed to lift profits" when it was done
    return object || child(tree_, document_, verb, Deprel::xcomp) ? std::nullopt : stance;
  }
  // "needs approval"; "required 500 people" tells of one that is done, and "got approval in 2019
  // and closed in 2020", too.
  const bool leave = object && words_.permits.contains(at(*object).lemma);
  return leave && !child(tree_, document_, verb, Deprel::conj) ? stance : std::nullopt;
}

}  // namespace claimgraph
