#pragma once
// Statements that carry no claim of their own content: "it was unlikely, she said" is kept as what
// she said, so that no attribution is lost.

#include <string_view>
#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"
#include "extract/said/sources.h"

namespace claimgraph {

/// Of a claim that somebody said something, in its own words.
inline constexpr std::string_view kStatementRule = "open#statement/1";

/// Gives each source that nobody else speaks for a claim that carries it: the open claim at its cue
/// if there is one ("criticised(Acme, the plan)"), else an open claim of speaker, cue and content
/// in its own words. Returns the new ones, attributed. REQUIRES: `claims` are attributed.
std::vector<Candidate> claim_statements(const Reading& reading, const Sources& sources,
                                        std::vector<Candidate>& claims);

}  // namespace claimgraph
