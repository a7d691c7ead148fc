#include "extract/claims/noun_governors.h"

#include <algorithm>
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

bool NounGovernors::is_sold_off(std::uint32_t noun) const {
  const std::uint32_t above = at(noun).head;
  if (above == Token::kRoot || !words_.states.contains(at(noun).lemma)) return false;
  const std::string preposition = preposition_of(document_, tree_, noun);
  if (is_a(at(noun).deprel, Deprel::obl))
    return words_.ends.contains(at(above).lemma + ' ' + preposition) && signs_.is_definite(noun);
  return at(noun).deprel == Deprel::nmod && words_.end_nouns.contains(at(above).lemma);
}

bool NounGovernors::goes_with_measure(std::uint32_t noun, std::uint32_t first) const {
  const std::uint32_t verb = at(first).head;
  return at(noun).deprel == Deprel::nmod && at(noun).upos == Upos::NOUN &&
         at(first).deprel == Deprel::obj && at(first).upos == Upos::NOUN && first < noun &&
         words_.booking_verbs.contains(at(verb).lemma) &&
         words_.booked_on.contains(preposition_of(document_, tree_, noun));
}

bool NounGovernors::ends_state(std::uint32_t noun) const {
  if (is_sold_off(noun)) return true;
  const std::uint32_t verb = at(noun).head;
  const bool undergoes = at(noun).deprel == Deprel::obj || at(noun).deprel == Deprel::nsubj_pass;
  if (!undergoes || at(verb).upos != Upos::VERB || !signs_.is_definite(noun)) return false;
  const auto children = tree_.children(verb);
  const bool is_cut = std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    return is_a(at(each).deprel, Deprel::obl) &&
           words_.cut_to.contains(preposition_of(document_, tree_, each)) &&
           document_.quantity_over(at(each).span) != nullptr;
  });
  if (is_cut) return false;
  return words_.states.contains(at(noun).lemma) &&
         words_.ends.contains(signs_.phrasal_lemma(verb).value_or(at(verb).lemma));
}

bool NounGovernors::governs(std::uint32_t noun, std::uint32_t event) const {
  return at(event).deprel == Deprel::nmod && at(noun).upos == Upos::NOUN && noun < event &&
         stands_before_event(event) && words_.governors.contains(at(noun).lemma) &&
         !words_.verbs_only.contains(at(noun).lemma);
}

std::optional<std::uint32_t> NounGovernors::permit_of(std::uint32_t event) const {
  std::uint32_t head = at(event).head;
  if (head > event || !stands_before_event(event)) return std::nullopt;
  // "approval from regulators for its takeover"
  const bool between = at(head).deprel == Deprel::nmod && at(head).head < head;
  if (between && !words_.permits.contains(at(head).lemma)) head = at(head).head;
  const auto permit = at(event).deprel == Deprel::nmod  ? std::optional(head)
                      : at(event).deprel == Deprel::obl ? child(tree_, document_, head, Deprel::obj)
                                                        : std::nullopt;
  return permit && *permit < event && words_.permits.contains(at(*permit).lemma) ? permit
                                                                                 : std::nullopt;
}

bool NounGovernors::needs(std::uint32_t verb) const {
  return of_verb(words_.undertaking_subjects, verb) == Stance::possible ||
         of_verb(words_.objects, verb) == Stance::possible;
}

bool NounGovernors::stands_before_event(std::uint32_t event) const {
  return at(event).upos == Upos::NOUN && senses_.of(at(event).lemma) != NounSense::person &&
         words_.before_events.contains(preposition_of(document_, tree_, event));
}

/// A verb with a particle is another word than the verb alone: "called off the sale", "fell
/// through" with the particle as an adverb.
std::optional<Stance> NounGovernors::of_verb(const FactualityWords::Stances& stances,
                                             std::uint32_t verb) const {
  std::string lemma = signs_.phrasal_lemma(verb).value_or(at(verb).lemma);
  const std::uint32_t next = verb + 1;
  const bool adverbial =
      next < document_.tokens.size() && at(next).upos == Upos::ADP && at(next).head == verb;
  const bool particle = adverbial && (is_a(at(next).deprel, Deprel::advmod) ||
                                      at(next).deprel == Deprel::obl);  // "has fallen through"
  if (particle) lemma += ' ' + at(next).lemma;
  auto stance = stances.find(lemma);
  // "took back the claim", by a verb that is another alone
  const bool adverb = next < document_.tokens.size() && at(next).upos == Upos::ADV &&
                      at(next).head == verb && stance == stances.end();
  if (adverb) stance = stances.find(lemma + ' ' + at(next).lemma);
  return stance == stances.end() ? std::nullopt : std::optional(stance->second);
}

/// "The takeover is off".
std::optional<Stance> NounGovernors::over_what_is(std::uint32_t told) const {
  const auto copula = child(tree_, document_, told, Deprel::cop);
  if (!copula || signs_.is_negated(told)) return std::nullopt;
  const auto stance = words_.undertaking_subjects.find(at(*copula).lemma + ' ' + at(told).lemma);
  return stance == words_.undertaking_subjects.end() ? std::nullopt : std::optional(stance->second);
}

/// "The sale needs approval", "the sale collapsed"; "the sale won approval", which may go on.
std::optional<Stance> NounGovernors::over_subject(std::uint32_t verb) const {
  if (at(verb).upos != Upos::VERB) return over_what_is(verb);
  // "The takeover would harm rivals": where it comes about.
  const auto helper = child(tree_, document_, verb, Deprel::aux);
  const auto unsure =
      helper ? words_.auxiliaries.find(at(*helper).lemma) : words_.auxiliaries.end();
  if (unsure != words_.auxiliaries.end() && unsure->second != Stance::negative)
    return unsure->second;
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
