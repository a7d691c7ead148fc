#include "extract/trees/attendant_clauses.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class AttendantClauses : private TreeEditor {
 public:
  AttendantClauses(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t with = sentence.first_token; with + 2 < sentence.end_token; ++with) {
      const std::uint32_t first = at(with).head;
      const bool marks = at(with).deprel == Deprel::mark && first != Token::kRoot && first > with &&
                         at(first).xpos == "VBG" && is_with(with);
      if (marks && has_subject(first, sentence)) join_others(first, sentence);
    }
  }

 private:
  bool is_with(std::uint32_t token) const {
    const auto& words = knowledge_.clause_words.counterpart_prepositions;
    return words.contains(to_lower(document().word(token)));
  }

  void join_others(std::uint32_t first, const Sentence& sentence) {
    for (std::uint32_t token = first + 1; token + 1 < sentence.end_token; ++token) {
      if (at(token).upos != Upos::CCONJ) continue;
      std::uint32_t second = token + 1;
      while (second < sentence.end_token && at(second).upos == Upos::PROPN) ++second;
      if (second == token + 1 || second >= sentence.end_token) continue;
      const NameSpan* name = name_at(token + 1);
      const bool place = name != nullptr && name->label == NameLabel::place;
      if (!place && at(second).xpos == "VBG" && at(second).upos == Upos::VERB)
        join(first, token, second, sentence);
    }
  }

  /// `conjunction`: right before the name that `second` tells of.
  void join(std::uint32_t first, std::uint32_t conjunction, std::uint32_t second,
            const Sentence& sentence) {
    if (has_subject(second, sentence) || is_below(first, second)) return;
    give_one_head(conjunction + 1, second, Deprel::flat);
    const auto heads = outward(conjunction + 1, second);
    if (heads.size() != 1) return;
    hang_loose(second, first, Deprel::conj);
    hang_loose(heads.front(), second, Deprel::nsubj);
    hang_loose(conjunction, second, Deprel::cc);
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_attendant_clauses(Document& document, const Knowledge& knowledge,
                            const Sentence& sentence) {
  AttendantClauses(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
