#include "extract/trees/misread_plurals.h"

#include <string>

#include "base/unicode.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {

void MisreadPluralMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (at(token).xpos == "VBZ") be_counted(token, sentence);
  }
  act_at_top(sentence);
  move_as_subject(sentence);
  for (std::uint32_t token = sentence.first_token + 3; token + 1 < sentence.end_token; ++token) {
    if (at(token).xpos == "NNS") act_on_same_thing(token, sentence);
    if (at(token).xpos == "NNS") act_behind_opening(token, sentence);
    if (at(token).xpos == "NNS") act_behind_adverb(token, sentence);
    if (at(token).xpos == "NNS" && at(token).deprel == Deprel::compound)
      act_beside(token, sentence);
    if (at(token).xpos == "NNS" && at(token).deprel == Deprel::conj) value_beside(token, sentence);
    const bool beside = at(token).xpos == "NNS" && at(token).head != Token::kRoot;
    if (beside && token + 2 < sentence.end_token) act_behind_aside(token);
  }
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
    if (at(token).xpos != "NNS" || at(token).head == Token::kRoot || !may_act(token)) continue;
    come_to_sum(token, sentence);
    act_on_thing_behind(token);
    act_and_act(token);
    act_behind_mark(token, sentence);
    act_in_report(token, sentence);
    act_in_headline(token, sentence);
  }
}

/// "The deal, which needs approval, values Acme at $5 million." with the values as what the deal
/// is: what has a subject and no "is" is done to the name behind it.
void MisreadPluralMender::act_at_top(const Sentence& sentence) {
  const std::uint32_t plural = root_of(sentence);
  if (plural == Token::kRoot || at(plural).xpos != "NNS" || plural + 1 >= sentence.end_token)
    return;
  const bool acts = !is_capitalised(plural) && is_capitalised(plural + 1) &&
                    at(plural + 1).head == plural && has_subject(plural, sentence) &&
                    !has_dependent(plural, Deprel::cop, sentence) &&
                    !has_dependent(plural, Deprel::det, sentence);
  if (!acts || !looks_like_verb(plural)) return;
  make_third_person(plural);
  if (!in_name(plural + 1)) make_proper(plural + 1);
  at(plural + 1).deprel = Deprel::obj;
}

/// "Acme shares slid 7%", "Acme's shares slid 7%" with the sharing as what Acme does, or the shares
/// as all that is told: right before a past the plural is what moved.
void MisreadPluralMender::move_as_subject(const Sentence& sentence) {
  const std::uint32_t plural = root_of(sentence);
  const std::uint32_t past = plural + 1;
  if (plural == Token::kRoot || past >= sentence.end_token || plural == sentence.first_token)
    return;
  const bool moves = at(past).xpos == "VBD" && at(past).upos == Upos::VERB &&
                     is_below(past, plural) && !has_subject(past, sentence);
  const std::string form = to_lower(document().word(plural));
  const bool noun = at(plural).xpos == "NNS" || at(plural).xpos == "VBZ";
  if (!moves || !noun || !knowledge_.noun_senses.knows_form(form)) return;
  uproot(past);
  if (at(plural).upos == Upos::VERB) make_plural(plural);
  hang_loose(plural, past, Deprel::nsubj);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head != plural) continue;
    const bool amount = at(token).deprel == Deprel::conj;
    if (token > past) hang_loose(token, past, amount ? Deprel::obl_unmarked : at(token).deprel);
    if (token < plural && is_a(at(token).deprel, Deprel::nsubj))
      at(token).deprel = Deprel::compound;
  }
}

