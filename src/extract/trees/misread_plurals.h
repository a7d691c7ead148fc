#pragma once
// Verbs that the tagger took for plurals, told by what stands beside them: "Acme anticipates
// delays", "if Norway blocks the deal".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other. Plurals that end in the "s" of a third
/// person and are known as verbs (word_stems) become such.
class MisreadPluralMender : private TreeEditor {
 public:
  MisreadPluralMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void be_counted(std::uint32_t verb, const Sentence& sentence);
  void act_on_thing_behind(std::uint32_t plural);
  void act_and_act(std::uint32_t plural);
  void act_on_same_thing(std::uint32_t plural, const Sentence& sentence);
  void act_behind_opening(std::uint32_t plural, const Sentence& sentence);
  void act_behind_adverb(std::uint32_t plural, const Sentence& sentence);
  void act_behind_aside(std::uint32_t plural);
  void act_behind_mark(std::uint32_t plural, const Sentence& sentence);
  void act_in_headline(std::uint32_t plural, const Sentence& sentence);
  void value_beside(std::uint32_t plural, const Sentence& sentence);
  void act_beside(std::uint32_t plural, const Sentence& sentence);
  void move_as_subject(const Sentence& sentence);
  void come_to_sum(std::uint32_t plural, const Sentence& sentence);
  void act_at_top(const Sentence& sentence);
  void act_in_report(std::uint32_t plural, const Sentence& sentence);
  std::uint32_t first_of_name(std::uint32_t last);
  std::uint32_t comma_before_speaker(std::uint32_t after, std::uint32_t cue);
  Deprel part_of(std::uint32_t word);
  bool may_act(std::uint32_t plural);
  bool looks_like_verb(std::uint32_t plural) const;
  void act(std::uint32_t plural, std::uint32_t subject);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
