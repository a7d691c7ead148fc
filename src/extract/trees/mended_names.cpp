#include "extract/trees/mended_names.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "core/tags.h"
#include "extract/trees/described_openings.h"
#include "extract/trees/fields_of_posts.h"
#include "extract/trees/hyphenated_names.h"
#include "extract/trees/name_runs.h"
#include "extract/trees/partial_names.h"
#include "extract/trees/partner_names.h"
#include "extract/trees/trimmed_names.h"
#include "extract/trees/unknown_names.h"

namespace claimgraph {

void NameMender::mend() {
  std::erase_if(document().names, [this](const NameSpan& name) { return is_title(name); });
  trim_names(document(), knowledge_);
  join_hyphenated_names(document(), knowledge_);
  add_unknown_names(document(), knowledge_);
  mend_partial_names(document(), knowledge_);
  mend_name_runs(document(), knowledge_);
  join_partner_names(document());
  titles_ = titles_before_names(document(), knowledge_);
  for (const NameSpan& name : document().names) {
    give_one_head(name.first_token, name.end_token, Deprel::flat);
    be_no_title(name);
    be_argument(name);
    be_named_behind(name);
    be_two_behind(name);
    if (name.end_token == name.first_token + 1)
      one_word_.emplace(document().word(name.first_token));
  }
  for (const Sentence& sentence : document().sentences) list_named(sentence);
  for (const Sentence& sentence : document().sentences) {
    open_with_name(sentence);
    describe_opening(document(), knowledge_, sentence);
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      be_named(token, sentence);
      be_subject(token, sentence);
      if (token > sentence.first_token) join_subjects(token);
      if (at(token).upos == Upos::VERB) join_verb_to_name(token, sentence);
      if (at(token).upos == Upos::VERB) lead_name(token, sentence);
      if (at(token).deprel == Deprel::obj) join_object_to_name(token, sentence);
      if (at(token).deprel == Deprel::obj) describe_name_behind(token, sentence);
      if (at(token).deprel == Deprel::obj) be_called(token);
      if (token > sentence.first_token && is_model_code(document().word(token))) join_model(token);
      if (at(token).deprel == Deprel::flat || at(token).deprel == Deprel::compound)
        part_from_name_behind(token, sentence);
      if (at(token).deprel == Deprel::flat) list_name(token);
      if (is_a(at(token).deprel, Deprel::nmod)) leave_last_word(token);
      if (at(token).deprel == Deprel::nmod) say_who(token, sentence);
      if (is_a(at(token).deprel, Deprel::nsubj)) be_one_subject(token, sentence);
      if (at(token).deprel == Deprel::appos || at(token).deprel == Deprel::conj) leave_body(token);
    }
  }
}

/// "served as Executive Vice President of Global Sales" with the post as something called so.
bool NameMender::is_title(const NameSpan& name) const {
  if (is_field(document(), knowledge_, name) || is_rest_of_post(document(), knowledge_, name) ||
      is_list_of_posts(document(), knowledge_, titles_, name))
    return true;
  bool part = false;
  for (std::uint32_t token = name.first_token; token < name.end_token; ++token) {
    const std::string_view word = document().word(token);
    if (part && knowledge_.kinds.speaks_of(to_lower(word), "person"))
      return name.label != NameLabel::person;
    part = part || knowledge_.discourse_words.title_parts.contains(word);
  }
  return false;
}

/// "Thoma Bravo" with Thoma as what Bravo is: within a name nothing describes it.
void NameMender::be_no_title(const NameSpan& name) {
  for (std::uint32_t token = name.first_token; token < name.end_token; ++token) {
    const std::uint32_t head = at(token).head;
    const bool inside = head >= name.first_token && head < name.end_token;
    if (inside && at(token).deprel == Deprel::nmod_desc && at(token).upos == Upos::PROPN &&
        !knowledge_.kinds.speaks_of(to_lower(document().word(token)), "person"))
      at(token).deprel = Deprel::flat;
  }
}

