#include "extract/trees/mended_asides.h"

#include <string>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

void AsideMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 2; token + 1 < sentence.end_token; ++token) {
    tell_of_some(token);
    if (at(token).upos == Upos::NUM && at(token).deprel == Deprel::appos) be_age(token);
    if (at(token).deprel == Deprel::xcomp && at(token + 1).xpos == ",") describe_named(token);
    if (at(token).xpos != "VBN" || !tells_of_body(token, sentence)) continue;
    std::uint32_t comma = token - 1;
    // "recently", "once"
    while (comma > sentence.first_token && at(comma).deprel == Deprel::advmod) --comma;
    if (comma == sentence.first_token || at(comma).xpos != ",") continue;
    const std::uint32_t body = body_before(comma);
    const std::uint32_t verb = at(token).head;
    if (body == Token::kRoot || verb == body || verb == Token::kRoot || verb >= body) continue;
    if (is_below(body, verb)) hang_loose(token, body, Deprel::acl);
  }
}

/// "Roe, 47, of Acme and Doe, 48," with 48 as Roe's: it is told of the name right before the comma.
void AsideMender::be_age(std::uint32_t number) {
  const NameSpan* name = at(number - 1).xpos == "," ? name_at(number - 2) : nullptr;
  const std::uint32_t head = at(number).head;
  if (name == nullptr || name->label != NameLabel::person || head >= name->first_token) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() == 1) attach(number, heads.front(), Deprel::appos);
}

/// "has 900 employees, none of them in Oslo" with none as a second object, so that it has none: how
/// many of them are so is told of the first.
void AsideMender::tell_of_some(std::uint32_t some) {
  const std::uint32_t head = at(some).head;
  if (head == Token::kRoot || head > some || at(some - 1).xpos != ",") return;
  const bool of_them = some + 2 < document().tokens.size() && at(some + 1).upos == Upos::ADP &&
                       at(some + 2).upos == Upos::PRON && is_below(some + 2, some);
  if (!of_them) return;
  const Deprel deprel = at(some).deprel;
  if (deprel == Deprel::conj) at(some).deprel = Deprel::appos;
  const bool object = deprel == Deprel::obj || deprel == Deprel::obl_unmarked;
  const std::uint32_t all = object ? object_between(head, head + 1, some - 1) : Token::kRoot;
  if (all != Token::kRoot) attach(some, all, Deprel::appos);
}

/// "named Jane Roe, a former Acme executive, to its board" with the executive as what she was made:
/// between commas behind a name stands who that is.
void AsideMender::describe_named(std::uint32_t noun) {
  const std::uint32_t first = first_of(noun);
  if (at(noun).upos != Upos::NOUN || first < 2 || at(first - 1).xpos != ",") return;
  const bool some =
      at(first).deprel == Deprel::det && at(first).feats.find("Definite=Ind") != std::string::npos;
  const NameSpan* name = name_at(first - 2);
  const std::uint32_t verb = at(noun).head;
  if (!some || name == nullptr || verb == Token::kRoot || verb > first) return;
  const auto heads = outward(name->first_token, name->end_token);
  const bool object = heads.size() == 1 && at(heads.front()).head == verb &&
                      is_a(at(heads.front()).deprel, Deprel::obj);
  if (object) attach(noun, heads.front(), Deprel::appos);
}

/// Whether it is hung as a clause of something before, and says by whom or where.
bool AsideMender::tells_of_body(std::uint32_t participle, const Sentence& sentence) {
  const ClauseWords& words = knowledge_.clause_words;
  const Deprel deprel = at(participle).deprel;
  const bool clause = deprel == Deprel::advcl || deprel == Deprel::conj ||
                      deprel == Deprel::parataxis || deprel == Deprel::xcomp;
  if (!clause || !words.aside_participles.contains(at(participle).lemma)) return false;
  if (has_dependent(participle, Deprel::aux_pass, sentence) ||
      has_dependent(participle, Deprel::aux, sentence) || has_subject(participle, sentence))
    return false;
  const std::string next = to_lower(document().word(participle + 1));
  return words.agent_prepositions.contains(next) || words.place_prepositions.contains(next);
}

/// The head of the body's name, or of a noun of bodies, that ends right before the comma; kRoot:
/// something else does, or the sentence's own subject.
std::uint32_t AsideMender::body_before(std::uint32_t comma) {
  const std::uint32_t last = comma - 1;
  const NameSpan* name = name_at(last);
  if (name == nullptr) {
    const bool body = at(last).xpos == "NN" && knowledge_.kinds.speaks_of_body(at(last).lemma);
    const bool unknown = at(last).xpos == "NNP" && is_a(at(last).deprel, Deprel::obj);
    return body || unknown ? last : Token::kRoot;
  }
  const bool other = name->label == NameLabel::person || name->label == NameLabel::place;
  const bool ends_as_body = !knowledge_.kinds.kind_of_ending(document().word(last)).empty();
  if (name->end_token != comma || (other && !ends_as_body)) return Token::kRoot;
  const auto heads = outward(name->first_token, name->end_token);
  const bool subject = heads.empty() || is_a(at(heads.front()).deprel, Deprel::nsubj);
  return subject ? Token::kRoot : heads.front();
}

}  // namespace claimgraph