/// "The fine imposed on Acme amounts to $5 million" with Acme's amounts as what the fine imposed
/// on: right before "to" and a sum of money the plural is what the first noun does, and the past
/// before it describes that noun.
void MisreadPluralMender::come_to_sum(std::uint32_t plural, const Sentence& sentence) {
  const std::uint32_t to = plural + 1;
  const std::uint32_t last = plural - 1;  // of what the participle is done to
  const QuantityMention* sum =
      to + 1 < sentence.end_token ? document().quantity_over(at(to + 1).span) : nullptr;
  const WordSet& receiving = knowledge_.clause_words.receiver_prepositions;
  const bool comes = receiving.contains(at(to).lemma) && at(to).deprel == Deprel::case_ &&
                     sum != nullptr && sum->kind == QuantityKind::currency &&
                     sum->span.start == at(to + 1).span.start;
  const std::uint32_t past = root_of(sentence);
  if (!comes || past == Token::kRoot || past + 1 >= last) return;
  if (at(past).xpos != "VBD" && at(past).xpos != "VBN") return;
  if (child_before(past, Deprel::aux) != Token::kRoot || !is_below(plural, past)) return;
  const std::uint32_t noun = past - 1;
  const std::uint32_t subject = child_before(past, Deprel::nsubj);
  if (subject == Token::kRoot) return;
  if (at(noun).upos != Upos::NOUN && at(noun).upos != Upos::ADJ) return;
  if (noun != subject && !is_below(noun, subject)) return;
  if (at(noun).upos == Upos::ADJ) make_noun(noun);
  const std::uint32_t leader = at(to).head;
  const std::uint32_t described = at(plural).head;  // "dealer Acme amounts"
  uproot(plural);
  make_third_person(plural);
  hang_loose(noun, plural, Deprel::nsubj);
  for (std::uint32_t token = sentence.first_token; token < noun; ++token) {
    if (at(token).head == subject || at(token).head == past) hang(token, noun);
  }
  if (subject != noun) hang_loose(subject, noun, Deprel::compound);
  hang_loose(past, noun, Deprel::acl);
  at(past).xpos = "VBN";
  hang_loose(last, past, Deprel::obl);
  for (std::uint32_t token = past + 1; token < last; ++token) {
    if (at(token).head == plural) hang(token, last);
  }
  if (described > past && described < last && is_nominal(described)) {
    hang_loose(described, last, Deprel::nmod_desc);
    const std::uint32_t opener = child_before(described, Deprel::case_);
    if (opener != Token::kRoot) hang_loose(opener, last, Deprel::case_);
  }
  hang_loose(leader, plural, Deprel::obl);
}

/// "has shipped 400 pumps to Acme" with the pumping as what is told: what is counted is a thing.
void MisreadPluralMender::be_counted(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t number = verb - 1;
  const bool counted = at(number).deprel == Deprel::nummod && at(number).head == verb;
  const std::uint32_t above = at(verb).head;
  const bool told = at(verb).deprel == Deprel::ccomp && above != Token::kRoot && above < number;
  if (!counted || !told || has_subject(verb, sentence)) return;
  if (!to_lower(document().word(verb)).ends_with('s')) return;
  make_plural(verb);
  at(verb).deprel = Deprel::obj;
  for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
    if (at(token).head == verb && is_a(at(token).deprel, Deprel::obl)) hang(token, above);
  }
}

bool MisreadPluralMender::may_act(std::uint32_t plural) {
  // "Kestrel Works employs 400 people": a capital ends a name.
  const bool beside =
      is_nominal(plural - 1) && at(plural - 1).xpos != "NNS" && !is_capitalised(plural);
  return beside && looks_like_verb(plural);
}

bool MisreadPluralMender::looks_like_verb(std::uint32_t plural) const {
  const std::string form = to_lower(document().word(plural));
  return form.ends_with('s') && is_known_verb(stem_of_third_person(form), knowledge_);
}

/// Makes the plural what its subject does, and what described it the subject's.
void MisreadPluralMender::act(std::uint32_t plural, std::uint32_t subject) {
  make_third_person(plural);
  hang_loose(subject, plural, Deprel::nsubj);
  for (std::uint32_t token = subject; token-- > 0 && in_one_sentence(token, plural);) {
    const Deprel deprel = at(token).deprel;
    const bool describes = deprel == Deprel::compound || deprel == Deprel::det ||
                           deprel == Deprel::amod || deprel == Deprel::nmod_poss ||
                           deprel == Deprel::case_;
    if (at(token).head == plural && describes) hang(token, subject);
  }
}

/// "Acme anticipates delays" with the anticipating as what delays: several do not delay as one.
void MisreadPluralMender::act_on_thing_behind(std::uint32_t plural) {
  const std::uint32_t thing = plural + 1;
  const bool disagrees = at(plural).head == thing && is_a(at(plural).deprel, Deprel::nsubj) &&
                         at(thing).xpos == "VBZ" && to_lower(document().word(thing)).ends_with('s');
  if (!disagrees) return;
  take_place_of(plural, thing);
  for (std::uint32_t token = 0; token < document().tokens.size(); ++token) {
    const bool before = at(token).head == thing && token < plural && in_one_sentence(token, thing);
    if (before) hang(token, plural);
  }
  make_plural(thing);
  hang_loose(thing, plural, Deprel::obj);
  act(plural, plural - 1);
}

