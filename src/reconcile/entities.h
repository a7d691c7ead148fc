#pragma once
// Which things of different articles are one: by Wikidata id, or by name. What joins is decided
// name by name, so that an article touches only its own names.

#include <string>
#include <string_view>
#include <vector>

#include "core/graph.h"
#include "knowledge/entity_kinds.h"

namespace claimgraph {

/// By what things without an id are joined: the family of kinds that one thing may be taken for by
/// turns ("body": company, organization …), and the full name, folded, without legal form.
struct NameKey {
  std::string family{};
  std::string bare{};

  auto operator<=>(const NameKey&) const = default;
};

NameKey name_key_of(const ObservedEntity& observed, const EntityKinds& kinds);

/// A name without legal form, folded: "Acme Corp." and "ACME" are "acme".
std::string name_key(std::string_view name, const EntityKinds& kinds);

/// The bare forms of shorter names that the article uses for the thing, and that other articles may
/// use alone: of organizations, three letters and more. People's surnames are shared too often.
std::vector<std::string> short_names_of(const ObservedEntity& observed, const EntityKinds& kinds);

/// What the graph knows of one name.
struct NameFacts {
  std::vector<std::string> externals{};  ///< ids of things that have it; two say "several"
  bool known = false;  ///< some thing of this bare name has an id, in whatever family
  std::vector<NameKey> owners{};  ///< fuller names it stands for; two say "several"
  std::string owner_entity{};     ///< where the only fuller name leads
  bool told_from_owner = false;   ///< an article has both names, as two things
  bool told_from_itself = false;  ///< an article has it twice, in two families
};

/// The entity a name leads to, and why.
struct NameTarget {
  std::string entity{};
  std::string reason{};

  bool operator==(const NameTarget&) const = default;
};

/// In this order: the only external id that the name goes with; where the only fuller name leads,
/// unless an article tells the two apart; the name alone, for the kinds of unknown names are guesses,
/// unless an article tells two kinds apart or one is known: names of several words of whatever kind,
/// single words as long as they are a person, body or place; else family and name. So a company and
/// its product of one name stay apart, and so do two people with one surname.
NameTarget target_of(const NameKey& key, const NameFacts& facts);

}  // namespace claimgraph
