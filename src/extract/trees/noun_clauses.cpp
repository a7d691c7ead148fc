#include "extract/trees/noun_clauses.h"

#include <algorithm>

#include "base/unicode.h"

namespace claimgraph {

void NounClauseMender::mend(const Sentence& sentence) {
  oppose_reports(sentence);
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (!is_one_of(token, knowledge_.attribution_words.that)) continue;
    judge_report(token, sentence);
    be_told(token, sentence);
    be_required(token, sentence);
    call_untrue(token, sentence);
    if (at(token).deprel != Deprel::mark) continue;
    deny_what_noun_says(token, sentence);
    tell_what_noun_says(token);
  }
}

/// "The rumour that Acme had bought Beta proved false" with the purchase as what proved so, or as a
/// rumour that Acme bought: behind such a noun and "that" a clause with a subject, and with an
/// object where "that" was taken for one, is what the noun says.
void NounClauseMender::be_told(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t noun = report_before(that, sentence);
  if (noun == Token::kRoot) return;
  const std::uint32_t subject = next_subject(that, sentence);
  if (subject == Token::kRoot) return;
  const std::uint32_t verb = at(subject).head;
  const bool beside = is_a(at(verb).deprel, Deprel::nsubj) && at(verb).upos == Upos::VERB &&
                      at(verb).head != Token::kRoot && at(verb).head == at(noun).head;
  const bool relative = at(verb).deprel == Deprel::acl_relcl && at(verb).head == noun;
  // "dismissed a claim by Roe that it had bought Beta" with the claim dismissed that way
  const bool adverbial = is_a(at(verb).deprel, Deprel::advcl) && at(noun).deprel == Deprel::obj &&
                         at(verb).head == at(noun).head && at(that).head == verb;
  if (relative) take_object(verb, noun, sentence);
  const bool marks = at(that).upos == Upos::SCONJ || at(that).head != verb;
  const bool passive = is_a(at(subject).deprel, Deprel::nsubj_pass);  // what is done lacks nothing
  const bool whole =
      marks || passive || object_between(verb, verb + 1, sentence.end_token) != Token::kRoot;
  if ((!beside && !relative && !adverbial) || !whole) return;
  be_content(verb, that, noun);
}

/// "Approved it on condition that Acme sells Beta" with the condition as what Acme sells, or with
/// the sale as another deed: behind a noun that asks for something and "that" a clause which lacks
/// no object is what it asks for.
void NounClauseMender::be_required(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t noun = that - 1;
  const bool asks = at(noun).upos == Upos::NOUN &&
                    knowledge_.factuality_words.stipulations.contains(at(noun).lemma);
  const std::uint32_t subject = asks ? next_subject(that, sentence) : Token::kRoot;
  if (subject == Token::kRoot) return;
  const std::uint32_t verb = at(subject).head;
  const std::uint32_t above = at(verb).head;
  if (verb < subject || above == Token::kRoot || (above != noun && above != at(noun).head)) return;
  const bool clause = at(verb).deprel == Deprel::ccomp || at(verb).deprel == Deprel::advcl ||
                      at(verb).deprel == Deprel::acl || at(verb).deprel == Deprel::acl_relcl;
  const bool whole = at(that).deprel == Deprel::mark ||
                     object_between(verb, verb + 1, sentence.end_token) != Token::kRoot;
  if (!clause || !whole) return;
  be_content(verb, that, noun);
  // "approved the deal on condition that": it was approved so
  const bool bare = at(noun - 1).deprel == Deprel::case_ && at(noun - 1).head == noun;
  const std::uint32_t object = at(noun).head;
  if (!bare || object == Token::kRoot || at(object).deprel != Deprel::obj) return;
  if (is_a(at(noun).deprel, Deprel::nmod)) attach(noun, at(object).head, Deprel::obl);
}

