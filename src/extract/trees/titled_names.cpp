#include "extract/trees/titled_names.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

void TitledNameMender::mend() {
  for (const NameSpan& name : document().names) {
    if (name.label == NameLabel::person) {
      const Person person = person_with_title(name);
      lead_title(person);
      be_phrase(person);
      name_relative(person);
    }
    lead_office(name);
  }
  mend_lists();
}

void TitledNameMender::mend_lists() {
  std::vector<Person> listed;
  bool joined = false;  // by "and", as lists are before their last
  const auto close = [&] {
    const auto titled = [](const Person& each) { return each.titled(); };
    if (joined && std::any_of(listed.begin() + 1, listed.end(), titled)) join(listed);
    listed.clear();
    joined = false;
  };
  for (const NameSpan& name : document().names) {
    if (name.label != NameLabel::person) continue;
    const Person person = person_with_title(name);
    const bool goes_on = !listed.empty() && !joined &&
                         in_one_sentence(listed.back().name, person.first) &&
                         link_behind(listed.back()) == person.first;
    if (!goes_on) close();
    joined = goes_on && at(person.first - 1).upos == Upos::CCONJ;
    listed.push_back(person);
  }
  close();
}

/// The nouns and adjectives before the name, where the last of them says what somebody is.
TitledNameMender::Person TitledNameMender::person_with_title(const NameSpan& name) {
  Person person{name.first_token, name.first_token, name.end_token};
  const std::uint32_t noun = name.first_token - 1;
  if (name.first_token == 0 || !in_one_sentence(noun, name.first_token) || !is_title(noun)) {
    return person;
  }
  person.first = noun;
  const auto describes = [&](std::uint32_t token) {
    const NameSpan* other = name_at(token);
    if (other != nullptr) return other->label != NameLabel::person;
    return is_nominal(token) || at(token).upos == Upos::ADJ || at(token).xpos == "HYPH";
  };
  while (person.first > 0 && in_one_sentence(person.first - 1, noun) &&
         describes(person.first - 1)) {
    --person.first;
  }
  return person;
}

bool TitledNameMender::is_title(std::uint32_t token) {
  // "violinist Jane Roe" with the violinist as an adjective
  const bool one =
      at(token).xpos == "NN" || at(token).xpos == "JJ" || at(token).upos == Upos::PROPN;
  const std::string word = to_lower(document().word(token));
  return one && !in_name(token) &&
         (knowledge_.kinds.speaks_of(word, "person") ||
          knowledge_.noun_senses.of(word) == NounSense::person);
}

/// Where the next of a list starts behind the comma, or "and", behind it; kRoot: it ends there.
std::uint32_t TitledNameMender::link_behind(const Person& one) const {
  const auto& tokens = document().tokens;
  std::uint32_t next = one.end;
  if (next < tokens.size() && tokens[next].xpos == ",") ++next;
  if (next < tokens.size() && tokens[next].upos == Upos::CCONJ) ++next;
  return next == one.end ? Token::kRoot : next;
}

void TitledNameMender::join(const std::vector<Person>& listed) {
  const auto hook = hook_of(listed);
  if (!hook || acts_alone(listed)) return;
  const std::uint32_t first = listed.front().first;
  const std::uint32_t end = listed.back().end;
  const std::uint32_t head = at(*hook).head;
  const bool introduced = at(*hook).deprel == Deprel::conj;  // "of Jane Roe and author" …
  const Deprel of_noun = head != Token::kRoot && is_nominal(head) ? Deprel::nmod : Deprel::obl;
  const Deprel deprel = introduced ? of_noun : at(*hook).deprel;
  const std::uint32_t leader = lead_name(listed.front());
  hang_loose(leader, head, deprel);
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const std::uint32_t name = i == 0 ? leader : lead_name(listed[i]);
    if (i > 0) hang_loose(name, leader, Deprel::conj);
    describe(listed[i], name);
    for (std::uint32_t mark = listed[i].first; i > 0 && mark-- > listed[i - 1].end;) {
      hang_loose(mark, name, at(mark).upos == Upos::CCONJ ? Deprel::cc : Deprel::punct);
    }
  }
  introduce(first, end, leader);
}

