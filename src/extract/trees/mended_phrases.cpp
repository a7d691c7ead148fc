#include "extract/trees/mended_phrases.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {

void PhraseMender::mend(const Sentence& sentence) {
  const ClauseWords& words = knowledge_.clause_words;
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (is_pair(token, sentence, words.adverb_pairs)) make_adverb(token);
    if (is_pair(token, sentence, words.ended_pairs)) act_after_pair(token + 2, sentence);
    if (at(token).upos == Upos::ADP) name_event(token);
    if (at(token).upos == Upos::ADP && has_dependent(token, Deprel::cop, sentence)) {
      at(token).upos = Upos::ADV;  // "the strike was over on Monday"
      at(token).xpos = "RB";
    }
    if (at(token).deprel == Deprel::cc) join_contrast(token, sentence);
    if (at(token).upos == Upos::ADV || at(token).xpos == "RP") belong_to_verb(token, sentence);
    if (at(token).xpos == "RP") part_from_amount(token);
    if (at(token).xpos == "NN" && at(token).deprel == Deprel::amod) lead_noun(token, sentence);
    if (at(token).xpos == "PRP" && at(token).deprel == Deprel::nmod_poss) {
      at(token).deprel = Deprel::nmod;  // "among them": owns nothing
    }
    if (at(token).deprel == Deprel::nmod || at(token).deprel == Deprel::appos)
      say_of_clause(token, sentence);
    if (at(token).deprel == Deprel::nmod) leave_duration(token);
    if (at(token).deprel == Deprel::nmod) tell_object(token, sentence);
    if (at(token).deprel == Deprel::nmod) come_from_where_the_verb_says(token);
    if (at(token).deprel == Deprel::obj) be_phrase(token);
    if (at(token).deprel == Deprel::obj) part_receiver(token);
    if (at(token).deprel == Deprel::obj) receive(token, sentence);
    if (is_a(at(token).deprel, Deprel::obl)) stand_before_clause(token);
    if (is_a(at(token).deprel, Deprel::obl)) stay_in_opening(token, sentence);
    if (at(token).xpos == "DT") point_at_noun(token, sentence);
    if (at(token).xpos == "WP" || at(token).xpos == "WDT") tell_of_name(token, sentence);
    if (at(token).xpos == "TO") tell_of_plan(token);
    if (at(token).deprel == Deprel::obl_unmarked) be_object(token, sentence);
  }
}

void PhraseMender::mend_dates() {
  for (const DateMention& mention : document().dates) {
    date_the_verb(mention);
    stand_beside_object(mention);
    date_verb_behind(mention);
    date_from_start(mention);
    date_deed(mention);
  }
}

/// "were citizens, according to the embassy" with the embassy as part of what they were, "applies
/// to Norway, according to a draft" with a draft as Norway, "cut 400 jobs, per Reuters" alike.
void PhraseMender::say_of_clause(std::uint32_t source, const Sentence& sentence) {
  const std::uint32_t noun = at(source).head;
  if (noun == Token::kRoot || noun > source) return;
  const bool predicate = has_dependent(noun, Deprel::cop, sentence);
  const bool part = is_a(at(source).deprel, Deprel::nmod);
  if (!predicate && !part && at(source).deprel != Deprel::appos) return;
  const auto& says = knowledge_.attribution_words.prepositions;
  for (std::uint32_t token = noun + 1; token < source; ++token) {
    const auto word = says.find(to_lower(document().word(token)));
    const bool opens = at(token).head == source && at(token).deprel == Deprel::case_;
    if (!opens || word == says.end() || at(token - 1).xpos != ",") continue;
    if (predicate || !part || word->second.empty())
      attach(source, predicate ? noun : root_of(sentence), Deprel::obl);
    return;
  }
}

