#include "extract/names/joined_names.h"

#include <unordered_map>

#include "base/unicode.h"
#include "extract/names/name_finder.h"
#include "extract/names/name_forms.h"

namespace claimgraph {

bool are_two_names(const Document& document, const Knowledge& knowledge, std::uint32_t first,
                   std::uint32_t end) {
  const WordSet& pairing = knowledge.discourse_words.name_pairing;
  if (first > 0 && pairing.contains(to_lower(document.word(first - 1)))) return true;
  if (end >= document.tokens.size()) return false;
  const Token& behind = document.tokens[end];
  return behind.xpos == "VBP" || behind.feats.find("Number=Plur|Person") != std::string::npos;
}

bool are_listed(const Document& document, const NameSpan& name, std::uint32_t comma) {
  if (name.label != NameLabel::organization || comma < name.first_token + 2) return false;
  if (comma + 2 >= name.end_token) return false;
  for (std::uint32_t token = name.first_token; token < name.end_token; ++token) {
    const Token& each = document.tokens[token];
    const bool other = token != comma && each.xpos == ",";
    if (other || each.upos == Upos::CCONJ || each.upos == Upos::ADP) return false;
  }
  return true;
}

bool stands_before_home(const Document& document, const Knowledge& knowledge, std::uint32_t first,
                        std::uint32_t of, std::uint32_t end) {
  const NameWords& names = knowledge.name_words;
  const bool place =
      of > first && of + 1 < end && names.is_place(document.at(document.span_of(of + 1, end)));
  const WordSet& placed = knowledge.discourse_words.bodies_of_places;
  if (!place || placed.contains(to_lower(document.word(of - 1)))) return false;
  for (std::uint32_t token = first; token < of; ++token) {
    const std::string_view word = document.word(token);
    const bool known = knowledge.noun_senses.knows_form(to_lower(word)) || names.is_place(word) ||
                       !knowledge.demonyms.country_of(word).empty();
    if (!known && document.tokens[token].upos == Upos::PROPN) return true;
  }
  return false;
}

bool is_in_lists(const Knowledge& knowledge, std::string_view name) {
  const NameWords& words = knowledge.name_words;
  return knowledge.gazetteer.find(name) != nullptr || words.is_company(name) ||
         words.is_body(name) || words.is_place(name);
}

bool begins_name(const Document& document, const Knowledge& knowledge, const RecognisedName& first,
                 const RecognisedName& body) {
  const std::uint32_t head = document.tokens[body.first - 1].head;
  if (first.label == NameLabel::place) {
    const bool known = is_in_lists(knowledge, document.at(document.span_of(body.first, body.end)));
    return !known && head >= body.first && head < body.end;
  }
  const std::string_view name = document.word(first.first);
  const bool unknown = first.end == first.first + 1 && !is_in_lists(knowledge, name) &&
                       !knowledge.name_words.is_person(name) && !is_acronym(name) &&
                       !knowledge.noun_senses.knows(to_lower(name));
  const bool linked = head == body.first || document.tokens[body.first].head == first.first;
  return unknown && linked && body.end == body.first + 1;
}

std::vector<FoundName> find_branches(const Document& document, std::span<const FoundName> known) {
  std::unordered_map<std::uint32_t, std::uint32_t> companies;  // where they end and start
  for (const FoundName& each : known) {
    if (each.entry != nullptr && each.kind == "company") companies.emplace(each.end, each.first);
  }
  std::vector<FoundName> branches;
  for (const FoundName& place : known) {
    if (place.entry == nullptr || !(place.entry->country || place.kind == "place")) continue;
    const auto company = companies.find(place.first);
    if (company == companies.end()) continue;
    const Token& owner = document.tokens[place.first - 1];
    const Token& seat = document.tokens[place.end - 1];
    const bool one = owner.head == place.end - 1 && is_a(owner.deprel, Deprel::compound);
    // "Intel Ireland workers" may be Intel's in Ireland.
    if (one && !is_a(seat.deprel, Deprel::compound))
      branches.push_back({company->second, place.end, "company", nullptr, true});
  }
  return branches;
}

bool follows_unknown(const Document& document, const Knowledge& knowledge, const Sentence& sentence,
                     const RecognisedName& name) {
  if (name.first == sentence.first_token || document.is_heading(sentence)) return false;
  const std::uint32_t before = name.first - 1;
  const std::string_view word = document.word(before);
  const std::string noun = to_lower(word);
  const bool named = document.tokens[before].upos == Upos::PROPN && word.size() > 2 &&
                     looks_like_name(word) && !word.ends_with('.');
  return named && name.label == NameLabel::organization && !is_acronym(document.word(name.first)) &&
         knowledge.kinds.kinds_of_noun(noun).empty() &&
         knowledge.demonyms.country_of(word).empty() &&
         begins_name(document, knowledge, {before, name.first}, name);
}

}  // namespace claimgraph
