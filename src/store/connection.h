#pragma once
// One opened database file, under the rules that every connection here obeys. Nothing of SQLiteCpp
// leaves this folder: its exceptions become Failures that say what to do.

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace claimgraph {

/// "clgr": marks a SQLite file as ours (PRAGMA application_id).
inline constexpr int kApplicationId = 0x636c6772;
/// The version of schema/graph.sql (PRAGMA user_version).
inline constexpr int kSchemaVersion = 5;

/// Opens for reading only. Throws Failure where there is no file, or it is no database, not ours,
/// or newer.
std::unique_ptr<SQLite::Database> open_for_reading(const std::string& path);

/// Opens for writing; makes the file and its tables from `schema` where there is none. Throws
/// Failure as above, and where the folder cannot be written.
std::unique_ptr<SQLite::Database> open_for_writing(const std::string& path,
                                                   std::string_view schema);

/// Runs `work`, turning what SQLite throws into a Failure that names `path`.
void translated(const std::string& path, const std::function<void()>& work);

}  // namespace claimgraph
