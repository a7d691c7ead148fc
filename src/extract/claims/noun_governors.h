#pragma once
// What a verb says of the event that its subject or object names: "blocked the sale", "the sale
// collapsed".

#include <cstdint>
#include <optional>

#include "core/document.h"
#include "core/tree.h"
#include "extract/claims/clause_signs.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Looks at the tree of one document.
class NounGovernors {
 public:
  /// Keeps references to all four.
  NounGovernors(const Document& document, const Tree& tree, const FactualityWords& words,
                const ClauseSigns& signs)
      : document_(document), tree_(tree), words_(words), signs_(signs) {}

  /// What the verb over a noun does to the event that it names; none: nothing. What does not rule
  /// out a sale leaves it possible. REQUIRES: the noun hangs on something.
  std::optional<Stance> over(std::uint32_t noun) const;

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  std::optional<Stance> of_verb(const FactualityWords::Stances& stances, std::uint32_t verb) const;
  std::optional<Stance> over_subject(std::uint32_t verb) const;

  const Document& document_;
  const Tree& tree_;
  const FactualityWords& words_;
  const ClauseSigns& signs_;
};

}  // namespace claimgraph
