#pragma once
// What "and" and commas join, where the parser joined something else.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class ConjunctMender : private TreeEditor {
 public:
  ConjunctMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void stand_behind_and(std::uint32_t noun);
  void measure_again(std::uint32_t second, const Sentence& sentence);
  void measure_beside(std::uint32_t second, const Sentence& sentence);
  void pair_off(std::uint32_t second, const Sentence& sentence);
  void take_object_behind(std::uint32_t verb, const Sentence& sentence);
  void act_beside(std::uint32_t verb);
  void lead_to_next(std::uint32_t noun);
  void join_clauses(std::uint32_t conjunction);
  void set_apart(std::uint32_t adverb, const Sentence& sentence);
  void be_of_both(std::uint32_t body, const Sentence& sentence);
  void part_amounts(std::uint32_t number, const Sentence& sentence);
  void lead_adverb(std::uint32_t adverb);
  void free_pair(std::uint32_t adverb);
  void deny_all(std::uint32_t neither, const Sentence& sentence);
  void deny_both(std::uint32_t nor);
  void join_subject(std::uint32_t second, const Sentence& sentence);
  void sum_up(std::uint32_t noun, const Sentence& sentence);
  void be_phrase(std::uint32_t phrase, const Sentence& sentence);
  void belong_to_noun_before(std::uint32_t phrase, const Sentence& sentence);
  void list_person(std::uint32_t name, const Sentence& sentence);
  void list_name(std::uint32_t name, const Sentence& sentence);
  void join_object(std::uint32_t second, const Sentence& sentence);
  void begin_clause(std::uint32_t noun, const Sentence& sentence);
  void leave_infinitive(std::uint32_t finite);
  void join_verbs(std::uint32_t second, const Sentence& sentence);
  void join_to_person(std::uint32_t relative, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
