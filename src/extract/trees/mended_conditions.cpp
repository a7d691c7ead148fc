#include "extract/trees/mended_conditions.h"

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

void ConditionMender::mend(const Sentence& sentence) {
  lead_behind_opening(sentence);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).upos == Upos::VERB) open_condition(token, sentence);
  }
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).deprel == Deprel::advcl) lean_on_content(token, sentence);
    if (at(token).deprel == Deprel::mark) mark_first_clause(token, sentence);
    if (at(token).deprel == Deprel::case_) open_clause(token, sentence);
    if (at(token).deprel == Deprel::mark) leave_predicate(token, sentence);
  }
}

/// "was without a leader since its chief left" with a leader since he left: what happened then is
/// said of the whole clause.
void ConditionMender::leave_predicate(std::uint32_t mark, const Sentence& sentence) {
  const std::uint32_t verb = at(mark).head;
  if (verb == Token::kRoot || verb < mark || at(verb).deprel != Deprel::acl) return;
  const std::uint32_t noun = at(verb).head;
  if (!has_dependent(noun, Deprel::cop, sentence) || !has_subject(verb, sentence)) return;
  const WordSet& openers = knowledge_.clause_words.clause_openers;
  if (openers.contains(to_lower(document().word(mark)))) at(verb).deprel = Deprel::advcl;
}

/// "will close, provided that the board agrees" with the agreeing as what was provided: such a
/// participle opens its clause as "if" does.
void ConditionMender::open_condition(std::uint32_t opener, const Sentence& sentence) {
  const std::string word = to_lower(document().word(opener));
  if (!knowledge_.factuality_words.condition_participles.contains(word)) return;
  if (has_subject(opener, sentence) || has_dependent(opener, Deprel::obj, sentence)) return;
  std::uint32_t main = at(opener).head;
  std::uint32_t condition = Token::kRoot;
  for (std::uint32_t verb = opener + 1; verb < sentence.end_token; ++verb) {
    if (at(verb).head != opener || at(verb).deprel != Deprel::ccomp) continue;
    if (condition == Token::kRoot) {
      condition = verb;
    } else if (main == Token::kRoot) {  // "Provided that the board agrees, the deal will close."
      hang_loose(verb, main, Deprel::root);
      main = verb;
    }
  }
  if (condition == Token::kRoot || main == Token::kRoot) return;
  hang_loose(condition, main, Deprel::advcl);
  hang_loose(opener, condition, Deprel::mark);
  at(opener).upos = Upos::SCONJ;
  at(opener).lemma = word;
}

/// "Three months after she told the court that she would stay, Jane Roe has left" with the leaving
/// as what she told: behind the comma that ends an opening clause of time stands the main clause.
void ConditionMender::lead_behind_opening(const Sentence& sentence) {
  constexpr std::uint32_t kFarthestMark = 4;  // "Three and a half months after"
  const std::uint32_t opening = root_of(sentence);
  if (opening == Token::kRoot || at(opening).upos != Upos::VERB) return;
  const std::uint32_t mark = child_before(opening, Deprel::mark);
  if (mark == Token::kRoot || mark > sentence.first_token + kFarthestMark) return;
  const FactualityWords& words = knowledge_.factuality_words;
  if (!words.time_marks.contains(to_lower(document().word(mark)))) return;
  for (std::uint32_t verb = opening + 1; verb < sentence.end_token; ++verb) {
    if (at(verb).upos != Upos::VERB || !has_finite_form(verb, sentence)) continue;
    const std::uint32_t subject = child_before(verb, Deprel::nsubj);
    if (subject == Token::kRoot || subject < opening) continue;
    const std::uint32_t first = first_of(subject);
    if (first < opening + 2 || at(first - 1).xpos != ",") continue;
    if (has_dependent(verb, Deprel::mark, sentence) || at(verb).deprel == Deprel::acl_relcl)
      continue;
    hang_loose(verb, Token::kRoot, Deprel::root);
    return hang_loose(opening, verb, Deprel::advcl);
  }
}

/// "Whether Acme sold it is unclear" with the word on what is unclear, so that Acme did sell it: it
/// opens the clause right behind it, which without a comma is what is unclear.
void ConditionMender::mark_first_clause(std::uint32_t mark, const Sentence& sentence) {
  const std::uint32_t main = at(mark).head;
  if (main == Token::kRoot || main < mark || has_subject(main, sentence)) return;
  if (!knowledge_.factuality_words.condition_marks.contains(at(mark).lemma)) return;
  for (std::uint32_t verb = mark + 1; verb < main; ++verb) {
    if (at(verb).upos == Upos::PUNCT) return;
    const bool clause = at(verb).head == main && at(verb).deprel == Deprel::advcl &&
                        has_subject(verb, sentence) && !has_dependent(verb, Deprel::mark, sentence);
    if (!clause) continue;
    attach(mark, verb, Deprel::mark);
    at(verb).deprel = Deprel::csubj;
    return;
  }
}

