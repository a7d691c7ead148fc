#pragma once
// Nouns of persons ("chairman", "daughter") and descriptions of names, where the parser hung them
// beside what they belong to.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class PostMender : private TreeEditor {
 public:
  PostMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  bool speaks_of_person(std::uint32_t token);
  const NameSpan* name_ending_at(std::uint32_t end) const;
  std::uint32_t start_of_description(std::uint32_t noun, const Sentence& sentence);
  std::uint32_t start_with_owner(std::uint32_t noun, const Sentence& sentence);
  void join_to_predicate(std::uint32_t noun, const Sentence& sentence);
  void appoint(std::uint32_t post, const Sentence& sentence);
  void act(std::uint32_t verb, std::uint32_t post, const Sentence& sentence);
  bool is_title_word(std::uint32_t token) const;
  bool is_nominal_word(std::uint32_t token) const;
  void join_to_post_before(std::uint32_t noun, const Sentence& sentence);
  void bear_two_posts(std::uint32_t first, const Sentence& sentence);
  void describe_subject_behind(std::uint32_t noun, const Sentence& sentence);
  void be_named_between(std::uint32_t noun, const Sentence& sentence);
  void name_who_it_is(std::uint32_t noun, const Sentence& sentence);
  void name_who_bears_both(std::uint32_t second, const Sentence& sentence);
  void name_person_before(std::uint32_t noun);
  void speak_for_body(std::uint32_t noun, const Sentence& sentence);
  void describe_subject(std::uint32_t noun, const Sentence& sentence);
  bool give_subject_to_name(std::uint32_t name, std::uint32_t noun, const Sentence& sentence);
  void act_as(std::uint32_t noun);
  void be_held_at(std::uint32_t noun, const Sentence& sentence);
  void leave_title(std::uint32_t token);
  bool joined_alike(std::uint32_t noun, std::uint32_t first);
  void describe_name_before(std::uint32_t noun, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
