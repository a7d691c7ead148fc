#pragma once
// Figures that somebody gives: "the union put the number of dead at 40", "the police spoke of 30".

#include <cstdint>
#include <optional>

#include "core/document.h"
#include "core/tree.h"
#include "knowledge/speech_words.h"

namespace claimgraph {

struct GivenFigure {
  const QuantityMention* amount = nullptr;
  std::uint32_t content = 0;  ///< head of what is said: the amount, or the noun that has it
  bool bare = false;          ///< nothing but the amount is said: what it counts stands elsewhere
};

/// The figure that the verb `cue` gives; nothing where it gives none.
std::optional<GivenFigure> figure_given_by(const Document& document, const Tree& tree,
                                           const AttributionWords& words, std::uint32_t cue);

}  // namespace claimgraph
