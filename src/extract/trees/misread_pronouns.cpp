#include "extract/trees/misread_pronouns.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class MisreadPronounMender : private TreeEditor {
 public:
  MisreadPronounMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t word = sentence.first_token + 1; word < sentence.end_token; ++word) {
        if (at(word).xpos != "PRP" || at(word).lemma == to_lower(document().word(word))) continue;
        if (is_introduced(word)) {
          be_noun(word);
        } else if (has_dependent(word, Deprel::obj, sentence)) {
          be_verb(word);
        }
      }
    }
  }

 private:
  bool is_introduced(std::uint32_t word) {
    for (const Deprel link : {Deprel::det, Deprel::compound, Deprel::amod, Deprel::nmod_poss}) {
      const std::uint32_t opener = child_before(word, link);
      if (opener != Token::kRoot && opener + kReach >= word) return true;
    }
    return false;
  }

  void be_noun(std::uint32_t word) {
    make_noun(word);
    at(word).lemma = to_lower(document().word(word));
  }

  void be_verb(std::uint32_t word) {
    const std::uint32_t to = word - 1;
    const bool marked = knowledge_.clause_words.infinitive_marks.contains(at(to).lemma);
    const bool helped = at(to).xpos == "MD";
    if (!marked && !helped) return;
    make_infinitive(word);
    if (is_a(at(word).deprel, Deprel::obl)) at(word).deprel = Deprel::xcomp;
    if (marked) mark_infinitive(to, word);
  }

  static constexpr std::uint32_t kReach = 4;  // words before a noun that are of its phrase
  const Knowledge& knowledge_;
};

}  // namespace

void mend_misread_pronouns(Document& document, const Knowledge& knowledge) {
  MisreadPronounMender(document, knowledge).mend();
}

}  // namespace claimgraph
