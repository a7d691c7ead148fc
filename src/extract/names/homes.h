#pragma once
// Which named body "the Dutch company" or "the Boise company" is, by where the text puts it.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/mentions.h"
#include "extract/names/phrases.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// The homes of the bodies that one document names. Holds references: lives while it is read.
class Homes {
 public:
  /// `bodies`: the kinds of bodies, bits as in Phrase::kinds.
  Homes(const Document& document, const Tree& tree, const Knowledge& knowledge,
        const Discourse& discourse, std::span<const Phrase> phrases, std::uint32_t bodies);

  /// The only body of the noun's kinds that was named before it and whose home it tells: index into
  /// Discourse::entities. A home is told of a name ("Acme, a Dutch chipmaker", "Acme of Boise") or
  /// else by what its bearer does ("employs 600 people in Boise"). REQUIRES: `noun` is homed, and
  /// one of the phrases.
  std::optional<std::uint32_t> body_at(const Phrase& noun) const;

  /// "Norvane won a tender of the army. The Lyon company …": the only one that acts shortly before
  /// and may be called so, where no other body is told of beside it and its home is no other town.
  /// REQUIRES: as above.
  std::optional<std::uint32_t> only_actor(const Phrase& noun) const;

  /// Whether the text puts the body in another town than the noun says. REQUIRES: as above.
  bool lives_elsewhere(std::uint32_t body, const Phrase& noun) const;

 private:
  using Bodies = std::set<std::uint32_t>;  ///< indices into Discourse::entities

  /// What is at one place.
  struct Home {
    Bodies told{};    ///< of their names
    Bodies acting{};  ///< by what they do
    bool country = false;
  };

  /// An entity as it is first named.
  struct FirstName {
    std::uint32_t token = 0;
    std::uint32_t kinds = 0;
  };

  std::optional<std::uint32_t> only_one(const Bodies& bodies, const Phrase& noun) const;
  bool is_peoples_adjective(std::uint32_t token) const;
  std::string home_at(std::uint32_t token) const;
  void put_home(std::uint32_t token, const std::string& home);
  void put_subject(std::uint32_t predicate, const std::string& home, bool told);
  const Phrase* body_named_at(std::uint32_t token) const;
  static void add(Bodies& bodies, std::uint32_t entity);

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
  const Discourse& discourse_;
  std::span<const Phrase> phrases_;
  const std::uint32_t bodies_;
  std::map<std::string, Home> by_home_{};                   ///< by its name, folded
  std::map<std::uint32_t, std::set<std::string>> towns_{};  ///< told of a body, by their names
  std::map<std::uint32_t, FirstName> first_names_{};
};

}  // namespace claimgraph
