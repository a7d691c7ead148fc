#pragma once
// What was taken for one name and is two: "Acme and Beta Systems", "Acme Works, Beta Steel"; and
// what was taken for two and is one: "Harlow Cement".

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "extract/names/name_finder.h"
#include "extract/names/recognised_names.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Whether an "and" in the tokens [first, end) stands between two names: "talks between Acme and
/// Beta Systems", "Acme and Beta Systems have a licence".
bool are_two_names(const Document& document, const Knowledge& knowledge, std::uint32_t first,
                   std::uint32_t end);

/// Whether the comma of a body's name stands between two of two words or more each: "Acme Works,
/// Beta Steel", not "Acme Steel, Inc." REQUIRES: name.first_token < comma < name.end_token.
bool are_listed(const Document& document, const NameSpan& name, std::uint32_t comma);

/// Whether the "of" in the tokens [first, end) stands before the place where a body is, and no part
/// of its name: "Norvane Robotics of Ostrava", of which the language lacks a word, but for what is
/// called by the place ("Lindqvist University of Lund").
bool stands_before_home(const Document& document, const Knowledge& knowledge, std::uint32_t first,
                        std::uint32_t of, std::uint32_t end);

/// Whether lists have it as the whole name of a body or a place.
bool is_in_lists(const Knowledge& knowledge, std::string_view name);

/// Whether the name `first`, right before that of a body, is the start of its name: a town before
/// what no list knows ("Harlow Cement"), a word that no list knows before one ("Tresko Mobil"),
/// where the tree hangs the two together.
bool begins_name(const Document& document, const Knowledge& knowledge, const RecognisedName& first,
                 const RecognisedName& body);

/// "Intel Ireland", a company's name and a place's that nothing parts and that the tree hangs
/// together: what it has there. `known`: the names found so far.
std::vector<FoundName> find_branches(const Document& document, std::span<const FoundName> known);

/// "Tresko Mobil", of which the recogniser saw the end alone: whether the word right before the
/// body's name begins it. REQUIRES: `sentence` has the name.
bool follows_unknown(const Document& document, const Knowledge& knowledge, const Sentence& sentence,
                     const RecognisedName& name);

}  // namespace claimgraph
