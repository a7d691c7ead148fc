#pragma once
// "food and drinks maker Acme": bodies behind the noun that says what they are.

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// REQUIRES: the document's names have one head each.
class DescribedBodyMender : private TreeEditor {
 public:
  DescribedBodyMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend();

 private:
  void follow_noun(const NameSpan& name);
  void share_out(std::uint32_t noun);
  void lead(std::uint32_t name, std::uint32_t noun);
  void describe_behind(const NameSpan& name);
  bool is_thing(std::uint32_t token);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
