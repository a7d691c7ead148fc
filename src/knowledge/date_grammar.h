#pragma once
// The grammar of dates, as an analyst writes it (data/lexicon/dates.toml, date_patterns.toml),
// compiled into a trie that the station `values` walks.
//
// A pattern is a line of elements:
//   word            that word or sign, in lower case, as a piece of its own ("p +. +m")
//   <class>         a word of that class, or one of the built-in classes; its value is captured
//   [ … ]           optional          ( … | … )  one of them
//   +element        no white space before it
//   {class} {word}  stands before or after the date and is no part of it; {!class}: does not stand
//                   there. Only at the two ends.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "knowledge/config.h"

namespace claimgraph {

/// Classes that are computed, not listed.
enum class BuiltIn : std::uint8_t {
  year,          ///< 2024, or "nineteen ninety-six"
  short_year,    ///< two digits: '96
  day,           ///< 1..31, also 1st, 31st
  nth,           ///< 1st, third, twenty-first
  month_number,  ///< 1..12
  number,        ///< a whole or broken number in digits or words
  digit,         ///< 1..9
  hour,          ///< 0..24, or one..twelve in words
  clock,         ///< "7:30": minutes since midnight
  spoken,        ///< "seven thirty", "7.30": the same, where something shows it to be a time
  minute,        ///< two digits below 60
  date,          ///< a date that the simple patterns found
};
inline constexpr std::size_t kBuiltIns = 12;

class DateGrammar {
 public:
  static constexpr std::uint32_t kNone = 0;  ///< the word of a piece that no pattern knows

  /// What a word is a member of, and its value there.
  struct Meaning {
    std::uint32_t of = 0;  ///< the class
    std::string value{};
  };
  /// A step from one node to the next.
  struct Edge {
    bool is_class = false;
    bool glued = false;
    std::uint32_t what = 0;  ///< a word or a class
    std::uint32_t target = 0;
  };
  /// What must or must not stand beside the date.
  struct Context {
    bool before = false;
    bool negated = false;
    bool is_class = false;
    std::uint32_t what = 0;
  };
  struct Accept {
    std::uint32_t rule = 0;
    std::uint32_t order = 0;  ///< of the forms, as the file has them
    std::vector<Context> contexts{};
  };
  struct Node {
    std::vector<Edge> edges{};
    std::vector<Accept> accepts{};
  };
  /// The patterns, those with the same beginning on one way.
  struct Trie {
    std::vector<Node> nodes{Node{}};  ///< node 0 is the root
    /// The root's edges that a piece of each word may go along, in their order: most words begin
    /// no date. Of pieces that count nothing, and of those that may and so may be of a computed
    /// class too.
    std::vector<std::vector<std::uint32_t>> starts{};
    std::vector<std::vector<std::uint32_t>> counting_starts{};
  };
  /// What is made of a pattern's captures: the name of a production of `values`, with a value and
  /// a type of its own where the production takes them. "nothing" takes its text and makes no
  /// date of it: "52 years old".
  struct Rule {
    std::string make{};
    std::string value{};
    std::string type{};
  };

  std::vector<Rule> rules{};
  Trie simple{};
  Trie composite{};  ///< patterns over <date>

  /// The word's number; kNone where no pattern or class has it.
  std::uint32_t word(std::string_view form) const;
  /// The classes a word is in.
  const std::vector<Meaning>& meanings(std::uint32_t word) const { return meanings_[word]; }
  const std::string& name_of_class(std::uint32_t id) const { return classes_[id]; }
  /// The value of `word` in the class, or null.
  const std::string* value_in(std::uint32_t of, std::uint32_t word) const;
  /// The class's number. REQUIRES: there is such a class.
  std::uint32_t class_named(std::string_view name) const;

  DateGrammar();
  /// Adds a class: a table of words with their values, or a list of words.
  void add_class(const std::string& name, const ConfigNode& words);
  void add_word(std::uint32_t of, const std::string& form, const std::string& value);
  std::uint32_t add_class(const std::string& name);
  /// Adds one `[[…]]` table of patterns: make, forms, and optionally value and type.
  void add_patterns(const ConfigNode& table, Trie& trie);
  /// Fills in where the tries start. REQUIRES: all words and patterns are added.
  void index_starts();

 private:
  struct Element;
  using Sequence = std::vector<Element>;
  class PatternReader;

  bool may_start(const Edge& edge, std::uint32_t word, bool counts) const;
  void index_starts(Trie& trie) const;
  std::uint32_t intern(const std::string& form);
  bool has_class(std::string_view name) const;
  std::uint32_t class_of(std::string_view name, const ConfigNode& node) const;  ///< or fails
  void insert(const Sequence& sequence, std::uint32_t rule, Trie& trie);

  WordMap<std::uint32_t> words_{};
  std::vector<std::vector<Meaning>> meanings_{1};
  std::vector<std::string> classes_{};
  std::uint32_t forms_ = 0;  // read so far
};

}  // namespace claimgraph
