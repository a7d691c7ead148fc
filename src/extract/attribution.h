#pragma once
// Who says so: the chain of sources of a claim, from whoever vouches for it out to the article.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "extract/candidate.h"
#include "extract/mentions.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// One place that says whose words or thoughts a clause is.
struct Source {
  AttributionLink link{};
  Modality modality = Modality::reported;
  std::uint32_t cue = 0;      ///< token; what hangs below it alone is not content
  std::uint32_t content = 0;  ///< head of the clause that is said
};

/// Words between quotation marks, in one block; may run over several sentences.
struct Quotation {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t source = kNone;  ///< index into Sources::sources
};

/// Everything in a document that shows a source, found once.
struct Sources {
  std::vector<Source> sources{};                        ///< ordered by content
  std::vector<Quotation> quotations{};                  ///< ordered, disjoint
  std::vector<std::optional<AttributionLink>> turns{};  ///< of each block: who has the turn
};

/// "X said that S", "S, said X", "according to X, S", "X's claim that S", "as X put it", quotations
/// over several sentences, turns of an interview. Linear in the number of tokens but for the
/// depth of trees.
Sources find_sources(const Document& document, const Tree& tree, const Discourse& discourse,
                     const Knowledge& knowledge);

/// Sets the chain, innermost first, and weakens an asserted claim to what its source makes of it.
/// Call after `judge_factuality`. REQUIRES: `sources` is of `document`.
void attribute(const Sources& sources, const Document& document, const Tree& tree,
               const Knowledge& knowledge, Candidate& candidate);

}  // namespace claimgraph
