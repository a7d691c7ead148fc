#pragma once
// Trees: a greedy transition parser. Linear in the sentence's length; every tree has one root and
// no cycle by construction.

#include <span>
#include <vector>

#include "annotate/parse_state.h"
#include "annotate/table.h"

namespace claimgraph {

struct Parser {
  Table moves;
  Table labels;

  static Parser read(ModelReader& reader);

  /// Head and label of each word; a head of input.words.size() is the root.
  ParseState parse(const ParseInput& input) const;
};

}  // namespace claimgraph
