#include "store/store.h"

#include <sqlite3.h>

#include <utility>

#include "base/error.h"
#include "store/state.h"

namespace claimgraph {
void bind_text(SQLite::Statement& statement, int at, const std::string& text) {
  if (text.empty()) {
    statement.bind(at);
  } else {
    statement.bind(at, text);
  }
}

void bind_number(SQLite::Statement& statement, int at, const std::optional<double>& number) {
  if (number) {
    statement.bind(at, *number);
  } else {
    statement.bind(at);
  }
}

std::string text_of(const SQLite::Column& column) {
  return column.isNull() ? std::string() : column.getString();
}

std::optional<double> number_of(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return column.getDouble();
}

SQLite::Statement& Store::State::prepared(std::string_view sql) {
  std::unique_ptr<SQLite::Statement>& statement = statements[sql.data()];
  if (!statement) statement = std::make_unique<SQLite::Statement>(*database, std::string(sql));
  return *statement;
}

int schema_version() { return kSchemaVersion; }
std::string sqlite_version() { return sqlite3_libversion(); }

// What was written is moved from the log into the file, though others may have it open: a reader in
// a folder that it cannot write needs no log then. Once for all that was written, not at every
// commit: an article touches a thousand pages of a large graph, many of them the next one's, too.
Store::State::~State() {
  statements.clear();
  if (writes) database->tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
}

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store Store::reading(const std::string& path) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->database = open_for_reading(path);
  return Store(std::move(state));
}

Store Store::writing(const std::string& path, std::string_view schema) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->database = open_for_writing(path, schema);
  state->writes = true;
  return Store(std::move(state));
}

void Store::begin() {
  translated(state_->path, [&] { state_->database->exec("BEGIN IMMEDIATE"); });
}

void Store::commit() {
  translated(state_->path, [&] { state_->database->exec("COMMIT"); });
}

void Store::rollback() {
  translated(state_->path, [&] { state_->database->exec("ROLLBACK"); });
}

}  // namespace claimgraph
