#pragma once
// Clauses that open with a helper: conditions ("had it known, …", "were it to close, …", "should it
// fail"), and what is denied, too ("nor has it sold Beta").

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class InversionMender : private TreeEditor {
 public:
  InversionMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  /// "had the bill tabled by him been passed": helper, who it is about, what was to happen.
  struct Condition {
    std::uint32_t helper;
    std::uint32_t subject;
    std::uint32_t verb;
    bool passive;
  };

  void deny_behind(std::uint32_t nor, const Sentence& sentence);
  bool may_open(std::uint32_t helper, const Sentence& sentence);
  bool is_be(std::uint32_t token);
  std::uint32_t verb_under(std::uint32_t helper, const Sentence& sentence);
  std::uint32_t subject_behind(std::uint32_t helper, std::uint32_t verb);
  std::uint32_t main_verb(const Condition& condition, const Sentence& sentence);
  void lean(const Condition& condition, std::uint32_t main, const Sentence& sentence);
  void keep_object(const Condition& condition, std::uint32_t main);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