/// "“…,” said Ha-eun Seo" with Seo as what is said: a name is no clause; behind a verb of saying
/// without a subject it says so.
void NameMender::be_argument(const NameSpan& name) {
  const auto heads = outward(name.first_token, name.end_token);
  if (heads.size() != 1 || at(heads.front()).head == Token::kRoot) return;
  const std::uint32_t head = heads.front();
  const std::uint32_t verb = at(head).head;
  const bool clause = at(head).deprel == Deprel::ccomp || at(head).deprel == Deprel::xcomp;
  if (!clause || verb + 1 != name.first_token || at(verb).upos != Upos::VERB) return;
  for (std::uint32_t token = name.first_token; token < name.end_token; ++token) {
    if (at(token).upos == Upos::VERB) return;
  }
  const bool inside = name.end_token < document().tokens.size();
  if (inside && at(name.end_token).head == head && is_a(at(name.end_token).deprel, Deprel::cop))
    return;
  bool subject = false;
  for (std::uint32_t token = verb; token-- > 0 && in_one_sentence(token, verb);)
    subject = subject || (at(token).head == verb && is_a(at(token).deprel, Deprel::nsubj));
  const bool says = knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0;
  at(head).deprel = says && !subject ? Deprel::nsubj : Deprel::obj;
}

/// "the chief executive, Lip-Bu Tan, said" with Tan as the executive's, "its units Acme and Beta"
/// with both as the units': between commas, or right behind what somebody owns, a name without a
/// preposition says who that is.
void NameMender::say_who(std::uint32_t token, const Sentence& sentence) {
  const std::uint32_t noun = at(token).head;
  const NameSpan* name = name_at(token);
  if (name == nullptr || noun == Token::kRoot || name->first_token <= sentence.first_token) return;
  const bool apart = noun < name->first_token && at(name->first_token - 1).xpos == "," &&
                     name->end_token < sentence.end_token && at(name->end_token).xpos == ",";
  const bool owned =
      noun + 1 == name->first_token && has_dependent(noun, Deprel::nmod_poss, sentence);
  const bool described = at(noun).upos == Upos::NOUN || at(noun).upos == Upos::ADJ;
  if ((apart || owned) && described && !has_dependent(token, Deprel::case_, sentence))
    at(token).deprel = Deprel::appos;
}

/// "Oslo's mayor, Ada Roe, said" with both as who said it: between commas, the name right behind a
/// person's noun says who that is.
void NameMender::be_one_subject(std::uint32_t token, const Sentence& sentence) {
  const NameSpan* name = name_at(token);
  if (name == nullptr || name->first_token < sentence.first_token + 2 ||
      name->end_token >= sentence.end_token)
    return;
  const std::uint32_t noun = name->first_token - 2;
  const bool apart = at(noun + 1).xpos == "," && at(name->end_token).xpos == ",";
  const bool both = is_a(at(noun).deprel, Deprel::nsubj) && at(noun).head == at(token).head;
  const bool person = knowledge_.kinds.speaks_of(at(noun).lemma, "person") ||
                      knowledge_.noun_senses.of(at(noun).lemma) == NounSense::person;
  if (apart && both && person) attach(token, noun, Deprel::appos);
}

/// "a professor at Acme University, Ada Roe, said" with Roe as the university.
void NameMender::leave_body(std::uint32_t token) {
  const NameSpan* name = name_at(token);
  const std::uint32_t body = at(token).head;
  const NameSpan* of = body == Token::kRoot ? nullptr : name_at(body);
  if (name == nullptr || of == nullptr || name->label != NameLabel::person ||
      of->label == NameLabel::person || of->end_token > name->first_token ||
      at(name->first_token - 1).xpos != ",")
    return;
  const auto person = [&](std::uint32_t noun) {
    return knowledge_.kinds.speaks_of(to_lower(at(noun).lemma), "person");
  };
  std::uint32_t noun = at(body).head;
  while (noun < body && !person(noun) && is_a(at(noun).deprel, Deprel::nmod)) noun = at(noun).head;
  if (noun < body && person(noun)) attach(token, noun, Deprel::appos);
}

/// A proper noun within a sentence, or with an owner's ending: "Quillon's plant".
void NameMender::list_named(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token + 1 < sentence.end_token; ++token) {
    const bool within = token > sentence.first_token || at(token + 1).xpos == "POS";
    const bool proper = at(token).upos == Upos::PROPN && is_capitalised(token);
    if (within && proper && !document().date_over(at(token).span))
      named_.emplace(document().word(token));
  }
}

