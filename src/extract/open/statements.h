#pragma once
// What the clauses, appositions and titles of a document say, as subject, relation and arguments.
// Open claims are made of these.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {

/// Tokens are indices into Document::tokens and head their phrases; conjuncts are not listed.
struct Statement {
  std::uint32_t anchor = 0;  ///< the verb or noun that asserts
  std::uint32_t subject = 0;
  std::vector<std::uint32_t>
      relation{};             ///< verb, helpers, adverbs, as said; empty: an implied "is"
  std::string preposition{};  ///< that of the object: "called for"
  std::uint32_t object = 0;   ///< of a bare statement, its anchor
  bool bare = false;          ///< the verb says it all: "the permit was suspended"
  std::vector<Oblique> circumstances{};
  std::optional<std::uint32_t> clause{};  ///< index of the clause it was read off
  std::string rule{};                     ///< the construction: "open#passive/1"
};

/// The rule of "told Acme to sell boats", as something of Acme.
inline constexpr std::string_view kObjectControl = "open#object_control/1";

/// The rule of "chemist Jane Roe": the title is hers alone, whoever is named beside her.
inline constexpr std::string_view kTitle = "open#title/1";

/// In the order of their anchors. Nothing of repeated blocks, boilerplate, and questions that
/// nobody answers.
std::vector<Statement> find_statements(const Reading& reading, const std::vector<Clause>& clauses);

/// Whether the sentence is a question.
bool asks(const Reading& reading, const Sentence& sentence);

/// Whether somebody denies or confirms right behind it what a question asks: "Has Acme left? It
/// denied that."
bool is_answered(const Reading& reading, const Sentence& question);

/// Whether the sentence opens like one that does not mean what it says: "Oh great, they did it
/// again."
bool may_mock(const Reading& reading, const Sentence& sentence);

/// Who with what: each conjunct of the subject with each of the object, or, where the clause says
/// so
/// ("respectively"), the first with the first.
std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const Reading& reading,
                                                              const Statement& statement);

enum class Adverbs : std::uint8_t { without, with };

/// "has been called for", "is" where nothing stands.
std::string relation_words(const Reading& reading, const Statement& statement, Adverbs adverbs);

}  // namespace claimgraph
