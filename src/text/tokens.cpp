#include "text/tokens.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/characters.h"
#include "text/tickers.h"
#include "text/word_pieces.h"

namespace claimgraph {
namespace {

bool all_of_run(std::string_view piece, char c) {
  return piece.find_first_not_of(c) == std::string_view::npos;
}

bool all_letters(std::string_view word) {
  return std::all_of(word.begin(), word.end(), is_ascii_letter);
}

/// How many bytes at `at` are one token wherever they stand: runs of the same mark ("...", "--",
/// "!!!"), dashes, brackets, quotes; 0 for characters that may be part of a word.
std::size_t mark_size(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '.' || c == '-' || c == '*' || c == '=' || c == '_' || c == '~' || c == '!' ||
      c == '?' || c == '\'' || c == '`') {
    const bool asking = c == '!' || c == '?';
    std::size_t end = at;
    while (end < text.size() &&
           (text[end] == c || (asking && (text[end] == '!' || text[end] == '?'))))
      ++end;
    if (asking || c == '*' || c == '=' || c == '~') return end - at;
    return end - at > 1 ? end - at : 0;
  }
  if (c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == '"' ||
      c == ';' || c == '<' || c == '>' || c == '|') {
    return 1;
  }
  if (static_cast<unsigned char>(c) < 0x80) return 0;
  const CodePoint point = code_point_at(text, at);
  if (is_apostrophe(point.value) || is_hyphen(point.value) || point.value == 0x00B7) return 0;
  return is_punctuation(point.value) ? point.size : 0;
}

/// Cuts one stretch without white space into tokens.
struct Cutter {
  std::string_view text;
  const TextWords& words;
  std::vector<Span>& out;

  void add(std::size_t start, std::size_t end) {
    if (start < end)
      out.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
  }

  std::string_view at(std::size_t start, std::size_t end) const {
    return text.substr(start, end - start);
  }

  /// Cuts off what opens a stretch; gives where the rest starts.
  std::size_t cut_opening(std::size_t start, std::size_t end) {
    while (start < end) {
      const CodePoint c = code_point_at(text, start);
      const std::string_view rest = at(start, end);
      std::size_t size = mark_size(rest, 0);
      if (size == 0 && is_apostrophe(c.value) && !stays_before(rest.substr(c.size), words))
        size = c.size;
      if (size == 0 && (c.value == ',' || c.value == ':' || c.value == '/')) size = 1;
      if (size == 0 && is_hyphen(c.value) && !(rest.size() > 1 && is_ascii_digit(rest[1])))
        size = c.size;
      if (size == 0 && c.value == '#' && rest.size() > 1 && is_ascii_digit(rest[1])) size = 1;
      if (size == 0) break;
      add(start, start + size);
      start += size;
    }
    return start;
  }

  /// Finds where what closes a stretch begins, filling `closing` from the last token to the first.
  std::size_t cut_closing(std::size_t start, std::size_t end, bool last,
                          std::vector<Span>& closing) {
    while (start < end) {
      const std::size_t before = previous_character(text, end);
      const CodePoint c = code_point_at(text, before);
      std::size_t cut = end;
      if (c.value == '.' || c.value == '!' || c.value == '?' || c.value == '*' || c.value == '-') {
        cut = start_of_run(start, end);
        const bool one_period = c.value == '.' && end - cut == 1;
        if (one_period && keeps_period(at(start, end), last && closing.empty(), words)) break;
      } else if (c.value == ',' || c.value == ';' || c.value == ':' || c.value == '/' ||
                 c.value == '%' || is_currency_sign(c.value) || is_closing(c.value) ||
                 c.value == 0x2026 || mark_size(at(before, end), 0) > 0 || is_apostrophe(c.value)) {
        cut = before;
        if (c.value == '\'' && cut > start && text[cut - 1] == '\'') --cut;
      }
      if (cut == end) break;
      closing.push_back({static_cast<std::uint32_t>(cut), static_cast<std::uint32_t>(end)});
      end = cut;
    }
    return end;
  }

  std::size_t start_of_run(std::size_t start, std::size_t end) const {
    const auto same = [last = text[end - 1]](char c) {
      return c == last || ((last == '!' || last == '?') && (c == '!' || c == '?'));
    };
    std::size_t cut = end;
    while (cut > start && same(text[cut - 1])) --cut;
    return cut;
  }

  /// Cuts the inside of a stretch at marks, then each part into pieces of words.
  void cut_inside(std::size_t start, std::size_t end) {
    if (all_letters(at(start, end))) return cut_letters(start, end);
    std::size_t part = start;
    for (std::size_t i = start; i < end;) {
      std::size_t size = mark_size(at(start, end), i - start);
      if (size == 0 && is_separator(at(start, end), i - start)) size = 1;
      if (size == 0) {
        i += code_point_at(text, i).size;
        continue;
      }
      cut_word(part, i);
      add(i, i + size);
      i += size;
      part = i;
    }
    cut_word(part, end);
  }

  /// Most words have letters only, and nothing is to be cut but "can|not".
  void cut_letters(std::size_t start, std::size_t end) {
    const std::size_t clitic = clitic_start(at(start, end), words);
    add(start, start + clitic);
    add(start + clitic, end);
  }

  void cut_word(std::size_t start, std::size_t end) {
    if (start == end) return;
    for (const Span part : parts_at_hyphens(at(start, end), words)) {
      for (const Span piece : pieces_of(at(start + part.start, start + part.end), words)) {
        add(start + part.start + piece.start, start + part.start + piece.end);
      }
    }
  }

  void cut(std::size_t start, std::size_t end, bool last) {
    const std::string_view whole = at(start, end);
    if (words.faces.contains(whole) ||
        (whole.size() > 1 && all_of_run(whole, whole[0]) && mark_size(whole, 0) > 1)) {
      return add(start, end);
    }
    start = cut_opening(start, end);
    std::vector<Span> closing;
    std::size_t stop = end;
    if (const std::size_t address = address_size(at(start, end)); address > 0) {
      add(start, start + address);
      start += address;
      stop = cut_closing(start, end, last, closing);
    } else {
      stop = cut_closing(start, end, last, closing);
    }
    cut_inside(start, stop);
    out.insert(out.end(), closing.rbegin(), closing.rend());
  }
};

}  // namespace

std::vector<Span> tokens_of(std::string_view text, Span sentence, const TextWords& words) {
  std::vector<Span> tokens;
  Cutter cutter{text, words, tokens};
  std::size_t last_word = sentence.end;
  while (last_word > sentence.start) {
    const std::size_t before = previous_character(text, last_word);
    if (!is_space(code_point_at(text, before).value)) break;
    last_word = before;
  }
  std::size_t start = sentence.start;
  for (std::size_t i = sentence.start; i <= sentence.end;) {
    CodePoint c = i < sentence.end ? code_point_at(text, i) : CodePoint{' ', 1};
    // A ticker counts as white space: no tree is made of it.
    const std::size_t ticker = i < sentence.end ? ticker_size(text, i, words) : 0;
    if (ticker > 0) c = {' ', static_cast<std::uint32_t>(ticker)};
    if (is_space(c.value)) {
      if (start < i) cutter.cut(start, i, i == last_word);
      start = i + c.size;
    }
    i += c.size;
  }
  return tokens;
}

bool is_abbreviation(std::string_view word, const TextWords& words) {
  return keeps_period(word, false, words);
}

}  // namespace claimgraph
