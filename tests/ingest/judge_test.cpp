// Decisions, merges and orders of arrival: equal articles and equal decisions give an equal graph,
// however they came.

#include "ingest/judge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "files.h"
#include "ingest/derive.h"
#include "ingest/merge.h"
#include "reconcile/judgements.h"
#include "synthetic.h"

namespace claimgraph {
namespace {

const Ontology& ontology() {
  static const Ontology instance = load_ontology();
  return instance;
}

ClaimAnchor anchor_of_claim(const StoredClaim& claim) {
  return anchor_of(claim.line, claim.sentence);
}

constexpr const char* kNow = "2026-01-02T03:04:05Z";

class JudgeTest : public testing::Test {
 protected:
  Store fresh() {
    return Store::writing((folder_.path() / (std::to_string(stores_++) + ".db")).string(),
                          ontology().files.read("schema/graph.sql"));
  }

  static std::vector<Extraction> articles(std::uint64_t seed) {
    std::vector<Extraction> found;
    for (std::size_t i = 0; i < 16; ++i) {
      found.push_back(synthetic::article(seed, i, {.entities = 12, .claims = 8, .outlets = 4}));
    }
    return found;
  }

  static void put(Store& store, const std::vector<Extraction>& articles) {
    store.begin();
    for (const Extraction& each : articles) store.put(each);
    derive(store, ontology());
    store.commit();
  }

  /// Decisions about what the graph holds, none against another.
  static std::vector<PlacedDecision> decisions(const Store& store, synthetic::Random& random) {
    const std::vector<GraphEntity> entities = store.entities();
    const std::vector<StoredClaim> claims = store.claims({});
    const std::vector<Conflict> conflicts = store.conflicts();
    const std::vector<DocumentRow> documents = store.documents();
    const std::vector<std::string> outlets = store.outlets();
    std::vector<Decision> made;
    const auto add = [&](Decision decision) {
      decision = normal(decision);
      const bool about_two = !decision.a.empty() || !decision.b.empty();
      if (about_two && decision.a == decision.b) return;
      if (std::find(made.begin(), made.end(), decision) != made.end()) return;
      made.push_back(decision);
      if (contradiction_in(made)) made.pop_back();
    };
    for (int i = 0; i < 3; ++i) {
      add({.kind = DecisionKind::same,
           .a = entities[random.below(entities.size())].id,
           .b = entities[random.below(entities.size())].id});
      add({.kind = DecisionKind::not_same,
           .a = entities[random.below(entities.size())].id,
           .b = entities[random.below(entities.size())].id});
      add({.kind = DecisionKind::reject,
           .claim = anchor_of_claim(claims[random.below(claims.size())])});
      add({.kind = DecisionKind::fix,
           .claim = anchor_of_claim(claims[random.below(claims.size())]),
           .fixes = {{"object", entities[random.below(entities.size())].id}, {"time", "2020"}}});
    }
    add({.kind = DecisionKind::family,
         .a = outlets[random.below(outlets.size())],
         .b = outlets[random.below(outlets.size())]});
    add({.kind = DecisionKind::copy,
         .a = documents[random.below(documents.size())].provenance.uri,
         .b = documents[random.below(documents.size())].provenance.uri});
    if (!conflicts.empty()) {
      const Conflict& conflict = conflicts[random.below(conflicts.size())];
      ClaimFilter filter;
      filter.id = conflict.a;
      const StoredClaim a = store.claims(filter).front();
      filter.id = conflict.b;
      const StoredClaim b = store.claims(filter).front();
      add({.kind = DecisionKind::settle,
           .claim = anchor_of_claim(a),
           .against = anchor_of_claim(b)});
    }
    std::vector<PlacedDecision> placed;
    for (const Decision& each : made) placed.push_back({each, placed.size() + 1});
    return placed;
  }

  static void decide(Store& store, const std::vector<PlacedDecision>& decisions) {
    const auto report = judge(store, ontology(), decisions, "test", kNow);
    ASSERT_TRUE(report) << report.error().what;
  }

