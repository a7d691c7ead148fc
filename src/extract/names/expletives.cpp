#include "extract/names/expletives.h"

#include <algorithm>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// "Acme told of its profit. It came to $9 million": a sum that the text has no name for.
bool is_sum(const Document& document, const Tree& tree, const DiscourseWords& words,
            std::uint32_t verb) {
  if (!words.summing.contains(document.tokens[verb].lemma)) return false;
  const auto is_amount = [&](std::uint32_t token) {
    return document.quantity_over(document.tokens[token].span) != nullptr;
  };
  const auto below = tree.children(verb);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t each) {
    if (each < verb || !is_a(document.tokens[each].deprel, Deprel::obl)) return false;
    const auto opener = child(tree, document, each, Deprel::case_);
    if (!opener || *opener != verb + 1) return false;  // "came to Norway with 40 trucks"
    const auto parts = tree.children(each);            // "96 million crowns"
    return is_amount(each) || std::any_of(parts.begin(), parts.end(), is_amount);
  });
}

/// "It is the bank's third outage this year": no bank, and nothing that was named, but what just
/// happened to somebody who owns it, counted or ranked.
bool is_somebodys_act(const Document& document, const Tree& tree, const Phrase& phrase) {
  const std::uint32_t noun = document.tokens[phrase.token].head;
  const bool act = phrase.called == NounSense::other || phrase.called == NounSense::event;
  if (!act || document.tokens[noun].upos != Upos::NOUN) return false;
  const auto owner = child(tree, document, noun, Deprel::nmod_poss);
  const auto described = child(tree, document, noun, Deprel::amod);
  if (!owner || !described || !child(tree, document, noun, Deprel::cop)) return false;
  const std::string& feats = document.tokens[*described].feats;
  return document.tokens[*owner].upos != Upos::PRON &&
         feats.find("NumType=Ord") != std::string::npos;
}

}  // namespace

bool is_one_of_deeds(const Document& document, const Tree& tree, std::uint32_t noun) {
  if (!child(tree, document, noun, Deprel::cop)) return false;
  bool counted = false;
  bool told = false;
  for (const std::uint32_t each : tree.children(noun)) {
    const Token& token = document.tokens[each];
    counted = counted || token.feats.find("NumType=Ord") != std::string::npos;
    const bool clause = is_a(token.deprel, Deprel::acl) || token.deprel == Deprel::ccomp;
    told = told || (clause && each > noun);
  }
  return counted && told;
}

bool is_expletive(const Document& document, const Tree& tree, const DiscourseWords& words,
                  const Phrase& phrase) {
  const Token& token = document.tokens[phrase.token];
  if (is_a(token.deprel, Deprel::expl)) return true;
  if (!is_a(token.deprel, Deprel::nsubj) || token.head == Token::kRoot) return false;
  const std::string& governor = document.tokens[token.head].lemma;
  if (words.weather_verbs.count(governor) != 0) return true;
  const auto has = [&](Deprel deprel) {
    return child(tree, document, token.head, deprel).has_value();
  };
  if (has(Deprel::csubj) || is_one_of_deeds(document, tree, token.head)) return true;
  if (is_sum(document, tree, words, token.head)) return true;
  if (is_somebodys_act(document, tree, phrase)) return true;
  // "it would take steps to end the strike": what takes a thing and no time is one.
  const auto object = child(tree, document, token.head, Deprel::obj);
  if (object && document.date_over(document.tokens[*object].span) == nullptr) return false;
  const bool clause = has(Deprel::ccomp) || has(Deprel::xcomp) || has(Deprel::advcl);
  return clause && words.expletive_verbs.count(governor) != 0;
}

}  // namespace claimgraph
