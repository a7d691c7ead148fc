#pragma once
// Lists of names that nouns before them describe: "the grocer Acme, the parcel firm Beta and the
// insurer Gamma".

#include <cstdint>
#include <optional>
#include <vector>

#include "core/document.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {

/// Makes each of them one of several, where the parser made one describe another.
class DescribedListMender : private TreeEditor {
 public:
  explicit DescribedListMender(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence);

 private:
  /// "the parcel firm Beta": from the article to the name's end.
  struct Described {
    std::uint32_t first = 0;
    std::uint32_t noun = 0;
    std::uint32_t end = 0;
  };

  std::optional<Described> described_by(const NameSpan& name, const Sentence& sentence);
  std::uint32_t link_behind(const Described& one, const Sentence& sentence);
  void join(const std::vector<Described>& listed);
};

}  // namespace claimgraph
