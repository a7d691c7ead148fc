#include "extract/trees/mended_that_clauses.h"

#include <string>

#include "base/unicode.h"
#include "extract/trees/told_clauses.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {

void ThatClauseMender::choose_verbs(const Sentence& sentence) {
  mend_told_clauses(document(), knowledge_, sentence);
  for (std::uint32_t token = sentence.first_token + 1; token + 2 < sentence.end_token; ++token) {
    if (!is_one_of(token, knowledge_.attribution_words.that)) continue;
    act_behind_that(token, sentence);
    say_that(token, sentence);
    do_as_is_said(token, sentence);
    act_on_what_is_told(token);
    const std::uint32_t cue = token - 1;
    const bool says = at(cue).upos == Upos::VERB && at(token).xpos == "WDT" &&
                      is_a(at(token).deprel, Deprel::nsubj) &&
                      knowledge_.attribution_words.verbs.count(at(cue).lemma) > 0;
    if (says) join_participle(token, cue, sentence);
  }
}

void ThatClauseMender::mend(const Sentence& sentence) {
  if (is_one_of(sentence.first_token, knowledge_.attribution_words.that))
    deny_clause(sentence.first_token, sentence);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).xpos == "WDT" || at(token).xpos == "WP") act_as_is_told(token, sentence);
    if (at(token).xpos == "WDT") mark_clause(token, sentence);
    if (at(token).xpos == "WDT") tell_of_thing(token);
    if (is_one_of(token, knowledge_.attribution_words.that) && token > sentence.first_token) {
      be_content(token);
      be_told(token, sentence);
      go_on_saying(token, sentence);
    }
    const Deprel deprel = at(token).deprel;
    if (deprel == Deprel::parataxis || deprel == Deprel::ccomp || deprel == Deprel::xcomp)
      act_without_that(token, sentence);
    if (at(token).deprel == Deprel::cc) happen_beside(token, sentence);
    if (at(token).deprel == Deprel::mark) be_heard(token);
    if (at(token).deprel == Deprel::mark) hang_on_condition(token, sentence);
  }
}

/// "expects sales will not recover" with the sales as what is expected and the recovering beside
/// it: they are what does not recover.
void ThatClauseMender::act_without_that(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t cue = at(verb).head;
  if (cue == Token::kRoot || cue > verb || at(cue).upos != Upos::VERB) return;
  const bool foresees = knowledge_.factuality_words.governors.count(at(cue).lemma) > 0;
  if (!foresees && knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0) return;
  // "said net profit doubled", by its form a participle
  const bool changed = at(verb).xpos == "VBN" && !has_dependent(verb, Deprel::aux, sentence) &&
                       (knowledge_.clause_words.multiplying_verbs.contains(at(verb).lemma) ||
                        knowledge_.clause_words.changing_verbs.contains(at(verb).lemma));
  const bool open = at(verb).deprel == Deprel::xcomp;
  if (has_subject(verb, sentence) || !(changed || (!open && has_finite_form(verb, sentence))))
    return;
  const std::uint32_t first = first_of(verb);
  if (first <= cue + 1) return;
  std::uint32_t subject = object_between(cue, cue + 1, first);
  for (std::uint32_t token = cue + 1; changed && subject == Token::kRoot && token < first; ++token)
    if (at(token).head == cue && is_a(at(token).deprel, Deprel::nsubj)) subject = token;
  if (subject == Token::kRoot || !is_nominal(subject) || first_of(subject) != cue + 1) return;
  for (std::uint32_t token = subject + 1; token < first; ++token) {
    if (!is_below(token, subject) || at(token).upos == Upos::PUNCT) return;
  }
  const bool helped = at(first).upos == Upos::AUX || first == verb;
  if (!helped) return;
  if (changed) make_past(verb);
  hang_loose(subject, verb, subject_relation(verb, sentence));
  at(verb).deprel = Deprel::ccomp;
}