/// "warned the board of a delay" with the delay as the board's: of some verbs' objects it is what
/// they are told, or rid of.
void PhraseMender::tell_object(std::uint32_t phrase, const Sentence& sentence) {
  const std::uint32_t object = at(phrase).head;
  if (object == Token::kRoot || object > phrase || at(object).deprel != Deprel::obj) return;
  const std::uint32_t verb = at(object).head;
  const std::uint32_t opener = object + 1;
  const ClauseWords& words = knowledge_.clause_words;
  const bool told = opener < phrase && at(opener).head == phrase && verb != Token::kRoot &&
                    words.owner_prepositions.contains(to_lower(document().word(opener))) &&
                    words.telling_verbs.contains(at(verb).lemma);
  if (told && !has_dependent(verb, Deprel::xcomp, sentence)) attach(phrase, verb, Deprel::obl);
}

/// "The agency in May imposed a ban" with the month read as the agency's: between subject and verb
/// a date says when.
void PhraseMender::date_the_verb(const DateMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  if (first >= end || end >= document().tokens.size() || !in_one_sentence(first, end)) return;
  const std::vector<std::uint32_t> heads = outward(first, end);
  if (heads.size() != 1 || !is_a(at(heads[0]).deprel, Deprel::nmod)) return;
  const std::uint32_t subject = at(heads[0]).head;
  if (subject == Token::kRoot || subject >= first || !is_a(at(subject).deprel, Deprel::nsubj))
    return;
  const std::uint32_t verb = at(subject).head;
  const bool beside = verb == end || (verb != Token::kRoot && verb > end && at(end).head == verb);
  if (beside && at(verb).upos == Upos::VERB) attach(heads[0], verb, Deprel::obl);
}

/// "signed by Jane Roe in October" with the month as hers: what a person did or had done has a
/// date.
void PhraseMender::date_deed(const DateMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  const std::vector<std::uint32_t> heads = outward(first, end);
  if (heads.size() != 1 || !is_a(at(heads[0]).deprel, Deprel::nmod)) return;
  const std::uint32_t person = at(heads[0]).head;
  const NameSpan* name = person < first ? name_at(person) : nullptr;
  if (name == nullptr || name->label != NameLabel::person) return;
  const std::uint32_t verb = at(person).head;
  const bool deed = at(person).deprel == Deprel::obl_agent || at(person).deprel == Deprel::obj;
  const bool directly = name->end_token + 1 >= first;  // but for the preposition
  if (deed && directly && verb != Token::kRoot && at(verb).upos == Upos::VERB)
    attach(heads[0], verb, Deprel::obl);
}

/// "Acme, a firm founded by Jane Roe, on Friday opened a plant" with Friday as when it was founded:
/// between the comma that closes an aside and the verb a date is the verb's.
void PhraseMender::date_verb_behind(const DateMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  if (first < 2 || end >= document().tokens.size() || !in_one_sentence(first - 2, end)) return;
  const std::uint32_t opener = at(first - 1).upos == Upos::ADP ? first - 1 : first;
  const std::uint32_t verb = at(end).upos == Upos::AUX ? at(end).head : end;
  if (at(opener - 1).xpos != "," || verb == Token::kRoot || at(verb).upos != Upos::VERB) return;
  const std::vector<std::uint32_t> heads = outward(first, end);
  const bool own = heads.size() == 1 && at(heads.front()).head == verb;
  if (heads.size() != 1 || (own && !is_a(at(heads.front()).deprel, Deprel::nsubj))) return;
  if (!is_finite(at(verb).xpos) && verb == end) return;
  bool subject = false;
  for (std::uint32_t token = opener; token-- > 0 && in_one_sentence(token, verb);) {
    subject = subject || (at(token).head == verb && is_a(at(token).deprel, Deprel::nsubj) &&
                          token != heads.front());
  }
  if (!subject) return;
  hang_loose(heads.front(), verb, Deprel::obl);
  if (opener < first) hang_loose(opener, heads.front(), Deprel::case_);
}

/// "offered Acme a licence last autumn" with the autumn offered too: behind an object a date says
/// when.
void PhraseMender::stand_beside_object(const DateMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  const std::vector<std::uint32_t> heads = outward(first, end);
  if (heads.size() != 1 || at(heads[0]).deprel != Deprel::obj) return;
  const std::uint32_t verb = at(heads[0]).head;
  if (verb == Token::kRoot || verb > first) return;
  if (object_between(verb, verb + 1, first) != Token::kRoot) {
    at(heads[0]).deprel = Deprel::obl_unmarked;
  }
}

