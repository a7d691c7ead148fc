#pragma once
// Semicolons between clauses: "The suit says Acme hid losses; the firm rejects that."

#include <span>
#include <vector>

#include "annotate/models.h"

namespace claimgraph {

/// Where a semicolon outside of quotes stands between words that both have a finite verb among
/// them: the places behind these, in their order. What they part is best read apart.
std::vector<Place> places_behind_semicolons(const SyntaxModel& model, std::span<const Word> words,
                                            std::span<const TagId> tags);

}  // namespace claimgraph
