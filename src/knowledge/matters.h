#pragma once
// What claims are about, in families (data/lexicon/matters.toml): which typed predicates and which
// words show a family, and how families stand to each other.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

/// How long a number of a family holds.
enum class Holding : std::uint8_t {
  none,     ///< numbers of it do not exclude each other
  state,    ///< until a later one takes its place: staff, price
  flow,     ///< for its period: a year's sales
  fixed,    ///< for good: the year of founding
  several,  ///< for one act, which others of its kind follow: a funding round
};

/// Whether the day that a claim of a family gives is compared where numbers are not.
enum class Dated : std::uint8_t {
  no,
  planned,  ///< a plan moves from one day to another: an opening
  once,     ///< it happens on one day: an accident
};

/// The family of what takes something back: "Acme retracted its report".
inline constexpr std::string_view kCorrectionFamily = "correction";

struct Family {
  std::string name{};
  std::string matter{};
  Holding holding = Holding::none;
  bool counts = false;   ///< its numbers count the same things by whatever noun
  bool toll = false;     ///< its numbers are of one event of what the articles are about
  bool passing = false;  ///< such a number falls again: who is without power
  bool rate = false;     ///< its numbers belong to a period
  bool titles = false;   ///< its words tell one claim from another, too
  bool ways = false;     ///< its predicates are ways to the same end, of which one was gone
  bool single = false;   ///< of what happened there is but one: its cause
  bool theme = false;    ///< its claims are about their object, whoever does it: what is delayed
  Dated dated = Dated::no;
  WordSet heads{};                             ///< predicates of who heads a body
  std::vector<std::string> titles_of_heads{};  ///< folded ends of their posts' names
  WordSet bare_titles_of_heads{};              ///< whole ones: no finance chief
  WordSet sole_titles{};                       ///< folded, of posts that one person holds at a time
  WordSet lesser{};                            ///< words before such a title that make it another's
  WordSet body_articles{};                     ///< words that a body's name may have before it
  WordSet before_body{};                       ///< words between such a title and the body's name
  WordSet once{};       ///< of its predicates, what one does to one thing but once
  WordSet reckoned{};   ///< of its predicates, those that are estimated anew, not planned and done
  WordSet exclusive{};  ///< of its predicates, those that rule each other out
  WordSet whatever_way{};  ///< of its predicates, those that tell of any of its ways
  WordSet part_of{};       ///< families whose numbers hold the ones of this one among others
  WordSet ends{};          ///< families whose claims a later claim of this one ends
  WordSet unseats{};       ///< families whose claims of its object a later claim of this one ends
  WordSet begins{};        ///< families of states that a claim of this one begins
  WordSet outcome_of{};    ///< families that aim at this one
  WordSet opposes{};       ///< families that cannot be so of one thing at one time with this one
};

/// A family that a text shows, and in how many words.
struct FamilyMatch {
  std::size_t family = 0;
  std::size_t words = 0;
  std::vector<std::string> stems{};  ///< of all its runs
};

class Matters {
 public:
  /// Throws Failure("file:line: …") where the file is wrong.
  Matters(const ConfigNode& file, std::vector<std::string> endings, WordSet fillers,
          const std::vector<std::vector<std::string>>& synonyms);
  Matters() = default;

  const std::vector<Family>& families() const { return families_; }
  const Family* find(std::string_view name) const;
  /// The number of a typed predicate's family; nothing where it has none.
  std::optional<std::size_t> of_predicate(std::string_view predicate) const;
  /// Families shown by words of the text, in their order there; each once, with its longest run.
  std::vector<FamilyMatch> in_text(std::string_view text) const;
  /// The same of what `stems_of` gave.
  std::vector<FamilyMatch> in_stems(const std::vector<std::string>& stems) const;
  /// A word without the endings of tense and number, and without a doubled last letter.
  std::string stem_of(std::string word) const;
  /// Stems of a text's words but for fillers and numbers in figures; of synonyms, the first's.
  std::vector<std::string> stems_of(std::string_view text) const;
  /// The predicate that tells of what the other is done to, by itself: "came_out" of "released";
  /// empty: none.
  std::string_view undergone_of(std::string_view predicate) const;
  /// "acquired" and its buyer of "sells": the same told of the other side, which the first names in
  /// a role. Nothing for most.
  struct Converse {
    std::string predicate{};
    std::string role{};
  };
  const Converse* converse_of(std::string_view predicate) const;
  bool is_converse(std::string_view predicate) const;
  /// Whether claims of this family aim at those of another, or the other way round.
  bool is_aim_or_outcome(const Family& family) const;
  /// Every typed predicate that some family claims, or tells others by.
  std::vector<std::string> predicates() const;

 private:
  struct Run {
    std::vector<std::string> stems{};
    std::size_t family = 0;
  };

  void add(const std::string& name, const ConfigNode& table);
  void put_first_of_synonyms(std::vector<std::string>& stems) const;

  std::vector<std::string> endings_{};  // longest first
  WordSet fillers_{};
  std::vector<std::pair<std::vector<std::string>, std::string>> synonyms_{};  // longest first
  std::vector<Family> families_{};
  std::map<std::string, std::size_t, std::less<>> by_name_{};
  std::map<std::string, std::size_t, std::less<>> by_predicate_{};
  WordSet aims_{};  // families that others are the outcome of
  std::map<std::string, std::string, std::less<>> undergone_{};
  std::map<std::string, Converse, std::less<>> converse_{};
  std::map<std::string, std::vector<Run>, std::less<>> by_stem_{};
};

}  // namespace claimgraph
