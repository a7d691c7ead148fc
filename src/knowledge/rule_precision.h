#pragma once
// How often the claims of each rule were right on the development sets
// (data/rules/precision.tsv, which bench/measure/measure.sh precision writes).

#include <string>
#include <string_view>

#include "base/word_map.h"
#include "core/measured.h"
#include "knowledge/files.h"

namespace claimgraph {

class RulePrecision {
 public:
  /// Of the rule, "corporate.toml#acquired/buy"; else of all rules of its predicate together,
  /// "corporate.toml#acquired"; `of` is 0 where neither was measured.
  Measured of(std::string_view rule) const;

 private:
  friend RulePrecision load_rule_precision(const Files& files);
  WordMap<Measured> rules_{};
};

/// Throws Failure("file:line: …") where the file is wrong.
RulePrecision load_rule_precision(const Files& files);

}  // namespace claimgraph
