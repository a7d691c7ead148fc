#include "text/sentences.h"

#include "base/breaks.h"
#include "base/unicode.h"
#include "text/characters.h"
#include "text/tickers.h"
#include "text/tokens.h"

namespace claimgraph {
namespace {

constexpr std::size_t kLongestAbbreviation = 64;  // bytes looked back for an abbreviation

/// The last stretch without white space before `end`, without closing quotes and brackets.
std::string_view last_word(std::string_view text, std::size_t start, std::size_t end) {
  while (end > start) {
    const std::size_t before = previous_character(text, end);
    const char32_t c = code_point_at(text, before).value;
    if (!is_closing(c) && !is_space(c)) break;
    end = before;
  }
  std::size_t first = end;
  while (first > start && end - first < kLongestAbbreviation) {
    const std::size_t before = previous_character(text, first);
    const char32_t c = code_point_at(text, before).value;
    if (is_space(c) || is_opening(c) || c == 0x2014) break;
    first = before;
  }
  return text.substr(first, end - first);
}

/// The word that starts at `at`, without what opens it.
std::string_view next_word(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const CodePoint c = code_point_at(text, at);
    if (!is_opening(c.value) && !is_space(c.value)) break;
    at += c.size;
  }
  std::size_t stop = at;
  while (stop < end && stop - at < kLongestAbbreviation) {
    const CodePoint c = code_point_at(text, stop);
    if (!is_letter(c.value) && !is_digit(c.value)) break;
    stop += c.size;
  }
  return text.substr(at, stop - at);
}

bool is_lone_enumerator(std::string_view sentence) {
  const std::string_view mark = trimmed(sentence);
  if (mark.size() < 2 || mark.size() > 4 || !mark.ends_with('.')) return false;
  const std::string_view stem = mark.substr(0, mark.size() - 1);
  if (stem.size() == 1 && is_ascii_letter(stem[0])) return true;
  return stem.find_first_not_of("0123456789") == std::string_view::npos;
}

bool closes_with_quote(std::string_view text, std::size_t start, std::size_t end) {
  while (end > start) {
    const std::size_t before = previous_character(text, end);
    const char32_t c = code_point_at(text, before).value;
    if (!is_space(c)) return is_closing(c);
    end = before;
  }
  return false;
}

/// Where note marks such as "[17] [2]" that follow a sentence's end stop: they belong to it.
std::size_t after_note_marks(std::string_view text, std::size_t at, std::size_t stop) {
  const std::size_t given = at;
  if (at > 0 && text[at - 1] == '[') --at;  // Unicode takes the bracket for one that closes
  if (at == stop || text[at] != '[') return given;
  const std::size_t first = at;
  while (at < stop && text[at] == '[') {
    std::size_t i = at + 1;
    while (i < stop && is_ascii_digit(text[i])) ++i;
    if (i == at + 1 || i >= stop || text[i] != ']') break;
    at = i + 1;
    while (at < stop && text[at] == ' ') ++at;
  }
  return at == first ? given : at;
}

/// "at 3 a.m. (0114 GMT)": whether brackets open that hold no sentence with an end of its own.
bool opens_aside(std::string_view text, std::size_t at, std::size_t stop) {
  while (at < stop && text[at] == ' ') ++at;
  if (at == stop || text[at] != '(') return false;
  const std::size_t close = text.substr(0, stop).find(')', at);
  return close != std::string_view::npos && text[close - 1] != '.' && text[close - 1] != '!' &&
         text[close - 1] != '?';
}

/// Whether a sentence really ends at Unicode's boundary `end`. REQUIRES: start < end < stop.
bool ends_sentence(std::string_view text, std::size_t start, std::size_t end, std::size_t stop,
                   const TextWords& words) {
  const std::string_view next = next_word(text, end, stop);
  if (next.empty()) return true;
  if (is_in_ticker(text, end, words)) return false;
  // Inside a web address Unicode sees an end after each question mark.
  if (is_ascii_letter(next[0]) && (text[end - 1] == '?' || text[end - 1] == '!')) return false;
  const char32_t first = code_point_at(next, 0).value;
  const std::string_view word = last_word(text, start, end);
  if (is_lower(first) && closes_with_quote(text, start, end)) return false;
  if (!word.ends_with('.') || word.ends_with("..")) return true;
  if (is_lone_enumerator(text.substr(start, end - start))) return false;
  if (!is_abbreviation(word, words)) return true;
  const std::string stem = fold(word.substr(0, word.size() - 1));
  if (words.titles.contains(stem) || opens_aside(text, end, stop)) return false;
  if (is_digit(first)) return !words.before_number.contains(stem);
  const bool initial = word.size() == 2;  // "J.": a person's more often than a word's end
  if (!initial && words.words_too.contains(stem)) return true;
  return words.starters.contains(fold(next));
}

Span without_blanks(std::string_view text, std::size_t start, std::size_t end) {
  const std::string_view inner = trimmed(text.substr(start, end - start));
  const auto first = static_cast<std::size_t>(inner.data() - text.data());
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(first + inner.size())};
}

}  // namespace

std::vector<Span> sentences_of(std::string_view text, Span block, const TextWords& words) {
  std::vector<Span> sentences;
  std::size_t start = block.start;
  for (const std::uint32_t offset : sentence_ends(text.substr(block.start, block.size()))) {
    const std::size_t end = after_note_marks(text, block.start + offset, block.end);
    if (end <= start) continue;
    if (end < block.end && !ends_sentence(text, start, end, block.end, words)) continue;
    const Span sentence = without_blanks(text, start, end);
    if (!sentence.empty()) sentences.push_back(sentence);
    start = end;
  }
  return sentences;
}

}  // namespace claimgraph
