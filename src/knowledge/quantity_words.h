#pragma once
// The words of numbers, money and measures (data/lexicon/quantities.toml).

#include "core/quantity.h"
#include "knowledge/date_words.h"

namespace claimgraph {

/// Lower-case forms; what each table does stands beside it in the file.
struct QuantityWords {
  using Numbers = std::map<std::string, double, std::less<>>;
  Numbers numbers{}, scales{}, vague{};
  std::map<std::string, Bound, std::less<>> bounds{};
  DateWords::Names currency_signs{}, currency_words{}, units{}, periods{};
  DateWords::Words letters{}, ranges{}, names_before{}, not_counted{};
  std::vector<ValueExample> examples{};
};

/// Throws Failure("file:line: …") where the file is wrong.
QuantityWords load_quantity_words(const Files& files);

}  // namespace claimgraph