/// What the list hangs on its sentence by: of the tokens that hang outside, the first that is no
/// conjunct; where all are, the preposition before the list must tell that it is one phrase.
std::optional<std::uint32_t> TitledNameMender::hook_of(const std::vector<Person>& listed) {
  const std::uint32_t first = listed.front().first;
  const std::vector<std::uint32_t> heads = outward(first, listed.back().end);
  const auto argument = std::find_if(heads.begin(), heads.end(), [&](std::uint32_t token) {
    const Deprel deprel = at(token).deprel;
    return is_a(deprel, Deprel::nsubj) || is_a(deprel, Deprel::obj) || is_a(deprel, Deprel::obl) ||
           is_a(deprel, Deprel::nmod);
  });
  if (argument != heads.end()) return *argument;
  const bool introduced = first > 0 && at(first - 1).deprel == Deprel::case_ && !heads.empty();
  if (!introduced || at(heads.front()).deprel != Deprel::conj) return std::nullopt;
  return heads.front();
}

/// "met Jane Roe and lawyer John Doe said so": the last is no longer of the list.
bool TitledNameMender::acts_alone(const std::vector<Person>& listed) {
  const auto subject_of = [&](const Person& one) {
    for (const std::uint32_t token : outward(one.first, one.end)) {
      if (is_a(at(token).deprel, Deprel::nsubj)) return at(token).head;
    }
    return Token::kRoot;
  };
  const Person& last = listed.back();
  const std::uint32_t verb = subject_of(last);
  if (verb == Token::kRoot || verb < last.end || subject_of(listed.front()) == verb) return false;
  // "Jane Roe and lawyer John Doe say so" with Roe as a part of Doe: both do.
  const auto within = outward(listed.front().first, listed.front().end);
  return std::none_of(within.begin(), within.end(), [&](std::uint32_t token) {
    return at(token).head >= last.first && at(token).head < last.end;
  });
}

/// The name's head, on which all of the name hangs from now on.
std::uint32_t TitledNameMender::lead_name(const Person& one) {
  const std::vector<std::uint32_t> heads = outward(one.name, one.end);
  const std::uint32_t leader = heads.front();
  for (const std::uint32_t each : heads) {
    if (each != leader) hang_loose(each, leader, Deprel::flat);
  }
  return leader;
}

/// The title, and what hung on it from elsewhere, hangs on the name.
void TitledNameMender::describe(const Person& one, std::uint32_t leader) {
  if (!one.titled()) return;
  const std::uint32_t title = one.name - 1;
  if (at(title).upos == Upos::ADJ) make_noun(title);
  for (const std::uint32_t each : outward(one.first, one.name)) {
    if (each != title) hang_loose(each, title, Deprel::compound);
  }
  hang_loose(title, leader, Deprel::nmod_desc);
  for (std::uint32_t token = one.end;
       token < document().tokens.size() && in_one_sentence(title, token); ++token) {
    if (at(token).head >= one.first && at(token).head <= title) hang(token, leader);
  }
}

/// "MIT physicist Jane Roe said so" with MIT as who says so, "by MIT professor Jane Roe" with the
/// professor and Roe as two: the body whose title it is and the title are the name's.
void TitledNameMender::lead_title(const Person& one) {
  if (!one.titled()) return;
  const std::vector<std::uint32_t> heads = outward(one.first, one.end);
  if (heads.empty() || heads.size() > 2 || heads.front() >= one.name) return;
  const std::uint32_t title = one.name - 1;
  const std::uint32_t hook = heads.front();
  const NameSpan* body = name_at(hook);
  const bool owner = body != nullptr && body->label == NameLabel::organization &&
                     body->end_token == title && at(title).xpos != "POS";
  const bool two = heads.size() == 2 && heads.back() >= one.name && at(hook).head < one.first &&
                   at(heads.back()).head == at(hook).head;
  if (heads.size() == 2 ? !(two && (owner || hook == title)) : !owner) return;
  const std::uint32_t leader = lead_name(one);
  take_place_of(leader, hook);
  if (at(leader).deprel == Deprel::iobj) at(leader).deprel = Deprel::obj;  // read as given Roe
  describe(one, leader);
  introduce(one.first, one.end, leader);
}

