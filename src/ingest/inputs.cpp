#include "ingest/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> kEndings = {".txt",  ".text", ".md",    ".markdown",
                                                      ".html", ".htm",  ".jsonl", ".json"};

bool is_known(const fs::path& path) {
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

/// Shell wildcards * and ?, matched without backtracking over more than the last star.
bool matches(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (n < name.size()) {
    if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
      ++p;
      ++n;
    } else if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

void add_folder(const fs::path& folder, std::vector<std::string>& found,
                const std::function<void(Error)>& on_error) {
  std::vector<std::string> below;
  std::error_code error;
  auto at = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied,
                                             error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    if (at->is_regular_file(ignored) && is_known(at->path())) below.push_back(at->path().string());
  }
  if (error) on_error({"folder cannot be read: " + error.message(), folder.string()});
  std::sort(below.begin(), below.end());
  found.insert(found.end(), below.begin(), below.end());
}

void add_glob(const fs::path& pattern, std::vector<std::string>& found,
              const std::function<void(Error)>& on_error) {
  const fs::path folder = pattern.has_parent_path() ? pattern.parent_path() : fs::path(".");
  std::vector<std::string> matching;
  std::error_code error;
  for (auto at = fs::directory_iterator(folder, error); !error && at != fs::directory_iterator();
       at.increment(error)) {
    std::error_code ignored;
    if (at->is_regular_file(ignored) &&
        matches(pattern.filename().string(), at->path().filename().string())) {
      matching.push_back(at->path().lexically_normal().string());
    }
  }
  std::sort(matching.begin(), matching.end());
  if (matching.empty()) on_error({"no file matches", pattern.string()});
  found.insert(found.end(), matching.begin(), matching.end());
}

}  // namespace

std::vector<std::string> files_of(const std::vector<std::string>& paths,
                                  const std::function<void(Error)>& on_error) {
  std::vector<std::string> found;
  for (const std::string& path : paths) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) {
      add_folder(path, found, on_error);
    } else if (fs::is_regular_file(status)) {
      found.push_back(path);
    } else if (!fs::exists(status) && path.find_first_of("*?") != std::string::npos) {
      add_glob(path, found, on_error);
    } else {
      on_error(
          {fs::exists(status) ? "neither a file nor a folder" : "no such file or folder", path});
    }
  }
  return found;
}

Result<Input> read_file(const std::string& path) {
  std::error_code error;
  // Only regular files are opened: a pipe would wait for ever.
  if (!fs::is_regular_file(path, error)) return Error{"not a regular file", path};
  const auto size = fs::file_size(path, error);
  if (!error && size > kMaxInputBytes) return Error{"larger than 64 MB; split it", path};
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{"cannot be read; check its permissions", path};
  Input input{path, std::string(static_cast<std::size_t>(error ? 0 : size), '\0')};
  in.read(input.bytes.data(), static_cast<std::streamsize>(input.bytes.size()));
  input.bytes.resize(static_cast<std::size_t>(in.gcount()));
  return input;
}

}  // namespace claimgraph
