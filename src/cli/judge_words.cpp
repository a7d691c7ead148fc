// What the words of `judge` decide about.

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "annotate/annotator.h"
#include "cli/globals.h"
#include "cli/judge_desk.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "core/notation.h"
#include "ingest/pipeline.h"
#include "knowledge/knowledge.h"
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

/// The claim's sentence on one line, with other words in the place of an argument's, and where
/// these begin. The words alone where the argument has no place in the sentence.
std::pair<std::string, std::size_t> sentence_with(const StoredClaim& claim,
                                                  const StoredArgument& argument,
                                                  const std::string& words) {
  const Span sentence = claim.claim.sentence;
  const auto& span = argument.value.span;
  if (!span || !sentence.contains(*span) || sentence.size() != claim.sentence.size()) {
    return {words, 0};
  }
  std::string text = claim.sentence;
  std::replace(text.begin(), text.end(), '\n', ' ');
  const std::size_t begin = span->start - sentence.start;
  return {text.replace(begin, span->size(), words), begin};
}

/// The unit as reading gives it: of the words that the old one comes of, that one; else read in the
/// claim's own sentence, for which alone the models are loaded.
std::string unit_as_read(const Desk& desk, const StoredClaim& claim, const StoredArgument& old,
                         const std::string& unit) {
  const Matters& matters = desk.ontology.agreement_words.matters;
  const std::string& before = old.value.quantity->unit;
  const std::vector<std::string> stems = matters.stems_of(before);
  if (!stems.empty() && matters.stems_of(unit) == stems) return before;
  const Knowledge knowledge = load_knowledge(overlay_of(desk.globals));
  const Annotator annotator(knowledge);
  const auto [text, begin] = sentence_with(claim, old, "300 " + unit);
  Article article;
  article.text = text;
  article.blocks = {{{0, static_cast<std::uint32_t>(text.size())}}};
  const Document document = annotated(std::move(article), TextForm::lines, annotator, knowledge);
  for (const QuantityMention& each : document.quantities) {
    if (each.span.start == begin && !each.quantity.unit.empty()) return each.quantity.unit;
  }
  return unit;
}

/// Says so where a fix measures in something else than the claim did: it is compared with other
/// claims then.
void tell_of_unit(const StoredClaim& claim, const std::string& role, const std::string& value) {
  const StoredArgument* old = amount_in_role(claim, role);
  const auto made = parse_quantity(value);
  if (old == nullptr || !made) return;
  const std::string before = measure_words(*old->value.quantity);
  const std::string after = measure_words(*made);
  if (before != after) complain(fmt::format("{} was in {}, is now in {}", role, before, after));
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
  // Which roles there are, a predicate's constructions tell.
  const Ontology ontology =
      load_ontology(overlay_of(desk.globals), PredicateParts::meaning_and_words);
  for (std::size_t i = 2; i < desk.options.words.size(); ++i) {
    const std::string& word = desk.options.words[i];
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos || sign == 0) {
      throw Failure(fmt::format("'{}' is no ROLE=VALUE; `claimgraph judge {}`", word, usage));
    }
    const std::string role = word.substr(0, sign);
    const auto read_unit = [&](const std::string& unit) {
      return unit_as_read(desk, claim, *amount_in_role(claim, role), unit);
    };
    const auto fix = value_or_fail(checked_fix(desk.store, ontology, claim, predicate, role,
                                               word.substr(sign + 1), read_unit));
    tell_of_unit(claim, fix.first, fix.second);
    decision.fixes.push_back(fix);
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