/// "denies that it would draw water" with the drawing beside the denial: right behind such a verb
/// and "that", or behind where it was said, stands what it says.
void ThatClauseMender::be_content(std::uint32_t that) {
  const std::uint32_t cue = that - 1;
  const std::uint32_t verb = at(that).head;
  if (verb == Token::kRoot || verb < that) return;
  const auto says = [&](std::uint32_t token) {
    return at(token).upos == Upos::VERB &&
           knowledge_.attribution_words.verbs.count(at(token).lemma) > 0;
  };
  const bool marked = at(that).deprel == Deprel::mark;
  const Deprel link = at(verb).deprel;
  const bool beside =
      link == Deprel::parataxis || is_a(link, Deprel::advcl) || is_a(link, Deprel::acl);
  if (marked && at(verb).head == cue && beside && says(cue)) at(verb).deprel = Deprel::ccomp;
  // "warned in a call that sales could fall" with the falling as the call's
  const std::uint32_t noun = at(verb).head;
  if (noun != cue || !is_a(at(noun).deprel, Deprel::obl)) return;
  const std::uint32_t speech = at(noun).head;
  if (speech == Token::kRoot || speech > noun || !says(speech)) return;
  const std::uint32_t opener = child_before(noun, Deprel::case_);
  const bool where = opener != Token::kRoot && knowledge_.clause_words.site_prepositions.contains(
                                                   to_lower(document().word(opener)));
  if (where) open_whole_clause(that);
  if (at(that).deprel != Deprel::mark || at(verb).deprel != Deprel::acl) return;
  const AttributionWords& words = knowledge_.attribution_words;
  const bool told = words.nouns.contains(at(noun).lemma);
  // but "would not comment on a report that it was sold"
  if (told && opener != Token::kRoot && is_one_of(opener, words.topic_prepositions)) return;
  if (!told || where) attach(verb, speech, Deprel::ccomp);
}

/// "told them on a call that Acme had bought Beta" as a clause that describes the call, with "that"
/// before it or as what was bought, too: what lacks nothing is no relative clause.
void ThatClauseMender::open_whole_clause(std::uint32_t that) {
  const std::uint32_t verb = at(that).head;
  if (at(verb).deprel != Deprel::acl_relcl) return;
  std::uint32_t end = verb + 1;
  while (end < document().tokens.size() && in_one_sentence(verb, end)) ++end;
  const bool twice =
      at(that).deprel == Deprel::obj && object_between(verb, verb + 1, end) != Token::kRoot;
  if (!twice && at(that).deprel != Deprel::mark) return;
  at(verb).deprel = Deprel::acl;
  at(that).deprel = Deprel::mark;
  at(that).upos = Upos::SCONJ;
}

/// "said the mill would close, and that 300 would go" with the going beside the saying: behind
/// "and" and "that" goes on what is said.
void ThatClauseMender::go_on_saying(std::uint32_t that, const Sentence& sentence) {
  if (at(that - 1).upos != Upos::CCONJ || at(that).head == Token::kRoot) return;
  std::uint32_t verb = at(that).head;
  if (at(that).deprel == Deprel::det) {  // "and that damage came to $5 million"
    if (at(verb).upos != Upos::NOUN || !is_a(at(verb).deprel, Deprel::nsubj)) return;
    verb = at(verb).head;
  }
  if (verb == Token::kRoot || verb < that || at(verb).deprel != Deprel::conj) return;
  const std::uint32_t cue = at(verb).head;
  if (knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0 || cue > that) return;
  // "denied that it knew, adding that it had tests and that": the nearest one goes on.
  for (std::uint32_t content = that; --content > cue;) {
    const std::uint32_t above = at(content).head;
    const bool told =
        at(content).deprel == Deprel::ccomp && above != Token::kRoot &&
        (above == cue || (above > cue && is_one_of(above + 1, knowledge_.attribution_words.that)));
    if (!told || knowledge_.attribution_words.verbs.count(at(above).lemma) == 0) continue;
    const bool parallel =
        at(that).deprel != Deprel::det ||
        (above + 1 < sentence.end_token && is_one_of(above + 1, knowledge_.attribution_words.that));
    if (!parallel) return;
    attach(verb, content, Deprel::conj);
    hang_loose(that, verb, Deprel::mark);
    at(that).upos = Upos::SCONJ;
    return;
  }
}

