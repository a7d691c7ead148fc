#pragma once
// The door to ICU's English names of months, weekdays, numbers, currencies and units.

#include <string>
#include <utility>
#include <vector>

namespace claimgraph {

/// A name, lower case, and the number it stands for.
using NumberNames = std::vector<std::pair<std::string, int>>;

/// Full and short names; January is 1.
NumberNames month_names();
/// Full and short names; Monday is 1.
NumberNames weekday_names();
/// The numbers of one word below a hundred: zero … nineteen, twenty, thirty … ninety.
NumberNames cardinal_names();
/// The ordinals of one word below a hundred: first … nineteenth, twentieth … ninetieth.
NumberNames ordinal_names();

/// A name, lower case, and what it names: an ISO 4217 code, or a unit's singular name.
using ValueNames = std::vector<std::pair<std::string, std::string>>;

/// Singular and plural names of the currencies in use and of those gone, in code order; those in
/// use last, so that they win where two share a name.
ValueNames currency_names();
/// Signs of currencies that hold no letter or digit ("$", "₭", "₾"), and their codes; where
/// several share one, in code order.
ValueNames currency_signs();
/// ISO 4217 codes of the currencies in use: "USD".
std::vector<std::string> currency_codes();
/// Singular and plural names and short forms ("km") of the units of measure.
ValueNames unit_names();

}  // namespace claimgraph
