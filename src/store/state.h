#pragma once
// What a Store holds, for the files of this folder.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/claim.h"
#include "store/connection.h"
#include "store/store.h"

namespace claimgraph {

struct Store::State {
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State();

  std::string path{};
  bool writes = false;
  std::unique_ptr<SQLite::Database> database{};
  /// By the address of its text: comparing the texts costs more than many of the statements.
  std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>>
      statements{};  // after its database

  /// The run under which articles are put and taken out; 0: none is recorded.
  std::int64_t run = 0;

  /// A statement kept for the next time, for what is run many times an article. REQUIRES: `sql` is
  /// a literal or static, and the statement's last use is over.
  SQLite::Statement& prepared(std::string_view sql);
};

/// Binds text, or NULL where it is empty: unknown is NULL in the file and empty in values.
void bind_text(SQLite::Statement& statement, int at, const std::string& text);
void bind_number(SQLite::Statement& statement, int at, const std::optional<double>& number);
/// A column's text; NULL reads as empty.
std::string text_of(const SQLite::Column& column);
std::optional<double> number_of(const SQLite::Column& column);

/// A statement's parameters, bound from left to right.
class Binder {
 public:
  explicit Binder(SQLite::Statement& statement) : statement_(statement) {
    statement_.reset();
    statement_.clearBindings();
  }
  Binder& text(const std::string& value) {
    bind_text(statement_, ++at_, value);
    return *this;
  }
  /// Text of a NOT NULL column: empty stays empty.
  Binder& word(std::string_view value) {
    statement_.bind(++at_, std::string(value));
    return *this;
  }
  Binder& number(const std::optional<double>& value) {
    bind_number(statement_, ++at_, value);
    return *this;
  }
  Binder& integer(std::int64_t value) {
    statement_.bind(++at_, value);
    return *this;
  }
  Binder& span(Span value) { return integer(value.start).integer(value.end); }
  Binder& span(const std::optional<Span>& value) {
    if (value) return span(*value);
    at_ += 2;
    return *this;
  }
  Binder& quantity(const std::optional<Quantity>& value) {
    if (!value) {
      at_ += 6;
      return *this;
    }
    return number(value->low)
        .number(value->high)
        .text(value->currency)
        .text(value->unit)
        .text(value->period)
        .word(name_of(value->bound));
  }
  void run() { statement_.exec(); }
  /// The first column of each row.
  std::vector<std::string> texts() {
    std::vector<std::string> found;
    while (statement_.executeStep()) found.push_back(text_of(statement_.getColumn(0)));
    statement_.reset();
    return found;
  }
  /// The first row's first column; empty where there is none.
  std::string first() {
    std::string found;
    if (statement_.executeStep()) found = text_of(statement_.getColumn(0));
    statement_.reset();
    return found;
  }
  bool any() {
    const bool found = statement_.executeStep();
    statement_.reset();
    return found;
  }

 private:
  SQLite::Statement& statement_;
  int at_ = 0;
};

}  // namespace claimgraph
