#pragma once
// Nouns in "-ing" that the parser read as verbs: "enough computing power".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class MisreadGerundMender : private TreeEditor {
 public:
  MisreadGerundMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  bool acts(std::uint32_t gerund, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
