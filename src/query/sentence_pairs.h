#pragma once
// Disagreements as a reader meets them: two sentences, and all in which they differ.

#include <vector>

#include "core/graph.h"
#include "store/store.h"

namespace claimgraph {

/// Two claims that stand to each other so, with what the store knows of them.
struct ClaimsApart {
  Conflict conflict{};
  StoredClaim a{};
  StoredClaim b{};
};

/// What the claims of two sentences stand to each other, typed claims first. Never empty.
using SentencePair = std::vector<ClaimsApart>;

/// The conflicts by the words of their two sentences, in the order of the first of each; those that
/// contradict apart from those that do not, and open ones from what a person has settled. Without
/// what agrees within one sentence.
std::vector<SentencePair> by_sentences(const Store& store, const std::vector<Conflict>& conflicts);

}  // namespace claimgraph
