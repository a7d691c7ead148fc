#include "annotate/model_file.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace claimgraph {
namespace {

std::string small_file() {
  ModelWriter writer;
  writer.number(42);
  writer.text("words");
  const std::vector<std::int8_t> values = {-3, 0, 7};
  writer.array(std::span<const std::int8_t>(values));
  return writer.finish("test");
}

std::string complaint(const std::string& file, std::string_view kind) {
  try {
    ModelReader reader("data/models/x.bin", file, kind);
    reader.number();
    reader.text();
    (void)reader.in_place();
    (void)reader.number();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

TEST(ModelFile, ReadsWhatWasWritten) {
  const std::string file = small_file();
  ModelReader reader("x.bin", file, "test");
  EXPECT_EQ(reader.number(), 42U);
  EXPECT_EQ(reader.text(), "words");
  const auto values = reader.in_place();
  ASSERT_EQ(values.size(), 3U);
  EXPECT_EQ(values[0], -3);
}

TEST(ModelFile, SaysWhatIsWrong) {
  const std::string wanted = " (wanted: version " + std::to_string(kModelVersion) + ")";
  std::string other_version = small_file();
  other_version[16] = 99;
  std::string flipped = small_file();
  flipped[40] = static_cast<char>(flipped[40] ^ 1);
  const struct {
    std::string file;
    std::string_view kind;
    std::string message;
  } cases[] = {
      {"", "test", "data/models/x.bin is not a model file" + wanted},
      {"not a model, but long enough to hold a header", "test",
       "data/models/x.bin is not a model file" + wanted},
      {small_file(), "other", "data/models/x.bin is not a model of kind 'other'" + wanted},
      {other_version, "test", "data/models/x.bin has model version 99" + wanted},
      {flipped, "test", "data/models/x.bin is damaged" + wanted},
      {small_file().substr(0, 50), "test", "data/models/x.bin is damaged" + wanted},
      {small_file(), "test", "data/models/x.bin is damaged" + wanted},  // read past its end
  };
  for (const auto& row : cases) EXPECT_EQ(complaint(row.file, row.kind), row.message);
}

}  // namespace
}  // namespace claimgraph
