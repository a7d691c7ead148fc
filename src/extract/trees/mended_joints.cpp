#include "extract/trees/mended_joints.h"

#include "base/unicode.h"

namespace claimgraph {

void JointMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (at(token).upos != Upos::VERB) continue;
    if (at(token).deprel != Deprel::conj || at(token).head > token) continue;
    if (at(token).xpos == "VB") join_plain_form(token, sentence);
    say_beside(token, sentence);
    accuse_beside(token, sentence);
    be_told(token, sentence);
    keep_silent(token, sentence);
    suffer_beside(token, sentence);
    if (at(token).xpos == "VBG") stand_beside_alike(token);
    if (lacks_subject(token, sentence)) leave_description(token, sentence);
    if (lacks_subject(token, sentence)) act_behind_relative(token, sentence);
    if (lacks_subject(token, sentence) || shares_helper(token, sentence)) {
      act_behind_conjunction(token, sentence);
      act_as_joined(token, sentence);
    }
    if (lacks_subject(token, sentence)) go_on_behind_time(token, sentence);
    if (lacks_subject(token, sentence)) go_on_behind_participle(token, sentence);
    act_before_conjunction(token, sentence);
  }
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (at(token).upos == Upos::PROPN && at(token).deprel == Deprel::conj)
      lack_verb(token, sentence);
    if (at(token).deprel == Deprel::cop) be_joined(token, sentence);
  }
}

/// "Its chairman is Jane Roe and its chief is John Doe" with the chief as the chairman, too: the
/// noun right before "is" is what is so.
void JointMender::be_joined(std::uint32_t copula, const Sentence& sentence) {
  const std::uint32_t noun = copula - 1;
  const std::uint32_t said = at(copula).head;
  if (said == Token::kRoot || said < copula || at(said).deprel != Deprel::conj) return;
  const std::uint32_t first = at(said).head;
  const bool fellow = is_nominal(noun) && at(noun).deprel == Deprel::conj && at(noun).head == first;
  if (!fellow || first > noun || !has_dependent(first, Deprel::cop, sentence)) return;
  const std::uint32_t conjunction = child_before(noun, Deprel::cc);
  if (conjunction == Token::kRoot || has_subject(said, sentence)) return;
  attach(noun, said, Deprel::nsubj);
  attach(conjunction, said, Deprel::cc);
}

/// "is expected to open and add jobs" with the adding beside the expecting, "would bar pumps from
/// being sold and ban phones" with the ban beside the selling: a plain form without a helper of its
/// own goes on from the last such form before it.
void JointMender::join_plain_form(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t first = at(verb).head;
  const auto is_plain = [&](std::uint32_t token) {
    return at(token).upos == Upos::VERB && at(token).xpos == "VB";
  };
  const bool bare = !has_subject(verb, sentence) && !has_dependent(verb, Deprel::mark, sentence) &&
                    !has_dependent(verb, Deprel::aux, sentence);
  if (!bare || at(first).upos != Upos::VERB || is_plain(first)) return;
  // "forced it to sell and cost it $5 million" may be a past
  if (knowledge_.clause_words.plain_participles.contains(at(verb).lemma)) return;
  const std::uint32_t helper = child_before(first, Deprel::aux);
  if (helper != Token::kRoot && at(helper).xpos == "MD") return;
  for (std::uint32_t token = first + 1; token < verb; ++token) {
    if (at(token).head == first && at(token).deprel == Deprel::xcomp && is_plain(token))
      return attach(verb, token, Deprel::conj);
  }
  const std::uint32_t above = at(first).head;
  if (above != Token::kRoot && above < first && is_plain(above)) attach(verb, above, Deprel::conj);
}

