#include "extract/names/name_forms.h"

#include <algorithm>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::size_t kMostWords = 12;   // of a name that is abbreviated
constexpr std::size_t kPartsOfName = 8;  // borders from either end that are looked at

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
char capital_of(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Whether words from `word` on give the letters from `letter` on. Each word has at most three ways
/// to go, and names are short.
bool gives(const std::vector<std::string_view>& words, std::size_t word, std::string_view letters) {
  if (word == words.size()) return letters.empty();
  const std::string_view each = words[word];
  if (!is_capital(each.front())) {
    if (gives(words, word + 1, letters)) return true;
    return !letters.empty() && capital_of(each.front()) == letters.front() &&
           gives(words, word + 1, letters.substr(1));
  }
  if (each.find('.') != std::string_view::npos && gives(words, word + 1, letters)) return true;
  if (letters.empty() || letters.front() != each.front()) return false;
  if (gives(words, word + 1, letters.substr(1))) return true;
  std::string capitals;
  std::copy_if(each.begin(), each.end(), std::back_inserter(capitals), is_capital);
  return capitals.size() > 1 && letters.starts_with(capitals) &&
         gives(words, word + 1, letters.substr(capitals.size()));
}

/// Whether the letters stand in the text in their order, whatever stands between.
bool runs_through(std::string_view letters, std::string_view text) {
  std::size_t at = 0;
  for (const char letter : letters) {
    at = text.find(letter, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool looks_like_acronym(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  std::size_t capitals = 0;
  for (const char c : word) {
    if (!is_capital(c) && c != '.') return false;
    capitals += is_capital(c) ? 1 : 0;
  }
  return capitals >= 2 && capitals <= 6;
}

bool is_glued_hyphen(const Document& document, std::uint32_t token) {
  if (token == 0 || token + 1 >= document.tokens.size()) return false;
  const Span& span = document.tokens[token].span;
  return document.tokens[token].xpos == "HYPH" &&
         document.tokens[token - 1].span.end == span.start &&
         document.tokens[token + 1].span.start == span.end;
}

bool abbreviates(std::string_view acronym, std::string_view name) {
  if (!looks_like_acronym(acronym)) return false;
  std::string letters;
  std::copy_if(acronym.begin(), acronym.end(), std::back_inserter(letters), is_capital);
  const std::vector<std::string_view> words = words_of(name);
  return words.size() >= 2 && words.size() <= kMostWords && gives(words, 0, letters);
}

bool shortens(std::string_view acronym, std::string_view name) {
  if (abbreviates(acronym, name)) return true;
  constexpr std::size_t kLetters = 3;
  if (!looks_like_acronym(acronym) || acronym.size() < kLetters) return false;
  std::string letters;
  std::copy_if(acronym.begin(), acronym.end(), std::back_inserter(letters), is_capital);
  std::string initials;
  for (const std::string_view word : words_of(name)) {
    if (is_capital(word.front())) initials += word.front();
  }
  if (initials.size() < 2 || initials.front() != letters.front()) return false;
  std::string capitals(name);
  std::transform(capitals.begin(), capitals.end(), capitals.begin(), capital_of);
  return runs_through(initials, letters) && runs_through(letters, capitals);
}

bool puts_family_first(std::string_view name, const Knowledge& knowledge) {
  const std::size_t blank = name.find(' ');
  const std::size_t hyphen = name.find('-');
  const bool two = blank != std::string_view::npos && name.find(' ', blank + 1) == name.npos;
  const std::string_view first = name.substr(0, blank);
  if (two && knowledge.name_words.is_surname(first) &&
      knowledge.first_names.gender_of(first) == Gender::unknown &&
      !knowledge.name_words.is_surname(name.substr(blank + 1)))
    return true;
  if (!two || hyphen == std::string_view::npos || hyphen < blank) return false;
  return hyphen + 1 < name.size() && is_lower(code_point_at(name, hyphen + 1).value);
}

bool is_own_name(const Document& document, const Knowledge& knowledge, const FoundName& name) {
  if (name.entry == nullptr) return true;
  return knowledge.gazetteer.find(document.at(document.span_of(name.first, name.end))) ==
         name.entry;
}

bool names_trade(const Document& document, const FoundName& name, const Knowledge& knowledge) {
  if (name.size() < 2 || document.tokens[name.first].upos != Upos::PROPN) return false;
  const std::string last = to_lower(document.word(name.end - 1));
  if (!knowledge.agreement_words.trade_words.contains(last)) return false;
  const std::string_view rest = document.at(document.span_of(name.first, name.end - 1));
  const NameWords& words = knowledge.name_words;
  return !words.is_place(rest) && !words.is_person(rest) && !words.is_people(rest);
}

void NameParts::add(std::string_view name, EntityId entity) {
  std::vector<std::size_t> gaps;
  for (std::size_t at = name.find_first_of(" -"); at != std::string_view::npos;
       at = name.find_first_of(" -", at + 1))
    gaps.push_back(at);
  const std::size_t most = std::min(gaps.size(), kPartsOfName);
  for (std::size_t i = 0; i < most; ++i) {
    put(name.substr(0, gaps[i]), {entity, true});
    put(name.substr(gaps[gaps.size() - 1 - i] + 1), {entity, false});
  }
}

void NameParts::put(std::string_view part, Whole whole) {
  std::vector<Whole>& wholes = wholes_[std::string(part)];
  if (wholes.size() < kMost) wholes.push_back(whole);
}

const std::vector<NameParts::Whole>& NameParts::find(const std::string& part) const {
  static const std::vector<Whole> kNothing;
  const auto known = wholes_.find(part);
  return known == wholes_.end() ? kNothing : known->second;
}

bool is_acronym(std::string_view word) {
  return word.size() >= 3 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string capitals_of(std::string_view name) {
  std::string capitals;
  for (const std::string_view word : words_of(name)) {
    if (word.front() >= 'A' && word.front() <= 'Z') capitals += word.front();
  }
  return capitals;
}

void BodyNouns::note(std::string_view name, EntityId body, const EntityKinds& kinds) {
  const std::vector<std::string_view> words = words_of(name);
  if (words.size() < 2) return;
  for (const std::string_view word : words) {
    if (kinds.kind_of_ending(word).empty()) continue;
    Bearer& bearer = by_noun_.emplace(word, Bearer{body, true}).first->second;
    bearer.one = bearer.one && bearer.body == body;
  }
}

std::optional<EntityId> BodyNouns::called(std::string_view word) const {
  const auto known = by_noun_.find(word);
  const bool one = known != by_noun_.end() && known->second.one;
  return one ? std::optional(known->second.body) : std::nullopt;
}

bool is_plainer(std::string_view form, std::string_view name) {
  constexpr std::size_t kLongestAcronym = 4;
  const auto has_small = [](std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  };
  return name.size() > kLongestAcronym && !has_small(name) && has_small(form) &&
         fold(form) == fold(name);
}

Gender gender_of_title(const Document& document, const Knowledge& knowledge,
                       const FoundName& name) {
  if (name.first == 0) return Gender::unknown;
  const std::string before = to_lower(document.word(name.first - 1));
  if (knowledge.discourse_words.he_titles.count(before) != 0) return Gender::male;
  if (knowledge.discourse_words.she_titles.count(before) != 0) return Gender::female;
  return Gender::unknown;
}

Gender gender_of_first_name(const Knowledge& knowledge, std::string_view name) {
  return knowledge.first_names.gender_of(with_capital(std::string(name.substr(0, name.find(' ')))));
}

}  // namespace claimgraph
