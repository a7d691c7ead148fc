#pragma once
// The amount that somebody gives in place of one that was told right before: "Acme says it spent $5
// million; analysts say it was closer to $9 million".

#include <cstdint>
#include <map>
#include <optional>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {

/// What a clause gives anew, and where that stands.
struct Restated {
  const QuantityMention* amount = nullptr;
  std::uint32_t anchor = 0;
  bool referred = false;  ///< it is spoken of as known: "the 4 million that it named"
};

/// Nothing where the clause gives no amount, or gives it to something that it names.
std::optional<Restated> restated_by(const Reading& reading, const Clause& clause);

/// The claims that give an amount, by where they stand.
class StatedAmounts {
 public:
  /// Does nothing where the claim gives no amount.
  void add(const Candidate& candidate);

  /// The last one before that gives an amount of the same sort, in the sentence; of what is
  /// counted, or in the one before: sums of money are too many. Null: none.
  const Candidate* before(const Reading& reading, const Clause& clause,
                          const Restated& again) const;

 private:
  std::map<std::uint32_t, Candidate> by_anchor_{};
};

/// Subject, relation and object of the claim, with the amount given anew in place of its own.
/// REQUIRES: `stated` came from StatedAmounts.
Claim restated(const Reading& reading, const Claim& stated, const Restated& again);

}  // namespace claimgraph
