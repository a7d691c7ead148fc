#pragma once
// A claim as a person or a program sees it.

#include <string>
#include <vector>

#include "base/json.h"
#include "core/graph.h"

namespace claimgraph {

/// "released(DeepSeek, DeepSeek-R1) time=2025-01-20 @ speaker".
std::string claim_line(const StoredClaim& stored);

/// Everything about it, with full ids, spans and sentence.
Json claim_json(const StoredClaim& stored);

/// The cells of a claim in CSV, and their columns: whole id, bare numbers, empty what is not known.
std::vector<std::string> claim_columns();
std::vector<std::string> claim_cells(const StoredClaim& stored);

/// Ends, currency or unit, period and bound.
Json quantity_json(const Quantity& quantity);

/// Id, kind, names and the number of articles.
Json entity_json(const GraphEntity& entity);

/// "said Jane Roe < The Daily"; empty: the article's own voice.
std::string speakers_of(const StoredClaim& stored);

/// A date for people: EDTF but for its numbers of quarters, halves and seasons ("2025 Q1").
std::string shown_date(const std::string& edtf);

}  // namespace claimgraph
