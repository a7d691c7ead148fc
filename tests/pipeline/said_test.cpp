// From text to claims: who says it and how surely (tests/pipeline/said.tsv), and what ordinary news
// prose says (prose.tsv). A row is a text, and a claim that it must give, with its factuality and
// speakers; or, after "not", one that it must not.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/notation.h"
#include "extract/extract.h"
#include "files.h"
#include "pipeline/house.h"
#include "text/document.h"
#include "values/values.h"

namespace claimgraph {
namespace {

/// Of a text of one block, or of more with an empty line between.
std::vector<ClaimLine> claims_of(const std::string& text) {
  Article article;
  article.text = text;
  article.provenance.published = "2026-03-05";
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", start), text.size());
    article.blocks.push_back(
        {Span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}});
    start = end + 2;
  }
  Document document = make_document(std::move(article), house().knowledge);
  house().annotator.annotate(document);
  find_dates(document, house().knowledge);
  find_quantities(document, house().knowledge);
  const Extraction extraction = extract(document, house().knowledge);
  std::vector<ClaimLine> lines;
  for (const Claim& claim : extraction.claims) lines.push_back(line_of(claim, extraction));
  return lines;
}

/// A row's text with its paragraphs apart.
std::string in_paragraphs(std::string text) {
  constexpr std::string_view kMark = " ¶ ";
  for (std::size_t at = text.find(kMark); at != std::string::npos; at = text.find(kMark, at))
    text.replace(at, kMark.size(), "\n\n");
  return text;
}

/// Qualifiers count that are wanted; the claim may have more.
bool agree(const ClaimLine& wanted, const ClaimLine& found) {
  for (const auto& each : wanted.qualifiers) {
    const auto& all = found.qualifiers;
    if (std::find(all.begin(), all.end(), each) == all.end()) return false;
  }
  return wanted.factuality == found.factuality && wanted.predicate == found.predicate &&
         wanted.subject == found.subject && wanted.object == found.object &&
         wanted.speakers == found.speakers;
}

class RowsGiveClaims : public testing::TestWithParam<const char*> {};

TEST_P(RowsGiveClaims, Each) {
  for (const TableRow& row : rows_of(std::string("tests/pipeline/") + GetParam(), 10)) {
    ASSERT_EQ(row.fields.size(), 2U) << row.place;
    const std::string& claim = row.fields[1];
    const bool forbidden = claim.starts_with("not ");
    const auto wanted = parse_claim_line(forbidden ? claim.substr(4) : claim);
    ASSERT_TRUE(wanted) << row.place << ": " << claim;
    const std::vector<ClaimLine> lines = claims_of(in_paragraphs(row.fields[0]));
    const bool found = std::any_of(lines.begin(), lines.end(),
                                   [&](const ClaimLine& each) { return agree(*wanted, each); });
    std::string all;
    for (const ClaimLine& each : lines) all += "  " + print(each) + '\n';
    EXPECT_NE(found, forbidden) << row.place << ": " << claim << '\n' << all;
  }
}

INSTANTIATE_TEST_SUITE_P(Said, RowsGiveClaims,
                         testing::Values("said.tsv", "prose.tsv", "news.tsv"));

TEST(Said, AReleaseIsItsIssuersWord) {
  const std::string body =
      "Acme Industries today bought Beta Systems.\n\n\"Acme Industries bought Gamma Works in "
      "May,\" said "
      "Jane Roe.";
  for (const bool release : {true, false}) {
    std::set<std::string> speakers;
    for (const ClaimLine& each : claims_of((release ? "NEWS RELEASE\n\n" : "") + body)) {
      if (each.predicate != "acquired") continue;
      ASSERT_LE(each.speakers.size(), 1U);
      speakers.insert(each.speakers.empty() ? "" : each.speakers[0]);
    }
    EXPECT_EQ(speakers, (std::set<std::string>{release ? "Acme Industries" : "", "Jane Roe"}));
  }
}

/// The first dateline is taken off the article's head; those of the reports below are not.
TEST(Said, ADatelineFurtherDownIsNoSubject) {
  const std::string text =
      "PARIS, May 5 (Northern Wire) - Acme Industries fell 5%.\n\nBERLIN, May 6 (Northern Wire) - "
      "Beta "
      "Systems named Jane Roe.";
  std::set<std::string> subjects;
  for (const ClaimLine& each : claims_of(text)) subjects.insert(each.subject);
  EXPECT_EQ(subjects, (std::set<std::string>{"Acme Industries", "Beta Systems"}));
}

}  // namespace
}  // namespace claimgraph
