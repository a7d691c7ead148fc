#include "knowledge/files.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/error.h"
#include "knowledge/embedded.h"
#include "knowledge/packed_config.h"

namespace claimgraph {

namespace fs = std::filesystem;

Files Files::builtin() {
  Files files;
  for (const EmbeddedFile* file = embedded_files(); file->path != nullptr; ++file) {
    files.files_.emplace(file->path, std::string_view(file->begin, file->end));
    if (file->packed_begin != file->packed_end)
      files.packed_.emplace(file->path, std::string_view(file->packed_begin, file->packed_end));
  }
  return files;
}

void Files::overlay(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    throw Failure(folder.string() + ": not a folder of knowledge files");
  }
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string();
    const bool known = ending == ".toml" || ending == ".tsv" || ending == ".bin";
    if (entry.is_regular_file() && known) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Failure(path.string() + ": cannot be read");
    std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const std::string name = fs::relative(path, folder).generic_string();
    if (!name.starts_with("schema/") && !name.starts_with("data/")) {
      throw Failure(path.string() +
                    ": would not be read; knowledge stands below schema/ and data/, as in the "
                    "source tree");
    }
    if (has(name) && read(name) == bytes) continue;
    owned_[name] = std::move(bytes);
    shown_[name] = path.lexically_normal().generic_string();
    files_[name] = owned_[name];
    packed_.erase(name);
  }
}

std::vector<std::string> Files::list(std::string_view prefix) const {
  std::vector<std::string> paths;
  for (auto at = files_.lower_bound(prefix); at != files_.end() && at->first.starts_with(prefix);
       ++at) {
    paths.push_back(at->first);
  }
  return paths;
}

std::string_view Files::read(std::string_view path) const {
  const auto at = files_.find(path);
  if (at == files_.end()) throw Failure(std::string(path) + ": no such knowledge file");
  return at->second;
}

ConfigNode Files::config(std::string_view path) const {
  const auto packed = packed_.find(path);
  return packed == packed_.end() ? parse_config(shown(path), read(path))
                                 : unpack_config(path, packed->second);
}

void Files::rows(std::string_view path, const std::vector<std::string_view>& columns,
                 const OnTsvRow& on_row) const {
  read_tsv(shown(path), read(path), columns, on_row);
}

std::string Files::shown(std::string_view path) const {
  const auto own = shown_.find(path);
  return own == shown_.end() ? std::string(path) : own->second;
}

bool Files::has(std::string_view path) const { return files_.find(path) != files_.end(); }

}  // namespace claimgraph
