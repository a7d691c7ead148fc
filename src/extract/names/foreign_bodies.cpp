#include "extract/names/foreign_bodies.h"

#include <string>
#include <string_view>

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

}  // namespace

bool is_of_other_country(const Document& document, const Knowledge& knowledge,
                         const GazetteerEntry& entry, std::uint32_t first, std::uint32_t end) {
  const std::string_view home =
      country_in_name(knowledge, entry, document.at(document.span_of(first, end)));
  if (home.empty()) return false;
  const auto is_other = [&](std::uint32_t token) {
    const std::string_view country = country_at(document, knowledge, token);
    return !country.empty() && country != home;
  };
  if (first > 0 && is_other(first - 1)) return true;
  if (first > 1 && document.tokens[first - 1].xpos == "POS" && is_other(first - 2)) return true;
  const bool placed = end + 1 < document.tokens.size() && document.tokens[end].upos == Upos::ADP;
  return placed && is_other(end + 1);
}

}  // namespace claimgraph
