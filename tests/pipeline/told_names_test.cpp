// What is said of names that no list knows tells their kinds: tests/pipeline/told_names.tsv.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "files.h"
#include "ingest/pipeline.h"

namespace claimgraph {
namespace {

Extraction extraction_of(const std::string& text, const Annotator& annotator,
                         const Knowledge& knowledge) {
  Article article;
  article.text = text;
  article.provenance.published = "2026-03-05";
  article.blocks.push_back({Span{0, static_cast<std::uint32_t>(text.size())}});
  return extraction_of(std::move(article), TextForm::article, annotator, knowledge);
}

TEST(NamesThatNobodyKnows, HaveTheKindsOfTheTable) {
  const Knowledge knowledge = load_knowledge();
  const Annotator annotator(knowledge);
  for (const TableRow& row : rows_of("tests/pipeline/told_names.tsv", 5)) {
    ASSERT_EQ(row.fields.size(), 3U) << row.place;
    const Extraction extraction = extraction_of(row.fields[0], annotator, knowledge);
    const auto entity =
        std::find_if(extraction.entities.begin(), extraction.entities.end(),
                     [&](const Entity& each) { return each.name == row.fields[1]; });
    EXPECT_EQ(entity == extraction.entities.end() ? "-" : entity->kind, row.fields[2]) << row.place;
    const bool ordered = std::is_sorted(
        extraction.mentions.begin(), extraction.mentions.end(),
        [](const Mention& a, const Mention& b) { return a.span.start < b.span.start; });
    EXPECT_TRUE(ordered) << row.place;
  }
}

}  // namespace
}  // namespace claimgraph