/// "that Quillon must pay", "charged Quillon with fraud" with the name as an adverb: what the
/// document names elsewhere is whose act the verb behind it tells, or to whom the one before it
/// does something.
void NameMender::be_named(std::uint32_t token, const Sentence& sentence) {
  const Upos upos = at(token).upos;
  if (upos != Upos::ADV && upos != Upos::INTJ) return;
  if (!named_.contains(document().word(token)) || !is_capitalised(token)) return;
  if (document().is_heading(sentence) || document().date_over(at(token).span) != nullptr) return;
  const std::uint32_t verb = at(token).head;
  if (verb == Token::kRoot || at(verb).upos != Upos::VERB) return;
  const bool behind = token == verb + 1;
  if (behind && object_between(verb, verb + 1, sentence.end_token) != Token::kRoot) return;
  const bool passive = has_dependent(verb, Deprel::aux_pass, sentence);
  const bool finite =
      is_finite(at(verb).xpos) || passive || has_dependent(verb, Deprel::aux, sentence);
  if (!behind && (token > verb || !finite || has_subject(verb, sentence))) return;
  make_proper(token);
  at(token).deprel = behind ? Deprel::obj : passive ? Deprel::nsubj_pass : Deprel::nsubj;
}

/// "Airstrand is a unit of Acme" with the name as a common noun: what opens a sentence without an
/// article and is told what only bodies are, or does what they do, is a name, but for nouns that
/// may stand so ("Management said").
void NameMender::open_with_name(const Sentence& sentence) {
  const std::uint32_t token = sentence.first_token;
  if (token + 2 >= sentence.end_token || at(token).xpos != "NN" || !is_capitalised(token)) return;
  if (!is_a(at(token).deprel, Deprel::nsubj) || document().is_heading(sentence)) return;
  const bool helped = at(token + 1).upos == Upos::AUX || at(token + 1).upos == Upos::VERB;
  if (!helped && at(token + 1).xpos != ",") return;
  const std::string noun = to_lower(document().word(token));
  const bool common = knowledge_.noun_senses.knows(noun) ||
                      !knowledge_.kinds.kinds_of_noun(noun).empty() || ends_as_common_noun(noun);
  if (!common && is_said_of_name(token, sentence)) make_proper(token);
}

bool NameMender::ends_as_common_noun(std::string_view noun) const {
  const auto& endings = knowledge_.discourse_words.common_endings;
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::string& ending) { return noun.ends_with(ending); });
}

bool NameMender::is_said_of_name(std::uint32_t subject, const Sentence& sentence) {
  const std::uint32_t head = at(subject).head;
  if (head == Token::kRoot) return false;
  const DiscourseWords& words = knowledge_.discourse_words;
  const std::string& lemma = at(head).lemma;
  if (has_dependent(head, Deprel::cop, sentence)) return knowledge_.kinds.speaks_of_body(lemma);
  if (at(head).upos != Upos::VERB) return false;
  if (at(subject).deprel == Deprel::nsubj_pass)
    return words.holdings.contains(lemma) || knowledge_.clause_words.leading_verbs.contains(lemma);
  return words.agent_verbs.contains(lemma) || words.company_verbs.contains(lemma);
}

/// "SET says it will strike", "Quillon, a maker of pumps, has grown" with the name as a clause or a
/// call: what the document names, before a finite verb that has no subject, is its subject.
void NameMender::be_subject(std::uint32_t token, const Sentence& sentence) {
  const std::uint32_t verb = at(token).head;
  if (verb == Token::kRoot || verb < token || !one_word_.contains(document().word(token))) return;
  const Deprel deprel = at(token).deprel;
  const bool astray = deprel == Deprel::advcl || deprel == Deprel::ccomp ||
                      deprel == Deprel::vocative || is_a(deprel, Deprel::csubj) ||
                      deprel == Deprel::dislocated || deprel == Deprel::parataxis ||
                      deprel == Deprel::discourse;
  if (!astray || at(verb).upos != Upos::VERB) return;
  const bool passive = has_dependent(verb, Deprel::aux_pass, sentence);
  const bool finite =
      is_finite(at(verb).xpos) || passive || has_dependent(verb, Deprel::aux, sentence);
  at(token).deprel = Deprel::dep;
  if (!finite || has_subject(verb, sentence)) {
    at(token).deprel = deprel;
    return;
  }
  at(token).deprel = passive ? Deprel::nsubj_pass : Deprel::nsubj;
  make_proper(token);
}

