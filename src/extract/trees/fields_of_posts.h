#pragma once
// What the recogniser took for names in what posts are called: "Director of Sales at".

#include "base/word_map.h"
#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "Professor of Applied Mathematics at Acme University": common words between a post and whose
/// post it is, whatever capitals they have, tell its field.
bool is_field(const Document& document, const Knowledge& knowledge, const NameSpan& name);

/// The posts that the text has right before a person's name: "Mayor Jane Roe".
WordSet titles_before_names(const Document& document, const Knowledge& knowledge);

/// "Emeritus of Law and Politics" of "Professor Emeritus of Law and Politics".
bool is_rest_of_post(const Document& document, const Knowledge& knowledge, const NameSpan& name);

/// "retired as Chairwoman, President and Chief Executive Officer of Acme" with all from the
/// President on as one person, "Mayor's budget" over a text of "Mayor Jane Roe" with the Mayor as
/// one: posts by their nouns are nobody. `titles` are the document's, as above.
bool is_list_of_posts(const Document& document, const Knowledge& knowledge, const WordSet& titles,
                      const NameSpan& name);

}  // namespace claimgraph
