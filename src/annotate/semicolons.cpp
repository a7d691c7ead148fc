#include "annotate/semicolons.h"

#include <algorithm>
#include <cstdint>

namespace claimgraph {

std::vector<Place> places_behind_semicolons(const SyntaxModel& model, std::span<const Word> words,
                                            std::span<const TagId> tags) {
  const std::uint32_t semicolon = hash_of(";");
  const std::uint32_t quote = hash_of("\"");
  const auto has_verb = [&](Place first, Place end) {
    return std::any_of(tags.begin() + first, tags.begin() + end, [&](TagId tag) {
      return is_finite(model.tags[tag].xpos) || model.tags[tag].xpos == "MD";
    });
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
