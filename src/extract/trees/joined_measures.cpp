#include "extract/trees/joined_measures.h"

#include <vector>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

/// "earnings per share of $7": the words of one measure.
struct Told {
  std::uint32_t noun = 0;
  std::uint32_t unit = Token::kRoot;  ///< "share"; kRoot: none
  std::uint32_t of = 0;
  std::uint32_t end = 0;  ///< one past the amount
};

class JoinedMeasures : private TreeEditor {
 public:
  JoinedMeasures(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    std::vector<Told> row;
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const Told told = measure_at(token, sentence);
      if (told.end == 0) continue;
      const bool next = !row.empty() && measures(token) && joins(row.back().end, token);
      if (!next) row.clear();
      row.push_back(told);
      token = told.end - 1;
      if (row.size() == 2) have_amount(row.front());
      if (row.size() > 1) {
        have_amount(told);
        hang_loose(told.noun, row.front().noun, Deprel::conj);
      }
    }
  }

 private:
  bool measures(std::uint32_t noun) {
    return !knowledge_.predicates.measures_of(to_lower(at(noun).lemma)).empty();
  }

  bool is_of(std::uint32_t token) {
    return at(token).upos == Upos::ADP &&
           knowledge_.clause_words.owner_prepositions.contains(to_lower(document().word(token)));
  }

  /// What the noun at the token measures, with "of" and its amount behind it; without an end: none.
  Told measure_at(std::uint32_t token, const Sentence& sentence) {
    if (at(token).upos != Upos::NOUN && at(token).upos != Upos::PROPN) return {};
    Told told{.noun = token, .of = token + 1};
    if (token + 3 < sentence.end_token && at(token + 1).upos == Upos::ADP && !is_of(token + 1) &&
        at(token + 2).upos == Upos::NOUN) {
      told.unit = token + 2;
      told.of = token + 3;
    }
    if (told.of + 1 >= sentence.end_token || !is_of(told.of)) return {};
    const QuantityMention* amount = document().quantity_over(at(told.of + 1).span);
    if (amount == nullptr) return {};
    told.end = tokens_in(amount->span).second;
    return told;
  }

  /// Nothing but "and" or a comma between the two, and the second with no owner of its own.
  bool joins(std::uint32_t first, std::uint32_t second) {
    bool joined = false;
    for (std::uint32_t token = first; token < second; ++token) {
      const bool joint = at(token).upos == Upos::CCONJ || at(token).xpos == ",";
      const bool describes = at(token).upos == Upos::ADJ || at(token).upos == Upos::DET ||
                             (at(token).upos == Upos::NOUN && token + 1 == second);
      if (!joint && !describes) return false;
      joined = joined || joint;
    }
    return joined;
  }

  void have_amount(const Told& told) {
    const std::vector<std::uint32_t> heads = outward(told.of + 1, told.end);
    if (heads.empty()) return;
    const bool rate = told.unit != Token::kRoot;
    if (rate) {
      hang_loose(told.unit, told.noun, Deprel::nmod);
      hang_loose(told.unit - 1, told.unit, Deprel::case_);
    }
    hang_loose(heads.front(), rate ? told.unit : told.noun, Deprel::nmod);
    hang_loose(told.of, heads.front(), Deprel::case_);
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_joined_measures(Document& document, const Knowledge& knowledge,
                          const Sentence& sentence) {
  JoinedMeasures(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
