#include "extract/trees/converted_sums.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class ConversionMender : private TreeEditor {
 public:
  explicit ConversionMender(Document& document) : TreeEditor(document) {}

  void mend() {
    for (const QuantityMention& mention : document().quantities) {
      if (!mention.quantity.currency.empty()) describe(mention);
    }
  }

 private:
  void describe(const QuantityMention& mention) {
    const auto [first, end] = tokens_in(mention.amount_span);
    if (first < 3 || end + 1 >= document().tokens.size()) return;
    const std::uint32_t sum = first - 2;
    const std::uint32_t noun = end + 1;
    if (at(first - 1).xpos != "-LRB-" || at(end).xpos != "-RRB-" || !is_nominal(noun)) return;
    if (!in_one_sentence(sum - 1, noun) || at(sum).head == Token::kRoot) return;
    const bool counted = document().quantity_over(at(sum).span) != nullptr ||
                         document().quantity_over(at(sum - 1).span) != nullptr;
    const bool beside = at(noun).head == at(sum).head;
    if (!counted || (!beside && at(noun).head != sum)) return;
    attach(noun, at(sum).head, at(sum).deprel);
    attach(sum, noun, Deprel::compound);
    for (std::uint32_t token = sum; token-- > 0 && in_one_sentence(token, sum);) {
      if (at(token).head == sum && at(token).upos != Upos::NUM) hang(token, noun);
    }
  }
};

}  // namespace

void describe_by_converted_sums(Document& document) { ConversionMender(document).mend(); }

}  // namespace claimgraph
