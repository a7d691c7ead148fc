#pragma once
// What questions share: the words with which origins are counted, decisions of people included.

#include "knowledge/ontology.h"
#include "reconcile/origins.h"
#include "store/store.h"

namespace claimgraph {

/// The words with the families that people named.
AgreementWords words_of(const Store& store, const AgreementWords& words);
AgreementWords words_of(const Store& store, const Ontology& ontology);

Supporter supporter_of(const SupportRow& row, const AgreementWords& words);

}  // namespace claimgraph
