#include "extract/trees/mended_sayings.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/speakers_behind.h"

namespace claimgraph {

/// "Sales of it fell short of forecasts, two people said." with the falling as the sales' and the
/// people as another name of the forecasts: a past without a comma before it is what was said, and
/// who stands between the last comma and the verb of saying said it.
void SayingMender::speak_behind_content(std::uint32_t cue, const Sentence& sentence) {
  if (cue < sentence.first_token + 4 || !is_finite(at(cue).xpos)) return;
  std::uint32_t comma = cue;
  while (comma > sentence.first_token && at(comma).xpos != ",") --comma;
  const std::uint32_t speaker = speaker_between(comma, cue);
  if (speaker == Token::kRoot) return;
  const std::uint32_t above = at(cue).head;
  if (above != Token::kRoot && above < comma) return speak_of(above, cue, speaker, sentence);
  std::uint32_t verb = sentence.first_token;
  while (verb < comma && (at(verb).xpos != "VBD" || at(verb).deprel != Deprel::acl)) ++verb;
  std::uint32_t subject = verb < comma ? at(verb).head : Token::kRoot;
  // "A bridge near the town of Hella fell, police said." with the falling as the town's
  while (subject != Token::kRoot && subject < verb && is_a(at(subject).deprel, Deprel::nmod))
    subject = at(subject).head;
  if (subject == Token::kRoot || subject > verb || at(subject).head != cue) return;
  if (!is_a(at(subject).deprel, Deprel::nsubj)) return;
  for (std::uint32_t token = subject; token < verb; ++token) {
    if (at(token).xpos == ",") return;
  }
  attach(verb, cue, Deprel::ccomp);
  attach(subject, verb, Deprel::nsubj);
  attach(speaker, cue, Deprel::nsubj);
}

/// "It grew, two people briefed on the talks said." with the briefing as a clause of its own and
/// the saying below it: between who speaks and the verb a participle tells who they are.
void SayingMender::speak_as_described(std::uint32_t cue, const Sentence& sentence) {
  const std::uint32_t participle = at(cue).head;
  if (participle == Token::kRoot || participle > cue || at(participle).xpos != "VBN") return;
  if (at(participle).deprel != Deprel::parataxis || !is_finite(at(cue).xpos)) return;
  std::uint32_t speaker = sentence.first_token;
  while (speaker < participle &&
         (at(speaker).head != cue || !is_a(at(speaker).deprel, Deprel::nsubj)))
    ++speaker;
  if (speaker + 1 != participle) return;
  take_place_of(cue, participle);
  hang_loose(participle, speaker, Deprel::acl);
}

/// "In a report by Beta, Jane Roe, the chair, says that S" with Roe as another name of Beta:
/// whoever stands with what describes him between the phrase that opens the sentence and a verb
/// without a subject speaks.
void SayingMender::speak_behind_opening(std::uint32_t cue, const Sentence& sentence) {
  const std::uint32_t first = sentence.first_token;
  if (at(first).upos != Upos::ADP || !is_finite(at(cue).xpos) || cue < first + 6) return;
  if (at(cue - 1).xpos != "," || has_subject(cue, sentence)) return;
  std::uint32_t comma = first;
  while (comma < cue && at(comma).xpos != ",") ++comma;
  const NameSpan* name = comma + 1 < cue ? name_at(comma + 1) : nullptr;
  if (name == nullptr || name->end_token >= cue - 1 || at(name->end_token).xpos != ",") return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() != 1 || at(heads.front()).deprel != Deprel::appos) return;
  const std::uint32_t speaker = heads.front();
  const std::uint32_t named = at(speaker).head;
  for (std::uint32_t token = name->end_token + 1; token + 1 < cue; ++token) {
    if (is_finite(at(token).xpos) || at(token).upos == Upos::SCONJ) return;
  }
  attach(speaker, cue, Deprel::nsubj);
  for (std::uint32_t token = name->end_token; token < cue; ++token) {
    if (at(token).head == named && at(token).deprel == Deprel::appos) hang(token, speaker);
  }
}

