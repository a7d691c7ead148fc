#include "query/standing.h"

#include "base/unicode.h"
#include "reconcile/judgements.h"

namespace claimgraph {

AgreementWords words_of(const Store& store, const AgreementWords& words) {
  std::vector<Decision> standing;
  for (const StoredDecision& each : store.decisions()) {
    if (each.withdrawn.empty()) standing.push_back(each.decision);
  }
  return Judgements(standing).with_families(words);
}

AgreementWords words_of(const Store& store, const Ontology& ontology) {
  return words_of(store, ontology.agreement_words);
}

Supporter supporter_of(const SupportRow& row, const AgreementWords& words) {
  const std::string& outlet = row.publisher.empty() ? row.uri : row.publisher;
  return {row.claim, row.document, fold(outlet), words.house_of(outlet), row.words, row.keys};
}

}  // namespace claimgraph
