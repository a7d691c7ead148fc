#pragma once
// What helpers help: "have more than tripled", "has yet to vote", "denied having used it".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class HelperMender : private TreeEditor {
 public:
  HelperMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void be_who_acts(std::uint32_t noun);
  void be_particle(std::uint32_t plain, const Sentence& sentence);
  void be_awaited(std::uint32_t verb);
  bool be_due(std::uint32_t due, std::uint32_t be);
  void be_still_to_come(std::uint32_t helper, const Sentence& sentence);
  void help_behind_word(std::uint32_t helper, const Sentence& sentence);
  void help_behind_more(std::uint32_t helper, const Sentence& sentence);
  void help_before_participle(std::uint32_t helper, const Sentence& sentence);
  void take_from_helper(std::uint32_t helper, std::uint32_t verb, const Sentence& sentence);
  void help_before_amount(std::uint32_t helper, const Sentence& sentence);
  void act_on_noun(std::uint32_t verb, const Sentence& sentence);
  void have_noun(std::uint32_t verb, const Sentence& sentence);
  void help_before_plural(std::uint32_t helper, const Sentence& sentence);
  void be_done_on_date(std::uint32_t helper, const Sentence& sentence);
  void be_in_phrase(std::uint32_t being);
  void be_done_before(std::uint32_t verb);
  void help(std::uint32_t helper, std::uint32_t verb, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
