#pragma once
// What verbs are said of and done to, told by the form of the words: a bare noun behind a verb is
// its object, "with" and its noun stand together.

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class ArgumentMender : private TreeEditor {
 public:
  ArgumentMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void be_active(std::uint32_t subject, const Sentence& sentence);
  void speak(std::uint32_t pronoun, const Sentence& sentence);
  void be_worth(std::uint32_t sum);
  void be_object(std::uint32_t noun, const Sentence& sentence);
  void foresee(std::uint32_t infinitive, const Sentence& sentence);
  void be_so(std::uint32_t adjective);
  void introduce_phrase(std::uint32_t opener, const Sentence& sentence);
  void join_name(std::uint32_t second);
  void join_verb(std::uint32_t second, const Sentence& sentence);
  void measure_change(std::uint32_t share);
  void date_verb(std::uint32_t date);
  void own(std::uint32_t owner, const Sentence& sentence);
  void own_what_follows(std::uint32_t owner, const Sentence& sentence);
  void count_whole(std::uint32_t unit, const Sentence& sentence);
  void be_adjective(std::uint32_t noun);
  void act_behind_participle(std::uint32_t noun, const Sentence& sentence);
  void introduce_noun(std::uint32_t preposition, const Sentence& sentence);
  void stay_in_aside(std::uint32_t thing);
  void describe_subject(std::uint32_t phrase, const Sentence& sentence);
  void describe_person(std::uint32_t pronoun, const Sentence& sentence);
  void date_relative(std::uint32_t date, const Sentence& sentence);
  void be_called_before(std::uint32_t name, const Sentence& sentence);
  void be_told_of_name(std::uint32_t noun, const Sentence& sentence);
  void do_as_is_pressed(std::uint32_t infinitive);
  void say_behind_content(std::uint32_t subject, const Sentence& sentence);
  std::uint32_t cue_behind(std::uint32_t subject, std::uint32_t content, const Sentence& sentence);
  void measure(std::uint32_t share, const Sentence& sentence);
  void stand_between_owner_and_owned(std::uint32_t owner);
  bool is_date(std::uint32_t token) const {
    return document().date_over(document().tokens[token].span) != nullptr;
  }

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
