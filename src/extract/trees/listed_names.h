#pragma once
// Names in lists: behind the noun that they are all called by, "two of the makers, Acme and Beta,",
// and the last of several that was hung elsewhere.

#include <optional>
#include <vector>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

class ListedNameMender : private TreeEditor {
 public:
  ListedNameMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), kinds_(knowledge.kinds) {}

  /// REQUIRES: each name has one head.
  void mend(const Sentence& sentence);

 private:
  void stand_for(std::uint32_t noun, const Sentence& sentence);
  void name_joined(std::uint32_t noun);
  std::vector<std::uint32_t> names_from(std::uint32_t first, const Sentence& sentence,
                                        std::uint32_t& end);
  bool is_counted(std::uint32_t noun);
  bool is_determined(std::uint32_t noun);
  void join_last(const NameSpan& name, const Sentence& sentence);
  std::optional<std::uint32_t> only_head(const NameSpan& name);
  bool may_be_called(const NameSpan& name, std::uint32_t noun);

  const EntityKinds& kinds_;
};

}  // namespace claimgraph
