#pragma once
// Article → Document: roles that only the text gives away (byline, dateline, interview turns, pull
// quotes), sentences and tokens.

#include "core/article.h"
#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Settles block roles and speakers, finds byline and dateline where the markup named none, and
/// splits blocks into sentences and tokens (Universal Dependencies' word boundaries). The text is
/// not changed. The id is the SHA-256 of provenance.uri, a line feed, and the text.
Document make_document(Article article, const Knowledge& knowledge);

/// The same for text of one sentence a line: each line is one block and one sentence.
Document make_document_of_lines(Article article, const Knowledge& knowledge);

}  // namespace claimgraph
