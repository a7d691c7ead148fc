#pragma once
// Phrases and relations in the words of their sentence.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/clauses/arguments.h"

namespace claimgraph {

/// The words at `tokens`, a blank where the text has any gap. REQUIRES: in text order.
std::string words_at(const Document& document, const std::vector<std::uint32_t>& tokens);

/// Whether the word tells how much the participle behind it is so: "little changed".
bool tells_degree(const Document& document, const FactualityWords& words, std::uint32_t token);

/// How much belongs to a phrase: `one`, of coordinated phrases the first; `all`, all of them;
/// `clause`, whatever hangs on its head.
enum class Extent : std::uint8_t { one, all, clause };

/// All words that belong to the phrase headed at `head`, in text order: with prepositional phrases
/// and participles, without its own preposition, relative clauses, appositions and asides. Of a
/// copula's predicate, what belongs to the clause stays out; so does whatever hangs below one of
/// `without`: the subject of "a firm based in Oslo is well known" that is based there is "a firm".
std::vector<std::uint32_t> whole_phrase(const Reading& reading, std::uint32_t head, Extent extent,
                                        const std::vector<std::uint32_t>& without);

}  // namespace claimgraph
