#pragma once
// Single quotation marks, as the British press has them, told from apostrophes: ‘We sell no pumps,’
// she said of the workers’ fears.

#include "core/document.h"

namespace claimgraph {

/// Sets Token::quote of the tokens that are single marks around a quotation, in pairs of one block
/// and outside double ones. A mark behind a plural's "s" closes only where no other does, and a
/// curly one that opens a block needs none that closes it. Linear in the document.
void find_single_quotes(Document& document);

}  // namespace claimgraph
