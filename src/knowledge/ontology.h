#pragma once
// What of the knowledge is about claims rather than about words: what there is, what may be said of
// it, and what stands against what. Asking and cross-referencing need no more than this.

#include <filesystem>
#include <optional>

#include "knowledge/agreement_words.h"
#include "knowledge/entity_kinds.h"
#include "knowledge/files.h"
#include "knowledge/predicates.h"

namespace claimgraph {

struct Ontology {
  Files files{};
  EntityKinds kinds{};
  Predicates predicates{};
  AgreementWords agreement_words{};
};

/// Reads the ontology built into the program, with the files of `overlay` laid over it. Throws
/// Failure("file:line: …") where a file is wrong.
Ontology load_ontology(const std::optional<std::filesystem::path>& overlay = std::nullopt,
                       PredicateParts parts = PredicateParts::meaning);

}  // namespace claimgraph
