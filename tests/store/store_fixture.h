#pragma once
// A folder with a graph for each test.

#include <gtest/gtest.h>

#include <string>

#include "files.h"
#include "knowledge/files.h"
#include "store/store.h"

namespace claimgraph {

class StoreFixture : public testing::Test {
 protected:
  std::string path(const std::string& name = "graph.db") const {
    return (folder_.path() / name).string();
  }

  static Store writing(const std::string& path) {
    static const Files files = Files::builtin();
    return Store::writing(path, files.read("schema/graph.sql"));
  }

  TemporaryFolder folder_{};
};

}  // namespace claimgraph
