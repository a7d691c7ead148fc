#pragma once
// Where knowledge is read from: the files built into the program, and over them a user's own
// folder.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/config.h"
#include "knowledge/tsv.h"

namespace claimgraph {

/// Files by their path from the top of the source tree ("schema/entity_kinds.toml").
class Files {
 public:
  /// The files built into the program.
  static Files builtin();

  /// Lays the files below `folder` over those of the same path, and adds the others; the folder is
  /// laid out like the source tree (schema/predicates/*.toml, data/gazetteer/*.tsv). One with the
  /// same bytes as what it would lie over is passed over. Throws Failure if the folder cannot be
  /// read, or holds knowledge elsewhere.
  void overlay(const std::filesystem::path& folder);

  /// The paths that start with `prefix`, in order.
  std::vector<std::string> list(std::string_view prefix) const;

  /// The bytes of one file; throws Failure where there is none. Valid as long as this object.
  std::string_view read(std::string_view path) const;

  /// One TOML file as a tree. Throws Failure where there is none, or "file:line: …" on bad syntax.
  ConfigNode config(std::string_view path) const;

  /// Goes through the rows of one table; as read_tsv().
  void rows(std::string_view path, const std::vector<std::string_view>& columns,
            const OnTsvRow& on_row) const;

  /// Where the user finds a file, for messages: in the folder laid over, or in the source tree.
  std::string shown(std::string_view path) const;

  bool has(std::string_view path) const;

 private:
  std::map<std::string, std::string_view, std::less<>> files_;
  std::map<std::string, std::string_view, std::less<>> packed_;  // TOML that nothing lies over
  std::map<std::string, std::string, std::less<>> owned_;        // of overlays; nodes never move
  std::map<std::string, std::string, std::less<>> shown_;        // of overlays: their own paths
};

}  // namespace claimgraph
