#pragma once
// What each verb, copula or event noun says of what: arguments by their logical role, whatever the
// construction. Passive, relative clause, participle, control, shared subjects and nominalisation
// are dealt with here, once; rules and open claims then ask only for subject, object and
// prepositions.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// A dependent with its preposition ("in", "because of"); empty: none ("last week").
struct Oblique {
  std::string preposition{};
  std::uint32_t token = 0;
};

enum class ClauseForm : std::uint8_t { verb, copula, noun };

/// Tokens are indices into Document::tokens and head their phrases. REQUIRES of users: conjuncts of
/// an argument are not listed; `conjuncts_of` gives them.
struct Clause {
  std::uint32_t anchor = 0;  ///< verb; predicate noun or adjective of a copula; event noun
  ClauseForm form = ClauseForm::verb;
  std::string lemma{};     ///< of the verb or noun; "be" for a copula
  std::string particle{};  ///< "up" of "set up"; else empty
  bool passive = false;
  bool finite = false;    ///< asserts by itself: neither infinitive nor participle
  bool gapped = false;    ///< it leaves out the verb, which is that of a clause before it
  bool relative = false;  ///< the subject is the noun that the clause hangs on
  std::optional<std::uint32_t> surface_subject{};
  std::optional<std::uint32_t> subject{};  ///< who does it
  std::optional<std::uint32_t> object{};   ///< whom it is done to; the predicate of a copula
  std::optional<std::uint32_t> indirect{};
  std::optional<std::uint32_t> complement{};  ///< head of xcomp or ccomp
  std::optional<std::uint32_t>
      governor{};  ///< the verb that this clause is a complement or conjunct of
  std::vector<Oblique> obliques{};
};

/// All clauses of the document, in the order of their anchors; of those with the same, the verb's
/// own comes first, then those that leave it out. Linear in the number of tokens.
std::vector<Clause> find_clauses(const Document& document, const Tree& tree,
                                 const Knowledge& knowledge);

/// The clause anchored in the token, or null. `clauses` as find_clauses gives them.
const Clause* clause_at(const std::vector<Clause>& clauses, std::uint32_t token);

/// The noun that a relative pronoun stands for; `token` itself where it is none.
std::optional<std::uint32_t> antecedent_of(const Document& document, std::uint32_t token);

/// Whether the verb says what a pronoun without a noun stands for: "withdrew what it said of Acme".
bool is_free_relative(const Document& document, std::uint32_t verb);

/// Whether the phrase tells nothing of an act: "for instance", "at least".
bool is_aside(const Document& document, const Tree& tree, const ClauseWords& words,
              std::uint32_t token);

/// Whether the phrase is told apart from what is so: "Acme, not Beta".
bool is_denied(const Document& document, const Tree& tree, std::uint32_t token);

/// `token` and the phrases coordinated with it: "Acme, Beta and Gamma"; none that are denied.
std::vector<std::uint32_t> conjuncts_of(const Document& document, const Tree& tree,
                                        std::uint32_t token);

/// The words that mark a dependent's case, joined: "in", "because of"; empty: none.
std::string preposition_of(const Document& document, const Tree& tree, std::uint32_t token);

}  // namespace claimgraph
