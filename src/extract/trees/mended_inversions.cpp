#include "extract/trees/mended_inversions.h"

#include <vector>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

/// "Had the court not stopped it, Acme would have sold it" with the having as a helper of the sale,
/// or as a verb that the court is the object of: outside of questions a helper before its subject
/// opens a condition.
void InversionMender::mend(const Sentence& sentence) {
  if (document().at(sentence.span).ends_with('?')) return;
  for (std::uint32_t nor = sentence.first_token; nor + 3 < sentence.end_token; ++nor)
    deny_behind(nor, sentence);
  for (std::uint32_t helper = sentence.first_token; helper + 2 < sentence.end_token; ++helper) {
    if (!may_open(helper, sentence)) continue;
    const std::uint32_t verb = verb_under(helper, sentence);
    if (verb == Token::kRoot) continue;
    const std::uint32_t subject = subject_behind(helper, verb);
    if (subject == Token::kRoot) continue;
    const bool passive = verb > helper + 1 && at(verb).xpos == "VBN" && is_be(verb - 1);
    const Condition condition{helper, subject, verb, passive};
    const std::uint32_t main = main_verb(condition, sentence);
    if (main != Token::kRoot) lean(condition, main, sentence);
  }
}

/// "has not bought Acme, nor has it sold Beta" with the "nor" as the helper's: right before a
/// helper that stands before its subject it denies the verb behind that.
void InversionMender::deny_behind(std::uint32_t nor, const Sentence& sentence) {
  const std::uint32_t helper = nor + 1;
  if (!knowledge_.factuality_words.negators.contains(at(nor).lemma)) return;
  const bool opens = nor == sentence.first_token || at(nor).upos == Upos::CCONJ;
  if (!opens || at(helper).upos != Upos::AUX || at(helper).deprel == Deprel::cop) return;
  std::uint32_t verb = helper + 1;
  while (verb < sentence.end_token && at(verb).upos != Upos::VERB && at(verb).xpos != ",") ++verb;
  if (verb == sentence.end_token || at(verb).upos != Upos::VERB || verb == helper + 1) return;
  const auto lost = [&](std::uint32_t head) { return at(head).head == helper && head != verb; };
  if (is_below(verb, helper)) take_place_of(verb, helper);
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    if (lost(token)) hang(token, verb);
  }
  hang_loose(helper, verb, Deprel::aux);
  hang_loose(nor, verb, at(nor).upos == Upos::CCONJ ? Deprel::cc : Deprel::advmod);
  if (knowledge_.clause_words.perfect_helpers.contains(at(helper).lemma) && at(verb).xpos == "VBD")
    at(verb).xpos = "VBN";
}

/// Whether it opens the sentence, or stands behind a word that no question and no such order as
/// "never had it …" starts with.
bool InversionMender::may_open(std::uint32_t helper, const Sentence& sentence) {
  const bool form = at(helper).xpos == "VBD" || at(helper).xpos == "MD";
  if (!form || !knowledge_.factuality_words.inverting.contains(at(helper).lemma)) return false;
  if (helper == sentence.first_token) return true;
  const Token& before = at(helper - 1);
  if (before.upos == Upos::PUNCT) return at(helper + 1).xpos == "PRP";
  return before.upos == Upos::NOUN || before.upos == Upos::PROPN || before.upos == Upos::VERB ||
         before.upos == Upos::NUM || before.xpos == "PRP" || before.xpos == "RP";
}

/// Of the helpers that invert, the one that is neither perfect nor modal.
bool InversionMender::is_be(std::uint32_t token) {
  return knowledge_.factuality_words.inverting.contains(at(token).lemma) &&
         !knowledge_.clause_words.perfect_helpers.contains(at(token).lemma) &&
         at(token).xpos != "MD";
}

/// What was to happen, before the clause ends; kRoot: none. "Been" and "to" tell it from a
/// participle that describes the subject: "had the bill tabled by him been passed".
std::uint32_t InversionMender::verb_under(std::uint32_t helper, const Sentence& sentence) {
  const bool perfect = knowledge_.clause_words.perfect_helpers.contains(at(helper).lemma);
  const bool modal = at(helper).xpos == "MD";
  std::uint32_t found = Token::kRoot;
  for (std::uint32_t token = helper + 2; token < sentence.end_token; ++token) {
    const Token& each = at(token);
    if (each.upos == Upos::PUNCT && each.xpos != "HYPH") break;
    if (each.xpos == "MD" || each.xpos == "VBZ" || each.xpos == "VBP") break;
    if (is_be(token) && each.xpos == (perfect ? "VBN" : "VB")) {
      // "had the rule been in force"
      const bool links = each.deprel == Deprel::cop && each.head > token && found == Token::kRoot;
      if (links) return each.head;
      return token + 1 < sentence.end_token && at(token + 1).xpos == "VBN" ? token + 1 : found;
    }
    const bool plain = each.xpos == "VB" && (modal || at(token - 1).xpos == "TO");
    // "stopped" may be read as a past.
    const bool past = perfect && (each.xpos == "VBN" || each.xpos == "VBD");
    if (plain) return token;
    if (past && found == Token::kRoot) found = token;
  }
  return found;
}

