#pragma once
// Which word leads an amount, and what the amount hangs on: "provide up to $4 billion".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

class AmountHeads : private TreeEditor {
 public:
  AmountHeads(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// Makes the words of an amount hang on its unit, or else on its number, and that on what is
  /// above the amount. `count`: its number; `stop`: where it ends without what it is the price of,
  /// "for $5 a share".
  void lead(Span amount, Span count, std::uint32_t stop);

  /// Makes a share behind what it changes by how much that is changed.
  void change_by(const QuantityMention& mention);

  /// Makes the unit of a rate lead it.
  void lead_by_unit(const QuantityMention& mention);

 private:
  std::uint32_t first_number(std::uint32_t first, std::uint32_t end);
  void introduce_counted(std::uint32_t opener, std::uint32_t number);
  void unmark_bound(std::uint32_t first, std::uint32_t number, std::uint32_t leader);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
