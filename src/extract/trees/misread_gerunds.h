#pragma once
// Gerunds that are none: nouns in "-ing" that the parser read as verbs ("enough computing power"),
// presents that it read as gerunds, gerunds that it read as nouns; and those that are what a
// sentence is about.

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class MisreadGerundMender : private TreeEditor {
 public:
  MisreadGerundMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  /// "Acme denies having sold it" with "denies" as a gerund, which ends otherwise: before other
  /// menders.
  void make_presents(const Sentence& sentence);
  void mend(const Sentence& sentence);

 private:
  void be_what_did_it(const Sentence& sentence);
  void be_what_follows(std::uint32_t adjective, const Sentence& sentence);
  void border(std::uint32_t gerund);
  void be_owned(std::uint32_t gerund, const Sentence& sentence);
  void be_denied(std::uint32_t gerund);
  void be_begun(std::uint32_t gerund);
  void be_intended(std::uint32_t noun);
  void be_noun(std::uint32_t gerund, std::uint32_t noun, const Sentence& sentence);
  bool acts(std::uint32_t gerund, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
