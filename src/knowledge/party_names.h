#pragma once
// Parties by the words that tell who is of them: "Republican" of "the Republican senator".

#include <string_view>

#include "knowledge/knowledge.h"

namespace claimgraph {

inline constexpr std::string_view kPartyKind = "political_party";

/// The party that the gazetteer knows by these words with a noun of parties behind them
/// ("Republican Party"); null: none.
const GazetteerEntry* party_called(const Knowledge& knowledge, std::string_view words);

}  // namespace claimgraph
