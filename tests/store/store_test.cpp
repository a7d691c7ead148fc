#include "store/store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "base/error.h"
#include "store_fixture.h"

namespace claimgraph {
namespace {

using StoreTest = StoreFixture;

Extraction article(const std::string& name, const std::string& text) {
  Extraction e;
  e.provenance.uri = name;
  e.provenance.publisher = "The " + name;
  e.provenance.published = "2025-02-03";
  e.document_id = "id-of-" + name + "-" + std::to_string(std::hash<std::string>{}(text));
  e.language = "en";
  e.text = text;
  const auto size = static_cast<std::uint32_t>(text.size());
  e.sentences = {{{0, size}, Role::body}};
  e.entities = {{"company", "Acme", {"Acme"}, ""}, {"company", "Beta", {"Beta"}, ""}};
  e.mentions = {{EntityId{0}, {0, 1}, MentionForm::name}};
  Claim claim;
  claim.id = "claim-" + e.document_id;
  claim.span = {0, size};
  claim.sentence = {0, size};
  claim.subject = {.text = "Acme", .span = Span{0, 1}, .entity = EntityId{0}};
  claim.predicate = "acquired";
  claim.relation = "bought";
  claim.object = Argument{.text = "Beta", .entity = EntityId{1}};
  claim.qualifiers = {
      {"time", {.text = "May", .date = "2024-05"}},
      {"price", {.text = "$5", .quantity = Quantity{.low = 5, .high = 5, .currency = "USD"}}}};
  claim.attribution = {{.speaker = {.text = "Jane Roe"}, .cue = "said", .cue_span = Span{0, 1}}};
  claim.modality = Modality::reported;
  claim.rule = "corporate.toml#acquired/buy";
  e.claims = {claim};
  e.dates = {{{0, 1}, DateType::date, "2024-05", ""}};
  e.quantities = {{{0, 1}, {0, 1}, {.low = 5, .high = 5, .currency = "USD"}, {0, 1}}};
  e.skipped = {{{0, size}, "none"}};
  return e;
}

template <typename Work>
void in_transaction(Store& store, Work work) {
  store.begin();
  work();
  store.commit();
}

TEST_F(StoreTest, GivesBackTheClaimsItTook) {
  Store store = writing(path());
  in_transaction(store, [&] { store.put(article("one", "Acme bought Beta.")); });
  const auto claims = Store::reading(path()).claims({});
  ASSERT_EQ(claims.size(), 1U);
  const Extraction original = article("one", "Acme bought Beta.");
  const Claim& stored = claims[0].claim;
  EXPECT_EQ(stored.id, original.claims[0].id);
  EXPECT_EQ(stored.span, original.claims[0].span);
  EXPECT_EQ(stored.qualifiers[1].value.quantity, original.claims[0].qualifiers[1].value.quantity);
  EXPECT_EQ(stored.qualifiers[0].value.date, "2024-05");
  EXPECT_EQ(stored.attribution[0].cue, "said");
  EXPECT_EQ(stored.modality, Modality::reported);
  EXPECT_EQ(claims[0].sentence, "Acme bought Beta.");
  EXPECT_EQ(claims[0].source, "The one");
}

TEST_F(StoreTest, TheSameArticleTwiceChangesNothing) {
  Store store = writing(path());
  in_transaction(
      store, [&] { EXPECT_EQ(store.put(article("one", "Acme bought Beta.")), PutOutcome::added); });
  const std::string once = store.canonical_dump();
  in_transaction(store, [&] {
    EXPECT_EQ(store.put(article("one", "Acme bought Beta.")), PutOutcome::unchanged);
  });
  EXPECT_EQ(store.canonical_dump(), once);
}

TEST_F(StoreTest, AnEditedArticleTakesTheOldOnesPlace) {
  Store edited = writing(path("edited.db"));
  in_transaction(edited, [&] {
    edited.put(article("one", "Acme bought Beta."));
    EXPECT_EQ(edited.put(article("one", "Acme has bought Beta.")), PutOutcome::replaced);
  });
  Store fresh = writing(path("fresh.db"));
  in_transaction(fresh, [&] { fresh.put(article("one", "Acme has bought Beta.")); });
  EXPECT_EQ(edited.canonical_dump(), fresh.canonical_dump());
  EXPECT_TRUE(edited.search("has", 5).size() == 1);
  EXPECT_TRUE(edited.check().empty());
}

TEST_F(StoreTest, OrderAndDetoursLeaveNoTrace) {
  const std::vector<Extraction> articles = {article("a", "Acme bought Beta."),
                                            article("b", "It did."),
                                            article("c", "It did so in May."), article("d", "So.")};
  Store plain = writing(path("plain.db"));
  in_transaction(plain, [&] {
    for (const Extraction& each : articles) plain.put(each);
  });
  std::mt19937 random(11);
  for (int round = 0; round < 20; ++round) {
    Store store = writing(path("round" + std::to_string(round) + ".db"));
    std::vector<Extraction> shuffled = articles;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    in_transaction(store, [&] {
      for (const Extraction& each : shuffled) {
        store.put(each);
        if (random() % 2 == 0) {
          EXPECT_TRUE(store.remove(each.document_id));
          store.put(each);
        }
      }
      const Extraction extra = article("extra", "Another article altogether.");
      store.put(extra);
      EXPECT_TRUE(store.remove(extra.document_id));
    });
    EXPECT_EQ(store.canonical_dump(), plain.canonical_dump()) << "seed 11, round " << round;
    EXPECT_TRUE(store.check().empty());
    EXPECT_TRUE(store.search("altogether", 5).empty());
  }
}

TEST_F(StoreTest, WhatIsNotCommittedIsNotThere) {
  {
    Store store = writing(path());
    store.begin();
    store.put(article("one", "Acme bought Beta."));
  }
  EXPECT_EQ(Store::reading(path()).counts().documents, 0U);
}

TEST_F(StoreTest, SearchTakesAnyBytesForWords) {
  Store store = writing(path());
  in_transaction(store, [&] {
    store.put(article("one", "Acme bought Beta."));
    store.put(article("two", "東京の会社が買収した。"));
  });
  EXPECT_EQ(store.search("BOUGHT beta", 5).size(), 1U);
  EXPECT_EQ(store.search("会社", 5).size(), 1U);
  for (const std::string& hostile :
       {std::string("\""), std::string("a AND"), std::string("NEAR(a b)"), std::string("nosuch:a"),
        std::string("*^-"), std::string("a\0b", 3), std::string(1000000, '('),
        std::string("\xFF\xFE"), std::string(10000, 'a') + " NOT b"}) {
    store.search(hostile, 5);
  }
}

TEST_F(StoreTest, SaysWhatIsWrongWithAFile) {
  const auto complaint = [&](const std::string& file) {
    try {
      Store::reading(file);
    } catch (const Failure& failure) {
      return std::string(failure.what());
    }
    return std::string("none");
  };
  EXPECT_EQ(complaint(path("none.db")),
            path("none.db") + ": no such database; `claimgraph ingest PATH` makes one");
  EXPECT_EQ(complaint(folder_.path().string()), folder_.path().string() + ": not a file");
  std::ofstream(path("text.db"))
      << "These are words, and no database at all, however long they run on.";
  EXPECT_EQ(complaint(path("text.db")),
            path("text.db") + ": not a claimgraph database (no SQLite file)");
  std::ofstream(path("empty.db"));
  EXPECT_EQ(complaint(path("empty.db")),
            path("empty.db") + ": not a claimgraph database; name another file with --db");
}

}  // namespace
}  // namespace claimgraph
