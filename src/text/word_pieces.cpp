#include "text/word_pieces.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "text/characters.h"

namespace claimgraph {
namespace {

constexpr std::size_t kLongestListed = 24;  // bytes; no listed form is longer

bool listed(const WordSet& set, std::string_view word) {
  return word.size() <= kLongestListed && set.contains(fold(word));
}

bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), is_ascii_digit);
}

/// "90", "1990" of "the 1990's"; not "4" of "Lumen 4's training".
bool is_decade(std::string_view word) {
  return all_digits(word) && (word.size() == 2 || word.size() == 4) && word.back() == '0';
}

std::size_t letter_count(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (!is_letter(c.value)) return 0;
    ++count;
    i += c.size;
  }
  return count;
}

/// "U.S", "e.g", "Ph.D": single letters (the first part may be two) parted by periods.
bool is_acronym(std::string_view stem) {
  if (stem.find('.') == std::string_view::npos || stem.size() > kLongestListed) return false;
  std::size_t start = 0;
  while (start <= stem.size()) {
    const std::size_t end = std::min(stem.find('.', start), stem.size());
    const std::size_t letters = letter_count(stem.substr(start, end - start));
    if (letters == 0 || letters > (start == 0 ? 2U : 1U)) return false;
    start = end + 1;
  }
  return true;
}

/// "ex-Acme"; not "ex-wife", "Ex-Im".
bool parts_from_name(std::string_view prefix, std::string_view word, const TextWords& words) {
  return word.size() > 2 && is_upper(code_point_at(word, 0).value) &&
         listed(words.parted_prefixes, prefix);
}

Span span_of(std::size_t start, std::size_t end) {
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

/// "713-853-3989", "2025-01-20", "345-9945": one number, not a range.
bool is_one_number(std::string_view word) {
  std::vector<std::size_t> sizes{0};
  for (const char c : word) {
    if (c == '-') {
      sizes.push_back(0);
    } else if (is_ascii_digit(c)) {
      ++sizes.back();
    } else {
      return false;
    }
  }
  return sizes.size() > 2 || (sizes.size() == 2 && sizes[0] == 3 && sizes[1] == 4);
}

/// Whether a hyphen joins a name and its number: "GPT-4", "DeepSeek-R1", "COVID-19".
bool joins_name_and_number(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty() || !is_upper(code_point_at(left, 0).value)) return false;
  if (letter_count(left) == 0 && !has_digit(left)) return false;
  if (!has_digit(right)) return false;
  const bool plain = std::all_of(right.begin(), right.end(), [](char c) {
    return is_ascii_digit(c) || is_ascii_letter(c) || c == '.';
  });
  return plain && (is_ascii_digit(right[0]) || (right[0] >= 'A' && right[0] <= 'Z' &&
                                                right.size() > 1 && is_ascii_digit(right[1])));
}

/// Where the unit after a number starts ("5|pm"), or the word's size.
std::size_t unit_start(std::string_view word, const TextWords& words) {
  std::size_t at = 0;
  while (at < word.size() &&
         (is_ascii_digit(word[at]) || word[at] == '.' || word[at] == ',' || word[at] == ':'))
    ++at;
  if (at == 0 || !is_ascii_digit(word[0])) return word.size();
  std::string_view unit = word.substr(at);
  if (unit.ends_with('.')) unit.remove_suffix(1);
  return listed(words.units, unit) ? at : word.size();
}

}  // namespace

std::size_t clitic_start(std::string_view word, const TextWords& words) {
  if (const auto found = word.size() <= kLongestListed ? words.split_words.find(to_lower(word))
                                                       : words.split_words.end();
      found != words.split_words.end()) {
    return found->second;
  }
  std::size_t at = word.size();
  for (int i = 0; i < 3 && at > 0; ++i) {
    at = previous_character(word, at);
    const CodePoint mark = code_point_at(word, at);
    if (!is_apostrophe(mark.value) || at == 0) continue;
    const std::string_view tail = word.substr(at + mark.size);
    const char before = word[at - 1];
    if ((before == 'n' || before == 'N') && (tail == "t" || tail == "T") && at > 1) return at - 1;
    if (is_decade(word.substr(0, at)) && tail == "s") return word.size();
    if (listed(words.clitics, tail)) return at;
  }
  return word.size();
}

bool stays_before(std::string_view rest, const TextWords& words) {
  if (rest.empty()) return false;
  std::size_t end = 0;
  while (end < rest.size() && (is_ascii_letter(rest[end]) || is_ascii_digit(rest[end]))) ++end;
  const std::string_view word = rest.substr(0, end);
  return listed(words.clitics, word) || (is_ascii_digit(rest[0]) && word.size() <= 3);
}

