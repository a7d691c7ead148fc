#include "reconcile/other_names.h"

#include <algorithm>
#include <set>

#include "base/unicode.h"
#include "reconcile/entities.h"

namespace claimgraph {
namespace {

constexpr std::size_t kShortestShortName = 3;
constexpr std::size_t kShortestDefined = 2;

std::size_t last_gap(std::string_view bare) { return bare.find_last_of(' '); }

/// The name without its words of trade; empty where it has none, or nothing else.
std::string without_trade(std::string bare, const AgreementWords& words) {
  if (const std::size_t gap = last_gap(bare);
      gap != std::string::npos && words.divisions.contains(bare.substr(gap + 1)))
    return "";
  bool cut = false;
  for (std::size_t gap = last_gap(bare); gap != std::string::npos; gap = last_gap(bare)) {
    if (words.trade_words.count(bare.substr(gap + 1)) == 0) break;
    bare.resize(gap);
    cut = true;
  }
  // "Bank" of "Bank Holdings" is nobody's name.
  if (!cut || words.trade_words.count(bare) != 0 || bare.size() < kShortestShortName) return "";
  return bare;
}

/// The last word of a full name; empty where so many bear it that alone it says little.
std::string surname_of(const std::string& bare, const AgreementWords& words) {
  const std::size_t gap = last_gap(bare);
  if (gap == std::string::npos || bare.size() - gap <= kShortestShortName) return "";
  std::string surname = bare.substr(gap + 1);
  return words.common_surnames.contains(surname) ? "" : surname;
}

/// Blanks, quotation marks and brackets around a name.
bool is_around(char32_t c) {
  return is_space(c) || c == U'"' || c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'\'';
}

/// Whether nothing but one bracket and quotation marks stand there.
bool opens_definition(std::string_view between) {
  bool bracket = false;
  for (std::size_t at = 0; at < between.size();) {
    const CodePoint c = code_point_at(between, at);
    if (c.value == U'(' && !bracket) {
      bracket = true;
    } else if (!is_around(c.value)) {
      return false;
    }
    at += c.size;
  }
  return bracket;
}

bool closes_definition(std::string_view after) {
  for (std::size_t at = 0; at < after.size();) {
    const CodePoint c = code_point_at(after, at);
    if (c.value == U')') return true;
    if (!is_around(c.value)) return false;
    at += c.size;
  }
  return false;
}

/// Whether the letters of the shorter name stand in the fuller one, in this order.
bool letters_within(const std::string& shorter, const std::string& fuller) {
  std::size_t at = 0;
  for (const char c : shorter) {
    if (c == ' ' || c == '.' || c == '&') continue;
    at = fuller.find(c, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

/// Folded, without figures: "known until 2020 as" is "known until as".
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : fold(text)) {
    const bool letter =
        (c >= 'a' && c <= 'z') || c == '-' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

bool ends_with_words(const std::string& text, const std::vector<std::string>& cues) {
  return std::any_of(cues.begin(), cues.end(), [&](const std::string& cue) {
    return text.ends_with(cue) &&
           (text.size() == cue.size() || text[text.size() - cue.size() - 1] == ' ');
  });
}

bool begins_with_words(const std::string& text, const std::vector<std::string>& cues) {
  return std::any_of(cues.begin(), cues.end(), [&](const std::string& cue) {
    return text.starts_with(cue) && (text.size() == cue.size() || text[cue.size()] == ' ');
  });
}

/// A byte of UTF-8 that is not a character's first.
bool inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string_view before(std::string_view text, std::size_t end, std::size_t from) {
  constexpr std::size_t kFar = 60;
  std::size_t start = std::max(from, end > kFar ? end - kFar : 0);
  while (start < end && inside_character(text[start])) ++start;
  return text.substr(start, end - start);
}

std::string_view after(std::string_view text, std::size_t start) {
  constexpr std::size_t kFar = 30;
  std::size_t end = std::min(text.size(), start + kFar);
  while (end > start && end < text.size() && inside_character(text[end])) --end;
  return text.substr(start, end - start);
}

}  // namespace

std::vector<OtherName> short_names_of(const ObservedEntity& observed, const EntityKinds& kinds,
                                      const AgreementWords& words) {
  const NameKey own = name_key_of(observed, kinds, words);
  std::set<OtherName> found;
  for (const std::string& alias : observed.aliases) {
    const CodePoint first = alias.empty() ? CodePoint{} : code_point_at(alias, 0);
    std::string bare = name_key(alias, kinds, words);
    // A noun phrase such as "the company" is no name; a longer form is no short one.
    if (own.family != kBodyFamily || !is_upper(first.value) || bare.size() < kShortestShortName)
      continue;
    if (bare.size() < own.bare.size()) found.insert({std::move(bare), "used"});
  }
  if (own.family == kPersonFamily) {
    const std::string surname = surname_of(own.bare, words);
    // "Adjaye-Holm" of "Emeka Adjaye-Holm": two surnames together are hardly anybody else's.
    const bool twofold = surname.find('-', 1) != std::string::npos;
    if (!surname.empty()) found.insert({surname, twofold ? "used" : std::string(kSurnameWay)});
  }
  // A word of trade shows a firm, whatever the recogniser takes it for.
  const std::string bare = without_trade(own.bare, words);
  if (!bare.empty()) found.insert({bare, "trade"});
  return {found.begin(), found.end()};
}

std::vector<ToldName> told_names(std::string_view text, const std::vector<ThingSpan>& spans,
                                 const std::vector<ObservedEntity>& things,
                                 const EntityKinds& kinds, const AgreementWords& words) {
  std::vector<ToldName> found;
  for (std::size_t i = 1; i < spans.size(); ++i) {
    const Span full = spans[i - 1].span;
    const Span name = spans[i].span;
    const std::size_t owner = spans[i - 1].thing;
    if (owner == spans[i].thing || name.start < full.end || name.end > text.size()) continue;
    const std::string bare = name_key(text.substr(name.start, name.size()), kinds, words);
    const std::string owner_bare = name_key(things[owner].name, kinds, words);
    const std::string_view between = text.substr(full.end, name.start - full.end);
    if (bare == owner_bare) continue;
    if (bare.size() >= kShortestDefined && bare.size() < owner_bare.size() &&
        opens_definition(between) && closes_definition(after(text, name.end)) &&
        letters_within(bare, owner_bare)) {
      found.push_back({owner, {bare, "defined"}});
      continue;
    }
    const std::string lead = plain(before(text, name.start, full.end));
    const bool followed = begins_with_words(plain(after(text, name.end)), words.former_after);
    if (ends_with_words(lead, words.former_before) ||
        (followed && ends_with_words(lead, words.named_before))) {
      found.push_back({owner, {bare, "former"}});
    }
  }
  return found;
}

}  // namespace claimgraph
