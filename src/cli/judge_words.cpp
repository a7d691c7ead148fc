// What the words of `judge` decide about.

#include <fmt/format.h>

#include "cli/judge_desk.h"
#include "cli/names.h"
#include "query/judging.h"

namespace claimgraph {

void expect_words(const Desk& desk, std::size_t count, const std::string& usage) {
  if (desk.options.words.size() == count + 1) return;
  throw Failure(fmt::format("`claimgraph judge {}` is the way to say it", usage));
}

namespace {

Decision of_entities(const Desk& desk, DecisionKind kind) {
  expect_words(desk, 2, fmt::format("{} ENTITY ENTITY", name_of(kind)));
  for (const std::string& each : desk.rest()) {
    if (!names_entity(desk.store, desk.ontology, each)) fail_for_entity(desk.store, each);
  }
  auto [a, b] = value_or_fail(
      entity_keys(desk.store, desk.ontology, kind, desk.options.words[1], desk.options.words[2]));
  return {.kind = kind, .a = std::move(a), .b = std::move(b)};
}

Decision of_claim(const Desk& desk, DecisionKind kind) {
  expect_words(desk, 1, fmt::format("{} CLAIM", name_of(kind)));
  return {.kind = kind, .claim = anchor_of(claim_named(desk.store, desk.options.words[1]))};
}

Decision of_fix(const Desk& desk) {
  const std::string usage = "fix CLAIM ROLE=VALUE …";
  if (desk.options.words.size() < 3) expect_words(desk, 2, usage);
  const StoredClaim claim = claim_named(desk.store, desk.options.words[1]);
  Decision decision{.kind = DecisionKind::fix, .claim = anchor_of(claim)};
  constexpr std::string_view kPredicate = "predicate=";
  std::string predicate = claim.claim.predicate;
  for (const std::string& word : desk.rest()) {
    if (word.starts_with(kPredicate)) predicate = word.substr(kPredicate.size());
  }
  for (std::size_t i = 2; i < desk.options.words.size(); ++i) {
    const std::string& word = desk.options.words[i];
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos || sign == 0) {
      throw Failure(fmt::format("'{}' is no ROLE=VALUE; `claimgraph judge {}`", word, usage));
    }
    decision.fixes.push_back(value_or_fail(checked_fix(
        desk.store, desk.ontology, claim, predicate, word.substr(0, sign), word.substr(sign + 1))));
  }
  return decision;
}

Decision of_pair(const Desk& desk, DecisionKind kind) {
  expect_words(desk, 2,
               kind == DecisionKind::settle ? "settle CLAIM_THAT_STANDS OTHER_CLAIM"
                                            : "dismiss CLAIM CLAIM");
  const StoredClaim a = claim_named(desk.store, desk.options.words[1]);
  const StoredClaim b = claim_named(desk.store, desk.options.words[2]);
  if (!in_conflict(desk.store, a, b)) {
    throw Failure(
        fmt::format("{} and {} do not contradict each other; `claimgraph conflicts` "
                    "lists what does",
                    desk.options.words[1], desk.options.words[2]));
  }
  return {.kind = kind, .claim = anchor_of(a), .against = anchor_of(b)};
}

/// REQUIRES: a decision with two sides. Throws Failure where they are one.
Decision of_two(Decision decision) {
  if (decision.a == decision.b) {
    throw Failure(fmt::format("both sides are one, '{}'; name two", decision.a));
  }
  return decision;
}

Decision of_outlets(const Desk& desk) {
  expect_words(desk, 2, "family OUTLET OUTLET");
  return of_two({.kind = DecisionKind::family,
                 .a = outlet_named(desk.store, desk.options.words[1]),
                 .b = outlet_named(desk.store, desk.options.words[2])});
}

Decision of_articles(const Desk& desk) {
  expect_words(desk, 2, "copy-of COPY ORIGINAL");
  const std::vector<DocumentRow> rows = desk.store.documents();
  const auto named = [&](const std::string& word) {
    return document_named(rows, word, desk.globals).provenance.uri;
  };
  return of_two({.kind = DecisionKind::copy,
                 .a = named(desk.options.words[1]),
                 .b = named(desk.options.words[2])});
}

}  // namespace

Decision decision_in_words(const Desk& desk, DecisionKind kind) {
  switch (kind) {
    case DecisionKind::same:
    case DecisionKind::not_same:
    case DecisionKind::unsure:
      return of_entities(desk, kind);
    case DecisionKind::reject:
    case DecisionKind::confirm:
      return of_claim(desk, kind);
    case DecisionKind::fix:
      return of_fix(desk);
    case DecisionKind::dismiss:
    case DecisionKind::settle:
      return of_pair(desk, kind);
    case DecisionKind::family:
      return of_outlets(desk);
    case DecisionKind::copy:
      return of_articles(desk);
  }
  return {};
}

}  // namespace claimgraph
