// The graph is a function of the articles in it: whatever the order, edits and removals on the way,
// equal articles give an equal canonical dump.

#include "ingest/derive.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "files.h"
#include "ingest/pipeline.h"
#include "read/read.h"
#include "synthetic.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

const Knowledge& knowledge() {
  static const Knowledge instance = load_knowledge();
  return instance;
}

std::vector<Extraction> sample_extractions() {
  static const Annotator annotator(knowledge());
  std::vector<Extraction> found;
  for (const fs::path& path : sample_paths()) {
    read_articles(
        path.filename().string(), bytes_of(path), {}, knowledge(),
        [&](Article article) {
          found.push_back(
              extraction_of(std::move(article), TextForm::article, annotator, knowledge()));
        },
        [](const Error&) {});
  }
  return found;
}

std::vector<Extraction> synthetic_extractions(std::uint64_t seed, std::size_t count) {
  std::vector<Extraction> found;
  for (std::size_t i = 0; i < count; ++i) {
    found.push_back(synthetic::article(seed, i, {.entities = 25, .claims = 12, .outlets = 5}));
  }
  return found;
}

/// Another text under the same name: what an edited article looks like.
Extraction edited(Extraction article, synthetic::Random& random) {
  article.document_id += "-edited";
  for (Claim& claim : article.claims) claim.id += "-edited";
  if (!article.claims.empty()) {
    article.claims.erase(article.claims.begin() + random.below(article.claims.size()));
  }
  return article;
}

/// A file of its own for each test, gone afterwards.
class DeriveTest : public testing::Test {
 protected:
  Store fresh() {
    return Store::writing((folder_.path() / (std::to_string(stores_++) + ".db")).string(),
                          knowledge().files.read("schema/graph.sql"));
  }

  /// All articles at once into an empty graph.
  std::string at_once(const std::vector<Extraction>& articles) {
    Store store = fresh();
    store.begin();
    for (const Extraction& each : articles) store.put(each);
    derive(store, knowledge());
    store.commit();
    return store.canonical_dump();
  }

  /// Articles in a random order, some edited, removed and put back on the way, in runs of random
  /// length.
  std::string with_detours(std::vector<Extraction> articles, std::uint64_t seed) {
    synthetic::Random random(seed);
    for (std::size_t i = articles.size(); i > 1; --i) {
      std::swap(articles[i - 1], articles[random.below(i)]);
    }
    Extraction stranger = synthetic::article(99, 1, {.entities = 25, .claims = 9});
    stranger.provenance.uri = "stranger";
    Store store = fresh();
    store.begin();
    const auto run_ends = [&] {
      derive(store, knowledge());
      store.commit();
      store.begin();
    };
    store.put(stranger);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (random.one_in(3)) store.put(edited(articles[i], random));
      if (random.one_in(3)) run_ends();
      store.put(articles[i]);
      if (i > 0 && random.one_in(4)) {
        const Extraction& earlier = articles[random.below(i)];
        EXPECT_TRUE(store.remove(earlier.document_id));
        if (random.one_in(2)) run_ends();
        store.put(earlier);
      }
    }
    EXPECT_TRUE(store.remove(stranger.document_id));
    derive(store, knowledge());
    store.commit();
    EXPECT_TRUE(store.check().empty()) << "seed " << seed << ": " << store.check().front();
    return store.canonical_dump();
  }

  void expect_order_leaves_no_trace(const std::vector<Extraction>& articles, std::uint64_t seeds) {
    const std::string plain = at_once(articles);
    EXPECT_NE(plain.find("\nentity\t"), std::string::npos);
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
      const std::string other = with_detours(articles, seed);
      if (other == plain) continue;
      const auto at = std::mismatch(plain.begin(), plain.end(), other.begin(), other.end());
      const auto from = std::max<std::ptrdiff_t>(0, at.first - plain.begin() - 300);
      FAIL() << "seed " << seed << "\nat once:\n"
             << plain.substr(static_cast<std::size_t>(from), 600) << "\nwith detours:\n"
             << other.substr(static_cast<std::size_t>(from), 600);
    }
  }

 private:
  TemporaryFolder folder_{};
  std::size_t stores_ = 0;
};

