#include "read/html_tokens.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::size_t kLongestName = 40;       // of tags, attributes and entities, in bytes
constexpr std::size_t kLongestValue = 20'000;  // of an attribute

constexpr std::array<std::string_view, 17> kAttributes = {
    "class",    "id",       "role",     "hidden",      "property", "name",
    "content",  "itemprop", "datetime", "rel",         "href",     "type",
    "itemtype", "style",    "charset",  "aria-hidden", "lang"};
constexpr std::array<std::string_view, 8> kRawElements = {
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};

bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string lowered(std::string_view text) {
  std::string out(text.substr(0, kLongestName));
  for (char& c : out) c = ascii_lower(c);
  return out;
}

/// The characters windows-1252 has where numeric references name C1 controls (WHATWG 13.2.5.80).
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// Appends what the numeric reference at `at` ("&#…") stands for; gives its size, 0 if it is none.
std::size_t append_numeric(std::string_view text, std::size_t at, std::string& out) {
  std::size_t i = at + 2;
  const bool hex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
  if (hex) ++i;
  const std::size_t digits = i;
  std::uint32_t value = 0;
  for (; i < text.size(); ++i) {
    const char c = ascii_lower(text[i]);
    const bool decimal = c >= '0' && c <= '9';
    if (!decimal && !(hex && c >= 'a' && c <= 'f')) break;
    const auto digit = static_cast<std::uint32_t>(decimal ? c - '0' : c - 'a' + 10);
    value = std::min<std::uint32_t>(value * (hex ? 16U : 10U) + digit, 0x110000U);
  }
  if (i == digits) return 0;
  if (i < text.size() && text[i] == ';') ++i;
  if (value >= 0x80 && value < 0xA0) value = kWindows1252[value - 0x80];
  append_utf8(out, value == 0 || value >= 0x110000U ? 0xFFFD : static_cast<char32_t>(value));
  return i - at;
}

/// The same for a named reference; without semicolon the longest name that may stand bare.
std::size_t append_named(std::string_view text, std::size_t at, const HtmlEntities& entities,
                         std::string& out) {
  std::size_t end = at + 1;
  while (end < text.size() && end - at < kLongestName &&
         (is_letter_byte(text[end]) || (text[end] >= '0' && text[end] <= '9')))
    ++end;
  if (end < text.size() && text[end] == ';') {
    if (const auto found = entities.find(text.substr(at + 1, end - at - 1));
        found != entities.end()) {
      out += found->second.characters;
      return end + 1 - at;
    }
  }
  for (std::size_t stop = std::min(end, at + 8); stop > at + 2; --stop) {
    const auto found = entities.find(text.substr(at + 1, stop - at - 1));
    if (found != entities.end() && found->second.bare) {
      out += found->second.characters;
      return stop - at;
    }
  }
  return 0;
}

struct Tokenizer {
  std::string_view text;
  const HtmlEntities& entities;
  const HtmlEvents& events;
  std::size_t at = 0;

  void emit_text(std::size_t start, std::size_t end) const {
    if (start < end) events.on_text(resolved(text.substr(start, end - start), entities));
  }

  void skip_blanks() {
    while (at < text.size() && (is_blank(text[at]) || text[at] == '/')) ++at;
  }

  void read_attribute(HtmlTag& tag) {
    const std::size_t start = at;
    if (at < text.size() && text[at] == '=') ++at;
    while (at < text.size() && !is_blank(text[at]) && text[at] != '=' && text[at] != '>' &&
           text[at] != '/')
      ++at;
    const std::string name = lowered(text.substr(start, at - start));
    std::size_t next = at;
    while (next < text.size() && is_blank(text[next])) ++next;
    std::string_view value;
    if (next < text.size() && text[next] == '=') {
      at = next + 1;
      value = read_value();
    }
    const bool wanted =
        std::find(kAttributes.begin(), kAttributes.end(), name) != kAttributes.end();
    if (wanted && !tag.has(name)) {
      tag.attributes.emplace_back(name, resolved(value.substr(0, kLongestValue), entities));
    }
  }

