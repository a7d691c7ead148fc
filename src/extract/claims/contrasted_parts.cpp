#include "extract/claims/contrasted_parts.h"

#include <algorithm>

namespace claimgraph {
namespace {

bool stands_behind_contrast(const Document& document, const Tree& tree,
                            const FactualityWords& words, std::uint32_t token,
                            std::uint32_t anchor) {
  const auto& tokens = document.tokens;
  for (; token != anchor && tokens[token].head != Token::kRoot; token = tokens[token].head) {
    if (tokens[token].deprel != Deprel::conj) continue;
    const auto conjunction = child(tree, document, token, Deprel::cc);
    if (conjunction && words.contrasts.contains(tokens[*conjunction].lemma)) return true;
  }
  return false;
}

}  // namespace

bool is_set_against(const Document& document, const Tree& tree, const FactualityWords& words,
                    const Claim& claim, std::uint32_t anchor) {
  const auto behind = [&](const Argument& argument) {
    return argument.span &&
           stands_behind_contrast(document, tree, words, document.token_from(argument.span->start),
                                  anchor);
  };
  return behind(claim.subject) || (claim.object && behind(*claim.object)) ||
         std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                     [&](const Qualifier& each) { return behind(each.value); });
}

}  // namespace claimgraph
