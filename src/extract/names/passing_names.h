#pragma once
// Names that a text mentions in passing, of which it does not go on to speak.

#include <cstdint>
#include <span>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/antecedent_features.h"
#include "extract/names/phrases.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

class PassingNames {
 public:
  PassingNames(const Document& document, const Tree& tree, const Knowledge& knowledge,
               std::span<const Phrase> phrases, const AntecedentScorer& scorer)
      : document_(document),
        tree_(tree),
        words_(knowledge.discourse_words),
        phrases_(phrases),
        scorer_(scorer) {
    for (const auto& [kind, speaker] : knowledge.attribution_words.speaker_kinds)
      if (speaker == SpeakerKind::outlet) outlet_kinds_ |= knowledge.kinds.bit_of(kind);
  }

  /// Whether phrase `anaphor` does not mean `referent`, whose phrase `other` is only an example, a
  /// newcomer or an outlet there.
  bool is_passed(std::uint32_t anaphor, std::uint32_t other, const Referent& referent) const {
    return is_example(anaphor, other, referent) || is_newcomer(anaphor, other) ||
           is_reporting(anaphor, other);
  }

 private:
  /// "Acme takes on firms like Beta. The company", "Roe served under Doe. She": the one behind the
  /// preposition only if the text is about it.
  bool is_example(std::uint32_t anaphor, std::uint32_t other, const Referent& referent) const;

  /// "Acme raised $5 million. The round, in which Beta took part, closed. The company": not Beta,
  /// named for the first time in what only describes a thing, where a sentence spoke of Acme.
  bool is_newcomer(std::uint32_t anaphor, std::uint32_t other) const;

  /// "Norland News reported that Acme plans a bid that would value it at $5 million": outlets tell
  /// of others.
  bool is_reporting(std::uint32_t anaphor, std::uint32_t other) const;
  bool is_outlet(const Phrase& name) const;
  /// Whether another body that "it" may mean is named before.
  bool has_other_body(std::uint32_t anaphor, const Phrase& name) const;

  /// Whether the name stands in a clause that describes a noun, and no name.
  bool stands_in_description(const Phrase& name) const;

  const Document& document_;
  const Tree& tree_;
  const DiscourseWords& words_;
  std::span<const Phrase> phrases_;
  const AntecedentScorer& scorer_;
  std::uint32_t outlet_kinds_ = 0;  ///< bits as in Phrase::kinds
};

}  // namespace claimgraph
