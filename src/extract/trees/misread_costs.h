#pragma once
// What a thing cost or comes to, where the parser read the verb as a noun: "The ferry's new engine
// cost $5 million."

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class MisreadCostMender : private TreeEditor {
 public:
  MisreadCostMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  bool comes_to(std::uint32_t token);
  bool may_be_verb(std::uint32_t token);
  void be_verb(std::uint32_t token);
  bool may_cost(std::uint32_t token, const Sentence& sentence);
  void have_cost(std::uint32_t token, const Sentence& sentence);
  std::uint32_t costly_noun(std::uint32_t token, const Sentence& sentence);
  void cost_of(std::uint32_t verb, std::uint32_t noun, const QuantityMention& sum);
  bool describes_sum(std::uint32_t token, const Sentence& sentence);
  void cost_told_doing(std::uint32_t token, const Sentence& sentence);
  void cost_doing(std::uint32_t verb, const QuantityMention& sum, const Sentence& sentence);
  const QuantityMention* sum_behind(std::uint32_t token, const Sentence& sentence);
  void cost(std::uint32_t verb, const QuantityMention& sum, const Sentence& sentence);
  void lead_clause(std::uint32_t verb, std::uint32_t first, const Sentence& sentence);
  void take_objects(std::uint32_t verb, const QuantityMention& sum);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
