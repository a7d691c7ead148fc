#pragma once
// The graph's nouns: things and claims as several articles together know them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"

namespace claimgraph {

/// A thing as one article knows it, with what joins it to others.
struct ObservedEntity {
  std::string id{};
  std::string document{};
  std::string kind{};
  std::string name{};
  std::string external{};
  std::vector<std::string> aliases{};
};

/// A thing across articles. `id` is its key.
struct GraphEntity {
  std::string id{};
  std::string kind{};
  std::string name{};
  std::string external{};
  std::vector<std::string> names{};    ///< all forms, sorted
  std::vector<std::string> members{};  ///< ids of observed entities
};

/// An argument whose entity is known across articles.
struct StoredArgument {
  std::string role{};    ///< of a qualifier; the kind of a speaker
  std::string entity{};  ///< id of a GraphEntity; empty: none
  std::string name{};    ///< its name; else the words
  Argument value{};      ///< value.entity is not set
};

/// A claim with its sentence and source.
struct StoredClaim {
  Claim claim{};  ///< arguments without entity ids; those stand below
  std::string document{};
  std::string source{};  ///< publisher, or the URI where that is unknown
  std::string title{};
  std::string published{};  ///< EDTF
  std::string sentence{};   ///< its words
  StoredArgument subject{};
  std::optional<StoredArgument> object{};
  std::vector<StoredArgument> qualifiers{};
  std::vector<StoredArgument> speakers{};  ///< innermost first
};

enum class ConflictKind : std::uint8_t { differs_in_value, differs_in_date, negates };
std::string_view name_of(ConflictKind kind);
std::optional<ConflictKind> conflict_kind_from(std::string_view name);

/// Two claims that cannot both hold.
struct Conflict {
  std::string entity{};
  std::string predicate{};
  ConflictKind kind = ConflictKind::differs_in_value;
  std::string reason{};
  std::string a{};  ///< claim ids, a < b
  std::string b{};

  bool operator==(const Conflict&) const = default;
};

}  // namespace claimgraph
