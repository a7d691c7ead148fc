#include "reconcile/scopes.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iterator>
#include <map>
#include <sstream>
#include <vector>

#include "base/unicode.h"
#include "core/date.h"

namespace claimgraph {
namespace {

/// Whether every word of a description is one of the other's, endings aside.
bool tells_too(const Proposition& other, const std::string& described) {
  const std::vector<std::string> about = words_in(other.about);
  const auto known = [&](const std::string& word) {
    const auto begins = [&](const std::string& stem) { return word.starts_with(stem); };
    return std::any_of(about.begin(), about.end(), begins) ||
           std::any_of(other.words.begin(), other.words.end(), begins);
  };
  const std::vector<std::string> words = words_in(described);
  return !words.empty() && std::all_of(words.begin(), words.end(), known);
}

/// Lines of the scope but for what the other has in its subject or object: "the water table under
/// the plain", "the water table fell in the plain"; "is chief of Acme", "the chief executive of
/// Acme".
std::set<std::string> lines_told_apart(const Proposition& own, const Proposition& other) {
  std::set<std::string> lines = scope_lines(own.scope);
  std::erase_if(lines, [&](const std::string& line) {
    const std::string value = line.substr(line.find('=') + 1);
    const bool mark = line == kTotal || line == kFormerly || line.starts_with(kSubjectPlace);
    if (mark || line.starts_with(kPortion)) return true;
    const bool told = !value.empty() && (value == other.object_entity || value == other.owner);
    return told || (value.starts_with("“") && tells_too(other, value));
  });
  return lines;
}

Scope narrower(bool left, bool right) {
  if (left && right) return Scope::different;
  if (left) return Scope::left_narrower;
  return right ? Scope::right_narrower : Scope::equal;
}

std::set<std::string> described_words(const std::string& described) {
  constexpr std::size_t kMark = std::string_view("“").size();
  const bool quoted = described.starts_with("“") && described.size() > 2 * kMark;
  const std::vector<std::string> words =
      words_in(quoted ? described.substr(kMark, described.size() - 2 * kMark) : described);
  return {words.begin(), words.end()};
}

/// "“protest”", "“protest in Oslo”": the words of one description are all in the other.
bool is_nested(const std::string& left, const std::string& right) {
  const auto a = described_words(left);
  const auto b = described_words(right);
  return std::includes(a.begin(), a.end(), b.begin(), b.end()) ||
         std::includes(b.begin(), b.end(), a.begin(), a.end());
}

/// "“its handling of data”", "“misuse of personal data”": told of for what something was done,
/// reporters share a word, endings aside, and few share more.
bool may_be_one_reason(const std::string& left, const std::string& right) {
  constexpr std::size_t kStem = 4;  // letters
  std::set<std::string> stems;
  for (const std::string& each : described_words(left)) {
    if (each.size() >= kStem) stems.insert(each.substr(0, kStem));
  }
  return std::ranges::any_of(described_words(right), [&](const std::string& each) {
    return each.size() >= kStem && stems.contains(each.substr(0, kStem));
  });
}

}  // namespace

bool told_then(const Proposition& undated, const std::string& time) {
  const auto told = days_of(undated.published);
  const auto then = days_of(time);
  if (!told || !then || undated.mode != Mode::stated) return false;
  return then->first <= told->last && then->last >= told->first - kNewsAge;
}

bool told_long_after(const Proposition& undated, const std::string& time) {
  const auto told = days_of(undated.published);
  const auto then = days_of(time);
  return undated.time.empty() && undated.mode == Mode::stated && told && then &&
         then->last < told->first - kNewsAge;
}

std::set<std::string> scope_lines(const std::string& scope) {
  std::set<std::string> lines;
  std::istringstream in(scope);
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

bool has_line(const std::string& scope, const std::string& line) {
  return scope_lines(scope).count(line) != 0;
}

Scope scope_between(const Proposition& left, const Proposition& right) {
  const std::set<std::string> a = lines_told_apart(left, right);
  const std::set<std::string> b = lines_told_apart(right, left);
  const bool a_more = !std::includes(b.begin(), b.end(), a.begin(), a.end());
  const bool b_more = !std::includes(a.begin(), a.end(), b.begin(), b.end());
  bool a_dated = !left.time.empty() && right.time.empty() && !told_then(right, left.time);
  bool b_dated = left.time.empty() && !right.time.empty() && !told_then(left, right.time);
  const auto x = days_of(left.time);
  const auto y = days_of(right.time);
  if (x && y && !(*x == *y)) {
    a_dated = !x->contains(*y);
    b_dated = !y->contains(*x);
  }
  return narrower(a_more || a_dated, b_more || b_dated);
}

bool of_other_times(const Proposition& left, const Proposition& right) {
  const auto a = days_of(left.time);
  const auto b = days_of(right.time);
  return a && b && !a->overlaps(*b);
}

Proposition as_wide_as(const Proposition& no, const Proposition& yes) {
  Proposition wide = yes;
  if (yes.object_entity.empty() || yes.object_entity != no.object_entity) return wide;
  wide.scope.clear();
  const std::set<std::string> own = scope_lines(no.scope);
  for (const std::string& line : scope_lines(yes.scope)) {
    const std::string role = line.substr(0, line.find('=') + 1);
    const bool told =
        std::ranges::any_of(own, [&](const std::string& each) { return each.starts_with(role); });
    if (told) wide.scope += (wide.scope.empty() ? "" : "\n") + line;
  }
  return wide;
}

bool within_a_year(std::string_view one, std::string_view other) {
  const auto year = [](std::string_view time) {
    int value = 0;
    const auto read =
        std::from_chars(time.data(), time.data() + std::min<std::size_t>(4, time.size()), value);
    return read.ec == std::errc{} ? value : 0;
  };
  const int first = year(one);
  const int second = year(other);
  return first != 0 && second != 0 && std::abs(first - second) <= 1;
}

namespace {

/// Whether the other speaks of the entity, and has no other in its role.
bool is_told_elsewhere(const std::string& role, const std::string& entity,
                       const Proposition& other) {
  const std::set<std::string> lines = scope_lines(other.scope);
  const bool filled = std::ranges::any_of(
      lines, [&](const std::string& line) { return line.starts_with(role + "="); });
  return !filled && std::ranges::find(other.things, entity) != other.things.end();
}

}  // namespace

bool of_other_parts(const Proposition& left, const Proposition& right) {
  const std::set<std::string> a = scope_lines(left.scope);
  const std::set<std::string> b = scope_lines(right.scope);
  std::set<std::string> apart;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(),
                                std::inserter(apart, apart.end()));
  std::map<std::string, std::string> described_by;  // role → description
  for (const std::string& line : apart) {
    const std::string role = line.substr(0, line.find('='));
    // Words in quotation marks are descriptions: saying more is not saying otherwise.
    const std::string value = line.substr(role.size() + 1);
    const bool number = value[0] >= '0' && value[0] <= '9';
    const bool described =
        (value.starts_with("“") || number) && role != kPlaceRole && role != kBasisRole;
    const bool of_left = a.contains(line);
    // "Will revoke the permit" where the other names who revokes it: both texts speak of that. But
    // 420 people in Leeds are not all.
    const bool counted = role == kPlaceRole && (left.quantity || right.quantity);
    const bool told = is_told_elsewhere(role, value, of_left ? right : left);
    if (!described && told && !counted) continue;
    if (!described) return true;
    const auto [known, fresh] = described_by.emplace(role, value);
    const bool one = is_nested(known->second, value) ||
                     (role == kReasonRole && may_be_one_reason(known->second, value));
    if (!fresh && !one) return true;
  }
  return false;
}

}  // namespace claimgraph
