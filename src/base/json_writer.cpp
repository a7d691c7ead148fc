#include "base/json_writer.h"

#include <cmath>

#include "base/json.h"
#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

/// Most of a text: bytes that stand for themselves and are characters of their own.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += kHex[c >> 4U & 15U];
      out += kHex[c & 15U];
  }
}

/// Appends a string's inside; false, with `out` spoilt, where it is no valid UTF-8.
bool append_inside(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    while (at < text.size() && is_plain(text[at])) ++at;
    out.append(text, first, at - first);
    if (at == text.size()) break;
    const CodePoint c = code_point_at(text, at);
    if (c.value == 0xFFFD && c.size == 1) return false;
    if (c.value < 0xA0) {  // a quotation mark, a backslash, or what a terminal would obey
      append_escaped(out, c.value);
    } else {
      out.append(text, at, c.size);
    }
    at += c.size;
  }
  return true;
}

}  // namespace

void JsonWriter::open(char bracket) {
  before_value();
  out_ += bracket;
  comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  comma_ = true;
}

void JsonWriter::string(std::string_view text) {
  const std::size_t start = out_.size();
  out_ += '"';
  if (append_inside(out_, text)) {
    out_ += '"';
  } else {
    out_.resize(start);
    out_ += print_json(Json(text));
  }
}

void JsonWriter::key(std::string_view name) {
  before_value();
  string(name);
  out_ += ':';
  comma_ = false;
}

void JsonWriter::value(std::string_view text) {
  before_value();
  string(text);
}

void JsonWriter::value(bool truth) {
  before_value();
  out_ += truth ? "true" : "false";
}

void JsonWriter::value(double number) {
  constexpr double kExact =
      9007199254740992.0;  // 2^53: beyond it a double is no longer every integer
  if (std::abs(number) < kExact && number == std::floor(number))
    return value(static_cast<std::int64_t>(number));
  before_value();
  out_ += Json(number).dump();
}

}  // namespace claimgraph
