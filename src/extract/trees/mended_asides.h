#pragma once
// What stands behind a comma and tells of the name or the things before it.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "invested in Acme, founded by Jane Roe in 2019" with the founding hung on the investing, as what
/// was done to who invests: who made, owns or leads a body is told of the body right before it.
/// Mends the sentences of one document, one after the other. REQUIRES: names have one head.
class AsideMender : private TreeEditor {
 public:
  AsideMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void be_age(std::uint32_t number);
  void tell_of_some(std::uint32_t some);
  void name_one_of_them(std::uint32_t preposition);
  void hold_before(std::uint32_t post, const Sentence& sentence);
  void be_so_since(std::uint32_t date, const Sentence& sentence);
  void interrupt(std::uint32_t noun, const Sentence& sentence);
  std::uint32_t comma_behind(std::uint32_t noun, const Sentence& sentence);
  void go_on_behind(std::uint32_t comma, std::uint32_t verb, std::uint32_t first,
                    const Sentence& sentence);
  void describe_subject_behind(std::uint32_t noun);
  void describe_person(std::uint32_t noun);
  void be_whose_child(std::uint32_t noun, const Sentence& sentence);
  bool tells_of_body(std::uint32_t participle, const Sentence& sentence);
  std::uint32_t body_before(std::uint32_t comma);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
