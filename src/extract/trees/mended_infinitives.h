#pragma once
// Who is to do, or have done to it, what is asked for: "asked for the term to be raised".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class InfinitiveMender : private TreeEditor {
 public:
  InfinitiveMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void be_planned_by(std::uint32_t infinitive);
  void act_on_what_is_told(std::uint32_t infinitive, const Sentence& sentence);
  void be_time_for(std::uint32_t infinitive);
  void be_ahead_of_noun(std::uint32_t infinitive, const Sentence& sentence);
  void be_for(std::uint32_t infinitive, const Sentence& sentence);
  void help_to(std::uint32_t infinitive);
  void be_kept_from(std::uint32_t gerund);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
