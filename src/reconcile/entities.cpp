#include "reconcile/entities.h"

#include <algorithm>
#include <set>

#include "base/unicode.h"

namespace claimgraph {
namespace {

// A legal form's last word is short: "Corp.", "GmbH"; "Bank" or "Motors" is part of the name.
constexpr std::size_t kLongestLegalForm = 5;
constexpr std::size_t kShortestShortName = 3;
constexpr std::string_view kBody = "body";
constexpr std::string_view kPerson = "person";
constexpr std::string_view kPlace = "place";

std::string family_of(const std::string& kind, const EntityKinds& kinds) {
  const EntityKind* known = kinds.find(kind);
  if (known == nullptr) return kind;
  switch (known->label) {
    case NameLabel::person:
      return std::string(kPerson);
    case NameLabel::organization:
      return std::string(kBody);
    case NameLabel::place:
      return std::string(kPlace);
    case NameLabel::miscellaneous:
      return kind;
  }
  return kind;
}

bool has_several_words(std::string_view bare) { return bare.find(' ') != std::string_view::npos; }

}  // namespace

std::string name_key(std::string_view name, const EntityKinds& kinds) {
  std::string_view rest = name;
  for (;;) {
    const std::size_t gap = rest.find_last_of(" ,");
    if (gap == std::string_view::npos || gap == 0) break;
    const std::string_view last = rest.substr(gap + 1);
    const bool legal = last.empty() || (last.size() <= kLongestLegalForm &&
                                        kinds.kind_of_ending(last) == "company");
    if (!legal) break;
    rest = rest.substr(0, gap);
  }
  return fold(rest);
}

NameKey name_key_of(const ObservedEntity& observed, const EntityKinds& kinds) {
  return {family_of(observed.kind, kinds), name_key(observed.name, kinds)};
}

std::vector<std::string> short_names_of(const ObservedEntity& observed, const EntityKinds& kinds) {
  const NameKey own = name_key_of(observed, kinds);
  if (own.family != kBody) return {};
  std::set<std::string> found;
  for (const std::string& alias : observed.aliases) {
    const CodePoint first = alias.empty() ? CodePoint{} : code_point_at(alias, 0);
    std::string bare = name_key(alias, kinds);
    // A noun phrase such as "the company" is no name; a longer form is no short one.
    if (!is_upper(first.value) || bare.size() < kShortestShortName) continue;
    if (bare.size() < own.bare.size()) found.insert(std::move(bare));
  }
  return {found.begin(), found.end()};
}

NameTarget target_of(const NameKey& key, const NameFacts& facts) {
  if (facts.externals.size() == 1) {
    return {facts.externals.front(), "the only known thing of this name"};
  }
  const bool acts = key.family == kPerson || key.family == kBody || key.family == kPlace;
  const bool guessed = !facts.known && !facts.told_from_itself;
  if (acts && guessed && facts.owners.size() == 1 && !facts.told_from_owner) {
    return {facts.owner_entity,
            "short for “" + facts.owners.front().bare + "”, and for nothing else"};
  }
  if (guessed && (acts || has_several_words(key.bare))) {
    return {"name:" + key.bare, "the same name, and nothing tells two of it apart"};
  }
  return {key.family + ":" + key.bare, "the same name and kind"};
}

}  // namespace claimgraph
