#include "extract/trees/mended_posts.h"

#include <string>

#include "base/unicode.h"

namespace claimgraph {

void PostMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).deprel == Deprel::appos) leave_title(token);
    if (!is_nominal(token) || in_name(token)) continue;
    if (start_of_description(token, sentence) == sentence.first_token) {
      describe_subject_behind(token, sentence);
    }
    describe_name_before(token, sentence);
    name_person_before(token);
    be_named_between(token, sentence);
    if (!speaks_of_person(token)) continue;
    appoint(token, sentence);
    join_to_post_before(token, sentence);
    bear_two_posts(token, sentence);
    join_to_predicate(token, sentence);
    describe_subject(token, sentence);
    name_who_it_is(token, sentence);
    name_who_bears_both(token, sentence);
    act_as(token);
    be_held_at(token, sentence);
    speak_for_body(token, sentence);
  }
}

bool PostMender::speaks_of_person(std::uint32_t token) {
  return knowledge_.kinds.speaks_of(to_lower(at(token).lemma), "person");
}

/// The recogniser's name whose last word stands before `end`; null: none.
const NameSpan* PostMender::name_ending_at(std::uint32_t end) const {
  const NameSpan* name = end == 0 ? nullptr : name_at(end - 1);
  return name == nullptr || name->end_token != end ? nullptr : name;
}

/// Where "the managing director" starts: its article, adjectives, adverbs and compounds.
std::uint32_t PostMender::start_of_description(std::uint32_t noun, const Sentence& sentence) {
  std::uint32_t first = noun;
  while (first > sentence.first_token) {
    const Token& before = at(first - 1);
    const bool describes = before.upos == Upos::DET || before.upos == Upos::ADJ ||
                           before.upos == Upos::NOUN || before.upos == Upos::ADV ||
                           before.xpos == "VBG" || before.xpos == "VBN" || before.xpos == "HYPH";
    // "a Lisbon startup"
    const NameSpan* town = name_at(first - 1);
    const bool placed = town != nullptr && town->label == NameLabel::place && before.head == noun &&
                        is_a(before.deprel, Deprel::compound);
    if (placed ? town->first_token + 1 != first : !describes || town != nullptr) break;
    --first;
  }
  return first;
}

/// Where "its managing director", "Acme's director" starts.
std::uint32_t PostMender::start_with_owner(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t first = start_of_description(noun, sentence);
  if (first == sentence.first_token) return first;
  std::uint32_t owner = first - 1;
  if (at(owner).xpos == "POS" && owner > sentence.first_token) --owner;
  const bool owns = at(owner).deprel == Deprel::nmod_poss && at(owner).head == noun;
  return owns ? first_of(owner) : first;
}

/// "as chief executive and managing director of Acme" with the second post hung on the verb: "and"
/// joins posts.
void PostMender::join_to_post_before(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t first = start_of_description(noun, sentence);
  if (first < sentence.first_token + 2 || at(first - 1).upos != Upos::CCONJ) return;
  std::uint32_t before = first - 2;
  if (at(before).xpos == "," && before > sentence.first_token) --before;
  if (!speaks_of_person(before) || !is_nominal(before) || in_name(before)) return;
  const bool beside = at(before).head == at(noun).head && at(before).head != Token::kRoot;
  const bool alike = at(before).deprel == at(noun).deprel || at(noun).deprel == Deprel::conj;
  if (beside && alike) attach(noun, before, Deprel::conj);
}

