#include "knowledge/first_names.h"

#include <vector>

#include "base/error.h"
#include "base/unicode.h"
#include "knowledge/tsv.h"

namespace claimgraph {
namespace {

constexpr std::string_view kFirstNamesPath = "data/lexicon/first_names.tsv";

}  // namespace

FirstNames::FirstNames(const Files& files) {
  files.rows(
      kFirstNamesPath, {"name", "gender"},
      [&](const std::vector<std::string_view>& fields, const TsvPlace& place) {
        if (fields[1] != "m" && fields[1] != "f")
          throw Failure(place.text() + ": expected m or f, not '" + std::string(fields[1]) + "'");
        genders_.emplace(fold(fields[0]), fields[1] == "m" ? Gender::male : Gender::female);
      });
}

Gender FirstNames::gender_of(std::string_view name) const {
  if (name.empty() || !is_upper(code_point_at(name, 0).value)) return Gender::unknown;
  const auto known = genders_.find(fold(name));
  return known == genders_.end() ? Gender::unknown : known->second;
}

}  // namespace claimgraph
