#pragma once
// Document → Extraction, a pure function: mentions, entities and claims of one article. It sees
// neither the graph nor other articles, the clock or the network.

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "core/extraction.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// What claims are made of.
enum class ClaimForm : std::uint8_t {
  resolved,  ///< entities, short phrases; typed where the schema knows the relation
  words,  ///< every statement as an open claim in its sentence's own words, for collections of such
};

struct ExtractionOptions {
  ClaimForm form = ClaimForm::resolved;
};

/// REQUIRES: the document is annotated, its dates and quantities are set.
Extraction extract(Document annotated, const Knowledge& knowledge,
                   const ExtractionOptions& options = {});

/// The same of several documents, in their order: one step after the other for all of them, as
/// `ingest/pipeline` tells at kBatchBytes.
std::vector<Extraction> extract(std::vector<Document> annotated, const Knowledge& knowledge,
                                const ExtractionOptions& options = {});

}  // namespace claimgraph