/// "wrote founder and chief executive Jane Roe" with the founder as what was written: two posts
/// joined right before a person's name are both that person's.
void PostMender::bear_two_posts(std::uint32_t first, const Sentence& sentence) {
  const bool bare = first_of(first) == first || at(first_of(first)).upos == Upos::PUNCT;
  if (!bare || first + 3 >= sentence.end_token) return;
  std::uint32_t second = first + 2;
  while (second + 2 < sentence.end_token && is_title_word(second) && !speaks_of_person(second))
    ++second;
  const NameSpan* name = name_at(second + 1);
  if (at(first + 1).deprel != Deprel::cc || !speaks_of_person(second) || name == nullptr) return;
  if (name->label != NameLabel::person || name->first_token != second + 1) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() != 1 || is_below(heads.front(), first) || is_below(first, heads.front())) return;
  const std::uint32_t bearer = heads.front();
  for (std::uint32_t token = first + 2; token < second; ++token) hang(token, second);
  attach(second, bearer, Deprel::nmod_desc);
  attach(first, bearer, Deprel::nmod_desc);
  hang(first + 1, second);
  const std::uint32_t verb = at(bearer).head;
  const bool says = verb != Token::kRoot && at(bearer).deprel == Deprel::obj &&
                    knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0;
  if (says && verb + 1 == first && !has_subject(verb, sentence)) at(bearer).deprel = Deprel::nsubj;
}

/// "Acme named Jane Roe chief executive", "made Jane Roe its chair" with Roe as a part of the post,
/// or both as what was named: between such a verb and a post stands who gets it.
void PostMender::appoint(std::uint32_t post, const Sentence& sentence) {
  std::uint32_t first = post;  // of the post's own words
  while (first > sentence.first_token && is_title_word(first - 1)) --first;
  std::uint32_t capital = first;  // "named Jane Roe Senior Vice President"
  while (capital > sentence.first_token && is_nominal_word(capital - 1) && !in_name(capital - 1))
    --capital;
  const NameSpan* person = name_ending_at(capital);
  if (person != nullptr && person->label == NameLabel::person) first = capital;
  const bool owned = first > sentence.first_token && at(first - 1).xpos == "PRP$";
  const std::uint32_t end = owned ? first - 1 : first;
  std::uint32_t name = end;
  while (name > sentence.first_token && is_capitalised(name - 1)) --name;
  if (name == end || name < sentence.first_token + 2) return;
  const std::uint32_t verb = name - 1;
  if (at(verb).upos != Upos::VERB || at(verb).xpos == "VBG") return;
  if (!knowledge_.clause_words.appointing_verbs.contains(at(verb).lemma)) return;
  if (has_dependent(verb, Deprel::aux_pass, sentence)) return;
  give_one_head(name, end, Deprel::flat);
  const auto heads = outward(name, end);
  if (heads.size() != 1) return;
  act(verb, post, sentence);
  hang_loose(post, verb, Deprel::xcomp);
  hang_loose(heads.front(), verb, Deprel::obj);
  if (owned) hang_loose(end, post, Deprel::nmod_poss);
  for (const std::uint32_t each : outward(first, post)) {
    if (at(each).head != post) attach(each, post, Deprel::amod);
  }
}

/// "chief financial" before "officer".
bool PostMender::is_title_word(std::uint32_t token) const {
  return !is_capitalised(token) && is_nominal_word(token) && !in_name(token);
}

bool PostMender::is_nominal_word(std::uint32_t token) const {
  const Upos upos = document().tokens[token].upos;
  return upos == Upos::ADJ || upos == Upos::NOUN || upos == Upos::PROPN;
}

/// "Acme named …" read as passive: what has an object of its own is not.
void PostMender::act(std::uint32_t verb, std::uint32_t post, const Sentence& sentence) {
  if (at(verb).xpos != "VBN" || has_dependent(verb, Deprel::aux, sentence)) return;
  const std::uint32_t before = verb - 1;
  const bool described = at(verb).head == post && at(before).head == post && is_capitalised(before);
  if (described && at(verb).deprel == Deprel::amod) {  // "Acme named" as what the post is like
    take_place_of(verb, post);
    hang_loose(before, verb, Deprel::nsubj);
    make_proper(before);
    return make_past(verb);
  }
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    if (at(token).head != verb || at(token).deprel != Deprel::nsubj_pass) continue;
    at(token).deprel = Deprel::nsubj;
    make_past(verb);
  }
}