/// "Mia Roe was born in Oslo and Jon Doe in Lund" with Doe as where she was born, as was Lund: what
/// the same preposition follows as the one before it is what a verb that is left out is said of.
void JointMender::lack_verb(std::uint32_t name, const Sentence& sentence) {
  const std::uint32_t first = at(name).head;
  if (first > name || child_before(name, Deprel::cc) == Token::kRoot) return;
  if (name_at(name) == nullptr || child_before(name, Deprel::det) != Token::kRoot) return;
  const bool introduced = child_before(first, Deprel::case_) != Token::kRoot;
  const std::uint32_t verb = at(first).head;
  const bool oblique = is_a(at(first).deprel, Deprel::obl) && verb != Token::kRoot && verb < first;
  if (!introduced || !oblique || child_before(name, Deprel::case_) != Token::kRoot) return;
  std::uint32_t next = name + 1;
  while (next < sentence.end_token && is_below(next, name)) ++next;
  if (next >= sentence.end_token || at(next).deprel != Deprel::case_) return;
  const std::uint32_t phrase = at(next).head;
  if (phrase == Token::kRoot || phrase < next || at(phrase).head == name) return;
  if (at(next).lemma != at(child_before(first, Deprel::case_)).lemma) return;
  hang_loose(name, verb, Deprel::dep);
  hang_loose(phrase, name, Deprel::dep);
}

/// Whether it is finite, by itself or by a helper, and nothing in the sentence is its subject.
bool JointMender::lacks_subject(std::uint32_t verb, const Sentence& sentence) {
  return has_finite_form(verb, sentence) && !has_subject(verb, sentence);
}

/// "has 40 pumps supplied by Acme and will drain the lake" with the draining beside Acme, or beside
/// the supplying: what has a helper of its own goes on with the clause that the participle
/// describes a noun of.
void JointMender::leave_description(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t conjunction = child_before(verb, Deprel::cc);
  const std::uint32_t helper = child_before(verb, Deprel::aux);
  if (conjunction == Token::kRoot || helper == Token::kRoot || conjunction > helper) return;
  std::uint32_t participle = at(verb).head;
  while (participle != Token::kRoot && is_nominal(participle) && at(participle).head < participle)
    participle = at(participle).head;
  if (participle == Token::kRoot || at(participle).deprel != Deprel::acl) return;
  if (at(participle).xpos != "VBN" || at(participle).head == Token::kRoot) return;
  const std::uint32_t main = verb_over(at(participle).head);
  if (main == Token::kRoot || main > participle || !has_finite_form(main, sentence)) return;
  if (has_subject(main, sentence)) attach(verb, main, Deprel::conj);
}

/// "Acme cut 900 jobs and Beta, which Gamma bought, is closing its office" with Beta as what was
/// cut and Acme as who closes: behind the clause that describes the last of what "and" joins, or
/// what a semicolon parts from the rest, acts that one.
void JointMender::act_behind_relative(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t opener = first_of(verb);
  if (opener < sentence.first_token + 4 || at(opener - 1).xpos != ",") return;
  if (has_dependent(verb, Deprel::cc, sentence)) return;
  for (std::uint32_t clause = opener - 1; clause > at(verb).head; --clause) {
    if (at(clause).deprel != Deprel::acl_relcl) continue;
    const std::uint32_t noun = at(clause).head;
    if (noun == Token::kRoot || noun < at(verb).head || noun > clause) return;
    const bool acts = is_nominal(noun) || at(noun).upos == Upos::NUM;  // "and one, who"
    if (!acts || at(noun).head > noun) return;
    const std::uint32_t first = first_of(noun);
    const bool parted = first > sentence.first_token && at(first - 1).xpos == ":";
    const std::uint32_t conjunction =
        at(noun).deprel == Deprel::conj ? child_before(noun, Deprel::cc) : Token::kRoot;
    const bool joined = conjunction != Token::kRoot && conjunction > at(noun).head;
    if (!joined && !parted) return;
    hang_loose(noun, verb, subject_relation(verb, sentence));
    if (joined) hang_loose(conjunction, verb, Deprel::cc);
    return;
  }
}

