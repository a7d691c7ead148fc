#pragma once
// Patterns over dependency trees: a subset of Semgrex (Chambers et al. 2007). schema/README.md
// tells the subset to analysts; src/extract/typed/match.h runs it.

#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/tags.h"
#include "knowledge/word_sets.h"

namespace claimgraph {

/// A mistake in a pattern, in words for its author.
class PatternError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What a token must be: one of `values` in `attribute`.
struct PatternTest {
  enum class Attribute : std::uint8_t { lemma, word, upos, xpos, kind };
  Attribute attribute = Attribute::lemma;
  std::vector<std::string> values{};
};

/// A base name covers its subtypes; "obl:in" and "nmod:of" name the preposition.
struct PatternRelation {
  std::string name{};             ///< as it is written
  std::optional<Deprel> whole{};  ///< the relation of that very name
  std::optional<Deprel> base{};   ///< that of the name up to its colon
  std::string preposition{};      ///< what stands behind the colon
};

/// How a node hangs on the one before it: ">nsubj" a dependent, "<acl" a head, ">>" and "<<" any
/// number of steps, "." the next token.
struct PatternEdge {
  enum class Direction : std::uint8_t { dependent, head, descendant, ancestor, next };
  Direction direction = Direction::dependent;
  std::vector<PatternRelation> relations{};  ///< empty: any
  bool negated = false;                      ///< "!>neg {}": no such node
  std::uint32_t node = 0;                    ///< index into Pattern::nodes
};

struct PatternNode {
  std::vector<PatternTest> tests{};
  std::string role{};  ///< "subject", "object", a qualifier's name; empty: only tested
  std::vector<PatternEdge> edges{};
};

/// Whose the noun may be that fills the subject, where its sentence does not say: "Production
/// starts in May" tells of the plant that was spoken of.
struct ToldOwners {
  std::vector<std::string> nouns{};  ///< lemmas
  std::vector<std::string> kinds{};

  bool empty() const { return nouns.empty() && kinds.empty(); }
};

struct Pattern {
  ToldOwners owners{};  ///< one of these stands in the place of its subject; empty: the noun itself
  bool negative = false;  ///< its match denies the predicate: "sold without a licence"
  std::string text{};
  std::vector<std::string> lemmas{};  ///< one of these is the anchor's
  std::vector<PatternNode> nodes{};   ///< the first is the anchor; its tests leave these lemmas out

  bool has_role(std::string_view role) const;
};

/// Parts of speech, or relations, one bit each; the highest bit is in every set.
using TagBits = std::uint64_t;
inline constexpr TagBits kAnyTag = TagBits{1} << 63;
static_assert(kDeprelCount < 63);
template <typename Tag>
constexpr TagBits bit_of(Tag tag) {
  return TagBits{1} << static_cast<unsigned>(tag);
}

/// What an anchor must have whatever else the pattern asks: most are ruled out by this alone, with
/// no look at the pattern. Each is a set of which one must be there.
struct AnchorNeeds {
  TagBits upos = ~TagBits{0};
  TagBits own = ~TagBits{0};  ///< the relation by which it hangs, or its base
  std::array<TagBits, 3> dependents = {~TagBits{0}, ~TagBits{0}, ~TagBits{0}};
};

/// What a token has of these.
struct AnchorTags {
  TagBits upos = 0;
  TagBits own = kAnyTag;
  TagBits dependents = kAnyTag;  ///< of all that hangs on it

  bool meet(const AnchorNeeds& needs) const {
    return (upos & needs.upos) != 0 && (own & needs.own) != 0 &&
           (dependents & needs.dependents[0]) != 0 && (dependents & needs.dependents[1]) != 0 &&
           (dependents & needs.dependents[2]) != 0;
  }
};

AnchorNeeds needs_of(const Pattern& pattern);

/// Parses "{lemma:sell} >nsubj:pass {}=subject >obl:without {lemma:license}". Relations after a
/// node in parentheses are that node's; others are the anchor's; "@set" among the values stands
/// for the words of one of `sets`. Throws PatternError.
Pattern parse_pattern(std::string_view text, const WordSets& sets);

}  // namespace claimgraph