/// An article of one sentence, "SUBJECT praised OBJECT.", by an outlet.
Extraction praise(const std::string& subject, const std::string& object, std::size_t number) {
  Extraction article;
  article.document_id = "p" + std::to_string(number);
  article.provenance.uri = "praise:" + std::to_string(number);
  article.provenance.publisher = "Outlet " + std::to_string(number);
  article.provenance.published = "2025-01-01";
  article.text = subject + " praised " + object + " for all that it had done in those five years.";
  const auto end = static_cast<std::uint32_t>(article.text.size());
  article.sentences.push_back({{0, end}, Role::body});
  article.entities = {{"company", subject, {subject}, ""}, {"company", object, {object}, ""}};
  const auto from = static_cast<std::uint32_t>(article.text.find(object, subject.size()));
  const auto length = [](const std::string& name) {
    return static_cast<std::uint32_t>(name.size());
  };
  article.mentions = {{EntityId{0}, {0, length(subject)}},
                      {EntityId{1}, {from, from + length(object)}}};
  Claim claim;
  claim.id = article.document_id + "-1";
  claim.span = claim.sentence = {0, end};
  claim.subject = {.text = subject, .entity = EntityId{0}};
  claim.object = Argument{.text = object, .entity = EntityId{1}};
  claim.predicate = "open";
  claim.relation = "praised";
  claim.open = true;
  article.claims.push_back(claim);
  return article;
}

/// "ONE, formerly OTHER, grew."
Extraction renaming(const std::string& one, const std::string& other, std::size_t number) {
  Extraction article = praise(one, other, number);
  article.text = one + ", formerly " + other + ", praised itself for all that it had done so far.";
  const auto end = static_cast<std::uint32_t>(article.text.size());
  article.sentences.front().span = {0, end};
  article.claims.front().span = article.claims.front().sentence = {0, end};
  const auto from = static_cast<std::uint32_t>(article.text.find(other, one.size()));
  article.mentions.back().span = {from, from + static_cast<std::uint32_t>(other.size())};
  return article;
}

TEST_F(DeriveTest, FourHundredCopiesAreOneOrigin) {
  Store store = fresh();
  store.begin();
  constexpr std::size_t kCopies = 400;
  for (std::size_t i = 0; i < kCopies; ++i) store.put(praise("Acme", "Beta", i));
  derive(store, knowledge());
  store.commit();
  const std::vector<StoredClaim> claims = store.claims({});
  ASSERT_EQ(claims.size(), kCopies);
  EXPECT_EQ(claims.front().support.articles, kCopies);
  EXPECT_EQ(claims.front().support.origins, 1U);
}

TEST_F(DeriveTest, WhatAnArticleSaysTwiceHasItsFaceWhereItSaysSoFirst) {
  Extraction article = praise("Acme", "Beta", 1);
  Claim again = article.claims.front();
  article.claims.front().id = "later-by-id";
  again.id = "earlier-by-id";
  again.span.start += 1;
  article.claims.push_back(again);
  Store store = fresh();
  store.begin();
  store.put(article);
  derive(store, knowledge());
  store.commit();
  const std::vector<SupportRow> rows = store.supports();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows.front().claim, "later-by-id");
}

TEST_F(DeriveTest, NamesThatLeadToEachOtherAreOneThing) {
  Store store = fresh();
  store.begin();
  store.put(renaming("Acme", "Beta", 1));
  store.put(renaming("Beta", "Gamma", 2));
  store.put(renaming("Gamma", "Acme", 3));
  store.put(praise("X", "Y", 4));  // names of one letter
  derive(store, knowledge());
  store.commit();
  std::vector<std::string> names;
  for (const GraphEntity& each : store.entities()) names.push_back(each.id);
  EXPECT_EQ(names, (std::vector<std::string>{"name:acme", "name:x", "name:y"}));
}

TEST_F(DeriveTest, AmbiguousShortNamesStayApartAndAreOffered) {
  Store store = fresh();
  store.begin();
  store.put(praise("Tern Shipping", "Beta", 1));
  store.put(praise("Tern", "Beta", 2));
  derive(store, knowledge());
  EXPECT_TRUE(store.entity_candidates().empty());
  store.put(praise("Tern Foods", "Beta", 3));
  derive(store, knowledge());
  store.commit();
  std::vector<std::string> offered;
  for (const EntityCandidate& each : store.entity_candidates()) {
    offered.push_back(each.entity + " " + each.other);
  }
  EXPECT_EQ(offered, (std::vector<std::string>{"name:tern name:tern foods",
                                               "name:tern name:tern shipping"}));
}