/// "Prices fell in May and wages rose in June" with May and the wages as when they fell: between
/// "and" and a verb with no "and" of its own stands who acts.
void JointMender::act_behind_conjunction(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t main = at(verb).head;
  const auto helps = [&](std::uint32_t token) {
    const Deprel deprel = at(token).deprel;
    return at(token).head == verb && (is_a(deprel, Deprel::aux) || deprel == Deprel::advmod);
  };
  std::uint32_t opener = verb;
  while (opener > main + 1 && helps(opener - 1)) --opener;
  if (opener == main + 1) return;
  if (has_dependent(verb, Deprel::cc, sentence)) return;
  std::uint32_t noun = opener - 1;
  while (at(noun).head > main && at(noun).head < opener && at(noun).deprel != Deprel::conj)
    noun = at(noun).head;
  if (!is_nominal(noun) || at(noun).deprel != Deprel::conj || at(noun).head > noun) return;
  const std::uint32_t conjunction = child_before(noun, Deprel::cc);
  if (conjunction == Token::kRoot || conjunction < main) return;
  if (first_of(noun) != conjunction || at(conjunction - 1).xpos == ",") return;
  for (std::uint32_t token = main + 1; token < conjunction; ++token) {
    if (at(token).head == verb) hang(token, main);
  }
  const bool done = shares_helper(verb, sentence);
  hang_loose(noun, verb, done ? Deprel::nsubj_pass : subject_relation(verb, sentence));
  hang_loose(conjunction, verb, Deprel::cc);
}

/// "Two people were killed and nine workers injured": a participle without a helper of its own
/// behind a passive.
bool JointMender::shares_helper(std::uint32_t verb, const Sentence& sentence) {
  return at(verb).xpos == "VBN" && !has_subject(verb, sentence) &&
         !has_dependent(verb, Deprel::aux, sentence) &&
         !has_dependent(verb, Deprel::aux_pass, sentence) &&
         has_dependent(at(verb).head, Deprel::aux_pass, sentence);
}

/// "hit the limit, and Acme's software sent a warning" with the software beside the limit: what an
/// "and" of the verb leads up to it acts.
void JointMender::act_as_joined(std::uint32_t verb, const Sentence& sentence) {
  if (has_subject(verb, sentence)) return;
  const std::uint32_t conjunction = child_before(verb, Deprel::cc);
  if (conjunction == Token::kRoot || conjunction + 2 > verb) return;
  const std::uint32_t noun = verb - 1;
  if (!is_nominal(noun) || at(noun).deprel != Deprel::conj || at(noun).head > conjunction) return;
  if (first_of(noun) != conjunction + 1) return;
  const bool done = shares_helper(verb, sentence);
  hang_loose(noun, verb, done ? Deprel::nsubj_pass : subject_relation(verb, sentence));
}

/// "cut 900 jobs in 2024, when Jane Roe took over, and had promised to stop" with the promise as
/// Roe's: behind a clause of time between commas goes on the main clause.
void JointMender::go_on_behind_time(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t clause = at(verb).head;
  const std::uint32_t conjunction = child_before(verb, Deprel::cc);
  if (!is_a(at(clause).deprel, Deprel::advcl) || at(clause).head > clause) return;
  if (conjunction == Token::kRoot || at(conjunction - 1).xpos != ",") return;
  std::uint32_t when = child_before(clause, Deprel::advmod);
  if (when == Token::kRoot) when = child_before(clause, Deprel::mark);
  if (when == Token::kRoot || when == sentence.first_token || at(when - 1).xpos != ",") return;
  const WordSet& times = knowledge_.factuality_words.time_marks;
  if (!times.contains(to_lower(document().word(when)))) return;
  const std::uint32_t main = at(clause).head;
  if (has_finite_form(main, sentence)) attach(verb, main, Deprel::conj);
}

/// "closed after workers struck and demanded more pay" with the demand beside the closing: a finite
/// verb goes on from one that has a subject, and not from a participle.
void JointMender::go_on_behind_participle(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t participle = at(verb).head;
  const bool bare = at(participle).xpos == "VBN" && at(participle).deprel == Deprel::acl &&
                    !has_dependent(participle, Deprel::aux, sentence);
  if (!bare || at(verb).xpos != "VBD") return;
  for (std::uint32_t clause = participle + 1; clause < verb; ++clause) {
    const bool acts = at(clause).head == participle && is_a(at(clause).deprel, Deprel::advcl) &&
                      at(clause).xpos == "VBD" && has_subject(clause, sentence);
    if (acts) return hang(verb, clause);
  }
}

