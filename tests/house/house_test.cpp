// The house keeps its floors and borders, and every command and predicate is explained.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "files.h"
#include "knowledge/knowledge.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

const fs::path kTop = CLAIMGRAPH_SOURCE_DIR;

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in(line);
  return {std::istream_iterator<std::string>(in), {}};
}

/// The sources below src/, by path from there.
std::vector<fs::path> sources() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(kTop / "src")) {
    const fs::path ending = entry.path().extension();
    if (ending == ".h" || ending == ".cpp")
      found.push_back(fs::relative(entry.path(), kTop / "src"));
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// What a source includes: the text between the quotes or angle brackets.
std::vector<std::string> includes_of(const fs::path& source) {
  std::vector<std::string> found;
  for (const std::string& line : lines_of(bytes_of(kTop / "src" / source))) {
    if (!line.starts_with("#include ")) continue;
    const std::string rest = line.substr(10);
    found.push_back(rest.substr(0, rest.find_first_of("\">")));
  }
  return found;
}

std::string folder_of(const fs::path& path) { return path.begin()->string(); }

/// The floor of each folder and room of src/FLOORS.
std::map<std::string, double> floors() {
  std::map<std::string, double> floor;
  for (const std::string& line : lines_of(bytes_of(kTop / "src/FLOORS"))) {
    const auto words = words_of(line);
    if (words.empty() || words[0] == "#") continue;
    for (std::size_t i = 1; i < words.size(); ++i) floor[words[i]] = std::stod(words[0]);
  }
  return floor;
}

/// Where a file stands: the innermost of its folders that has a floor; what puts a folder's rooms
/// together stands above them. Empty for a file of no folder of ours.
std::string room_of(const fs::path& file, const std::map<std::string, double>& floor) {
  for (fs::path folder = file.parent_path(); !folder.empty(); folder = folder.parent_path())
    if (floor.count(folder.string())) return folder.string();
  return "";
}

/// REQUIRES: both have a floor.
bool may_include(const std::string& here, const std::string& there,
                 const std::map<std::string, double>& floor) {
  if (here == there || fs::path(there).parent_path() == here) return true;
  const std::string house = folder_of(here);
  const bool same_folder = house == folder_of(there) && here != house && there != house;
  return same_folder ? floor.at(there) < floor.at(here)
                     : floor.at(folder_of(there)) < floor.at(house);
}

TEST(Floors, NobodyIncludesANeighbourOrWhatStandsAbove) {
  const std::map<std::string, double> floor = floors();
  ASSERT_GE(floor.size(), 20U);
  std::size_t checked = 0;
  for (const fs::path& source : sources()) {
    const std::string here = room_of(source, floor);
    ASSERT_FALSE(here.empty()) << source << " stands on no floor of src/FLOORS";
    for (const std::string& include : includes_of(source)) {
      const std::string there = room_of(include, floor);
      if (there.empty()) continue;
      ++checked;
      EXPECT_TRUE(may_include(here, there, floor))
          << "src/" << source.string() << " includes " << include;
    }
  }
  EXPECT_GT(checked, 200U);
}

TEST(Borders, EachOutsideLibraryHasOneHome) {
  std::map<std::string, std::vector<std::string>> homes;
  for (const std::string& line : lines_of(bytes_of(kTop / "src/BORDERS"))) {
    const auto words = words_of(line);
    if (words.empty() || words[0].starts_with('#')) continue;
    homes[words[0]] = {words.begin() + 1, words.end()};
  }
  ASSERT_GE(homes.size(), 8U);
  for (const fs::path& source : sources()) {
    for (const std::string& include : includes_of(source)) {
      for (const auto& [library, allowed] : homes) {
        if (!include.starts_with(library)) continue;
        const fs::path stem = fs::path(source).replace_extension();
        const bool home =
            std::any_of(allowed.begin(), allowed.end(), [&](const std::string& place) {
              return place == folder_of(source) || place == stem.string();
            });
        EXPECT_TRUE(home) << "src/" << source.string() << " includes " << include;
      }
    }
  }
}

TEST(Sources, HaveOneSubjectEach) {
  constexpr std::size_t kMostLines = 500;
  for (const fs::path& source : sources()) {
    const auto lines = lines_of(bytes_of(kTop / "src" / source));
    EXPECT_LE(lines.size(), kMostLines) << source;
    ASSERT_FALSE(lines.empty()) << source;
    if (source.extension() == ".h") {
      EXPECT_EQ(lines[0], "#pragma once") << source;
      EXPECT_TRUE(lines.size() > 1 && lines[1].starts_with("// "))
          << source << " does not open with what it is about";
    }
  }
}

TEST(Commands, AreDocumentedWithExamples) {
  const std::string readme = bytes_of(kTop / "README.md");
  for (const Command& command : commands()) {
    EXPECT_NE(readme.find("`" + std::string(command.name)), std::string::npos)
        << "README.md does not name " << command.name;
    EXPECT_FALSE(command.summary.empty()) << command.name;
    EXPECT_NE(command.examples.find("claimgraph " + std::string(command.name)),
              std::string_view::npos)
        << command.name << " has no example";
  }
}

TEST(Predicates, HaveExamplesAndCounterExamples) {
  const Knowledge knowledge = load_knowledge();
  EXPECT_GE(knowledge.predicates.all().size(), 40U);
  for (const Predicate& predicate : knowledge.predicates.all()) {
    const auto counter =
        std::count_if(predicate.examples.begin(), predicate.examples.end(),
                      [](const PredicateExample& each) { return each.claims.empty(); });
    EXPECT_GE(static_cast<long>(predicate.examples.size()) - counter, 3) << predicate.name;
    EXPECT_GE(counter, 1) << predicate.name;
    EXPECT_FALSE(predicate.gloss.empty()) << predicate.name;
  }
}

// What long lists gather unseen: a word or an example twice.
TEST(Predicates, SayNothingTwice) {
  const Knowledge knowledge = load_knowledge();
  for (const Predicate& predicate : knowledge.predicates.all()) {
    std::set<std::string> told;
    for (const PredicateExample& each : predicate.examples)
      EXPECT_TRUE(told.insert(each.text).second) << predicate.name << ": " << each.text;
    for (const RoleFiller& role : {predicate.subject, predicate.object}) {
      std::set<std::string> units;
      for (const std::string& each : role.units)
        EXPECT_TRUE(units.insert(each).second) << predicate.name << ": unit:" << each;
    }
  }
}

}  // namespace
}  // namespace claimgraph
