#include "cli/addresses.h"

#include <gtest/gtest.h>

#include <fstream>

#include "files.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

DocumentRow article(const std::string& id, const std::string& address) {
  DocumentRow made;
  made.id = id;
  made.provenance.uri = address;
  return made;
}

TEST(DocumentsTyped, AreTheFileThatIsHereBeforeWhatGoesByTheSameWords) {
  const TemporaryFolder folder;
  const fs::path top = fs::canonical(folder.path());
  for (const char* name : {"sub/a.txt", "sub/new.txt", "new.txt"}) {
    fs::create_directories((top / name).parent_path());
    std::ofstream(top / name) << name;
  }
  const fs::path before = fs::current_path();
  fs::current_path(top / "sub");
  const GlobalOptions globals{.database = "../graph.db"};
  const std::vector<DocumentRow> rows = {
      article("aaaaaaa1", "a.txt"),     article("aaaaaaa2", "sub/a.txt"),
      article("aaaaaaa3", "x/new.txt"), article("bbbbbbb1", "x/gone.txt"),
      article("bbbbbbb2", "gone.txt"),  article("bbbbbbb3", "https://x.example/b"),
      article("ccccccc1", "x/c.txt"),   article("ccccccc2", "y/c.txt")};
  const struct {
    std::string typed;
    std::string ids;
  } cases[] = {
      {"a.txt", "aaaaaaa2"},
      {"./a.txt", "aaaaaaa2"},
      {top.string() + "/sub/a.txt", "aaaaaaa2"},
      {"../a.txt", "aaaaaaa1"},  // the file has gone, its article has not
      {"new.txt", ""},           // a file that is here is not that of x
      {"../new.txt", ""},
      {"gone.txt", "bbbbbbb2"},  // no file here: an address as it is listed
      {"https://x.example/b", "bbbbbbb3"},
      {"b", "bbbbbbb3"},  // the end of one
      {"c.txt", "ccccccc1ccccccc2"},
      {"bbbbbbb", "bbbbbbb1bbbbbbb2bbbbbbb3"},
      {"ccccccc2", "ccccccc2"},
      {"nothing", ""},
  };
  for (const auto& each : cases) {
    std::string ids;
    for (const DocumentRow& found : documents_typed(rows, each.typed, globals)) ids += found.id;
    EXPECT_EQ(ids, each.ids) << each.typed;
  }
  fs::current_path(before);
}

}  // namespace
}  // namespace claimgraph
