#pragma once
// Trees told once more of names that nobody knows: articles are full of firms and persons that no
// treebank has, and what stands beside them must be read all the same.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "annotate/tag_set.h"
#include "base/word_map.h"
#include "knowledge/files.h"
#include "train/random.h"
#include "train/training.h"

namespace claimgraph {

class UnknownNames {
 public:
  /// Reads data/names; nouns of `sentences` end names as well. REQUIRES: `tags` are theirs.
  UnknownNames(const Files& files, std::span<const TreeSentence> sentences,
               std::span<const Tag> tags);

  /// The sentence with the word that stands for unknown names (annotate/words.h) in place of
  /// most of its names, and a noun behind it in some: "Acme said" becomes "X Cement said". Nothing
  /// where it has none.
  std::optional<TreeSentence> retold(const TreeSentence& sentence, Random& random) const;

 private:
  bool is_name(const TreeSentence& sentence, std::size_t at) const;
  bool stands_alone(const TreeSentence& sentence, std::size_t at) const;

  std::span<const Tag> tags_;
  WordSet calendar_{};
  std::vector<std::string> endings_{};  // of firms: "Cement", "Labs"
};

}  // namespace claimgraph
