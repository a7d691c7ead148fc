#pragma once
// Files as tests need them: their bytes, lines and table rows, and folders that go away again.

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace claimgraph {

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(in)), {});
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// A line of a table, cut at tabs.
struct TableRow {
  std::string place{};  ///< "tests/values/dates.tsv:7"
  std::vector<std::string> fields{};
};

/// The rows of a table in the repository; empty lines and those that start with '#' are left out.
/// Fails where there are fewer than `at_least`.
inline std::vector<TableRow> rows_of(const std::string& path, std::size_t at_least) {
  std::vector<TableRow> rows;
  std::size_t number = 0;
  for (const std::string& line :
       lines_of(bytes_of(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / path))) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    TableRow row{path + ":" + std::to_string(number), {}};
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      row.fields.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    rows.push_back(std::move(row));
  }
  EXPECT_GE(rows.size(), at_least) << path;
  return rows;
}

/// The sample articles, by name.
inline std::vector<std::filesystem::path> sample_paths() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "data/samples")) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// A folder of its own, gone with this object. REQUIRES: temporary files can be made.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "claimgraph-XXXXXX").string();
    EXPECT_NE(mkdtemp(pattern.data()), nullptr);
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_{};
};

}  // namespace claimgraph
