#pragma once
// What nouns of saying say behind "that": "the claim that Acme bought it was denied".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class NounClauseMender : private TreeEditor {
 public:
  NounClauseMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void judge_report(std::uint32_t that, const Sentence& sentence);
  bool is_judgement(std::uint32_t token);
  void be_content(std::uint32_t verb, std::uint32_t that, std::uint32_t noun);
  void be_told(std::uint32_t that, const Sentence& sentence);
  void be_required(std::uint32_t that, const Sentence& sentence);
  void call_untrue(std::uint32_t that, const Sentence& sentence);
  void oppose_reports(const Sentence& sentence);
  bool follows_comma(std::uint32_t word, std::uint32_t after);
  void take_object(std::uint32_t verb, std::uint32_t noun, const Sentence& sentence);
  std::uint32_t report_before(std::uint32_t that, const Sentence& sentence);
  std::uint32_t next_subject(std::uint32_t that, const Sentence& sentence);
  void deny_what_noun_says(std::uint32_t that, const Sentence& sentence);
  void deny_report(std::uint32_t that, const Sentence& sentence);
  void tell_what_noun_says(std::uint32_t that);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
