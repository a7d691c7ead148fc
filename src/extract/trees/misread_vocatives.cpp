#include "extract/trees/misread_vocatives.h"

namespace claimgraph {

void MisreadVocativeMender::mend(const Sentence& sentence) {
  for (std::uint32_t name = sentence.first_token; name < sentence.end_token; ++name) {
    const std::uint32_t verb = at(name).head;
    if (at(name).deprel == Deprel::vocative && verb != Token::kRoot && verb < name)
      name_object(name, sentence);
    if (is_a(at(name).deprel, Deprel::nsubj) && verb != Token::kRoot && verb > name)
      describe_subject(name, sentence);
    // "Beijing, for its part, suspended exports" with Beijing as a slip of the tongue
    const bool called =
        at(name).deprel == Deprel::vocative || at(name).deprel == Deprel::reparandum;
    if (!called || verb == Token::kRoot || verb < name) continue;
    if (!is_nominal(name) || first_of(name) != sentence.first_token) continue;
    if (!tells(verb, sentence)) continue;
    if (at(verb).xpos == "VBN" && child_before(verb, Deprel::aux) == Token::kRoot) make_past(verb);
    const std::uint32_t subject = subject_of(verb, sentence);
    if (subject == Token::kRoot) {
      at(name).deprel = subject_relation(verb, sentence);
    } else if (is_aside(subject, name, sentence)) {
      at(name).deprel = at(subject).deprel;
      attach(subject, name, Deprel::appos);
    }
  }
}

/// "Norvane Home, the maker of it, is selling it" with the home as who is spoken to, and the maker
/// as a second one who sells: a verb has one subject, and what stands between commas tells of it.
void MisreadVocativeMender::describe_subject(std::uint32_t name, const Sentence& sentence) {
  const std::uint32_t verb = at(name).head;
  if (at(name).upos != Upos::PROPN || first_of(name) != sentence.first_token) return;
  std::uint32_t last = name;
  while (last + 1 < verb && at(last + 1).upos == Upos::PROPN && at(last + 1).head == verb &&
         at(last + 1).deprel == Deprel::vocative) {
    ++last;
    hang_loose(last, name, Deprel::flat);
  }
  for (std::uint32_t noun = last + 2; noun < verb; ++noun) {
    const bool second = at(noun).head == verb && is_a(at(noun).deprel, Deprel::nsubj);
    if (second && is_aside(noun, last, sentence)) return attach(noun, name, Deprel::appos);
  }
}

/// "fired its chief executive, Jane Roe, on Friday" with Roe as who is spoken to: behind an object
/// and a comma a name says who it is.
void MisreadVocativeMender::name_object(std::uint32_t name, const Sentence& sentence) {
  const std::uint32_t verb = at(name).head;
  const std::uint32_t comma = first_of(name);
  if (comma <= verb) return;
  const std::uint32_t before = at(comma).xpos == "," ? comma : comma - 1;
  if (before <= verb || at(before).xpos != "," || at(name).upos != Upos::PROPN) return;
  const std::uint32_t object = object_between(verb, verb + 1, before);
  const bool beside =
      object != Token::kRoot && (object + 1 == before || is_below(before - 1, object));
  if (beside && at(object).upos != Upos::PROPN && !has_dependent(object, Deprel::appos, sentence))
    attach(name, object, Deprel::appos);
}

/// Whether it is no order and no question: finite by itself or by a helper before it.
bool MisreadVocativeMender::tells(std::uint32_t verb, const Sentence& sentence) {
  if (at(verb).xpos == "VBZ" || at(verb).xpos == "VBD") return true;
  // "Acme, a maker of chips, raised $5 million" with the raising as a participle
  const bool acts = at(verb).xpos == "VBN" && has_dependent(verb, Deprel::obj, sentence);
  if (acts && at(verb).head == Token::kRoot && !has_dependent(verb, Deprel::aux, sentence))
    return true;
  for (std::uint32_t token = sentence.first_token; token < verb; ++token) {
    const bool helps = is_a(at(token).deprel, Deprel::aux) || at(token).deprel == Deprel::cop;
    if (at(token).head == verb && helps && at(token).xpos != "VBP") return true;
  }
  return false;
}

std::uint32_t MisreadVocativeMender::subject_of(std::uint32_t verb, const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool subject =
        is_a(at(token).deprel, Deprel::nsubj) || is_a(at(token).deprel, Deprel::csubj);
    if (at(token).head == verb && subject) return token;
  }
  return Token::kRoot;
}

/// "Acme, the maker of chips, has": a noun between two commas, the first right behind the name.
bool MisreadVocativeMender::is_aside(std::uint32_t noun, std::uint32_t name,
                                     const Sentence& sentence) {
  if (at(noun).upos != Upos::NOUN || noun < name) return false;
  const std::uint32_t first = first_of(noun);
  if (first < name + 2 || at(first - 1).xpos != ",") return false;
  for (std::uint32_t token = name + 1; token + 1 < first; ++token) {
    if (!is_below(token, name)) return false;
  }
  std::uint32_t end = noun + 1;
  while (end < sentence.end_token && is_below(end, noun)) ++end;
  if (at(end - 1).xpos == ",") return true;  // hung on the noun
  return end < sentence.end_token && at(end).xpos == ",";
}

}  // namespace claimgraph