/// "Acme said sales would rise, and its shares gained 3%" with the gain as said: behind a comma,
/// what has happened is told beside what is said to come.
void ThatClauseMender::happen_beside(std::uint32_t conjunction, const Sentence& sentence) {
  const std::uint32_t verb = at(conjunction).head;
  if (conjunction < 2 || at(conjunction - 1).xpos != "," || verb == Token::kRoot) return;
  const std::uint32_t content = at(verb).head;
  const bool joined = verb > conjunction && at(verb).deprel == Deprel::conj &&
                      content != Token::kRoot && at(content).deprel == Deprel::ccomp;
  if (!joined || at(verb).xpos != "VBD" || at(verb).upos != Upos::VERB) return;
  const std::uint32_t cue = at(content).head;
  const std::uint32_t helper = child_before(content, Deprel::aux);
  const bool to_come = helper != Token::kRoot && at(helper).xpos == "MD" && cue < helper;
  const bool said = knowledge_.attribution_words.verbs.count(at(cue).lemma) > 0;
  if (to_come && said && has_subject(verb, sentence)) attach(verb, cue, Deprel::conj);
}

/// "That Jane Roe was dismissed is denied by Acme." with the denial as a circumstance: what is said
/// of the clause is the sentence.
void ThatClauseMender::deny_clause(std::uint32_t that, const Sentence& sentence) {
  be_clause(that, sentence);
  const std::uint32_t content = at(that).head;
  if (at(that).deprel != Deprel::mark || content != root_of(sentence)) return;
  for (std::uint32_t verb = content + 2; verb < sentence.end_token; ++verb) {
    const bool said = at(verb).head == content && at(verb).upos == Upos::VERB &&
                      at(verb - 1).deprel == Deprel::aux_pass && at(verb - 1).head == verb &&
                      !has_subject(verb, sentence);
    if (!said) continue;
    uproot(verb);
    return hang_loose(content, verb, Deprel::csubj);
  }
}

/// The same with what was said as a helper of the denial, or as a noun.
void ThatClauseMender::be_clause(std::uint32_t that, const Sentence& sentence) {
  for (std::uint32_t content = that + 1; content < sentence.end_token; ++content) {
    const bool helps = is_a(at(content).deprel, Deprel::aux);
    if (at(content).upos != Upos::VERB || (!helps && !is_a(at(content).deprel, Deprel::nsubj)))
      continue;
    const std::uint32_t verb = at(content).head;
    if (verb == Token::kRoot || verb < content || !has_subject(content, sentence)) continue;
    at(content).deprel = Deprel::csubj;
    at(that).upos = Upos::SCONJ;
    at(that).xpos = "IN";
    return hang_loose(that, content, Deprel::mark);
  }
}

/// "Rumour has it that Acme sold it" with the sale as a circumstance: it is what is heard.
void ThatClauseMender::be_heard(std::uint32_t that) {
  const std::uint32_t content = at(that).head;
  if (!is_one_of(that, knowledge_.attribution_words.that) || content == Token::kRoot ||
      at(content).deprel != Deprel::advcl)
    return;
  const std::uint32_t verb = at(content).head;
  if (verb == Token::kRoot || verb > that) return;
  if (knowledge_.factuality_words.hearsay.contains(at(verb).lemma)) {
    at(content).deprel = Deprel::ccomp;
  }
}

