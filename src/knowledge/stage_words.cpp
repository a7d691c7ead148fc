#include "knowledge/stage_words.h"

#include "base/unicode.h"
#include "knowledge/agreement_words.h"
#include "knowledge/config.h"

namespace claimgraph {

std::vector<StageWords> load_stage_words(const Files& files) {
  constexpr std::string_view kPath = "data/lexicon/stages.toml";
  const ConfigNode file = files.config(kPath);
  file.allow_only({"stage"});
  std::vector<StageWords> stages;
  for (const ConfigNode& each : file.at("stage").as_array()) {
    each.allow_only({"name", "words"});
    StageWords stage{each.at("name").as_string(), {}};
    for (const std::string& word : each.at("words").as_strings()) stage.words.push_back(fold(word));
    stages.push_back(std::move(stage));
  }
  return stages;
}

std::string stage_in(std::string_view text, const std::vector<StageWords>& stages) {
  const std::string folded = fold(text);
  for (const StageWords& each : stages) {
    if (has_words(folded, each.words)) return each.name;
  }
  return "";
}

}  // namespace claimgraph
