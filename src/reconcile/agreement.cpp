#include "reconcile/agreement.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "core/date.h"
#include "core/notation.h"
#include "reconcile/quantities.h"

namespace claimgraph {
namespace {

// A month: what two outlets tell differently within it is a disagreement, after it news.
constexpr std::chrono::days kNewsAge{30};

/// Two propositions in the order of their publication, where it is known.
struct Pair {
  const Proposition& older;
  const Proposition& newer;
  bool ordered = false;  ///< whether `newer` is known to be later
  std::chrono::days gap{0};
};

Pair in_order(const Proposition& left, const Proposition& right) {
  const auto a = days_of(left.published);
  const auto b = days_of(right.published);
  if (a && b && a->last < b->first) return {left, right, true, b->first - a->last};
  if (a && b && b->last < a->first) return {right, left, true, a->first - b->last};
  // A correction follows what it corrects, also in one article.
  const bool left_corrects = left.turn == Turn::correction;
  const bool right_corrects = right.turn == Turn::correction;
  if (left_corrects != right_corrects) {
    return left_corrects ? Pair{right, left} : Pair{left, right};
  }
  return left.id < right.id ? Pair{left, right} : Pair{right, left};
}

std::string words_of(const Proposition& p) {
  if (p.quantity) return print_quantity(*p.quantity);
  if (!p.object_date.empty()) return p.object_date;
  return p.object_text;
}

/// "A against B", the dates beside them where they tell something.
std::string against(const Pair& pair) {
  if (!pair.ordered)
    return fmt::format("{} against {}", words_of(pair.newer), words_of(pair.older));
  return fmt::format("{} ({}) against {} ({})", words_of(pair.newer), pair.newer.published,
                     words_of(pair.older), pair.older.published);
}

Agreement made(const Proposition& a, const Proposition& b, AgreementKind kind, std::string reason) {
  return {a.id, b.id, kind, std::move(reason)};
}

// ---- scope --------------------------------------------------------------------------------------

enum class Scope : std::uint8_t { equal, left_narrower, right_narrower, different };

std::set<std::string> lines_of(const std::string& scope) {
  std::set<std::string> lines;
  std::istringstream in(scope);
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

Scope narrower(bool left, bool right) {
  if (left && right) return Scope::different;
  if (left) return Scope::left_narrower;
  return right ? Scope::right_narrower : Scope::equal;
}

/// By the qualifiers besides time, and by time as far as one lies within the other.
Scope scope_between(const Proposition& left, const Proposition& right) {
  const std::set<std::string> a = lines_of(left.scope);
  const std::set<std::string> b = lines_of(right.scope);
  const bool a_more = !std::includes(b.begin(), b.end(), a.begin(), a.end());
  const bool b_more = !std::includes(a.begin(), a.end(), b.begin(), b.end());
  bool a_dated = !left.time.empty() && right.time.empty();
  bool b_dated = left.time.empty() && !right.time.empty();
  const auto x = days_of(left.time);
  const auto y = days_of(right.time);
  if (x && y && !(*x == *y)) {
    a_dated = y->contains(*x);
    b_dated = !a_dated;
  }
  return narrower(a_more || a_dated, b_more || b_dated);
}

bool of_other_times(const Proposition& left, const Proposition& right) {
  const auto a = days_of(left.time);
  const auto b = days_of(right.time);
  return a && b && !a->overlaps(*b);
}

/// One or the other says something of place, purpose … that the other does not.
bool other_qualifiers(const Proposition& left, const Proposition& right) {
  return left.scope != right.scope;
}

// ---- value --------------------------------------------------------------------------------------

enum class Values : std::uint8_t { equal, close, narrower, apart, other_period, unknown };

Values dates_between(const std::string& left, const std::string& right) {
  const auto a = days_of(left);
  const auto b = days_of(right);
  if (!a || !b) return left == right ? Values::equal : Values::unknown;
  if (*a == *b) return Values::equal;
  if (a->contains(*b) || b->contains(*a)) return Values::narrower;
  return a->overlaps(*b) ? Values::close : Values::apart;
}

Values values_between(const Proposition& left, const Proposition& right, double tolerance) {
  if (left.quantity && right.quantity) {
    switch (relation_of(*left.quantity, *right.quantity, tolerance)) {
      case AmountRelation::equal:
        return Values::equal;
      case AmountRelation::close:
      case AmountRelation::same_rate:
        return Values::close;
      case AmountRelation::apart:
        return Values::apart;
      case AmountRelation::other_period:
        return Values::other_period;
      case AmountRelation::other_unit:
        return Values::unknown;
    }
  }
  if (!left.object_date.empty() && !right.object_date.empty()) {
    return dates_between(left.object_date, right.object_date);
  }
  if (!left.object_entity.empty() && !right.object_entity.empty()) {
    return left.object_entity == right.object_entity ? Values::equal : Values::apart;
  }
  // Other words may mean the same; only known things differ for sure.
  return fold(left.object_text) == fold(right.object_text) ? Values::equal : Values::unknown;
}

bool is_date(const Proposition& p) { return !p.quantity && !p.object_date.empty(); }

bool attributed(const Proposition& p) { return p.voice.starts_with("who:"); }

/// Whether the newer side tells news rather than another opinion.
bool is_news(const Pair& pair) {
  if (!pair.ordered) return false;
  if (pair.newer.voice == pair.older.voice || pair.newer.turn == Turn::change) return true;
  const bool two_speakers = attributed(pair.newer) && attributed(pair.older);
  return pair.gap >= kNewsAge && !two_speakers;
}

/// Two values that no reading brings together.
Agreement disagreement(const Pair& pair, const Predicate* predicate) {
  const auto& [older, newer, ordered, gap] = pair;
  const bool one_article = older.document == newer.document;
  if (one_article && older.voice == newer.voice) {
    return made(newer, older, AgreementKind::differs_in_scope,
                against(pair) + ": one voice gives both in one article");
  }
  if (newer.turn == Turn::correction && (ordered || one_article)) {
    return made(newer, older, AgreementKind::corrects, against(pair) + ": a correction");
  }
  // What has a date once and for all does not change with the news; a target may.
  const bool lasting = is_date(newer) && newer.mode == Mode::stated && predicate != nullptr &&
                       predicate->compare == Compare::date;
  if (!lasting && is_news(pair)) {
    return made(newer, older, AgreementKind::update, against(pair) + ": later");
  }
  return made(newer, older,
              is_date(newer) ? AgreementKind::differs_in_date : AgreementKind::differs_in_value,
              against(pair));
}

/// Two values that agree, by how narrow they are.
Agreement concord(const Proposition& left, const Proposition& right, Values values) {
  switch (scope_between(left, right)) {
    case Scope::left_narrower:
      return made(left, right, AgreementKind::more_specific, "says more of time or circumstances");
    case Scope::right_narrower:
      return made(right, left, AgreementKind::more_specific, "says more of time or circumstances");
    case Scope::different:
      return made(left, right, AgreementKind::compatible, "each says something the other does not");
    case Scope::equal:
      break;
  }
  if (values == Values::narrower) {
    const bool left_inside = days_of(right.object_date)->contains(*days_of(left.object_date));
    const Proposition& inner = left_inside ? left : right;
    const Proposition& outer = left_inside ? right : left;
    return made(inner, outer, AgreementKind::more_specific,
                fmt::format("{} lies within {}", inner.object_date, outer.object_date));
  }
  if (values == Values::close) {
    return made(left, right, AgreementKind::compatible,
                fmt::format("{} and {} can both be right", words_of(left), words_of(right)));
  }
  return made(left, right, AgreementKind::same, "the same in other words");
}

// ---- polarity and mode --------------------------------------------------------------------------

std::optional<Agreement> negation(const Pair& pair, Values values) {
  const Proposition& no = pair.older.negative ? pair.older : pair.newer;
  const Proposition& yes = pair.older.negative ? pair.newer : pair.older;
  if (values != Values::equal || other_qualifiers(no, yes)) return std::nullopt;
  if (no.mode == Mode::open || yes.mode == Mode::open || no.mode == Mode::rule ||
      yes.mode == Mode::rule) {
    return std::nullopt;
  }
  if (pair.newer.turn == Turn::correction && pair.ordered) {
    return made(pair.newer, pair.older, AgreementKind::corrects, "takes back what was said");
  }
  if (pair.older.mode == Mode::future && pair.newer.mode == Mode::stated && pair.ordered) {
    return made(pair.newer, pair.older, AgreementKind::plan_vs_outcome, "otherwise than planned");
  }
  if (no.mode == Mode::denied) {
    return made(no, yes, AgreementKind::denies, "one says so, the other denies it");
  }
  if (is_news(pair)) {
    return made(pair.newer, pair.older, AgreementKind::update,
                fmt::format("{} in {}, otherwise in {}", pair.older.negative ? "not so" : "so",
                            pair.older.published, pair.newer.published));
  }
  if (pair.older.document == pair.newer.document && no.voice == yes.voice) return std::nullopt;
  const Proposition& first = pair.ordered ? pair.newer : no;
  return made(first, pair.ordered ? pair.older : yes, AgreementKind::negates,
              "one says so, the other says not");
}

std::optional<Agreement> plan_and_outcome(const Pair& pair, Values values) {
  const bool older_planned = pair.older.mode == Mode::future;
  const Proposition& plan = older_planned ? pair.older : pair.newer;
  const Proposition& outcome = older_planned ? pair.newer : pair.older;
  if (values == Values::unknown) return std::nullopt;
  if (plan.document == outcome.document || (pair.ordered && !older_planned)) {
    return made(plan, outcome, AgreementKind::compatible, "a plan beside what is so already");
  }
  return made(outcome, plan, AgreementKind::plan_vs_outcome,
              fmt::format("planned {}, came {}", words_of(plan), words_of(outcome)));
}

bool settled(Mode mode) { return mode == Mode::stated || mode == Mode::denied; }

}  // namespace

std::optional<Agreement> relate(const Proposition& left, const Proposition& right,
                                const Predicate* predicate) {
  const Pair pair = in_order(left, right);
  const auto& [older, newer, ordered, gap] = pair;
  const double tolerance = predicate == nullptr ? 0 : predicate->tolerance;
  const Values values = values_between(older, newer, tolerance);
  if (of_other_times(older, newer)) {
    return made(newer, older, AgreementKind::compatible,
                fmt::format("of different times, {} and {}", newer.time, older.time));
  }
  if (older.negative != newer.negative) return negation(pair, values);
  if (older.negative) {
    if (values != Values::equal) return std::nullopt;
    return concord(older, newer, values);
  }
  if (older.mode != newer.mode) {
    const bool plan = older.mode == Mode::future || newer.mode == Mode::future;
    if (plan && (settled(older.mode) || settled(newer.mode))) return plan_and_outcome(pair, values);
    if (values == Values::unknown || values == Values::apart) return std::nullopt;
    return made(newer, older, AgreementKind::compatible, "one is only possible, or a rule");
  }
  switch (values) {
    case Values::unknown:
      return std::nullopt;
    case Values::other_period:
      return made(newer, older, AgreementKind::differs_in_scope,
                  fmt::format("{}: other periods", against(pair)));
    case Values::equal:
    case Values::close:
    case Values::narrower:
      return concord(older, newer, values);
    case Values::apart:
      break;
  }
  if (other_qualifiers(older, newer)) {
    return made(newer, older, AgreementKind::differs_in_scope,
                against(pair) + ": other circumstances");
  }
  if (older.mode != Mode::stated && older.mode != Mode::future) return std::nullopt;
  return disagreement(pair, predicate);
}

}  // namespace claimgraph
