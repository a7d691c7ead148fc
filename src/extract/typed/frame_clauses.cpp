#include "extract/typed/frame_clauses.h"

#include "extract/clauses/qualifiers.h"

namespace claimgraph {
namespace {

/// What an adjective without "is" is said of: the noun before it ("a firm worth $5 billion", "the
/// agency responsible for safety"), or a subject of its own ("was married" read as a passive).
std::optional<std::uint32_t> described_by(const ClaimBuilder& builder, std::uint32_t token) {
  const Token& adjective = builder.at(token);
  if (adjective.upos != Upos::ADJ || builder.clause_at(token) != nullptr) return std::nullopt;
  if (const auto subject = builder.dependent(token, Deprel::nsubj)) return subject;
  const bool modifies = is_a(adjective.deprel, Deprel::amod) || is_a(adjective.deprel, Deprel::acl);
  if (!modifies || adjective.head >= token) return std::nullopt;
  return adjective.head;
}

}  // namespace

std::optional<Clause> with_bracketed_subject(const ClaimBuilder& builder, const Clause& clause) {
  if (clause.form != ClauseForm::verb || clause.finite || clause.anchor < 2) return std::nullopt;
  if (builder.at(clause.anchor).xpos != "VBN" || builder.at(clause.anchor - 1).xpos != "-LRB-") {
    return std::nullopt;
  }
  const std::uint32_t name = builder.reading().discourse.inside[clause.anchor - 2];
  if (name == Discourse::kNone) return std::nullopt;
  Clause completed = clause;
  completed.passive = true;
  completed.surface_subject = builder.reading().discourse.head_tokens[name];
  completed.object = completed.surface_subject;
  return completed;
}

std::optional<Clause> behind_noun(const ClaimBuilder& builder, std::uint32_t token) {
  const auto described = described_by(builder, token);
  if (!described) return std::nullopt;
  Clause clause;
  clause.anchor = token;
  clause.form = ClauseForm::copula;
  clause.surface_subject = described;
  clause.subject = described;
  clause.object = token;
  for (const std::uint32_t each : builder.reading().tree.children(token)) {
    if (!is_a(builder.at(each).deprel, Deprel::obl)) continue;
    clause.obliques.push_back(
        {preposition_of(builder.reading().document, builder.reading().tree, each), each});
  }
  return clause;
}

}  // namespace claimgraph
