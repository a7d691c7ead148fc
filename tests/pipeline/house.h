#pragma once
// What the program knows and reads with, loaded once for all tests of this folder that ask for it.

#include "annotate/annotator.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

struct House {
  Knowledge knowledge = load_knowledge();
  Annotator annotator{knowledge};
};

inline const House& house() {
  static const House instance;
  return instance;
}

}  // namespace claimgraph