/// Makes the clause of `verb`, which "that" opens, what the noun says.
void NounClauseMender::be_content(std::uint32_t verb, std::uint32_t that, std::uint32_t noun) {
  hang_loose(verb, noun, Deprel::acl);
  hang_loose(that, verb, Deprel::mark);
  at(that).upos = Upos::SCONJ;
  at(that).xpos = "IN";
  at(that).feats.clear();
}

/// "Suggestions that Acme bought Beta were untrue, it said." with the suggestions as all that is
/// said, and the untruth as theirs: what is true or not is what the noun says.
void NounClauseMender::judge_report(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t noun = report_before(that, sentence);
  const std::uint32_t subject = noun == Token::kRoot ? noun : next_subject(that, sentence);
  if (subject == Token::kRoot) return;
  const std::uint32_t content = at(subject).head;
  std::uint32_t judged = content + 1;
  while (judged < sentence.end_token &&
         !(is_judgement(judged) && has_dependent(judged, Deprel::cop, sentence)))
    ++judged;
  if (judged == sentence.end_token) return;
  const std::uint32_t above = at(noun).head;
  const std::uint32_t says = at(judged).head;
  if (above != Token::kRoot && above != content && above != says) return;
  for (std::uint32_t object = content + 1; object < judged; ++object) {
    const bool second = at(object).head == judged && is_a(at(object).deprel, Deprel::nsubj);
    if (second && first_of(object) == content + 1) attach(object, content, Deprel::obj);
  }
  if (has_subject(judged, sentence)) return;
  const bool told = at(judged).deprel == Deprel::ccomp && says != content && says != noun;
  const std::uint32_t over = above == content ? at(content).head : above;
  if (over == Token::kRoot) {
    uproot(told ? says : judged);
  } else if (!told) {
    hang_loose(judged, over, Deprel::ccomp);
  }
  hang_loose(noun, judged, Deprel::nsubj);
  be_content(content, that, noun);
}

bool NounClauseMender::is_judgement(std::uint32_t token) {
  const FactualityWords& words = knowledge_.factuality_words;
  const std::string& lemma = at(token).lemma;
  return words.is_true.contains(lemma) || words.is_untrue.contains(lemma) ||
         words.wrongly_told.contains(lemma);
}

/// "The claim that Acme sold the chips is untrue" with the chips as untrue, too: of two subjects of
/// the judgement the one right behind the verb is its object.
void NounClauseMender::take_object(std::uint32_t verb, std::uint32_t noun,
                                   const Sentence& sentence) {
  const std::uint32_t main = at(noun).head;
  if (main == Token::kRoot || !is_a(at(noun).deprel, Deprel::nsubj)) return;
  for (std::uint32_t token = verb + 1; token < std::min(main, sentence.end_token); ++token) {
    const bool second = at(token).head == main && is_a(at(token).deprel, Deprel::nsubj);
    if (second && first_of(token) == verb + 1) return attach(token, verb, Deprel::obj);
  }
}

/// The noun that tells what "that" opens, right before it or before whose it is: "a report", "a
/// report by The Herald"; kRoot: none.
std::uint32_t NounClauseMender::report_before(std::uint32_t that, const Sentence& sentence) {
  std::uint32_t noun = that - 1;
  if (const NameSpan* name = name_at(noun)) {  // "Port & Sail"
    if (name->first_token <= sentence.first_token) return Token::kRoot;
    noun = name->first_token - 1;
  }
  while (noun > sentence.first_token && at(noun).upos == Upos::PROPN) --noun;
  if (noun + 1 < that && at(noun).upos == Upos::DET && noun > sentence.first_token) --noun;
  if (noun + 1 < that) {
    if (at(noun).upos != Upos::ADP || noun == sentence.first_token) return Token::kRoot;
    --noun;
  }
  const bool tells =
      at(noun).upos == Upos::NOUN && knowledge_.attribution_words.nouns.contains(at(noun).lemma);
  return tells ? noun : Token::kRoot;
}

