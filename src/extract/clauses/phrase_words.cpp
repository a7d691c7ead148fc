#include "extract/clauses/phrase_words.h"

#include <algorithm>

namespace claimgraph {
namespace {

/// What hangs on a copula's predicate and says something of the clause.
bool belongs_to_clause(Deprel deprel) {
  return is_a(deprel, Deprel::nsubj) || is_a(deprel, Deprel::csubj) || is_a(deprel, Deprel::cop) ||
         is_a(deprel, Deprel::aux) || is_a(deprel, Deprel::advcl) || is_a(deprel, Deprel::expl) ||
         is_a(deprel, Deprel::obl) || deprel == Deprel::ccomp;
}

bool is_aside(Deprel deprel) {
  return deprel == Deprel::parataxis || deprel == Deprel::discourse || deprel == Deprel::vocative ||
         deprel == Deprel::dislocated || deprel == Deprel::case_;
}

bool is_coordination(Deprel deprel) {
  return deprel == Deprel::conj || deprel == Deprel::cc || deprel == Deprel::cc_preconj;
}

/// Whether punctuation stands between the two.
bool set_off(const Document& document, std::uint32_t a, std::uint32_t b) {
  for (std::uint32_t each = std::min(a, b) + 1; each < std::max(a, b); ++each) {
    if (document.tokens[each].xpos == "," || document.tokens[each].xpos == ":" ||
        document.tokens[each].xpos == "-LRB-") {
      return true;
    }
  }
  return false;
}

/// Relative clauses, and appositions and participles behind a comma: "the poet Mira Holt" is one
/// phrase; "the poet, Mira Holt," goes on without the name.
bool is_set_off(const Document& document, std::uint32_t token) {
  const Deprel deprel = document.tokens[token].deprel;
  if (deprel == Deprel::acl_relcl) return true;
  const bool beside = deprel == Deprel::appos || deprel == Deprel::acl;
  return beside && set_off(document, token, document.tokens[token].head);
}

/// Whether the dependent `token` of a phrase's head is part of the phrase.
bool belongs(const Document& document, std::uint32_t token, std::uint32_t head, bool predicate) {
  const Deprel deprel = document.tokens[token].deprel;
  if (is_aside(deprel)) return false;
  if (is_set_off(document, token)) return false;
  if (deprel == Deprel::mark) return document.tokens[token].upos == Upos::PART;  // "to build"
  if (!predicate) return true;
  if (belongs_to_clause(deprel)) return false;
  // "is usually considerably larger": of the adverbs, the one that stands at the adjective.
  if (deprel != Deprel::advmod) return true;
  return document.tokens[head].upos == Upos::ADJ && token + 1 == head;
}

/// Punctuation at the edges goes, but for closing quotes and brackets behind, opening ones before.
void trim(const Document& document, std::vector<std::uint32_t>& tokens) {
  const auto loose = [&](std::uint32_t token, const Xpos& quote, const Xpos& bracket) {
    const Token& each = document.tokens[token];
    if (each.upos == Upos::CCONJ) return true;
    return each.upos == Upos::PUNCT && each.xpos != quote && each.xpos != bracket;
  };
  while (tokens.size() > 1 && loose(tokens.back(), "''", "-RRB-")) tokens.pop_back();
  auto first = tokens.begin();
  while (tokens.end() - first > 1 && loose(*first, "``", "-LRB-")) ++first;
  tokens.erase(tokens.begin(), first);
}

}  // namespace

std::string words_at(const Document& document, const std::vector<std::uint32_t>& tokens) {
  std::string text;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::uint32_t start = document.tokens[tokens[i]].span.start;
    if (i > 0 && document.tokens[tokens[i - 1]].span.end != start) text += ' ';
    text += document.word(tokens[i]);
  }
  return text;
}

bool tells_degree(const Document& document, const FactualityWords& words, std::uint32_t token) {
  const Token& word = document.tokens[token];
  if (!words.negative_degrees.contains(word.lemma) || word.head != token + 1) return false;
  const Token& participle = document.tokens[token + 1];
  return participle.xpos == "VBN" || participle.upos == Upos::ADJ;
}

std::vector<std::uint32_t> whole_phrase(const Reading& reading, std::uint32_t head, Extent extent,
                                        const std::vector<std::uint32_t>& without) {
  const Document& document = reading.document;
  const bool predicate = child(reading.tree, document, head, Deprel::cop).has_value() ||
                         document.tokens[head].upos == Upos::ADJ;
  const WordSet& pairing = reading.knowledge.clause_words.pairing;
  const auto is_out = [&](std::uint32_t token) {
    const bool named = std::find(without.begin(), without.end(), token) != without.end();
    return named || pairing.contains(document.tokens[token].lemma);
  };
  std::vector<std::uint32_t> found = {head};
  for (const std::uint32_t each : reading.tree.children(head)) {
    if (is_out(each)) continue;
    const bool coordinated = is_coordination(document.tokens[each].deprel);
    const bool marks = document.tokens[each].deprel == Deprel::mark;
    if (extent == Extent::clause ? !marks
        : coordinated            ? extent == Extent::all
                                 : belongs(document, each, head, predicate)) {
      found.push_back(each);
    }
  }
  for (std::size_t i = 1; i < found.size(); ++i) {
    for (const std::uint32_t each : reading.tree.children(found[i])) {
      const bool aside = extent != Extent::clause && is_set_off(document, each);
      if (!is_out(each) && !aside) found.push_back(each);
    }
  }
  std::sort(found.begin(), found.end());
  trim(document, found);
  return found;
}

}  // namespace claimgraph
