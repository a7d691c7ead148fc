#pragma once
// What speaks for and against an antecedent: the features that data/models/coreference.tsv weighs.

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/antecedents.h"
#include "extract/names/phrases.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// The words of features, hashed once: labels, kinds, lemmas. A parameter only.
struct FeatureWord {
  std::uint64_t hash = 0;
  std::string_view text{};
};
constexpr FeatureWord word(std::string_view text) { return {word_hash(text), text}; }

/// What all antecedents of one phrase are compared by.
struct AnaphorView {
  std::uint32_t phrase = 0;
  std::vector<std::uint32_t> above{};  ///< tokens: its heads, nearest first
};

/// Sets score and features of an antecedent: the sum of what was learnt for its features.
class AntecedentScorer {
 public:
  AntecedentScorer(const Document& document, const Tree& tree, const Knowledge& knowledge,
                   std::span<const Phrase> phrases, FeatureNames names);

  /// `place`: how many nearer antecedents there are, and how many of those agree in gender, number
  /// and kind as far as these are known.
  struct Place {
    std::uint32_t nearer = 0;
    std::uint32_t nearer_fitting = 0;
    bool most_spoken_of = false;  ///< of the named ones among the candidates
  };
  void score(const AnaphorView& anaphor, const Referent& referent, const Place& place,
             Antecedent& antecedent) const;

  /// The same for "none of them", of which `fitting` agree.
  void score_none(const AnaphorView& anaphor, std::size_t candidates, std::size_t fitting,
                  Antecedent& none) const;

  /// Whether gender, number and kind allow it as far as they are known.
  bool fits(const Phrase& anaphor, const Referent& referent) const;

  /// Whether it is a name of a kind that no person is of, as somebody or something told, or as the
  /// gazetteer knows: "she" is no country.
  bool is_no_person(const Referent& referent) const;

  /// Whether it is a name of a kind that says nothing: a product, an event.
  bool is_mute(const Referent& referent) const;

  /// "Its shares fell": whether the pronoun owns what only businesses have, and it is a name of a
  /// kind that is none: an agency.
  bool has_no_business(const Phrase& owner, const Referent& referent) const;

  /// "It will cost $2 billion": whether the pronoun is what something costs, and it is a name of
  /// somebody or a place.
  bool costs_nothing(const Phrase& thing, const Referent& referent) const;

  /// Whether it is a name of a person's kind or a body's.
  bool is_agent(const Referent& referent) const;

  /// "The five authors lost to Acme. They may appeal": where several people were spoken of in the
  /// anaphor's sentence or the one before, no one body is they that was not so called before.
  bool passes_over_several(std::uint32_t anaphor, const Phrase& name, const Referent& body) const;
  bool are_persons(std::uint32_t kinds) const { return (kinds & animate_kinds_) != 0; }
  bool are_agents(std::uint32_t kinds) const { return (kinds & agent_kinds_) != 0; }
  /// Whether all are kinds of things that are made or told of, and there is one.
  bool are_made(std::uint32_t kinds) const { return kinds != 0 && (kinds & ~made_kinds_) == 0; }

 private:
  class Sum;

  void score_pronoun(const AnaphorView& anaphor, const Referent& referent, const Place& place,
                     Sum& sum) const;
  void score_noun(const AnaphorView& anaphor, const Referent& referent, const Place& place,
                  NounMatch match, Sum& sum) const;
  /// The first kind that it may be of, one of `wanted` where it may be.
  FeatureWord kind_word(const Referent& referent, std::uint32_t wanted) const;
  FeatureWord lemma_word(std::uint32_t token) const;
  FeatureWord noun_word(std::uint32_t token) const;
  FeatureWord relation_word(const AnaphorView& anaphor, const Phrase& other) const;

  const Document& document_;
  const Tree& tree_;
  std::span<const Phrase> phrases_;
  const AnaphoraWeights& weights_;
  const DiscourseWords& words_;
  FeatureNames names_;
  std::vector<FeatureWord> kinds_{};  // by bit of Phrase::kinds
  std::uint32_t animate_kinds_ = 0;
  std::uint32_t made_kinds_ = 0;
  std::uint32_t company_kinds_ = 0;
  std::uint32_t open_kinds_ = 0;  ///< what names are of where nothing tells: may be a person's
  std::uint32_t plural_kinds_ = 0;
  std::uint32_t agent_kinds_ = 0;
  std::uint32_t mute_kinds_ = 0;
};

}  // namespace claimgraph
