#include "extract/trees/spent_sums.h"

#include <vector>

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class SpentSumMender : private TreeEditor {
 public:
  explicit SpentSumMender(Document& document) : TreeEditor(document) {}

  /// "the $5 million Acme invested in Beta" with the millions as how many Acmes there are.
  void mend(const QuantityMention& amount) {
    const auto [first, end] = tokens_in(amount.span);
    if (first == 0 || end >= document().tokens.size() || at(first).upos != Upos::SYM) return;
    if (!in_one_sentence(first - 1, end) || at(first - 1).xpos != "DT") return;
    const NameSpan* name = name_at(end);
    if (name == nullptr || name->first_token != end) return;
    const std::uint32_t verb = name->end_token;
    const std::vector<std::uint32_t> heads = outward(end, verb);
    if (heads.size() != 1 || !in_one_sentence(first, verb) || !is_told_of(verb, heads.front()))
      return;
    give_clause(first, end, heads.front(), verb);
  }

 private:
  bool is_told_of(std::uint32_t verb, std::uint32_t name) {
    const Xpos& xpos = at(verb).xpos;
    return (xpos == "VBN" || xpos == "VBD") && at(verb).upos == Upos::VERB &&
           at(verb).head == name && is_a(at(verb).deprel, Deprel::acl);
  }

  void give_clause(std::uint32_t first, std::uint32_t end, std::uint32_t name, std::uint32_t verb) {
    const std::uint32_t above = at(first).head;
    const bool inside = above != Token::kRoot && above >= first && above < verb;
    if (inside) take_place_of(first, name);
    for (const std::uint32_t each : outward(first, end)) {
      if (each != first) hang_loose(each, first, Deprel::nummod);
    }
    for (std::uint32_t token = first; token-- > 0 && in_one_sentence(token, first);) {
      if (at(token).head == name) hang(token, first);
    }
    make_past(verb);
    hang_loose(verb, first, Deprel::acl_relcl);
    hang_loose(name, verb, Deprel::nsubj);
  }
};

}  // namespace

void mend_spent_sum(Document& document, const QuantityMention& amount) {
  SpentSumMender(document).mend(amount);
}

}  // namespace claimgraph