/// Whether a reprint and its original, by these names, tell that one side denies what another says.
bool denial_is_seen(Store store, const std::string& original, const std::string& reprint) {
  static const Annotator annotator(knowledge());
  const std::string text =
      "---\ndate: 2026-02-10\n---\n\n"
      "The spill was caused by a crack in tubes from Norvik Valves, according to a report by Acme "
      "Dairies. Norvik, a Danish supplier, said its steel was not at fault.\n";
  store.begin();
  for (const std::string& name : {original, reprint}) {
    const std::string more = name == reprint ? "The plant reopened in March.\n" : "";
    read_articles(
        name, text + more, {}, knowledge(),
        [&](Article article) {
          store.put(extraction_of(std::move(article), TextForm::article, annotator, knowledge()));
        },
        [](const Error&) {});
  }
  derive(store, knowledge());
  store.commit();
  const std::vector<Agreement> agreements = store.agreements();
  return std::any_of(agreements.begin(), agreements.end(),
                     [](const Agreement& each) { return each.kind == AgreementKind::denies; });
}

TEST_F(DeriveTest, TheNamesOfArticlesDoNotMatter) {
  for (int name = 0; name < 12; ++name) {
    EXPECT_TRUE(denial_is_seen(fresh(), fmt::format("wire-{}.md", name), "reprint.md")) << name;
  }
}

TEST_F(DeriveTest, OrderLeavesNoTraceInNamesThatLeadElsewhere) {
  expect_order_leaves_no_trace(
      {renaming("Acme", "Beta", 1), renaming("Beta", "Gamma", 2), renaming("Gamma", "Acme", 3),
       praise("Tern", "Beta", 4), praise("Tern Shipping", "Acme", 5),
       praise("Tern Foods", "Tern", 6), praise("Gamma", "Tern", 7)},
      12);
}

/// Three articles of which one leaves its year to the others, and the last widens them.
std::vector<Extraction> undated_among_dated() {
  static const Annotator annotator(knowledge());
  const std::vector<std::pair<std::string, std::string>> texts = {
      {"wire.txt",
       "Acme hires\n\nOSLO, Feb 10 (Wire) - Acme Industries said on Tuesday that it "
       "employs 900 people.\n"},
      {"later.md", "---\ndate: 2026-06-03\n---\n\nAcme Industries employs 700 people.\n"},
      {"earlier.md", "---\ndate: 2014-06-03\n---\n\nAcme Industries employs 300 people.\n"}};
  std::vector<Extraction> found;
  for (const auto& [name, text] : texts) {
    read_articles(
        name, text, {}, knowledge(),
        [&](Article article) {
          found.push_back(
              extraction_of(std::move(article), TextForm::article, annotator, knowledge()));
        },
        [](const Error&) {});
  }
  return found;
}

TEST_F(DeriveTest, AnArticleWithoutItsYearIsOfThoseOfTheOthers) {
  Store store = fresh();
  store.begin();
  const std::vector<Extraction> articles = undated_among_dated();
  store.put(articles[0]);
  store.put(articles[1]);
  derive(store, knowledge());
  store.commit();
  const std::vector<Agreement> agreements = store.agreements();
  ASSERT_EQ(agreements.size(), 1U);
  EXPECT_EQ(agreements.front().kind, AgreementKind::update) << agreements.front().reason;
}

TEST_F(DeriveTest, OrderLeavesNoTraceInArticlesWithoutTheirYear) {
  expect_order_leaves_no_trace(undated_among_dated(), 12);
}

TEST_F(DeriveTest, OrderLeavesNoTraceInTheSamples) {
  expect_order_leaves_no_trace(sample_extractions(), 6);
}

TEST_F(DeriveTest, OrderLeavesNoTraceInSyntheticArticles) {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    expect_order_leaves_no_trace(synthetic_extractions(seed, 30), 6);
  }
}

}  // namespace
}  // namespace claimgraph