/// "was made by engineer Jane Roe" with Roe as what it was made: a preposition makes no clause of a
/// name.
void TitledNameMender::be_phrase(const Person& one) {
  const std::vector<std::uint32_t> heads = outward(one.first, one.end);
  if (one.first == 0 || heads.size() != 1 || heads.front() < one.name) return;
  const std::uint32_t name = heads.front();
  const std::uint32_t verb = at(name).head;
  const Deprel deprel = at(name).deprel;
  const bool clause = deprel == Deprel::xcomp || is_a(deprel, Deprel::advcl);
  const std::uint32_t mark = one.first - 1;
  if (!clause || verb >= one.first || at(verb).upos != Upos::VERB) return;
  if (at(mark).upos != Upos::ADP || at(mark).head != name) return;
  const bool agent = at(verb).xpos == "VBN" && knowledge_.clause_words.agent_prepositions.contains(
                                                   to_lower(document().word(mark)));
  at(mark).deprel = Deprel::case_;
  at(name).deprel = agent ? Deprel::obl_agent : Deprel::obl;
}

/// "former governor of Ohio Jane Roe" with Roe as a part of Ohio: right behind where the office is
/// stands who has it.
void TitledNameMender::lead_office(const NameSpan& name) {
  if (name.label != NameLabel::person || name.first_token == 0) return;
  const NameSpan* place = name_at(name.first_token - 1);
  if (place == nullptr || place->label != NameLabel::place || place->end_token != name.first_token)
    return;
  const auto heads = outward(name.first_token, name.end_token);
  if (heads.size() != 1 || at(heads.front()).head < place->first_token ||
      at(heads.front()).head >= place->end_token)
    return;
  const std::uint32_t where = at(heads.front()).head;
  const std::uint32_t office = at(where).head;
  if (!is_a(at(where).deprel, Deprel::nmod) || office == Token::kRoot || !is_title(office)) return;
  take_place_of(heads.front(), office);
  hang_loose(office, heads.front(), Deprel::nmod_desc);
}

/// "her husband, violinist John Doe, sings", "its head, the former banker Jane Roe, resigned" with
/// the name as one of two: it tells who that is.
void TitledNameMender::name_relative(const Person& one) {
  if (!one.titled() || one.first == 0) return;
  const bool closed = !in_one_sentence(one.name, one.end) || at(one.end).upos == Upos::PUNCT;
  const std::uint32_t first = one.first - (at(one.first - 1).upos == Upos::DET ? 1 : 0);
  const std::uint32_t whose = closed ? owned_before(first) : Token::kRoot;
  if (whose == Token::kRoot) return;
  const std::uint32_t noun = first - 2;
  const std::uint32_t name = lead_name(one);
  describe(one, name);
  if (at(noun).head >= first && at(noun).head < one.end) take_place_of(noun, name);
  hang_loose(name, noun, Deprel::appos);
  for (std::uint32_t token = whose; token < noun; ++token) {
    if (at(token).head >= first && at(token).head < one.end) hang(token, noun);
  }
}

/// Where the owner stands in "her husband, " before `first`; kRoot: there is none.
std::uint32_t TitledNameMender::owned_before(std::uint32_t first) {
  constexpr std::uint32_t kShortest = 3;  // "her husband,"
  if (first < kShortest || !in_one_sentence(first - kShortest, first)) return Token::kRoot;
  if (at(first - 1).xpos != "," || at(first - 2).xpos != "NN" || !is_title(first - 2))
    return Token::kRoot;
  for (std::uint32_t token = first - 2; token-- > 0 && in_one_sentence(token, first);) {
    if (at(token).xpos == "PRP$") return token;
    if (at(token).xpos == "POS") return token > 0 ? token - 1 : Token::kRoot;
    const bool described = is_nominal(token) || at(token).upos == Upos::ADJ ||
                           at(token).upos == Upos::ADV;  // "her then husband"
    if (!described && at(token).xpos != "HYPH") return Token::kRoot;
  }
  return Token::kRoot;
}

}  // namespace claimgraph
