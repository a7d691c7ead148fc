#include "reconcile/quantities.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/notation.h"

namespace claimgraph {
namespace {

constexpr std::string_view kFigure = "figure=";
constexpr double kTenth = 0.1;
constexpr double kAbout = 0.1;  // how far "about" reaches, relative
constexpr double kRate = 0.02;  // how far equal rates may differ by rounding
constexpr std::size_t kManyDigits = 3;
constexpr std::size_t kCountedDigits = 2;
constexpr double kExact = 1e-9;  // doubles that are one number
// "Hundreds" may be 1,700: how many times their highest.
constexpr double kVagueSlack = 3;

struct Interval {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

bool near(double left, double right, double tolerance) {
  return std::abs(left - right) <= tolerance * std::max(std::abs(left), std::abs(right));
}

Interval interval_of(const Quantity& quantity, double tolerance) {
  Interval interval;
  const double slack = quantity.bound == Bound::about ? std::max(kAbout, tolerance) : tolerance;
  if (quantity.low) interval.low = *quantity.low - std::abs(*quantity.low) * slack;
  if (quantity.high) interval.high = *quantity.high + std::abs(*quantity.high) * slack;
  const bool vague = quantity.low && quantity.high && *quantity.low > 0 &&
                     near(*quantity.high, *quantity.low * kVagueReach, kExact);
  if (vague) interval.high *= kVagueSlack;
  return interval;
}

bool near(const std::optional<double>& left, const std::optional<double>& right) {
  if (!left || !right) return !left && !right;
  return near(*left, *right, kExact);
}

/// A single number; nothing for ranges and open ends.
std::optional<double> point_of(const Quantity& quantity) {
  if (!quantity.low || !quantity.high || *quantity.low != *quantity.high) return std::nullopt;
  return quantity.low;
}

/// The distance between neighbours of the value's significant digits: 100 for 48,600. Nothing for
/// one digit, as in 100 or 7: it does not show a rounding.
std::optional<double> step_of(double value) {
  if (value == 0 || !std::isfinite(value)) return std::nullopt;
  const double top = std::floor(std::log10(std::abs(value)));
  constexpr int kMostDigits = 9;
  for (int digits = 1; digits <= kMostDigits; ++digits) {
    const double step = std::pow(10.0, top - digits + 1);
    if (!near(std::round(value / step) * step, value, kExact)) continue;
    if (digits == 1) return std::nullopt;
    return step;
  }
  return std::nullopt;
}

/// Whether the finer of two numbers, rounded, gives the coarser.
bool rounds(double left, double right) {
  const auto a = step_of(left);
  const auto b = step_of(right);
  if (!a || !b || near(*a, *b, kExact)) return false;
  return std::abs(left - right) <= std::max(*a, *b) / 2 * (1 + kExact);
}

/// Days of an ISO 8601 duration of one unit, at 365.25 days a year.
std::optional<double> days_of_period(const std::string& period) {
  if (period.size() < 3 || period.front() != 'P' || period[1] < '1' || period[1] > '9') {
    return std::nullopt;
  }
  std::size_t used = 0;
  const double count = std::stod(period.substr(1, 6), &used);
  if (used + 2 != period.size()) return std::nullopt;
  switch (period.back()) {
    case 'D':
      return count;
    case 'W':
      return count * 7;
    case 'M':
      return count * 365.25 / 12;
    case 'Y':
      return count * 365.25;
    default:
      return std::nullopt;
  }
}

bool same_rate(const Quantity& left, const Quantity& right) {
  const auto a = days_of_period(left.period);
  const auto b = days_of_period(right.period);
  const auto x = point_of(left);
  const auto y = point_of(right);
  return a && b && x && y && near(*x / *a, *y / *b, kRate);
}

/// Significant digits of an exact number; 0 of others.
std::size_t digits_of(const Quantity& quantity) {
  const bool exact = quantity.low && quantity.low == quantity.high;
  if (!exact || quantity.bound != Bound::exact) return 0;
  std::string digits = fmt::format("{:.15g}", *quantity.low);
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  digits.erase(0, digits.find_first_not_of('0'));
  return digits.empty() ? 0 : digits.find_last_not_of('0') + 1;
}

}  // namespace

AmountRelation relation_of(const Quantity& left, const Quantity& right, double tolerance) {
  if (left.currency != right.currency) return AmountRelation::other_unit;
  if (left.unit != right.unit) return AmountRelation::other_unit;  // "$6 a tonne", "$6"
  if (left.period != right.period) {
    return same_rate(left, right) ? AmountRelation::same_rate : AmountRelation::other_period;
  }
  if (left.bound == right.bound && near(left.low, right.low) && near(left.high, right.high)) {
    return AmountRelation::equal;
  }
  const Interval a = interval_of(left, tolerance);
  const Interval b = interval_of(right, tolerance);
  if (a.low <= b.high && b.low <= a.high) return AmountRelation::close;
  const auto x = point_of(left);
  const auto y = point_of(right);
  if (x && y && rounds(*x, *y)) return AmountRelation::close;
  return AmountRelation::apart;
}

std::string exact_key(const Quantity& quantity) {
  const auto number = [](const std::optional<double>& value) {
    return value ? fmt::format("{}", *value) : std::string("*");
  };
  return fmt::format("{}..{} {}{}/{} {}", number(quantity.low), number(quantity.high),
                     quantity.currency, quantity.currency.empty() ? quantity.unit : "",
                     quantity.period, name_of(quantity.bound));
}

bool is_particular(const Quantity& quantity) {
  return !quantity.currency.empty() && digits_of(quantity) >= kManyDigits;
}

bool is_telling(const Quantity& quantity) {
  constexpr double kMuchMoney = 1e8;
  if (quantity.unit == kShare) return false;
  const bool much = !quantity.currency.empty() && quantity.low && *quantity.low >= kMuchMoney &&
                    digits_of(quantity) > 0;
  return much || is_counted(quantity);
}

std::string figure_key(const Quantity& quantity) {
  Quantity bare = quantity;
  bare.unit.clear();
  return std::string(kFigure) + exact_key(bare);
}

bool is_of_figure(std::string_view topic) { return topic.find(kFigure) != std::string_view::npos; }

bool is_long_count(const Quantity& quantity) {
  return quantity.currency.empty() && !quantity.unit.empty() && digits_of(quantity) >= kManyDigits;
}

bool are_a_tenth_apart(const Quantity& left, const Quantity& right) {
  const auto x = point_of(left);
  const auto y = point_of(right);
  return x && y && !near(*x, *y, kTenth);
}

bool is_counted(const Quantity& quantity) { return digits_of(quantity) >= kCountedDigits; }

}  // namespace claimgraph