/// "is a chemist, chairman and chief of Acme" with the chairman as a second subject: behind what
/// somebody is stands what else he is.
void PostMender::join_to_predicate(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t predicate = at(noun).head;
  if (predicate == Token::kRoot || predicate > noun || !is_a(at(noun).deprel, Deprel::nsubj))
    return;
  if (!has_dependent(predicate, Deprel::cop, sentence) || !speaks_of_person(predicate)) return;
  const std::uint32_t first = start_of_description(noun, sentence);
  if (first > sentence.first_token && at(first - 1).xpos == ",") at(noun).deprel = Deprel::conj;
}

/// "She was born in Oslo, the daughter of John Doe" with the daughter said of Oslo: no place is
/// one.
void PostMender::describe_subject(std::uint32_t noun, const Sentence& sentence) {
  if (at(noun).deprel != Deprel::appos || at(noun).head == Token::kRoot) return;
  const NameSpan* place = name_ending_at(start_of_description(noun, sentence) - 1);
  if (place == nullptr || place->label != NameLabel::place) return;
  std::uint32_t verb = at(noun).head;
  while (verb != Token::kRoot && at(verb).upos != Upos::VERB) verb = at(verb).head;
  if (verb == Token::kRoot || verb > place->first_token) return;
  for (std::uint32_t each = sentence.first_token; each < verb; ++each) {
    if (at(each).head != verb || !is_a(at(each).deprel, Deprel::nsubj)) continue;
    return attach(noun, each, Deprel::appos);
  }
}

/// "A graduate of Yale, Jane Roe joined Acme" with the graduate as a second subject: what opens a
/// sentence with its own words and a comma describes the subject right behind it.
void PostMender::describe_subject_behind(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t verb = at(noun).head;
  if (verb == Token::kRoot || verb < noun || has_dependent(noun, Deprel::case_, sentence)) return;
  if (at(sentence.first_token).upos != Upos::DET && !speaks_of_person(noun)) return;
  const Deprel deprel = at(noun).deprel;
  const bool loose = is_a(deprel, Deprel::nsubj) || deprel == Deprel::obl_unmarked ||
                     deprel == Deprel::dislocated || deprel == Deprel::dep ||
                     deprel == Deprel::advcl || deprel == Deprel::parataxis ||
                     deprel == Deprel::vocative || deprel == Deprel::obl;
  if (!loose || !has_dependent(noun, Deprel::nmod, sentence)) return;
  for (std::uint32_t each = noun + 1; each < verb; ++each) {
    const bool subject = at(each).head == verb && is_a(at(each).deprel, Deprel::nsubj);
    if (!subject) continue;
    const std::uint32_t first = first_of(each);
    if (at(first - 1).xpos == ",") attach(noun, each, Deprel::appos);
    return;
  }
}

/// "The firm, Lumo Pumps, makes it" with the pumps as a second subject, or as what is made: between
/// commas, before a verb, stands the name of what has an article.
void PostMender::be_named_between(std::uint32_t noun, const Sentence& sentence) {
  if (noun + 4 >= sentence.end_token || at(noun + 1).xpos != "," || at(noun).xpos != "NN") return;
  const NameSpan* name = name_at(noun + 2);
  if (name == nullptr || name->first_token != noun + 2) return;
  const std::uint32_t comma = name->end_token;
  if (comma + 1 >= sentence.end_token || at(comma).xpos != ",") return;
  const Upos next = at(comma + 1).upos;
  const bool acts = next == Upos::VERB || next == Upos::AUX;
  const std::uint32_t article = child_before(noun, Deprel::det);
  if (!acts || article == Token::kRoot || knowledge_.kinds.kinds_of_noun(at(noun).lemma).empty())
    return;
  const auto heads = outward(name->first_token, comma);
  const bool beside =
      heads.size() == 1 &&
      (at(heads.front()).head == noun ||
       (at(heads.front()).head == at(noun).head && is_a(at(heads.front()).deprel, Deprel::nsubj)));
  if (beside) attach(heads.front(), noun, Deprel::appos);
}

