#include "extract/trees/asked_clauses.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class AskedClauseMender : private TreeEditor {
 public:
  AskedClauseMender(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), knowledge_(knowledge), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t token = sentence_.first_token + 1; token < sentence_.end_token; ++token) {
      if (at(token).xpos == "WRB") ask_when(token);
      if (at(token).xpos == "VB") be_asked_for(token);
      if (at(token).deprel == Deprel::mark) be_in_question(token);
    }
  }

 private:
  bool tells(std::uint32_t verb) {
    return knowledge_.attribution_words.verbs.count(at(verb).lemma) > 0 ||
           knowledge_.attribution_words.telling_more.contains(at(verb).lemma);
  }

  /// "declined to say when it would open" with the opening as the time of the saying: right behind
  /// a plain form of telling stands what is told.
  void ask_when(std::uint32_t opener) {
    const std::uint32_t cue = opener - 1;
    const std::uint32_t verb = at(opener).head;
    if (verb == Token::kRoot || verb < opener || at(cue).xpos != "VB" || !tells(cue)) return;
    const bool when = at(verb).head == cue && is_a(at(verb).deprel, Deprel::advcl);
    if (when && has_subject(verb, sentence_)) at(verb).deprel = Deprel::ccomp;
  }

  /// "are looking into whether Acme evaded taxes" with the evading as the condition of the looking:
  /// what a preposition leads is what is looked into.
  void be_in_question(std::uint32_t opener) {
    const std::uint32_t clause = at(opener).head;
    const std::uint32_t preposition = opener - 1;
    const bool asks = clause != Token::kRoot && at(clause).deprel == Deprel::advcl &&
                      is_one_of(opener, knowledge_.factuality_words.condition_marks) &&
                      at(preposition).xpos == "IN" && at(preposition).head == clause &&
                      !is_one_of(preposition, knowledge_.clause_words.post_prepositions);
    if (asks) at(clause).deprel = Deprel::ccomp;
  }

  /// "is demanding President Jane Roe release the report" with Roe as part of the release.
  void be_asked_for(std::uint32_t verb) {
    const std::uint32_t cue = at(verb).head;
    if (cue == Token::kRoot || cue > verb || at(verb).deprel != Deprel::xcomp) return;
    const auto& governors = knowledge_.factuality_words.governors;
    const auto stance = governors.find(at(cue).lemma);
    if (stance == governors.end() || stance->second != Stance::required) return;
    if (has_subject(verb, sentence_) || has_dependent(verb, Deprel::mark, sentence_)) return;
    const std::uint32_t asked = child_before(verb, Deprel::compound);
    if (asked == Token::kRoot || asked + 1 != verb || !is_name(asked) || first_of(asked) != cue + 1)
      return;
    hang_loose(verb, cue, Deprel::ccomp);
    hang_loose(asked, verb, Deprel::nsubj);
  }

  const Knowledge& knowledge_;
  const Sentence& sentence_;
};

}  // namespace

void mend_asked_clauses(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  AskedClauseMender(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
