#pragma once
// What prepositions introduce, where the parser took it for a subject, a part of the verb or a
// clause.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class PrepositionMender : private TreeEditor {
 public:
  PrepositionMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

  /// "restrictions on chips" hangs on its noun, though the parser may have chosen the verb: some
  /// nouns ask for a preposition.
  void belong_to_asking_nouns(const Sentence& sentence);

 private:
  bool tells_how_often(std::uint32_t noun);
  bool asks_for(const std::string& noun, std::string_view preposition) const;
  void lead_second(std::uint32_t second);
  void lead_nothing(std::uint32_t preposition, const Sentence& sentence);
  void stand_alone(std::uint32_t name, std::uint32_t preposition, std::uint32_t next);
  void be_in_behind_adverb(std::uint32_t noun, const Sentence& sentence);
  void belong_to_noun_before(std::uint32_t verb, const Sentence& sentence);
  void act_behind_place(std::uint32_t doer, const Sentence& sentence);
  void act_behind_phrase(std::uint32_t doer, const Sentence& sentence);
  void be_taken_from(std::uint32_t name);
  void be_post_of_newcomer(std::uint32_t post);
  void act_behind_comma(std::uint32_t source, const Sentence& sentence);
  void describe_source(std::uint32_t participle);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
