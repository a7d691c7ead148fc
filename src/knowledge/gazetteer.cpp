#include "knowledge/gazetteer.h"

#include <algorithm>

#include "base/error.h"
#include "base/regions.h"
#include "base/unicode.h"
#include "knowledge/tsv.h"

namespace claimgraph {
namespace {

constexpr std::string_view kGazetteerFolder = "data/gazetteer/";
constexpr std::string_view kDemonyms = "data/gazetteer/demonyms.tsv";
constexpr std::string_view kRegionAliases = "data/gazetteer/region_aliases.tsv";
constexpr std::size_t kAcronymLength = 5;  // capitals only, this short: an acronym, exact in case

/// Spellings of one name differ in these.
bool tells_nothing(char c) { return c == ' ' || c == '-' || c == '.' || c == '\''; }

/// What spellings of one name share: folded, without blanks, hyphens, periods and apostrophes.
std::string key_of(std::string_view surface) {
  std::string key = fold(surface);
  std::erase_if(key, tells_nothing);
  return key;
}

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

bool has_lower(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return is_ascii_lower(c); });
}

std::size_t capitals(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_ascii_upper));
}

/// Acronyms must be all capitals, or have as many ("MoE", which "Moe" is not); other names at least
/// begin like theirs.
bool capitals_agree(std::string_view alias, std::string_view surface) {
  if (!has_lower(alias) && capitals(alias) > 0 && alias.size() <= kAcronymLength) {
    return !has_lower(surface);
  }
  if (capitals(alias) > 1 && alias.size() <= kAcronymLength)
    return capitals(surface) >= capitals(alias);
  if (is_ascii_upper(alias.front())) return !is_ascii_lower(surface.front());
  return true;
}

std::string first_word(std::string_view alias) {
  return fold(alias.substr(0, alias.find_first_of(" -.'")));
}

void add_regions(Gazetteer& gazetteer, const Files& files) {
  files.rows(kRegionAliases, {"name", "wikidata", "aliases"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace&) {
               gazetteer.add(
                   {std::string(fields[0]), "place",
                    fields[1].empty() ? "" : "wikidata:" + std::string(fields[1]), "", true},
                   split_bars(fields[2]));
             });
  for (const std::string& name : region_names()) {
    if (gazetteer.find(name) == nullptr) gazetteer.add({name, "place", "", "", true}, {});
  }
}

}  // namespace

void Gazetteer::add(GazetteerEntry entry, const std::vector<std::string_view>& aliases) {
  const auto at = static_cast<std::uint32_t>(entries_.size());
  const auto put = [&](std::string_view alias) {
    aliases_[key_of(alias)].push_back({at, std::string(alias)});
    starts_.emplace(first_word(alias), 0);
  };
  put(entry.name);
  for (const std::string_view alias : aliases) put(alias);
  entries_.push_back(std::move(entry));
}

const GazetteerEntry* Gazetteer::find(std::string_view surface) const {
  if (surface.empty()) return nullptr;
  const auto spellings = aliases_.find(key_of(surface));
  if (spellings == aliases_.end()) return nullptr;
  const Alias* best = nullptr;
  for (const Alias& alias : spellings->second) {
    if (!capitals_agree(alias.surface, surface)) continue;
    const bool earlier = best == nullptr || alias.entry < best->entry;
    if (earlier) best = &alias;
  }
  return best ? &entries_[best->entry] : nullptr;
}

void Gazetteer::index_starts() {
  std::vector<std::string_view> keys;
  keys.reserve(aliases_.size());
  for (const auto& [key, spellings] : aliases_) keys.push_back(key);
  std::sort(keys.begin(), keys.end());
  for (auto& [start, longest] : starts_) {
    for (auto key = std::lower_bound(keys.begin(), keys.end(), start);
         key != keys.end() && key->starts_with(start); ++key) {
      longest = std::max(longest, key->size());
    }
  }
}

std::size_t Gazetteer::longest_from(std::string_view word) const {
  const auto start = starts_.find(first_word(word));
  return start == starts_.end() ? 0 : start->second;
}

std::size_t Gazetteer::telling_size(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7F' && !tells_nothing(c); }));
}

Gazetteer load_gazetteer(const Files& files, const EntityKinds& kinds) {
  Gazetteer gazetteer;
  for (const std::string& path : files.list(kGazetteerFolder)) {
    if (path == kDemonyms || path == kRegionAliases) continue;
    files.rows(path, {"name", "kind", "wikidata", "maker", "aliases"},
               [&](const std::vector<std::string_view>& fields, const TsvPlace& place) {
                 if (kinds.find(fields[1]) == nullptr) {
                   throw Failure(place.text() + ": unknown kind '" + std::string(fields[1]) +
                                 "'; schema/entity_kinds.toml lists them");
                 }
                 gazetteer.add({std::string(fields[0]), std::string(fields[1]),
                                fields[2].empty() ? "" : "wikidata:" + std::string(fields[2]),
                                std::string(fields[3]), false},
                               split_bars(fields[4]));
               });
  }
  add_regions(gazetteer, files);
  gazetteer.index_starts();
  return gazetteer;
}

Demonyms::Demonyms(const Files& files) {
  files.rows(kDemonyms, {"country", "demonyms"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace&) {
               for (const std::string_view word : split_bars(fields[1])) {
                 countries_.emplace(word, fields[0]);
               }
             });
}

std::string_view Demonyms::country_of(std::string_view word) const {
  const auto at = countries_.find(word);
  return at == countries_.end() ? std::string_view{} : std::string_view(at->second);
}

}  // namespace claimgraph
