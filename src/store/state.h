#pragma once
// What a Store holds, for the files of this folder.

#include <memory>
#include <string>

#include "store/connection.h"
#include "store/store.h"

namespace claimgraph {

struct Store::State {
  std::string path{};
  std::unique_ptr<SQLite::Database> database{};
};

/// Binds text, or NULL where it is empty: unknown is NULL in the file and empty in values.
void bind_text(SQLite::Statement& statement, int at, const std::string& text);
void bind_number(SQLite::Statement& statement, int at, const std::optional<double>& number);
/// A column's text; NULL reads as empty.
std::string text_of(const SQLite::Column& column);

}  // namespace claimgraph
