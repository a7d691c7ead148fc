#pragma once
// The verb that closes a sentence and says where it comes from: "…, court papers show."

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

class ClosingReportMender : private TreeEditor {
 public:
  ClosingReportMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// "It paid $5 million, accounts seen by this paper indicate." with the last word as a noun, or
  /// as what is shown: behind a comma and a noun it is what that noun does, and says what stands
  /// before.
  void mend(const Sentence& sentence);

  /// "For 2025 Acme expects more, it said on Monday" with the expecting as when it was said, or
  /// with 2025 as the year of saying: what stands before the comma and the speaker is what is said.
  /// To be asked again where verbs have changed.
  void tell(const Sentence& sentence);

  /// Of `mend` what looks at the last word. To be asked again where verbs have changed.
  void close(const Sentence& sentence);

 private:
  void describe_speaker(std::uint32_t speaker, const Sentence& sentence);
  /// "It will come back, said another." with the other as what was said.
  void say_another(const Sentence& sentence);
  void tell(std::uint32_t verb, const Sentence& sentence);
  std::uint32_t last_word(const Sentence& sentence);
  bool may_report(std::uint32_t word);
  std::uint32_t comma_before(std::uint32_t word, const Sentence& sentence);
  bool agree(std::uint32_t reporter, std::uint32_t verb);
  std::uint32_t told_before(std::uint32_t comma, const Sentence& sentence);
  std::uint32_t deed_before(std::uint32_t comma, const Sentence& sentence);
  void part_participle(std::uint32_t reporter, std::uint32_t verb);
  void leave_phrase(std::uint32_t reporter, std::uint32_t verb);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
