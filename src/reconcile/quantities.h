#pragma once
// Whether two amounts say the same: intervals, bounds, rounding, rates.

#include <cstdint>
#include <string>
#include <string_view>

#include "core/quantity.h"

namespace claimgraph {

enum class AmountRelation : std::uint8_t {
  equal,         ///< the same interval
  close,         ///< some number satisfies both: bounds, "about", rounding
  same_rate,     ///< 150 a day and 1,050 a week
  apart,         ///< no number satisfies both
  other_period,  ///< per quarter against per year: other scopes
  other_unit,    ///< other currency or unit: not to be compared
};

/// How two amounts stand. "About" reaches a tenth to both sides; a number of two or more
/// significant digits agrees with one that rounds to it; `tolerance` is relative. Symmetric.
AmountRelation relation_of(const Quantity& left, const Quantity& right, double tolerance);

/// An amount as a key: equal for equal values only, with no digit lost.
std::string exact_key(const Quantity& quantity);

/// Whether an exact sum of money is told in so many digits ("$18.20", not "$18 million") that two
/// who tell it of one body will speak of one thing.
bool is_particular(const Quantity& quantity);

/// Whether an exact figure is told in two digits or more, or is a sum of so much money that few
/// others of a thing are as much: "85 trains", "half a billion dollars"; no share.
bool is_telling(const Quantity& quantity);

/// The number and currency of an amount as a key, whatever is counted: what brings two claims side
/// by side, and is no topic by itself.
std::string figure_key(const Quantity& quantity);
bool is_of_figure(std::string_view topic);

/// Whether the two numbers themselves are more than a tenth of the larger apart, whatever bounds
/// them: "some 140" and 162.
bool are_a_tenth_apart(const Quantity& left, const Quantity& right);

/// Whether an exact number is told in two digits or more: a count, not a round figure.
bool is_counted(const Quantity& quantity);

/// Whether it is a count of something in so many digits that no other of a thing has them by
/// chance: "48,600 boats".
bool is_long_count(const Quantity& quantity);

}  // namespace claimgraph