/// "Roe and Doe live with their son, Jim" with Jim as a third subject, "the chief executive, Jane
/// Roe, and the director, John Doe, left" with Roe beside the executive: a name behind a noun with
/// an owner and a comma, or between commas behind one with an article, says who it is.
void PostMender::name_who_it_is(std::uint32_t noun, const Sentence& sentence) {
  if (noun + 2 >= sentence.end_token || at(noun + 1).xpos != "," || at(noun).xpos != "NN") return;
  const NameSpan* name = name_at(noun + 2);
  if (name == nullptr) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() != 1 || name->first_token != noun + 2) return;
  const Token& head = at(heads.front());
  const bool owned = has_dependent(noun, Deprel::nmod_poss, sentence);
  const bool closed = name->end_token < sentence.end_token && at(name->end_token).xpos == "," &&
                      name->label == NameLabel::person;
  const bool listed = head.head == noun && head.deprel == Deprel::conj;
  if (listed && closed && (owned || has_dependent(noun, Deprel::det, sentence)))
    return attach(heads.front(), noun, Deprel::appos);
  if (!owned) return;
  const bool astray = head.deprel == Deprel::conj && head.head != Token::kRoot && head.head < noun;
  if (astray && !has_dependent(heads.front(), Deprel::cc, sentence)) {
    attach(heads.front(), noun, Deprel::appos);
  }
}

/// "by the chief executive and chief engineer, Jane Roe" with Roe as a third one: two posts under
/// one article are of the one who is named behind the comma.
void PostMender::name_who_bears_both(std::uint32_t second, const Sentence& sentence) {
  if (second + 2 >= sentence.end_token || at(second + 1).xpos != ",") return;
  const std::uint32_t first = at(second).head;
  const NameSpan* name = name_at(second + 2);
  if (at(second).deprel != Deprel::conj || first > second || !speaks_of_person(first)) return;
  if (name == nullptr || name->label != NameLabel::person || name->first_token != second + 2)
    return;
  const bool one = at(first).xpos == "NN" && at(second).xpos == "NN" &&
                   has_dependent(second, Deprel::cc, sentence) &&
                   !has_dependent(second, Deprel::det, sentence) &&
                   !has_dependent(second, Deprel::nmod_poss, sentence) &&
                   (has_dependent(first, Deprel::det, sentence) ||
                    has_dependent(first, Deprel::nmod_poss, sentence));
  const auto heads = outward(name->first_token, name->end_token);
  if (!one || heads.size() != 1 || has_dependent(heads.front(), Deprel::cc, sentence)) return;
  const Token& head = at(heads.front());
  const bool listed = head.deprel == Deprel::conj && (head.head == first || head.head == second);
  if (listed) attach(heads.front(), first, Deprel::appos);
}

/// "A spokeswoman for the company, Jane Roe, said", "the owner of the ferry, Acme, denied it" with
/// Roe and Acme as other names of the company and the ferry: a person's or body's name behind a
/// comma is that of whom the phrase began.
void PostMender::name_person_before(std::uint32_t noun) {
  if (speaks_of_person(noun) || noun + 2 >= document().tokens.size()) return;
  const std::uint32_t person = at(noun).head;
  if (!is_a(at(noun).deprel, Deprel::nmod) || person == Token::kRoot || person > noun) return;
  const NameSpan* name = at(noun + 1).xpos == "," ? name_at(noun + 2) : nullptr;
  if (name == nullptr || name->first_token != noun + 2) return;
  const bool owns = knowledge_.discourse_words.name_describing.contains(at(person).lemma) &&
                    !knowledge_.kinds.speaks_of_agents(to_lower(at(noun).lemma));
  const bool speaks = speaks_of_person(person) && name->label == NameLabel::person;
  if (!speaks && !owns) return;
  const auto heads = outward(name->first_token, name->end_token);
  const bool renames = heads.size() == 1 && at(heads.front()).head == noun &&
                       at(heads.front()).deprel == Deprel::appos;
  if (renames) attach(heads.front(), person, Deprel::appos);
}

