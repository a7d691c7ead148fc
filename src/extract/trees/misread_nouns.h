#pragma once
// Nouns that the tagger took for verbs.

#include "core/document.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class MisreadNounMender : private TreeEditor {
 public:
  explicit MisreadNounMender(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence);

 private:
  void be_currency(std::uint32_t word, const Sentence& sentence);
  void leave_verb(std::uint32_t verb, const Sentence& sentence);
  void be_owned(std::uint32_t verb, const Sentence& sentence);
  void be_subject(std::uint32_t verb, const Sentence& sentence);
  void end_name(std::uint32_t verb);
  void be_object(std::uint32_t verb, const Sentence& sentence);
  void be_counted(std::uint32_t verb, const Sentence& sentence);
  void be_counted_behind_noun(std::uint32_t verb, const Sentence& sentence);
};

}  // namespace claimgraph
