#pragma once
// Names made of common words: groups that act together, and terms that a text introduces in quotes.

#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/name_finder.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "Acmean AI companies", "Acmean media": a people's adjective or country before a noun of
/// DiscourseWords::groups that is subject or object of a verb.
std::vector<FoundName> find_groups(const Document& document, const Tree& tree,
                                   const Knowledge& knowledge);

/// "techniques known as “early exit” and “late fusion”": the quoted words are names of concepts.
std::vector<FoundName> find_terms(const Document& document, const Knowledge& knowledge);

/// People's names behind a post, "Chief Executive Jane Roe", whether the recogniser saw them or
/// not.
std::vector<FoundName> find_posted(const Document& document, const Knowledge& knowledge);

/// "the Torrent M4", "Acme's Torrent 4", "3,000 Torrent 4 heaters": a word with a capital and a
/// short number, with a letter or without, are the name of a product, where nothing dates them;
/// then so they are wherever they stand together.
std::vector<FoundName> find_models(const Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
