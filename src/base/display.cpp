#include "base/display.h"

#include <unicode/uchar.h>

#include <cstdio>

#include "base/unicode.h"

namespace claimgraph {
namespace {

std::size_t width_of(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const int type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return 0;
  if (u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return 0;
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

bool steers(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_charType(code) == U_CONTROL_CHAR || u_hasBinaryProperty(code, UCHAR_BIDI_CONTROL) ||
         u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
         u_charType(code) == U_LINE_SEPARATOR || u_charType(code) == U_PARAGRAPH_SEPARATOR;
}

/// Invisible, but of no more effect than a letter's shape or a place to break a line.
bool is_harmless(char32_t c) {
  constexpr char32_t kSoftHyphen = 0xAD;
  return c == kSoftHyphen || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_VARIATION_SELECTOR);
}

/// "<U+202E>".
std::string named(char32_t c) {
  char name[16];
  std::snprintf(name, sizeof name, "<U+%04X>", static_cast<unsigned>(c));
  return name;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    width += width_of(c.value);
    at += c.size;
  }
  return width;
}

std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const bool layout = c.value == U'\n' || c.value == U'\t' || c.value == U'\r';
    if (!layout && u_charType(static_cast<UChar32>(c.value)) == U_CONTROL_CHAR) {
      out += named(c.value);
    } else {
      append_utf8(out, c.value);
    }
    at += c.size;
  }
  return out;
}

std::string made_visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (c.value == U'\n' || c.value == U'\t' || c.value == U'\r') {
      out += ' ';
    } else if (steers(c.value)) {
      if (!is_harmless(c.value)) out += named(c.value);
    } else {
      append_utf8(out, c.value);
    }
    at += c.size;
  }
  return out;
}

std::string clipped(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return "";
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    if (used + width_of(c.value) > width - 1) break;
    used += width_of(c.value);
    at += c.size;
  }
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace claimgraph