/// "In 2023 Acme Industries bought Beta" with the year as a part of the name: what a preposition
/// introduces at the start of a sentence dates its verb.
void PhraseMender::date_from_start(const DateMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  if (first == 0 || first >= end || at(first - 1).upos != Upos::ADP) return;
  const bool opens = first == 1 || !in_one_sentence(first - 2, first);
  const std::vector<std::uint32_t> heads = outward(first, end);
  if (!opens || heads.size() != 1) return;
  std::uint32_t noun = at(heads.front()).head;
  for (int steps = 0; steps < 3 && noun != Token::kRoot && is_nominal(noun); ++steps) {
    const bool subject = is_a(at(noun).deprel, Deprel::nsubj);
    noun = at(noun).head;
    if (!subject || noun == Token::kRoot || at(noun).upos != Upos::VERB) continue;
    hang_loose(heads.front(), noun, Deprel::obl);
    hang_loose(first - 1, heads.front(), Deprel::case_);
    return;
  }
}

bool PhraseMender::is_pair(std::uint32_t first, const Sentence& sentence, const WordSet& pairs) {
  if (first + 1 >= sentence.end_token) return false;
  const Upos upos = at(first).upos;
  if (upos != Upos::ADP && upos != Upos::DET && upos != Upos::ADV) return false;
  return pairs.contains(to_lower(document().word(first)) + ' ' +
                        to_lower(document().word(first + 1)));
}

/// "She will not stay after all": the two words say nothing of time.
void PhraseMender::make_adverb(std::uint32_t first) {
  if (at(first).head == first + 1 && is_a(at(first + 1).deprel, Deprel::obl)) {
    at(first + 1).deprel = Deprel::advmod;
  }
}

/// "Acme has 20 shops and no longer plans to open more" with the plans read as a noun: what follows
/// such a pair and is followed by an infinitive is done no more.
void PhraseMender::act_after_pair(std::uint32_t noun, const Sentence& sentence) {
  if (noun + 1 >= sentence.end_token || at(noun).xpos != "NNS" || at(noun + 1).xpos != "TO") return;
  const bool together =
      at(noun - 1).head == noun && (at(noun - 2).head == noun || at(noun - 2).head == noun - 1);
  if (!together || at(noun).deprel != Deprel::conj || at(noun).head == Token::kRoot) return;
  const std::uint32_t first = at(noun).head;
  const std::uint32_t verb = at(first).upos == Upos::VERB ? first : at(first).head;
  if (verb == Token::kRoot || at(verb).upos != Upos::VERB) return;
  hang(noun, verb);
  make_present(noun, true);
  for (const std::uint32_t each : {noun - 2, noun - 1}) at(each).upos = Upos::ADV;
  attach(noun - 2, noun - 1, Deprel::advmod);
  attach(noun - 1, noun, Deprel::advmod);
  const std::uint32_t infinitive = at(noun + 1).head;
  if (at(infinitive).head == noun) at(infinitive).deprel = Deprel::xcomp;
}

