#pragma once
// Under which key a document's names of one thing meet: without article, legal form, initials.

#include <cstdint>
#include <string>

#include "core/document.h"
#include "extract/names/name_finder.h"
#include "knowledge/entity_kinds.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Under which a document's names of one thing meet: folded, without article and legal form ("the
/// Acme Corp." → "acme"), of people without initials ("Mary J. Wei" → "mary wei").
std::string name_key(const Document& document, const FoundName& name, const EntityKinds& kinds);

/// The key of a person's name without what stands between its first word and its last.
std::string without_middle(const std::string& key);

/// "Intel Inc" is the Intel of the gazetteer: gives a name with a legal form the entry of the body
/// that has the name without it.
void know_without_form(const Document& document, const Knowledge& knowledge, FoundName& name);

/// "Inc.", "AG", or the comma before it.
bool is_legal_form(const Document& document, std::uint32_t token, const EntityKinds& kinds);

}  // namespace claimgraph
