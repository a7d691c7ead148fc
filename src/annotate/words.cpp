#include "annotate/words.h"

#include <algorithm>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// Straight quotes and plain dashes for the typographic ones; other characters are themselves.
char32_t plain(char32_t c) {
  if (c >= 0x2018 && c <= 0x201B) return '\'';
  if (c >= 0x201C && c <= 0x201F) return '"';
  if (c >= 0x2010 && c <= 0x2015) return '-';
  return c;
}

char shape_of(char32_t c) {
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return 'X';
    if (c >= 'a' && c <= 'z') return 'x';
    if (c >= '0' && c <= '9') return 'd';
    return static_cast<char>(c);
  }
  if (is_upper(c)) return 'X';
  if (is_letter(c)) return 'x';
  if (is_digit(c)) return 'd';
  const char32_t same = plain(c);
  return same < 0x80 ? static_cast<char>(same) : '?';
}

}  // namespace

std::uint32_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

std::string folded_word(std::string_view form) {
  std::string out;
  if (is_ascii(form)) {
    out = form;
    for (char& c : out) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
  } else {
    const std::string lower = to_lower(form);
    for (std::size_t at = 0; at < lower.size();) {
      const CodePoint point = code_point_at(lower, at);
      append_utf8(out, plain(point.value));
      at += point.size;
    }
  }
  if (out == "``" || out == "''") out.assign(1, '"');  // the Penn Treebank's quotes
  for (char& c : out) {
    if (c >= '0' && c <= '9') c = '0';
  }
  return out;
}

Word word_of(std::string_view form, const Lexicon& lexicon) {
  Word word;
  const std::string folded = folded_word(form);
  word.form = hash_of(form);
  word.lower = hash_of(folded);
  for (std::size_t i = 0; i < word.prefix.size(); ++i) {
    word.prefix[i] = hash_of(std::string_view(folded).substr(0, i + 1));
  }
  for (std::size_t i = 0; i < word.suffix.size(); ++i) {
    const std::size_t size = std::min(folded.size(), i + 1);
    word.suffix[i] = hash_of(std::string_view(folded).substr(folded.size() - size));
  }
  std::string shape;
  bool has_letter = false;
  bool has_small = false;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint point = code_point_at(form, at);
    const char kind = shape_of(point.value);
    if (at == 0) word.capital = kind == 'X';
    at += point.size;
    has_letter = has_letter || kind == 'X' || kind == 'x';
    has_small = has_small || kind == 'x';
    const std::size_t size = shape.size();
    const bool third = size >= 2 && shape[size - 1] == kind && shape[size - 2] == kind;
    if (!third && size < 16) shape += kind;
  }
  word.all_capital = has_letter && !has_small;
  word.shape = hash_of(shape);
  word.number = lexicon.find(word.lower).value_or(0);
  return word;
}

}  // namespace claimgraph
