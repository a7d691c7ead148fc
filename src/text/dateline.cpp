#include <algorithm>

#include "base/unicode.h"
#include "text/characters.h"
#include "text/role_parts.h"

namespace claimgraph {
namespace {

constexpr std::size_t kBlocksLookedAt = 12;
constexpr std::size_t kLongestPlace = 30;  // bytes

struct Mark {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

/// Where a hyphen stands between blanks, or behind a bracket and a blank: "(Reuters) -Acme said".
std::size_t find_hyphen(std::string_view head) {
  const std::size_t apart = head.find(" - ");
  const std::size_t glued = head.find(") -");
  const std::size_t blank = std::min(apart, glued == std::string_view::npos ? glued : glued + 1);
  return blank == std::string_view::npos ? blank : blank + 1;
}

/// The first mark between blanks (or an em dash after a bracket) in the block's first bytes.
Mark first_mark(std::string_view text, const ReadingWords& words) {
  Mark best;
  const std::string_view head = text.substr(0, words.dateline_longest);
  for (const std::string& mark : words.dateline_marks) {
    const std::size_t start = mark == "-" ? find_hyphen(head) : head.find(mark);
    if (start == std::string_view::npos || start == 0 || start >= best.at) continue;
    const bool apart = head[start - 1] == ' ' || head[start - 1] == ')';
    if (apart) best = {start, mark.size()};
  }
  return best;
}

/// Whether a word is written in capitals alone, at least three of them.
bool is_shouted(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (is_lower(c.value)) return false;
    capitals += is_upper(c.value) ? 1 : 0;
    i += c.size;
  }
  return capitals >= 3;
}

/// "GENEVA, Feb 3 (Press)", "NEW DELHI": the first word shouted, no word in small letters outside
/// the brackets but between two places.
bool is_shouted_place(std::string_view place) {
  if (!is_shouted(place.substr(0, place.find_first_of(" ,")))) return false;
  std::size_t small = 0;
  for (std::size_t i = 0; i < place.size();) {
    const std::size_t end = std::min(place.find(' ', i), place.size());
    if (end > i && is_lower(code_point_at(place, i).value)) ++small;
    i = end + 1;
  }
  return small <= 1;
}

/// The bytes of "Jan 5" at the start of `text`, 0 where it starts with no day of a month.
std::size_t day_size(std::string_view text, const ReadingWords& words) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return 0;
  std::string_view month = text.substr(0, blank);
  if (month.ends_with('.')) month.remove_suffix(1);
  if (!is_upper(code_point_at(text, 0).value) || !words.months.contains(fold(month))) return 0;
  std::size_t end = blank + 1;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  const std::size_t digits = end - blank - 1;
  return digits == 1 || digits == 2 ? end : 0;
}

/// "Oslo, N.D.", "Washington, D.C.": capitalised words, of which the last one, behind a comma, is
/// shortened.
bool is_shortened_place(std::string_view place) {
  const std::size_t comma = place.find(", ");
  if (comma == std::string_view::npos || !place.ends_with('.')) return false;
  for (std::size_t i = 0; i < place.size();) {
    const std::size_t end = std::min(place.find(' ', i), place.size());
    if (end > i && !is_upper(code_point_at(place, i).value)) return false;
    i = end + 1;
  }
  return place.find_first_of(" ,", comma + 2) == std::string_view::npos;
}

/// "Sep 7", "May 5, 2026".
bool is_day(std::string_view date, const ReadingWords& words) {
  const std::size_t day = day_size(date, words);
  if (day == 0) return false;
  date.remove_prefix(day);
  return date.empty() || (date.starts_with(", ") && date.size() == 6 &&
                          date.find_first_not_of("0123456789", 2) == std::string_view::npos);
}

/// "Oslo, Sep 7", "Tuesday, May 5, 2026": a few capitalised words, a day, and the year or not.
bool is_dated_place(std::string_view head, const ReadingWords& words) {
  const std::size_t comma = head.find(", ");
  if (comma == std::string_view::npos || comma > kLongestPlace) return false;
  for (std::size_t i = 0; i < comma;) {
    if (!is_upper(code_point_at(head, i).value)) return false;
    i = std::min(head.find(' ', i), comma) + 1;
  }
  return is_day(trimmed(head.substr(comma + 2)), words);
}

/// "Acme.com": a page that gives its name before its text.
bool is_web_page(std::string_view head) {
  const std::size_t period = head.rfind('.');
  return period != std::string_view::npos && period > 0 && period + 1 < head.size() &&
         std::all_of(head.begin(), head.end(),
                     [](char c) { return is_ascii_letter(c) || c == '.'; });
}

/// The bytes of "NEW DELHI, NORWAY:", "Oslo, May 5:" or "Oslo:" at the start of `text`: a town in
/// capitals and more behind a comma, a town and a day, or a known town; 0: none. "MR. ROE:" is who
/// speaks.
std::size_t place_with_colon(std::string_view text, const ReadingWords& words,
                             const Gazetteer& gazetteer) {
  const std::size_t colon = text.substr(0, words.dateline_longest).find(": ");
  if (colon == std::string_view::npos) return 0;
  const std::string_view place = text.substr(0, colon);
  const GazetteerEntry* town = gazetteer.find(place);
  const bool known = town != nullptr && town->kind == "place" && !town->country;
  if (known || is_dated_place(place, words)) return colon + 1;
  const bool short_one = is_shortened_place(place) || place.find('.') == std::string_view::npos;
  return place.find(", ") != std::string_view::npos && short_one && is_shouted_place(place)
             ? colon + 1
             : 0;
}

/// Whether what stands before the mark is a dateline: a place, a day and an agency, of which any
/// two may be left out. One with neither a town in capitals nor an agency stands in the `first`
/// paragraph alone: "Jane Roe, Ph.D. - the chair" may stand in others.
bool is_dateline(std::string_view head, const ReadingWords& words, bool first) {
  const std::size_t bracket = head.find('(');
  const std::string_view place = trimmed(head.substr(0, bracket));
  if (is_shouted_place(place)) return true;
  const bool shortened = first && is_shortened_place(place);
  if (bracket == std::string_view::npos)
    return shortened || (first && (is_dated_place(place, words) || is_web_page(place)));
  const std::size_t close = head.find(')');
  if (close == std::string_view::npos || close != head.rfind(')')) return false;
  // "(Reuters) Aug. 21 --"
  const std::string_view rest = trimmed(head.substr(close + 1));
  const bool ends = rest.empty() || (place.empty() && is_day(rest, words));
  const bool day = !place.empty() && day_size(place, words) == place.size();
  const std::string_view agency = trimmed(head.substr(bracket + 1, close - bracket - 1));
  const bool alone = place.empty() && (first || words.agencies.contains(fold(agency)));
  return ends && is_upper(code_point_at(head, bracket + 1).value) && (alone || day || shortened);
}

/// The bytes of a dateline that opens `text`, with the mark behind it; 0: none. "Nov 24 Acme said"
/// has no mark.
std::size_t dateline_size(std::string_view text, const ReadingWords& words,
                          const Gazetteer& gazetteer, bool first) {
  const Mark mark = first_mark(text, words);
  if (mark.at != std::string_view::npos && is_dateline(text.substr(0, mark.at), words, first))
    return mark.at + mark.size;
  if (!first) return 0;
  if (const std::size_t place = place_with_colon(text, words, gazetteer); place > 0) return place;
  const std::size_t day = day_size(text, words);
  const bool bare = day > 0 && day + 1 < text.size() && text[day] == ' ' &&
                    is_upper(code_point_at(text, day + 1).value);
  return bare ? day : 0;
}

/// What the dateline tells of the article and nothing else has told.
void fill_from(std::string_view head, Provenance& provenance, const ReadingWords& words) {
  const std::size_t open = head.find('(');
  const std::size_t close = open == std::string_view::npos ? open : head.find(')', open);
  if (close != std::string_view::npos && provenance.publisher.empty()) {
    provenance.publisher = trimmed(head.substr(open + 1, close - open - 1));
  }
  if (const std::string date = written_date(head, words);
      provenance.published.empty() && date.size() > 4) {
    provenance.published = date;
  }
}

}  // namespace

void split_dateline(Article& article, const ReadingWords& words, const Gazetteer& gazetteer) {
  const std::size_t end = std::min(article.blocks.size(), kBlocksLookedAt);
  bool first = true;
  for (std::size_t i = 0; i < end; ++i) {
    if (article.blocks[i].role != Role::body) continue;
    const std::string_view text = text_of(article, article.blocks[i]);
    const std::size_t size = dateline_size(text, words, gazetteer, first);
    first = false;
    if (size == 0) continue;
    fill_from(text.substr(0, size), article.provenance, words);
    if (const auto parts = parted(article, article.blocks[i], size)) {
      article.blocks[i] = parts->second;
      article.blocks.insert(article.blocks.begin() + static_cast<std::ptrdiff_t>(i), parts->first);
    }
    return;
  }
}

}  // namespace claimgraph
