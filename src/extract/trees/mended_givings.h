#pragma once
// Who is given money, and how much: "owes its lenders $5 million", "cost the city of Oslo $9
// million"; to whom something is sold.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other: where the parser took who is given it
/// for the object, the sum right behind is the object; what is sold to somebody is no name's; what
/// something is called is no second object.
class GivingMender : private TreeEditor {
 public:
  GivingMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);
  void give_to_nobody(const Sentence& sentence);

 private:
  void free(std::uint32_t verb, const QuantityMention& sum);
  void free_described(std::uint32_t verb, const QuantityMention& sum);
  void give(std::uint32_t verb, const QuantityMention& sum);
  void receive(std::uint32_t receiver);
  void be_called(std::uint32_t noun);
  void be_given(std::uint32_t thing);
  void part_from_receiver(std::uint32_t thing, const Sentence& sentence);
  void give_time(std::uint32_t time);
  bool is_one_of_givers(std::uint32_t verb);
  std::uint32_t receiver_of(std::uint32_t verb, std::uint32_t end);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
