#pragma once
// Subjects given back to the verbs they belong to, where the parser hung them elsewhere.

#include "core/document.h"
#include "extract/trees/mended_sayings.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class SubjectMender : private TreeEditor {
 public:
  SubjectMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge), sayings_(document, knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void tell_report_from_content(const Sentence& sentence);
  bool part_at_colon(std::uint32_t first, std::uint32_t second, std::uint32_t verb,
                     const Sentence& sentence);
  void leave_relative(const Sentence& sentence);
  void take_from_compound(std::uint32_t verb, const Sentence& sentence);
  void describe_name_of_opening(std::uint32_t subject, const Sentence& sentence);
  void speak_on(const Sentence& sentence);
  void make_object(std::uint32_t noun, std::uint32_t verb, const Sentence& sentence);
  void give_content_its_subject(std::uint32_t subject, std::uint32_t cue, const Sentence& sentence);
  void give_content_its_verb(std::uint32_t subject, std::uint32_t speaker, std::uint32_t cue);
  std::optional<std::uint32_t> verb_before(std::uint32_t object);
  void hang_on_verb(std::uint32_t token);
  void part_from_object(std::uint32_t subject, const Sentence& sentence);
  void remain(std::uint32_t subject, const Sentence& sentence);
  void describe_subject(std::uint32_t adjective, const Sentence& sentence);
  void take_from_object(std::uint32_t subject, const Sentence& sentence);
  void take_what_stands_before(std::uint32_t verb, const Sentence& sentence);
  void take_from_opening(std::uint32_t verb, const Sentence& sentence);
  void part_at_semicolon(std::uint32_t verb, const Sentence& sentence);
  void hang_as_clause(std::uint32_t verb, const Sentence& sentence);
  void open_clause_of_time(std::uint32_t verb, const Sentence& sentence);
  std::uint32_t phrase_before(std::uint32_t end, std::uint32_t verb);
  bool opens_clause(std::uint32_t noun);
  void make_finite(std::uint32_t verb, const Sentence& sentence);

  const Knowledge& knowledge_;
  SayingMender sayings_;
  std::vector<std::uint32_t> first_subject_{};
  const Sentence* sentence_ = nullptr;  ///< the one that is mended
};

}  // namespace claimgraph
