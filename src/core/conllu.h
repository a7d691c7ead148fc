#pragma once
// CoNLL-U, read and written: gold trees for tests and training, annotation for measuring.

#include <string>
#include <string_view>

#include "base/error.h"
#include "core/document.h"

namespace claimgraph {

/// A document of the file's sentences, one block each, words joined as SpaceAfter=No says.
/// Multiword ranges and empty nodes are passed over: the syntactic words are the tokens, laid out
/// one after another over the range's characters (a word of a range that has no characters left
/// gets an empty span). `names` is left empty. Errors give the line.
Result<Document> read_conllu(std::string_view text);

/// The document's sentences as CoNLL-U, with SpaceAfter=No.
std::string print_conllu(const Document& document);

}  // namespace claimgraph