/// "received a degree in law from Acme College" with the college hung on the law: what a verb takes
/// with that object is its own.
void PhraseMender::come_from_where_the_verb_says(std::uint32_t phrase) {
  const std::uint32_t opener = first_of(phrase);
  if (opener >= phrase || at(opener).deprel != Deprel::case_ || !in_name(phrase)) return;
  std::uint32_t verb = at(phrase).head;
  while (verb != Token::kRoot && is_nominal(verb)) verb = at(verb).head;
  if (verb == Token::kRoot || at(verb).upos != Upos::VERB || verb > opener) return;
  std::uint32_t object = verb + 1;
  while (object < opener && (at(object).head != verb || at(object).deprel != Deprel::obj)) ++object;
  if (object >= opener || at(phrase).head == object) return;
  const std::string preposition = to_lower(document().word(opener));
  const std::string noun = to_lower(at(object).lemma);
  const Predicates& predicates = knowledge_.predicates;
  for (const auto& [number, which] : predicates.frames_of(at(verb).lemma)) {
    const Frame& frame = predicates.all()[number].frames[which];
    const auto holds = [](const std::vector<std::string>& words, const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (frame.word != FrameWord::verb || !holds(frame.with_object, noun)) continue;
    if (holds(frame.object.prepositions, preposition)) return attach(phrase, verb, Deprel::obl);
  }
}

/// Whether a predicate of the verb's has a qualifier that the preposition introduces.
bool PhraseMender::is_qualified_by(std::uint32_t verb, const std::string& preposition) {
  const Predicates& predicates = knowledge_.predicates;
  const auto frames = predicates.frames_of(at(verb).lemma);
  return std::any_of(frames.begin(), frames.end(), [&](const auto& frame) {
    const auto& qualifiers = predicates.all()[frame.first].qualifiers;
    return std::any_of(qualifiers.begin(), qualifiers.end(),
                       [&](const auto& each) { return each.second == preposition; });
  });
}

/// "worked for fifteen years at Acme" with Acme hung on the years: it is where the work was done.
void PhraseMender::leave_duration(std::uint32_t phrase) {
  const std::uint32_t time = at(phrase).head;
  if (time == Token::kRoot || time > phrase || !is_a(at(time).deprel, Deprel::obl)) return;
  const DateMention* mention = document().date_over(at(time).span);
  const bool lasts = mention != nullptr && mention->type == DateType::duration &&
                     mention->span.contains(at(time).span) &&
                     !mention->span.overlaps(at(phrase).span);
  const std::uint32_t verb = at(time).head;
  if (!lasts || verb == Token::kRoot || at(verb).upos != Upos::VERB) return;
  const std::uint32_t opener = first_of(phrase);
  // "became chair after ten years at Beta": not Beta's. "left it after ten years as chair": so.
  const bool before =
      knowledge_.clause_words.clause_openers.contains(to_lower(document().word(first_of(time))));
  if (before && !is_qualified_by(verb, to_lower(document().word(opener)))) return;
  const bool introduced = opener < phrase && at(opener).deprel == Deprel::case_;
  const bool of = introduced && knowledge_.clause_words.owner_prepositions.contains(
                                    to_lower(document().word(opener)));
  if (introduced && !of) attach(phrase, verb, Deprel::obl);
}

/// "In 1920 he married Ada Mary Roe" with Roe as an adverb: a name right behind a verb that has no
/// object is one.
void PhraseMender::be_object(std::uint32_t phrase, const Sentence& sentence) {
  const std::uint32_t verb = at(phrase).head;
  const NameSpan* name = name_at(phrase);
  if (name == nullptr || verb == Token::kRoot || verb + 1 != name->first_token) return;
  if (at(verb).upos != Upos::VERB || document().date_over(at(phrase).span) != nullptr) return;
  const bool passive = has_dependent(verb, Deprel::aux_pass, sentence);
  if (!passive && !has_dependent(verb, Deprel::obj, sentence)) at(phrase).deprel = Deprel::obj;
}

/// "replaced its chief in May after losing ground" with May as when ground was lost: what stands
/// before the word that opens a clause is none of the clause.
void PhraseMender::stand_before_clause(std::uint32_t phrase) {
  const std::uint32_t verb = at(phrase).head;
  if (verb == Token::kRoot || verb < phrase || at(verb).head == Token::kRoot) return;
  if (!is_a(at(verb).deprel, Deprel::advcl) || at(verb).head > phrase) return;
  std::uint32_t behind = phrase + 1;
  while (behind < verb && is_below(behind, phrase)) ++behind;
  const bool opens = at(behind).head == verb && at(behind).deprel == Deprel::mark;
  if (behind < verb && opens) hang(phrase, at(verb).head);
}

/// "Founded in 2011 and known as Beta, Acme sells it" with Beta as what Acme sells it as, or was
/// founded as: what stands before the comma that ends an opening participle's clause belongs to its
/// last verb.
void PhraseMender::stay_in_opening(std::uint32_t phrase, const Sentence& sentence) {
  const std::uint32_t head = at(phrase).head;
  std::uint32_t opener = sentence.first_token;
  while (opener < phrase && at(opener).xpos != ":") ++opener;  // "About Acme: founded in …"
  opener = opener < phrase ? opener + 1 : sentence.first_token;
  if (head == Token::kRoot || at(opener).xpos != "VBN" || phrase <= opener) return;
  const bool astray =
      head == opener || (head > phrase && (at(opener).head == head || at(head).head == opener));
  std::uint32_t participle = opener;
  for (std::uint32_t token = opener; token < phrase; ++token) {
    if (at(token).xpos == ",") return;
    if (at(token).head == opener && at(token).deprel == Deprel::conj) participle = token;
  }
  if (astray && participle != head) attach(phrase, participle, at(phrase).deprel);
}

/// "gives Acme Industries access to it" with the name as a part of the access.
void PhraseMender::part_receiver(std::uint32_t object) {
  const std::uint32_t verb = at(object).head;
  if (verb == Token::kRoot || at(object).upos != Upos::NOUN || at(object).xpos == "NNS") return;
  if (!knowledge_.clause_words.giving_verbs.contains(at(verb).lemma)) return;
  const std::uint32_t name = verb + 1;
  if (name >= object || at(name).upos != Upos::PROPN) return;
  for (std::uint32_t token = name; token <= object; ++token) {
    const bool capital = is_capitalised(token);
    if (capital != (token < object)) return;
  }
  const auto heads = outward(name, object);
  for (const std::uint32_t head : heads) {
    if (at(head).head != object || at(head).deprel != Deprel::compound) return;
  }
  for (const std::uint32_t head : heads) {
    attach(head, head == heads.back() ? verb : heads.back(), at(head).deprel);
  }
  if (!heads.empty()) at(heads.back()).deprel = Deprel::iobj;
}

/// "offered Beta Systems a licence" with both offered, "offered the ministers a deal" with the deal
/// hung on them: right behind a verb's object, and without a comma, an article begins what is
/// given.
void PhraseMender::receive(std::uint32_t receiver, const Sentence& sentence) {
  const std::uint32_t verb = at(receiver).head;
  if (verb == Token::kRoot || verb > receiver) return;
  if (!knowledge_.clause_words.giving_verbs.contains(at(verb).lemma)) return;
  const NameSpan* name = name_at(receiver);
  const std::uint32_t article = name == nullptr ? receiver + 1 : name->end_token;
  if (article + 1 >= sentence.end_token || at(article).upos != Upos::DET) return;
  const std::uint32_t given = at(article).head;
  if (given == Token::kRoot || given < article) return;
  const Deprel deprel = at(given).deprel;
  const bool hung = at(given).head == receiver && at(given).upos == Upos::NOUN &&
                    (deprel == Deprel::appos || deprel == Deprel::obj);
  if (!hung && (at(given).head != verb || deprel != Deprel::obj)) return;
  attach(given, verb, Deprel::obj);
  at(receiver).deprel = Deprel::iobj;
}

/// "signed a deal to buy Acme" with the buying as what the signing is for: right behind such a noun
/// stands what is planned.
void PhraseMender::tell_of_plan(std::uint32_t mark) {
  const std::uint32_t infinitive = at(mark).head;
  if (mark == 0 || infinitive == Token::kRoot || at(infinitive).xpos != "VB") return;
  const std::uint32_t noun = mark - 1;
  const bool plan = at(noun).deprel == Deprel::obj &&
                    knowledge_.clause_words.planning_nouns.contains(at(noun).lemma);
  const bool aim =
      is_a(at(infinitive).deprel, Deprel::advcl) || at(infinitive).deprel == Deprel::xcomp;
  if (!plan || !aim || at(noun).head != at(infinitive).head) return;
  // "expects the deal to close"
  const auto& governors = knowledge_.factuality_words.governors;
  const auto stance = governors.find(at(at(noun).head).lemma);
  const bool foreseen = stance != governors.end() && stance->second == Stance::predicted;
  if (!foreseen || !is_definite(noun)) attach(infinitive, noun, Deprel::acl);
}

/// "though that figure excludes it" with the pointing word as a subject beside the figure.
void PhraseMender::point_at_noun(std::uint32_t pointer, const Sentence& sentence) {
  const std::uint32_t noun = pointer + 1;
  if (noun >= sentence.end_token || !is_a(at(pointer).deprel, Deprel::nsubj)) return;
  const bool both = at(noun).head == at(pointer).head && is_a(at(noun).deprel, Deprel::nsubj);
  if (both && at(noun).upos == Upos::NOUN) attach(pointer, noun, Deprel::det);
}

/// "its capital spending forecast" with the forecast as the spending's adjective: the last noun
/// leads.
void PhraseMender::lead_noun(std::uint32_t noun, const Sentence& sentence) {
  if (noun == sentence.first_token) return;
  const std::uint32_t before = noun - 1;
  if (at(noun).head != before || !is_nominal(before) || at(before).head == Token::kRoot) return;
  hang_loose(noun, at(before).head, at(before).deprel);
  for (std::uint32_t token = sentence.first_token; token < before; ++token) {
    if (at(token).head == before && at(token).deprel != Deprel::compound) hang(token, noun);
  }
  hang_loose(before, noun, Deprel::compound);
}

/// "opened an inquiry into a takeover of Acme" with the takeover as a second object: what a
/// preposition introduces is none, and belongs to the noun right before.
void PhraseMender::be_phrase(std::uint32_t object) {
  const std::uint32_t verb = at(object).head;
  const std::uint32_t opener = first_of(object);
  if (verb == Token::kRoot || opener <= verb || at(opener).deprel != Deprel::case_) return;
  if (at(opener).head != object || at(opener).upos != Upos::ADP) return;
  const std::uint32_t noun = opener - 1;
  const bool beside = is_nominal(noun) && at(noun).head == verb && at(noun).deprel == Deprel::obj;
  attach(object, beside ? noun : verb, beside ? Deprel::nmod : Deprel::obl);
}

/// "will be succeeded by Jane Roe, who runs Beta" with the running said of the succession: "who" is
/// somebody; so is "will build a plant that employs 900" of the plant: without a comma a clause
/// tells of the noun before.
void PhraseMender::tell_of_name(std::uint32_t pronoun, const Sentence& sentence) {
  const std::uint32_t verb = at(pronoun).head;
  if (pronoun < sentence.first_token + 2 || verb == Token::kRoot || verb < pronoun) return;
  const bool relative = at(verb).deprel == Deprel::advcl_relcl ||
                        (at(verb).deprel == Deprel::ccomp && at(pronoun).xpos == "WDT");
  if (!relative || !is_a(at(pronoun).deprel, Deprel::nsubj)) return;
  if (at(pronoun - 1).xpos != ",") {
    const std::uint32_t above = at(verb).head;
    const std::uint32_t object =
        above < pronoun ? object_between(above, above + 1, pronoun) : Token::kRoot;
    const bool told = object != Token::kRoot && is_below(pronoun - 1, object);
    if (told) attach(verb, object, Deprel::acl_relcl);
    return;
  }
  const NameSpan* name = name_at(pronoun - 2);
  if (name == nullptr || name->label != NameLabel::person) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() == 1) attach(verb, heads.front(), Deprel::acl_relcl);
}

