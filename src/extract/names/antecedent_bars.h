#pragma once
// Antecedents that the build of a sentence makes unlikely, whatever else speaks for them.

#include <span>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/phrases.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Whether `other` stands where `anaphor`, a pronoun or definite noun, does not point: "Acme backs
/// the bill, but Beta opposes it" (no Acme), "Acme, backed by Beta, seeks an offering that values
/// it" (no Beta), "Founded as a unit of Beta, it grew" (no Beta), "Acme urged Beta to sell its
/// plant" (no Acme), "Acme recalls cars because they overheat" (no Acme), "Acme raised $5 million
/// from Beta, valuing the company at $20 million" (no Beta), "Acme was fined. The firms lied" (no
/// Acme), "The US put firms on a list, accusing them"
/// (no US), "Acme failed. It was a bid under a bad star" (no Acme).
bool is_barred(const Document& document, const Tree& tree, const DiscourseWords& words,
               const Phrase& anaphor, const Phrase& other);

/// "Companies like Acme", "larger than Acme", "served under Jane Roe": whether the name `other` is
/// only an example of what is spoken of, what it is measured by, or whom somebody served.
bool is_beside_the_point(const Document& document, const Tree& tree, const DiscourseWords& words,
                         const Phrase& other);

/// "The train's driver" and "the lorry driver", "the Lisbon bank" and "the central bank": whether
/// both nouns tell which sort they are of, and not the same.
bool is_of_other_sort(const Document& document, const Tree& tree, const Phrase& anaphor,
                      const Phrase& other);

/// Whether `other` is where a person was once: "She spent six years at Google", "Jane Roe, who ran
/// the cloud business of Google", "by former Google researchers".
bool is_of_life(const Document& document, const Tree& tree, const DiscourseWords& words,
                const Phrase& other);

}  // namespace claimgraph