/// "Jane Roe lives and works in Oslo" with the lives as what works.
void MisreadPluralMender::act_and_act(std::uint32_t plural) {
  const std::uint32_t verb = plural + 2;
  if (verb >= document().tokens.size() || at(verb).xpos != "VBZ" || at(plural).head != verb) return;
  if (at(plural + 1).deprel != Deprel::cc || !is_a(at(plural).deprel, Deprel::nsubj)) return;
  take_place_of(plural, verb);
  hang_loose(verb, plural, Deprel::conj);
  hang_loose(plural + 1, verb, Deprel::cc);
  act(plural, plural - 1);
}

/// "Founded in 1974, Acme designs and sells pumps" with the designs as a name like Acme: the plural
/// before "and" and a verb of nobody's is what the name behind the opening does.
void MisreadPluralMender::act_behind_opening(std::uint32_t plural, const Sentence& sentence) {
  const std::uint32_t verb = plural + 2;
  const std::uint32_t participle = root_of(sentence);
  const NameSpan* name = name_at(plural - 1);
  if (participle == Token::kRoot || name == nullptr || name->end_token != plural) return;
  if (name->first_token < participle + 2) return;
  // "About Acme: Founded in 1974"
  const bool first = participle == sentence.first_token || at(participle - 1).xpos == ":";
  const bool opens = first && at(participle).xpos == "VBN" && at(name->first_token - 1).xpos == ",";
  if (!opens || verb >= sentence.end_token || at(verb).xpos != "VBZ") return;
  if (at(plural + 1).deprel != Deprel::cc || has_subject(verb, sentence)) return;
  if (is_capitalised(plural) || !looks_like_verb(plural)) return;
  uproot(plural);
  make_third_person(plural);
  hang_loose(participle, plural, Deprel::advcl);
  hang_loose(verb, plural, Deprel::conj);
  hang_loose(plural + 1, verb, Deprel::cc);
  const std::uint32_t subject = plural - 1;
  hang_loose(subject, plural, Deprel::nsubj);
  for (const std::uint32_t each : outward(name->first_token, plural)) {
    if (each != subject) hang_loose(each, subject, Deprel::compound);
  }
}

/// "Jane Roe, born in Lund, lives and works in Oslo" with the lives as beside Roe.
void MisreadPluralMender::act_behind_aside(std::uint32_t plural) {
  const std::uint32_t verb = plural + 2;
  const std::uint32_t subject = child_before(verb, Deprel::nsubj);
  const bool joined = at(plural - 1).xpos == "," && at(plural).deprel == Deprel::conj &&
                      at(verb).xpos == "VBZ" && at(plural + 1).head == verb &&
                      at(plural + 1).deprel == Deprel::cc;
  if (!joined || subject == Token::kRoot || !is_below(plural, subject)) return;
  if (is_capitalised(plural) || !looks_like_verb(plural)) return;
  take_place_of(plural, verb);
  hang_loose(verb, plural, Deprel::conj);
  hang(subject, plural);
  make_third_person(plural);
}

/// "Jane Roe, who quit in May, now chairs Acme" with the chairs as Roe: what opens with a name and
/// an aside says what that one does, and nouns are not now or later.
void MisreadPluralMender::act_behind_adverb(std::uint32_t plural, const Sentence& sentence) {
  const std::uint32_t subject = root_of(sentence);
  const std::uint32_t adverb = plural - 1;
  const std::uint32_t object = plural + 1;
  const bool behind_aside = at(adverb).upos == Upos::ADV && at(adverb).head == plural &&
                            at(adverb - 1).xpos == "," && subject != Token::kRoot;
  if (!behind_aside || !is_name(subject) || is_capitalised(plural) || !looks_like_verb(plural))
    return;
  const std::uint32_t above = at(plural).head;
  const bool in_name_behind = is_a(at(plural).deprel, Deprel::compound) && above > plural &&
                              leader_at(object) == above && is_below(above, subject);
  if (above != subject && !in_name_behind) return;
  if (above == subject && at(object).head != plural && at(object).deprel != Deprel::compound)
    return;
  uproot(plural);
  make_third_person(plural);
  hang_loose(subject, plural, Deprel::nsubj);
  if (in_name_behind) hang_loose(above, plural, Deprel::obj);
  for (std::uint32_t token = object; token < sentence.end_token; ++token) {
    const Deprel deprel = at(token).deprel;
    const bool led = child_before(token, Deprel::case_) != Token::kRoot;
    if (at(token).head == plural && (deprel == Deprel::appos || is_a(deprel, Deprel::nmod)))
      at(token).deprel = led ? Deprel::obl : Deprel::obj;
    if (at(token).head == subject) hang(token, plural);
  }
}