/// "A report that it closed is false, the ministry said." with the report as another name of the
/// ministry: what stands before what is said is that one's subject.
void SayingMender::say_of_first(std::uint32_t cue, const Sentence& sentence) {
  const std::uint32_t content = child_before(cue, Deprel::ccomp);
  const std::uint32_t speaker = child_before(cue, Deprel::nsubj);
  if (content == Token::kRoot || speaker == Token::kRoot || speaker < content) return;
  if (has_subject(content, sentence) || at(first_of(speaker) - 1).xpos != ",") return;
  for (std::uint32_t noun = sentence.first_token; noun < content; ++noun) {
    if (at(noun).head == speaker && at(noun).deprel == Deprel::appos)
      return hang_loose(noun, content, Deprel::nsubj);
  }
}

/// "“We bought Beta,” Jane Roe, its chair, said." with Roe as another name of Beta: a name behind
/// the closing mark, with what describes it, speaks.
void SayingMender::speak_behind_mark(std::uint32_t cue, const Sentence& sentence) {
  if (!is_finite(at(cue).xpos) || cue < sentence.first_token + 6) return;
  if (at(cue - 1).xpos != "," || has_subject(cue, sentence)) return;
  std::uint32_t mark = cue - 2;
  while (mark > sentence.first_token && at(mark).xpos != "``" && at(mark).xpos != "''") --mark;
  if (mark <= sentence.first_token || at(mark - 1).xpos != ",") return;
  const NameSpan* name = name_at(mark + 1);
  if (name == nullptr || name->end_token >= cue - 1 || at(name->end_token).xpos != ",") return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() != 1 || !is_a(at(heads.front()).deprel, Deprel::appos)) return;
  const std::uint32_t speaker = heads.front();
  const std::uint32_t named = at(speaker).head;
  if (named >= mark) return;
  attach(speaker, cue, Deprel::nsubj);
  for (std::uint32_t token = name->end_token; token < cue; ++token) {
    if (at(token).head == named) hang(token, speaker);
  }
}

/// "Shares fell after Jane Roe took over, warned that it could close, and left" with the warning as
/// the shares': what follows a comma without "and" goes on with the clause before it, where the
/// main verb's subject is nobody.
void SayingMender::speak_on(std::uint32_t cue, const Sentence& sentence) {
  const std::uint32_t main = at(cue).head;
  if (at(cue).deprel != Deprel::conj || main > cue || at(cue - 1).xpos != ",") return;
  if (!is_finite(at(cue).xpos) || has_subject(cue, sentence)) return;
  const std::uint32_t thing = child_before(main, Deprel::nsubj);
  if (thing == Token::kRoot || at(thing).upos != Upos::NOUN || in_name(thing)) return;
  if (knowledge_.kinds.speaks_of_agents(to_lower(at(thing).lemma))) return;
  for (std::uint32_t verb = cue; verb-- > main + 1;) {
    const bool clause = is_a(at(verb).deprel, Deprel::advcl) && at(verb).head == main;
    if (!clause || at(verb).xpos != at(cue).xpos) continue;
    const std::uint32_t speaker = child_before(verb, Deprel::nsubj);
    if (speaker != Token::kRoot && in_name(speaker)) attach(cue, verb, Deprel::conj);
    return;
  }
}

