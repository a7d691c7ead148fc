#include "knowledge/place_parts.h"

#include <vector>

#include "base/unicode.h"
#include "knowledge/tsv.h"

namespace claimgraph {

PlaceParts::PlaceParts(const Files& files) {
  constexpr std::string_view kParts = "data/lexicon/place_parts.tsv";
  constexpr std::string_view kNames = "data/gazetteer/region_aliases.tsv";
  files.rows(kParts, {"whole", "places", "names"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace&) {
               const std::string whole = fold(fields[0]);
               wholes_[whole];
               for (const std::string_view part : split_bars(fields[1])) {
                 wholes_[fold(part)].insert(whole);
               }
               for (const std::string_view name : split_bars(fields[2])) names_[fold(name)] = whole;
             });
  files.rows(kNames, {"name", "wikidata", "aliases"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace&) {
               for (const std::string_view name : split_bars(fields[2])) {
                 names_[fold(name)] = fold(fields[0]);
               }
             });
}

std::string PlaceParts::key_of(std::string_view name) const {
  std::string key = fold(name);
  const auto other = names_.find(key);
  return other == names_.end() ? key : other->second;
}

WordSet PlaceParts::around(const std::string& key) const {
  WordSet all;
  std::vector<std::string> open = {key};
  while (!open.empty()) {
    const std::string at = open.back();
    open.pop_back();
    if (!all.insert(at).second) continue;
    if (const auto wholes = wholes_.find(at); wholes != wholes_.end()) {
      open.insert(open.end(), wholes->second.begin(), wholes->second.end());
    }
  }
  return all;
}

PlaceRelation PlaceParts::relation(std::string_view left, std::string_view right) const {
  const std::string a = key_of(left);
  const std::string b = key_of(right);
  if (a == b) return PlaceRelation::same;
  if (around(a).count(b) != 0) return PlaceRelation::left_inside;
  if (around(b).count(a) != 0) return PlaceRelation::right_inside;
  const bool both = wholes_.count(a) != 0 && wholes_.count(b) != 0;
  return both ? PlaceRelation::apart : PlaceRelation::unknown;
}

}  // namespace claimgraph