/// "called reports that Acme had bought Beta untrue" with Beta as what was made so: what ends the
/// sentence is what they are called.
void NounClauseMender::call_untrue(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t noun = that - 1;
  const std::uint32_t caller = at(noun).head;
  const AnswerWords& answers = knowledge_.attribution_words.answers;
  if (at(noun).deprel != Deprel::obj || caller == Token::kRoot) return;
  if (!answers.calling.contains(at(caller).lemma)) return;
  for (std::uint32_t word = that + 1; word < sentence.end_token; ++word) {
    const std::uint32_t verb = at(word).head;
    const bool strays = at(word).deprel == Deprel::xcomp && verb != Token::kRoot && verb > that;
    if (strays && answers.untrue.contains(at(word).lemma)) attach(word, caller, Deprel::xcomp);
  }
}

/// "Contrary to reports that Acme bought Beta, it was sold to Roe." with the reports as a verb, to
/// which the sale belongs: what they are contrary to is the sentence's own verb.
void NounClauseMender::oppose_reports(const Sentence& sentence) {
  const std::uint32_t contrary = sentence.first_token;
  const std::uint32_t noun = contrary + 2;
  if (noun + 1 >= sentence.end_token || contrary != root_of(sentence)) return;
  if (!knowledge_.factuality_words.contrary.contains(at(contrary).lemma)) return;
  const bool verb_in_s = at(noun).upos == Upos::VERB && document().word(noun).ends_with('s');
  if (!verb_in_s || !is_one_of(noun + 1, knowledge_.attribution_words.that)) return;
  for (std::uint32_t verb = noun + 2; verb < sentence.end_token; ++verb) {
    const bool main = at(verb).head == noun && at(verb).deprel == Deprel::ccomp;
    if (!main || at(verb).upos != Upos::VERB || !follows_comma(verb, noun)) continue;
    uproot(verb);
    hang_loose(contrary, verb, Deprel::advmod);
    make_plural(noun);
    hang_loose(noun, contrary, Deprel::obl);
    hang_loose(contrary + 1, noun, Deprel::case_);
    return;
  }
}

/// Whether a comma stands before the phrase that `word` heads, or opens it.
bool NounClauseMender::follows_comma(std::uint32_t word, std::uint32_t after) {
  const std::uint32_t first = first_of(word);
  return first > after && (at(first).xpos == "," || at(first - 1).xpos == ",");
}

/// The subject of the first verb behind "that"; kRoot: it has none behind it.
std::uint32_t NounClauseMender::next_subject(std::uint32_t that, const Sentence& sentence) {
  for (std::uint32_t token = that + 1; token < sentence.end_token; ++token) {
    if (at(token).upos == Upos::VERB || at(token).upos == Upos::PUNCT) return Token::kRoot;
    const bool subject = is_a(at(token).deprel, Deprel::nsubj) && at(token).head != Token::kRoot;
    if (subject && at(token).head > token) return token;
  }
  return Token::kRoot;
}

/// "The claim that Acme bought it was denied." with the denial behind "that", too: of two verbs
/// behind it of which the first has a subject, the second is what the noun does.
void NounClauseMender::deny_what_noun_says(std::uint32_t that, const Sentence& sentence) {
  deny_report(that, sentence);
  const std::uint32_t noun = that - 1;
  std::uint32_t verb = at(that).head;
  if (!is_one_of(that, knowledge_.attribution_words.that) || at(noun).head != Token::kRoot) return;
  // "Reports that Acme has bought it were denied." with "that" at what is reported
  for (std::uint32_t token = that + 1; token < sentence.end_token; ++token) {
    const bool second = token > verb && at(token).head == noun &&
                        has_dependent(token, Deprel::aux_pass, sentence) &&
                        !has_subject(token, sentence);
    if (second) verb = token;
  }
  if (!is_nominal(noun) || verb == Token::kRoot || verb < that || at(verb).head != noun) return;
  const bool passive = has_dependent(verb, Deprel::aux_pass, sentence);
  if ((!passive && !is_finite(at(verb).xpos)) || has_subject(verb, sentence)) return;
  for (std::uint32_t content = that + 1; content < verb; ++content) {
    const bool said = at(content).head == noun && at(content).upos == Upos::VERB &&
                      has_finite_form(content, sentence) && has_subject(content, sentence);
    if (!said) continue;
    uproot(verb);
    hang_loose(noun, verb, passive ? Deprel::nsubj_pass : Deprel::nsubj);
    at(content).deprel = Deprel::acl;
    return hang_loose(that, content, Deprel::mark);
  }
}

