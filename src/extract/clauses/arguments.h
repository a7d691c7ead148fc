#pragma once
// From a token to what it stands for: an entity, a quantity, a date, or a short noun phrase.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/document.h"
#include "core/tree.h"
#include "extract/clauses/clauses.h"
#include "extract/names/mentions.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// The kind of firms (schema/entity_kinds.toml).
inline constexpr std::string_view kCompanyKind = "company";

/// What the steps of extraction look at together. Lives while one document is extracted.
struct Reading {
  const Document& document;
  const Tree& tree;
  const Discourse& discourse;
  const Knowledge& knowledge;
};

/// Whether the entity's kind is one of persons, of bodies, or of places.
bool is_person(const Reading& reading, EntityId entity);
bool is_body(const Reading& reading, EntityId entity);
bool is_place(const Reading& reading, EntityId entity);

/// The noun phrase headed at `token`, short: its compounds, adjectives, numbers, possessor and the
/// prepositional phrases that hang on nouns; no relative clause, no apposition, no article at its
/// start.
Span phrase_of(const Reading& reading, std::uint32_t token);

/// The argument headed at `token`: an entity where the head, or the name that its noun is described
/// by ("10,000 Acme X1 chips": X1), stands for one; the quantity and date inside it; its words. A
/// pronoun's text is the name of what it stands for.
Argument argument_at(const Reading& reading, std::uint32_t token);

/// A clause in its own words, without what introduces it: "Beta had sold it" of "that Beta had …".
Argument clause_argument(const Reading& reading, std::uint32_t verb);

/// The words of [first, end), which stand for nothing but themselves.
Argument words_argument(const Reading& reading, std::uint32_t first, std::uint32_t end);

/// The tokens that the phrase headed at `token` stands for: each of its conjuncts, or what that is
/// the name or description of: "Acme is a firm based in …": Acme; "its founder, Jane Roe": Roe;
/// "chips called X1 and X2": X1, X2. Never empty.
std::vector<std::uint32_t> referents_of(const Reading& reading, std::uint32_t token);

/// What prepositions introduce on the clause and on its object: which of the two the parser chose
/// for "bought chips from Acme" says little.
std::vector<Oblique> prepositional(const Reading& reading, const Clause& clause);

/// Whether the clause's object is to do what its complement tells: "requires firms to register".
bool orders_object(const Reading& reading, const Clause& clause);

/// What each of referents_of stands for.
std::vector<Argument> arguments_at(const Reading& reading, std::uint32_t token);

/// The token of the argument that hangs outside of it; none of one that stands nowhere.
std::optional<std::uint32_t> head_of(const Reading& reading, const Argument& argument);

/// Whose the noun at `token` is: "Acme's shares", "shares of Acme", "Acme shares".
std::optional<std::uint32_t> owner_of(const Reading& reading, std::uint32_t token);

/// `entity` as an argument that stands nowhere: it is understood.
Argument understood(const Reading& reading, EntityId entity);

/// The quantity whose number stands in the phrase headed at `token`, outside clauses and of-phrases
/// below it.
const QuantityMention* quantity_at(const Reading& reading, std::uint32_t token);

/// The date that the phrase headed at `token` is, or holds at its head.
const DateMention* date_at(const Reading& reading, std::uint32_t token);

/// Whether the sentence of `anchor` pairs its coordinated phrases off: "respectively".
bool pairs_off(const Reading& reading, std::uint32_t anchor);

}  // namespace claimgraph