/// "The bill doubled, said Jane Roe, who runs the mill." with the bill as what said Jane Roe: who
/// is named right behind a comma and a verb of saying speaks, and what the first noun did was said.
void SayingMender::speak_behind_comma(std::uint32_t cue, const Sentence& sentence) {
  speak_beside(cue, sentence);
  std::uint32_t comma = cue - std::min(cue, 1u);
  if (comma > sentence.first_token && at(comma).xpos == "''") --comma;  // "grew,” said Jane Roe"
  if (comma <= sentence.first_token || at(comma).xpos != ",") return;
  // "It costs $5 million, estimated Jane Roe": a past by its look is one where nothing helps it.
  const bool past = at(cue).xpos == "VBN" && at(cue).deprel == Deprel::conj &&
                    child_before(cue, Deprel::aux) == Token::kRoot &&
                    child_before(cue, Deprel::cc) == Token::kRoot;
  if (!is_finite(at(cue).xpos) && !past) return;
  const std::uint32_t speaker = speaker_behind(document(), knowledge_, cue, sentence);
  if (speaker == Token::kRoot) return;
  const std::uint32_t subject = child_before(cue, Deprel::nsubj);
  if (subject != Token::kRoot && has_dependent(subject, Deprel::cop, sentence)) {
    at(subject).deprel = Deprel::ccomp;  // "It is 14 metres, says Jane Roe."
  } else if (subject != Token::kRoot) {
    const std::uint32_t told = told_beside(subject, cue, sentence);
    if (told == Token::kRoot) return;
    hang_loose(told, cue, Deprel::ccomp);
    hang_loose(subject, told, Deprel::nsubj);
  } else {
    const std::uint32_t told = at(cue).head;
    const std::uint32_t content = child_before(cue, Deprel::ccomp);
    const bool led = content != Token::kRoot && has_subject(content, sentence);
    if (led) at(speaker).deprel = Deprel::nsubj;
    if (led || told == Token::kRoot || told > cue || !has_subject(told, sentence)) return;
    at(cue).deprel = Deprel::parataxis;
  }
  if (past) make_past(cue);
  at(speaker).deprel = Deprel::nsubj;
}

/// "It cost $5 million, $1 million more than planned, said Roe" with the saying beside the cost:
/// who speaks behind a comma and without "and" tells of what stands before.
void SayingMender::speak_beside(std::uint32_t cue, const Sentence& sentence) {
  speak_behind_relative(cue, sentence);
  if (at(cue).deprel != Deprel::conj || !is_finite(at(cue).xpos)) return;
  if (cue + 1 >= sentence.end_token || child_before(cue, Deprel::cc) != Token::kRoot) return;
  // "It was no fault of the crew, auditors found in May."
  const std::uint32_t speaker = child_before(cue, Deprel::nsubj);
  if (speaker != Token::kRoot && at(speaker).head == cue &&
      !has_dependent(cue, Deprel::obj, sentence)) {
    const std::uint32_t first = first_of(speaker);
    if (first > sentence.first_token && at(first - 1).xpos == ",")
      at(cue).deprel = Deprel::parataxis;
    return;
  }
  const bool article = at(cue + 1).upos == Upos::DET && cue + 2 < sentence.end_token;
  const NameSpan* name = name_at(article ? cue + 2 : cue + 1);
  if (name == nullptr || child_before(cue, Deprel::nsubj) != Token::kRoot) return;
  for (const std::uint32_t head : outward(name->first_token, name->end_token)) {
    const bool speaks = at(head).head == cue && is_a(at(head).deprel, Deprel::nsubj);
    if (speaks) at(cue).deprel = Deprel::parataxis;
  }
}

/// "It is the branches that the rules hit, Jane Roe explained" with the explaining as what
/// describes the branches: who stands right behind a comma, with nothing that leads back, speaks.
void SayingMender::speak_behind_relative(std::uint32_t cue, const Sentence& sentence) {
  const std::uint32_t root = root_of(sentence);
  if (at(cue).deprel != Deprel::acl_relcl || root == Token::kRoot || root > cue) return;
  if (!is_finite(at(cue).xpos) || has_dependent(cue, Deprel::obj, sentence)) return;
  const std::uint32_t speaker = child_before(cue, Deprel::nsubj);
  if (speaker == Token::kRoot || at(speaker).head != cue || at(speaker).upos == Upos::PRON) return;
  const std::uint32_t first = first_of(speaker);
  if (first <= root || at(first - 1).xpos != ",") return;
  for (std::uint32_t token = root + 1; token < first; ++token) {
    if (at(token).head == cue && at(token).upos != Upos::PUNCT) return;
  }
  hang_loose(cue, root, Deprel::parataxis);
}

