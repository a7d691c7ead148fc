#pragma once
// Whether what holds for a time does so by now, by the words before it: "the former chief
// executive", "originally based in Oslo".

#include <cstdint>
#include <optional>

#include "extract/typed/relation_words.h"

namespace claimgraph {

/// Until the article's day, as far as that is known: when it was, by the word that says that it is
/// over.
Argument until_article(const Reading& reading, std::uint32_t token);

/// Adds to a claim of a relation noun when that was, where a word before the noun says that it is
/// over: until the article's day, as far as that is known.
void end_post(const RelationWords& words, const Relation& relation, Claim& claim);

/// The same to a claim of where a body is, or of what somebody had or was, by the verb that it is
/// anchored at or that its noun hangs on: "Acme, originally based in Oslo", "once owned a stake".
void end_state(const Reading& reading, std::uint32_t anchor, Claim& claim);

/// Whether a word before the noun says that it is still to come: "the incoming chief executive".
bool is_to_come(const RelationWords& words, const Relation& relation);

}  // namespace claimgraph
