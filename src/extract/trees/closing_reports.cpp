#include "extract/trees/closing_reports.h"

#include <string>
#include <vector>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

void ClosingReportMender::mend(const Sentence& sentence) {
  close(sentence);
  say_another(sentence);
  tell(sentence);
}

void ClosingReportMender::tell(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool says = at(token).upos == Upos::VERB && is_finite(at(token).xpos) &&
                      knowledge_.attribution_words.verbs.count(at(token).lemma) > 0;
    if (says) tell(token, sentence);
  }
}

void ClosingReportMender::tell(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t speaker = child_before(verb, Deprel::nsubj);
  if (speaker == Token::kRoot) return;
  describe_speaker(speaker, sentence);
  const std::uint32_t comma = first_of(speaker) - 1;
  if (comma <= sentence.first_token + 2 || comma >= verb || at(comma).xpos != ",") return;
  const std::uint32_t told = told_before(comma, sentence);
  if (told == Token::kRoot || at(told).head != verb) return;
  const bool marked = has_dependent(told, Deprel::mark, sentence);
  const bool adverbial = at(told).deprel == Deprel::advcl && !marked;
  const bool subject = is_a(at(told).deprel, Deprel::nsubj) && at(told).upos == Upos::VERB;
  if (adverbial || subject) at(told).deprel = Deprel::ccomp;
  if (at(told).deprel != Deprel::ccomp) return;
  for (const std::uint32_t each : outward(sentence.first_token, comma)) {
    const bool when = is_a(at(each).deprel, Deprel::obl) || at(each).deprel == Deprel::advmod;
    if (when && at(each).head == verb) hang_loose(each, told, at(each).deprel);
  }
}

/// "sold 400 pumps, trade body Acme calculates" with the body as who sold them: a noun right before
/// the name of who says it, behind the comma, is what that one is.
void ClosingReportMender::describe_speaker(std::uint32_t speaker, const Sentence& sentence) {
  const std::uint32_t first = first_of(speaker);
  if (first < sentence.first_token + 3 || !in_name(speaker)) return;
  const std::uint32_t noun = first - 1;
  const bool apart = at(noun).upos == Upos::NOUN && is_a(at(noun).deprel, Deprel::nsubj) &&
                     at(noun).head < noun && at(first_of(noun) - 1).xpos == ",";
  if (apart) hang_loose(noun, speaker, Deprel::nmod_desc);
}

void ClosingReportMender::say_another(const Sentence& sentence) {
  if (sentence.end_token < sentence.first_token + 4) return;
  const bool stop = at(sentence.end_token - 1).upos == Upos::PUNCT;
  const std::uint32_t who = sentence.end_token - (stop ? 2 : 1);
  const std::uint32_t verb = who - 1;
  const bool another = (at(who).upos == Upos::DET || at(who).upos == Upos::PRON) &&
                       at(who).head == verb && at(who).deprel == Deprel::obj;
  const std::string& feats = at(who).feats;  // "everything", "this", "none" are what is said
  if (knowledge_.clause_words.totals.contains(to_lower(document().word(who))) ||
      feats.find("PronType=Dem") != std::string::npos ||
      feats.find("PronType=Neg") != std::string::npos || at(verb).deprel != Deprel::parataxis)
    return;
  if (another && at(verb - 1).xpos == "," && is_finite(at(verb).xpos) &&
      knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0 && !has_subject(verb, sentence))
    at(who).deprel = Deprel::nsubj;
}

void ClosingReportMender::close(const Sentence& sentence) {
  const std::uint32_t verb = last_word(sentence);
  if (verb == Token::kRoot || !may_report(verb)) return;
  const std::uint32_t comma = comma_before(verb, sentence);
  if (comma == Token::kRoot) return;
  const std::uint32_t reporter = noun_of_phrase(comma + 1, verb);
  if (reporter == Token::kRoot || !agree(reporter, verb)) return;
  std::uint32_t told = told_before(comma, sentence);
  if (told == Token::kRoot) told = deed_before(comma, sentence);
  if (told == Token::kRoot) return;
  const bool right = at(verb).upos == Upos::VERB && at(reporter).head == verb &&
                     is_a(at(reporter).deprel, Deprel::nsubj) && at(told).head == verb;
  if (right) return;
  part_participle(reporter, verb);
  leave_phrase(reporter, verb);
  if (at(verb).upos != Upos::VERB) make_present(verb, document().word(verb).ends_with('s'));
  uproot(verb);
  hang_loose(told, verb, Deprel::ccomp);
  hang_loose(reporter, verb, Deprel::nsubj);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == Token::kRoot && token != verb) hang_loose(token, verb, Deprel::dep);
    const bool apart = token == comma || token > verb;
    if (apart && at(token).upos == Upos::PUNCT) hang_loose(token, verb, Deprel::punct);
  }
}

/// The word before the full stop; kRoot: it ends otherwise.
std::uint32_t ClosingReportMender::last_word(const Sentence& sentence) {
  const std::uint32_t stop = sentence.end_token - 1;
  const bool closed = stop >= sentence.first_token + 5 && document().word(stop) == ".";
  return closed && at(stop - 1).upos != Upos::PUNCT ? stop - 1 : Token::kRoot;
}

/// Whether it looks like a finite form of a verb of saying or showing.
bool ClosingReportMender::may_report(std::uint32_t word) {
  if (is_capitalised(word)) return false;
  const Upos upos = at(word).upos;
  if (upos != Upos::VERB && upos != Upos::NOUN) return false;
  return knowledge_.attribution_words.verbs.count(at(word).lemma) > 0 && at(word).xpos != "VBG";
}

