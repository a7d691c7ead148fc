#include "extract/clauses/given_figures.h"

#include <algorithm>
#include <string>

#include "extract/clauses/clauses.h"

namespace claimgraph {
namespace {

/// The amount that the phrase headed at `token` is, and not one that it has.
const QuantityMention* amount_at(const Document& document, std::uint32_t token) {
  const Token& head = document.tokens[token];
  if (document.date_over(head.span) != nullptr) return nullptr;
  const QuantityMention* amount = document.quantity_over(head.span);
  if (head.upos == Upos::NUM || head.upos == Upos::SYM) return amount;
  // "5 million euros" are the amount; "5 workers" have one.
  const bool sum = amount != nullptr && amount->kind != QuantityKind::number;
  return sum && head.upos == Upos::NOUN ? amount : nullptr;
}

/// "put the figure at 12 million": a noun that only points at a number told before.
bool points_at_figure(const Document& document, const Tree& tree, const AttributionWords& words,
                      std::uint32_t noun) {
  if (!words.figure_nouns.contains(document.tokens[noun].lemma)) return false;
  const auto children = tree.children(noun);
  const bool definite = std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    return document.tokens[each].feats.find("Definite=Def") != std::string::npos;
  });
  return definite && std::all_of(children.begin(), children.end(), [&](std::uint32_t each) {
           const Deprel deprel = document.tokens[each].deprel;
           return deprel == Deprel::det || amount_at(document, each) != nullptr;  // "at 12 million"
         });
}

/// "the 84 million of which Sable spoke in March", "the 900 that it had named": the amount that a
/// relative clause of saying tells of.
std::optional<GivenFigure> figure_told_by(const Document& document, const Tree& tree,
                                          const AttributionWords& words, std::uint32_t cue) {
  const Token& verb = document.tokens[cue];
  const bool relative = verb.deprel == Deprel::acl_relcl && verb.head != Token::kRoot;
  const bool gives = words.figures.contains(verb.lemma) || words.figures_of.contains(verb.lemma);
  if (!relative || !gives || verb.head > cue) return std::nullopt;
  if (!child(tree, document, cue, Deprel::nsubj)) return std::nullopt;
  const QuantityMention* amount = amount_at(document, verb.head);
  for (const Deprel thing : {Deprel::obj, Deprel::obl}) {
    const auto told = child(tree, document, cue, thing);
    // its own pronoun, or none: "that it gave", "of which it spoke", "it gave"
    const bool other = told && !document.tokens[*told].xpos.starts_with("W") &&
                       document.date_over(document.tokens[*told].span) == nullptr;
    if (other) return std::nullopt;
  }
  if (amount == nullptr) return std::nullopt;
  return GivenFigure{amount, verb.head, true};
}

}  // namespace

std::optional<GivenFigure> figure_given_by(const Document& document, const Tree& tree,
                                           const AttributionWords& words, std::uint32_t cue) {
  if (const auto told = figure_told_by(document, tree, words, cue)) return told;
  const bool of = words.figures_of.contains(document.tokens[cue].lemma);
  if (!of && !words.figures.contains(document.tokens[cue].lemma)) return std::nullopt;
  if (child(tree, document, cue, Deprel::ccomp)) return std::nullopt;
  const auto object = child(tree, document, cue, Deprel::obj);
  if (object ? *object < cue : of) return std::nullopt;
  if (const QuantityMention* amount = object && !of ? amount_at(document, *object) : nullptr)
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
  const bool bare = !object || points_at_figure(document, tree, words, *object);
  return GivenFigure{amount, bare ? *given : *object, bare};
}

}  // namespace claimgraph
