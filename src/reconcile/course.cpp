#include "reconcile/course.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "reconcile/pairs.h"

namespace claimgraph {
namespace {

/// Whether both tell steps of one course so that `stands` holds for the older and the newer step.
template <typename Stands>
bool in_course(const Proposition& older, const Proposition& newer, const Courses& courses,
               Stands stands) {
  return std::ranges::any_of(steps_of(newer, courses), [&](const CourseStep& later) {
    return std::ranges::any_of(steps_of(older, courses), [&](const CourseStep& each) {
      return each.course == later.course && stands(each, later);
    });
  });
}

/// Whether both give one qualifier, such as the place, and not the same.
bool are_told_apart(const Proposition& left, const Proposition& right) {
  const auto role_of = [](const std::string& line) { return line.substr(0, line.find('=') + 1); };
  const std::set<std::string> known = scope_lines(left.scope);
  return std::ranges::any_of(scope_lines(right.scope), [&](const std::string& line) {
    const auto same_role = known.lower_bound(role_of(line));
    return !known.contains(line) && same_role != known.end() &&
           same_role->starts_with(role_of(line));
  });
}

/// Two articles, the later of which tells something as so or not so.
bool tells_later(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  return ordered && older.document != newer.document && !older.negative &&
         newer.mode == Mode::stated && !are_told_apart(older, newer) && !happened_before(pair);
}

bool are_one(const std::string& left, const std::string& right) {
  return !left.empty() && left == right;
}

/// Whether both are of one matter: of one and the same thing to the same, be it told of the one who
/// does it or of whom it is done to. "A court fined Acme", "Acme appealed".
bool of_one_matter(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool objects = !older.object_entity.empty() && !newer.object_entity.empty();
  if (are_one(older.object_entity, newer.object_entity)) return true;
  const bool passed_on = are_one(older.object_entity, newer.owner);
  const bool passed_back = are_one(older.owner, newer.object_entity);
  if (passed_on || passed_back) return !objects || (passed_on && passed_back);
  if (objects) return false;
  // Two works of one firm are told apart by their words.
  const bool one =
      are_one(older.owner, newer.owner) || (kin.about_same && share_thing(older, newer));
  const bool bare = older.words.empty() || newer.words.empty();
  return one && (bare || overlap(older.words, newer.words) > 0);
}

}  // namespace

const std::vector<CourseStep>& steps_of(const Proposition& proposition, const Courses& courses) {
  const auto& typed = courses.steps_of(proposition.predicate);
  if (!typed.empty() || proposition.families.empty()) return typed;
  return courses.steps_of(proposition.families.front());
}

std::optional<Agreement> relate_progress(const Kin& kin, const Courses& courses) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const auto further = [&](const CourseStep& each, const CourseStep& later) {
    const bool expected = each.plans && older.mode == Mode::future;
    const bool taken = expected || (!each.forecast && older.mode == Mode::stated);
    return taken && each.step < later.step;
  };
  if (!tells_later(kin.pair) || newer.negative || !in_course(older, newer, courses, further) ||
      !of_one_matter(kin)) {
    return std::nullopt;
  }
  const auto before = days_of(older.time);
  const auto after = days_of(newer.time);
  if (before && after && after->last < before->first) return std::nullopt;
  return made(newer, older, AgreementKind::update,
              fmt::format("an earlier step{}, a later one{}", in_time(older), in_time(newer)));
}

std::optional<Agreement> relate_outcome(const Kin& kin, const Courses& courses) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const auto reached = [](const CourseStep& each, const CourseStep& later) {
    return !each.plans && each.step <= later.step;
  };
  if (!tells_later(kin.pair) || older.mode != Mode::future ||
      !in_course(older, newer, courses, reached) || !of_one_matter(kin)) {
    return std::nullopt;
  }
  return made(newer, older, AgreementKind::plan_vs_outcome,
              fmt::format("planned{}, {}{}", in_time(older), newer.negative ? "not done" : "done",
                          in_time(newer)));
}

}  // namespace claimgraph
