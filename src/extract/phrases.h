#pragma once
// Phrases and relations in the words of their sentence.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/arguments.h"

namespace claimgraph {

/// The words at `tokens`, a blank where the text has any gap. REQUIRES: in text order.
std::string words_at(const Document& document, const std::vector<std::uint32_t>& tokens);

/// What a phrase takes of the phrases coordinated with its head.
enum class Conjuncts : std::uint8_t { without, with };

/// All words that belong to the phrase headed at `head`, in text order: with prepositional phrases
/// and participles, without its own preposition, relative clauses, appositions and asides. Of a
/// copula's predicate, what belongs to the clause stays out.
std::vector<std::uint32_t> whole_phrase(const Reading& reading, std::uint32_t head,
                                        Conjuncts conjuncts);

}  // namespace claimgraph
