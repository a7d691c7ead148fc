#pragma once
// The files that the build puts into the program (cmake/Embed.cmake writes the table).

namespace claimgraph {

/// A file of the source tree: its path from the top, its bytes, and for TOML what pack_config()
/// makes of it; for other files packed_begin is packed_end.
struct EmbeddedFile {
  const char* path;
  const char* begin;
  const char* end;
  const char* packed_begin;
  const char* packed_end;
};

/// Ordered by path; the row after the last has a null path.
const EmbeddedFile* embedded_files();

}  // namespace claimgraph
