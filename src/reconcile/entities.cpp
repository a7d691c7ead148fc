#include "reconcile/entities.h"

#include <algorithm>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::string_view kDefinedWay = "defined";
constexpr std::string_view kFormerWay = "former";
constexpr std::string_view kCompany = "company";

std::string family_of(const std::string& kind, const EntityKinds& kinds) {
  const EntityKind* known = kinds.find(kind);
  if (known == nullptr) return kind;
  switch (known->label) {
    case NameLabel::person:
      return std::string(kPersonFamily);
    case NameLabel::organization:
      return std::string(kBodyFamily);
    case NameLabel::place:
      return std::string(kPlaceFamily);
    case NameLabel::miscellaneous:
      return kind;
  }
  return kind;
}

/// The one thing that all fuller names lead to: "Acme" and "Acme Cells" are one owner of "Beta". A
/// surname is no name of a firm.
bool of_one_owner(const NameKey& key, const NameFacts& facts) {
  if (facts.owners.empty() || facts.more_owners) return false;
  const bool surname =
      std::ranges::any_of(facts.owners, [](const Owner& each) { return each.way == kSurnameWay; });
  if (surname && key.family != kPersonFamily) return false;
  const std::string& entity = facts.owners.front().entity;
  return std::all_of(facts.owners.begin(), facts.owners.end(),
                     [&](const Owner& each) { return each.entity == entity; });
}

}  // namespace

std::string name_key(std::string_view name, const EntityKinds& kinds, const AgreementWords& words) {
  std::string_view rest = name;
  for (;;) {
    const std::size_t gap = rest.find_last_of(" ,");
    if (gap == std::string_view::npos || gap == 0) break;
    const std::string_view last = rest.substr(gap + 1);
    // "Corp." and "GmbH"; "Bank" or "Motors" tells one firm from another.
    const bool legal = last.empty() || (kinds.kind_of_ending(last) == kCompany &&
                                        words.trade_words.count(fold(last)) == 0);
    if (!legal) break;
    rest = rest.substr(0, gap);
  }
  return fold(rest);
}

NameKey name_key_of(const ObservedEntity& observed, const EntityKinds& kinds,
                    const AgreementWords& words) {
  return {family_of(observed.kind, kinds), name_key(observed.name, kinds, words)};
}

NameTarget target_of(const NameKey& key, const NameFacts& facts) {
  constexpr double kDefined = 0.95;
  constexpr double kUsed = 0.85;
  constexpr double kOneName = 0.9;
  if (facts.externals.size() == 1) {
    return {facts.externals.front(), "the only known thing of this name", 1};
  }
  const bool guessed = !facts.known && !facts.told_from_itself;
  if (guessed && of_one_owner(key, facts)) {
    const Owner& owner = facts.owners.front();
    const bool told = owner.way == kDefinedWay || owner.way == kFormerWay;
    if (told) return {owner.entity, owner.way + " as a name of “" + owner.bare + "”", kDefined};
    const bool near = owner.way != kSurnameWay || owner.shares_thing;
    if (facts.owners.size() == 1 && !owner.told_apart && near) {
      return {owner.entity, "short for “" + owner.bare + "”, and for nothing else", kUsed};
    }
  }
  if (guessed) {
    return {"name:" + key.bare, "the same name, and nothing tells two of it apart", kOneName};
  }
  return {key.family + ":" + key.bare, "the same name and kind", kOneName};
}

std::vector<NameTarget> candidates_of(const NameTarget& target, const NameFacts& facts) {
  constexpr double kToldApart = 0.3;
  std::vector<NameTarget> found;
  for (const Owner& owner : facts.owners) {
    if (owner.entity == target.entity) continue;
    const double share = 1.0 / static_cast<double>(facts.owners.size() + 1);
    found.push_back({owner.entity,
                     owner.told_apart
                         ? "“" + owner.bare + "” has this name, and an article tells them apart"
                         : "“" + owner.bare + "” is one of several with this name",
                     owner.told_apart ? kToldApart : share});
  }
  return found;
}

}  // namespace claimgraph
