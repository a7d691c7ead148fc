#include "knowledge/word_keys.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace claimgraph {
namespace {

struct Lexicon {
  WordSet verbs{};
  WordSet owners{};
  std::vector<std::string> cues{};
  std::string copula{};
  WordMap<WordSet> pairs{};
  WordMap<std::string> pasts{};
};

constexpr WordKey<Lexicon> kLexiconKeys[] = {
    {"verbs", &Lexicon::verbs}, {"prepositions.owner", &Lexicon::owners, Spelling::folded},
    {"cues", &Lexicon::cues},   {"copula", &Lexicon::copula},
    {"pairs", &Lexicon::pairs}, {"pasts", &Lexicon::pasts},
};

constexpr std::string_view kWholeLexicon =
    "verbs = [\"call\", \"name\"]\ncues = [\"So\"]\ncopula = \"be\"\nother = 1\n[prepositions]\n"
    "owner = [\"OF\"]\n[pairs]\nfor = [\"call\"]\n[pasts]\nhad = \"have\"\n";

Lexicon loaded(const std::string& text) {
  Lexicon words;
  load_words<Lexicon>(parse_config("a.toml", text), kLexiconKeys, {"other"}, words);
  return words;
}

TEST(WordKeys, EachKeyFillsItsMember) {
  const Lexicon words = loaded(std::string(kWholeLexicon));
  EXPECT_TRUE(words.verbs.contains("call") && words.verbs.contains("name"));
  EXPECT_TRUE(words.owners.contains("of"));
  EXPECT_EQ(words.cues, std::vector<std::string>{"So"});
  EXPECT_EQ(words.copula, "be");
  EXPECT_TRUE(words.pairs.find("for")->second.contains("call"));
  EXPECT_EQ(words.pasts.find("had")->second, "have");
}

TEST(WordKeys, WhatIsMissingOrUnknownIsToldWithItsLine) {
  const auto complaint = [](const std::string& text) -> std::string {
    try {
      loaded(text);
    } catch (const Failure& failure) {
      return failure.what();
    }
    return "";
  };
  std::string odd(kWholeLexicon);
  EXPECT_EQ(complaint("nouns = []\n" + odd),
            "a.toml:1: unknown key 'nouns'; known here: other, verbs, cues, copula, pairs, pasts, "
            "prepositions");
  odd.replace(odd.find("owner"), 5, "ower_");
  EXPECT_EQ(complaint(odd), "a.toml:6: unknown key 'ower_'; known here: owner");
  EXPECT_EQ(complaint("other = 1\n[prepositions]\nowner = []\n"), "a.toml:1: 'verbs' is missing");
}

}  // namespace
}  // namespace claimgraph
