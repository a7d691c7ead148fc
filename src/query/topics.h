#pragma once
// Topics as a desk editor wants them: what is said, by how many independent origins, and whether it
// stands.

#include <string>
#include <vector>

#include "core/graph.h"
#include "knowledge/agreement_words.h"
#include "store/store.h"

namespace claimgraph {

/// A topic's verdict, the most troubling that applies first.
enum class Verdict : std::uint8_t { corrected, contested, updated, corroborated, single_origin };
std::string_view name_of(Verdict verdict);

struct Topic {
  std::string key{};
  std::vector<std::string> claims{};                ///< ids
  std::vector<std::vector<std::string>> origins{};  ///< documents, grouped
  Verdict verdict = Verdict::single_origin;
};

/// How two claims stand: that of their propositions, or `same` within one.
struct ClaimPair {
  std::string a{};
  std::string b{};
  AgreementKind kind = AgreementKind::same;
  std::string reason{};
};

/// Every topic of the graph, wider ones too, in the order of their keys, but for those of a mere
/// figure. Corroborated: a proposition with at least two independent origins.
std::vector<Topic> topics_of(const Store& store, const AgreementWords& words);

/// Pairs of claims, out of the pairs of propositions; those near each other in a topic of which
/// nothing else is known are compatible. Of a proposition with many claims only the
/// earliest 20 are paired: copies upon copies say nothing new.
std::vector<ClaimPair> claim_pairs(const Store& store);

}  // namespace claimgraph
