#pragma once
// Which things of different articles are one: by Wikidata id, or by name. What joins is decided
// name by name, so that an article touches only its own names.

#include <string>
#include <string_view>
#include <vector>

#include "core/graph.h"
#include "knowledge/agreement_words.h"
#include "knowledge/entity_kinds.h"

namespace claimgraph {

/// The kind of outlets' own names.
inline constexpr std::string_view kPublicationKind = "publication";

/// Families of kinds that unknown names may change between; a kind of none is its own.
inline constexpr std::string_view kBodyFamily = "body";
inline constexpr std::string_view kPersonFamily = "person";
inline constexpr std::string_view kPlaceFamily = "place";

/// By what things without an id are joined: the family of kinds that one thing may be taken for by
/// turns ("body": company, organization …), and the full name, folded, without legal form.
struct NameKey {
  std::string family{};
  std::string bare{};

  auto operator<=>(const NameKey&) const = default;
};

NameKey name_key_of(const ObservedEntity& observed, const EntityKinds& kinds,
                    const AgreementWords& words);

/// A name without legal form, folded: "Acme Corp." and "ACME" are "acme"; words of trade stay.
std::string name_key(std::string_view name, const EntityKinds& kinds, const AgreementWords& words);

/// Where the fuller name of a name leads, and how the two are known for one.
struct Owner {
  std::string bare{};
  std::string entity{};
  std::string way{};          ///< the surest of "defined", "former", "surname", "used", "trade"
  bool told_apart = false;    ///< an article has both names, the shorter for another kind of thing
  bool shares_thing = false;  ///< articles that have one name each tell of one more thing
};

/// The way of a surname, which stands for persons only.
inline constexpr std::string_view kSurnameWay = "surname";

/// What the graph knows of one name.
struct NameFacts {
  std::vector<std::string> externals{};  ///< ids of things that have it; two say "several"
  bool known = false;             ///< some thing of this bare name has an id, in whatever family
  std::vector<Owner> owners{};    ///< fuller names it stands for; two say "several"
  bool more_owners = false;       ///< there are more than these two
  bool told_from_itself = false;  ///< an article has it twice, in two families
};

/// The entity a name leads to, and why.
struct NameTarget {
  std::string entity{};
  std::string reason{};
  double score = 1;  ///< how sure that is, 0 to 1

  bool operator==(const NameTarget&) const = default;
};

/// In this order: the only external id that the name goes with; where the only fuller name leads,
/// unless an article tells the two apart and none defines the shorter; the name alone, for the
/// kinds of unknown names are guesses, unless an article tells two kinds apart or one is known;
/// else family and name. So a company and its product of one name stay apart, and so do two people
/// with one surname; a surname leads to the only full name where their articles tell of one more
/// thing.
NameTarget target_of(const NameKey& key, const NameFacts& facts);

/// Where else the name may lead, for people to judge: its fuller names, if it does not lead there.
std::vector<NameTarget> candidates_of(const NameTarget& target, const NameFacts& facts);

}  // namespace claimgraph
