// The form in which TOML files are put into the program: says what the files say, with their lines.

#include "knowledge/packed_config.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "knowledge/files.h"

namespace claimgraph {
namespace {

constexpr std::string_view kFile = R"(name = "Österreich"
empty = ""
few = -3
many = 9007199254740993
share = 0.25

[table]
yes = true
no = false
words = ["one", ["two", 2], {three = 3}]
)";

ConfigNode read_back(const ConfigNode& node) { return unpack_config("x.toml", pack_config(node)); }

TEST(PackedConfig, GivesBackEveryValue) {
  const ConfigNode file = read_back(parse_config("x.toml", kFile));
  EXPECT_EQ(file.at("name").as_string(), "Österreich");
  EXPECT_EQ(file.at("empty").as_string(), "");
  EXPECT_EQ(file.at("few").as_integer(), -3);
  EXPECT_EQ(file.at("many").as_integer(), 9007199254740993);
  EXPECT_EQ(file.at("share").as_number(), 0.25);
  const ConfigNode& table = file.at("table");
  EXPECT_TRUE(table.at("yes").as_bool());
  EXPECT_FALSE(table.at("no").as_bool());
  const ConfigNode::Array& words = table.at("words").as_array();
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(words[1].as_array()[1].as_integer(), 2);
  EXPECT_EQ(words[2].at("three").as_integer(), 3);
}

TEST(PackedConfig, StillTellsFileAndLine) {
  const ConfigNode file = read_back(parse_config("x.toml", kFile));
  try {
    file.at("table").at("no").as_string();
    FAIL() << "true taken for a string";
  } catch (const Failure& failure) {
    EXPECT_STREQ(failure.what(), "x.toml:9: expected a string");
  }
}

TEST(PackedConfig, IsWhatTheProgramHoldsOfEachOfItsFiles) {
  const Files files = Files::builtin();
  std::size_t read = 0;
  for (const std::string& path : files.list("")) {
    if (!path.ends_with(".toml")) continue;
    EXPECT_EQ(pack_config(files.config(path)), pack_config(parse_config(path, files.read(path))))
        << path;
    ++read;
  }
  EXPECT_GT(read, 0U);
}

}  // namespace
}  // namespace claimgraph
