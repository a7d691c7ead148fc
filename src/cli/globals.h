#pragma once
// What is said before any command's name, made use of: the database and the knowledge.

#include <filesystem>
#include <optional>

#include "cli/command.h"
#include "knowledge/files.h"
#include "store/store.h"

namespace claimgraph {

/// The database of --db, made anew where there is none. Throws Failure as Store::writing().
Store store_for_writing(const GlobalOptions& globals, const Files& files);

/// The folder of --knowledge, if one was named.
std::optional<std::filesystem::path> overlay_of(const GlobalOptions& globals);

}  // namespace claimgraph
