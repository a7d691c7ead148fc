#include "extract/open/bare_verbs.h"

#include <algorithm>

namespace claimgraph {

/// "was named chair", "was ordered home": the verb alone says too little.
bool BareVerbs::asks_for_more(const std::string& verb) const {
  const ClauseWords& words = reading_.knowledge.clause_words;
  return words.naming_verbs.count(verb) > 0 || words.unfinished_passives.contains(verb);
}

/// "resulted in a firm selling its plant".
bool BareVerbs::has_gerund(const Clause& clause) const {
  const auto children = reading_.tree.children(clause.anchor);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    return at(each).xpos == "VBG" && dependent(each, Deprel::mark).has_value();
  });
}

bool BareVerbs::has_infinitive(const Clause& clause) const {
  if (clause.complement) return true;
  const auto children = reading_.tree.children(clause.anchor);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    // Not "resigned before the firm was to publish": that has a subject of its own.
    return is_a(at(each).deprel, Deprel::advcl) && at(each).xpos == "VB" &&
           !dependent(each, Deprel::nsubj);
  });
}

/// "Acme paid" says nothing without what: verbs like "become", and those whose objects the schema
/// knows.
bool BareVerbs::asks_for_object(const std::string& verb) const {
  if (reading_.knowledge.clause_words.unfinished_verbs.contains(verb)) return true;
  const Predicates& predicates = reading_.knowledge.predicates;
  return std::ranges::any_of(predicates.frames_of(verb), [&](const Predicates::Use& use) {
    const Frame& frame = predicates.all()[use.first].frames[use.second];
    return frame.word == FrameWord::verb && frame.particle.empty() && frame.with_object.empty() &&
           frame.object_nouns.empty() && frame.object.place == Slot::Place::object &&
           predicates.all()[use.first].needs_object;
  });
}

/// "Talks on a merger of Acme and Beta have begun": what happens needs nobody who does it.
bool BareVerbs::happens(const Clause& clause) const {
  return reading_.knowledge.clause_words.happening_verbs.contains(clause.lemma) &&
         clause.surface_subject && at(*clause.surface_subject).upos == Upos::NOUN;
}

/// "The permit was suspended": a verb of a sentence's own that asks for nothing else. What was
/// said is told by other rules.
bool BareVerbs::stands_alone(const Clause& clause) const {
  const bool awaited = is_awaited(clause);
  if ((!clause.finite && !awaited) || clause.complement) return false;
  if (reading_.knowledge.attribution_words.verbs.count(at(clause.anchor).lemma) > 0 &&
      !is_reported(clause) && !is_undecided(clause))
    return false;
  if (clause.particle.empty() &&
      (clause.passive ? asks_for_more(clause.lemma) && !is_of_none(clause)
                      : asks_for_object(clause.lemma) && !happens(clause))) {
    return false;
  }
  if (has_infinitive(clause) || has_gerund(clause)) return false;
  const Deprel deprel = at(clause.anchor).deprel;
  return at(clause.anchor).upos == Upos::VERB &&
         (at(clause.anchor).head == Token::kRoot || deprel == Deprel::ccomp ||
          deprel == Deprel::conj || deprel == Deprel::parataxis || awaited);
}

/// "No offer was made", "no chairman was named": of none the verb alone says enough.
bool BareVerbs::is_of_none(const Clause& clause) const {
  const auto determiner = clause.surface_subject ? dependent(*clause.surface_subject, Deprel::det)
                                                 : std::optional<std::uint32_t>();
  return determiner &&
         reading_.knowledge.factuality_words.negative_determiners.contains(at(*determiner).lemma);
}

/// "The council has yet to decide", "has not decided": that it has not is all there is to tell.
bool BareVerbs::is_undecided(const Clause& clause) const {
  if (clause.passive || !reading_.knowledge.clause_words.deciding_verbs.contains(clause.lemma))
    return false;
  const auto helper = dependent(clause.anchor, Deprel::aux);
  const auto adverb = dependent(clause.anchor, Deprel::advmod);
  if (!helper || !adverb || *adverb > clause.anchor) return false;
  const auto& negators = reading_.knowledge.factuality_words.negators;
  return negators.contains(at(*adverb).lemma) || at(*adverb + 1).xpos == "TO";
}

/// "A fault was reported": a thing is what is said, and not to whom.
bool BareVerbs::is_reported(const Clause& clause) const {
  if (!clause.passive || !clause.finite || !clause.surface_subject) return false;
  const ClauseWords& words = reading_.knowledge.clause_words;
  // "Closing is foreseen by March": what is to come is not told by that.
  const auto& governors = reading_.knowledge.factuality_words.governors;
  const auto stance = governors.find(clause.lemma);
  if (stance != governors.end() &&
      (stance->second == Stance::predicted || stance->second == Stance::planned))
    return false;
  return at(*clause.surface_subject).upos == Upos::NOUN &&
         !words.addressing_verbs.contains(clause.lemma) &&
         !words.telling_verbs.contains(clause.lemma);
}

/// "is expected to bid", "is likely to be sold": what is told is that somebody or something may.
bool BareVerbs::is_awaited(const Clause& clause) const {
  const std::uint32_t above = at(clause.anchor).head;
  const auto helper = dependent(clause.anchor, Deprel::aux_pass);
  const bool plain = at(helper.value_or(clause.anchor)).xpos == "VB";
  if (at(clause.anchor).deprel != Deprel::xcomp || !plain) return false;
  const auto& governors = reading_.knowledge.factuality_words.governors;
  const auto stance = governors.find(at(above).lemma);
  const bool told = dependent(above, Deprel::aux_pass) || dependent(above, Deprel::cop);
  return told && stance != governors.end() &&
         (stance->second == Stance::predicted || stance->second == Stance::planned ||
          stance->second == Stance::probable);
}

}  // namespace claimgraph
