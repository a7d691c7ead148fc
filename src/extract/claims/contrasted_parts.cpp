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

/// Whether "not" stands before what heads the span, and "but" and another behind it.
bool is_denied_for_another(const Document& document, const Tree& tree, const FactualityWords& words,
                           Span span, std::uint32_t anchor) {
  const auto& tokens = document.tokens;
  std::uint32_t head = document.token_from(span.start);
  while (tokens[head].head != Token::kRoot && span.contains(tokens[tokens[head].head].span))
    head = tokens[head].head;
  if (head == anchor) return false;
  bool denied = false;
  bool another = false;
  for (const std::uint32_t each : tree.children(head)) {
    if (each < head && words.negators.contains(tokens[each].lemma))
      denied = !words.cancels_negation.contains(tokens[each + 1].lemma);  // "not only"
    const auto conjunction = child(tree, document, each, Deprel::cc);
    another = another || (each > head && tokens[each].deprel == Deprel::conj && conjunction &&
                          words.contrasts.contains(tokens[*conjunction].lemma));
  }
  return denied && another;
}

}  // namespace

bool has_denied_part(const Document& document, const Tree& tree, const FactualityWords& words,
                     const Claim& claim, std::uint32_t anchor) {
  const auto denied = [&](const Argument& argument) {
    return argument.span && is_denied_for_another(document, tree, words, *argument.span, anchor);
  };
  return denied(claim.subject) || (claim.object && denied(*claim.object)) ||
         std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                     [&](const Qualifier& each) { return denied(each.value); });
}

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
