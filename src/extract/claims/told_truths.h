#pragma once
// What a sentence says of the truth of its clauses: "it is not true that Acme sold it".

#include <cstdint>
#include <optional>

#include "core/document.h"
#include "core/tree.h"
#include "extract/claims/clause_signs.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Looks at the tree of one document.
class ToldTruths {
 public:
  /// Keeps references to all four.
  ToldTruths(const Document& document, const Tree& tree, const FactualityWords& words,
             const ClauseSigns& signs)
      : document_(document), tree_(tree), words_(words), signs_(signs) {}

  /// The word that says whether a clause with a subject of its own is so: "it is untrue that it was
  /// sold", "reports that it was sold are wrong", "false reports that it was sold", "no truth to
  /// the claim that it was sold", "the claim that it was sold proved false", "contrary to claims
  /// that it was sold", "it is wrong to say that it was sold" (not "it is wrong that it was sold",
  /// which says that it was). Or how it was told: "wrongly reported that it was sold". None:
  /// nothing does.
  std::optional<std::uint32_t> judge_of(std::uint32_t clause) const;

  /// Whether the word can be said of reports: "true", "untrue", "wrong".
  bool is_judge(std::uint32_t word) const;

  /// The verb that denies what a noun says: "dismissed reports that it was sold".
  std::optional<std::uint32_t> denier_of(std::uint32_t clause) const;

  /// "did not deny it"; "Roe's claim that it was sold is disputed", by nobody in particular, and
  /// she claims it still.
  bool leaves_open(std::uint32_t report, std::uint32_t denier) const;

  /// Whether somebody calls a report untrue by the word: "calls it untrue that it was sold".
  bool is_opinion(std::uint32_t judge) const;

  /// Whether such a word, with what denies it, says that it is not so.
  bool calls_untrue(std::uint32_t judge) const;

 private:
  bool is_judge_of_facts(std::uint32_t word) const;
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  bool is_contrary_to(std::uint32_t noun) const;
  bool is_plainly_done(std::uint32_t verb) const;
  std::optional<std::uint32_t> adverb_of_untruth(std::uint32_t clause) const;
  std::optional<std::uint32_t> complement_of_report(std::uint32_t noun) const;
  std::optional<std::uint32_t> judge_of_report(std::uint32_t noun, std::uint32_t clause) const;

  const Document& document_;
  const Tree& tree_;
  const FactualityWords& words_;
  const ClauseSigns& signs_;
};

}  // namespace claimgraph
