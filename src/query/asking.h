#pragma once
// Questions in time: what was known by a day, what held on a day, what is contested.

#include <cstddef>
#include <string>
#include <vector>

#include "core/graph.h"
#include "knowledge/ontology.h"
#include "store/store.h"

namespace claimgraph {

/// Empty members do not narrow.
struct AskOptions {
  std::string since{};     ///< EDTF: of what happened on its first day or later
  std::string until{};     ///< EDTF: of what happened on its last day or earlier
  std::string as_of{};     ///< EDTF: what was known then, from articles published by then alone
  std::string valid_at{};  ///< EDTF: what held then, by what is known
  std::size_t min_origins = 0;
  bool contested = false;
};

/// The claims that remain, in their order. As of a day, support and contest are counted anew from
/// the articles that were out by its end; one whose day is not known is not taken to be.
///
/// A claim holds on a day that its time covers; one without time, or of a predicate that has one
/// value at a time, holds from its time (or its article) on, until a later value takes its place.
///
/// Something happened on the days of its time, else of its article: of a longer time one day within
/// is enough. What goes on without an end ("2023/..") is later than any day from then on; of what
/// has no beginning ("../2022-09") nothing but the last day is known. What has no date did not
/// happen between any.
std::vector<StoredClaim> narrowed(const Store& store, const Ontology& ontology,
                                  std::vector<StoredClaim> claims, const AskOptions& options);

/// Propositions that a later or correcting one has replaced.
struct Replaced {
  std::string proposition{};
  std::string by{};
  AgreementKind kind = AgreementKind::update;
};
std::vector<Replaced> replaced_in(const std::vector<Conflict>& pairs);

}  // namespace claimgraph