/// "Acme's $5 billion takeover of Beta" with the takeover tagged as a preposition: what the schema
/// knows as the noun of an event is none.
void PhraseMender::name_event(std::uint32_t token) {
  const Predicates& predicates = knowledge_.predicates;
  const std::string lemma = to_lower(document().word(token));
  bool event = false;
  for (const auto& [number, which] : predicates.frames_of(lemma)) {
    event = event || predicates.all()[number].frames[which].word == FrameWord::noun;
  }
  if (!event) return;
  make_noun(token);
  at(token).lemma = lemma;
  if (at(token).deprel == Deprel::case_) at(token).deprel = Deprel::nmod;
}

/// "has pushed back the launch" with the "back" as an adverb, "would break even": what the schema
/// or the list knows as a verb of two words is one, and so is "came out" before what is no object.
void PhraseMender::belong_to_verb(std::uint32_t adverb, const Sentence& sentence) {
  if (adverb == sentence.first_token || at(adverb - 1).upos != Upos::VERB) return;
  // "claw back money" with the "back" as the money's
  const bool beside = at(adverb).upos == Upos::ADV && at(adverb).deprel == Deprel::compound;
  if (at(adverb).deprel != Deprel::advmod && !beside) return;
  if (knowledge_.clause_words.adverb_verbs.contains(at(adverb - 1).lemma + ' ' +
                                                    to_lower(document().word(adverb)))) {
    attach(adverb, adverb - 1, Deprel::compound_prt);
    at(adverb).upos = Upos::ADP;
    return;
  }
  if (at(adverb).head + 1 != adverb) return;
  const Predicates& predicates = knowledge_.predicates;
  const std::string word = to_lower(document().word(adverb));
  const Upos next = adverb + 1 < sentence.end_token ? at(adverb + 1).upos : Upos::PUNCT;
  bool belongs = knowledge_.clause_words.verb_particles.contains(word) &&
                 (next == Upos::ADP || next == Upos::PUNCT);
  for (const auto& [number, which] : predicates.frames_of(at(adverb - 1).lemma)) {
    belongs = belongs || predicates.all()[number].frames[which].particle == word;
  }
  if (!belongs) return;
  at(adverb).deprel = Deprel::compound_prt;
  at(adverb).upos = Upos::ADP;
}

