#include "extract/trees/converted_sums.h"

#include <vector>

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class ConversionMender : private TreeEditor {
 public:
  explicit ConversionMender(Document& document) : TreeEditor(document) {}

  void mend() {
    for (const QuantityMention& mention : document().quantities) {
      if (mention.quantity.currency.empty()) continue;
      describe(mention);
      join(mention);
    }
  }

 private:
  /// "costs 40 euros a month, or 480 euros a year" with two objects: what "or"
  /// leads is beside the first sum, mostly the same in other terms.
  void join(const QuantityMention& mention) {
    const auto [begin, end] = tokens_in(mention.amount_span);
    if (begin == 0 || begin >= end || at(begin - 1).deprel != Deprel::cc) return;
    const std::vector<std::uint32_t> heads = outward(begin, end);
    const std::uint32_t sum = heads.front();
    const std::uint32_t verb = at(sum).head;
    if (!is_given(sum) || verb == Token::kRoot || verb >= begin) return;
    for (std::uint32_t first = begin - 1; first > verb; --first) {
      const bool given = at(first).head == verb && is_given(first);
      if (!given || document().quantity_over(at(first).span) == nullptr) continue;
      hang_loose(begin - 1, sum, Deprel::cc);
      return hang_loose(sum, first, Deprel::conj);
    }
  }

  /// As an object, or, where a period ends it ("40 euros a month"), beside the verb.
  bool is_given(std::uint32_t sum) {
    return at(sum).deprel == Deprel::obj || at(sum).deprel == Deprel::obl_unmarked;
  }

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
