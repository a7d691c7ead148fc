#include "extract/trees/measure_bases.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class MeasureBaseMender : private TreeEditor {
 public:
  MeasureBaseMender(Document& document, const Knowledge& knowledge, const Sentence& sentence)
      : TreeEditor(document), bases_(knowledge.clause_words.measure_bases), sentence_(sentence) {}

  void mend() {
    for (std::uint32_t base = sentence_.first_token; base + 1 < sentence_.end_token; ++base) {
      const bool verb = at(base).upos == Upos::VERB && at(base).xpos == "VBN" &&
                        bases_.contains(to_lower(document().word(base)));
      if (!verb || has_subject(base, sentence_) || has_dependent(base, Deprel::aux, sentence_))
        continue;
      const std::uint32_t measure = object_between(base, base + 1, sentence_.end_token);
      if (measure != Token::kRoot && stands_right_before(base, measure)) describe(base, measure);
    }
  }

 private:
  /// Nothing but parts of the measure stand between: "adjusted operating profit".
  bool stands_right_before(std::uint32_t base, std::uint32_t measure) {
    for (std::uint32_t token = base + 1; token < measure; ++token)
      if (at(token).head != measure || at(token).deprel == Deprel::det) return false;
    return true;
  }

  void describe(std::uint32_t base, std::uint32_t measure) {
    take_place_of(measure, base);
    for (std::uint32_t token = sentence_.first_token; token < sentence_.end_token; ++token)
      if (at(token).head == base) hang(token, measure);
    hang_loose(base, measure, Deprel::amod);
    make_adjective(base);
  }

  const WordSet& bases_;
  const Sentence& sentence_;
};

}  // namespace

void mend_measure_bases(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  MeasureBaseMender(document, knowledge, sentence).mend();
}

}  // namespace claimgraph
