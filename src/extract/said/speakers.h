#pragma once
// Who a noun phrase names as a source: its full words, the entity it stands for, what kind of
// source.

#include <cstdint>

#include "core/claim.h"
#include "core/document.h"
#include "core/tree.h"
#include "extract/names/mentions.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// What speakers are told by. Holds references: lives while one document is extracted.
struct SpeakerContext {
  const Document& document;
  const Tree& tree;
  const Discourse& discourse;
  const AttributionWords& words;
  const ClauseWords& clauses;
};

/// The speaker headed at `token` as an argument, and its kind. The span is the whole phrase: "Jane
/// Roe, a spokeswoman for Acme"; the text is the entity's name, or the phrase without appositions.
void describe_speaker(const SpeakerContext& context, std::uint32_t token, AttributionLink& link);

/// A source that nobody names: "it was said that". Its text is the cue itself.
void describe_nobody(const SpeakerContext& context, std::uint32_t cue, AttributionLink& link);

}  // namespace claimgraph