/// "put in another $5 million" with the "in" before the money: a particle right behind its verb is
/// the verb's.
void PhraseMender::part_from_amount(std::uint32_t particle) {
  const std::uint32_t noun = at(particle).head;
  if (particle == 0 || at(particle).deprel != Deprel::case_ || noun == Token::kRoot) return;
  const std::uint32_t verb = at(noun).head;
  if (verb + 1 != particle || at(verb).upos != Upos::VERB) return;
  if (document().quantity_over(at(noun).span) == nullptr) return;
  attach(particle, verb, Deprel::compound_prt);
  at(noun).deprel = Deprel::obj;
}

/// "not in 1998 but in 1999" with both years hung on the verb: the second is joined to the first,
/// or in "married to Roe until 1975, and to Doe" to the one that is no date either.
void PhraseMender::join_contrast(std::uint32_t conjunction, const Sentence& sentence) {
  std::uint32_t second = at(conjunction).head;
  const std::uint32_t next = conjunction + 1;
  // "… but in 1999, the company said" with the "but" hung on the saying
  const bool stray = second != Token::kRoot && first_of(second) != conjunction;
  if (stray && next < sentence.end_token && at(next).deprel == Deprel::case_) {
    second = at(next).head;
  }
  if (second == Token::kRoot || second < conjunction || at(second).head == Token::kRoot) return;
  const Deprel deprel = at(second).deprel;
  const std::uint32_t opener = first_of(second);
  if (!is_a(deprel, Deprel::obl) || (opener != conjunction && opener != next)) return;
  attach(conjunction, second, Deprel::cc);
  const auto dated = [&](std::uint32_t token) { return document().date_over(at(token).span); };
  std::uint32_t fellow = Token::kRoot;
  for (std::uint32_t first = conjunction; first-- > sentence.first_token;) {
    if (at(first).head != at(second).head || !is_a(at(first).deprel, Deprel::obl)) continue;
    const bool alike = (dated(first) == nullptr) == (dated(second) == nullptr);
    if (fellow == Token::kRoot || alike) fellow = first;
    if (alike) break;
  }
  if (fellow != Token::kRoot) attach(second, fellow, Deprel::conj);
}

}  // namespace claimgraph
