#pragma once
// What is wrong with predicates beyond their spelling: examples that fail, predicates that say the
// same, rules that fire on anything.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "annotate/annotator.h"
#include "core/extraction.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

enum class Severity : std::uint8_t { error, warning };

struct Finding {
  Severity severity = Severity::error;
  std::string place{};      ///< "schema/predicates/corporate.toml:12"
  std::string predicate{};  ///< its name
  std::string what{};
};

using PredicateFilter = std::function<bool(const Predicate&)>;

/// Examples that do not give their claims, and counter-examples that give one of their predicate.
/// An example's claim is compared whole: factuality, arguments and qualifiers; speakers where it
/// names any. Predicates with fewer than three examples or without a counter-example are warned of.
std::vector<Finding> failing_examples(const Knowledge& knowledge, const Annotator& annotator,
                                      const PredicateFilter& wanted);

/// Pairs of predicates that one word in one construction says of the same kinds of things, where
/// neither is narrower: which of the two a claim goes to is chance.
std::vector<Finding> overlaps(const Predicates& predicates, const PredicateFilter& wanted);

/// Counts in how many sentences each rule speaks.
class RuleCount {
 public:
  void count(const Extraction& extraction);

  /// Rules that speak in more than 2 % of the sentences counted, where these are enough to tell.
  std::vector<Finding> too_eager(const Predicates& predicates, const PredicateFilter& wanted) const;

  std::size_t sentences() const { return sentences_; }

 private:
  std::map<std::string, std::map<std::string, std::size_t>> rules_{};  // predicate → rule → count
  std::size_t sentences_ = 0;
};

}  // namespace claimgraph
