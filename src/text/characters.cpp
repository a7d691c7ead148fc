#include "text/characters.h"

namespace claimgraph {

std::size_t previous_character(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && !starts_character(text[at]));
  return at;
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == '`' || c == 0x02BC; }

bool is_quote(char32_t c) {
  return c == '"' || is_apostrophe(c) || (c >= 0x2018 && c <= 0x201F) || c == 0x00AB || c == 0x00BB;
}

bool is_opening(char32_t c) {
  return c == '(' || c == '[' || c == '{' || c == '"' || c == '\'' || c == 0x2018 || c == 0x201C ||
         c == 0x00AB || c == '`';
}

bool is_closing(char32_t c) {
  return c == ')' || c == ']' || c == '}' || c == '"' || c == '\'' || c == 0x2019 || c == 0x201D ||
         c == 0x00BB;
}

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_currency_sign(char32_t c) {
  return c == '$' || c == 0x00A3 || c == 0x00A5 || c == 0x20AC || (c >= 0x20A0 && c <= 0x20CF);
}

std::string_view trimmed(std::string_view text) {
  std::size_t start = 0;
  std::size_t end = text.size();
  while (start < end) {
    const CodePoint c = code_point_at(text, start);
    if (!is_space(c.value)) break;
    start += c.size;
  }
  while (start < end) {
    const std::size_t before = previous_character(text, end);
    if (!is_space(code_point_at(text, before).value)) break;
    end = before;
  }
  return text.substr(start, end - start);
}

}  // namespace claimgraph