/// "makes and exports pumps" with the exports as made, or as what somebody pumps: right behind a
/// verb and "and", and before a thing, the plural is what is done to it, too.
void MisreadPluralMender::act_on_same_thing(std::uint32_t plural, const Sentence& sentence) {
  const std::uint32_t verb = plural - 2;
  const bool joined = at(plural - 1).deprel == Deprel::cc && at(verb).xpos == "VBZ" &&
                      !is_capitalised(plural) && looks_like_verb(plural);
  if (!joined || !has_subject(verb, sentence)) return;
  std::uint32_t thing = plural + 1;
  while (thing + 1 < sentence.end_token && at(thing).upos != Upos::PUNCT &&
         (at(thing).upos == Upos::ADJ || is_nominal(thing + 1)))
    ++thing;
  const bool plural_thing = to_lower(document().word(thing)).ends_with('s') && !in_name(thing) &&
                            (at(thing).xpos == "NNS" || at(thing).xpos == "VBZ");
  if (!plural_thing) return;
  make_third_person(plural);
  if (at(thing).upos == Upos::VERB) make_plural(thing);
  hang_loose(plural, verb, Deprel::conj);
  hang_loose(plural - 1, plural, Deprel::cc);
  hang_loose(thing, plural, Deprel::obj);
  for (std::uint32_t token = plural + 1; token < thing; ++token)
    if (at(token).head <= plural) hang_loose(token, thing, at(token).deprel);
}

/// "makes pumps and supplies carmakers" with supply carmakers as made, too: of a plural and the
/// thing behind it the first is what is done, as the verb before is.
void MisreadPluralMender::act_beside(std::uint32_t plural, const Sentence& sentence) {
  const std::uint32_t thing = at(plural).head;
  const std::uint32_t conjunction = plural - 1;
  const bool joined = thing == plural + 1 && at(thing).deprel == Deprel::conj &&
                      at(conjunction).deprel == Deprel::cc && looks_like_verb(plural);
  if (!joined || is_capitalised(plural)) return;
  std::uint32_t verb = at(thing).head;
  while (verb != Token::kRoot && at(verb).upos != Upos::VERB) verb = at(verb).head;
  if (verb == Token::kRoot || verb > plural || at(verb).xpos != "VBZ") return;
  if (!has_subject(verb, sentence)) return;
  make_third_person(plural);
  hang_loose(plural, verb, Deprel::conj);
  hang_loose(thing, plural, Deprel::obj);
  hang_loose(conjunction, plural, Deprel::cc);
}

/// "The round was led by Acme and values Beta at $5 million." with the values beside Acme: behind
/// "and" and before a name and a sum of money, the plural is what the first noun does, too.
void MisreadPluralMender::value_beside(std::uint32_t plural, const Sentence& sentence) {
  const NameSpan* name = name_at(plural + 1);
  if (at(plural - 1).deprel != Deprel::cc || name == nullptr || is_capitalised(plural)) return;
  if (name->end_token + 1 >= sentence.end_token || !looks_like_verb(plural)) return;
  const std::uint32_t preposition = name->end_token;
  const QuantityMention* sum = document().quantity_over(at(preposition + 1).span);
  if (at(preposition).upos != Upos::ADP || sum == nullptr || sum->kind != QuantityKind::currency)
    return;
  std::uint32_t verb = at(plural).head;
  while (verb != Token::kRoot && at(verb).upos != Upos::VERB) verb = at(verb).head;
  if (verb == Token::kRoot || verb > plural || !has_subject(verb, sentence)) return;
  const auto heads = outward(name->first_token, preposition);
  std::uint32_t amount = at(preposition).head;
  if (heads.size() != 1 || amount == Token::kRoot || amount < preposition) return;
  make_third_person(plural);
  hang_loose(plural, verb, Deprel::conj);
  hang_loose(plural - 1, plural, Deprel::cc);
  hang_loose(heads.front(), plural, Deprel::obj);
  hang_loose(amount, plural, Deprel::obl);
}

/// "if Norway blocks the deal" with the blocks as what the deal is, or hung on it: right behind a
/// name that "if" introduces, and before a thing with an article.
void MisreadPluralMender::act_behind_mark(std::uint32_t plural, const Sentence& sentence) {
  const std::uint32_t article = plural + 1;
  const std::uint32_t thing = at(article).head;
  const bool determined = at(article).upos == Upos::DET || at(article).xpos == "PRP$";
  if (!determined || thing == Token::kRoot || thing < article) return;
  std::uint32_t mark = plural - 1;
  while (mark > sentence.first_token && at(mark).upos != Upos::SCONJ) --mark;
  if (at(mark).deprel != Deprel::mark || (at(mark).head != plural && at(mark).head != thing))
    return;
  for (std::uint32_t token = mark + 1; token < plural; ++token) {
    if (at(token).upos == Upos::PUNCT || at(token).upos == Upos::VERB) return;
  }
  if (at(plural).head == thing) take_place_of(plural, thing);
  hang_loose(thing, plural, Deprel::obj);
  hang_loose(mark, plural, Deprel::mark);
  if (at(plural).deprel != Deprel::ccomp) at(plural).deprel = Deprel::advcl;
  act(plural, plural - 1);
}

