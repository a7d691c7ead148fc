#pragma once
// Verbs that a conjunction joins behind something longer, or two of which share a helper
// ("two were killed and nine injured"): whose acts they are.

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class JointMender : private TreeEditor {
 public:
  JointMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  bool lacks_subject(std::uint32_t verb, const Sentence& sentence);
  void act_behind_relative(std::uint32_t verb, const Sentence& sentence);
  void act_behind_conjunction(std::uint32_t verb, const Sentence& sentence);
  bool shares_helper(std::uint32_t verb, const Sentence& sentence);
  void act_as_joined(std::uint32_t verb, const Sentence& sentence);
  void go_on_behind_time(std::uint32_t verb, const Sentence& sentence);
  void go_on_behind_participle(std::uint32_t verb, const Sentence& sentence);
  void stand_beside_alike(std::uint32_t gerund);
  void leave_description(std::uint32_t verb, const Sentence& sentence);
  void suffer_beside(std::uint32_t verb, const Sentence& sentence);
  void keep_silent(std::uint32_t verb, const Sentence& sentence);
  bool is_thing(std::uint32_t noun);
  void be_told(std::uint32_t verb, const Sentence& sentence);
  void accuse_beside(std::uint32_t verb, const Sentence& sentence);
  void join_plain_form(std::uint32_t verb, const Sentence& sentence);
  void say_beside(std::uint32_t verb, const Sentence& sentence);
  void act_before_conjunction(std::uint32_t verb, const Sentence& sentence);
  void be_joined(std::uint32_t copula, const Sentence& sentence);
  void lack_verb(std::uint32_t name, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
