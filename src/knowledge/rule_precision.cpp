#include "knowledge/rule_precision.h"

#include <charconv>
#include <cstdint>
#include <vector>

#include "base/error.h"
#include "knowledge/tsv.h"

namespace claimgraph {
namespace {

constexpr std::string_view kPrecisionPath = "data/rules/precision.tsv";

std::uint32_t count_of(std::string_view field, const TsvPlace& place) {
  std::uint32_t count = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), count);
  if (error != std::errc{} || end != field.data() + field.size()) {
    throw Failure(place.text() + ": expected a count, found '" + std::string(field) + "'");
  }
  return count;
}

}  // namespace

Measured RulePrecision::of(std::string_view rule) const {
  auto known = rules_.find(rule);
  if (known == rules_.end()) known = rules_.find(rule.substr(0, rule.find('/')));
  return known == rules_.end() ? Measured{} : known->second;
}

RulePrecision load_rule_precision(const Files& files) {
  RulePrecision precision;
  files.rows(kPrecisionPath, {"rule", "right", "of"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace& place) {
               const Measured measured{count_of(fields[1], place), count_of(fields[2], place)};
               if (measured.right > measured.of)
                 throw Failure(place.text() + ": more right than there are");
               precision.rules_[std::string(fields[0])] = measured;
             });
  return precision;
}

}  // namespace claimgraph
