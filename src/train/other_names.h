#pragma once
// Sentences told once more of somebody else: their names give way to others from lists, so that
// shape, lists and context are learnt, not only the names that a corpus happens to hold.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "knowledge/files.h"
#include "train/corpora.h"
#include "train/random.h"

namespace claimgraph {

class OtherNames {
 public:
  /// Reads data/names.
  explicit OtherNames(const Files& files);

  /// The sentence with other persons, places and organizations; nothing where it has none.
  std::optional<NamedSentence> retold(const NamedSentence& sentence, Random& random) const;

 private:
  using Name = std::vector<std::string>;  // its words

  Name other(NameLabel label, std::size_t words, Random& random) const;

  std::vector<Name> first_names_, surnames_, places_, organizations_;
};

}  // namespace claimgraph
