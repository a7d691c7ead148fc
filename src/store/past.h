#pragma once
// What an address said before, for the files of this folder.

#include <string>

#include "core/extraction.h"
#include "store/state.h"

namespace claimgraph {

/// Keeps what a document says and contradicts, before another text takes its place.
void keep_past(Store::State& state, const std::string& document);
/// Keeps that the document was taken out.
void keep_removal(Store::State& state, const std::string& document);
/// Forgets what its address said before, as if it had never been read.
void forget_past(Store::State& state, const std::string& document);

/// Puts the rows of an extraction in. REQUIRES: nothing of the document is there.
void write_observed(Store::State& state, const Extraction& extraction);

}  // namespace claimgraph
