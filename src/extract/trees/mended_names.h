#pragma once
// Names that the parser took apart or took for something else.

#include <cstdint>
#include <string_view>

#include "base/word_map.h"
#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the names of one document; comes before all that asks what a name does.
class NameMender : private TreeEditor {
 public:
  NameMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend();

 private:
  bool is_title(const NameSpan& name) const;
  void be_no_title(const NameSpan& name);
  void list_named(const Sentence& sentence);
  void be_named(std::uint32_t token, const Sentence& sentence);
  void open_with_name(const Sentence& sentence);
  bool ends_as_common_noun(std::string_view noun) const;
  bool is_said_of_name(std::uint32_t subject, const Sentence& sentence);
  void be_subject(std::uint32_t token, const Sentence& sentence);
  void join_verb_to_name(std::uint32_t verb, const Sentence& sentence);
  void join_object_to_name(std::uint32_t word, const Sentence& sentence);
  void join_subjects(std::uint32_t last);
  void be_called(std::uint32_t name);
  void be_named_behind(const NameSpan& name);
  std::uint32_t noun_before(std::uint32_t first);
  void be_two_behind(const NameSpan& first);
  void lead_name(std::uint32_t verb, const Sentence& sentence);
  void describe_name_behind(std::uint32_t owner, const Sentence& sentence);
  void list_name(std::uint32_t word);
  void be_argument(const NameSpan& name);
  void say_who(std::uint32_t token, const Sentence& sentence);
  void be_one_subject(std::uint32_t token, const Sentence& sentence);
  void leave_body(std::uint32_t token);
  void leave_last_word(std::uint32_t phrase);
  void join_model(std::uint32_t code);
  void part_from_name_behind(std::uint32_t name, const Sentence& sentence);

  const Knowledge& knowledge_;
  WordSet titles_{};    ///< posts that the document has before persons' names
  WordSet one_word_{};  ///< names of one word that the document has
  WordSet named_{};     ///< proper nouns of its running text
};

}  // namespace claimgraph
