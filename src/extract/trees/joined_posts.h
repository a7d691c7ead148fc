#pragma once
// Posts that "and" joins to something inside the post before them.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "is the author of many books, and chief of Acme" with the chief beside the books: who stands
/// beside what a person does or is of stands beside the person. Mends the sentences of one
/// document, one after the other. REQUIRES: names have one head.
class JoinedPostMender : private TreeEditor {
 public:
  JoinedPostMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  bool is_post(std::uint32_t token);
  bool may_join(std::uint32_t post, const Sentence& sentence);
  bool begins_with_and(std::uint32_t post);
  std::uint32_t first_of_list(std::uint32_t post);
  std::uint32_t post_around(std::uint32_t post);
  std::uint32_t post_of_verb(std::uint32_t verb, std::uint32_t end);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
