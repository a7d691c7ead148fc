#pragma once
// Nouns that the tagger took for verbs.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class MisreadNounMender : private TreeEditor {
 public:
  MisreadNounMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void be_currency(std::uint32_t word, const Sentence& sentence);
  void lead_back(std::uint32_t word, const Sentence& sentence, Span amount);
  void be_introduced(std::uint32_t currency, const QuantityMention& sum);
  const QuantityMention* sum_before(std::uint32_t word, const Sentence& sentence);
  void lead_sum(std::uint32_t noun, std::uint32_t first, const Sentence& sentence);
  void be_measured(std::uint32_t word, const Sentence& sentence);
  void stand_behind_preposition(std::uint32_t verb, const Sentence& sentence);
  void leave_verb(std::uint32_t verb, const Sentence& sentence);
  void be_owned(std::uint32_t verb, const Sentence& sentence);
  void be_activity(std::uint32_t gerund, const Sentence& sentence);
  void be_subject(std::uint32_t verb, const Sentence& sentence);
  void be_thing_told(std::uint32_t verb, const Sentence& sentence);
  void be_described(std::uint32_t verb, const Sentence& sentence);
  void be_measure(const Sentence& sentence);
  void be_first_half(std::uint32_t verb);
  void be_in_share(std::uint32_t verb, const Sentence& sentence);
  void be_body(std::uint32_t noun, const Sentence& sentence);
  void end_name(std::uint32_t verb);
  void be_object(std::uint32_t verb, const Sentence& sentence);
  void be_object_behind(std::uint32_t plural, const Sentence& sentence);
  bool stands_alone(std::uint32_t governor, std::uint32_t verb, const Sentence& sentence);
  void be_counted(std::uint32_t verb, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
