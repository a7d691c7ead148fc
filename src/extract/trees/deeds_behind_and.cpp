#include "extract/trees/deeds_behind_and.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class NextDeedMender : private TreeEditor {
 public:
  NextDeedMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), words_(knowledge.clause_words) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t past = sentence.first_token + 3; past + 1 < sentence.end_token; ++past) {
      if (at(past).xpos != "VBN" || at(past).deprel != Deprel::amod || in_name(past)) continue;
      const std::uint32_t adverb = past - 1;
      const std::uint32_t conjunction = past - 2;
      const bool next = is_one_of(adverb, words_.sequence_adverbs) &&
                        at(conjunction).upos == Upos::CCONJ && is_name(at(past).head) &&
                        at(past).head > past && first_of(at(past).head) == conjunction;
      if (next) be_done_next(past, sentence);
    }
  }

 private:
  void be_done_next(std::uint32_t past, const Sentence& sentence) {
    const std::uint32_t object = at(past).head;
    const std::uint32_t first = verb_over(object);
    if (first == Token::kRoot || first > past || at(first).xpos != "VBD") return;
    make_past(past);
    hang_loose(past, first, Deprel::conj);
    for (std::uint32_t token = object + 1; token < sentence.end_token; ++token) {
      if (at(token).head == first && is_a(at(token).deprel, Deprel::obl))
        hang(token, past);  // "and later founded Acme in 2016"
    }
    hang_loose(object, past, Deprel::obj);
    hang_loose(past - 2, past, Deprel::cc);
    hang_loose(past - 1, past, Deprel::advmod);
  }

  const ClauseWords& words_;
};

}  // namespace

void mend_deeds_behind_and(Document& document, const Knowledge& knowledge,
                           const Sentence& sentence) {
  NextDeedMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
