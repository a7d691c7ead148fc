#pragma once
// What articles say together: the same, only one of them, or differently.

#include <string>
#include <vector>

#include "core/graph.h"
#include "store/store.h"

namespace claimgraph {

/// One thing said: its claims in the compared articles, one or more.
struct SharedClaim {
  std::vector<StoredClaim> claims{};
  std::vector<std::string> documents{};  ///< ids, sorted
};

/// Two claims of different articles that stand to each other as `kind` tells.
struct Difference {
  StoredClaim a{};
  StoredClaim b{};
  AgreementKind kind = AgreementKind::compatible;
  std::string reason{};
};

struct Comparison {
  std::vector<SharedClaim> shared{};      ///< said by two or more of the articles
  std::vector<Difference> differences{};  ///< contradictions first
  std::vector<SharedClaim> alone{};       ///< said by one, and not among the differences
};

/// Compares claims by how their propositions stand to each other. In their order, which is by
/// article.
Comparison comparison_of(const std::vector<StoredClaim>& claims,
                         const std::vector<Agreement>& agreements);

/// The same of all claims of documents, which are named by id, each once.
Comparison compare_documents(const Store& store, const std::vector<std::string>& documents);

}  // namespace claimgraph
