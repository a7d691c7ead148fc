#pragma once
// Which earlier phrase a pronoun speaks of because of who says what about whom.

#include <cstdint>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/phrases.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Holds references: lives while one document is read.
class SpeechBonds {
 public:
  SpeechBonds(const Document& document, const Tree& tree, const Knowledge& knowledge)
      : document_(document), tree_(tree), knowledge_(knowledge) {}

  /// "Acme said that it …", "Acme denied reports that it …": whether `phrase` is the subject of
  /// what `other` says; of "sued Acme, alleging that it …", whether `other` is who is accused.
  bool reports(const Phrase& phrase, const Phrase& other) const;

  /// "Acme trained it, the company wrote": whether `phrase` says so behind what `other` did.
  bool is_reported_by(const Phrase& phrase, const Phrase& other) const;

  /// The token of the body without a name that says of itself what `phrase` is the subject of: "the
  /// regulator's office said it had been told"; Phrase::kNone: none.
  std::uint32_t body_of(const Phrase& phrase) const;

 private:
  /// The verb over the clause of which an "it" is the subject; kRoot: none.
  std::uint32_t cue_over(const Phrase& phrase) const;

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
};

}  // namespace claimgraph
