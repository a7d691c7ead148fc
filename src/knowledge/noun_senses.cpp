#include "knowledge/noun_senses.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/error.h"
#include "knowledge/tsv.h"

namespace claimgraph {
namespace {

constexpr std::string_view kSensesPath = "data/lexicon/noun_senses.tsv";
constexpr std::array<std::string_view, 11> kNames = {
    "other", "person", "group", "location",  "artifact", "communication",
    "event", "animal", "plant", "substance", "time"};

}  // namespace

NounSenses::NounSenses(const Files& files) {
  files.rows(kSensesPath, {"noun", "sense"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace& place) {
               const auto sense = std::find(kNames.begin(), kNames.end(), fields[1]);
               if (sense == kNames.end())
                 throw Failure(place.text() + ": unknown sense '" + std::string(fields[1]) + "'");
               senses_.emplace(fields[0], static_cast<NounSense>(sense - kNames.begin()));
             });
}

NounSense NounSenses::of(std::string_view lemma) const {
  const auto known = senses_.find(lemma);
  return known == senses_.end() ? NounSense::other : known->second;
}

std::string_view name_of(NounSense sense) { return kNames[static_cast<std::size_t>(sense)]; }

}  // namespace claimgraph
