#pragma once
// Which earlier thing each pronoun and definite noun speaks of: phrases are read in order and
// gathered into referents; a chooser picks among the few that a phrase may point back to.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/phrases.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// One thing as far as the text has been read: the phrases that point at it.
struct Referent {
  std::uint32_t entity = Phrase::kNone;  ///< index into Discourse::entities; kNone: nothing named
  std::uint32_t last = 0;                ///< index of its latest phrase
  std::uint32_t noun = Phrase::kNone;    ///< index of its latest phrase headed by a common noun
  std::uint32_t phrases = 0;             ///< how many
  std::uint32_t kinds = 0;               ///< bits as in Phrase::kinds
  std::uint32_t names = 0;               ///< how often the whole document names it
  bool topic = false;                    ///< of its label's entities, none is named more often
  PlaceSort place = PlaceSort::unknown;
  Gender gender = Gender::unknown;
  bool was_it = false;    ///< an "it" spoke of it before
  bool was_they = false;  ///< a "they" did
};

/// How a definite noun fits a referent.
enum class NounMatch : std::uint8_t {
  none,
  kind,       ///< it speaks of the referent's kind: "the chipmaker", Acme
  name_word,  ///< it is a word of the name: "the institute", Acme Institute of Health
  name_end,   ///< it is the name's last word: "the bank", Acme Bank
  noun,       ///< the referent was called so before
};

/// A referent that a phrase may point back to, or none of them.
struct Antecedent {
  std::uint32_t referent = Phrase::kNone;  ///< index; kNone: something new, or nothing at all
  NounMatch match = NounMatch::none;
  bool named = false;
  std::int32_t score = 0;               ///< higher fits better
  std::vector<std::string> features{};  ///< their words, where asked for
};

/// Gives the number of the antecedent to take. The first is always "none of them".
/// `referents` are those known so far.
using Choose = std::function<std::size_t(std::uint32_t phrase, std::span<const Antecedent>,
                                         std::span<const Referent>)>;

enum class FeatureNames : std::uint8_t { left_out, kept };

struct Gathered {
  std::vector<Referent> referents{};
  std::vector<std::uint32_t> of{};  ///< phrase → index of its referent
};

/// Names go to their entity's referent, appositions to the phrase beside them, nouns without
/// article to one of their own; for the others `choose` is asked. Each choice is among at most
/// kMostAntecedents, found in time that does not depend on the document's length.
Gathered gather_referents(const Document& document, const Tree& tree, const Knowledge& knowledge,
                          std::span<const Phrase> phrases, const Choose& choose,
                          FeatureNames names);
inline constexpr std::size_t kMostAntecedents = 24;

/// The best-scored antecedent, where a named one leads by `lead`; else none.
std::size_t best_antecedent(std::span<const Antecedent> antecedents, std::int32_t lead);

}  // namespace claimgraph
