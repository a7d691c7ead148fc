// Silence is better than nonsense: texts of which no claim may come.

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "annotate/annotator.h"
#include "core/notation.h"
#include "extract/extract.h"
#include "files.h"
#include "ingest/pipeline.h"
#include "read/read.h"

namespace claimgraph {
namespace {

struct SilentText {
  std::string kind{};
  std::string text{};
};

std::vector<SilentText> silent_texts() {
  std::vector<SilentText> texts;
  const auto path =
      std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "tests/pipeline/silent_texts.txt";
  for (const std::string& line : lines_of(bytes_of(path))) {
    if (line.starts_with("## ")) {
      texts.push_back({line.substr(3), ""});
    } else if (!texts.empty()) {
      texts.back().text += line + '\n';
    }
  }
  return texts;
}

TEST(SilentTexts, GiveNoClaim) {
  const Knowledge knowledge = load_knowledge();
  const Annotator annotator(knowledge);
  const std::vector<SilentText> texts = silent_texts();
  EXPECT_GE(texts.size(), 8U);
  for (const SilentText& each : texts) {
    read_articles(
        "silent.txt", each.text, {}, knowledge,
        [&](Article article) {
          const Extraction extraction =
              extraction_of(std::move(article), TextForm::article, annotator, knowledge);
          for (const Claim& claim : extraction.claims) {
            ADD_FAILURE() << each.kind << ": " << print(line_of(claim, extraction));
          }
        },
        [&](const Error& error) { ADD_FAILURE() << each.kind << ": " << error.what; });
  }
}

}  // namespace
}  // namespace claimgraph
