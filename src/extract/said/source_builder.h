#pragma once
// Puts a source together from a cue, its speaker and what is said, and knows whose a verb is.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/said/sources.h"
#include "extract/said/speakers.h"

namespace claimgraph {

/// Words that a speaker, or what is said, is sought along: "was expected to be asked to say".
inline constexpr int kDeepestChain = 6;

/// Collects the sources of one document. Holds references: lives while it is extracted. Tokens are
/// indices into Document::tokens.
class SourceBuilder {
 public:
  explicit SourceBuilder(const SpeakerContext& context)
      : context_(context),
        document_(context.document),
        tree_(context.tree),
        words_(context.words) {}

  const SpeakerContext& context() const { return context_; }
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(tree_, document_, token, deprel);
  }

  /// Adds what `cue` says of the clause or phrase headed at `content`; no speaker: nobody is named.
  void add(std::optional<std::uint32_t> speaker, std::uint32_t cue, std::uint32_t content,
           Modality modality);

  /// The last source added. REQUIRES: there is one.
  Source& last() { return found_.back(); }
  std::size_t count() const { return found_.size(); }
  std::vector<Source> take() { return std::move(found_); }

  /// The subject, or the agent of a passive; of joined, controlled and participial verbs, that of
  /// the verb over them, or the noun that they describe.
  std::optional<std::uint32_t> speaker_of(std::uint32_t cue) const;

  /// The cue with its helpers beside it: "has not said", "pointed out", "declined to say".
  Span cue_span(std::uint32_t cue) const;

  /// The stretch of the content's words; what belongs to a cue inside it stays out at the edges.
  Span hull_without(std::uint32_t content, std::uint32_t cue) const;

  bool is_cue_verb(std::uint32_t token) const;
  bool is_infinitive(std::uint32_t clause) const;
  bool begins_with_that(std::uint32_t clause) const;
  bool is_comma(std::uint32_t token) const { return at(token).xpos == ","; }

  /// One past the last word of the sentence that is no mark.
  std::uint32_t end_of_words(const Sentence& sentence) const;

  /// "for" of "for lower tariffs", "about" of "about selling"; empty: none.
  std::string preposition_or_mark(std::uint32_t phrase) const;

 private:
  void end_before(Argument& speaker, std::uint32_t place) const;
  bool estimates(std::uint32_t speaker) const;
  std::optional<std::uint32_t> agent_of(std::uint32_t cue) const;
  bool is_in_mind(std::uint32_t cue) const;
  std::optional<std::uint32_t> made_to(std::uint32_t cue) const;
  bool is_purpose(std::uint32_t cue) const;
  bool is_told(std::uint32_t cue) const;
  std::optional<AttributionLink> outlet_told(std::uint32_t cue, Span content) const;

  const SpeakerContext& context_;
  const Document& document_;
  const Tree& tree_;
  const AttributionWords& words_;
  std::vector<Source> found_{};
};

}  // namespace claimgraph
