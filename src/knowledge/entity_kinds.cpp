#include "knowledge/entity_kinds.h"

#include <algorithm>
#include <array>

namespace claimgraph {
namespace {

constexpr std::string_view kKindsPath = "schema/entity_kinds.toml";
constexpr std::array<std::string_view, 4> kLabels = {"person", "organization", "place",
                                                     "miscellaneous"};

NameLabel label_of(const ConfigNode& kind) {
  const ConfigNode& label = kind.at("label");
  const auto at = std::find(kLabels.begin(), kLabels.end(), label.as_string());
  if (at == kLabels.end()) label.fail("expected person, organization, place or miscellaneous");
  return static_cast<NameLabel>(at - kLabels.begin());
}

}  // namespace

EntityKinds::EntityKinds(const ConfigNode& top) {
  for (const auto& [name, table] : top.as_table()) {
    table.allow_only({"gloss", "label", "nouns", "noun_endings", "endings", "openings", "parts",
                      "done_to", "animate", "plural", "untold"});
    kinds_.push_back({name, table.at("gloss").as_string(), label_of(table),
                      table.bool_or("animate", false), table.bool_or("plural", false),
                      table.bool_or("untold", false)});
    for (const std::string& noun : table.strings_or_none("nouns")) nouns_[noun].push_back(name);
    for (const std::string& ending : table.strings_or_none("noun_endings"))
      noun_endings_.emplace_back(ending, std::vector{name});
    for (const std::string& ending : table.strings_or_none("endings")) {
      endings_.emplace(ending, name);
    }
    for (const std::string& opening : table.strings_or_none("openings"))
      openings_.emplace(opening, name);
    for (const std::string& part : table.strings_or_none("parts")) parts_.emplace(part, name);
    for (const std::string& verb : table.strings_or_none("done_to")) done_to_.emplace(verb, name);
  }
  for (const std::string_view label : kLabels) {
    const auto has_label = [&](const EntityKind& kind) {
      return kLabels[static_cast<std::size_t>(kind.label)] == label;
    };
    if (std::none_of(kinds_.begin(), kinds_.end(), has_label)) {
      top.fail("no kind has the label '" + std::string(label) + "'");
    }
  }
}

const EntityKind* EntityKinds::find(std::string_view name) const {
  const auto at = std::find_if(kinds_.begin(), kinds_.end(),
                               [&](const EntityKind& kind) { return kind.name == name; });
  return at == kinds_.end() ? nullptr : &*at;
}

std::string_view EntityKinds::kind_of_opening(std::string_view word) const {
  const auto at = openings_.find(word);
  return at == openings_.end() ? std::string_view{} : std::string_view(at->second);
}

std::string_view EntityKinds::kind_done_to(std::string_view verb) const {
  const auto at = done_to_.find(verb);
  return at == done_to_.end() ? std::string_view{} : std::string_view(at->second);
}

bool EntityKinds::speaks_of(std::string_view lemma, std::string_view kind) const {
  const auto& kinds = kinds_of_noun(lemma);
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool EntityKinds::speaks_of_agents(std::string_view lemma) const {
  const auto& kinds = kinds_of_noun(lemma);
  return speaks_of(lemma, "person") ||
         std::any_of(kinds.begin(), kinds.end(), [&](const std::string& each) {
           return find(each)->label == NameLabel::organization;
         });
}

const std::vector<std::string>& EntityKinds::kinds_of_noun(std::string_view lemma) const {
  static const std::vector<std::string> none;
  const auto at = nouns_.find(lemma);
  if (at != nouns_.end()) return at->second;
  for (const auto& [ending, kinds] : noun_endings_) {
    if (lemma.size() > ending.size() && lemma.ends_with(ending)) return kinds;
  }
  return none;
}

std::vector<std::string> EntityKinds::nouns_of(std::string_view kind) const {
  std::vector<std::string> found;
  for (const auto& [noun, kinds] : nouns_) {
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) found.push_back(noun);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string_view EntityKinds::kind_of_ending(std::string_view word) const {
  const auto at = endings_.find(word);
  return at == endings_.end() ? std::string_view{} : std::string_view(at->second);
}

std::string_view EntityKinds::kind_of_parts(std::string_view lemma) const {
  const auto at = parts_.find(lemma);
  return at == parts_.end() ? std::string_view{} : std::string_view(at->second);
}

bool EntityKinds::has_parts(std::string_view kind) const {
  return std::any_of(parts_.begin(), parts_.end(),
                     [&](const auto& each) { return each.second == kind; });
}

std::uint32_t EntityKinds::bit_of(std::string_view kind) const {
  constexpr std::uint32_t kBits = 32;
  const auto found = std::find_if(kinds_.begin(), kinds_.end(),
                                  [&](const EntityKind& each) { return each.name == kind; });
  const auto bit = static_cast<std::uint32_t>(found - kinds_.begin());
  return bit < kBits && found != kinds_.end() ? 1U << bit : 0U;
}

const std::string& EntityKinds::default_kind(NameLabel label) const {
  return std::find_if(kinds_.begin(), kinds_.end(),
                      [&](const EntityKind& kind) { return kind.label == label; })
      ->name;
}

EntityKinds load_entity_kinds(const Files& files) { return EntityKinds(files.config(kKindsPath)); }

bool EntityKinds::speaks_of_body(std::string_view noun) const {
  const auto& kinds = kinds_of_noun(noun);
  return !kinds.empty() && find(kinds.front())->label == NameLabel::organization;
}

}  // namespace claimgraph