/// The last comma, where neither "and", a clause's opener nor a quotation stands behind it.
std::uint32_t ClosingReportMender::comma_before(std::uint32_t word, const Sentence& sentence) {
  for (std::uint32_t token = word; token-- > sentence.first_token + 2;) {
    if (at(token).xpos == ",") return token;
    const bool other = at(token).upos == Upos::PUNCT && at(token).xpos != "HYPH";
    const bool helper = at(token).upos == Upos::AUX && at(token).head != word;  // "have said"
    if (other || helper || at(token).upos == Upos::CCONJ) return Token::kRoot;
    if (at(token).upos == Upos::SCONJ || at(token).xpos == "WDT" || at(token).xpos == "WP")
      return Token::kRoot;
  }
  return Token::kRoot;
}

/// "Papers show", "a letter shows", "an audit found": by number, where the tense does not tell.
bool ClosingReportMender::agree(std::uint32_t reporter, std::uint32_t verb) {
  const std::string form = to_lower(document().word(verb));
  const bool bare = form == at(verb).lemma;
  const bool third = form == at(verb).lemma + "s";
  const bool many = at(reporter).xpos == "NNS" || at(reporter).xpos == "NNPS";
  if (bare) return many;
  return third ? !many : at(verb).upos == Upos::VERB;
}

/// The verb that leads what stands before the comma; kRoot: none or several do.
std::uint32_t ClosingReportMender::told_before(std::uint32_t comma, const Sentence& sentence) {
  std::uint32_t told = Token::kRoot;
  for (const std::uint32_t each : outward(sentence.first_token, comma)) {
    const bool leads = at(each).upos == Upos::VERB || has_dependent(each, Deprel::cop, sentence);
    if (!leads || !(has_subject(each, sentence) || has_finite_form(each, sentence))) continue;
    if (told != Token::kRoot) return Token::kRoot;
    told = each;
  }
  return told;
}

/// "The fire at the plant injured 37 people, police said" with the injuring as what describes the
/// plant: where nothing else before the comma is a finite verb, what has an object is one. The
/// verb; kRoot: none, or not the only one.
std::uint32_t ClosingReportMender::deed_before(std::uint32_t comma, const Sentence& sentence) {
  std::uint32_t deed = Token::kRoot;
  for (std::uint32_t token = sentence.first_token + 1; token < comma; ++token) {
    if (is_finite(at(token).xpos) && at(token).xpos != "VBD") return Token::kRoot;
    const bool past = at(token).xpos == "VBN" || at(token).xpos == "VBD";
    if (!past || at(token).upos != Upos::VERB) continue;
    const bool acts = is_nominal(token - 1) &&
                      object_between(token, token + 1, comma) != Token::kRoot &&
                      child_before(token, Deprel::aux) == Token::kRoot &&
                      child_before(token, Deprel::aux_pass) == Token::kRoot;
    if (!acts || deed != Token::kRoot) return Token::kRoot;
    deed = token;
  }
  if (deed == Token::kRoot) return Token::kRoot;
  std::uint32_t subject = deed - 1;
  while (at(subject).head < deed && at(subject).head >= sentence.first_token)
    subject = at(subject).head;
  if (!is_nominal(subject)) return Token::kRoot;
  make_past(deed);
  take_place_of(deed, subject);
  hang_loose(subject, deed, Deprel::nsubj);
  return deed;
}

/// "Four people briefed on the matter said" with the people as who briefed: the participle right
/// behind them describes them.
void ClosingReportMender::part_participle(std::uint32_t reporter, std::uint32_t verb) {
  const std::uint32_t participle = reporter + 1;
  if (participle >= verb || at(participle).upos != Upos::VERB || at(reporter).head != participle)
    return;
  if (at(participle).xpos != "VBN" && at(participle).xpos != "VBD") return;
  at(participle).xpos = "VBN";
  at(participle).feats = "Tense=Past|VerbForm=Part";
  take_place_of(reporter, participle);
  hang_loose(participle, reporter, Deprel::acl);
}

/// "By a Polish court reveal" with the court as a part of the reveal: what hung on the verb as on a
/// noun hangs on the noun before it.
void ClosingReportMender::leave_phrase(std::uint32_t reporter, std::uint32_t verb) {
  const std::uint32_t last = verb - 1;
  if (last == reporter || !is_nominal(last)) return;
  if (at(verb).upos == Upos::NOUN && at(last).head == verb) {
    const std::uint32_t head = at(verb).head;
    const bool inside = head != Token::kRoot && head >= reporter && head < last;
    hang_loose(last, inside ? head : reporter, inside ? at(verb).deprel : Deprel::nmod);
  } else if (is_a(at(last).deprel, Deprel::nsubj) && at(last).head == verb) {
    hang_loose(last, reporter, Deprel::nmod);
  }
  for (std::uint32_t token = reporter + 1; token < last; ++token) {
    const Deprel deprel = at(token).deprel;
    const bool of_noun = deprel == Deprel::case_ || deprel == Deprel::det ||
                         deprel == Deprel::amod || is_a(deprel, Deprel::compound) ||
                         deprel == Deprel::mark;
    if (at(token).head == verb && of_noun)
      hang_loose(token, last, deprel == Deprel::mark ? Deprel::case_ : deprel);
    const bool participle = at(token).upos == Upos::VERB && !is_below(token, reporter);
    if (participle) hang_loose(token, reporter, Deprel::acl);
  }
}

}  // namespace claimgraph
