#pragma once
// Roles that only the text gives away: title, byline, dateline, notes, interview turns, pull
// quotes.

#include "core/article.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Sets roles, speakers and `repeated` of the article's blocks, splits a dateline off its
/// paragraph, and fills what is empty in the article's provenance from header lines, byline and
/// dateline. The text stays as it is.
void settle_roles(Article& article, const Knowledge& knowledge);

}  // namespace claimgraph