/// "The port, where a crane fell, will reopen, operator Acme said." with the port as another name
/// of Acme, and the reopening as what describes the port: nothing is another name of what stands
/// behind it, and what is said has a subject.
void SayingMender::do_what_is_said(std::uint32_t cue, const Sentence& sentence) {
  const std::uint32_t speaker = child_before(cue, Deprel::nsubj);
  if (speaker == Token::kRoot) return;
  std::uint32_t thing = sentence.first_token;
  while (thing < speaker &&
         (at(thing).head != speaker || at(thing).deprel != Deprel::appos || !is_nominal(thing)))
    ++thing;
  if (thing == speaker) return;
  for (std::uint32_t verb = speaker; verb-- > thing + 1;) {
    const bool said = at(verb).head == cue && at(verb).deprel == Deprel::ccomp;
    const bool describes = at(verb).head == thing && at(verb).deprel == Deprel::acl_relcl &&
                           at(first_of(verb) - 1).xpos == ",";
    if (!(said || describes) || has_subject(verb, sentence)) continue;
    if (!has_finite_form(verb, sentence)) continue;
    hang_loose(verb, cue, Deprel::ccomp);
    return hang_loose(thing, verb, subject_relation(verb, sentence));
  }
}

/// "Sales fell, the firm let it be known", "made it known that S" with the firm as who lets and
/// nobody as who knows: who lets something be known tells it.
void SayingMender::let_be_known(std::uint32_t cue, const Sentence& sentence) {
  const AttributionWords& words = knowledge_.attribution_words;
  const auto is_empty = [&](std::uint32_t token) {
    return at(token).upos == Upos::AUX || words.mute.contains(at(token).lemma);
  };
  std::uint32_t helper = cue - std::min(cue, 1u);
  while (helper > sentence.first_token && is_empty(helper)) --helper;
  if (at(cue).xpos != "VBN" || at(helper).upos != Upos::VERB) return;
  if (helper < sentence.first_token || !words.making_known.contains(at(helper).lemma)) return;
  const std::uint32_t above = child_before(cue, Deprel::nsubj);
  const std::uint32_t speaker = above < helper ? above : child_before(helper, Deprel::nsubj);
  if (speaker == Token::kRoot || at(speaker).deprel == Deprel::nsubj_pass) return;
  if (at(cue).head == helper) take_place_of(cue, helper);
  if (at(cue).deprel == Deprel::advcl && at(cue).head < speaker)
    at(cue).deprel = Deprel::parataxis;  // "S, the firm let it be known"
  for (std::uint32_t token = sentence.first_token; token < helper; ++token) {
    if (at(token).head == helper) hang_loose(token, cue, at(token).deprel);
  }
  for (std::uint32_t token = helper + 1; token < cue; ++token)
    hang_loose(token, cue, Deprel::dep);  // "it be"
  hang_loose(helper, cue, Deprel::aux);
  make_past(cue);
}

/// The verb of what `subject` did, which the saying hangs on or which describes the subject; kRoot:
/// none.
std::uint32_t SayingMender::told_beside(std::uint32_t subject, std::uint32_t cue,
                                        const Sentence& sentence) {
  for (std::uint32_t verb = subject + 1; verb < cue; ++verb) {  // "“No cook will leave,” said Roe"
    const bool content = at(verb).head == cue && at(verb).deprel == Deprel::ccomp;
    if (content && !has_subject(verb, sentence)) return verb;
  }
  const std::uint32_t above = at(cue).head;
  if (above == Token::kRoot) return told_of(subject, cue - 1);
  const bool finite = has_finite_form(above, sentence) ||
                      has_dependent(above, Deprel::cop, sentence);  // "is to reopen, said Roe"
  const bool beside = at(cue).deprel == Deprel::parataxis && above < cue && above > subject &&
                      finite && !has_subject(above, sentence);
  if (!beside) return told_of(subject, cue - 1);
  take_place_of(cue, above);
  return above;
}

