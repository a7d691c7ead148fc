#pragma once
// A claim in the making: what a rule found, and the token whose factuality and sources are the
// claim's.

#include <cstdint>
#include <optional>

#include "core/claim.h"

namespace claimgraph {

struct Candidate {
  Claim claim{};
  std::uint32_t anchor = 0;  ///< index into Document::tokens of the verb or noun it was found at
  std::optional<std::uint32_t>
      asserted_by{};  ///< the verb that carries the assertion, where another: "was allowed to buy"
  bool presupposed = false;  ///< told beside what is asserted: "replace its chairman, Jane Roe"
  bool to_come = false;      ///< not so yet, by a word of its own: "the incoming chief executive"
  bool reversed = false;     ///< its words deny it: "sold without a licence"
  int narrowness = 0;  ///< how much its rule asks for: of two that fit, the narrower one stays
};

inline bool is_told_as_done(const Claim& claim) {
  return claim.factuality == Factuality::certain_plus && claim.polarity == Polarity::positive;
}

}  // namespace claimgraph
