#include "ingest/inputs.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "files.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

/// A folder of files, gone afterwards; paths in results are told from it.
class InputsTest : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"b.txt", "a.md", "sub/c.HTML", "sub/deeper/d.jsonl", "sub/e.pdf",
                             ".hidden/f.txt", ".g.txt", "no_ending"}) {
      fs::create_directories((top_ / name).parent_path());
      std::ofstream(top_ / name) << name;
    }
    fs::create_directory_symlink("..", top_ / "sub/loop");
    fs::create_symlink("b.txt", top_ / "z.txt");
    fs::create_symlink("nowhere.txt", top_ / "dangling.txt");
  }

  Strings names(const Strings& paths) const {
    Strings full;
    for (const std::string& path : paths)
      full.push_back(path == "-" ? path : (top_ / path).string());
    Strings found;
    for (const std::string& name : inputs_of(full).names) found.push_back(told(name));
    return found;
  }
  Strings complaints(const Strings& paths) const {
    Strings full;
    for (const std::string& path : paths) full.push_back((top_ / path).string());
    Strings found;
    const InputList list = inputs_of(full);
    for (const Error& each : list.errors) found.push_back(told(each.where) + ": " + each.what);
    for (const Error& each : list.notes) found.push_back("note " + each.what);
    return found;
  }
  std::string told(const std::string& path) const {
    return path == "-" ? path : fs::path(path).lexically_relative(top_).string();
  }

  TemporaryFolder folder_{};
  const fs::path& top_ = folder_.path();
};

TEST_F(InputsTest, AFolderGivesWhatReadersKnowSortedWithoutLoops) {
  EXPECT_EQ(names({""}), (Strings{"a.md", "b.txt", "sub/c.HTML", "sub/deeper/d.jsonl", "z.txt"}));
  EXPECT_EQ(
      complaints({""}),
      Strings{"note 3 left out, of a kind that is not read (.pdf, no ending, no regular file)"});
}

TEST_F(InputsTest, WhatIsNamedComesInItsOrder) {
  EXPECT_EQ(names({"no_ending", "-", "b.txt", "b.txt"}),
            (Strings{"no_ending", "-", "b.txt", "b.txt"}));
  EXPECT_EQ(names({"?.txt"}), (Strings{"b.txt", "z.txt"}));
  EXPECT_EQ(names({"sub/*"}), (Strings{"sub/c.HTML", "sub/e.pdf"}));
}

TEST_F(InputsTest, SaysWhatIsMissing) {
  EXPECT_EQ(complaints({"nowhere", "dangling.txt", "*.rtf"}),
            (Strings{"nowhere: no such file or folder", "dangling.txt: no such file or folder",
                     "*.rtf: no file matches"}));
  EXPECT_EQ(complaints({".hidden/f.txt"}), Strings{});
}

TEST_F(InputsTest, OneFileHasOneNameHoweverItIsNamedFromHere) {
  const fs::path before = fs::current_path();
  fs::current_path(top_ / "sub");
  for (const Strings& paths : {Strings{"."}, Strings{"./"}, Strings{"../sub/."}}) {
    const Strings found = inputs_of(paths).names;
    const std::string way = paths[0].starts_with("..") ? "../sub/" : "";
    EXPECT_EQ(found, (Strings{way + "c.HTML", way + "deeper/d.jsonl"})) << paths[0];
  }
  EXPECT_EQ(inputs_of({"./deeper//d.jsonl", "deeper/../c.HTML", "./*.HTML"}).names,
            (Strings{"deeper/d.jsonl", "c.HTML", "c.HTML"}));
  fs::current_path(before);
}

}  // namespace
}  // namespace claimgraph
