#pragma once
// What points back: pronouns, definite nouns, relative pronouns, and a speaker's "I".

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/mentions.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Adds a mention for every pronoun and definite noun that is sure to point at one of the
/// discourse's entities. Silence is better than a wrong link. REQUIRES: the names stand in
/// discourse.mentions, with headed_by and inside set.
void link_anaphora(const Document& document, const Tree& tree, const Knowledge& knowledge,
                   Discourse& discourse);

}  // namespace claimgraph
