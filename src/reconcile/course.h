#pragma once
// How far a matter has come: of one thing, an article tells an earlier step of its course and a
// later article a later one.

#include <optional>

#include "core/graph.h"
#include "knowledge/courses.h"
#include "reconcile/kinship.h"

namespace claimgraph {

/// The steps that a proposition tells, by its predicate, else by its surest family.
const std::vector<CourseStep>& steps_of(const Proposition& proposition, const Courses& courses);

/// "Acme offers to buy Beta" and, later, "Acme has bought Beta": an update.
std::optional<Agreement> relate_progress(const Kin& kin, const Courses& courses);

/// "Acme plans to open a plant" and, later, "Acme's plant has started production": what was planned
/// has come about, or has not.
std::optional<Agreement> relate_outcome(const Kin& kin, const Courses& courses);

}  // namespace claimgraph
