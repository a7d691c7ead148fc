#pragma once
// What was said, and who stands behind it and said it: "sales fell, two people said".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends single verbs of saying, for whoever meets them.
class SayingMender : private TreeEditor {
 public:
  SayingMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// Who stands between what was said and the verb of saying says it.
  void speak(std::uint32_t cue, const Sentence& sentence) {
    let_be_known(cue, sentence);
    speak_as_described(cue, sentence);
    speak_behind_opening(cue, sentence);
    say_of_first(cue, sentence);
    speak_behind_mark(cue, sentence);
    speak_on(cue, sentence);
    speak_behind_comma(cue, sentence);
    speak_behind_content(cue, sentence);
    speak_behind_closed(cue, sentence);
    lead_quotation(cue, sentence);
    do_what_is_said(cue, sentence);
  }

  /// What somebody blames something on is the verb's phrase.
  void blame(std::uint32_t verb, const Sentence& sentence);

  void say_of_object(std::uint32_t verb, const Sentence& sentence);
  void say_of_thing(std::uint32_t verb, const Sentence& sentence);

  /// Returns whether it was mended. REQUIRES: `first` and `speaker` are the verb's subjects, before
  /// and behind it.
  bool speak_behind_quotation(std::uint32_t first, std::uint32_t speaker, std::uint32_t cue,
                              const Sentence& sentence);

 private:
  void speak_as_described(std::uint32_t cue, const Sentence& sentence);
  void speak_behind_opening(std::uint32_t cue, const Sentence& sentence);
  void say_of_first(std::uint32_t cue, const Sentence& sentence);
  void speak_behind_mark(std::uint32_t cue, const Sentence& sentence);
  void speak_on(std::uint32_t cue, const Sentence& sentence);
  void speak_behind_comma(std::uint32_t cue, const Sentence& sentence);
  void speak_beside(std::uint32_t cue, const Sentence& sentence);
  void speak_behind_relative(std::uint32_t cue, const Sentence& sentence);
  void do_what_is_said(std::uint32_t cue, const Sentence& sentence);
  void let_be_known(std::uint32_t cue, const Sentence& sentence);
  std::uint32_t told_beside(std::uint32_t subject, std::uint32_t cue, const Sentence& sentence);
  std::uint32_t told_of(std::uint32_t subject, std::uint32_t end);
  void speak_behind_content(std::uint32_t cue, const Sentence& sentence);
  void speak_behind_closed(std::uint32_t cue, const Sentence& sentence);
  void lead_quotation(std::uint32_t cue, const Sentence& sentence);
  void speak_of(std::uint32_t verb, std::uint32_t cue, std::uint32_t speaker,
                const Sentence& sentence);
  void describe_by_clause(std::uint32_t clause, std::uint32_t noun, std::uint32_t verb);
  std::uint32_t speaker_between(std::uint32_t comma, std::uint32_t cue);
  bool is_second_object(std::uint32_t noun, std::uint32_t comma);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
