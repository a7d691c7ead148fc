#pragma once
// An amount as a person says it should be, in the measure that the claim has it in.

#include <functional>
#include <string>

#include "base/error.h"
#include "core/quantity.h"

namespace claimgraph {

/// The unit as reading gives it: of "chips" "chip". Called where it is not the old one.
using UnitReader = std::function<std::string(const std::string& unit)>;

/// What `old` should be, in the notation of amounts: a bare number keeps its currency, unit and
/// period, for without them nothing is compared with it; of another the unit is put as reading
/// does. An Error where `value` is no amount, or no money where the old one is, or the other way
/// round.
Result<std::string> fixed_amount(const Quantity& old, const std::string& value,
                                 const UnitReader& read);

/// What an amount is measured in: "USD", "USD per share", "chip/P1Y"; "no unit".
std::string measure_words(const Quantity& quantity);

}  // namespace claimgraph
