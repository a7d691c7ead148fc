#pragma once
// The words of numbers, money and measures (data/lexicon/quantities.toml).

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/word_map.h"
#include "core/quantity.h"
#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

/// What a word does in a number.
struct NumberWord {
  enum class Kind : std::uint8_t {
    small,     ///< below a hundred
    scale,     ///< multiplies what stands before it
    dozen,     ///< a scale of its own kind: "two dozen", never "two thousand dozen"
    fraction,  ///< "half", "thirds"
    vague,     ///< a plural scale alone: "millions"
    one,       ///< the article that stands for one: "a hundred"
    minus,
    point,        ///< before decimals in words
    joins,        ///< "two hundred and six"
    joins_vague,  ///< "hundreds of millions"
  };
  Kind kind = Kind::small;
  double value = 0;
};

/// Lower-case forms; what each table does stands beside it in the file.
struct QuantityWords {
  using Names = WordMap<std::string>;
  WordMap<Bound> bounds{};
  Names currency_signs{}, currency_words{}, minor_currency_words{}, units{}, periods{}, each{};
  WordSet currency_codes{};  ///< in capitals
  WordSet letters{}, ranges{}, two_ended{}, range_openers{}, percentages{}, ratios{}, divides{},
      alternatives{}, either{}, stuff_links{}, names_before{}, not_counted{}, not_halved{},
      changed_by{}, picture_lines{};

  /// What the word does in a number; null where it does nothing.
  const NumberWord* number_word(std::string_view form) const {
    const auto found = number_words.find(form);
    return found == number_words.end() ? nullptr : &found->second;
  }

  /// The number an ordinal of one word counts, also in the plural: "firsts"; 0 for other words.
  double ordinal(std::string_view form) const {
    const auto found = ordinals.find(form);
    return found == ordinals.end() ? 0 : found->second;
  }

  /// Noun of a currency that several countries call alike → word of the text → ISO 4217.
  WordMap<Names> bare_currencies{};
  WordMap<WordSet> share_particle_verbs{};  ///< likewise, before shares: "take over 45%"
  WordMap<WordSet> particle_verbs{};        ///< particle → lemmas that it belongs to: "hand over"
  WordMap<NumberWord> number_words{};
  WordMap<double> ordinals{};
};

/// Throws Failure("file:line: …") where the file is wrong.
QuantityWords load_quantity_words(const Files& files);

}  // namespace claimgraph
