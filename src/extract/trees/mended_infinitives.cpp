#include "extract/trees/mended_infinitives.h"

#include "core/tags.h"

namespace claimgraph {

void InfinitiveMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 3; token < sentence.end_token; ++token) {
    if (at(token - 1).deprel == Deprel::aux_pass && at(token - 1).head == token)
      be_for(token, sentence);
    if (at(token).xpos == "VB" && at(token - 1).xpos == "TO") {
      be_planned_by(token);
      be_time_for(token);
      act_on_what_is_told(token, sentence);
    }
    if (at(token).xpos == "VB") be_ahead_of_noun(token, sentence);
    if (at(token).xpos == "VB") help_to(token);
    if (at(token).xpos == "VBG") be_kept_from(token);
  }
}

/// "rejected a plan by Acme to build a bridge" with the building as the rejector's: behind whose
/// plan it is stands what is planned.
void InfinitiveMender::be_planned_by(std::uint32_t infinitive) {
  const std::uint32_t verb = at(infinitive).head;
  if (verb == Token::kRoot || verb > infinitive || at(verb).upos != Upos::VERB) return;
  if (at(infinitive).deprel != Deprel::xcomp && !is_a(at(infinitive).deprel, Deprel::advcl)) return;
  std::uint32_t planner = infinitive - 2;
  while (planner > verb && at(planner).head != Token::kRoot && at(planner).head > verb &&
         child_before(planner, Deprel::case_) == Token::kRoot) {
    planner = at(planner).head;
  }
  const std::uint32_t by = planner > verb ? child_before(planner, Deprel::case_) : Token::kRoot;
  if (by == Token::kRoot || by < verb + 2) return;
  const bool agent = knowledge_.clause_words.agent_prepositions.contains(at(by).lemma);
  const bool plan = knowledge_.attribution_words.act_nouns.contains(at(by - 1).lemma);
  if (agent && plan && at(by - 1).upos == Upos::NOUN) attach(infinitive, by - 1, Deprel::acl);
}

/// "claims, which Acme has vowed to ignore" with the claims as what Acme vowed: whose own deed is
/// promised or planned does it to what the pronoun stands for.
void InfinitiveMender::act_on_what_is_told(std::uint32_t infinitive, const Sentence& sentence) {
  const std::uint32_t verb = at(infinitive).head;
  if (verb == Token::kRoot || verb + 2 != infinitive || at(infinitive).deprel != Deprel::xcomp)
    return;
  const auto& governors = knowledge_.factuality_words.governors;
  const auto stance = governors.find(at(verb).lemma);
  if (stance == governors.end() || stance->second != Stance::planned) return;
  if (knowledge_.clause_words.choosing_verbs.contains(at(verb).lemma)) return;
  const std::uint32_t pronoun = child_before(verb, Deprel::obj);
  const std::uint32_t doer = child_before(verb, Deprel::nsubj);
  const bool relative = pronoun != Token::kRoot && at(pronoun).xpos == "WDT" &&
                        doer != Token::kRoot && pronoun < doer;
  if (relative && !has_dependent(infinitive, Deprel::obj, sentence))
    hang_loose(pronoun, infinitive, Deprel::obj);
}

/// "The time has come to ban it" with the ban as the time's deed: no time does anything.
void InfinitiveMender::be_time_for(std::uint32_t infinitive) {
  const ClauseWords& words = knowledge_.clause_words;
  const std::uint32_t verb = at(infinitive).head;
  if (verb == Token::kRoot || verb > infinitive) return;
  if (at(infinitive).deprel != Deprel::xcomp && !is_a(at(infinitive).deprel, Deprel::advcl)) return;
  const std::uint32_t time = child_before(verb, Deprel::nsubj);
  const bool timely = time != Token::kRoot && words.repeated_times.contains(at(time).lemma) &&
                      words.agentless_nouns.contains(at(time).lemma);
  if (timely) attach(infinitive, time, Deprel::acl);
}

