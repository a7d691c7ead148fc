#pragma once
// Whether a post is held by now, by the words before it: "the former chief executive".

#include <cstdint>
#include <optional>

#include "extract/typed/relation_words.h"

namespace claimgraph {

/// Adds to a claim of a relation noun when that was, where a word before the noun says that it is
/// over: until the article's day, as far as that is known.
void end_post(const RelationWords& words, const Relation& relation, Claim& claim);

/// Whether a word before the noun says that it is still to come: "the incoming chief executive".
bool is_to_come(const RelationWords& words, const Relation& relation);

}  // namespace claimgraph
