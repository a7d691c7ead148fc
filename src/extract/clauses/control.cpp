#include "extract/clauses/control.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace claimgraph {

std::optional<std::uint32_t> Control::of_adverbial(const Clause& above, std::uint32_t token) const {
  const auto mark = dependent(token, Deprel::mark);
  if (at(token).xpos == "VBG" && mark && above.object) {
    const std::string preposition = to_lower(document_.word(*mark));
    const bool penalty = words_.penalty_nouns.contains(at(*above.object).lemma) &&
                         words_.penalty_prepositions.contains(preposition);
    if (const auto target = penalty ? punished(above) : std::nullopt) return target;
    // "fined Acme $5 million for failing": Acme failed, not the sum.
    if (!above.passive && (words_.controls_object(preposition, above.lemma) || is_listed(above)))
      return above.indirect ? above.indirect : above.object;
  }
  // "a third man died, bringing the total to 12": that he did does it
  const auto total = at(token).xpos == "VBG" ? dependent(token, Deprel::obj) : std::nullopt;
  if (total && words_.counting_nouns.contains(at(*total).lemma) && dependent(token, Deprel::obl))
    return std::nullopt;
  if (at(token).xpos == "VB" && !above.passive) {
    if (const auto doer = asked(above, token)) return doer;
    const std::uint32_t verb = innermost(above.anchor, token);
    if (const auto leave = leave_given(verb, token)) return holder_of(*leave, verb, token, above);
    if (const auto receiver = given_to(verb, token)) return receiver;
  }
  // "named Jane Roe to run it, replacing John Doe": Roe does both.
  const auto named = above.object ? above.object : above.indirect;
  const bool chosen = !above.passive && named && *named < token &&
                      words_.choosing_verbs.contains(above.lemma) && may_do(*named, token) &&
                      (at(token).xpos == "VB" || words_.replacing_verbs.contains(at(token).lemma));
  if (chosen) return named;
  // "gave Acme until June to sell": a time is given, too.
  const bool timed = above.object && !above.passive && at(*above.object).upos == Upos::PROPN;
  const auto receiver = above.indirect || !timed ? above.indirect : above.object;
  const bool receives = receiver && *receiver < token && at(token).xpos == "VB" &&
                        words_.giving_verbs.contains(above.lemma);
  // "paid Acme $5 million to build a mill", "… to settle its suit": either may
  const bool paid = !receives && above.indirect && at(token).xpos == "VB" &&
                    words_.paying_verbs.contains(above.lemma);
  if (paid) return std::nullopt;
  return receives ? receiver : above.surface_subject;
}

std::optional<std::uint32_t> Control::of_complement(const Clause& above,
                                                    std::uint32_t token) const {
  // "recommended suing Acme": whoever sues.
  if (at(token).xpos == "VBG" && words_.impersonal_gerunds.contains(above.lemma))
    return std::nullopt;
  if (above.passive || above.form == ClauseForm::copula) return above.surface_subject;
  if (above.indirect && *above.indirect < token) return above.indirect;
  if (words_.departing_verbs.contains(above.lemma)) return above.surface_subject;
  if (const auto doer = asked(above, token)) return doer;
  if (above.object && *above.object != token && *above.object < token) {
    // "resisted efforts to sell it"
    if (!words_.agentless_nouns.contains(at(*above.object).lemma)) return above.object;
    if (const auto owner = dependent(*above.object, Deprel::nmod_poss)) return owner;
    return words_.having_verbs.contains(above.lemma) ? above.surface_subject : std::nullopt;
  }
  return above.surface_subject;
}

std::optional<std::uint32_t> Control::of_plan(std::uint32_t noun) const {
  if (!words_.planning_nouns.contains(at(noun).lemma)) return std::nullopt;
  const bool is_in = dependent(noun, Deprel::cop) && dependent(noun, Deprel::case_);
  const std::uint32_t verb = is_in ? noun : at(noun).head;
  const bool within = at(noun).deprel == Deprel::obj || is_a(at(noun).deprel, Deprel::obl);
  const bool has = is_in || (within && verb != Token::kRoot && verb < noun &&
                             words_.planning_verbs.contains(at(verb).lemma));
  if (!has) return std::nullopt;
  const auto subject = dependent(verb, Deprel::nsubj);
  return subject ? antecedent_of(document_, *subject) : subject;
}

std::optional<std::uint32_t> Control::of_participle(std::uint32_t token, std::uint32_t noun) const {
  const bool spent = at(token).xpos == "VBG" && words_.spent_nouns.contains(at(noun).lemma);
  if (!spent) return noun;
  if (const auto owner = dependent(noun, Deprel::nmod_poss)) return owner;
  const std::uint32_t verb = at(noun).head;
  const bool had = at(noun).deprel == Deprel::obj && verb != Token::kRoot &&
                   words_.having_verbs.contains(at(verb).lemma);
  const auto subject = had ? dependent(verb, Deprel::nsubj) : std::nullopt;
  return subject ? antecedent_of(document_, *subject) : subject;
}

