#pragma once
// Clauses that "that" opens, where the parser read the word or what stands around it otherwise.

#include <cstdint>
#include <optional>
#include <string>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class ThatClauseMender : private TreeEditor {
 public:
  ThatClauseMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// Where nouns and verbs were taken for each other: before other menders.
  void choose_verbs(const Sentence& sentence);
  void mend(const Sentence& sentence);

 private:
  std::optional<std::string> known_verb(std::uint32_t noun);
  void make_mark(std::uint32_t that);
  void make_relative(std::uint32_t that, std::uint32_t verb, Deprel label);
  void act_behind_that(std::uint32_t that, const Sentence& sentence);
  void act_on_what_is_told(std::uint32_t that);
  void do_as_is_said(std::uint32_t that, const Sentence& sentence);
  void act_as_is_told(std::uint32_t pronoun, const Sentence& sentence);
  void say_that(std::uint32_t that, const Sentence& sentence);
  void join_participle(std::uint32_t that, std::uint32_t cue, const Sentence& sentence);
  void tell_of_thing(std::uint32_t pronoun);
  void be_told(std::uint32_t that, const Sentence& sentence);
  void mark_clause(std::uint32_t that, const Sentence& sentence);
  std::uint32_t cue_over(std::uint32_t clause, const Sentence& sentence);
  void act_without_that(std::uint32_t verb, const Sentence& sentence);
  void open_whole_clause(std::uint32_t that);
  void be_content(std::uint32_t that);
  void happen_beside(std::uint32_t conjunction, const Sentence& sentence);
  void go_on_saying(std::uint32_t that, const Sentence& sentence);
  void be_clause(std::uint32_t that, const Sentence& sentence);
  void deny_clause(std::uint32_t that, const Sentence& sentence);
  void be_heard(std::uint32_t that);
  void hang_on_condition(std::uint32_t that, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
