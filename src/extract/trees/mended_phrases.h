#pragma once
// Phrases hung on the verb that they belong to, and word pairs read as what they are, where the
// parser chose otherwise.

#include <string>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class PhraseMender : private TreeEditor {
 public:
  PhraseMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// What the document's dates hang on, in all sentences.
  void mend_dates();
  void mend(const Sentence& sentence);

 private:
  bool is_pair(std::uint32_t first, const Sentence& sentence, const WordSet& pairs);
  void make_adverb(std::uint32_t first);
  void act_after_pair(std::uint32_t noun, const Sentence& sentence);
  void come_from_where_the_verb_says(std::uint32_t phrase);
  bool is_qualified_by(std::uint32_t verb, const std::string& preposition);
  void tell_object(std::uint32_t phrase, const Sentence& sentence);
  void say_of_clause(std::uint32_t source, const Sentence& sentence);
  void leave_duration(std::uint32_t phrase);
  void date_from_start(const DateMention& mention);
  void date_the_verb(const DateMention& mention);
  void date_deed(const DateMention& mention);
  void date_verb_behind(const DateMention& mention);
  void stand_beside_object(const DateMention& mention);
  void part_from_amount(std::uint32_t particle);
  void be_object(std::uint32_t phrase, const Sentence& sentence);
  void stay_in_opening(std::uint32_t phrase, const Sentence& sentence);
  void stand_before_clause(std::uint32_t phrase);
  void part_receiver(std::uint32_t object);
  void receive(std::uint32_t receiver, const Sentence& sentence);
  void lead_noun(std::uint32_t noun, const Sentence& sentence);
  void point_at_noun(std::uint32_t pointer, const Sentence& sentence);
  void be_phrase(std::uint32_t object);
  void tell_of_plan(std::uint32_t mark);
  void tell_of_name(std::uint32_t pronoun, const Sentence& sentence);
  void name_event(std::uint32_t token);
  void belong_to_verb(std::uint32_t adverb, const Sentence& sentence);
  void join_contrast(std::uint32_t conjunction, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
