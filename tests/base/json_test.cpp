#include "base/json.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/json_writer.h"

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

/// All that strings may hold, alone and amid others: escapes, controls, damage, other scripts.
std::vector<std::string> odd_strings() {
  std::vector<std::string> strings = {
      "", "plain", "Zürich – 東京 🙂", "\xEF\xBF\xBD", "a\xE2\x80", "\xC2"};
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    strings.push_back(std::string("a") + c + "z");
    strings.push_back(std::string("\xC2") + c);
  }
  return strings;
}

TEST(JsonWriter, WritesWhatTheLibraryWrites) {
  Json value = Json::object();
  JsonWriter written;
  written.open_object();
  value["strings"] = odd_strings();
  written.key("strings");
  written.open_array();
  for (const std::string& each : odd_strings()) written.value(each);
  written.close_array();
  value["numbers"] = {std::int64_t{0}, std::int64_t{-7}, 0.1, -2.5e30, std::int64_t{3'000'000}};
  written.key("numbers");
  written.open_array();
  for (const double number : {0.0, -7.0, 0.1, -2.5e30, 3e6}) written.value(number);
  written.close_array();
  value["no \"plain\" key"] = {{"empty", Json::object()}, {"none", Json::array()}, {"yes", true}};
  written.key("no \"plain\" key");
  written.open_object();
  written.key("empty");
  written.open_object();
  written.close_object();
  written.key("none");
  written.open_array();
  written.close_array();
  written.member("yes", true);
  written.close_object();
  written.close_object();
  EXPECT_EQ(written.take(), print_json(value));
}

TEST(PrintJson, ReplacesInvalidUtf8) { EXPECT_EQ(print_json(Json("a\x80z")), "\"a\uFFFDz\""); }

}  // namespace
}  // namespace claimgraph
