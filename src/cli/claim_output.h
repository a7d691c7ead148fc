#pragma once
// A claim as a person or a program sees it.

#include <string>

#include "base/json.h"
#include "core/graph.h"

namespace claimgraph {

/// "released(DeepSeek, DeepSeek-R1) time=2025-01-20 @ speaker".
std::string claim_line(const StoredClaim& stored);

/// Everything about it, with full ids, spans and sentence.
Json claim_json(const StoredClaim& stored);

/// "said Jane Roe < The Daily"; empty: the article's own voice.
std::string speakers_of(const StoredClaim& stored);

/// The first eight digits: enough to name a claim on the command line.
std::string short_id(const std::string& id);

}  // namespace claimgraph
