#pragma once
// Participles that are verbs of the sentence, where the parser hung them on a noun as adjectives,
// and the other way round.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class ParticipleMender : private TreeEditor {
 public:
  ParticipleMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void go_on_after_and(std::uint32_t participle);
  bool ends_course(std::uint32_t participle, std::uint32_t noun, std::uint32_t verb);
  bool takes_noun(std::uint32_t verb, std::uint32_t noun);
  void last_for_noun_before(std::uint32_t participle);
  void describe_noun_before(std::uint32_t participle, const Sentence& sentence);
  void describe_phrase_before(std::uint32_t past, const Sentence& sentence);
  void be_done_by(std::uint32_t participle, const Sentence& sentence);
  void describe_given(std::uint32_t participle);
  void describe_noun_behind(std::uint32_t participle, const Sentence& sentence);
  void name_noun_before(std::uint32_t verb, const Sentence& sentence);
  void describe_whole(std::uint32_t participle, const Sentence& sentence);
  void act_behind_reduced(const Sentence& sentence);
  void describe_subject_behind(const Sentence& sentence);
  void introduce_means(std::uint32_t participle, const Sentence& sentence);
  void take_phrase_behind(std::uint32_t participle);
  std::uint32_t article_before(std::uint32_t participle, const Sentence& sentence);
  void take_object_behind(std::uint32_t verb, const Sentence& sentence);
  void do_to_name(std::uint32_t noun);
  void be_no_preposition(std::uint32_t participle);
  void be_field(std::uint32_t gerund, const Sentence& sentence);
  void describe_owned(std::uint32_t participle);
  void be_done_to_name(std::uint32_t gerund);
  void speak_behind(std::uint32_t cue, const Sentence& sentence);
  void hang_on_what(std::uint32_t pronoun, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
