#pragma once
// The files that the build puts into the program (cmake/Embed.cmake writes the table).

namespace claimgraph {

/// A file of the source tree: its path from the top, and its bytes.
struct EmbeddedFile {
  const char* path;
  const char* begin;
  const char* end;
};

/// Ordered by path; the row after the last has a null path.
const EmbeddedFile* embedded_files();

}  // namespace claimgraph
