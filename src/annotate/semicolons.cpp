#include "annotate/semicolons.h"

#include <cstdint>
#include <string_view>

namespace claimgraph {

std::vector<Place> places_behind_semicolons(const SyntaxModel& model, std::span<const Word> words,
                                            std::span<const TagId> tags) {
  const std::uint32_t semicolon = hash_of(";");
  const std::uint32_t quote = hash_of("\"");
  const auto has_verb = [&](Place first, Place end) {
    bool described = false;  // "Acme, which makes chips" is an item of a list, and no clause
    for (const TagId tag : tags.subspan(first, end - first)) {
      const std::string_view xpos = model.tags[tag].xpos;
      const bool verb = is_finite(xpos) || xpos == "MD";
      if (verb && !described) return true;
      if (verb || xpos == "WDT" || xpos == "WP") described = !verb;
    }
    return false;
  };
  const auto next_semicolon = [&](Place first) {
    Place at = first;
    while (at < words.size() && words[at].lower != semicolon) ++at;
    return at;
  };
  std::vector<Place> places;
  bool quoted = false;
  Place first = 0;  // of the stretch at hand
  for (Place at = 0; at < words.size(); ++at) {
    if (words[at].lower == quote) quoted = !quoted;
    if (words[at].lower != semicolon || quoted || at == first) continue;
    if (!has_verb(first, at) || !has_verb(at + 1, next_semicolon(at + 1))) continue;
    first = at + 1;
    places.push_back(first);
  }
  return places;
}

}  // namespace claimgraph