/// The lemma of the verb that the lists know by the noun's form; none: it is no such verb's.
std::optional<std::string> ThatClauseMender::known_verb(std::uint32_t noun) {
  std::string lemma = to_lower(document().word(noun));
  if (at(noun).xpos == "NNS" && lemma.ends_with('s')) lemma = stem_of_third_person(lemma);
  const bool known =
      is_known_verb(lemma, knowledge_) || knowledge_.attribution_words.verbs.count(lemma) > 0;
  return known ? std::optional(lemma) : std::nullopt;
}

/// Makes it stand for the noun before it, as the verb's subject or object.
void ThatClauseMender::make_relative(std::uint32_t that, std::uint32_t verb, Deprel label) {
  hang_loose(that, verb, label);
  at(that).upos = Upos::PRON;
  at(that).xpos = "WDT";
  at(that).feats = "PronType=Rel";
}

/// "signed an order on Monday that bars exports of pumps" with the exporting as the verb and the
/// bars as who does it: right behind "that" stands the verb, where what follows has no object.
void ThatClauseMender::act_behind_that(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t verb = that + 1;
  const std::uint32_t noun = that + 2;
  const std::uint32_t above = at(noun).head;
  const bool plural = at(verb).xpos == "NNS" && at(verb).head == noun;
  const bool swapped = plural && at(noun).xpos == "VBZ" && is_a(at(verb).deprel, Deprel::nsubj);
  const bool joined = plural && at(noun).xpos == "NNS" && at(verb).deprel == Deprel::compound &&
                      at(that).head == noun;
  if ((!swapped && !joined) || above == Token::kRoot || above > that) return;
  const auto lemma = known_verb(verb);
  if (has_dependent(noun, Deprel::obj, sentence) || !lemma) return;
  const std::uint32_t described = object_between(above, above + 1, that);
  if (described == Token::kRoot) return;
  make_present(verb, true);
  at(verb).lemma = *lemma;
  hang_loose(verb, described, Deprel::acl_relcl);
  make_noun(noun);
  at(noun).xpos = "NNS";
  hang_loose(noun, verb, Deprel::obj);
  make_relative(that, verb, Deprel::nsubj);
  for (std::uint32_t token = noun + 1; token < sentence.end_token; ++token) {
    if (at(token).head == noun && is_a(at(token).deprel, Deprel::obl))
      at(token).deprel = Deprel::nmod;
  }
}

/// "Analysts at Acme estimate that the price fell." with the estimate as a noun at Acme: in a
/// sentence whose only verbs stand behind "that", the word before it says so.
void ThatClauseMender::say_that(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t cue = that - 1;
  const std::uint32_t root = root_of(sentence);
  if (root == Token::kRoot || root >= cue || !ends_like_a_sentence(sentence)) return;
  for (const Deprel deprel : {Deprel::det, Deprel::amod, Deprel::nmod_poss}) {
    if (has_dependent(cue, deprel, sentence)) return;  // "reactions to the claim that …"
  }
  const bool plural = at(root).xpos == "NNS" || at(root).xpos == "NNPS";
  const bool bare =
      at(cue).xpos == "NN" || at(cue).xpos == "VBP";  // "estimate", whatever it hangs on
  const std::string lemma = to_lower(document().word(cue));
  if (!plural || !bare || knowledge_.attribution_words.verbs.count(lemma) == 0) return;
  for (std::uint32_t token = sentence.first_token; token < cue; ++token) {
    if (at(token).upos == Upos::VERB || at(token).upos == Upos::AUX) return;
  }
  std::uint32_t place = Token::kRoot;  // the last word of "at Acme"
  for (std::uint32_t token = root + 1; token < cue; ++token) {
    if (at(token).head == cue && is_nominal(token)) place = token;
  }
  make_present(cue, false);
  at(cue).lemma = lemma;
  uproot(cue);
  hang_loose(root, cue, Deprel::nsubj);
  if (place != Token::kRoot) attach(place, root, Deprel::nmod);
  for (std::uint32_t token = root + 1; token < cue; ++token) {
    if (at(token).head == cue) hang(token, place == Token::kRoot ? root : place);
  }
  join_participle(that, cue, sentence);
}

