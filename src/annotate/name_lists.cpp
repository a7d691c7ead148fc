#include "annotate/name_lists.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "knowledge/tsv.h"

namespace claimgraph {
namespace {

constexpr std::size_t kBitsPerTable = 6;

/// A list's file, the bit of its names of one word, and what its longer names name.
struct ListFile {
  std::string_view name;
  unsigned table = 0;
  unsigned bit = 0;
  std::optional<NameLabel> label{};
};

constexpr std::array<ListFile, 17> kListFiles = {{
    {"cities_large", 1, 0, NameLabel::place},
    {"countries", 1, 2, NameLabel::place},
    {"organizations", 2, 1, NameLabel::organization},
    {"companies", 2, 0, NameLabel::organization},
    {"people", 0, 5, NameLabel::person},
    {"regions", 1, 3, NameLabel::place},
    {"cities", 1, 1, NameLabel::place},
    {"products", 2, 3, NameLabel::miscellaneous},
    {"first_names_common", 0, 0, std::nullopt},
    {"first_names", 0, 1, std::nullopt},
    {"surnames_common", 0, 2, std::nullopt},
    {"surnames", 0, 3, std::nullopt},
    {"titles", 0, 4, std::nullopt},
    {"place_words", 1, 4, std::nullopt},
    {"organization_words", 2, 2, std::nullopt},
    {"peoples", 2, 4, std::nullopt},
    {"calendar", 2, 5, std::nullopt},
}};

/// Of words in the order of their name.
std::uint32_t joined(std::uint32_t before, std::uint32_t word) {
  return (before ^ word) * 0x9E3779B1U + 0x7F4A7C15U;
}

/// The key of a word in a text, whose accents do not matter.
std::uint32_t key_of(std::string_view form, const Word& word) {
  return is_ascii(form) ? word.lower : hash_of(folded_word(fold(form)));
}

/// The key of a word of a list.
std::uint32_t key_of(std::string_view word) { return hash_of(folded_word(word)); }

/// Sets the keys of a name's words: parted at blanks, and where `at_marks` also at hyphens and
/// before a final possessive, as tokenizers part them.
void find_keys(std::string_view name, bool at_marks, std::vector<std::uint32_t>& keys) {
  keys.clear();
  const auto put = [&](std::string_view word) {
    if (!word.empty()) keys.push_back(key_of(word));
  };
  while (!name.empty()) {
    const std::size_t blank = std::min(name.find(' '), name.size());
    std::string_view word = name.substr(0, blank);
    name.remove_prefix(std::min(blank + 1, name.size()));
    for (std::size_t hyphen; at_marks && (hyphen = word.find('-')) != std::string_view::npos;) {
      put(word.substr(0, hyphen));
      put("-");
      word.remove_prefix(hyphen + 1);
    }
    const bool possessive = at_marks && word.size() > 2 && word.ends_with("'s");
    put(possessive ? word.substr(0, word.size() - 2) : word);
    if (possessive) put("'s");
  }
}

using Entries = HashIndex::Entries;

/// One entry a hash; `both` makes one value of two, the earlier one first.
template <typename Both>
HashIndex index_of(Entries entries, Both both) {
  sort_by_hash(entries);
  Entries merged;
  for (const HashIndex::Entry& entry : entries) {
    if (!merged.empty() && merged.back().hash == entry.hash) {
      merged.back().value = both(merged.back().value, entry.value);
    } else {
      merged.push_back(entry);
    }
  }
  return HashIndex(std::move(merged));
}

}  // namespace

NameLists::NameLists(const Files& files) {
  Entries words, starts, phrases;
  std::vector<std::uint32_t> keys;
  for (const ListFile& list : kListFiles) {
    const std::string path = "data/names/" + std::string(list.name) + ".tsv";
    const std::uint32_t bit = 1U << (list.table * kBitsPerTable + list.bit);
    files.rows(path, {"name"}, [&](const std::vector<std::string_view>& fields, const TsvPlace&) {
      const auto put = [&] {
        if (keys.size() == 1) words.push_back({keys[0], bit});
        if (keys.size() < 2 || !list.label) return;
        std::uint32_t key = 0;
        for (const std::uint32_t word : keys) key = joined(key, word);
        phrases.push_back({key, static_cast<std::uint32_t>(*list.label) + 1});
        starts.push_back({keys[0], static_cast<std::uint32_t>(keys.size())});
      };
      find_keys(fields[0], false, keys);
      put();
      if (fields[0].find_first_of("-'") == std::string_view::npos) return;
      find_keys(fields[0], true, keys);
      put();
    });
  }
  using Value = std::uint32_t;
  words_ = index_of(std::move(words), [](Value one, Value two) { return one | two; });
  starts_ = index_of(std::move(starts), [](Value one, Value two) { return std::max(one, two); });
  phrases_ = index_of(std::move(phrases), [](Value one, Value) { return one; });
}

void NameLists::mark(std::span<const std::string_view> forms, std::span<Word> words) const {
  for (std::size_t at = 0; at < words.size(); ++at) look_up(forms[at], words[at]);
  mark_names(words);
}

void NameLists::look_up(std::string_view form, Word& word) const {
  word.list_key = key_of(form, word);
  word.list_words = starts_.find(word.list_key).value_or(0);
  const std::uint32_t bits = words_.find(word.list_key).value_or(0);
  for (std::size_t table = 0; table + 1 < kListTables; ++table) {
    word.lists[table] = static_cast<std::uint8_t>(bits >> (table * kBitsPerTable) & 63U);
  }
}

void NameLists::mark_names(std::span<Word> words) const {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t most = std::min<std::size_t>(words.size() - at, words[at].list_words);
    std::size_t size = 1;
    std::uint32_t label = 0;
    std::uint32_t key = joined(0, words[at].list_key);
    for (std::size_t end = 2; end <= most; ++end) {
      key = joined(key, words[at + end - 1].list_key);
      if (const auto found = phrases_.find(key)) {
        size = end;
        label = *found;
      }
    }
    // Tables of four: outside, first, inner and last words of each label's names.
    for (std::size_t i = 0; size > 1 && i < size; ++i) {
      const std::uint32_t part = i == 0 ? 1 : i + 1 == size ? 3 : 2;
      words[at + i].lists[kListTables - 1] = static_cast<std::uint8_t>((label - 1) * 4 + part);
    }
    at += size;
  }
}

}  // namespace claimgraph
