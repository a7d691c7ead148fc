#pragma once
// Pasts that the parser read as other words: "profit rose to $5 million", "training it cost $6".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other. What is mended looks like no past of
/// its kind: irregular ("rose"), or as the verb itself does ("cut").
class MisreadPastMender : private TreeEditor {
 public:
  MisreadPastMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void multiply(std::uint32_t verb, const Sentence& sentence);
  void be_past(std::uint32_t verb);
  bool goes_on_plainly(std::uint32_t verb, const Sentence& sentence);
  void be_plain(std::uint32_t verb, const Sentence& sentence);
  void be_asked(std::uint32_t verb, std::uint32_t subject, std::uint32_t object,
                const Sentence& sentence);
  void act_behind_name(std::uint32_t verb, const Sentence& sentence);
  void multiply_yet(std::uint32_t verb, const Sentence& sentence);
  void describe_in_phrase(std::uint32_t past, const Sentence& sentence);
  void act_on_described(std::uint32_t adjective, const Sentence& sentence);
  bool is_described_by(std::uint32_t noun, std::uint32_t participle, const Sentence& sentence);
  void describe_object(std::uint32_t second, const Sentence& sentence);
  void act_behind_pronoun(std::uint32_t verb, const Sentence& sentence);
  void act_with_subject(std::uint32_t noun, const Sentence& sentence);
  void be_done(std::uint32_t verb, const Sentence& sentence);
  void describe_opening(const Sentence& sentence);
  void make_gerund(std::uint32_t noun);
  void rise_as_subject(const Sentence& sentence);
  void cost_by_doing(const Sentence& sentence);
  void act_as_change(const Sentence& sentence);
  const std::string* lemma_of_past(std::uint32_t token);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
