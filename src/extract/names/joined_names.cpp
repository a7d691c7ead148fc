#include "extract/names/joined_names.h"

#include "base/unicode.h"

namespace claimgraph {

bool are_two_names(const Document& document, const Knowledge& knowledge, std::uint32_t first,
                   std::uint32_t end) {
  const WordSet& pairing = knowledge.discourse_words.name_pairing;
  if (first > 0 && pairing.contains(to_lower(document.word(first - 1)))) return true;
  if (end >= document.tokens.size()) return false;
  const Token& behind = document.tokens[end];
  return behind.xpos == "VBP" || behind.feats.find("Number=Plur|Person") != std::string::npos;
}

bool are_listed(const Document& document, const NameSpan& name, std::uint32_t comma) {
  if (name.label != NameLabel::organization || comma < name.first_token + 2) return false;
  if (comma + 2 >= name.end_token) return false;
  for (std::uint32_t token = name.first_token; token < name.end_token; ++token) {
    const Token& each = document.tokens[token];
    const bool other = token != comma && each.xpos == ",";
    if (other || each.upos == Upos::CCONJ || each.upos == Upos::ADP) return false;
  }
  return true;
}

}  // namespace claimgraph
