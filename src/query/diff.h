#pragma once
// What has changed since a run: what is newly said, by how many more, and where texts were
// rewritten.

#include <cstdint>
#include <string>
#include <vector>

#include "core/graph.h"
#include "knowledge/ontology.h"
#include "store/records.h"
#include "store/store.h"

namespace claimgraph {

/// A claim that now has more independent origins.
struct GainedOrigin {
  StoredClaim claim{};  ///< the earliest of its proposition
  std::size_t before = 0;
  std::size_t now = 0;
};

/// A later figure beside the one it replaces or disputes.
struct MovedValue {
  StoredClaim old{};
  StoredClaim now{};
  AgreementKind kind = AgreementKind::update;
  std::string reason{};
};

/// A disagreement that came or went.
struct ChangedConflict {
  std::string kind{};
  std::string reason{};
  std::string one{};  ///< claims in one line
  std::string other{};
  std::string how{};  ///< of one that went: "settled", "dismissed", "a text was rewritten"
};

/// What one address said at the earlier run and says now.
struct Rewritten {
  std::string uri{};
  std::vector<StoredClaim> added{};
  std::vector<PastClaim> removed{};
  std::vector<std::pair<PastClaim, StoredClaim>> changed{};  ///< subject and predicate stay
};

struct ChangeReport {
  std::vector<std::string> articles{};  ///< addresses that are new
  std::vector<StoredClaim> claims{};    ///< said for the first time
  std::vector<std::string> removed{};   ///< addresses that were taken out
  std::vector<PastClaim> gone{};        ///< what only these said
  std::vector<GainedOrigin> origins{};
  std::vector<MovedValue> values{};
  std::vector<ChangedConflict> opened{};
  std::vector<ChangedConflict> closed{};
  std::vector<Rewritten> rewritten{};

  bool empty() const {
    return articles.empty() && claims.empty() && origins.empty() && values.empty() &&
           removed.empty() && gone.empty() && opened.empty() && closed.empty() && rewritten.empty();
  }
};

/// What an address says now against what it said before, by the claims' lines. Of two claims that
/// one subject and predicate have in common, the first stands for the other.
Rewritten rewritten(const std::string& uri, std::vector<PastClaim> past,
                    std::vector<StoredClaim> now);

/// What runs after `run` changed; claims in the order of publication, then of their text.
ChangeReport changes_since(const Store& store, const Ontology& ontology, std::int64_t run);

}  // namespace claimgraph
