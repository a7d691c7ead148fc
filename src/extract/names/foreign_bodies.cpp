#include "extract/names/foreign_bodies.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// The country of a known place or people's adjective; empty: none.
std::string_view country_at(const Document& document, const Knowledge& knowledge,
                            std::uint32_t token) {
  const std::string_view word = document.word(token);
  if (const auto people = knowledge.demonyms.country_of(word); !people.empty()) return people;
  const GazetteerEntry* place = knowledge.gazetteer.find(word);
  return place != nullptr && place->country ? std::string_view(place->name) : std::string_view{};
}

/// "United States" of "U.S. Senate", where `surface` is all but that; empty: the entry's name says
/// no country.
std::string_view country_in_name(const Knowledge& knowledge, const GazetteerEntry& entry,
                                 std::string_view surface) {
  const std::string_view name = entry.name;
  if (name.size() <= surface.size() + 1 || !name.ends_with(surface)) return {};
  const GazetteerEntry* country =
      knowledge.gazetteer.find(name.substr(0, name.size() - surface.size() - 1));
  return country != nullptr && country->country ? std::string_view(country->name)
                                                : std::string_view{};
}

/// "United States" of the entry "U.S. government" in "the federal government", which names no
/// country; empty: it does.
std::string_view country_unnamed(const Knowledge& knowledge, const GazetteerEntry& entry,
                                 std::string_view surface) {
  if (to_lower(surface) != surface) return {};
  const std::string_view name = entry.name;
  const GazetteerEntry* country = knowledge.gazetteer.find(name.substr(0, name.find(' ')));
  return country != nullptr && country->country ? std::string_view(country->name)
                                                : std::string_view{};
}

/// Whether the text speaks of other federations and their towns, and never of `home` or its own. A
/// ban on exports to China says nothing of who bans them.
bool is_told_elsewhere(const Document& document, const Knowledge& knowledge,
                       std::string_view home) {
  const PlaceParts& places = knowledge.agreement_words.places;
  const WordSet& federations = knowledge.discourse_words.federations;
  const auto is_of_federation = [&](std::string_view name) {
    return std::ranges::any_of(federations, [&](const std::string& federation) {
      const PlaceRelation relation = places.relation(name, federation);
      return relation == PlaceRelation::same || relation == PlaceRelation::left_inside;
    });
  };
  const std::string home_name(home);
  bool abroad = false;
  for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
    if (!looks_like_name(document.word(token))) continue;
    for (std::uint32_t end = token + 1; end <= document.tokens.size() && end < token + 3; ++end) {
      const std::string_view name = document.at(document.span_of(token, end));
      const PlaceRelation relation = places.relation(name, home_name);
      const GazetteerEntry* place = knowledge.gazetteer.find(name);
      const bool country = place != nullptr && place->country;
      if (relation == PlaceRelation::same || relation == PlaceRelation::left_inside ||
          (country && place->name == home))
        return false;
      abroad = abroad || is_of_federation(name);
    }
    const std::string_view people = knowledge.demonyms.country_of(document.word(token));
    if (!people.empty() && people == home) return false;
    abroad = abroad || federations.contains(people);
  }
  return abroad;
}

}  // namespace

bool is_of_other_country(const Document& document, const Knowledge& knowledge,
                         const Sentence& sentence, const GazetteerEntry& entry, std::uint32_t first,
                         std::uint32_t end) {
  const std::string_view home =
      country_in_name(knowledge, entry, document.at(document.span_of(first, end)));
  if (home.empty()) {
    const std::string_view unnamed =
        country_unnamed(knowledge, entry, document.at(document.span_of(first, end)));
    return !unnamed.empty() && is_told_elsewhere(document, knowledge, unnamed);
  }
  const auto is_other = [&](std::uint32_t token) {
    const std::string_view country = country_at(document, knowledge, token);
    return !country.empty() && country != home;
  };
  if (first > sentence.first_token && is_other(first - 1)) return true;
  if (first > sentence.first_token + 1 && document.tokens[first - 1].xpos == "POS" &&
      is_other(first - 2))
    return true;
  if (end + 1 >= sentence.end_token) return false;
  // not "the Senate approved of Kenyan beans", "the Supreme Court in Kenya coffee's case"
  const std::string preposition = to_lower(document.word(end));
  const ClauseWords& words = knowledge.clause_words;
  const bool placed = words.owner_prepositions.contains(preposition) ||
                      words.place_prepositions.contains(preposition);
  const bool describes =
      end + 2 < sentence.end_token && document.tokens[end + 2].upos == Upos::NOUN;
  return placed && !describes && is_other(end + 1);
}

}  // namespace claimgraph
