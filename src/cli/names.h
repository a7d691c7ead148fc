#pragma once
// Names on the command line: found, or complained about with the nearest one there is.

#include <string>
#include <string_view>
#include <vector>

#include "cli/parser.h"
#include "core/graph.h"
#include "knowledge/predicates.h"
#include "store/store.h"

namespace claimgraph {

/// An entity's name as the command's arguments; need not be quoted.
Option add_entity_words(Parser& parser, std::vector<std::string>& words,
                        const std::string& meaning);

/// The words with blanks between them.
std::string joined(const std::vector<std::string>& words);

/// The entities of this name, or the only one with these words in its name; where there is none,
/// says so on standard error, with suggestions.
std::vector<GraphEntity> find_or_complain(const Store& store, std::string_view name);

/// Throws Failure with a suggestion where there is no such predicate. Empty is fine.
void check_predicate(const Predicates& predicates, std::string_view name);

/// The document that a path, address, end of a path, or beginning of an id names. Throws Failure
/// where there is none, or several.
DocumentRow document_named(const std::vector<DocumentRow>& documents, const std::string& name);

}  // namespace claimgraph
