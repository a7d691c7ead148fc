#pragma once
// What people decide about the graph, and the plain text file in which decisions outlive
// re-extraction. A decision is anchored to what articles say, never to rows: entities to their
// keys, claims to their line and the sentence they stand in, articles to their addresses.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"

namespace claimgraph {

enum class DecisionKind : std::uint8_t {
  same,      ///< two entities are one
  not_same,  ///< two are not
  unsure,    ///< not to be asked again
  reject,    ///< a claim that the article does not make
  confirm,   ///< a claim that is read rightly
  fix,       ///< a claim that is read wrongly, and how it should be
  dismiss,   ///< two claims that do not contradict each other
  settle,    ///< of two claims that do, the first stands
  family,    ///< two outlets of one house
  copy,      ///< one article is a copy of another
};
std::string_view name_of(DecisionKind kind);  ///< "not-same"
std::optional<DecisionKind> decision_kind_from(std::string_view name);

/// Whether such a decision is on one claim, or on how two stand to each other.
bool is_on_claim(DecisionKind kind);
bool is_on_two_claims(DecisionKind kind);

/// A claim by what it says and where: its line as the machine reads it, and its sentence, both with
/// runs of blanks and controls as one blank. The same sentence in a copy is the same anchor.
struct ClaimAnchor {
  std::string line{};
  std::string quote{};

  auto operator<=>(const ClaimAnchor&) const = default;
};

ClaimAnchor anchor_of(std::string_view line, std::string_view sentence);

/// Sixteen hexadecimal digits, equal for equal anchors.
std::string key_of(const ClaimAnchor& anchor);

struct Decision {
  DecisionKind kind = DecisionKind::same;
  std::string a{};  ///< entity keys, outlets, or addresses of articles: `a` is a copy of `b`
  std::string b{};
  ClaimAnchor claim{};    ///< of what claims and pairs of claims are judged; the one that stands
  ClaimAnchor against{};  ///< the other of a pair
  /// What a fixed claim should say: roles and predicate, polarity, modality; an empty value takes
  /// the role away.
  std::vector<std::pair<std::string, std::string>> fixes{};
  std::string note{};
  std::string made{};  ///< ISO day; empty: not told

  bool operator==(const Decision&) const = default;
};

/// The same decision in one form: sides of what has no direction in order, blanks in order.
Decision normal(Decision decision);

/// Twelve hexadecimal digits, of what is decided; note and day aside. REQUIRES: in normal form.
std::string id_of(const Decision& decision);

/// In one line: "same name:acme · name:acme works".
std::string summary_of(const Decision& decision);

/// A decision with its place in a file.
struct PlacedDecision {
  Decision decision{};
  std::size_t line = 0;

  bool operator==(const PlacedDecision&) const = default;
};

/// Whether a text is such a file, or empty: begins as `print_decisions` does, or holds decisions.
bool is_decision_file(std::string_view text);

/// Decisions as a file, in the order of their kind and content: equal decisions give equal bytes.
std::string print_decisions(std::vector<Decision> decisions);

/// The inverse; in normal form, each with its line. Errors give the line in `where`.
Result<std::vector<PlacedDecision>> parse_decisions(std::string_view text);

}  // namespace claimgraph