/// The verb before `end` that describes its subject, with no comma between ("the bill" "doubled")
/// or behind an aside; kRoot: none.
std::uint32_t SayingMender::told_of(std::uint32_t subject, std::uint32_t end) {
  for (std::uint32_t verb = subject + 1; verb < end && at(verb).xpos != ","; ++verb) {
    const bool past = at(verb).xpos == "VBD" || at(verb).xpos == "VBN";
    if (past && is_below(verb, subject) && at(verb).deprel != Deprel::acl_relcl) {
      if (at(verb).xpos == "VBN") make_past(verb);
      return verb;
    }
  }
  // "Acme, a maker of pumps, stands to gain"
  for (std::uint32_t verb = subject + 2; verb < end; ++verb) {
    const bool beside = at(verb).head == subject && at(verb).deprel == Deprel::parataxis;
    if (beside && is_finite(at(verb).xpos) && at(verb - 1).xpos == ",") return verb;
  }
  return Token::kRoot;
}

/// "The merger will cost 40 jobs, the union said." with the union as another name of the jobs and
/// the saying below the cost: the verb at the top is what was said.
void SayingMender::speak_of(std::uint32_t verb, std::uint32_t cue, std::uint32_t speaker,
                            const Sentence& sentence) {
  const bool copular = has_dependent(verb, Deprel::cop, sentence);  // "was in talks, they said"
  const bool main = at(verb).head == Token::kRoot && (at(verb).upos == Upos::VERB || copular);
  if (!main || has_subject(cue, sentence) || has_dependent(cue, Deprel::mark, sentence)) return;
  if (!(copular || has_finite_form(verb, sentence)) || !has_subject(verb, sentence)) return;
  uproot(cue);
  attach(verb, cue, Deprel::ccomp);
  attach(speaker, cue, Deprel::nsubj);
}

/// "“We close loopholes,” the secretary said." with the secretary as another name of what is
/// closed, or as closed too: who stands between the quotation and the verb of saying speaks.
void SayingMender::speak_behind_closed(std::uint32_t cue, const Sentence& sentence) {
  std::uint32_t mark = cue;
  while (mark > sentence.first_token && at(mark).xpos != "``" && at(mark).xpos != "''") --mark;
  if (mark <= sentence.first_token || mark + 1 >= cue || !is_finite(at(cue).xpos)) return;
  if (at(mark - 1).upos != Upos::PUNCT) return;
  std::uint32_t speaker = Token::kRoot;
  for (const std::uint32_t head : outward(mark + 1, cue)) {
    if (at(head).upos == Upos::PUNCT) continue;
    if (speaker != Token::kRoot) return;
    speaker = head;
  }
  if (speaker == Token::kRoot || at(speaker).head == Token::kRoot) return;
  // "“Just one of these covers the town,” Roe said." with one as who said it, too
  if (at(speaker).head > mark && at(speaker).head != cue) return;
  const bool posted =
      at(speaker).upos == Upos::ADJ && has_dependent(speaker, Deprel::appos, sentence);
  if (!is_nominal(speaker) && !posted) return;
  for (std::uint32_t token = sentence.first_token; token < cue; ++token) {
    if (at(token).head != cue || !is_a(at(token).deprel, Deprel::nsubj)) continue;
    if (token < mark) at(token).deprel = Deprel::ccomp;
    break;
  }
  if (posted) make_noun(speaker);
  attach(speaker, cue, Deprel::nsubj);
  // "“These claims are without merit,” a spokeswoman said." with the claims as the spokeswoman's
  const std::uint32_t content = child_before(cue, Deprel::ccomp);
  if (content == Token::kRoot || content > mark) return;
  for (std::uint32_t token = sentence.first_token; token < mark; ++token) {
    if (at(token).head == speaker && token != content) hang(token, content);
  }
}

