#pragma once
// Words by which a matter is considered, announced, delayed, in force, withdrawn
// (data/lexicon/stages.toml).

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/files.h"

namespace claimgraph {

struct StageWords {
  std::string name{};                ///< "in force"
  std::vector<std::string> words{};  ///< folded words or runs of words
};

/// In the order in which they decide. Throws Failure("file:line: …") where the file is wrong.
std::vector<StageWords> load_stage_words(const Files& files);

/// The first stage of which a word stands in the text; empty: none.
std::string stage_in(std::string_view text, const std::vector<StageWords>& stages);

}  // namespace claimgraph
