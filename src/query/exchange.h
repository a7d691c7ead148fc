#pragma once
// Amounts of different currencies, compared by the rates that a user gives and by no others.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/graph.h"

namespace claimgraph {

/// What one unit of a currency was worth in another, and when.
struct DatedRate {
  std::string date{};  ///< EDTF: a day, or the month or year that the rate is of
  DayRange days{};
  double rate = 0;
};

/// Rates from a table with the columns date, from, to, rate.
class ExchangeRates {
 public:
  /// Throws Failure("name:line: …") where the table is wrong.
  ExchangeRates(std::string_view name, std::string_view text);

  /// The rate of the shortest time that covers the date, read either way round. Nothing where none
  /// covers it: rates are not carried on to other days.
  std::optional<DatedRate> rate(const std::string& from, const std::string& to,
                                std::string_view date) const;

 private:
  std::map<std::pair<std::string, std::string>, std::vector<DatedRate>> rates_{};
};

/// Of the claims, those that give one matter in two currencies: one subject, predicate and other
/// circumstances, stated, of times that overlap. They differ in value where the amounts are apart
/// at the rates of both dates, and are compatible where they agree at one. What has no rate at both
/// dates is not compared, nor more than the first fifty of a matter. An amount's date is its
/// claim's, else its article's.
std::vector<Conflict> across_currencies(const std::vector<StoredClaim>& claims,
                                        const ExchangeRates& rates);

}  // namespace claimgraph
