#pragma once
// Words that tell of which party somebody is: "Republican senator Jane Roe", "John Doe, a
// Democrat,".

#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/name_finder.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Words with a capital that would be a party of the gazetteer's with "Party" behind them, before a
/// noun or the name of one person, or where one person is said to be such: names of the party. Not
/// "Republican voters", nor "a conservative senator".
std::vector<FoundName> find_party_words(const Document& document, const Tree& tree,
                                        const Knowledge& knowledge);

}  // namespace claimgraph