/// "a cluster in Oslo, due to go live in May" with the going because of something: what opens a
/// reason stands before no infinitive, and behind a noun and a comma tells what is ahead of it.
void InfinitiveMender::be_ahead_of_noun(std::uint32_t infinitive, const Sentence& sentence) {
  const std::uint32_t to = infinitive - 1;
  const std::uint32_t adjective = infinitive - 2;
  const bool reason = at(to).deprel == Deprel::fixed && at(to).head == adjective &&
                      at(adjective).upos == Upos::ADJ && at(adjective).head == infinitive &&
                      adjective >= sentence.first_token + 2 && at(adjective - 1).xpos == ",";
  if (!reason) return;
  std::uint32_t noun = adjective - 2;
  while (at(noun).head != Token::kRoot && at(noun).head < noun &&
         is_a(at(noun).deprel, Deprel::nmod))
    noun = at(noun).head;
  if (!is_nominal(noun) || is_below(noun, infinitive)) return;
  hang_loose(adjective, noun, Deprel::acl);
  hang_loose(infinitive, adjective, Deprel::xcomp);
  mark_infinitive(to, infinitive);
}

/// "asked for the term to be raised" with the term as what was asked for, and who asked as what was
/// raised: between "for" and "to be" stands what it is to be done to.
void InfinitiveMender::be_for(std::uint32_t infinitive, const Sentence& sentence) {
  const std::uint32_t verb = at(infinitive).head;
  const std::uint32_t to = infinitive - 2;
  if (verb == Token::kRoot || verb > to || at(verb).upos != Upos::VERB || at(to).xpos != "TO")
    return;
  if (at(infinitive).deprel != Deprel::xcomp && at(infinitive).deprel != Deprel::advcl) return;
  for (std::uint32_t noun = verb + 1; noun < to; ++noun) {
    const std::uint32_t opener = child_before(noun, Deprel::case_);
    const bool introduced = at(noun).head == verb && is_a(at(noun).deprel, Deprel::obl) &&
                            opener == verb + 1 &&
                            knowledge_.clause_words.infinitive_openers.contains(at(opener).lemma);
    if (!introduced || has_subject(infinitive, sentence)) continue;
    if (to - 1 != noun && !is_below(to - 1, noun)) return;
    hang_loose(noun, infinitive, Deprel::nsubj_pass);
    hang_loose(opener, infinitive, Deprel::mark);
    hang_loose(to, infinitive, Deprel::mark);
    at(infinitive).deprel = Deprel::ccomp;
    return;
  }
}

/// "added Acme to the list for helping Norway make chips" with the making as what Acme, or who
/// added it, does, "passed a law forcing Acme to sell" with the selling as the passer's: right
/// behind whom somebody helps or forces stands what that one does.
void InfinitiveMender::help_to(std::uint32_t infinitive) {
  const std::uint32_t head = at(infinitive).head;
  if (head == Token::kRoot || head > infinitive || at(infinitive).deprel != Deprel::advcl) return;
  const bool to = at(infinitive - 1).xpos == "TO";
  const std::uint32_t helped = infinitive - (to ? 2 : 1);
  const std::uint32_t helps = at(helped).head;
  const bool right_behind = helps != Token::kRoot && helps < helped && is_nominal(helped) &&
                            at(helped).deprel == Deprel::obj && helps != head;
  if (!right_behind) return;
  const ClauseWords& words = knowledge_.clause_words;
  const bool forces = to && helps > head && words.choosing_verbs.contains(at(helps).lemma);
  if (forces || words.helping_verbs.contains(at(helps).lemma))
    attach(infinitive, helps, Deprel::xcomp);
}

/// "issued an order barring Acme from selling" with the selling as the issuer's: right behind whom
/// something is done to, and a word that such verbs ask for, stands what that one does or does not.
void InfinitiveMender::be_kept_from(std::uint32_t gerund) {
  const std::uint32_t head = at(gerund).head;
  const std::uint32_t mark = gerund - 1;
  if (head == Token::kRoot || head > gerund || at(gerund).deprel != Deprel::advcl) return;
  if (at(mark).deprel != Deprel::mark || at(mark).head != gerund) return;
  const std::uint32_t kept = mark - 1;
  const std::uint32_t keeps = at(kept).head;
  const bool right_behind = keeps != Token::kRoot && keeps < kept && is_nominal(kept) &&
                            at(kept).deprel == Deprel::obj && keeps > head;
  if (!right_behind || at(keeps).upos != Upos::VERB) return;
  if (knowledge_.clause_words.controls_object(at(mark).lemma, at(keeps).lemma))
    attach(gerund, keeps, Deprel::advcl);
}

}  // namespace claimgraph
