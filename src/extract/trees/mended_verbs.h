#pragma once
// The main verb of a sentence, where the parser read it as a part of an aside.

#include <cstdint>
#include <string>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class VerbMender : private TreeEditor {
 public:
  VerbMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// Finds the verb that a sentence with a noun at its top has all the same. The subjects of verbs
  /// that have theirs are shared out by then.
  void choose_main_verb(const Sentence& sentence);

 private:
  void leave_date(std::uint32_t infinitive, const Sentence& sentence);
  void be_aside(const Sentence& sentence);
  bool goes_on_as_described(std::uint32_t participle, std::uint32_t root, const Sentence& sentence);
  void plan_on_doing(std::uint32_t gerund, const Sentence& sentence);
  void be_due_then(std::uint32_t preposition, const Sentence& sentence);
  void be_once_due(std::uint32_t adjective, const Sentence& sentence);
  void take_behind_aside(std::uint32_t noun, const Sentence& sentence);
  void act_before_and(const Sentence& sentence);
  void act_behind_described(const Sentence& sentence);
  void be_planned(std::uint32_t infinitive, const Sentence& sentence);
  void be_due(std::uint32_t to, const Sentence& sentence);
  bool may_act(std::uint32_t noun);
  void be_ordered(std::uint32_t infinitive, const Sentence& sentence);
  void go_on_after_aside(const Sentence& sentence);
  void act_at_top(const Sentence& sentence);
  void act_on_object(const Sentence& sentence);
  void act_where_nothing_else_does(const Sentence& sentence);
  void make_main(std::uint32_t verb, std::uint32_t root, const Sentence& sentence);
  void take_what_follows(std::uint32_t verb, std::uint32_t subject);
  bool is_or_describes(std::uint32_t noun, std::uint32_t root);
  bool happens(std::uint32_t verb);
  bool changes_by(std::uint32_t verb, const Sentence& sentence);
  bool has_its_preposition(std::uint32_t verb, const Sentence& sentence);
  bool is_break(std::uint32_t token);
  bool may_go_on(std::uint32_t verb, const Sentence& sentence);
  bool starts_coordination(std::uint32_t verb);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