/// "the 48,600 that Marrow named" with Marrow as the clause, and the naming as done to Marrow:
/// behind "that" and a capital stands what was done.
void ThatClauseMender::act_on_what_is_told(std::uint32_t that) {
  const std::uint32_t name = that + 1;
  const std::uint32_t verb = that + 2;
  const std::uint32_t noun = at(name).head;
  if (!is_capitalised(name) || at(name).deprel != Deprel::acl_relcl || noun >= that) return;
  const bool told = at(verb).head == name && at(verb).deprel == Deprel::acl &&
                    (at(verb).xpos == "VBN" || at(verb).xpos == "VBD");
  if (!told) return;
  make_proper(name);
  make_past(verb);
  hang_loose(verb, noun, Deprel::acl_relcl);
  hang_loose(name, verb, Deprel::nsubj);
  make_relative(that, verb, Deprel::obj);
}

/// "a firm which officials say has supplied arms" with the saying as a helper, or as a clause
/// beside the supply: who stands between the pronoun and such a verb before a helper says what the
/// thing did.
void ThatClauseMender::act_as_is_told(std::uint32_t pronoun, const Sentence& sentence) {
  std::uint32_t cue = pronoun + 1;
  while (cue + 2 < sentence.end_token && (is_nominal(cue) || at(cue).upos == Upos::DET ||
                                          at(cue).upos == Upos::ADJ || at(cue).upos == Upos::PRON))
    ++cue;
  const std::uint32_t speaker = cue - 1;
  const std::uint32_t before = pronoun - 1;
  const bool told =
      pronoun > sentence.first_token && (at(before).xpos == "," || is_nominal(before));
  if (!told || cue + 1 >= sentence.end_token || is_a(at(cue).deprel, Deprel::csubj)) return;
  if (speaker == pronoun || !is_finite(at(cue).xpos) || at(cue + 1).upos != Upos::AUX) return;
  if (knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0) return;
  const std::uint32_t verb = at(cue + 1).head;
  if (verb == Token::kRoot || verb < cue + 2 || at(cue).head != verb) return;
  if (at(pronoun).head != verb && at(pronoun).head != cue) return;
  const std::vector<std::uint32_t> speakers = outward(pronoun + 1, cue);
  for (const std::uint32_t each : speakers)
    hang_loose(each, cue, each == speaker ? Deprel::nsubj : at(each).deprel);
  hang_loose(pronoun, verb, subject_relation(verb, sentence));
  at(cue).upos = Upos::VERB;
  at(cue).deprel = Deprel::parataxis;
}

/// "a model that Acme says matches it" with the matches as what Acme says: right behind such a verb
/// of saying stands what the thing does.
void ThatClauseMender::do_as_is_said(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t noun = that - 1;
  std::uint32_t cue = that + 1;
  while (cue + 2 < sentence.end_token && at(cue).upos != Upos::VERB) {
    if (at(cue).upos == Upos::PUNCT) return;
    ++cue;
  }
  const std::uint32_t verb = cue + 1;
  if (verb + 1 >= sentence.end_token || cue < that + 2 || !is_nominal(noun)) return;
  if (knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0) return;
  const bool plural = at(verb).xpos == "NNS";
  const auto lemma = known_verb(verb);
  const std::string form = to_lower(document().word(verb));
  if (at(verb).xpos != "VBZ" && (!plural || !lemma || !form.ends_with('s'))) return;
  if (plural) {
    make_present(verb, true);
    at(verb).lemma = *lemma;
  }
  const std::uint32_t speaker = cue - 1;
  const bool placed = at(cue).deprel == Deprel::acl_relcl && at(cue).head < that;
  hang_loose(cue, placed ? at(cue).head : noun, Deprel::acl_relcl);
  hang_loose(verb, cue, Deprel::ccomp);
  make_relative(that, verb, Deprel::nsubj);
  if (is_nominal(speaker)) hang_loose(speaker, cue, Deprel::nsubj);
  bool done = false;
  for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
    const bool beside = at(token).head == cue || at(token).head == verb;
    if (!beside || at(token).upos == Upos::PUNCT) continue;
    hang(token, verb);
    const bool bare = is_nominal(token) && !has_dependent(token, Deprel::case_, sentence);
    if (bare && !done) at(token).deprel = Deprel::obj;
    done = done || bare;
  }
}

