#pragma once
// How many pronouns and definite nouns reach the right entity, on GUM's documents.
//
// An anaphor is a gold mention with a name of its chain before it, linked to its chain by
// coreference (not by apposition or predication), which is
//   - a third person or demonstrative pronoun; the first and second person are counted apart,
//     outside the totals;
//   - a phrase headed by a common noun with a definite article or demonstrative ("the company"), or
//     with a possessor ("its founder").
// A name is a gold mention that is headed by a proper noun and is no time.
//
// An anaphor is right where our mention with the same head token is of an entity, one of whose
// names is a name of the chain: the head of each lies inside the other. Silence is wrong for
// recall. Precision is over all tokens of a class that we link to an entity, those too whose chain
// has no name or that the annotators gave no chain; "of anaphors" is the same over anaphors alone.
// Links that are right and yet no anaphors as defined (a name that stands only later; "the
// government" of "the Acmean government", which the annotators head by a common noun) are left out
// of both sides. Tokens and sentences are gold; tags, trees and names are our own.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>

#include "annotate/models.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

enum class AnaphorClass : std::uint8_t {
  he_or_she,
  it,
  they,
  demonstrative,
  definite_noun,
  possessed_noun,
  speech,  ///< first and second person
};
inline constexpr std::size_t kAnaphorClasses = 7;

struct AnaphorCounts {
  std::size_t anaphors = 0;
  std::size_t reachable = 0;  ///< of these: our names have one of the chain's before them
  std::size_t linked = 0;     ///< tokens of the class that we give an entity
  std::size_t right = 0;
  std::size_t resolved = 0;  ///< anaphors that we give an entity, right or wrong
};

struct CoreferenceScores {
  std::array<AnaphorCounts, kAnaphorClasses> classes{};

  /// All classes but `speech`.
  AnaphorCounts total() const;
};

/// `errors`: where not null, one line for every wrong or missing link.
CoreferenceScores measure_coreference(const std::filesystem::path& gum, const ModelSet& models,
                                      const Knowledge& knowledge, std::ostream* errors);

/// A table of the classes and their total.
void print_coreference(const CoreferenceScores& scores, std::ostream& out);

}  // namespace claimgraph
