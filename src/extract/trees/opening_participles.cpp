#include "extract/trees/opening_participles.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class OpeningParticiple : private TreeEditor {
 public:
  explicit OpeningParticiple(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence) {
    const std::uint32_t helper = sentence.first_token;
    const std::uint32_t verb = at(helper).head;
    const bool opens = at(helper).upos == Upos::AUX && at(helper).xpos == "VBG" &&
                       verb != Token::kRoot && at(verb).head == Token::kRoot &&
                       at(verb).upos == Upos::VERB && !has_subject(verb, sentence);
    if (!opens) return;
    for (std::uint32_t main = verb + 1; main < sentence.end_token; ++main) {
      const bool beside = at(main).head == verb && at(main).upos == Upos::VERB &&
                          (at(main).deprel == Deprel::parataxis ||
                           at(main).deprel == Deprel::ccomp || at(main).deprel == Deprel::conj);
      if (!beside || !has_subject(main, sentence)) continue;
      uproot(main);
      hang_loose(verb, main, Deprel::advcl);
      return;
    }
  }
};

}  // namespace

void mend_opening_participle(Document& document, const Sentence& sentence) {
  OpeningParticiple(document).mend(sentence);
}

}  // namespace claimgraph
