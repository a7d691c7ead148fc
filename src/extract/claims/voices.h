#pragma once
// What "I" and "we" stand for in the words of one who is quoted or has the turn.

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/clauses.h"
#include "extract/said/sources.h"

namespace claimgraph {

/// "I" is the person who speaks. "We" is the body that speaks, or the one body whose post the
/// person is said to hold ("said Jane Roe, chief executive of Acme"); of several, or of a part of a
/// state, for which "we" may be a whole country, it stays open.
std::vector<PronounLink> link_voices(const Reading& reading, const std::vector<Clause>& clauses,
                                     const Sources& sources);

}  // namespace claimgraph
