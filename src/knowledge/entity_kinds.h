#pragma once
// The kinds of entities (schema/entity_kinds.toml), and the words that tell them.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/word_map.h"
#include "core/document.h"
#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

struct EntityKind {
  std::string name{};
  std::string gloss{};
  NameLabel label = NameLabel::miscellaneous;
  bool animate = false;  ///< he or she may stand for one
  bool plural = false;   ///< they may stand for one
  bool untold = false;   ///< what has the label's default kind, for nothing tells more, may be one
};

class EntityKinds {
 public:
  EntityKinds() = default;
  explicit EntityKinds(const ConfigNode& top);

  const std::vector<EntityKind>& all() const { return kinds_; }
  const EntityKind* find(std::string_view name) const;

  /// Whether a noun's lemma speaks of one of `kind` ("startup": company).
  bool speaks_of(std::string_view lemma, std::string_view kind) const;

  /// Whether it speaks of persons or bodies, which do things and are told to: "regulator".
  bool speaks_of_agents(std::string_view lemma) const;

  /// The kinds a noun's lemma may speak of, in the file's order; empty for other nouns.
  const std::vector<std::string>& kinds_of_noun(std::string_view lemma) const;

  /// The lemmas that speak of one of `kind`, in alphabetical order.
  std::vector<std::string> nouns_of(std::string_view kind) const;

  /// The kind told by a name's last word ("Corp"), exact in case; empty: none.
  std::string_view kind_of_ending(std::string_view word) const;

  /// The kind told by the first word of a name of several ("Banco"), exact in case; empty: none.
  std::string_view kind_of_opening(std::string_view word) const;

  /// The kind that alone has a number of such parts ("parameter"); empty: none.
  std::string_view kind_of_parts(std::string_view lemma) const;

  /// Whether the file tells parts that things of this kind alone have.
  bool has_parts(std::string_view kind) const;

  /// The kind of made things that alone are the object of such a verb ("train"); empty: none.
  std::string_view kind_done_to(std::string_view verb) const;

  /// Whether the noun speaks of a body first: "startup", "agency".
  bool speaks_of_body(std::string_view noun) const;

  /// The kind in a set of kinds: 1 << its place in `all`; 0 for unknown kinds and those behind 32.
  std::uint32_t bit_of(std::string_view kind) const;

  /// The first kind in the file with this label: what a name is without other evidence.
  const std::string& default_kind(NameLabel label) const;

 private:
  std::vector<EntityKind> kinds_;
  WordMap<std::vector<std::string>> nouns_;
  std::vector<std::pair<std::string, std::vector<std::string>>> noun_endings_;
  WordMap<std::string> endings_;
  WordMap<std::string> openings_;
  WordMap<std::string> parts_;
  WordMap<std::string> done_to_;
};

/// Throws Failure("file:line: …") where the file is wrong.
EntityKinds load_entity_kinds(const Files& files);

}  // namespace claimgraph
