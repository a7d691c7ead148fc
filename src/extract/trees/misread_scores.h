#pragma once
// What a thing scores, or a staff numbers, where the parser read the verb as a noun: "On the Odd
// Test, Lyra 2 scores 71 percent."

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class MisreadScoreMender : private TreeEditor {
 public:
  MisreadScoreMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  bool follows_version(std::uint32_t token);
  void score(std::uint32_t verb, const QuantityMention& amount, const Sentence& sentence);
  bool has_article(std::uint32_t token, const Sentence& sentence);
  void score_with_article(std::uint32_t verb, const QuantityMention& amount);
  bool opens_clause(std::uint32_t name, const Sentence& sentence);
  bool may_count(std::uint32_t noun, const Sentence& sentence);
  void count(std::uint32_t noun, const QuantityMention& amount);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
