#pragma once
// Subjects that the parser took for those who are spoken to: "Acme, the maker of it, has sold it".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other. Prose that opens with a name and a
/// comma speaks of it where the verb is of the third person and no pronoun is its subject; quotes
/// open with a mark and are left alone.
class MisreadVocativeMender : private TreeEditor {
 public:
  explicit MisreadVocativeMender(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence);

 private:
  void name_object(std::uint32_t name, const Sentence& sentence);
  void describe_subject(std::uint32_t name, const Sentence& sentence);
  bool tells(std::uint32_t verb, const Sentence& sentence);
  std::uint32_t subject_of(std::uint32_t verb, const Sentence& sentence);
  bool is_aside(std::uint32_t noun, std::uint32_t name, const Sentence& sentence);
};

}  // namespace claimgraph
