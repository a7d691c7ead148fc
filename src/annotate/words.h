#pragma once
// What a word looks like, hashed once a token: its form, its affixes, its shape, and what the
// lexicon knows of it.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "annotate/hash_index.h"

namespace claimgraph {

/// What lists of names say of a word: as a person, as a place, as anything else, and as part of a
/// longer name.
inline constexpr std::size_t kListTables = 4;

/// What the spelling of a word rules out: a verb in -s, a noun, a verb in its plain form; all but
/// the past of a verb ("tore"), all but a past or participle ("sold").
/// A `possessed` one is an adjective behind a possessive only ("its own"), a `summing` one a verb
/// between a noun and an amount ("debts total $5").
enum class WordClass : std::uint8_t {
  any,
  no_verb,
  no_noun,
  no_plain_verb,
  past,
  participle,
  possessed,
  summing
};

/// Hashes of one word. `lower` folds case, digits, curly quotes and dashes, so that headlines and
/// typography do not make new words.
struct Word {
  std::uint32_t form = 0;
  std::uint32_t lower = 0;
  std::array<std::uint32_t, 3> prefix = {};  ///< of 1–3 bytes of the folded form
  std::array<std::uint32_t, 4> suffix = {};  ///< of 1–4 bytes
  std::uint32_t shape = 0;                   ///< "Xx", "X.X.", "dd-xx": runs cut to two
  std::uint32_t number = 0;                  ///< in the lexicon; 0: unknown
  bool capital = false;                      ///< begins with an upper-case letter
  bool all_capital = false;                  ///< has letters, and all of them are upper case
  WordClass spelling = WordClass::any;       ///< what VerbForms says
  std::array<std::uint8_t, kListTables> lists = {};  ///< what NameLists::mark says; 0: nothing
  std::uint32_t list_key = 0;                        ///< by which lists know it
  std::uint32_t list_words = 0;  ///< of the longest name in the lists that begins with it
};

/// The folded form that Word::lower is the hash of.
std::string folded_word(std::string_view form);

std::uint32_t hash_of(std::string_view text);

/// The words that training met often enough: by the hash of their folded form, their number from 1.
using Lexicon = HashIndex;

Word word_of(std::string_view form, const Lexicon& lexicon);

/// A name that the treebanks have often: what the network of trees reads in place of names that
/// training never met, so that their odd shapes ("X1-b") do not make adverbs of them.
inline constexpr std::string_view kWellKnownName = "Microsoft";

/// The title that the treebanks have most: what titles are read as that they hardly know.
inline constexpr std::string_view kWellKnownTitle = "Mr.";

/// Whether training never met the word and it has a capital.
inline bool is_unknown_name(const Word& word) { return word.number == 0 && word.capital; }

}  // namespace claimgraph