/// "… led by Acme Partners, its chief executive, Jane Roe, said" with the executive as another name
/// of the partners, or beside them: who stands between commas before what is said says it.
void PostMender::speak_for_body(std::uint32_t noun, const Sentence& sentence) {
  const bool loose = at(noun).deprel == Deprel::appos || at(noun).deprel == Deprel::conj;
  if (!loose || noun + 2 >= sentence.end_token) return;
  const NameSpan* name = name_at(noun + 2);
  if (at(noun + 1).xpos != "," || name == nullptr || name->label != NameLabel::person) return;
  const std::uint32_t verb = name->end_token + 1;
  if (name->first_token != noun + 2 || verb >= sentence.end_token) return;
  const bool says = at(verb - 1).xpos == "," && at(verb).upos == Upos::VERB &&
                    knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0;
  const auto heads = outward(name->first_token, name->end_token);
  if (!says || heads.size() != 1 || has_subject(verb, sentence)) return;
  attach(heads.front(), noun, Deprel::appos);
  attach(noun, verb, Deprel::nsubj);
  if (at(verb).head != Token::kRoot) at(verb).deprel = Deprel::parataxis;
}

/// "hired Jane Roe as its chief" with Roe as its chief before that: how somebody acts is the
/// verb's.
void PostMender::act_as(std::uint32_t noun) {
  const std::uint32_t person = at(noun).head;
  if (!is_a(at(noun).deprel, Deprel::nmod) || person == Token::kRoot || person > noun) return;
  const std::uint32_t verb = at(person).head;
  const bool object = at(person).deprel == Deprel::obj && in_name(person) && verb != Token::kRoot &&
                      at(verb).upos == Upos::VERB;
  if (!object) return;
  for (std::uint32_t token = person + 1; token < noun; ++token) {
    const bool introduces = at(token).head == noun && at(token).deprel == Deprel::case_;
    if (introduces &&
        knowledge_.clause_words.post_prepositions.contains(to_lower(document().word(token))))
      return attach(noun, verb, Deprel::obl);
  }
}

/// "left her role of president at Acme" with Acme as where she left it: right behind the post it is
/// where that is held.
void PostMender::be_held_at(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t behind = noun + 1;  // "professor emeritus at Acme"
  const bool postposed = behind < sentence.end_token && at(behind).upos == Upos::ADJ &&
                         at(behind).head == noun && at(behind).deprel == Deprel::amod;
  for (std::uint32_t token = noun + 2; postposed && token < sentence.end_token; ++token) {
    if (at(token).head == behind && is_a(at(token).deprel, Deprel::obl))
      attach(token, noun, Deprel::nmod);
  }
  const std::uint32_t role = at(noun).head;
  const std::uint32_t preposition = noun + 1;
  const bool of_role = is_a(at(noun).deprel, Deprel::nmod) && role != Token::kRoot &&
                       knowledge_.clause_words.post_nouns.contains(at(role).lemma);
  if (!of_role || preposition + 1 >= sentence.end_token) return;
  const std::uint32_t body = at(preposition).head;
  if (at(preposition).deprel != Deprel::case_ || body == Token::kRoot || !in_name(body)) return;
  const bool astray = is_a(at(body).deprel, Deprel::obl) && at(body).head == at(role).head &&
                      name_at(body)->label == NameLabel::organization;
  if (astray) attach(body, noun, Deprel::nmod);
}

/// "Senator Jane Roe, a Republican, said" with the Republican as the title: behind a name it is who
/// bears the name.
void PostMender::leave_title(std::uint32_t token) {
  const std::uint32_t title = at(token).head;
  if (title == Token::kRoot || title > token || at(title).deprel != Deprel::nmod_desc) return;
  const std::uint32_t bearer = at(title).head;
  if (bearer != Token::kRoot && title < bearer && bearer < token) hang(token, bearer);
}

