#pragma once
// Sets of words that predicates share (schema/words/*.toml): what many rules ask for is written
// once, and a word added there helps them all.

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

/// A set that does not exist, in words for the author of the rule that asks for it.
class WordSetError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class WordSets {
 public:
  /// Adds the sets of one file, which may name those added before. Throws Failure("file:line: …")
  /// at one that stands twice, or names one that does not exist.
  void add(const ConfigNode& top);

  /// `words` with those of the set in place of each "@set" among them, in their order, each once.
  /// Throws WordSetError.
  std::vector<std::string> spelled_out(std::vector<std::string> words) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> sets_;
};

/// The sets of schema/words/*.toml.
WordSets load_word_sets(const Files& files);

}  // namespace claimgraph
