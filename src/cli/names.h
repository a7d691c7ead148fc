#pragma once
// What the command line names: found, or complained about with the nearest one there is. One rule
// for all commands: what the graph does not hold is nothing found, what may be several an error.

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "cli/command.h"
#include "cli/parser.h"
#include "core/graph.h"
#include "knowledge/predicates.h"
#include "store/store.h"

namespace claimgraph {

/// The graph does not hold what was named. The program then ends with kNothingFound.
class NothingNamed : public Failure {
 public:
  using Failure::Failure;
};

/// An entity's name as the command's arguments; need not be quoted.
Option add_entity_words(Parser& parser, std::vector<std::string>& words,
                        const std::string& meaning);

/// The words of a question as one. Throws Failure where they say nothing.
std::string question_in(const std::vector<std::string>& words);

/// The entity of this id, the entities of this name, or the only one with these words in its name;
/// where there is none, says so on standard error, with suggestions.
std::vector<GraphEntity> find_or_complain(const Store& store, std::string_view name);

/// Throws Failure with a suggestion where there is no such predicate. Empty is fine.
void check_predicate(const Predicates& predicates, std::string_view name);

/// The claim that four or more digits of an id name, rejected or not. Throws NothingNamed where
/// there is none, and Failure with all of them where there are several.
StoredClaim claim_named(const Store& store, const std::string& digits);

/// The article that a path from here, an address, the end of one, or six or more digits of an id
/// name. Throws as above.
DocumentRow document_named(const std::vector<DocumentRow>& documents, const std::string& name,
                           const GlobalOptions& globals);

/// The standing decision that four or more digits of its id name. Throws as above.
StoredDecision decision_named(const Store& store, const std::string& digits);

/// Throws NothingNamed with suggestions: the graph knows no such entity.
[[noreturn]] void fail_for_entity(const Store& store, std::string_view name);

/// The outlet of this name, case apart. Throws NothingNamed where there is none.
std::string outlet_named(const Store& store, const std::string& name);

}  // namespace claimgraph
