#include "store/connection.h"

#include <sqlite3.h>

#include <filesystem>
#include <new>
#include <system_error>

#include "base/error.h"
#include "base/unicode.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

constexpr int kBusyMilliseconds = 5000;
constexpr int kReadSteps = 1000000;  // SQLite instructions between two looks at the budget
constexpr int kReadBudget = 20000;   // looks, then a query is given up: minutes, not hours

[[noreturn]] void fail(const std::string& path, const std::string& what) {
  throw Failure(path + ": " + what);
}

[[noreturn]] void fail(const std::string& path, const SQLite::Exception& error) {
  switch (error.getErrorCode()) {
    case SQLITE_NOTADB:
      fail(path, "not a claimgraph database (no SQLite file)");
    case SQLITE_CORRUPT:
      fail(path, "damaged database; take a copy of it, or ingest the articles into a new file");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      fail(path, "in use by another program; try again when it is done");
    case SQLITE_FULL:
      fail(path, "disk full; nothing was changed");
    case SQLITE_READONLY:
      fail(path, "cannot be written; check its permissions");
    case SQLITE_CANTOPEN:
      fail(path, "cannot be opened; check that its folder is there, and its permissions");
    case SQLITE_IOERR:
      fail(path, "cannot be read or written (input/output error)");
    case SQLITE_INTERRUPT:
      fail(path, "the question took too long and was stopped; narrow it");
    default:
      fail(path, std::string("database error: ") + error.getErrorStr());
  }
}

/// folded(text), for questions: as names are looked up. SQLite's lower() knows ASCII alone.
void folded(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  if (bytes == nullptr) return;  // of nothing, nothing
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
  try {
    const std::string text = fold({bytes, size});
    sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  } catch (const std::bad_alloc&) {  // nothing may be thrown through SQLite
    sqlite3_result_error_nomem(context);
  }
}

void configure(SQLite::Database& database) {
  sqlite3* handle = database.getHandle();
  sqlite3_create_function(handle, "folded", 1,
                          SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, folded,
                          nullptr, nullptr);
  // A file may come from anywhere: its schema must not run code, nor its text be taken for names.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  database.setBusyTimeout(kBusyMilliseconds);
  database.exec("PRAGMA foreign_keys = ON");
  // 192 MB of pages, taken as they are needed: with SQLite's own 2 MB an article added to 100,000
  // claims waits for the disk.
  database.exec("PRAGMA cache_size = -196608");
}

int pragma(SQLite::Database& database, const char* name) {
  return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

/// Throws where the file is another program's, or newer than this one.
void check_ours(SQLite::Database& database, const std::string& path) {
  if (pragma(database, "application_id") != kApplicationId) {
    fail(path, "not a claimgraph database; name another file with --db");
  }
  const int version = pragma(database, "user_version");
  if (version > kSchemaVersion) {
    fail(path, "made by a newer claimgraph (schema " + std::to_string(version) +
                   "; this one knows " + std::to_string(kSchemaVersion) + ")");
  }
  if (version < kSchemaVersion) {
    fail(path, "made by an older claimgraph (schema " + std::to_string(version) +
                   "; this one knows " + std::to_string(kSchemaVersion) +
                   "); ingest the articles into a new file");
  }
}

/// A file: URI for the path, by which SQLite takes the file as one that nobody changes.
std::string unchanging(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      uri += {'%', kHex[static_cast<unsigned char>(c) >> 4U], kHex[c & 15]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

/// A log that a reader would have to look into.
bool has_log(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path + "-wal", error);
  return !error && size > 0;
}

/// Opened, and proven to be readable. In a folder that cannot be written SQLite cannot make the
/// shared memory that a write-ahead log asks for; where no log waits, none is needed.
std::unique_ptr<SQLite::Database> opened_for_reading(const std::string& path) {
  try {
    auto database = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READONLY);
    configure(*database);
    database->execAndGet("SELECT count(*) FROM sqlite_schema");
    return database;
  } catch (const SQLite::Exception& error) {
    const bool no_memory =
        error.getErrorCode() == SQLITE_READONLY || error.getErrorCode() == SQLITE_CANTOPEN;
    if (!no_memory || has_log(path)) throw;
  }
  auto database = std::make_unique<SQLite::Database>(unchanging(path),
                                                     SQLite::OPEN_READONLY | SQLite::OPEN_URI);
  configure(*database);
  return database;
}

/// Makes the tables, where no other program has made them meanwhile.
void make_tables(SQLite::Database& database, std::string_view schema) {
  const auto empty = [&] {
    return database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0 &&
           pragma(database, "application_id") == 0;
  };
  if (!empty()) return;
  database.exec("PRAGMA journal_mode = WAL");
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  if (!empty()) return;
  database.exec(std::string(schema));
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(kSchemaVersion));
  transaction.commit();
}

int count_down(void* looks) {
  auto& left = *static_cast<int*>(looks);
  return --left < 0 ? 1 : 0;
}

}  // namespace

void translated(const std::string& path, const std::function<void()>& work) {
  try {
    work();
  } catch (const SQLite::Exception& error) {
    fail(path, error);
  }
}

std::unique_ptr<SQLite::Database> open_for_reading(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) {
    fail(path, "no such database; `claimgraph ingest PATH` makes one");
  }
  if (!fs::is_regular_file(path, error)) fail(path, "not a file");
  std::unique_ptr<SQLite::Database> database;
  translated(path, [&] {
    database = opened_for_reading(path);
    check_ours(*database, path);
    database->exec("PRAGMA query_only = ON");
    static thread_local int looks = 0;
    looks = kReadBudget;
    sqlite3_progress_handler(database->getHandle(), kReadSteps, count_down, &looks);
  });
  return database;
}

std::unique_ptr<SQLite::Database> open_for_writing(const std::string& path,
                                                   std::string_view schema) {
  std::error_code error;
  if (fs::exists(path, error) && !fs::is_regular_file(path, error)) fail(path, "not a file");
  std::unique_ptr<SQLite::Database> database;
  translated(path, [&] {
    database =
        std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    configure(*database);
    make_tables(*database, schema);
    check_ours(*database, path);
    database->exec("PRAGMA synchronous = NORMAL");
    // 32 MB of log: an article touches a thousand pages of a large graph; with SQLite's own 4 MB
    // each waits until they are written where they belong.
    database->exec("PRAGMA wal_autocheckpoint = 8192");
  });
  return database;
}

}  // namespace claimgraph