  std::string_view read_value() {
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at >= text.size()) return {};
    const char quote = text[at];
    const std::size_t start = quote == '"' || quote == '\'' ? at + 1 : at;
    if (start == at) {
      while (at < text.size() && !is_blank(text[at]) && text[at] != '>') ++at;
      return text.substr(start, at - start);
    }
    at = std::min(text.find(quote, start), text.size());
    const std::string_view value = text.substr(start, at - start);
    if (at < text.size()) ++at;
    return value;
  }

  /// Reads the tag whose name starts at `at`; false if the text ends in it.
  bool read_tag(HtmlTag& tag) {
    const std::size_t start = at;
    while (at < text.size() && !is_blank(text[at]) && text[at] != '/' && text[at] != '>') ++at;
    tag.name = lowered(text.substr(start, at - start));
    while (true) {
      skip_blanks();
      if (at >= text.size()) return false;
      if (text[at] == '>') break;
      read_attribute(tag);
    }
    ++at;
    return true;
  }

  /// Passes the content of a raw element, up to its closing tag or the end.
  void read_raw(const HtmlTag& tag) {
    const std::size_t start = at;
    std::size_t end = text.size();
    for (std::size_t i = text.find("</", at); i != std::string_view::npos;
         i = text.find("</", i + 2)) {
      if (lowered(text.substr(i + 2, tag.name.size())) == tag.name) {
        end = i;
        break;
      }
    }
    events.on_raw(tag, text.substr(start, end - start));
    at = end;
  }

  void skip_declaration() {
    const std::string_view rest = text.substr(at);
    std::string_view close = ">";
    if (rest.starts_with("<!--")) close = "-->";
    if (rest.starts_with("<![CDATA[")) close = "]]>";
    const std::size_t from = rest.starts_with("<!--") ? at + 2 : at + 1;
    const std::size_t end = text.find(close, from);
    at = end == std::string_view::npos ? text.size() : end + close.size();
  }

  void run() {
    std::size_t start = 0;
    while (at < text.size()) {
      at = std::min(text.find('<', at), text.size());
      const std::string_view rest = text.substr(at);
      const bool closing = rest.size() > 2 && rest[1] == '/' && is_letter_byte(rest[2]);
      const bool opening = rest.size() > 1 && is_letter_byte(rest[1]);
      const bool other =
          rest.size() > 1 && (rest[1] == '!' || rest[1] == '?' || (rest[1] == '/' && !closing));
      if (!closing && !opening && !other) {
        at = std::min(at + 1, text.size());
        continue;
      }
      emit_text(start, at);
      if (other) {
        skip_declaration();
      } else {
        at += closing ? 2 : 1;
        HtmlTag tag;
        tag.closing = closing;
        if (!read_tag(tag)) return;
        events.on_tag(tag);
        const bool raw =
            std::find(kRawElements.begin(), kRawElements.end(), tag.name) != kRawElements.end();
        if (raw && !closing) read_raw(tag);
      }
      start = at;
    }
    emit_text(start, text.size());
  }
};

}  // namespace

std::string_view HtmlTag::attribute(std::string_view name_of_attribute) const {
  for (const auto& [key, value] : attributes) {
    if (key == name_of_attribute) return value;
  }
  return {};
}

bool HtmlTag::has(std::string_view name_of_attribute) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const auto& attribute) { return attribute.first == name_of_attribute; });
}

void tokenize_html(std::string_view text, const HtmlEntities& entities, const HtmlEvents& events) {
  Tokenizer{text, entities, events}.run();
}

std::string resolved(std::string_view text, const HtmlEntities& entities) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t mark = std::min(text.find('&', i), text.size());
    out.append(text.substr(i, mark - i));
    if (mark == text.size()) break;
    const bool numeric = mark + 1 < text.size() && text[mark + 1] == '#';
    const std::size_t size =
        numeric ? append_numeric(text, mark, out) : append_named(text, mark, entities, out);
    if (size == 0) out += '&';
    i = mark + std::max<std::size_t>(size, 1);
  }
  return out;
}

}  // namespace claimgraph
