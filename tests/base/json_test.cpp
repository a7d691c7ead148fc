#include "base/json.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

TEST(ParseJson, KeepsTheOrderOfKeys) {
  const Result<Json> value = parse_json(R"({"z": 1, "a": [2, "é"]})");
  ASSERT_TRUE(value);
  EXPECT_EQ(print_json(*value), R"({"z":1,"a":[2,"é"]})");
}

TEST(ParseJson, SaysWhereItStopped) {
  EXPECT_EQ(parse_json("{\"a\": }").error().what, "malformed JSON at byte 7");
  EXPECT_EQ(parse_json("").error().what, "malformed JSON at byte 1");
}

TEST(ParseJson, RefusesDepthThatPrintingCouldNotSurvive) {
  const std::string deep = std::string(100000, '[') + std::string(100000, ']');
  EXPECT_EQ(parse_json(deep).error().what, "JSON nested deeper than 64 levels");
  EXPECT_TRUE(parse_json(std::string(60, '[') + std::string(60, ']')));
}

TEST(PrintJson, ReplacesInvalidUtf8) { EXPECT_EQ(print_json(Json("a\x80z")), "\"a\uFFFDz\""); }

}  // namespace
}  // namespace claimgraph
