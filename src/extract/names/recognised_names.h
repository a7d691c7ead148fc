#pragma once
// The recogniser's names, cleaned: what it takes for one name and is two, titles, articles,
// endings.

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

struct RecognisedName {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  NameLabel label = NameLabel::miscellaneous;
};

/// Splits coordinations of people and what follows a possessive or preposition after one; joins the
/// halves of hyphenated names; takes off articles, titles before people, and common words at the
/// end. What is only an adjective of a people, or part of a date, is no name.
std::vector<RecognisedName> recognised_names(const Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