/// "Acme, the designer of pumps, has grown" with the designer as the subject and Acme as an adverb.
bool PostMender::give_subject_to_name(std::uint32_t name, std::uint32_t noun,
                                      const Sentence& sentence) {
  const std::uint32_t verb = at(noun).head;
  const Deprel deprel = at(noun).deprel;
  const bool beside = is_a(deprel, Deprel::nsubj) && verb > noun && at(name).head == verb;
  const Deprel hung = at(name).deprel;
  const bool loose = hung == Deprel::advmod || hung == Deprel::dep || hung == Deprel::parataxis ||
                     hung == Deprel::discourse || hung == Deprel::obl_unmarked ||
                     hung == Deprel::dislocated || hung == Deprel::vocative;
  if (!beside || !loose || has_dependent(name, Deprel::case_, sentence)) return false;
  attach(name, verb, deprel);
  attach(noun, name, Deprel::appos);
  make_proper(name);
  return true;
}

/// "Acme and Beta, both units of Gamma, …" with the units as a third one.
bool PostMender::joined_alike(std::uint32_t noun, std::uint32_t first) {
  return at(noun).deprel == Deprel::conj && at(noun).xpos == "NNS" && at(first).head == noun &&
         knowledge_.clause_words.uniting.contains(to_lower(document().word(first)));
}

/// "the chief of Acme, a maker of pumps, left" with the maker as a second subject of the chief,
/// "married Jane Roe, daughter of John Doe" with the daughter beside her: what follows a name and a
/// comma describes it.
void PostMender::describe_name_before(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t head = at(noun).head;
  const Deprel deprel = at(noun).deprel;
  if (head == Token::kRoot) return;
  const std::uint32_t first = start_with_owner(noun, sentence);
  if (first < sentence.first_token + 2 || at(first - 1).xpos != ",") return;
  const NameSpan* name = name_ending_at(first - 1);
  if (name == nullptr || has_dependent(noun, Deprel::case_, sentence)) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() != 1 || heads.front() == head) {
    const bool post = deprel == Deprel::conj && at(noun).xpos != "NNS" && speaks_of_person(noun) &&
                      name->label == NameLabel::person &&
                      !has_dependent(noun, Deprel::cc, sentence);
    const bool listed = deprel == Deprel::list || joined_alike(noun, first);
    if (heads.size() == 1 && (post || listed)) at(noun).deprel = Deprel::appos;
    return;
  }
  if (give_subject_to_name(heads.front(), noun, sentence)) return;
  // "Acme, a unit of Beta, has grown" with both as subjects
  const bool both = is_a(deprel, Deprel::nsubj) && head > noun && at(heads.front()).head == head &&
                    is_a(at(heads.front()).deprel, Deprel::nsubj);
  if (both) return attach(noun, heads.front(), Deprel::appos);
  const bool renames = deprel == Deprel::appos && is_nominal(head) && !in_name(head) &&
                       is_below(heads.front(), head);
  // "president of Acme, a maker of pumps" with the maker as the president
  const bool body = knowledge_.kinds.speaks_of_body(at(noun).lemma) ||
                    knowledge_.discourse_words.parts.count(at(noun).lemma) != 0;
  if (renames && speaks_of_person(head) && body) return attach(noun, heads.front(), Deprel::appos);
  const bool person = name->label == NameLabel::person;
  if (joined_alike(noun, first) && at(heads.front()).head == head) {
    at(noun).deprel = Deprel::appos;
    return;
  }
  if (person != speaks_of_person(noun)) return;
  const bool second_subject = is_a(deprel, Deprel::nsubj) && head < noun;
  const bool bare = at(first).upos != Upos::DET && is_a(deprel, Deprel::nsubj) &&
                    has_dependent(noun, Deprel::nmod, sentence) && person;
  const bool object =
      (deprel == Deprel::obj || deprel == Deprel::obl_unmarked || deprel == Deprel::dep ||
       deprel == Deprel::list ||
       (deprel == Deprel::ccomp && person && !has_dependent(noun, Deprel::cop, sentence))) &&
      head < name->first_token;
  // "Roe is a friend of John Doe, the founder of Acme" with the founder as the friend
  const bool nearer = renames && person;
  if (second_subject || bare || object || nearer) attach(noun, heads.front(), Deprel::appos);
}

}  // namespace claimgraph