/// The noun of the phrase right behind the helper; kRoot: none.
std::uint32_t InversionMender::subject_behind(std::uint32_t helper, std::uint32_t verb) {
  std::uint32_t end = helper + 1;
  if (at(end).upos == Upos::PRON) return end;
  while (end < verb && (is_nominal(end) || at(end).upos == Upos::DET || at(end).upos == Upos::ADJ ||
                        at(end).upos == Upos::NUM))
    ++end;
  std::uint32_t subject = Token::kRoot;
  for (const std::uint32_t head : outward(helper + 1, end)) {
    if (is_nominal(head)) subject = head;
  }
  return subject;
}

/// What would follow: the verb behind the condition with a helper and a subject, or, before a
/// condition that ends its sentence, the one under a modal ("owes $5 million should it leave": or
/// that of today); kRoot: none.
std::uint32_t InversionMender::main_verb(const Condition& condition, const Sentence& sentence) {
  const auto follows = [&](std::uint32_t verb) {
    if (at(verb).upos != Upos::VERB || !has_dependent(verb, Deprel::aux, sentence)) return false;
    // "half of the trade that it hates would never have taken place", with half as when
    bool modal = false;
    for (std::uint32_t token = condition.verb + 1; token < verb; ++token)
      modal = modal || (at(token).head == verb && at(token).xpos == "MD");
    return modal || has_dependent(verb, Deprel::nsubj, sentence);
  };
  if (condition.helper == sentence.first_token) {
    std::uint32_t comma = condition.verb + 1;
    while (comma < sentence.end_token && at(comma).xpos != ",") ++comma;
    for (std::uint32_t verb = comma; verb < sentence.end_token; ++verb) {
      if (follows(verb)) return verb;
    }
    return Token::kRoot;
  }
  for (std::uint32_t verb = condition.helper; verb-- > sentence.first_token;) {
    if (at(verb).upos != Upos::VERB || at(verb).deprel == Deprel::acl_relcl) continue;
    const bool today = at(verb).xpos == "VBZ" || at(verb).xpos == "VBP";
    if (today && at(condition.helper).xpos == "MD" && has_subject(verb, sentence)) return verb;
    for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
      if (at(token).xpos == "MD" && at(token).head == verb) return verb;
    }
    return Token::kRoot;
  }
  return Token::kRoot;
}

void InversionMender::lean(const Condition& condition, std::uint32_t main,
                           const Sentence& sentence) {
  const auto [helper, subject, verb, passive] = condition;
  for (const std::uint32_t above : {helper, subject, verb}) {
    if (is_below(main, above)) take_place_of(main, above);
  }
  if (helper != sentence.first_token) keep_object(condition, main);
  hang_loose(verb, main, Deprel::advcl);
  const std::uint32_t doer = child_before(main, Deprel::obl_unmarked);
  if (doer != Token::kRoot && doer > verb && !has_subject(main, sentence))
    at(doer).deprel = Deprel::nsubj;
  if (!has_dependent(verb, Deprel::cop, sentence)) at(verb).upos = Upos::VERB;
  if (at(verb).xpos == "VBD") at(verb).xpos = "VBN";
  const std::vector<std::uint32_t> loose = outward(subject + 1, verb);
  for (const std::uint32_t token : loose) {
    if (at(token).deprel == Deprel::cop) continue;
    if (is_be(token) || at(token).xpos == "TO") {
      hang_loose(token, verb, is_be(token) ? Deprel::aux_pass : Deprel::aux);
      at(token).upos = Upos::AUX;
    } else if (at(token).upos == Upos::VERB) {
      hang_loose(token, subject, Deprel::acl);
    } else if (at(token).head == subject && is_a(at(token).deprel, Deprel::advmod)) {
      hang(token, verb);
    }
  }
  hang_loose(subject, verb, passive ? Deprel::nsubj_pass : Deprel::nsubj);
  hang_loose(helper, verb, Deprel::aux);
  at(helper).upos = Upos::AUX;
}

/// "would sue Delvar should they fail" with Delvar as part of the suing, or as who should.
void InversionMender::keep_object(const Condition& condition, std::uint32_t main) {
  const std::uint32_t before = condition.helper - 1;
  if (before == main || !is_nominal(before)) return;
  std::uint32_t leader = before;
  while (leader > main + 1 && at(leader).head > main && at(leader).head < condition.helper)
    leader = at(leader).head;
  const bool stray = at(leader).head >= condition.helper ||
                     (at(leader).head == main && is_a(at(leader).deprel, Deprel::flat));
  if (stray && at(leader).head != Token::kRoot) hang_loose(leader, main, Deprel::obj);
}

}  // namespace claimgraph
