#include "extract/trees/clefts.h"

#include <algorithm>
#include <vector>

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

/// "It was May that Acme sold.", in words and stop.
constexpr std::uint32_t kShortest = 7;

class Cleft : private TreeEditor {
 public:
  Cleft(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    const std::uint32_t it = sentence.first_token;
    const std::uint32_t helper = it + 1;
    if (sentence.end_token < it + kShortest || at(it).upos != Upos::PRON ||
        !knowledge_.clause_words.cleft_openers.contains(at(it).lemma))
      return;
    if (at(helper).upos != Upos::AUX || at(helper).deprel == Deprel::aux) return;
    const std::uint32_t that = that_behind(helper, sentence);
    if (that == Token::kRoot) return;
    const std::uint32_t time = time_between(helper, that);
    if (time == Token::kRoot) return;
    const std::uint32_t clause = clause_of(time, that, sentence);
    if (clause == Token::kRoot) return;
    uproot(clause);
    hang_loose(time, clause, Deprel::obl);
    leave_until(helper, time);
    at(helper).deprel = Deprel::dep;
    at(it).deprel = Deprel::expl;
    for (std::uint32_t token = it; token < sentence.end_token; ++token) {
      const bool of_time = token > helper && token < that;
      if (at(token).head == time && !of_time) hang_loose(token, clause, at(token).deprel);
    }
    hang_loose(that, clause, Deprel::mark);
  }

 private:
  /// "Not until May": in May.
  void leave_until(std::uint32_t helper, std::uint32_t time) {
    const std::uint32_t first = tokens_in(document().date_over(at(time).span)->span).first;
    const std::uint32_t before = helper + 1;
    if (first != before + 2 || at(before).xpos != "RB" || at(first - 1).upos != Upos::ADP) return;
    at(first - 1).upos = Upos::ADV;
    at(first - 1).xpos = "RB";
    at(first - 1).deprel = Deprel::advmod;
  }

  /// The head of the date that stands there; kRoot: none.
  std::uint32_t time_between(std::uint32_t helper, std::uint32_t that) {
    for (std::uint32_t token = helper + 1; token < that; ++token) {
      const DateMention* date = document().date_over(at(token).span);
      if (date == nullptr) continue;
      const auto [first, end] = tokens_in(date->span);
      const std::vector<std::uint32_t> heads = outward(first, std::min(end, that));
      if (heads.empty()) return Token::kRoot;
      for (const std::uint32_t each : heads) {
        if (each != heads.back()) hang_loose(each, heads.back(), Deprel::nummod);
      }
      return heads.back();
    }
    return Token::kRoot;
  }

  bool is_that(std::uint32_t token) {
    return knowledge_.attribution_words.that.contains(at(token).lemma);
  }

  std::uint32_t that_behind(std::uint32_t helper, const Sentence& sentence) {
    for (std::uint32_t token = helper + 1; token < sentence.end_token; ++token) {
      if (at(token).upos == Upos::PUNCT || at(token).upos == Upos::VERB) break;
      if (is_that(token) && token > helper + 1) return token;
    }
    return Token::kRoot;
  }

  std::uint32_t clause_of(std::uint32_t time, std::uint32_t that, const Sentence& sentence) {
    for (std::uint32_t token = that + 1; token < sentence.end_token; ++token) {
      const bool leads = at(token).head == time || at(token).head == Token::kRoot;
      if (leads && at(token).upos == Upos::VERB) return token;
    }
    return Token::kRoot;
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_cleft(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  Cleft(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