/// "Vantor Pumps Oyj is" with the pumps and the rest as two that are: of proper nouns that stand
/// side by side the last leads.
void NameMender::join_subjects(std::uint32_t last) {
  const std::uint32_t before = last - 1;
  const auto subject = [&](std::uint32_t token) {
    return at(token).upos == Upos::PROPN && is_capitalised(token) &&
           is_a(at(token).deprel, Deprel::nsubj);
  };
  if (subject(before) && subject(last) && at(before).head == at(last).head)
    attach(before, last, Deprel::compound);
}

/// "gave Lowland Compute a permit" with the computing as a verb: within a sentence a verb has no
/// capital, so right behind a name it is the rest of it.
void NameMender::join_verb_to_name(std::uint32_t verb, const Sentence& sentence) {
  if (verb < sentence.first_token + 2 || at(verb).head == Token::kRoot) return;
  const std::uint32_t name = verb - 1;
  if (at(name).upos != Upos::PROPN || document().is_heading(sentence)) return;
  for (const std::uint32_t each : {name, verb}) {
    if (!is_capitalised(each)) return;
  }
  std::uint32_t leader = name;
  while (at(leader).head != Token::kRoot && at(leader).head != verb &&
         is_a(at(leader).deprel, Deprel::flat)) {
    leader = at(leader).head;
  }
  const std::uint32_t above = at(verb).head;
  if (above > name) return;
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == verb) hang(token, above);
  }
  if (at(leader).head == above && is_a(at(leader).deprel, Deprel::nsubj)) {
    at(leader).deprel = Deprel::obj;
  }
  make_proper(verb);
  attach(verb, leader, Deprel::flat);
}

/// "gave Lowland Data a permit" with the data as what was given: of two objects of a verb that
/// stand side by side with capitals, before a third, the second is the rest of the first.
void NameMender::join_object_to_name(std::uint32_t word, const Sentence& sentence) {
  const std::uint32_t verb = at(word).head;
  if (word < sentence.first_token + 2 || verb == Token::kRoot || document().is_heading(sentence))
    return;
  const std::uint32_t name = word - 1;
  const bool beside = at(name).head == verb && verb < name &&
                      (at(name).deprel == Deprel::obj || at(name).deprel == Deprel::iobj);
  const bool within = at(name).head == word && at(name).deprel == Deprel::compound;
  if (at(name).upos != Upos::PROPN || (!beside && !within)) return;
  if (object_between(verb, word + 1, sentence.end_token) == Token::kRoot) return;
  for (const std::uint32_t each : {name, word}) {
    if (!is_capitalised(each)) return;
  }
  make_proper(word);
  if (beside) attach(word, name, Deprel::flat);
  at(beside ? name : word).deprel = Deprel::iobj;
}

/// "gave Acme subsidiary Beta a licence" with Acme as what was given, too: right before a common
/// noun that describes another name, a name is a part of the description.
void NameMender::describe_name_behind(std::uint32_t owner, const Sentence& sentence) {
  const std::uint32_t noun = owner + 1;
  if (at(owner).upos != Upos::PROPN || noun + 1 >= sentence.end_token) return;
  const std::uint32_t name = at(noun).head;
  const bool describes = at(noun).upos == Upos::NOUN && !is_capitalised(noun) && name == noun + 1 &&
                         is_capitalised(name) && at(noun).deprel == Deprel::compound &&
                         at(name).head == at(owner).head;
  if (!describes) return;
  make_proper(name);
  attach(owner, name, Deprel::compound);
}

/// The noun right before: "maker", or the "start" that leads "start-up".
std::uint32_t NameMender::noun_before(std::uint32_t first) {
  const std::uint32_t last = first - 1;
  const bool hyphened = last >= 2 && document().word(last - 1) == "-" &&
                        at(last).head == last - 2 && at(last).deprel == Deprel::compound_prt;
  return hyphened ? last - 2 : last;
}