/// "Reports that Acme bought Beta were denied." with the reports as bought, and Beta as what was
/// denied: behind such a noun and "that" a clause tells what it says.
void NounClauseMender::deny_report(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t noun = that - 1;
  const std::uint32_t verb = at(that).head;
  if (noun != sentence.first_token || !is_nominal(noun) || at(that).deprel != Deprel::mark) return;
  if (!knowledge_.attribution_words.nouns.contains(at(noun).lemma)) return;
  if (verb == Token::kRoot || at(noun).head != verb || at(noun).deprel != Deprel::obj) return;
  for (std::uint32_t object = verb + 1; object < sentence.end_token; ++object) {
    const std::uint32_t answer = at(object).head;
    const bool denied = at(object).deprel == Deprel::nsubj_pass && answer != Token::kRoot &&
                        at(answer).head == verb && at(answer).deprel == Deprel::ccomp;
    if (!denied) continue;
    take_place_of(answer, verb);
    hang_loose(object, verb, Deprel::obj);
    hang_loose(noun, answer, Deprel::nsubj_pass);
    return hang_loose(verb, noun, Deprel::acl);
  }
}

/// "denied a report in a weekly that Acme had left" with the leaving told of the weekly: a clause
/// with all its parts is what the noun says that can say something.
void NounClauseMender::tell_what_noun_says(std::uint32_t that) {
  const std::uint32_t clause = at(that).head;
  if (clause == Token::kRoot || clause < that ||
      !is_one_of(that, knowledge_.attribution_words.that))
    return;
  const Deprel deprel = at(clause).deprel;
  if (deprel != Deprel::acl && deprel != Deprel::acl_relcl) return;
  std::uint32_t phrase = at(clause).head;
  if (phrase == Token::kRoot || phrase > that || at(phrase).head == Token::kRoot) return;
  // "allegations by the Guild of Writers that": of the whole phrase
  const auto hangs = [&](std::uint32_t noun) {
    return is_a(at(noun).deprel, Deprel::nmod) || is_a(at(noun).deprel, Deprel::obl);
  };
  while (is_a(at(phrase).deprel, Deprel::nmod) && at(phrase).head < phrase &&
         hangs(at(phrase).head))
    phrase = at(phrase).head;
  const auto says = [&](std::uint32_t noun) {
    return knowledge_.attribution_words.act_nouns.contains(at(noun).lemma) ||
           knowledge_.factuality_words.governors.count(at(noun).lemma) > 0;
  };
  // "denied an allegation by Roe that it had left" with what it is as a relative clause
  const bool parted = phrase + 1 < that && at(phrase).upos == Upos::NOUN;
  if (parted && at(that).upos == Upos::SCONJ && says(phrase)) at(clause).deprel = Deprel::acl;
  const Deprel hung = at(phrase).deprel;
  if (!is_a(hung, Deprel::obl) && !is_a(hung, Deprel::nmod)) return;
  std::uint32_t noun = at(phrase).head;
  if (at(noun).upos == Upos::VERB) noun = object_between(noun, noun + 1, phrase);
  if (noun == Token::kRoot || at(noun).upos != Upos::NOUN || noun > phrase) return;
  if (says(noun)) attach(clause, noun, Deprel::acl);
}

}  // namespace claimgraph
