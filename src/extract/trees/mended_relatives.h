#pragma once
// Which noun a relative clause describes, where its pronoun or the number of its verb tells another
// than the parser chose, and whose sentence it stands in.

#include <cstdint>
#include <optional>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

class RelativeMender : private TreeEditor {
 public:
  RelativeMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// In all sentences. REQUIRES: names have one head.
  void mend();

 private:
  void tell_behind_preposition(std::uint32_t pronoun, const Sentence& sentence);
  void tell_behind_aside(std::uint32_t pronoun, const Sentence& sentence);
  void act_behind_phrase(const Sentence& sentence);
  void tell_by_another(std::uint32_t cue, const Sentence& sentence);
  // REQUIRES for these: `verb` heads a relative clause and hangs on an earlier word.
  bool stands_before_object(std::uint32_t verb, const Sentence& sentence);
  void go_on_behind(std::uint32_t verb, const Sentence& sentence);
  void agree_with_verb(std::uint32_t verb);
  void describe_what_is_new(std::uint32_t verb);
  bool acts_by_itself(std::uint32_t noun);
  bool is_site(std::uint32_t token);
  void open_in_place(std::uint32_t verb);
  void describe_last(std::uint32_t verb, const Sentence& sentence);
  void describe_no_person(std::uint32_t verb, const Sentence& sentence);
  void describe_bought(std::uint32_t verb);
  void be_done_to(std::uint32_t verb, const Sentence& sentence);
  void describe_resident(std::uint32_t verb);
  void describe(std::uint32_t verb, const Sentence& sentence);
  void describe_one(std::uint32_t verb, std::uint32_t pronoun, std::uint32_t nearest);

  std::optional<std::uint32_t> pronoun_of(std::uint32_t verb, const Sentence& sentence);
  bool is_list(std::uint32_t noun, std::uint32_t end);
  bool is_person(std::uint32_t noun);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
