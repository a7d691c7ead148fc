#pragma once
// Writes JSON as it comes, for output that is large: no tree of values is built first.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace claimgraph {

/// Puts commas where they belong; the caller opens, closes and names in the right order. What it
/// writes is byte for byte what print_json gives for the same value.
class JsonWriter {
 public:
  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }

  /// The name of the next value.
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(bool truth);
  /// A double without fraction is written as a whole number.
  void value(double number);
  template <std::integral Number>
  void value(Number number) {
    before_value();
    out_ += std::to_string(number);
  }

  template <typename Value>
  void member(std::string_view name, const Value& of) {
    key(name);
    value(of);
  }

  std::string take() { return std::move(out_); }
  void reserve(std::size_t bytes) { out_.reserve(bytes); }

 private:
  void open(char bracket);
  void close(char bracket);
  void string(std::string_view text);
  void before_value() {
    if (comma_) out_ += ',';
    comma_ = true;
  }

  std::string out_;
  bool comma_ = false;
};

}  // namespace claimgraph
