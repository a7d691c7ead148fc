#pragma once
// What `judge` asks: entities that may be one, claims to be read again, open disagreements.

#include <string>
#include <vector>

#include "cli/judge_screen.h"
#include "knowledge/ontology.h"
#include "store/store.h"

namespace claimgraph {

/// Pairs of entities that may be one and that nobody has decided on; the likeliest first.
std::vector<Question> entity_questions(const Store& store, const Ontology& ontology);
/// Claims about these entities that nobody has judged; about all where there are none.
std::vector<Question> claim_questions(const Store& store, const std::vector<std::string>& about);
/// Open disagreements of these entities; all of them where there are none.
std::vector<Question> conflict_questions(const Store& store, const std::vector<std::string>& about);

}  // namespace claimgraph
