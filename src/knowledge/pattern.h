#pragma once
// Patterns over dependency trees: a subset of Semgrex (Chambers et al. 2007). schema/README.md
// tells the subset to analysts; src/extract/typed/match.h runs it.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

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

/// How a node hangs on the one before it: ">nsubj" a dependent, "<acl" a head, ">>" and "<<" any
/// number of steps, "." the next token. A base name covers its subtypes; "obl:in" and "nmod:of"
/// name the preposition.
struct PatternEdge {
  enum class Direction : std::uint8_t { dependent, head, descendant, ancestor, next };
  Direction direction = Direction::dependent;
  std::vector<std::string> relations{};  ///< empty: any
  bool negated = false;                  ///< "!>neg {}": no such node
  std::uint32_t node = 0;                ///< index into Pattern::nodes
};

struct PatternNode {
  std::vector<PatternTest> tests{};
  std::string role{};  ///< "subject", "object", a qualifier's name; empty: only tested
  std::vector<PatternEdge> edges{};
};

struct Pattern {
  bool negative = false;  ///< its match denies the predicate: "sold without a licence"
  std::string text{};
  std::vector<PatternNode> nodes{};  ///< the first is the anchor

  bool has_role(std::string_view role) const;
  /// The lemmas of the anchor.
  const std::vector<std::string>& lemmas() const;
};

/// Parses "{lemma:sell} >nsubj:pass {}=subject >obl:without {lemma:license}". Relations after a
/// node in parentheses are that node's; others are the anchor's. Throws PatternError.
Pattern parse_pattern(std::string_view text);

}  // namespace claimgraph
