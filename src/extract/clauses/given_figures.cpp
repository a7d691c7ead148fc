#include "extract/clauses/given_figures.h"

#include <string>

#include "extract/clauses/clauses.h"

namespace claimgraph {
namespace {

/// The amount that the phrase headed at `token` is, and not one that it has.
const QuantityMention* amount_at(const Document& document, std::uint32_t token) {
  const Token& head = document.tokens[token];
  if (head.upos != Upos::NUM && head.upos != Upos::SYM) return nullptr;
  if (document.date_over(head.span) != nullptr) return nullptr;
  return document.quantity_over(head.span);
}

}  // namespace

std::optional<GivenFigure> figure_given_by(const Document& document, const Tree& tree,
                                           const AttributionWords& words, std::uint32_t cue) {
  if (!words.figures.contains(document.tokens[cue].lemma)) return std::nullopt;
  if (child(tree, document, cue, Deprel::ccomp)) return std::nullopt;
  const auto object = child(tree, document, cue, Deprel::obj);
  if (object && *object < cue) return std::nullopt;
  if (const QuantityMention* amount = object ? amount_at(document, *object) : nullptr)
    return GivenFigure{amount, *object, true};
  const WordSet& prepositions = object ? words.figure_places : words.figure_prepositions;
  const auto at = [&](std::uint32_t head) -> std::optional<std::uint32_t> {
    for (const std::uint32_t each : tree.children(head)) {
      const Deprel deprel = document.tokens[each].deprel;
      const bool behind = each > cue && (is_a(deprel, Deprel::obl) || is_a(deprel, Deprel::nmod));
      if (!behind || amount_at(document, each) == nullptr) continue;
      const std::string preposition = preposition_of(document, tree, each);
      if (prepositions.contains(preposition)) return each;
    }
    return std::nullopt;
  };
  auto given = at(cue);
  if (!given && object) given = at(*object);  // "put the number at 40" with the 40 the number's
  if (!given) return std::nullopt;
  const QuantityMention* amount = amount_at(document, *given);
  return GivenFigure{amount, object ? *object : *given, !object};
}

}  // namespace claimgraph