/// "blamed the losses on rain" with losses on rain as what was blamed: where the schema knows the
/// verb with that preposition, the phrase is the verb's.
void SayingMender::blame(std::uint32_t verb, const Sentence& sentence) {
  if (!knowledge_.attribution_words.blaming.contains(at(verb).lemma)) return;
  const std::uint32_t object = object_between(verb, verb + 1, sentence.end_token);
  if (object == Token::kRoot) return;
  const Predicates& predicates = knowledge_.predicates;
  const auto asks_for = [&](const std::string& preposition) {
    return std::ranges::any_of(
        predicates.frames_of(at(verb).lemma), [&](const Predicates::Use& use) {
          const Slot& slot = predicates.all()[use.first].frames[use.second].object;
          return slot.place == Slot::Place::preposition &&
                 std::ranges::find(slot.prepositions, preposition) != slot.prepositions.end();
        });
  };
  for (std::uint32_t token = object + 1; token < sentence.end_token; ++token) {
    if (at(token).head != object || !is_a(at(token).deprel, Deprel::nmod)) continue;
    const std::uint32_t preposition = child_before(token, Deprel::case_);
    if (preposition == Token::kRoot || !asks_for(to_lower(document().word(preposition)))) continue;
    return hang_loose(token, verb, Deprel::obl);
  }
}

/// "says its new model, Lyra 3, cost $60 million" with the model as what is said and the cost
/// beside it: the noun whose aside ends right before a verb without a subject does that.
void SayingMender::say_of_object(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t cue = at(verb).head;
  if (cue == Token::kRoot || cue + 2 > verb || at(verb).deprel != Deprel::parataxis) return;
  if (!is_finite(at(verb).xpos) || has_subject(verb, sentence) || at(verb - 1).xpos != ",") return;
  const std::uint32_t thing = object_between(cue, cue + 1, verb);
  if (thing == Token::kRoot || at(thing + 1).xpos != ",") return;
  for (std::uint32_t token = thing + 1; token + 1 < verb; ++token) {
    if (!is_below(token, thing)) return;
  }
  attach(verb, cue, Deprel::ccomp);
  attach(thing, verb, Deprel::nsubj);
}

/// "said profit for 2025 was $8 million" with the profit as what is said,
/// "said repairs to lifts at 12 stations were delayed" with the repairs as what is said and the
/// stations as what was delayed: behind a preposition nothing is a subject, and what stands right
/// behind the verb of saying is that of the clause behind it.
void SayingMender::say_of_thing(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t cue = at(verb).head;
  if (cue == Token::kRoot || cue + 2 > verb || at(verb).deprel != Deprel::ccomp) return;
  if (knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0) return;
  const bool finite = has_finite_form(verb, sentence) || has_dependent(verb, Deprel::cop, sentence);
  if (!finite || has_dependent(verb, Deprel::mark, sentence)) return;
  std::uint32_t thing = Token::kRoot;
  std::uint32_t subject = Token::kRoot;
  for (std::uint32_t token = cue + 1; token < verb; ++token) {
    if (at(token).upos == Upos::PUNCT) return;
    const bool subjects = is_a(at(token).deprel, Deprel::nsubj);
    if (at(token).head == cue && (subjects || at(token).deprel == Deprel::obj)) thing = token;
    if (at(token).head == verb && subjects) subject = token;
  }
  if (thing == Token::kRoot || first_of(thing) != cue + 1 || !is_nominal(thing)) return;
  if (subject != Token::kRoot) {
    if (subject < thing || !has_dependent(subject, Deprel::case_, sentence)) return;
    hang_loose(subject, thing, Deprel::nmod);
  }
  hang_loose(thing, verb, subject_relation(verb, sentence));
}

/// Who stands between the last comma and a verb of saying as another name, or the subject, of what
/// stands before it: "forecasts, two people said", "jobs, the Harbour Union (HU) said"; kRoot:
/// nobody.
std::uint32_t SayingMender::speaker_between(std::uint32_t comma, std::uint32_t cue) {
  std::uint32_t speaker = Token::kRoot;
  for (const std::uint32_t head : outward(comma + 1, cue)) {
    if (speaker != Token::kRoot &&
        (at(head).deprel == Deprel::parataxis || name_at(head) == name_at(speaker))) {
      continue;
    }
    const Deprel deprel = at(head).deprel;
    const bool loose =
        deprel == Deprel::appos || is_a(deprel, Deprel::nsubj) || is_second_object(head, comma);
    const bool named =
        is_nominal(head) && loose && at(head).head != Token::kRoot && at(head).head < comma;
    if (!named || speaker != Token::kRoot) return Token::kRoot;
    speaker = head;
  }
  return speaker;
}