bool keeps_period(std::string_view word, bool at_end, const TextWords& words) {
  std::string_view stem = word.substr(0, word.size() - 1);
  if (stem.empty() || stem.size() > 2 * kLongestListed) return false;
  if (const std::size_t cut = stem.find_last_of("-/("); cut != std::string_view::npos)
    stem = stem.substr(cut + 1);
  if (stem.empty()) return false;
  if (letter_count(stem) == 1 && !listed(words.before_number, stem)) {
    return !at_end && is_upper(code_point_at(stem, 0).value);
  }
  if (is_acronym(stem)) return true;
  const std::size_t digits = unit_start(stem, words);
  if (digits < stem.size() && stem.find('.', digits) != std::string_view::npos) return true;
  if (at_end && listed(words.words_too, stem)) return false;
  return listed(words.titles, stem) || listed(words.before_number, stem) ||
         listed(words.may_end, stem);
}

bool is_separator(std::string_view word, std::size_t at) {
  const char c = word[at];
  const bool inside = at > 0 && at + 1 < word.size();
  const bool digits = inside && is_ascii_digit(word[at - 1]) && is_ascii_digit(word[at + 1]);
  switch (c) {
    case ',':
    case ':':
      return !digits;
    case '/':
      return !digits && !(word.size() == 3 && inside);
    case '=':
    case '+':
      return c == '=';
    case '.':
      return inside && at + 2 < word.size() && word[at - 1] >= 'a' && word[at - 1] <= 'z' &&
             word[at + 1] >= 'A' && word[at + 1] <= 'Z' && word[at + 2] >= 'a' &&
             word[at + 2] <= 'z';
    default:
      return false;
  }
}

std::size_t address_size(std::string_view word) {
  const bool web = word.starts_with("http://") || word.starts_with("https://") ||
                   word.starts_with("www.") || word.starts_with("ftp://");
  const std::size_t at = word.find('@');
  const bool mail =
      at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
  if (!web && !mail) return 0;
  std::size_t end = std::min(word.find_first_of("<>\""), word.size());
  constexpr std::string_view kNotLast = ".,;:!?)]}'";
  while (end > 0 && kNotLast.find(word[end - 1]) != std::string_view::npos) --end;
  for (std::size_t i = 0; i < end; ++i) {
    if (static_cast<unsigned char>(word[i]) == 0xE2) end = i;  // a curly quote or dash ends it
  }
  return end;
}

std::vector<Span> parts_at_hyphens(std::string_view word, const TextWords& words) {
  if (word.find('-') == std::string_view::npos &&
      word.find("\xE2\x80\x90") == std::string_view::npos &&
      word.find("\xE2\x80\x91") == std::string_view::npos) {
    return {span_of(0, word.size())};
  }
  const bool closed = closed_up(words, word.substr(0, clitic_start(word, words))) != nullptr;
  if (closed || is_one_number(word)) return {span_of(0, word.size())};
  std::vector<Span> parts;
  std::size_t start = 0;
  std::size_t left = 0;  // where the element before the hyphen starts
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    const std::size_t next = i + c.size;
    if (!is_hyphen(c.value) || i == 0) {
      i = next;
      continue;
    }
    std::size_t right_end = next;
    while (right_end < word.size() && !is_hyphen(code_point_at(word, right_end).value)) {
      right_end += code_point_at(word, right_end).size;
    }
    const std::string_view before = word.substr(left, i - left);
    const std::string_view after = word.substr(next, right_end - next);
    const bool joined =
        !after.empty() && ((left == start && listed(words.joined_prefixes, before) &&
                            !parts_from_name(before, after, words)) ||
                           listed(words.joined_suffixes, after) ||
                           joins_name_and_number(word.substr(start, i - start),
                                                 after.substr(0, clitic_start(after, words))));
    if (!joined) {
      if (start < i) parts.push_back(span_of(start, i));
      parts.push_back(span_of(i, next));
      start = next;
    }
    left = next;
    i = next;
  }
  if (start < word.size()) parts.push_back(span_of(start, word.size()));
  return parts;
}

std::vector<Span> pieces_of(std::string_view word, const TextWords& words) {
  std::vector<Span> pieces;
  std::size_t start = 0;
  std::size_t letters = 0;
  while (letters < word.size() && is_ascii_letter(word[letters])) ++letters;
  if (letters < word.size()) {
    const CodePoint sign = code_point_at(word, letters);
    const bool known = letters == 0 || listed(words.currency_prefixes, word.substr(0, letters));
    if (is_currency_sign(sign.value) && known) {
      pieces.push_back(span_of(0, letters + sign.size));
      start = letters + sign.size;
    }
  }
  std::size_t end = word.size();
  if (end > start + 1 && word[end - 1] == '%') --end;
  const std::string_view core = word.substr(start, end - start);
  std::size_t cut = unit_start(core, words);
  if (cut == core.size()) cut = clitic_start(core, words);
  if (cut > 0 && !core.empty()) pieces.push_back(span_of(start, start + cut));
  if (cut < core.size()) pieces.push_back(span_of(start + cut, end));
  if (end < word.size()) pieces.push_back(span_of(end, word.size()));
  return pieces;
}

}  // namespace claimgraph