/// "was spun off from the group Hellmann", "stopped toolmaker Acme", "built by Norwegian yard Acme"
/// with the names beside the group: what has an article and a preposition, and a name right behind
/// it, is called so, and what has no article describes the name.
void NameMender::be_named_behind(const NameSpan& name) {
  if (name.first_token == 0) return;
  const auto heads = outward(name.first_token, name.end_token);
  const std::uint32_t noun = noun_before(name.first_token);
  const std::uint32_t head = heads.empty() ? noun : heads.front();
  if (heads.size() != 1 || at(noun).upos != Upos::NOUN) return;
  const bool behind = at(head).deprel == Deprel::appos || at(head).deprel == Deprel::flat;
  const bool bare = at(head).head == noun && behind && at(noun).xpos == "NN" &&
                    !is_capitalised(noun) && child_before(noun, Deprel::det) == Token::kRoot &&
                    child_before(noun, Deprel::nmod_poss) == Token::kRoot;
  if (bare) {  // "Canadian startup Acme said": the name leads
    take_place_of(head, noun);
    for (std::uint32_t token = noun; token-- > 0 && in_one_sentence(token, noun);) {
      if (at(token).head == noun && at(token).deprel == Deprel::case_) hang(token, head);
    }
    return hang_loose(noun, head, Deprel::compound);
  }
  if (at(noun).head == Token::kRoot || at(head).head != at(noun).head) return;
  const bool hyphened = noun + 1 != name.first_token && is_a(at(noun).deprel, Deprel::nsubj) &&
                        is_a(at(head).deprel, Deprel::nsubj);
  if (hyphened) return attach(noun, head, Deprel::compound);
  const bool both = at(noun).deprel == Deprel::obj && at(head).deprel == Deprel::obj;
  // "stopped machine toolmaker Vandermeer"
  const bool own = child_before(noun, Deprel::det) != Token::kRoot ||
                   child_before(noun, Deprel::nmod_poss) != Token::kRoot;
  if (both && !own && !is_capitalised(noun) && at(noun).head < first_of(noun))
    return attach(noun, head, Deprel::compound);
  if (!is_a(at(noun).deprel, Deprel::obl)) return;
  if (!is_a(at(head).deprel, Deprel::obl) || document().date_over(at(head).span) != nullptr) return;
  const std::uint32_t first = first_of(noun);
  bool determined = false;
  for (std::uint32_t token = first; token < noun; ++token)
    determined = determined || (at(token).head == noun && at(token).deprel == Deprel::det);
  const bool introduced = at(first).deprel == Deprel::case_ && at(first).head == noun;
  if (determined && introduced) return attach(head, noun, Deprel::appos);
  const std::uint32_t preposition = introduced || first == 0 ? first : first - 1;
  if (determined || at(preposition).deprel != Deprel::case_) return;
  if (at(preposition).head != noun && at(preposition).head != head) return;
  attach(noun, head, Deprel::compound);
  hang(preposition, head);
}

/// "acquired the Dutch firm Acme" with both as acquired: right behind a noun with an article a name
/// says what that is called.
void NameMender::be_called(std::uint32_t name) {
  const std::uint32_t first = first_of(name);
  if (at(name).upos != Upos::PROPN || !is_capitalised(first) || first < 3) return;
  const std::uint32_t noun = first - 1;
  const bool both = at(noun).upos == Upos::NOUN && at(noun).deprel == Deprel::obj &&
                    at(noun).head == at(name).head && !is_capitalised(noun);
  if (both && child_before(noun, Deprel::det) != Token::kRoot &&
      document().date_over(at(name).span) == nullptr)
    attach(name, noun, Deprel::appos);
}

/// "owned by the firms Acme Partners and Beta Equity" with the first name as a part of the second,
/// and that beside the firms: the two are the firms.
void NameMender::be_two_behind(const NameSpan& first) {
  const std::uint32_t joint = first.end_token;
  if (first.first_token == 0 || joint + 1 >= document().tokens.size()) return;
  const std::uint32_t noun = first.first_token - 1;
  const NameSpan* second = name_at(joint + 1);
  if (at(noun).xpos != "NNS" || at(joint).upos != Upos::CCONJ || second == nullptr) return;
  if (child_before(noun, Deprel::nmod_poss) != Token::kRoot) return;  // "its units Acme and Beta"
  if (is_capitalised(noun) || !in_one_sentence(noun, joint + 1)) return;
  std::uint32_t end = second->end_token;  // "Vista" of "Vista Equity Partners"
  while (end < document().tokens.size() && is_nominal(end) && is_capitalised(end)) ++end;
  const auto joined = outward(joint + 1, end);
  const auto heads = outward(first.first_token, joint);
  if (heads.size() != 1 || joined.size() != 1 || at(noun).head == Token::kRoot) return;
  const std::uint32_t leader = heads.front();
  const std::uint32_t other = joined.front();
  const bool parted = at(leader).head == other || at(other).head == noun || at(leader).head == noun;
  if (!parted || is_below(noun, leader) || is_below(noun, other)) return;
  const std::uint32_t start = first_of(noun);
  take_place_of(leader, noun);
  hang_loose(noun, leader, Deprel::nmod_desc);
  hang_loose(other, leader, Deprel::conj);
  hang_loose(joint, other, Deprel::cc);
  if (at(start).deprel == Deprel::case_ && at(start).head == noun) hang(start, leader);
}

