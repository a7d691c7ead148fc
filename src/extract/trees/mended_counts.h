#pragma once
// Numbers given back to what they count: "and 14 were hurt", "500 security and baggage staff".

#include <cstdint>
#include <string>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class CountMender : private TreeEditor {
 public:
  CountMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void be_subject(std::uint32_t number, const Sentence& sentence);
  void undergo(std::uint32_t number, const Sentence& sentence);
  void count_last(std::uint32_t noun, const Sentence& sentence);
  void except(std::uint32_t mark);
  void be_part_of(std::uint32_t number, const Sentence& sentence);
  void be_some_of(std::uint32_t number);
  void be_of_noun_before(std::uint32_t number);
  void lead_all(std::uint32_t number, std::uint32_t all);
  void be_described(std::uint32_t number, const Sentence& sentence);
  void be_introduced(std::uint32_t number);
  void be_object(std::uint32_t number);
  void be_number(std::uint32_t token);
  void count_unsaid(std::uint32_t number, const Sentence& sentence);
  std::string counted_alike(std::uint32_t number, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
