// How two articles of other outlets stand to each other that tell one thing in other words:
// tests/pipeline/pairs.tsv, from text to typed agreement.

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "files.h"
#include "ingest/derive.h"
#include "ingest/pipeline.h"
#include "pipeline/house.h"
#include "query/topics.h"

namespace claimgraph {
namespace {

// What every article goes on to say: whom the names are of.
const std::string kBackground =
    "The rivals Nordchip AB and Baltica AB make chips in Sweden. Everybody knows the Orca.";

/// Two articles with these texts, as the graph relates their claims.
class Pair {
 public:
  Pair(const std::string& first, const std::string& second, const std::string& second_day) {
    store_.begin();
    put(first, "Harbour Post", "2026-03-02");
    put(second, "Inland Courier", second_day);
    derive(store_, house().knowledge);
    store_.commit();
  }

  /// The kinds of agreement between claims of the one and of the other, but for the background.
  std::set<std::string> kinds() const {
    std::map<std::string, std::string> documents;
    for (const StoredClaim& each : store_.claims({})) {
      if (kBackground.find(each.sentence) == std::string::npos)
        documents[each.claim.id] = each.document;
    }
    std::set<std::string> found;
    for (const ClaimPair& each : claim_pairs(store_)) {
      const bool told = documents.contains(each.a) && documents.contains(each.b);
      if (told && documents[each.a] != documents[each.b]) found.emplace(name_of(each.kind));
    }
    return found;
  }

 private:
  void put(const std::string& told, const std::string& outlet, const std::string& day) {
    const std::string text = told + " " + kBackground;
    Article article;
    article.text = text;
    article.blocks.push_back({.span = {0, static_cast<std::uint32_t>(text.size())}});
    article.provenance.uri = "https://" + day + ".example/" + outlet.substr(0, outlet.find(' '));
    article.provenance.publisher = outlet;
    article.provenance.published = day;
    store_.put(
        extraction_of(std::move(article), TextForm::article, house().annotator, house().knowledge));
  }

  TemporaryFolder folder_{};
  Store store_ = Store::writing((folder_.path() / "pair.db").string(),
                                house().knowledge.files.read("schema/graph.sql"));
};

TEST(Matters, NamePredicatesThatThereAre) {
  const Knowledge& knowledge = house().knowledge;
  for (const std::string& each : knowledge.agreement_words.matters.predicates())
    EXPECT_NE(knowledge.predicates.find(each), nullptr) << each;
}

TEST(Courses, NamePredicatesOrFamiliesThatThereAre) {
  const Knowledge& knowledge = house().knowledge;
  for (const std::string& each : knowledge.agreement_words.courses.members()) {
    const bool known = knowledge.predicates.find(each) != nullptr ||
                       knowledge.agreement_words.matters.find(each) != nullptr;
    EXPECT_TRUE(known) << each;
  }
}

TEST(Pairs, StandAsTheTableSays) {
  for (const TableRow& row : rows_of("tests/pipeline/pairs.tsv", 30)) {
    ASSERT_EQ(row.fields.size(), 4U) << row.place;
    const std::set<std::string> kinds = Pair(row.fields[2], row.fields[3], row.fields[1]).kinds();
    const bool forbidden = row.fields[0].starts_with("no ");
    const std::string kind = forbidden ? row.fields[0].substr(3) : row.fields[0];
    std::string found;
    for (const std::string& each : kinds) found += " " + each;
    EXPECT_NE(kinds.contains(kind), forbidden) << row.place << ": found" << found;
  }
}

}  // namespace
}  // namespace claimgraph
