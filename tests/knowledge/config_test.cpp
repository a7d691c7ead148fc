// Files that analysts edit: what the reader of them refuses, and where it says so.

#include "knowledge/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"

namespace claimgraph {
namespace {

std::string refusal(std::string_view text) {
  try {
    parse_config("words.toml", text);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

TEST(Config, RefusesContinuedLinesThatTheLibraryCannotRead) {
  constexpr std::string_view kWords = "words = \"\"\"one, \\\n\n  ¥5, \\\n  two\"\"\"\n";
  EXPECT_THAT(refusal(kWords), testing::StartsWith("words.toml:3: a continued line"));
}

TEST(Config, ReadsOtherSignsAnywhereElse) {
  const ConfigNode file = parse_config("words.toml", "words = \"\"\"one, ¥5, \\\n  two €\"\"\"\n");
  EXPECT_EQ(file.at("words").as_string(), "one, ¥5, two €");
}

TEST(Config, TellsFileAndLineOfWhatIsNoToml) {
  EXPECT_THAT(refusal("a = 1\nb = [\n"), testing::StartsWith("words.toml:"));
}

}  // namespace
}  // namespace claimgraph
