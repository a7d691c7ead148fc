#pragma once
// Which files to read: paths, folders with all below them, globs.

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

/// How standard input is named among paths.
inline constexpr std::string_view kStandardInput = "-";

struct InputList {
  std::vector<std::string> names{};  ///< in the order to be read
  std::vector<Error> errors{};       ///< what is not there, or neither file nor folder
  std::vector<Error> notes{};        ///< files of folders that were left out, one a folder
};

/// The regular files that `paths` name, each by its shortest path ("a.txt" for "./a.txt" and for
/// what folder "." holds): a folder gives all files below it that readers know by their ending,
/// sorted by name, hidden ones and symbolic links to folders left out; a path with * or ? in its
/// last part gives the matching files; "-" stands for standard input.
InputList inputs_of(const std::vector<std::string>& paths);

/// The bytes of one regular file, or of standard input.
Result<Input> read_input(const std::string& name);

}  // namespace claimgraph