/// "that smuggled chips made up a tenth" with the smuggling as the clause's verb: before the noun
/// that another verb is said of it describes the noun.
void ThatClauseMender::join_participle(std::uint32_t that, std::uint32_t cue,
                                       const Sentence& sentence) {
  std::uint32_t clause = at(that).head;
  if (clause == Token::kRoot || clause < that || at(clause).head != cue) return;
  const std::uint32_t noun = that + 2;
  if (clause == that + 1 && at(noun).head == clause && at(noun).deprel == Deprel::obj) {
    for (std::uint32_t verb = noun + 1; verb < sentence.end_token; ++verb) {
      const bool hung = (at(verb).head == clause && at(verb).deprel == Deprel::xcomp) ||
                        (at(verb).head == noun && at(verb).deprel == Deprel::acl);
      const bool told = hung && (at(verb).xpos == "VBN" || at(verb).xpos == "VBD");
      if (!told) continue;
      make_past(verb);
      hang_loose(verb, cue, Deprel::ccomp);
      hang_loose(noun, verb, Deprel::nsubj);
      at(clause).xpos = "VBN";
      hang_loose(clause, noun, Deprel::amod);
      clause = verb;
      break;
    }
  }
  at(clause).deprel = Deprel::ccomp;
  make_mark(that);
  hang_loose(that, clause, Deprel::mark);
}

void ThatClauseMender::make_mark(std::uint32_t that) {
  at(that).upos = Upos::SCONJ;
  at(that).xpos = "IN";
  at(that).feats.clear();
  at(that).deprel = Deprel::mark;
}

/// "approved a law last year that requires it" with the year as what requires it: a date between a
/// thing and "that" is when something was done to the thing.
void ThatClauseMender::tell_of_thing(std::uint32_t pronoun) {
  const std::uint32_t verb = at(pronoun).head;
  if (verb == Token::kRoot || at(verb).deprel != Deprel::acl_relcl) return;
  const std::uint32_t date = at(verb).head;
  if (date == Token::kRoot || date > pronoun || !is_a(at(date).deprel, Deprel::obl)) return;
  if (document().date_over(at(date).span) == nullptr || at(date).head == Token::kRoot) return;
  const std::uint32_t thing = object_between(at(date).head, at(date).head + 1, date);
  if (thing != Token::kRoot) attach(verb, thing, Deprel::acl_relcl);
}

/// "told the house that she would stay" with the house as where she would: behind such a verb and
/// who hears it, a clause with a subject is what was told, unless what was told stands there.
void ThatClauseMender::be_told(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t verb = at(that).head;
  if (!is_one_of(that, knowledge_.attribution_words.that) || verb == Token::kRoot || verb < that)
    return;
  const std::uint32_t hearer = at(verb).head;
  if (!is_a(at(verb).deprel, Deprel::acl) || hearer + 1 != that) return;
  if (at(hearer).deprel != Deprel::iobj && at(hearer).deprel != Deprel::obj) return;
  if (is_a(at(that).deprel, Deprel::nsubj)) return;
  const std::uint32_t cue = at(hearer).head;
  if (cue == Token::kRoot || !knowledge_.clause_words.addressing_verbs.contains(at(cue).lemma))
    return;
  const bool told = knowledge_.attribution_words.act_nouns.contains(at(hearer).lemma);
  if (told || !has_subject(verb, sentence)) return;
  make_mark(that);
  attach(verb, cue, Deprel::ccomp);
}

