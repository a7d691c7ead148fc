#include "extract/trees/measured_nouns.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class MeasuredNounMender : private TreeEditor {
 public:
  explicit MeasuredNounMender(Document& document) : TreeEditor(document) {}

  /// "A 90-kilometre cable links the farm" with the kilometres as a subject beside the cable:
  /// behind a hyphen the unit measures the noun right behind.
  void mend(const QuantityMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first + 2 >= end || end >= document().tokens.size() || !in_one_sentence(first, end)) return;
    const std::uint32_t unit = end - 1;
    if (at(unit - 1).xpos != "HYPH" || at(end).upos != Upos::NOUN || at(unit).head == end) return;
    if (at(unit).head != at(end).head || at(unit).deprel != at(end).deprel) return;
    hang_loose(unit, end, Deprel::compound);
    const std::uint32_t article = first == 0 ? Token::kRoot : first - 1;
    if (article != Token::kRoot && at(article).upos == Upos::DET && in_one_sentence(article, end))
      hang_loose(article, end, Deprel::det);
  }
};

}  // namespace

void mend_measured_noun(Document& document, const QuantityMention& mention) {
  MeasuredNounMender(document).mend(mention);
}

}  // namespace claimgraph
