#include "annotate/consistency.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

using enum NameLabel;

/// Sentences of words between blanks, ended by '|'; capitalised words are proper nouns.
Document document_of(std::string_view text) {
  Document document;
  document.text = text;
  std::uint32_t first = 0;
  std::uint32_t start = 0;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != ' ') continue;
    if (text.substr(start, at - start) == "|") {
      document.sentences.push_back(
          {{}, first, static_cast<std::uint32_t>(document.tokens.size()), 0});
      first = static_cast<std::uint32_t>(document.tokens.size());
    } else {
      Token& token = document.tokens.emplace_back();
      token.span = {start, at};
      const bool capital = text[start] >= 'A' && text[start] <= 'Z';
      token.upos = capital ? Upos::PROPN : Upos::NOUN;
    }
    start = at + 1;
  }
  return document;
}

TEST(Consistency, NamesAreFoundWhereverTheyStand) {
  const struct {
    std::string_view text;
    std::vector<NameSpan> found, wanted;
  } cases[] = {
      {"Beta Corp grew | now Beta Corp fell |",
       {{0, 2, organization, 3}},
       {{0, 2, organization, 3}, {4, 6, organization, 0}}},
      {"Ada Stone spoke | Stone left |",
       {{0, 2, person, 3}},
       {{0, 2, person, 3}, {3, 4, person, 0}}},
      {"Ada Stone spoke | stone fell |", {{0, 2, person, 3}}, {{0, 2, person, 3}}},
      {"Beta won | Beta lost | Beta drew |",
       {{0, 1, organization, 2}, {2, 3, organization, 2}, {4, 5, person, 3}},
       {{0, 1, organization, 2}, {2, 3, organization, 2}, {4, 5, organization, 3}}},
      {"Beta Corp | Beta", {{0, 2, organization, 1}}, {{0, 2, organization, 1}}},
      {"none here |", {}, {}},
  };
  for (const auto& row : cases) {
    Document document = document_of(row.text);
    document.names = row.found;
    make_names_consistent(document);
    EXPECT_EQ(document.names, row.wanted) << row.text;
    const auto once = document.names;
    make_names_consistent(document);
    EXPECT_EQ(document.names, once) << row.text;
  }
}

}  // namespace
}  // namespace claimgraph