/// "ruled in May that Acme had built a cartel" with "that" as an object beside the cartel: it opens
/// the clause.
void ThatClauseMender::mark_clause(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t verb = at(that).head;
  if (verb == Token::kRoot || verb < that) return;
  const bool relative = at(verb).deprel == Deprel::acl_relcl;  // "a statement that Acme had left"
  const std::uint32_t cue = relative ? cue_over(verb, sentence) : Token::kRoot;
  if (at(verb).deprel != Deprel::ccomp && (!relative || at(verb).head == cue)) return;
  if (!is_one_of(that, knowledge_.attribution_words.that) || first_of(verb) != that) return;
  const bool object = at(that).deprel == Deprel::obj;
  // "wrote in a letter to Acme that loopholes had let it" with two subjects
  const std::uint32_t subject = child_before(verb, Deprel::nsubj);
  const bool two = is_a(at(that).deprel, Deprel::nsubj) && subject != Token::kRoot &&
                   subject > that && cue != Token::kRoot;
  if (object && object_between(verb, verb + 1, sentence.end_token) == Token::kRoot) return;
  if (!object && !two) return;
  make_mark(that);
  if (relative) at(verb).deprel = Deprel::acl;
  if (relative && cue != Token::kRoot) attach(verb, cue, Deprel::ccomp);
}

/// "announced in a memo last week that S": the verb of saying over the phrase that a clause
/// was hung on; kRoot: it has something to say already, or none is there.
std::uint32_t ThatClauseMender::cue_over(std::uint32_t clause, const Sentence& sentence) {
  std::uint32_t noun = at(clause).head;
  while (noun != Token::kRoot && at(noun).deprel == Deprel::nmod) noun = at(noun).head;
  if (noun == Token::kRoot || !is_a(at(noun).deprel, Deprel::obl)) return Token::kRoot;
  const std::uint32_t cue = at(noun).head;
  if (cue == Token::kRoot || cue > noun) return Token::kRoot;
  const bool says = knowledge_.attribution_words.verbs.count(at(cue).lemma) > 0;
  const bool said =
      has_dependent(cue, Deprel::obj, sentence) || has_dependent(cue, Deprel::ccomp, sentence);
  return says && !said ? cue : Token::kRoot;
}

/// "on condition that it sell its plant" with the sale as a clause of its own: right behind a noun
/// such a clause says what the noun is; of one thing, "sell" is what is asked.
void ThatClauseMender::hang_on_condition(std::uint32_t that, const Sentence& sentence) {
  const std::uint32_t verb = at(that).head;
  if (that == sentence.first_token || verb == Token::kRoot || verb < that) return;
  const bool relative = at(verb).deprel == Deprel::acl_relcl && at(verb).head + 1 == that;
  const bool loose = relative || at(verb).deprel == Deprel::advcl ||
                     at(verb).deprel == Deprel::parataxis ||
                     (at(verb).deprel == Deprel::ccomp && at(verb).head < that &&
                      knowledge_.attribution_words.verbs.count(at(at(verb).head).lemma) == 0);
  if (!loose || at(that - 1).upos != Upos::NOUN || first_of(verb) != that) return;
  if (!is_one_of(that, knowledge_.attribution_words.that)) return;
  attach(verb, that - 1, Deprel::acl);
  if (at(verb).xpos != "VBP") return;
  for (std::uint32_t token = that + 1; token < verb; ++token) {
    if (at(token).head != verb || !is_a(at(token).deprel, Deprel::nsubj)) continue;
    if (at(token).xpos == "NN" || in_name(token) ||
        at(token).feats.find("Number=Sing") != std::string::npos) {
      at(verb).xpos = "VB";
    }
  }
}

}  // namespace claimgraph
