#include "reconcile/conflicts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "core/date.h"
#include "core/notation.h"

namespace claimgraph {
namespace {

constexpr double kAbout = 0.1;  // how far "about" reaches, relative

struct Interval {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

Interval interval_of(const Quantity& quantity, double tolerance) {
  Interval interval;
  const double slack = quantity.bound == Bound::about ? std::max(kAbout, tolerance) : tolerance;
  if (quantity.low) interval.low = *quantity.low - std::abs(*quantity.low) * slack;
  if (quantity.high) interval.high = *quantity.high + std::abs(*quantity.high) * slack;
  return interval;
}

/// Whether a claim says that something is so or not so: wishes, plans and conditions contradict
/// nothing.
bool states(const StoredClaim& stored) {
  switch (stored.claim.modality) {
    case Modality::asserted:
    case Modality::reported:
    case Modality::claimed:
    case Modality::estimated:
    case Modality::denied:
      return true;
    case Modality::possible:
    case Modality::planned:
    case Modality::predicted:
    case Modality::conditional:
    case Modality::hypothetical:
    case Modality::required:
    case Modality::permitted:
      return false;
  }
  return false;
}

std::string time_of(const StoredClaim& stored) {
  for (const StoredArgument& each : stored.qualifiers) {
    if (each.role == "time") return each.value.date;
  }
  return "";
}

bool may_be_of_one_time(const StoredClaim& left, const StoredClaim& right) {
  const auto a = days_of(time_of(left));
  const auto b = days_of(time_of(right));
  return !a || !b || a->overlaps(*b);
}

/// The qualifiers besides time and amount must not name different things.
bool same_scope(const StoredClaim& left, const StoredClaim& right) {
  for (const StoredArgument& a : left.qualifiers) {
    if (a.role == "time" || a.role == "amount") continue;
    for (const StoredArgument& b : right.qualifiers) {
      if (a.role == b.role && fold(a.name) != fold(b.name)) return false;
    }
  }
  return true;
}

const Quantity* amount_of(const StoredClaim& stored) {
  if (stored.object && stored.object->value.quantity) return &*stored.object->value.quantity;
  for (const StoredArgument& each : stored.qualifiers) {
    if (each.role == "amount" && each.value.quantity) return &*each.value.quantity;
  }
  return nullptr;
}

bool same_object(const StoredClaim& left, const StoredClaim& right) {
  if (!left.object || !right.object) return !left.object && !right.object;
  if (!left.object->entity.empty() && !right.object->entity.empty()) {
    return left.object->entity == right.object->entity;
  }
  return fold(left.object->name) == fold(right.object->name);
}

bool negative(const StoredClaim& stored) { return stored.claim.polarity == Polarity::negative; }

/// What stands between two claims of one topic, and why; nothing where they agree.
std::optional<std::pair<ConflictKind, std::string>> disagreement(const StoredClaim& left,
                                                                 const StoredClaim& right,
                                                                 const Predicate& predicate) {
  if (!may_be_of_one_time(left, right) || !same_scope(left, right)) return std::nullopt;
  if (negative(left) != negative(right)) {
    if (!same_object(left, right)) return std::nullopt;
    return std::pair{ConflictKind::negates, std::string("one says so, the other says not")};
  }
  if (negative(left)) return std::nullopt;
  const Quantity* a = amount_of(left);
  const Quantity* b = amount_of(right);
  if (a != nullptr && b != nullptr) {
    const bool counts = predicate.compare == Compare::quantity || same_object(left, right);
    const auto agree = counts ? compatible(*a, *b, predicate.tolerance) : std::nullopt;
    if (!agree || *agree) return std::nullopt;
    return std::pair{ConflictKind::differs_in_value,
                     fmt::format("{} against {}", print_quantity(*a), print_quantity(*b))};
  }
  if (predicate.cardinality != Cardinality::one_at_a_time || !left.object || !right.object) {
    return std::nullopt;
  }
  if (predicate.compare == Compare::date) {
    const auto x = days_of(left.object->value.date);
    const auto y = days_of(right.object->value.date);
    if (!x || !y || x->overlaps(*y)) return std::nullopt;
    return std::pair{
        ConflictKind::differs_in_date,
        fmt::format("{} against {}", left.object->value.date, right.object->value.date)};
  }
  // Other words may mean the same; other known things do not.
  const bool known = !left.object->entity.empty() && !right.object->entity.empty();
  if (!known || left.object->entity == right.object->entity) return std::nullopt;
  return std::pair{ConflictKind::differs_in_value,
                   fmt::format("{} against {}", left.object->name, right.object->name)};
}

}  // namespace

std::optional<bool> compatible(const Quantity& left, const Quantity& right, double tolerance) {
  if (left.currency != right.currency || left.period != right.period) return std::nullopt;
  if (left.currency.empty() && left.unit != right.unit) return std::nullopt;
  const Interval a = interval_of(left, tolerance);
  const Interval b = interval_of(right, tolerance);
  return a.low <= b.high && b.low <= a.high;
}

std::vector<Conflict> find_conflicts(const std::vector<StoredClaim>& claims,
                                     const Predicates& predicates) {
  std::map<std::pair<std::string, std::string>, std::vector<const StoredClaim*>> topics;
  for (const StoredClaim& each : claims) {
    if (each.claim.open || each.subject.entity.empty() || !states(each)) continue;
    topics[{each.subject.entity, each.claim.predicate}].push_back(&each);
  }
  std::vector<Conflict> found;
  for (const auto& [topic, members] : topics) {
    const Predicate* predicate = predicates.find(topic.second);
    if (predicate == nullptr) continue;
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        const auto outcome = disagreement(*members[i], *members[j], *predicate);
        if (!outcome) continue;
        std::string a = members[i]->claim.id;
        std::string b = members[j]->claim.id;
        if (b < a) std::swap(a, b);
        found.push_back({topic.first, topic.second, outcome->first, outcome->second, a, b});
      }
    }
  }
  std::sort(found.begin(), found.end(), [](const Conflict& x, const Conflict& y) {
    return std::tie(x.entity, x.predicate, x.a, x.b) < std::tie(y.entity, y.predicate, y.a, y.b);
  });
  return found;
}

}  // namespace claimgraph