  static void expect_equal(const std::string& one, const std::string& other,
                           const std::string& what) {
    if (one == other) return;
    const auto at = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const auto from =
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at.first - one.begin() - 200));
    FAIL() << what << "\none:\n"
           << one.substr(from, 500) << "\nother:\n"
           << other.substr(from, 500);
  }

 private:
  TemporaryFolder folder_{};
  std::size_t stores_ = 0;
};

TEST_F(JudgeTest, DecisionsCountTheSameBeforeAndAfterTheirArticles) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    synthetic::Random random(seed);
    std::vector<Extraction> all = articles(seed);
    Store after = fresh();
    put(after, all);
    const auto made = decisions(after, random);
    decide(after, made);
    EXPECT_TRUE(after.check().empty()) << "seed " << seed << ": " << after.check().front();
    const std::string expected = after.canonical_dump();

    Store before = fresh();
    decide(before, made);
    put(before, all);
    expect_equal(expected, before.canonical_dump(), "before, seed " + std::to_string(seed));

    Store between = fresh();
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[random.below(i)]);
    const auto half = static_cast<std::ptrdiff_t>(all.size() / 2);
    put(between, {all.begin(), all.begin() + half});
    decide(between, made);
    between.begin();
    EXPECT_TRUE(between.remove(all.front().document_id));
    derive(between, ontology());
    between.commit();
    put(between, {all.begin() + half, all.end()});
    put(between, {all.front()});
    expect_equal(expected, between.canonical_dump(), "between, seed " + std::to_string(seed));
  }
}

TEST_F(JudgeTest, WhatIsWithdrawnLeavesNoTrace) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    synthetic::Random random(seed);
    Store store = fresh();
    put(store, articles(seed));
    const std::string expected = store.canonical_dump();
    const auto made = decisions(store, random);
    decide(store, made);
    EXPECT_NE(store.canonical_dump(), expected);
    for (const PlacedDecision& each : made) {
      EXPECT_TRUE(withdraw(store, ontology(), id_of(each.decision), kNow));
    }
    expect_equal(expected, store.canonical_dump(), "seed " + std::to_string(seed));
    EXPECT_EQ(store.decisions().size(), made.size());
  }
}

TEST_F(JudgeTest, MergedGraphsAreAsReadTogether) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    synthetic::Random random(seed);
    const std::vector<Extraction> all = articles(seed);
    Store together = fresh();
    put(together, all);
    const auto made = decisions(together, random);
    decide(together, made);
    std::vector<Extraction> one;
    std::vector<Extraction> other;
    for (const Extraction& each : all) {
      const bool first = random.one_in(2);
      if (first || random.one_in(4)) one.push_back(each);
      if (!first || random.one_in(4)) other.push_back(each);
    }
    Store a = fresh();
    put(a, one);
    Store b = fresh();
    put(b, other);
    decide(b, made);
    const MergeReport report = merge(a, b, "b", ontology(), kNow);
    EXPECT_TRUE(report.errors.empty());
    EXPECT_TRUE(a.check().empty());
    expect_equal(together.canonical_dump(), a.canonical_dump(), "seed " + std::to_string(seed));
  }
}

TEST_F(JudgeTest, ContradictionsAreRefusedAndChangeNothing) {
  Store store = fresh();
  put(store, articles(1));
  const std::string key = store.entities()[0].id;
  const std::string other = store.entities()[1].id;
  decide(store, {{normal({.kind = DecisionKind::same, .a = key, .b = other}), 1}});
  const std::string before = store.canonical_dump();
  const auto refused =
      judge(store, ontology(),
            {{normal({.kind = DecisionKind::not_same, .a = key, .b = other}), 7}}, "file", kNow);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().where, "file:7");
  EXPECT_NE(refused.error().what.find("contradicts decision "), std::string::npos);
  EXPECT_EQ(store.canonical_dump(), before);
}

}  // namespace
}  // namespace claimgraph