/// "called for the sale to be stopped and demanded that it be undone" with the demand beside the
/// stopping: what says something stands beside the main verb.
void JointMender::say_beside(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t first = at(verb).head;
  const std::uint32_t main = at(first).head;
  if (at(verb).xpos != "VBN" || at(first).xpos != "VBN" || main == Token::kRoot) return;
  if (main > first || at(main).xpos != "VBD" || !has_subject(main, sentence)) return;
  if (knowledge_.attribution_words.verbs.count(at(verb).lemma) == 0) return;
  if (has_dependent(verb, Deprel::aux, sentence) || has_subject(verb, sentence)) return;
  if (!has_dependent(verb, Deprel::ccomp, sentence)) return;
  attach(verb, main, Deprel::conj);
  make_past(verb);
}

/// "said the firm had never proposed it and accused the union of lying" with the firm as who
/// accused: behind what had been or would be, or what a thing was, a plain past of speech goes on
/// with who said it.
void JointMender::accuse_beside(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t first = at(verb).head;
  const std::uint32_t main = at(first).head;
  const bool mistaken = at(verb).xpos == "VBN" && (has_dependent(verb, Deprel::obj, sentence) ||
                                                   has_dependent(verb, Deprel::obl, sentence));
  if ((at(verb).xpos != "VBD" && !mistaken) || main == Token::kRoot || main > first) return;
  if (at(first).deprel != Deprel::ccomp || at(main).xpos != "VBD") return;
  const AttributionWords& words = knowledge_.attribution_words;
  const std::string& does = at(verb).lemma;
  const bool accuses = words.answers.accusing.contains(does);
  const bool speaks = accuses || words.act_objects.contains(does) || words.opens_act_phrase(does);
  if (!speaks || words.verbs.count(at(main).lemma) == 0) return;
  if (has_dependent(verb, Deprel::aux, sentence) || has_subject(verb, sentence)) return;
  const std::uint32_t subject = child_before(first, Deprel::nsubj);
  const bool told = subject != Token::kRoot && subject > main && is_thing(subject);
  // "said trains were late and called for help"; a plan may call for something itself
  const bool calls = told && words.opens_act_phrase(does) &&
                     !knowledge_.clause_words.content_nouns.contains(at(subject).lemma) &&
                     !knowledge_.kinds.speaks_of(at(subject).lemma, "law_or_policy");
  if (told && (accuses || calls)) {
    attach(verb, main, Deprel::conj);
    make_past(verb);
    return;
  }
  if (mistaken) return;
  const std::uint32_t helper = child_before(first, Deprel::aux);
  const bool other = helper != Token::kRoot && helper > main &&
                     (at(helper).xpos == "MD" || at(helper).xpos == "VBD");
  if (other) attach(verb, main, Deprel::conj);
}

/// "was fined $900 and ordered to mend it" with the fined as who ordered: who orders or tells has
/// somebody to tell, so behind a passive and right before "to" it is one, too.
void JointMender::be_told(std::uint32_t verb, const Sentence& sentence) {
  if (verb + 1 >= sentence.end_token || at(verb + 1).xpos != "TO") return;
  if (at(verb).xpos != "VBD" || has_subject(verb, sentence)) return;
  const ClauseWords& words = knowledge_.clause_words;
  const bool tells = words.ordering_verbs.contains(at(verb).lemma) ||
                     words.addressing_verbs.contains(at(verb).lemma);
  std::uint32_t first = at(verb).head;  // "was fined, banned from driving and told to pay"
  while (at(first).deprel == Deprel::conj && at(first).head < first &&
         !has_subject(first, sentence) && !has_dependent(first, Deprel::aux_pass, sentence))
    first = at(first).head;
  if (!tells || !has_dependent(first, Deprel::aux_pass, sentence)) return;
  if (has_dependent(verb, Deprel::aux, sentence) || has_dependent(verb, Deprel::obj, sentence))
    return;
  attach(verb, first, Deprel::conj);
  at(verb).xpos = "VBN";
  at(verb).feats = "Tense=Past|VerbForm=Part|Voice=Pass";
}

/// Whether it names nobody and nothing that says something: "the bridge", not "the inquiry".
bool JointMender::is_thing(std::uint32_t noun) {
  const auto& speakers = knowledge_.attribution_words.speaker_nouns;
  const auto known = speakers.find(at(noun).lemma);
  const bool says = known != speakers.end() && known->second != SpeakerKind::data;
  return at(noun).upos == Upos::NOUN && !in_name(noun) && !says &&
         !knowledge_.kinds.speaks_of_agents(at(noun).lemma);
}