/// "fell after the parents of a boy sued Acme" with a fall after the parents: what stands between
/// such a word and a finite verb without a subject is the subject.
void ConditionMender::open_clause(std::uint32_t opener, const Sentence& sentence) {
  const std::uint32_t noun = at(opener).head;
  if (noun == Token::kRoot || noun < opener) return;
  if (!is_a(at(noun).deprel, Deprel::obl) && !is_a(at(noun).deprel, Deprel::nmod)) return;
  const std::string word = to_lower(document().word(opener));
  if (!knowledge_.factuality_words.time_marks.contains(word)) return;
  std::uint32_t main = at(noun).head;
  while (main != Token::kRoot && at(main).upos != Upos::VERB && at(main).head != Token::kRoot &&
         at(main).head < opener)
    main = at(main).head;
  std::uint32_t verb = behind_aside(noun);
  while (verb < sentence.end_token && at(verb).upos != Upos::VERB && at(verb).upos != Upos::AUX &&
         (at(verb).upos != Upos::PUNCT || at(verb).xpos == "HYPH"))
    ++verb;
  if (verb >= sentence.end_token || main > opener) return;
  // "after sales of chips lifted profit" with the chips as lifted: what has an object acts.
  const bool acts = is_finite(at(verb).xpos) ||
                    (at(verb).xpos == "VBN" && has_dependent(verb, Deprel::obj, sentence));
  if (!acts) return;
  const bool joined = at(verb).deprel == Deprel::conj && !has_dependent(verb, Deprel::cc, sentence);
  const bool beside = at(verb).head == main && (at(verb).deprel == Deprel::advcl || joined);
  const bool inside =
      at(verb).deprel == Deprel::acl && (is_below(verb, noun) || at(verb).head == at(noun).head);
  const bool within =
      inside && (has_dependent(verb, Deprel::obj, sentence) || at(verb).xpos == "VBD");
  if ((!beside && !within) || has_dependent(verb, Deprel::mark, sentence)) return;
  for (std::uint32_t token = noun + 1; token < verb; ++token) {
    if (at(token).head != verb || !is_a(at(token).deprel, Deprel::nsubj)) continue;
    if (!has_dependent(token, Deprel::case_, sentence)) return;  // "of a boy" is no subject
    attach(token, noun, Deprel::nmod);
  }
  for (std::uint32_t token = noun + 1; token < verb; ++token) {
    if (at(token).head != main) continue;
    if (is_nominal(token) || at(token).upos == Upos::NUM) {
      attach(token, noun, Deprel::nmod);
    } else {
      hang(token, verb);
    }
  }
  if (at(verb).xpos == "VBN") make_past(verb);
  hang_loose(verb, main, Deprel::advcl);
  hang_loose(noun, verb, Deprel::nsubj);
  hang_loose(opener, verb, Deprel::mark);
}

/// Behind the commas around what the noun is called: "a member, Jane Roe, left".
std::uint32_t ConditionMender::behind_aside(std::uint32_t noun) {
  const std::uint32_t next = noun + 1;
  if (next + 1 >= document().tokens.size() || at(next).xpos != ",") return next;
  const NameSpan* name = name_at(next + 1);
  if (name == nullptr || name->first_token != next + 1) return next;
  const std::uint32_t end = name->end_token;
  const bool closed = end < document().tokens.size() && at(end).xpos == ",";
  return closed ? end + 1 : next;
}

/// "“If it rains, we stay,” she said" with the rain as a condition of the saying: what stands
/// before the content belongs to it.
void ConditionMender::lean_on_content(std::uint32_t clause, const Sentence& sentence) {
  const std::uint32_t cue = at(clause).head;
  if (cue == Token::kRoot || cue < clause) return;
  if (knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0) return;
  bool conditional = false;
  for (std::uint32_t token = sentence.first_token; token < clause; ++token) {
    conditional =
        conditional || (at(token).head == clause && at(token).deprel == Deprel::mark &&
                        knowledge_.factuality_words.condition_marks.contains(at(token).lemma));
  }
  if (!conditional) return;
  for (std::uint32_t content = clause + 1; content < cue; ++content) {
    const bool said = at(content).head == cue && at(content).deprel == Deprel::ccomp;
    if (said) return hang(clause, content);
  }
}

}  // namespace claimgraph
