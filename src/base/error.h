#pragma once
// The three kinds of error: a bad input is a value (Result), the end of the road is thrown
// (Failure), a bug is an assert.

#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace claimgraph {

/// What is wrong with one input, and where ("articles.jsonl:12"). The work goes on without it.
struct Error {
  std::string what{};
  std::string where{};

  bool operator==(const Error&) const = default;
};

/// "where: what", or just what where no place is known.
inline std::string to_string(const Error& error) {
  return error.where.empty() ? error.what : error.where + ": " + error.what;
}

/// No way on: a broken schema file, no model, a damaged graph. Caught once, in main. The message
/// names file and place and says what was expected.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A value, or the Error that stands in its place.
template <typename T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT: implicit on purpose, as return values
  Result(Error error) : state_(std::move(error)) {}  // NOLINT

  explicit operator bool() const { return std::holds_alternative<T>(state_); }

  /// REQUIRES: *this holds a value.
  T& operator*() { return std::get<T>(state_); }
  const T& operator*() const { return std::get<T>(state_); }
  T* operator->() { return &std::get<T>(state_); }
  const T* operator->() const { return &std::get<T>(state_); }

  /// REQUIRES: *this holds no value.
  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace claimgraph
