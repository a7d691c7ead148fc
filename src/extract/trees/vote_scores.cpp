#include "extract/trees/vote_scores.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class VoteScores : private TreeEditor {
 public:
  VoteScores(Document& document, const Knowledge& knowledge)
      : TreeEditor(document),
        verbs_(knowledge.clause_words.voting_verbs),
        joints_(knowledge.clause_words.score_joints) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t token = sentence.first_token + 2; token + 2 < sentence.end_token; ++token)
        mend_score(token, sentence);
    }
  }

 private:
  void mend_score(std::uint32_t won, const Sentence& sentence) {
    const std::uint32_t dash = won + 1;
    const std::uint32_t lost = won + 2;
    const bool digits = is_number(won) && is_number(lost);
    if (!digits || !is_dash(dash) || !is_greater(won, lost)) return;
    const bool led = at(won - 1).upos == Upos::ADP && at(dash).upos == Upos::ADP;  // "by 54 to 45"
    if (led) return;
    const std::uint32_t next = lost + 1;  // "a 7-2 decision", "a 5-4 split vote"
    const bool counts = next < sentence.end_token && at(next).head != Token::kRoot &&
                        at(next).upos == Upos::NOUN && at(won).head == next;
    const std::uint32_t verb = verb_before(won, sentence);
    if (counts || verb == Token::kRoot) return;
    for (NameSpan& name : document().names) {
      if (name.first_token < won && name.end_token > won) name.end_token = won;
    }
    hang_loose(won, verb, Deprel::obl_unmarked);
    hang_loose(lost, won, Deprel::nummod);
    hang_loose(dash, lost, Deprel::punct);
  }

  bool is_number(std::uint32_t token) {
    return at(token).upos == Upos::NUM &&
           document().word(token).find_first_not_of("0123456789") == std::string_view::npos;
  }

  /// By their digits, as no count begins with a nought: "9-2", and not "2-7".
  bool is_greater(std::uint32_t left, std::uint32_t right) {
    const std::string_view more = document().word(left);
    const std::string_view less = document().word(right);
    return more.size() == less.size() ? more > less : more.size() > less.size();
  }

  bool is_dash(std::uint32_t token) {
    const std::string_view mark = document().word(token);
    return mark == "-" || mark == "–" || joints_.contains(mark);  // "54 to 45"
  }

  /// The verb of voting that the number is the outcome of: the nearest verb before it.
  std::uint32_t verb_before(std::uint32_t number, const Sentence& sentence) {
    for (std::uint32_t token = number; token > sentence.first_token;) {
      --token;
      if (at(token).upos == Upos::PUNCT) return Token::kRoot;
      if (at(token).upos == Upos::VERB)
        return verbs_.contains(at(token).lemma) ? token : Token::kRoot;
    }
    return Token::kRoot;
  }

  const WordSet& verbs_;
  const WordSet& joints_;
};

}  // namespace

void mend_vote_scores(Document& document, const Knowledge& knowledge) {
  VoteScores(document, knowledge).mend();
}

}  // namespace claimgraph
