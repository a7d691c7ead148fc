#include "cli/judge_questions.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/display.h"
#include "cli/claim_output.h"
#include "cli/columns.h"
#include "cli/messages.h"
#include "cli/terminal.h"
#include "query/candidates.h"
#include "query/judging.h"
#include "query/lookup.h"

namespace claimgraph {
namespace {

constexpr std::size_t kSentences = 2;

constexpr std::size_t kNames = 5;
constexpr std::size_t kQuotes = 7;

enum class Weight : std::uint8_t { plain, strong };

/// New lines of the text, indented, as wide as the terminal.
std::string paragraph(const std::string& text, std::size_t indent, Weight weight = Weight::plain) {
  std::string lines;
  for (const std::string& line : wrapped(made_visible(text), terminal_width() - indent)) {
    lines += '\n' + std::string(indent, ' ') +
             (weight == Weight::strong ? styled(line, Style::strong) : line);
  }
  return lines;
}

std::string sentence_lines(const Store& store, const GraphEntity& entity) {
  ClaimFilter filter;
  filter.about = {entity.id};
  std::vector<std::string> shown;
  for (const StoredClaim& each : store.claims(filter)) {
    const std::string line =
        paragraph(fmt::format("{}: “{}”", each.source, each.sentence), kQuotes);
    if (std::find(shown.begin(), shown.end(), line) == shown.end()) shown.push_back(line);
    if (shown.size() == kSentences) break;
  }
  std::string lines;
  for (const std::string& each : shown) lines += each;
  return lines;
}

std::string entity_lines(const Store& store, const GraphEntity& entity) {
  return fmt::format("\n     {}  {} · {} · {}{}", styled(made_visible(entity.name), Style::strong),
                     made_visible(entity.kind), counted(entity.members.size(), "article"),
                     made_visible(entity.id), sentence_lines(store, entity));
}

std::string claim_lines(const StoredClaim& claim) {
  return paragraph(claim_line(claim), kNames, Weight::strong) +
         paragraph(fmt::format("{}  {}: “{}”", claim.published, claim.source, claim.sentence),
                   kQuotes);
}

bool is_about(const StoredClaim& claim, const std::vector<std::string>& about) {
  const auto one = [&](const std::string& id) {
    return std::find(about.begin(), about.end(), id) != about.end();
  };
  return about.empty() || one(claim.subject.entity) || (claim.object && one(claim.object->entity));
}

}  // namespace

std::vector<Question> entity_questions(const Store& store, const Ontology& ontology) {
  std::vector<Question> questions;
  for (const CandidatePair& each : entity_candidates(store, ontology)) {
    Question question;
    question.text = fmt::format("one and the same? {}{}{}", each.reason,
                                entity_lines(store, each.a), entity_lines(store, each.b));
    question.keys = {{'s', "same"}, {'n', "not same"}, {'u', "unsure"}};
    question.decide = [a = each.a.id, b = each.b.id](char key) {
      const DecisionKind kind = key == 's'   ? DecisionKind::same
                                : key == 'n' ? DecisionKind::not_same
                                             : DecisionKind::unsure;
      return Decision{.kind = kind, .a = a, .b = b};
    };
    questions.push_back(std::move(question));
  }
  return questions;
}

std::vector<Question> claim_questions(const Store& store, const std::vector<std::string>& about) {
  ClaimFilter filter;
  filter.about = about;
  std::vector<Question> questions;
  for (const StoredClaim& each : store.claims(filter)) {
    if (each.verdict != ClaimVerdict::none) continue;
    Question question;
    question.text =
        fmt::format("read rightly? `claimgraph judge fix {} ROLE=VALUE` says how it should be{}",
                    short_id(each.claim.id), claim_lines(each));
    question.keys = {{'c', "confirm"}, {'r', "reject"}};
    question.decide = [anchor = anchor_of(each)](char key) {
      return Decision{.kind = key == 'c' ? DecisionKind::confirm : DecisionKind::reject,
                      .claim = anchor};
    };
    questions.push_back(std::move(question));
  }
  return questions;
}

std::vector<Question> conflict_questions(const Store& store,
                                         const std::vector<std::string>& about) {
  std::vector<Question> questions;
  for (const Conflict& each : store.conflicts()) {
    if (each.state != ConflictState::open) continue;
    const auto a = claim_with_id(store, each.a);
    const auto b = claim_with_id(store, each.b);
    if (!a || !b || !(is_about(*a, about) || is_about(*b, about))) continue;
    Question question;
    question.text = fmt::format("{}: {}{}{}", name_of(each.kind), made_visible(each.reason),
                                claim_lines(*a), claim_lines(*b));
    question.keys = {{'1', "the first stands"}, {'2', "the second"}, {'d', "dismiss"}};
    question.decide = [one = anchor_of(*a), other = anchor_of(*b)](char key) {
      Decision decision{.kind = key == 'd' ? DecisionKind::dismiss : DecisionKind::settle,
                        .claim = one,
                        .against = other};
      if (key == '2') std::swap(decision.claim, decision.against);
      return decision;
    };
    questions.push_back(std::move(question));
  }
  return questions;
}

}  // namespace claimgraph
