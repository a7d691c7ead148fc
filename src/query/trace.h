#pragma once
// The path of one matter through time: considered, planned, announced, delayed, in force,
// withdrawn, and who moved it.

#include <string>
#include <vector>

#include "core/graph.h"
#include "knowledge/matters.h"
#include "knowledge/stage_words.h"
#include "store/store.h"

namespace claimgraph {

/// One step: a proposition, by its earliest claim.
struct TraceStep {
  StoredClaim claim{};
  std::string stage{};  ///< of stages.toml, else by modality: "planned", "required", "so" …
  std::string mover{};  ///< who says or does it
};

/// Claims of one subject, predicate and object in the order of their publication; amounts of one
/// unit are one object, for they move. What delays, announces, withdraws … the object belongs to
/// it.
struct Trace {
  std::string subject{};
  std::string predicate{};
  std::string object{};
  std::vector<TraceStep> steps{};
};

/// What a topic names: entities, and words that stand in the claim, its predicate or its sentence.
struct TraceTopic {
  std::vector<std::string> about{};  ///< entity ids; empty: any
  std::string name{};                ///< by which they were asked for
  std::string words{};
};

/// The longest beginning of the words that names entities; the rest are words.
TraceTopic topic_named(const Store& store, const std::vector<std::string>& words);

/// The paths that claims of the topic make, those of most steps first. Of claims that only name its
/// entities beside others none, where there are some about them.
std::vector<Trace> traces_of(std::vector<StoredClaim> claims, const TraceTopic& topic,
                             const std::vector<StageWords>& stages, const Matters& matters);

}  // namespace claimgraph
