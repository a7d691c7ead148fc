#pragma once
// Where a sum or a share stands to its verb: paid beside who is paid, come to, moved by.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

class SumMender : private TreeEditor {
 public:
  SumMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// Mends what the amount at `token` hangs on.
  void mend(std::uint32_t token, const Sentence& sentence);

 private:
  void reach_over_clause(std::uint32_t sum, const Sentence& sentence);
  void come_to(std::uint32_t sum);
  void be_reached(std::uint32_t sum);
  void stand_behind_verb(std::uint32_t sum, const Sentence& sentence);
  void pay_beside(std::uint32_t amount, const Sentence& sentence);
  void lead_direction(std::uint32_t amount, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
