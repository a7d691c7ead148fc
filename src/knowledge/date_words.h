#pragma once
// The words of dates and durations (data/lexicon/dates.toml).

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "knowledge/files.h"

namespace claimgraph {

/// A text and what must be found in it, in order.
struct ValueExample {
  std::string text{};
  std::vector<std::string> values{};
};

/// Lower-case forms; what each table does stands beside it in the file.
struct DateWords {
  using Numbers = std::map<std::string, int, std::less<>>;
  using Names = std::map<std::string, std::string, std::less<>>;
  using Words = std::set<std::string, std::less<>>;
  Numbers months{}, weekdays{}, seasons{}, ordinals{}, days{}, steps{}, directions{};
  Names units{}, references{}, sets{};
  Words every{}, before_year{}, ambiguous{}, future{}, before_duration{}, parts{};
  std::vector<ValueExample> examples{};
};

/// Throws Failure("file:line: …") where the file is wrong.
DateWords load_date_words(const Files& files);

}  // namespace claimgraph
