#pragma once
// Names known beforehand (data/gazetteer/*.tsv, and countries from ICU), and how to find them in
// text.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "knowledge/entity_kinds.h"
#include "knowledge/files.h"

namespace claimgraph {

struct GazetteerEntry {
  std::string name{};
  std::string kind{};
  std::string external{};  ///< "wikidata:Q…" where sure
  std::string maker{};     ///< name of the company that makes it; chips, models, products
  bool country = false;    ///< a country or territory
};

/// Entries by all the names they go under.
class Gazetteer {
 public:
  /// Adds an entry under its name and `aliases`. The first entry to claim an alias keeps it.
  void add(GazetteerEntry entry, const std::vector<std::string_view>& aliases);

  /// The entry that `surface` names: spelling may differ in blanks, hyphens, periods and accents;
  /// capitals must be as capital as the alias's, so that "US" is no pronoun and "Meta" no prefix.
  const GazetteerEntry* find(std::string_view surface) const;

  /// How long the names are that may begin with this word, in the letters, digits and signs that
  /// tell names apart: of "J.P." also "JPMorgan Chase" is one. 0: there is none, a quick no for
  /// most of a text. REQUIRES: index_starts was called after the last `add`.
  std::size_t longest_from(std::string_view word) const;
  void index_starts();

  /// How many of those the text holds at least; what is beyond ASCII does not count.
  static std::size_t telling_size(std::string_view text);

  /// The longest alias, in words.
  static constexpr std::size_t kMaxWords = 9;

  std::size_t size() const { return entries_.size(); }

 private:
  struct Alias {
    std::uint32_t entry = 0;
    std::string surface{};
  };

  std::vector<GazetteerEntry> entries_;
  WordMap<std::vector<Alias>> aliases_;  ///< by what spellings share
  WordMap<std::size_t> starts_;          ///< first words → longest_from
};

/// Throws Failure("file:line: …") on a row whose kind is not in `kinds`.
Gazetteer load_gazetteer(const Files& files, const EntityKinds& kinds);

/// Adjectives and names of peoples, and the country each speaks of ("Chinese" → "China").
class Demonyms {
 public:
  Demonyms() = default;
  explicit Demonyms(const Files& files);

  /// The country's name; empty: no demonym. Capitals matter.
  std::string_view country_of(std::string_view word) const;

 private:
  WordMap<std::string> countries_;
};

}  // namespace claimgraph
