#pragma once
// Which files to read: paths, folders with all below them, globs.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace claimgraph {

/// A file's name and bytes.
struct Input {
  std::string name{};
  std::string bytes{};
};

/// The largest file that is read; larger ones are an Error.
inline constexpr std::size_t kMaxInputBytes = std::size_t{64} << 20;

/// The regular files that `paths` name, in order: a folder gives all files below it that readers
/// know by their ending, sorted by name, symbolic links to folders not followed; a path with * or ?
/// in its last part gives the matching files. What is not there, or neither file nor folder, goes
/// to `on_error`.
std::vector<std::string> files_of(const std::vector<std::string>& paths,
                                  const std::function<void(Error)>& on_error);

/// The bytes of one regular file.
Result<Input> read_file(const std::string& path);

}  // namespace claimgraph
