#pragma once
// When things happen: "the three months ended June 30", where the parser took the end for what the
// sentence says; days that it hung on what lasts longer.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

class PeriodMender : private TreeEditor {
 public:
  PeriodMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void happen_in(std::uint32_t period, std::uint32_t participle, std::uint32_t end);
  void describe_period(std::uint32_t participle, const Sentence& sentence);
  void act_before_time(std::uint32_t time, const Sentence& sentence);
  void happen_then(std::uint32_t day);
  void begin_behind_noun(std::uint32_t number);
  void measure_what_follows(std::uint32_t unit);
  void be_counted_from(std::uint32_t unit, const Sentence& sentence);
  std::uint32_t verb_beyond(std::uint32_t participle, std::uint32_t first,
                            const Sentence& sentence);
  std::uint32_t verb_behind(std::uint32_t participle, std::uint32_t first,
                            const Sentence& sentence);
  std::uint32_t subject_before(std::uint32_t verb, std::uint32_t end);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
