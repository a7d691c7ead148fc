#include "query/sentence_pairs.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "query/lookup.h"

namespace claimgraph {
namespace {

/// Both sentences in order, whether they contradict, the decision about it.
using PairKey = std::tuple<std::string, std::string, bool, std::string>;

PairKey pair_key_of(const ClaimsApart& pair) {
  const std::string& a = pair.a.sentence;
  const std::string& b = pair.b.sentence;
  return {std::min(a, b), std::max(a, b), contradicts(pair.conflict.kind), pair.conflict.decision};
}

bool is_typed(const ClaimsApart& pair) { return !pair.a.claim.open && !pair.b.claim.open; }

}  // namespace

std::vector<SentencePair> by_sentences(const Store& store, const std::vector<Conflict>& conflicts) {
  std::vector<SentencePair> pairs;
  std::map<PairKey, std::size_t> numbers;
  for (const Conflict& each : conflicts) {
    auto a = claim_with_id(store, each.a);
    auto b = claim_with_id(store, each.b);
    if (!a || !b) continue;
    // How a sentence's own claims agree is no news.
    if (a->sentence == b->sentence && !contradicts(each.kind)) continue;
    ClaimsApart apart{each, std::move(*a), std::move(*b)};
    const auto [at, fresh] = numbers.emplace(pair_key_of(apart), pairs.size());
    if (fresh) pairs.emplace_back();
    pairs[at->second].push_back(std::move(apart));
  }
  for (SentencePair& each : pairs) std::stable_partition(each.begin(), each.end(), is_typed);
  return pairs;
}

}  // namespace claimgraph
