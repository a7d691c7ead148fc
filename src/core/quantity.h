#pragma once
// Quantities: a value interval with its unit or currency, period and bound.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/span.h"

namespace claimgraph {

/// How the text hedges a number. Names as in the extraction record.
enum class Bound : std::uint8_t { exact, about, at_least, more_than, at_most, less_than, up_to };

/// The unit of "9%".
inline constexpr std::string_view kShare = "percent";

/// "Hundreds" are 100 to 999: what the highest of them is to the lowest.
inline constexpr double kVagueReach = 9.99;

struct Quantity {
  std::optional<double> low{};   ///< absent: open below
  std::optional<double> high{};  ///< absent: open above
  std::string currency{};        ///< ISO 4217; empty: not money
  std::string unit{};    ///< "percent", "chip", "megawatt", or the counted noun's lemmas; of money
                         ///< "per share"; empty: a bare number
  std::string period{};  ///< ISO 8601 duration of "per year", "a month"; empty: none
  Bound bound = Bound::exact;

  bool operator==(const Quantity&) const = default;
};

/// What kind of amount a mention is, in the terms of Recognizers-Text; a dimension has a unit of
/// measure, a number counts things or nothing.
enum class QuantityKind : std::uint8_t { number, percentage, currency, dimension };

struct QuantityMention {
  Span span{};         ///< number with its bound words, scale, currency and unit of measure
  Span number_span{};  ///< the number itself with its scale: "5.5 million"
  Quantity quantity{};
  Span amount_span{};  ///< `span` without the bound words; the record's start and end
  QuantityKind kind = QuantityKind::number;
  double part = 1;  ///< of the currency the text counts: 0.01 in "50 cents", whose value is 0.5

  bool operator==(const QuantityMention&) const = default;
};

}  // namespace claimgraph