/// "Court lifts freeze on exports" with the freeze as the verb of nobody: in a headline the plural
/// before it is what one does.
void MisreadPluralMender::act_in_headline(std::uint32_t plural, const Sentence& sentence) {
  const std::uint32_t thing = plural + 1;
  if (ends_like_a_sentence(sentence)) return;
  const bool top = at(plural).head == thing && at(plural).deprel == Deprel::compound &&
                   at(thing).head == Token::kRoot && at(thing).xpos == "VBP";
  const ClauseWords& words = knowledge_.clause_words;
  const std::string form = to_lower(document().word(thing));  // "supplies dwindle"
  const bool happens = words.change_verbs.contains(form) ||
                       words.intransitive_verbs.contains(form) ||
                       words.happening_verbs.contains(form);
  if (!top || happens || has_subject(thing, sentence)) return;
  const std::uint32_t name = plural - 1;
  uproot(plural);
  make_noun(thing);
  for (std::uint32_t token = sentence.first_token; token < name; ++token) {
    if (at(token).head == thing) hang(token, name);
  }
  for (std::uint32_t token = thing + 1; token < sentence.end_token; ++token) {
    if (at(token).head == thing && is_a(at(token).deprel, Deprel::obl))
      at(token).deprel = Deprel::nmod;
  }
  hang_loose(thing, plural, Deprel::obj);
  act(plural, name);
}

/// "Acme blames films from Beta, the agency said." with the blames as what the films are, "Acme
/// plans layoffs, two people said." with the plans of layoffs as said, or as who says it, too: of
/// what somebody says nothing is told without a verb.
void MisreadPluralMender::act_in_report(std::uint32_t plural, const Sentence& sentence) {
  const std::uint32_t name = plural - 1;
  const std::uint32_t thing = plural + 1;
  const std::uint32_t cue = root_of(sentence);
  const bool opens = first_of_name(name) == sentence.first_token && at(name).head >= plural &&
                     at(name).head != Token::kRoot;
  const bool says = cue != Token::kRoot && cue > thing &&
                    knowledge_.attribution_words.verbs.count(at(cue).lemma) > 0;
  if (!opens || !says) return;
  const std::uint32_t comma = comma_before_speaker(thing, cue);
  if (comma == Token::kRoot) return;
  const std::uint32_t object = noun_of_phrase(thing, comma);
  if (object == Token::kRoot || !is_nominal(object)) return;
  hang_loose(plural, cue, Deprel::ccomp);
  for (const std::uint32_t each : outward(thing, comma)) {
    if (each != object && at(each).head != object) hang_loose(each, object, part_of(each));
  }
  hang_loose(object, plural, Deprel::obj);
  act(plural, leader_at(name));
}

/// Where the name starts that ends at the token; the token itself outside of names.
std::uint32_t MisreadPluralMender::first_of_name(std::uint32_t last) {
  const NameSpan* name = name_at(last);
  return name == nullptr ? last : name->first_token;
}

/// The comma before a subject that stands right before its verb of saying, the only one between;
/// kRoot: there is none.
std::uint32_t MisreadPluralMender::comma_before_speaker(std::uint32_t after, std::uint32_t cue) {
  std::uint32_t comma = Token::kRoot;
  bool speaks = false;
  for (std::uint32_t token = after; token < cue; ++token) {
    if (at(token).xpos == ",") {
      if (comma != Token::kRoot) return Token::kRoot;
      comma = token;
    }
    speaks = speaks || (comma != Token::kRoot && at(token).head == cue &&
                        is_a(at(token).deprel, Deprel::nsubj));
  }
  return speaks ? comma : Token::kRoot;
}

/// What a word before or behind a noun is to it.
Deprel MisreadPluralMender::part_of(std::uint32_t word) {
  if (at(word).upos == Upos::DET) return Deprel::det;
  if (at(word).upos == Upos::ADJ) return Deprel::amod;
  if (at(word).upos == Upos::NUM) return Deprel::nummod;
  return is_nominal(word) && at(word).deprel != Deprel::compound ? Deprel::nmod : at(word).deprel;
}

}  // namespace claimgraph
