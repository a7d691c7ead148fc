#include "extract/open/restated_claims.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/clauses/restated_amounts.h"

namespace claimgraph {
namespace {

Candidate made_of(const Reading& reading, const Candidate& stated, const Restated& again) {
  Candidate candidate;
  candidate.anchor = again.anchor;
  candidate.claim = restated(reading, stated.claim, again);
  candidate.claim.open = true;
  candidate.claim.predicate = stated.claim.predicate;
  candidate.claim.rule = "open#restated/1";
  candidate.claim.span = again.amount->span;
  candidate.claim.sentence =
      reading.document.sentences[reading.tree.sentence_of(again.anchor)].span;
  return candidate;
}

/// "The union counted 450": of what somebody gives as a figure, or says, nothing is told anew.
bool tells_of_saying(const Reading& reading, const Candidate& candidate) {
  const AttributionWords& words = reading.knowledge.attribution_words;
  const std::string& lemma = reading.document.tokens[candidate.anchor].lemma;
  return words.verbs.count(lemma) > 0 || words.figures.contains(lemma);
}

StatedAmounts stated_in(const Reading& reading, const std::vector<Candidate>& candidates) {
  StatedAmounts stated;
  for (const Candidate& each : candidates) {
    if (!each.claim.open || !tells_of_saying(reading, each)) stated.add(each);
  }
  return stated;
}

}  // namespace

std::vector<Candidate> restated_claims(const Reading& reading, const std::vector<Clause>& clauses,
                                       const std::vector<Candidate>& candidates) {
  std::optional<StatedAmounts> stated;  // when first asked: most texts restate nothing
  std::vector<Candidate> found;
  for (const Clause& clause : clauses) {
    const auto again = restated_by(reading, clause);
    if (!again) continue;
    const bool typed = std::ranges::any_of(candidates, [&](const Candidate& each) {
      return each.anchor == again->anchor && !each.claim.open;
    });
    if (!stated) stated = stated_in(reading, candidates);
    const Candidate* before = typed ? nullptr : stated->before(reading, clause, *again);
    if (before == nullptr || !before->claim.open) continue;
    found.push_back(made_of(reading, *before, *again));
    stated->add(found.back());
  }
  return found;
}

}  // namespace claimgraph