/// "added Acme to the blacklist".
bool Control::is_listed(const Clause& above) const {
  if (!words_.listing_verbs.contains(above.lemma)) return false;
  return std::any_of(above.obliques.begin(), above.obliques.end(), [&](const Oblique& each) {
    return words_.listing_prepositions.contains(each.preposition) &&
           words_.list_nouns.contains(at(each.token).lemma);
  });
}

/// A name, a pronoun, or a noun of persons, bodies or countries.
bool Control::can_act(std::uint32_t token) const {
  const Upos upos = at(token).upos;
  if (upos == Upos::PROPN || upos == Upos::PRON) return true;
  const NounSense sense = knowledge_.noun_senses.of(at(token).lemma);
  return sense == NounSense::person || sense == NounSense::group || sense == NounSense::location ||
         knowledge_.kinds.speaks_of_agents(at(token).lemma);
}

/// "forced the plant to close", but not "forced a vote to acquire it": what cannot act does nothing
/// to anything.
bool Control::may_do(std::uint32_t object, std::uint32_t infinitive) const {
  return can_act(object) || !dependent(infinitive, Deprel::obj);
}

/// "called on Acme to sell"; not "called on Tuesday to sell".
std::optional<std::uint32_t> Control::asked(const Clause& above, std::uint32_t token) const {
  const auto with_particle = words_.oblique_control.find(above.particle);
  if (with_particle != words_.oblique_control.end() && above.object &&
      with_particle->second.contains(above.lemma))
    return above.object;
  for (const std::uint32_t each : tree_.children(above.anchor)) {
    if (each <= above.anchor || each >= token || !is_a(at(each).deprel, Deprel::obl)) continue;
    if (document_.date_over(at(each).span) != nullptr || !can_act(each)) continue;
    const auto verbs = words_.oblique_control.find(preposition_of(document_, tree_, each));
    if (verbs != words_.oblique_control.end() && verbs->second.contains(above.lemma)) return each;
  }
  return std::nullopt;
}

/// "has begun issuing licences": the issuing, where it stands before what is asked about.
std::uint32_t Control::innermost(std::uint32_t verb, std::uint32_t token) const {
  auto next = dependent(verb, Deprel::xcomp);
  while (next && *next > verb && *next < token && at(*next).upos == Upos::VERB) {
    verb = *next;
    next = dependent(verb, Deprel::xcomp);
  }
  return verb;
}

/// The licence that stands as the object between `verb` and `infinitive`.
std::optional<std::uint32_t> Control::leave_given(std::uint32_t verb,
                                                  std::uint32_t infinitive) const {
  const auto noun = dependent(verb, Deprel::obj);
  const bool leave =
      noun && *noun > verb && *noun < infinitive && words_.leave_nouns.contains(at(*noun).lemma);
  return leave ? noun : std::nullopt;
}

/// "revoked Acme's licence to sell", "issued licences to Acme to sell": Acme; of those who have the
/// say none does it.
std::optional<std::uint32_t> Control::holder_of(std::uint32_t leave, std::uint32_t verb,
                                                std::uint32_t infinitive,
                                                const Clause& above) const {
  if (const auto owner = dependent(leave, Deprel::nmod_poss)) return owner;
  if (const auto receiver = dependent(verb, Deprel::iobj)) return receiver;
  for (const std::uint32_t head : {leave, verb}) {
    if (const auto holder = behind(head, words_.leave_prepositions, infinitive)) return holder;
  }
  return words_.leave_verbs.contains(at(verb).lemma) ? std::nullopt : above.surface_subject;
}

/// "granted $6 million to Acme to build a mill": Acme.
std::optional<std::uint32_t> Control::given_to(std::uint32_t verb, std::uint32_t infinitive) const {
  if (!words_.giving_verbs.contains(at(verb).lemma)) return std::nullopt;
  return behind(verb, words_.receiver_prepositions, infinitive);
}

/// Who can act, behind `head` and one of the prepositions, and before `end`.
std::optional<std::uint32_t> Control::behind(std::uint32_t head, const WordSet& prepositions,
                                             std::uint32_t end) const {
  for (const std::uint32_t each : tree_.children(head)) {
    const bool phrase = is_a(at(each).deprel, Deprel::nmod) || is_a(at(each).deprel, Deprel::obl);
    if (!phrase || each < head || each >= end || !can_act(each)) continue;
    if (prepositions.contains(preposition_of(document_, tree_, each))) return each;
  }
  return std::nullopt;
}

/// "imposed sanctions on Acme for selling": Acme; nobody where none is named.
std::optional<std::uint32_t> Control::punished(const Clause& above) const {
  for (const std::uint32_t head : {*above.object, above.anchor}) {
    for (const std::uint32_t each : tree_.children(head)) {
      const bool phrase = is_a(at(each).deprel, Deprel::nmod) || is_a(at(each).deprel, Deprel::obl);
      const bool on =
          phrase && each > head &&
          words_.punishing_prepositions.contains(preposition_of(document_, tree_, each));
      if (on) return each;
    }
  }
  return std::nullopt;
}

}  // namespace claimgraph
