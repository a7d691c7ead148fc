#include "extract/trees/relatives_of_sums.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class SumRelativeMender : private TreeEditor {
 public:
  explicit SumRelativeMender(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t verb = sentence.first_token; verb < sentence.end_token; ++verb) {
      const std::uint32_t head = at(verb).head;
      if (at(verb).deprel != Deprel::acl_relcl || head == Token::kRoot || head > verb) continue;
      describe_sum(verb);
      describe_no_sum(verb);
    }
  }

 private:
  /// "short of the $2 million that analysts forecast" with what is short as what they forecast.
  void describe_sum(std::uint32_t verb) {
    const std::uint32_t head = at(verb).head;
    std::uint32_t pronoun = head + 1;
    while (pronoun < verb && at(pronoun).xpos != "WDT") ++pronoun;
    if (pronoun >= verb || at(head).upos == Upos::NOUN) return;
    const QuantityMention* sum = document().quantity_over(at(pronoun - 1).span);
    if (sum == nullptr) return;
    const auto [first, end] = tokens_in(sum->span);
    const auto heads = outward(first, end);
    if (end == pronoun && head < first && heads.size() == 1) hang(verb, heads.front());
  }

  /// "invest $6 million in a plant in Lund, which employs 90" with the money as what employs:
  /// behind a comma it is what the money goes to.
  void describe_no_sum(std::uint32_t verb) {
    const QuantityMention* sum = document().quantity_over(at(at(verb).head).span);
    const std::uint32_t pronoun = child_before(verb, Deprel::nsubj);
    if (sum == nullptr || pronoun == Token::kRoot || at(pronoun).xpos != "WDT") return;
    const std::uint32_t end = tokens_in(sum->span).second;
    if (pronoun < end + 2 || at(pronoun - 1).xpos != ",") return;
    std::uint32_t noun = pronoun - 2;
    while (noun > end && at(noun).head >= end && at(noun).head < pronoun) noun = at(noun).head;
    if (noun > end && is_nominal(noun) && at(end).head == noun) hang(verb, noun);
  }
};

}  // namespace

void mend_relatives_of_sums(Document& document, const Sentence& sentence) {
  SumRelativeMender(document).mend(sentence);
}

}  // namespace claimgraph
