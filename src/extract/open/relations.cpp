#include "extract/open/relations.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "extract/clauses/phrase_words.h"
#include "extract/open/statements.h"

namespace claimgraph {
namespace {

using Tokens = std::vector<std::uint32_t>;

/// How many verbs deep a relation reads: "appeared to try to sell".
constexpr int kDeepestRelation = 3;

class RelationReader {
 public:
  RelationReader(const Reading& reading, const std::vector<Clause>& clauses)
      : reading_(reading), clauses_(clauses) {}

  /// The verb with its helpers and adverbs, and the verbs that govern it: "has been", "appeared to
  /// develop".
  Tokens relation_of(const Clause& clause) const {
    Tokens words;
    std::uint32_t verb = clause.anchor;
    for (int depth = 0; depth < kDeepestRelation; ++depth) {
      const bool copula = verb == clause.anchor && clause.form == ClauseForm::copula;
      if (!copula) words.push_back(verb);
      add_helpers(verb, words);
      if (at(verb).deprel != Deprel::xcomp) break;
      const std::uint32_t above = at(verb).head;
      const Clause* governor = clause_at(clauses_, above);
      if (governor == nullptr || governor->form == ClauseForm::noun) break;
      if (governor->surface_subject != clause.surface_subject) break;
      if (denies(above)) break;  // "denied sharing it": the denial is told as such
      if (governor->form == ClauseForm::copula) words.push_back(above);
      verb = above;
    }
    share_helpers(clause, verb, words);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
  }

 private:
  bool denies(std::uint32_t verb) const {
    const FactualityWords::Stances& objects = reading_.knowledge.factuality_words.objects;
    const auto stance = objects.find(at(verb).lemma);
    return stance != objects.end() && stance->second == Stance::denied;
  }

  void add_helpers(std::uint32_t verb, Tokens& words) const {
    for (const std::uint32_t each : reading_.tree.children(verb)) {
      const Deprel deprel = at(each).deprel;
      const bool infinitive = deprel == Deprel::mark && at(each).upos == Upos::PART;
      const bool adverb = deprel == Deprel::advmod &&
                          (at(each).upos == Upos::ADV || at(each).upos == Upos::PART) &&
                          (each == verb + 1 || (each < verb && stands_among_helpers(each, verb)));
      if (is_a(deprel, Deprel::aux) || is_a(deprel, Deprel::cop) ||
          deprel == Deprel::compound_prt || (infinitive && each < verb) || adverb) {
        words.push_back(each);
      }
    }
  }

  /// Whether only helpers and adverbs stand between an adverb and its verb.
  bool stands_among_helpers(std::uint32_t adverb, std::uint32_t verb) const {
    for (std::uint32_t each = adverb + 1; each < verb; ++each) {
      const Upos upos = at(each).upos;
      if (upos != Upos::AUX && upos != Upos::ADV && upos != Upos::PART) return false;
    }
    return true;
  }

  /// "was loved and exalted": the second participle has the first one's helpers.
  void share_helpers(const Clause& clause, std::uint32_t verb, Tokens& words) const {
    if (at(verb).deprel != Deprel::conj || at(verb).head == Token::kRoot) return;
    if (dependent(verb, Deprel::nsubj) || dependent(verb, Deprel::aux)) return;
    if (clause.form == ClauseForm::copula) return;
    const Xpos& form = at(verb).xpos;
    if (form == "VBN" && dependent(at(verb).head, Deprel::aux_pass) &&
        dependent(verb, Deprel::obj)) {
      return;  // "was praised and inspired them" has a past tense
    }
    if (form != "VBN" && form != "VBG" && form != "VB") return;
    const std::uint32_t first = at(verb).head;
    for (const std::uint32_t each : reading_.tree.children(first)) {
      if (is_a(at(each).deprel, Deprel::aux)) words.push_back(each);
    }
  }

  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }
  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(reading_.tree, reading_.document, token, deprel);
  }

  const Reading& reading_;
  const std::vector<Clause>& clauses_;
};

}  // namespace

std::vector<std::uint32_t> relation_of(const Reading& reading, const std::vector<Clause>& clauses,
                                       const Clause& clause) {
  return RelationReader(reading, clauses).relation_of(clause);
}

std::string relation_words(const Reading& reading, const Statement& statement, Adverbs adverbs) {
  Tokens tokens = statement.relation;
  if (adverbs == Adverbs::without) {
    const FactualityWords& words = reading.knowledge.factuality_words;
    const auto& all = reading.document.tokens;
    std::erase_if(tokens, [&](std::uint32_t each) {  // "is ahead of": the predicate itself
      const bool pending = each + 1 < all.size() && all[each + 1].xpos == "TO" &&
                           is_a(all[each + 1].deprel, Deprel::aux);  // "has yet to"
      return all[each].upos == Upos::ADV && each != statement.anchor && !pending &&
             !tells_degree(reading.document, words, each);
    });
  }
  // "There is no plan" opens its sentence with a capital.
  std::string words = tokens.empty() ? reading.knowledge.clause_words.copula
                                     : to_lower(words_at(reading.document, tokens));
  if (!statement.preposition.empty()) words += ' ' + statement.preposition;
  return words;
}

std::size_t moved_to(const Reading& reading, const std::vector<Oblique>& phrases,
                     std::size_t first) {
  const ClauseWords& words = reading.knowledge.clause_words;
  const auto reaches = [&](const Oblique& each) {
    return words.reaching_prepositions.contains(each.preposition);
  };
  const auto is_date = [&](const Oblique& each) { return date_at(reading, each.token) != nullptr; };
  const Oblique& left = phrases[first];
  if (!is_date(left) || !words.change_prepositions.contains(left.preposition) || reaches(left))
    return first;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    if (is_date(phrases[i]) && reaches(phrases[i])) return i;
  }
  return first;
}

}  // namespace claimgraph
