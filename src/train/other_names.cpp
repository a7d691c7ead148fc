#include "train/other_names.h"

#include <algorithm>

#include "knowledge/name_words.h"
#include "train/name_columns.h"

namespace claimgraph {
namespace {

constexpr float kFirstNameAlone = 0.5F;  // of persons by one word; the others go by surname
constexpr float kInitial = 0.1F;         // of full names, with one between

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Writes a name in the capitals of the one it stands for.
void write_as(const std::vector<std::string>& before, std::vector<std::string>& after) {
  const auto any = [&](bool (*is)(char)) {
    return std::any_of(before.begin(), before.end(), [is](const std::string& word) {
      return std::any_of(word.begin(), word.end(), is);
    });
  };
  const bool small = !any(is_upper);
  const bool capitals = !any(is_lower) && before.front().size() > 4;
  for (std::string& word : after) {
    for (char& c : word) {
      if (small && is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
      if (capitals && is_lower(c)) c = static_cast<char>(c - 'a' + 'A');
    }
  }
}

template <typename T>
const T& one_of(const std::vector<T>& all, Random& random) {
  return all[random.below(all.size())];
}

}  // namespace

OtherNames::OtherNames(const Files& files) {
  const auto add = [&](std::string_view list, std::vector<Name>& names) {
    each_name(files, list, [&](std::string_view listed) {
      Name name;
      for (const std::string_view word : split(listed, ' ')) name.emplace_back(word);
      names.push_back(std::move(name));
    });
  };
  for (const char* list : {"first_names_common", "first_names"}) add(list, first_names_);
  for (const char* list : {"surnames_common", "surnames"}) add(list, surnames_);
  for (const char* list : {"cities_large", "cities", "countries", "regions"}) add(list, places_);
  for (const char* list : {"companies", "organizations"}) add(list, organizations_);
}

OtherNames::Name OtherNames::other(NameLabel label, std::size_t words, Random& random) const {
  if (label == NameLabel::place) return one_of(places_, random);
  if (label == NameLabel::organization) return one_of(organizations_, random);
  if (words == 1)
    return one_of(random.fraction() < kFirstNameAlone ? first_names_ : surnames_, random);
  Name name = one_of(first_names_, random);
  if (random.fraction() < kInitial)
    name.push_back(std::string(1, static_cast<char>('A' + random.below(26))) + ".");
  const Name& surname = one_of(surnames_, random);
  name.insert(name.end(), surname.begin(), surname.end());
  return name;
}

std::optional<NamedSentence> OtherNames::retold(const NamedSentence& sentence,
                                                Random& random) const {
  NamedSentence out = sentence;
  out.words.clear();
  out.states.clear();
  bool changed = false;
  std::size_t at = 0;
  const auto keep_until = [&](std::size_t end) {
    for (; at < end; ++at) {
      out.words.push_back(sentence.words[at]);
      out.states.push_back(sentence.states[at]);
    }
  };
  for (const NameSpan& span : spans_of(sentence.states, 0)) {
    if (span.label == NameLabel::miscellaneous) continue;
    keep_until(span.first_token);
    const Name before(sentence.words.begin() + span.first_token,
                      sentence.words.begin() + span.end_token);
    Name after = other(span.label, before.size(), random);
    write_as(before, after);
    const std::size_t first = out.words.size();
    out.words.insert(out.words.end(), after.begin(), after.end());
    out.states.resize(out.words.size(), kOutsideName);
    put_name(out.states, first, out.words.size(), span.label);
    at = span.end_token;
    changed = true;
  }
  if (!changed) return std::nullopt;
  keep_until(sentence.words.size());
  return out;
}

}  // namespace claimgraph