/// "confirmed that talks had ended but would not discuss them" with the talks as what would not
/// discuss: who tells something tells no more.
void JointMender::keep_silent(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t first = at(verb).head;
  const std::uint32_t cue = at(first).head;
  const AttributionWords& words = knowledge_.attribution_words;
  if (cue == Token::kRoot || cue > first || at(first).deprel != Deprel::ccomp) return;
  if (words.verbs.count(at(cue).lemma) == 0 || has_subject(verb, sentence)) return;
  const std::uint32_t conjunction = child_before(verb, Deprel::cc);
  if (conjunction == Token::kRoot || conjunction < first ||
      !knowledge_.factuality_words.contrasts.contains(at(conjunction).lemma))
    return;
  const std::uint32_t negator = child_before(verb, Deprel::advmod);
  const bool tells_not = negator != Token::kRoot && words.telling_more.contains(at(verb).lemma) &&
                         knowledge_.factuality_words.negators.contains(at(negator).lemma);
  if (tells_not || words.silent.contains(at(verb).lemma)) attach(verb, cue, Deprel::conj);
}

/// "for helping Norway make chips or for supporting it" with the supporting beside the making: it
/// stands beside the gerund that the same word introduces.
void JointMender::stand_beside_alike(std::uint32_t gerund) {
  const std::uint32_t mark = child_before(gerund, Deprel::mark);
  std::uint32_t other = at(gerund).head;
  if (mark == Token::kRoot || mark < other || at(other).xpos == "VBG") return;
  const auto alike = [&](std::uint32_t token) {
    const std::uint32_t opener = child_before(token, Deprel::mark);
    return at(token).xpos == "VBG" && opener != Token::kRoot && at(opener).lemma == at(mark).lemma;
  };
  while (other != Token::kRoot && other < gerund && !alike(other)) other = at(other).head;
  if (other != Token::kRoot && other < gerund) attach(gerund, other, Deprel::conj);
}

/// "The regulator says Acme broke the law and will face an inquiry" with the regulator as who will
/// face it: what happens to somebody happens to whom the saying is about.
void JointMender::suffer_beside(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t cue = at(verb).head;
  const bool suffers = knowledge_.clause_words.suffering_verbs.contains(at(verb).lemma) ||
                       has_dependent(verb, Deprel::aux_pass, sentence);
  if (!suffers || knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0) return;
  const std::uint32_t helper = child_before(verb, Deprel::aux);
  const std::uint32_t conjunction = child_before(verb, Deprel::cc);
  if (helper == Token::kRoot || at(helper).xpos != "MD" || conjunction < cue + 3) return;
  if (conjunction > helper || has_subject(verb, sentence)) return;
  std::uint32_t told = conjunction - 1;
  while (told > cue && (at(told).head != cue || at(told).deprel != Deprel::ccomp)) --told;
  if (told > cue && has_subject(told, sentence)) attach(verb, told, Deprel::conj);
}

/// "An explosion at a plant in Oslo, Norway, injured six but caused no deaths" with the injuring as
/// joined to the explosion: what has an object of its own is the first of what the subject did.
void JointMender::act_before_conjunction(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t subject = at(verb).head;
  const std::uint32_t main = at(subject).head;
  if (!is_a(at(subject).deprel, Deprel::nsubj) || main == Token::kRoot || main < verb) return;
  if (at(verb).xpos != "VBN" || at(main).xpos != "VBD") return;
  if (has_dependent(verb, Deprel::cc, sentence) || has_dependent(verb, Deprel::aux, sentence))
    return;
  const std::uint32_t conjunction = child_before(main, Deprel::cc);
  if (conjunction == Token::kRoot || conjunction < verb) return;
  if (object_between(verb, verb + 1, conjunction) == Token::kRoot) return;
  make_past(verb);
  take_place_of(verb, main);
  hang_loose(main, verb, Deprel::conj);
  hang_loose(subject, verb, Deprel::nsubj);
}

}  // namespace claimgraph
