#include "base/unicode.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace claimgraph {
namespace {

TEST(Fold, NamesThatAreTheSameForAReader) {
  const struct {
    std::string name;
    std::string folded;
  } cases[] = {
      {"DeepSeek", "deepseek"},
      {"  Deep\tSeek \n", "deep seek"},
      {"Müller", "muller"},
      {"O’Brien", "o'brien"},
      {"ＮＶＩＤＩＡ", "nvidia"},
      {"Straße", "strasse"},
      {"Café\u0301", "cafe"},
      {"深度求索", "深度求索"},
      {"non\u2011breaking", "non-breaking"},
      {"soft\u00ADhyphen", "softhyphen"},
      {"zero\u200Bwidth", "zerowidth"},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(fold(c.name), c.folded) << c.name;
}

TEST(RepairUtf8, CountsWhatItReplaces) {
  const struct {
    std::string bytes;
    std::string text;
    std::size_t replaced;
  } cases[] = {
      {"plain", "plain", 0},
      {"ok \xC3\xA9", "ok é", 0},
      {"cut \xC3", "cut \uFFFD", 1},
      {"lone \x80 byte", "lone \uFFFD byte", 1},
      {std::string("nul\0l", 5), "nul\uFFFDl", 1},
      {"surrogate \xED\xA0\x80", "surrogate \uFFFD\uFFFD\uFFFD", 3},
      {"a true \uFFFD stays", "a true \uFFFD stays", 0},
  };
  for (const auto& c : cases) {
    const RepairedText repaired = repair_utf8(c.bytes);
    EXPECT_EQ(repaired.text, c.text);
    EXPECT_EQ(repaired.replaced, c.replaced) << c.text;
  }
}

TEST(RepairUtf8, AnyBytesBecomeValidAndStaySoWhenRepairedAgain) {
  std::mt19937 random(20250120);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    const RepairedText once = repair_utf8(bytes);
    const RepairedText twice = repair_utf8(once.text);
    EXPECT_EQ(twice.replaced, 0U);
    EXPECT_EQ(twice.text, once.text);
    fold(once.text);
    nfc(once.text);
    to_lower(once.text);
  }
}

}  // namespace
}  // namespace claimgraph
