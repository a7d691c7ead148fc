#pragma once
// Antecedents that the build of a sentence makes sure, whatever else speaks against them.

#include <cstdint>
#include <optional>
#include <span>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/antecedent_features.h"
#include "extract/names/main_bodies.h"
#include "extract/names/phrases.h"
#include "extract/names/sure_nouns.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

class SureAntecedents {
 public:
  SureAntecedents(const Document& document, const Tree& tree, const Knowledge& knowledge,
                  std::span<const Phrase> phrases, const AntecedentScorer& scorer,
                  const Gathered& gathered)
      : document_(document),
        tree_(tree),
        kinds_(knowledge.kinds),
        time_marks_(knowledge.factuality_words.time_marks),
        agent_verbs_(knowledge.discourse_words.agent_verbs),
        agent_objects_(knowledge.discourse_words.agent_objects),
        insiders_(knowledge.discourse_words.insiders),
        owner_prepositions_(knowledge.clause_words.owner_prepositions),
        receiver_prepositions_(knowledge.clause_words.receiver_prepositions),
        words_(knowledge.factuality_words),
        discourse_words_(knowledge.discourse_words),
        unknown_bodies_(knowledge.kinds.bit_of("organization")),
        phrases_(phrases),
        scorer_(scorer),
        nouns_(document, tree, phrases, scorer, gathered),
        bodies_(document, tree, knowledge, phrases, gathered) {
    for (const auto& [kind, speaker] : knowledge.attribution_words.speaker_kinds)
      if (speaker == SpeakerKind::outlet) outlet_kinds_ |= kinds_.bit_of(kind);
  }

  /// The phrase of the name that phrase `number` points at, by the surest of the signs below.
  std::optional<std::uint32_t> told_name(std::uint32_t number) const;

  /// The phrase of a thing or person, be it named or not, that one of the signs below tells.
  std::optional<std::uint32_t> told_thing(std::uint32_t number) const;

  /// "Acme released Orion. It has 90 billion parameters", "The model has …": the phrase of the only
  /// thing named shortly before that may be of the kind that has such parts.
  std::optional<std::uint32_t> thing_with_parts(std::uint32_t number) const;

 private:
  /// "Acme and its founder", "Jane Roe and her firm": the phrase of the name right before the
  /// "and", where phrase `number` is the pronoun.
  std::optional<std::uint32_t> name_beside(std::uint32_t number) const;

  /// "Acme says that it was copied, and it asks for damages": who says so goes on to act.
  std::optional<std::uint32_t> who_goes_on(std::uint32_t number) const;

  /// "Acme estimated that the rule would cost it $5 million": what some other thing does to it is
  /// done to the body that says so.
  std::optional<std::uint32_t> who_says_so(std::uint32_t number) const;

  /// The phrase with its head at `token` in the sentence of phrase `number`, before that.
  std::optional<std::uint32_t> phrase_at(std::uint32_t token, std::uint32_t number) const;

  /// The phrase of the person whose name has its head at `token`, before the pronoun `number`.
  std::optional<std::uint32_t> person_at(std::uint32_t token, std::uint32_t number) const;

  /// "Acme, which said it had sold nothing", "Jane Roe, who said she had left": the body or person
  /// that the clause describes.
  std::optional<std::uint32_t> which_says_so(std::uint32_t number) const;

  /// "the takeover of Acme by its rival Beta": Acme's rival.
  std::optional<std::uint32_t> of_whom_it_is_told(std::uint32_t number) const;

  /// "Acme trained Orion on chips that it rented": of what somebody does something to or with, he
  /// is who did something to it before.
  std::optional<std::uint32_t> who_did_before(std::uint32_t number) const;

  /// "when it opens": the verb over the clause of time whose subject the phrase is.
  std::optional<std::uint32_t> verb_when(std::uint32_t number) const;

  /// "a licence that Acme inherited when it bought a rival": who did the one did the other, where
  /// no other body is named between.
  std::optional<std::uint32_t> who_did_then(std::uint32_t number) const;

  /// "Acme will cut 900 jobs, it said": who does what is said.
  std::optional<std::uint32_t> who_said_of_itself(std::uint32_t number) const;

  /// "The ministry told Acme that it must pay", "Norway told Acme that it needs a permit": the body
  /// that hears it has to, but for outlets, who are told what others do.
  std::optional<std::uint32_t> who_is_told_to(std::uint32_t number) const;

  /// The phrase of the body whose name has its head at `token`, before phrase `number` in its
  /// sentence.
  std::optional<std::uint32_t> body_at(std::uint32_t token, std::uint32_t number) const;

  /// "Acme, based in Lund, fears losses. The company cut 900 jobs in May.": the phrase of the only
  /// body of the paragraph that the noun may mean, where it is what the sentence before speaks of.
  std::optional<std::uint32_t> only_body(std::uint32_t number) const;

  /// "Acme bids for Beta. Beta employs 300. Its chairman …": the phrase of the only body of the
  /// sentence before, where that is what the sentence says something of.
  std::optional<std::uint32_t> subject_before(std::uint32_t number) const;

  /// "The site will draw power when it is finished": the phrase of the thing that a clause of time
  /// hangs on, be it named or not, and though a firm was spoken of before.
  std::optional<std::uint32_t> thing_above(std::uint32_t number) const;

  /// "A fitter said he had seen it": who says so without a name, unless he speaks for others.
  std::optional<std::uint32_t> unnamed_speaker(std::uint32_t number) const;

  /// "Two officials said it. … They added", "A spokesman said it. … he added": who spoke without a
  /// name in the sentence before.
  std::optional<std::uint32_t> speaker_before(std::uint32_t number) const;

  /// "Acme sold the plant to Beta, which closed it": the phrase of what who takes it was given.
  std::optional<std::uint32_t> thing_handed_on(std::uint32_t number) const;

  /// "sued it", "paid it $3 million": whether only who acts can be meant.
  bool is_done_to_agent(std::uint32_t token) const;

  /// "to Beta": whether the preposition before it tells who is given something.
  bool is_receiver(std::uint32_t token) const;

  /// "Acme made an offer but withdrew it": the phrase of the thing that the same one did something
  /// to right before, where "it" is the object of a verb joined to that.
  std::optional<std::uint32_t> thing_done_to(std::uint32_t number) const;

  const Document& document_;
  const Tree& tree_;
  const EntityKinds& kinds_;
  const WordSet& time_marks_;
  const WordSet& agent_verbs_;
  const WordSet& agent_objects_;
  const WordSet& insiders_;
  const WordSet& owner_prepositions_;
  const WordSet& receiver_prepositions_;
  const FactualityWords& words_;
  const DiscourseWords& discourse_words_;
  std::uint32_t unknown_bodies_;    ///< the kind of those that nobody knows, as in Phrase::kinds
  std::uint32_t outlet_kinds_ = 0;  ///< bits as in Phrase::kinds
  std::span<const Phrase> phrases_;
  const AntecedentScorer& scorer_;
  SureNouns nouns_;
  MainBodies bodies_;
};

}  // namespace claimgraph