/// "has hired Acme, people close to it said" with the people as hired, too.
bool SayingMender::is_second_object(std::uint32_t noun, std::uint32_t comma) {
  const std::uint32_t verb = at(noun).head;
  if (at(noun).deprel != Deprel::obj || verb == Token::kRoot || verb > comma) return false;
  for (std::uint32_t token = verb + 1; token < comma; ++token) {
    const bool object = at(token).deprel == Deprel::obj || at(token).deprel == Deprel::iobj;
    if (object && at(token).head == verb) return true;
  }
  return false;
}

/// "“Every machine that we ordered has been shipped,” said its spokesman." with the machine as who
/// speaks, too, and the shipping as what describes it: who stands behind the verb speaks, and what
/// the quotation has of its first noun with a helper is what was said.
bool SayingMender::speak_behind_quotation(std::uint32_t first, std::uint32_t speaker,
                                          std::uint32_t cue, const Sentence& sentence) {
  std::uint32_t close = cue;
  while (close > first && at(close - 1).upos == Upos::PUNCT && at(close).xpos != "''") --close;
  if (at(close).xpos != "''") return false;
  for (std::uint32_t verb = close; verb-- > first + 1;) {
    const bool tells = at(verb).head == first && at(verb).upos == Upos::VERB &&
                       is_a(at(verb).deprel, Deprel::acl) && has_finite_form(verb, sentence);
    if (!tells) continue;
    hang_loose(verb, cue, Deprel::ccomp);
    hang_loose(first, verb, subject_relation(verb, sentence));
    for (std::uint32_t token = first + 1; token < verb; ++token) {
      const bool ordered = at(token).head == verb && at(token).upos == Upos::VERB &&
                           is_a(at(token).deprel, Deprel::aux);
      if (ordered) describe_by_clause(token, first, verb);
      const bool relative = at(token).head == verb && at(token).xpos == "WDT";
      if (relative) hang_loose(token, first, Deprel::dep);
    }
    at(speaker).deprel = Deprel::nsubj;
    return true;
  }
  // "“Nine on a fine day,” says an engineer"
  for (std::uint32_t token = sentence.first_token; token < close; ++token) {
    if (at(token).upos == Upos::VERB || at(token).upos == Upos::AUX) return false;
  }
  at(first).deprel = Deprel::ccomp;
  at(speaker).deprel = Deprel::nsubj;
  return true;
}

/// "“We should have asked,” chief executive Jane Roe told reporters" with the telling as what was
/// asked: nothing within a quotation has the verb of saying behind it.
void SayingMender::lead_quotation(std::uint32_t cue, const Sentence& sentence) {
  const std::uint32_t above = at(cue).head;
  const std::uint32_t speaker = child_before(cue, Deprel::nsubj);
  const std::uint32_t root = root_of(sentence);
  if (above == Token::kRoot || above > cue || speaker == Token::kRoot || root > cue) return;
  const std::uint32_t first = first_of(speaker);
  if (first <= root || first <= above || first == sentence.first_token) return;
  const AttributionWords& words = knowledge_.attribution_words;
  const bool closed = words.quotes_close.contains(document().word(first - 1));
  const bool opened = words.quotes_open.contains(document().word(sentence.first_token));
  if (!closed || !opened) return;
  hang_loose(cue, Token::kRoot, Deprel::root);
  hang_loose(root, cue, Deprel::ccomp);
}

/// "that we ordered" with the ordering as a helper of the shipping.
void SayingMender::describe_by_clause(std::uint32_t clause, std::uint32_t noun,
                                      std::uint32_t verb) {
  hang_loose(clause, noun, Deprel::acl_relcl);
  for (std::uint32_t token = noun + 1; token < clause; ++token) {
    if (at(token).head == verb) hang(token, clause);
  }
}

}  // namespace claimgraph
