#include "ingest/addresses.h"

#include <gtest/gtest.h>

#include <fstream>

#include "files.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

/// A database's folder home/ with files, and others beside it; commands are typed in home/sub.
class AddressesTest : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"home/a.txt", "home/sub/b.txt", "beside/c.txt"}) {
      fs::create_directories((top_ / name).parent_path());
      std::ofstream(top_ / name) << name;
    }
    fs::create_symlink("../../beside/c.txt", top_ / "home/sub/linked.txt");
    fs::create_symlink("home", top_ / "way");
    fs::current_path(top_ / "home/sub");
  }
  void TearDown() override { fs::current_path(before_); }

  std::string address(const std::string& path) const { return address_of(path, home_); }

  TemporaryFolder folder_{};
  const fs::path top_ = fs::canonical(folder_.path());
  const fs::path home_ = top_ / "home";
  const fs::path before_ = fs::current_path();
};

TEST_F(AddressesTest, OneFileHasOneTwoFilesHaveTwo) {
  const std::string top = top_.string();
  const struct {
    std::string path;
    std::string address;
  } cases[] = {
      {"b.txt", "sub/b.txt"},
      {"./b.txt", "sub/b.txt"},
      {"../sub//b.txt", "sub/b.txt"},
      {top + "/home/sub/b.txt", "sub/b.txt"},
      {top + "/way/sub/b.txt", "sub/b.txt"},
      {"../a.txt", "a.txt"},
      {"no_more.txt", "sub/no_more.txt"},
      {"../../beside/c.txt", top + "/beside/c.txt"},
      {"linked.txt", top + "/beside/c.txt"},
      {"-", "-"},
  };
  for (const auto& row : cases) EXPECT_EQ(address(row.path), row.address) << row.path;
}

TEST_F(AddressesTest, AreToldFromTheFolderOfTheDatabase) {
  for (const char* database : {"../g.db", "../../way/g.db", "../sub/../g.db"})
    EXPECT_EQ(home_of(database), home_) << database;
  std::ofstream(home_ / "g.db") << "";
  fs::create_symlink("../g.db", "there.db");
  EXPECT_EQ(home_of("there.db"), home_);
}

TEST(GiveAddress, ArticlesOfStandardInputGoUnderWhatTheySay) {
  Article first;
  first.provenance.uri = "-";
  first.text = "One.";
  Article second = first;
  second.provenance.uri = "-#3";
  second.text = "Two.";
  Article reprint = second;
  reprint.provenance.publisher = "The Daily";
  Article named = first;
  named.provenance.uri = "https://example.org/-";
  for (Article* each : {&first, &second, &reprint, &named}) give_address(*each);
  EXPECT_TRUE(first.provenance.uri.starts_with("stdin:")) << first.provenance.uri;
  EXPECT_TRUE(second.provenance.uri.starts_with("stdin:")) << second.provenance.uri;
  EXPECT_NE(first.provenance.uri, second.provenance.uri);
  EXPECT_NE(second.provenance.uri, reprint.provenance.uri);
  EXPECT_EQ(named.provenance.uri, "https://example.org/-");
}

}  // namespace
}  // namespace claimgraph