/// "was supplied by Guangling Thermics" with the first word as a verb: within a sentence a word
/// with a capital before a name is the name's.
void NameMender::lead_name(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t name = verb + 1;
  if (verb <= sentence.first_token || name >= sentence.end_token || document().is_heading(sentence))
    return;
  if (at(name).upos != Upos::PROPN || at(verb).head == Token::kRoot) return;
  const Upos before = at(verb - 1).upos;
  const bool introduced = before == Upos::ADP || before == Upos::SCONJ;
  if (!introduced && before != Upos::VERB && before != Upos::AUX) return;
  for (const std::uint32_t each : {name, verb}) {
    if (!is_capitalised(each)) return;
  }
  if (at(verb).head == verb - 1 || at(name).head == verb) {
    const std::uint32_t above = at(verb).head;
    hang_loose(name, above, introduced ? Deprel::obl : Deprel::obj);
  }
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == verb) hang(token, token < verb ? name : at(name).head);
  }
  make_proper(verb);
  attach(verb, name, Deprel::compound);
  if (!introduced) return;
  at(verb - 1).upos = Upos::ADP;
  hang_loose(verb - 1, name, Deprel::case_);
  const bool agent =
      knowledge_.clause_words.agent_prepositions.contains(to_lower(document().word(verb - 1)));
  if (agent && has_dependent(at(name).head, Deprel::aux_pass, sentence)) {
    at(name).deprel = Deprel::obl_agent;
  }
}

/// "ships the Torrent Q1" with the Q1 as when it ships: behind a name's word and before no date, a
/// letter with a number belongs to the name.
void NameMender::join_model(std::uint32_t code) {
  const std::uint32_t word = code - 1;
  const bool dated = document().date_over(at(code).span) != nullptr;
  const bool beside = at(code).head == word || at(code).head == at(word).head;
  if (dated || at(word).upos != Upos::PROPN || !beside || at(code).head == Token::kRoot) return;
  const Deprel deprel = at(code).deprel;
  const bool loose = is_a(deprel, Deprel::obl) || is_a(deprel, Deprel::nmod) ||
                     deprel == Deprel::appos || deprel == Deprel::dep;
  if (!loose) return;
  attach(code, word, Deprel::flat);
  make_proper(code);
}

/// "Acme and Beta Semiconductor settled" with both as parts of one name: what the document names by
/// itself stands beside what follows the "and".
void NameMender::part_from_name_behind(std::uint32_t name, const Sentence& sentence) {
  const std::uint32_t head = at(name).head;
  if (head == Token::kRoot || head < name + 3 || !one_word_.contains(document().word(name))) return;
  const std::uint32_t conjunction = name + 1;
  const std::uint32_t second = name + 2;
  const bool joined = at(conjunction).upos == Upos::CCONJ && at(second).head == name &&
                      at(second).deprel == Deprel::conj && at(second).upos == Upos::PROPN;
  if (!joined || head != second + 1 || head >= sentence.end_token) return;
  take_place_of(name, head);
  hang_loose(head, name, Deprel::conj);
  attach(second, head, Deprel::compound);
  attach(conjunction, head, Deprel::cc);
}

/// "by Jane Roe, John Doe and Mary Berg" with all as one name: what the recogniser parts is listed.
void NameMender::list_name(std::uint32_t word) {
  const std::uint32_t head = at(word).head;
  if (head == Token::kRoot || head > word) return;
  const NameSpan* own = name_at(word);
  const NameSpan* first = name_at(head);
  if (own == nullptr || first == nullptr || own == first || own->first_token == 0) return;
  const Token& before = at(own->first_token - 1);
  if (before.xpos == "," || before.upos == Upos::CCONJ) at(word).deprel = Deprel::conj;
}

/// "launched the Lumen 4 in May" with the month as the number's: a name's last word has no phrase.
void NameMender::leave_last_word(std::uint32_t phrase) {
  const std::uint32_t word = at(phrase).head;
  const bool last = word != Token::kRoot && word < phrase && at(word).deprel == Deprel::flat &&
                    at(word).upos == Upos::NUM;
  if (last) hang(phrase, at(word).head);
}

}  // namespace claimgraph
