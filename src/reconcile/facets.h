#pragma once
// What a claim speaks of, beyond its words: things, families, and the topics where it meets others.

#include <string>
#include <string_view>
#include <vector>

#include "core/graph.h"
#include "knowledge/agreement_words.h"
#include "reconcile/denials.h"

namespace claimgraph {

/// The kind of what is no party to anything: "in Oslo".
inline constexpr std::string_view kPlaceKind = "place";

/// An open claim's relation, tense, voice of certainty and negation aside; empty for what only says
/// how many there are.
std::string relation_key(const std::string& relation, const AgreementWords& words);

/// A figure in a sentence that tells of a correction.
struct CorrectedFigure {
  Span sentence{};
  Quantity figure{};
};

/// What an article's claims share.
struct ArticleContext {
  std::vector<NamedSpan> mentions{};        ///< in their order
  std::vector<std::string> protagonists{};  ///< entities it names most, the first few
  bool erratum = false;                     ///< it corrects earlier articles of its house
  /// Families of what somebody takes back in it: "Acme retracted its word on the leak".
  std::vector<std::string> taken_back{};
  std::vector<Span> corrections{};           ///< sentences that tell of a correction
  std::vector<CorrectedFigure> corrected{};  ///< figures of claims there
  AnswerTopics answers{};                    ///< of what is denied in it
};

/// Publications are no protagonists: they are quoted. `claims` are all of the article's, `text` its
/// words.
ArticleContext context_of(std::vector<NamedSpan> mentions, const std::vector<StoredClaim>& claims,
                          std::string_view text, const AgreementWords& words);

/// Fills in things, families, measure, owner, about, words and topics. A topic is a thing and a
/// matter: the entities a claim names, and, where its subject is none, its speaker and the
/// article's protagonists, with whom all it tells has to do. REQUIRES: `made.topic` is set.
void add_facets(Proposition& made, const StoredClaim& stored, const ArticleContext& context,
                const AgreementWords& words);

}  // namespace claimgraph
