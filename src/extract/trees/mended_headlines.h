#pragma once
// Headlines, where words that sentences have are left out: "Judge blocks law", "Acme to cut
// jobs, chief Roe to step down", "Acme sued over leak".

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends headlines, and other lines that end as they do, without a full stop.
class HeadlineMender : private TreeEditor {
 public:
  HeadlineMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document),
        accusing_(knowledge.attribution_words.answers.accusing),
        labels_(knowledge.clause_words.column_labels) {}

  void mend(const Sentence& sentence);

 private:
  void leave_label(const Sentence& sentence);
  void intend(const Sentence& sentence);
  void lead(std::uint32_t verb, std::uint32_t who, const Sentence& sentence);
  std::uint32_t who_intends(std::uint32_t to, const Sentence& sentence);
  void be_object(std::uint32_t noun, const Sentence& sentence);
  void describe_behind(std::uint32_t sign, const Sentence& sentence);
  void be_accused(std::uint32_t verb, const Sentence& sentence);

  const WordSet& accusing_;
  const WordSet& labels_;
};

}  // namespace claimgraph
