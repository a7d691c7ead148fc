#include "ingest/inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>

#include "read/read.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTooLarge = "larger than 64 MB; split it";

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

/// What a folder gives: files to read, folders below, and of what kinds the files left out are.
struct FolderContent {
  std::vector<std::string> files{};
  std::vector<fs::path> folders{};
  std::set<std::string> kinds{};
  std::size_t left_out = 0;
};

void look_at(const fs::directory_entry& entry, FolderContent& content) {
  std::error_code ignored;
  if (entry.path().filename().string().starts_with('.')) return;
  if (entry.is_directory(ignored)) {
    // A link to a folder may lead back up: following it would not end.
    if (!entry.is_symlink(ignored)) content.folders.push_back(entry.path());
  } else if (!entry.is_regular_file(ignored)) {
    ++content.left_out;
    content.kinds.insert("no regular file");
  } else if (has_known_ending(entry.path().string())) {
    content.files.push_back(entry.path().lexically_normal().string());
  } else {
    ++content.left_out;
    const std::string ending = entry.path().extension().string();
    content.kinds.insert(ending.empty() ? "no ending" : ending);
  }
}

void add_folder(const fs::path& top, InputList& list) {
  FolderContent content;
  content.folders.push_back(top);
  while (!content.folders.empty()) {
    const fs::path folder = content.folders.back();
    content.folders.pop_back();
    std::error_code error;
    auto at = fs::directory_iterator(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) look_at(*at, content);
    if (error) list.errors.push_back({"cannot be read: " + error.message(), folder.string()});
  }
  if (content.files.empty() && content.left_out == 0) {
    list.errors.push_back({"no files in it", top.string()});
  } else if (content.left_out > 0) {
    std::string kinds;
    for (const std::string& each : content.kinds) kinds += (kinds.empty() ? "" : ", ") + each;
    Error note{fmt::format("{} left out, of a kind that is not read ({})", content.left_out, kinds),
               top.string()};
    (content.files.empty() ? list.errors : list.notes).push_back(std::move(note));
  }
  std::sort(content.files.begin(), content.files.end());
  list.names.insert(list.names.end(), content.files.begin(), content.files.end());
}

void add_glob(const fs::path& pattern, InputList& list) {
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
  if (matching.empty()) list.errors.push_back({"no file matches", pattern.string()});
  list.names.insert(list.names.end(), matching.begin(), matching.end());
}

Result<Input> read_standard_input() {
  Input input{std::string(kStandardInput), ""};
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) {
    input.bytes.append(buffer, got);
    if (input.bytes.size() > kMaxInputBytes) return Error{kTooLarge, input.name};
  }
  if (std::ferror(stdin) != 0) return Error{"cannot be read", "standard input"};
  return input;
}

}  // namespace

InputList inputs_of(const std::vector<std::string>& paths) {
  InputList list;
  for (const std::string& path : paths) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (path == kStandardInput) {
      list.names.push_back(path);
    } else if (fs::is_regular_file(status)) {
      list.names.push_back(fs::path(path).lexically_normal().string());
    } else if (fs::is_directory(status)) {
      add_folder(fs::path(path).lexically_normal(), list);
    } else if (fs::exists(status)) {
      list.errors.push_back({"neither a file nor a folder", path});
    } else if (path.find_first_of("*?") != std::string::npos) {
      add_glob(path, list);
    } else {
      list.errors.push_back({"no such file or folder", path});
    }
  }
  return list;
}

Result<Input> read_input(const std::string& name) {
  if (name == kStandardInput) return read_standard_input();
  std::error_code error;
  // Only regular files are opened: a pipe would wait for ever.
  if (!fs::is_regular_file(name, error)) return Error{"not a regular file", name};
  const auto size = fs::file_size(name, error);
  if (!error && size > kMaxInputBytes) return Error{kTooLarge, name};
  std::ifstream in(name, std::ios::binary);
  if (!in) return Error{"cannot be read; check its permissions", name};
  Input input{name, std::string(static_cast<std::size_t>(error ? 0 : size), '\0')};
  in.read(input.bytes.data(), static_cast<std::streamsize>(input.bytes.size()));
  input.bytes.resize(static_cast<std::size_t>(in.gcount()));
  return input;
}

}  // namespace claimgraph
