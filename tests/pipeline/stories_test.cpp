// How the claims of a few own articles stand to each other, from text to typed agreement:
// tests/pipeline/stories.tsv, and newsroom.tsv of other stories.

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "files.h"
#include "ingest/derive.h"
#include "ingest/pipeline.h"
#include "query/topics.h"
#include "read/read.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

class Stories : public testing::Test {
 protected:
  void SetUp() override { take_in("stories"); }

  /// The articles of a folder beside this file.
  void take_in(const std::string& folder) {
    const Annotator annotator(knowledge_);
    store_.begin();
    for (const auto& entry :
         fs::directory_iterator(fs::path(CLAIMGRAPH_SOURCE_DIR) / "tests/pipeline" / folder)) {
      const fs::path path = entry.path();
      read_articles(
          path.filename().string(), bytes_of(path), {}, knowledge_,
          [&](Article article) {
            const Extraction extraction =
                extraction_of(std::move(article), TextForm::article, annotator, knowledge_);
            names_[extraction.document_id] = path.stem().string();
            store_.put(extraction);
          },
          [](const Error& error) { FAIL() << error.what; });
    }
    derive(store_, knowledge_);
    store_.commit();
  }

  /// "1-wire: employs 900": the claims of that article whose sentence has these words.
  std::vector<std::string> claims_with(const std::string& place) const {
    const std::size_t colon = place.find(": ");
    std::vector<std::string> found;
    for (const StoredClaim& each : store_.claims({})) {
      if (names_.at(each.document) != place.substr(0, colon)) continue;
      if (each.sentence.find(place.substr(colon + 2)) != std::string::npos) {
        found.push_back(each.claim.id);
      }
    }
    return found;
  }

  /// Every row of the table must be so.
  void expect_table(const std::string& table, std::size_t rows) const {
    std::map<std::pair<std::string, std::string>, AgreementKind> kinds;
    for (const ClaimPair& each : claim_pairs(store_))
      kinds.emplace(std::pair{each.a, each.b}, each.kind);
    for (const TableRow& row : rows_of(table, rows)) {
      ASSERT_EQ(row.fields.size(), 3U) << row.place;
      const bool symmetric = row.fields[2] == "same" || row.fields[2] == "compatible" ||
                             row.fields[2].starts_with("differs");
      std::string found;
      bool disagree = false;
      for (const std::string& a : claims_with(row.fields[0])) {
        for (const std::string& b : claims_with(row.fields[1])) {
          for (const bool back : {false, true}) {
            if (back && !symmetric) continue;
            const auto kind = kinds.find(back ? std::pair{b, a} : std::pair{a, b});
            if (kind == kinds.end()) continue;
            found += " " + std::string(name_of(kind->second));
            disagree = disagree || contradicts(kind->second);
          }
        }
      }
      EXPECT_NE((found + " ").find(" " + row.fields[2] + " "), std::string::npos)
          << row.place << ": found" << found;
      const std::optional<AgreementKind> expected = agreement_kind_from(row.fields[2]);
      if (!expected || !contradicts(*expected)) {
        EXPECT_FALSE(disagree) << row.place << ": harmless, but found" << found;
      }
    }
  }

  Knowledge knowledge_ = load_knowledge();
  TemporaryFolder folder_{};
  Store store_ = Store::writing((folder_.path() / "stories.db").string(),
                                knowledge_.files.read("schema/graph.sql"));
  std::map<std::string, std::string> names_{};
};

TEST_F(Stories, StandAsTheTableSays) { expect_table("tests/pipeline/stories.tsv", 10); }

class Newsroom : public Stories {
 protected:
  void SetUp() override { take_in("newsroom"); }
};

TEST_F(Newsroom, StandsAsTheTableSays) { expect_table("tests/pipeline/newsroom.tsv", 15); }

TEST_F(Stories, CopiesAreOneOrigin) {
  bool checked = false;
  for (const StoredClaim& each : store_.claims({})) {
    if (each.sentence.find("for $40 million") == std::string::npos) continue;
    EXPECT_EQ(each.support.articles, 2U);
    EXPECT_EQ(each.support.outlets, 2U);
    EXPECT_EQ(each.support.origins, 1U);
    checked = true;
  }
  EXPECT_TRUE(checked);
}

}  // namespace
}  // namespace claimgraph
