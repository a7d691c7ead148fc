// Mentions and tokens by the bytes that they stand over.
#include "core/document.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

/// "In May Acme paid $5 million."
Document document_of_bytes() {
  Document document;
  document.text = "In May Acme paid $5 million.";
  for (const Span span : {Span{0, 2}, Span{3, 6}, Span{7, 11}, Span{12, 16}, Span{17, 18},
                          Span{18, 19}, Span{20, 27}, Span{27, 28}}) {
    document.tokens.emplace_back().span = span;
  }
  document.dates.emplace_back().span = {3, 6};
  document.quantities.emplace_back().span = {17, 27};
  return document;
}

TEST(Document, TokensAreFoundByTheirBytes) {
  const Document document = document_of_bytes();
  EXPECT_EQ(document.token_from(0), 0U);
  EXPECT_EQ(document.token_from(1), 1U);
  EXPECT_EQ(document.token_from(18), 5U);
  EXPECT_EQ(document.token_from(28), document.tokens.size());
  EXPECT_EQ(document.token_at({3, 6}), &document.tokens[1]);
  EXPECT_EQ(document.token_at({3, 5}), nullptr);
  EXPECT_EQ(document.token_at({28, 29}), nullptr);
  EXPECT_EQ(document.token_over(8), &document.tokens[2]);
  EXPECT_EQ(document.token_over(11), nullptr);  // the blank
  EXPECT_EQ(document.token_over(28), nullptr);
  EXPECT_EQ(Document{}.token_over(0), nullptr);
}

TEST(Document, MentionsAreFoundWhereTheyOverlap) {
  const Document document = document_of_bytes();
  EXPECT_EQ(document.date_over({5, 11}), &document.dates[0]);
  EXPECT_EQ(document.date_over({6, 11}), nullptr);
  EXPECT_EQ(document.date_over({0, 3}), nullptr);
  EXPECT_EQ(document.quantity_over({20, 28}), &document.quantities[0]);
  EXPECT_EQ(document.quantity_over({12, 16}), nullptr);
}

}  // namespace
}  // namespace claimgraph
