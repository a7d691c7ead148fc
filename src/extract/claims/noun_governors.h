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
  /// Keeps references to all five.
  NounGovernors(const Document& document, const Tree& tree, const FactualityWords& words,
                const NounSenses& senses, const ClauseSigns& signs)
      : document_(document), tree_(tree), words_(words), senses_(senses), signs_(signs) {}

  /// What the verb over a noun does to the event that it names; none: nothing. What does not rule
  /// out a sale leaves it possible. REQUIRES: the noun hangs on something.
  std::optional<Stance> over(std::uint32_t noun) const;

  /// Whether the verb over a noun ends what lasted until then: "sold its stake"; not "sold a
  /// stake", of which some may be left. REQUIRES: the noun hangs on something.
  bool ends_state(std::uint32_t noun) const;

  /// "is forecast to post a profit of $2 million on sales of $9 million": of two measures of one
  /// verb the second, which the parser hangs on the first.
  bool goes_with_measure(std::uint32_t noun, std::uint32_t first) const;

  /// "Rid itself of its stake", "the sale of its stake".
  bool is_sold_off(std::uint32_t noun) const;

  /// Whether the noun over an event's tells how sure it is: "the possibility of a sale". Whom
  /// approval is given to is no event.
  bool governs(std::uint32_t noun, std::uint32_t event) const;

  /// The noun of leave that is given, or asked for, to an event: "approval for its takeover".
  std::optional<std::uint32_t> permit_of(std::uint32_t event) const;

  /// Whether the verb only tells that such leave is needed: "awaits approval".
  bool needs(std::uint32_t verb) const;

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  bool stands_before_event(std::uint32_t event) const;
  std::optional<Stance> of_verb(const FactualityWords::Stances& stances, std::uint32_t verb) const;
  std::optional<Stance> over_subject(std::uint32_t verb) const;
  std::optional<Stance> over_what_is(std::uint32_t told) const;

  const Document& document_;
  const Tree& tree_;
  const FactualityWords& words_;
  const NounSenses& senses_;
  const ClauseSigns& signs_;
};

}  // namespace claimgraph
