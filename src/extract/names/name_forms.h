#pragma once
// Short forms of names: what a longer name begins or ends with, and acronyms.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/claim.h"
#include "core/document.h"
#include "extract/names/name_finder.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// The parts of a name between blanks and hyphens. Views into `text`.
std::vector<std::string_view> words_of(std::string_view text);

/// The hyphen of "Saint-Denis", without blanks around it.
bool is_glued_hyphen(const Document& document, std::uint32_t token);

/// Whether an acronym's letters begin the words of a name, in order: each word with a capital gives
/// one (or all its capitals: "DeepMind"), small words one or none; words with a period may be left
/// out ("U.S. Department of Energy", DOE).
bool abbreviates(std::string_view acronym, std::string_view name);

/// The same where the text gives the two side by side, in brackets: letters of the words may stand
/// for them too, "ACM" for "Acme Cells", if they keep their order and each word its initial.
bool shortens(std::string_view acronym, std::string_view name);

/// The capitals that a name's words begin with: "EORG" of "European Office for Rare Goods".
std::string capitals_of(std::string_view name);

/// Two to six capitals, perhaps with periods or a small "s" at the end: may abbreviate.
bool looks_like_acronym(std::string_view word);

/// Whether the words name the same elsewhere: not "Republican" of "a Republican senator", which
/// elsewhere is the senator.
bool is_own_name(const Document& document, const Knowledge& knowledge, const FoundName& name);

/// "Acme Partners", which is also called "Acme": the last word tells a trade, and those before are
/// no place's or person's name.
bool names_trade(const Document& document, const FoundName& name, const Knowledge& knowledge);

/// "Hwang Seo-yeon": two words, the second of two parts of which one is small; "Wen Ruolan": of
/// which the first alone is a surname and no first name.
bool puts_family_first(std::string_view name, const Knowledge& knowledge);

/// Longer names by what they begin and end with, at word borders.
class NameParts {
 public:
  struct Whole {
    EntityId entity{};
    bool at_start = false;  ///< the part begins the longer name; else it ends it
  };

  /// `name` is folded. Names of many words give their shortest parts only.
  void add(std::string_view name, EntityId entity);

  /// The longer names that have `part` (folded); no more than kMost, the first added.
  const std::vector<Whole>& find(const std::string& part) const;
  static constexpr std::size_t kMost = 16;  // far more than where a short name is ambiguous

 private:
  void put(std::string_view part, Whole whole);

  std::unordered_map<std::string, std::vector<Whole>> wholes_{};
};

/// Bodies by the nouns of bodies in their names: "Office" of the "Office for Rare Goods".
class BodyNouns {
 public:
  /// `name`: as it is written; of one word it has no noun but itself.
  void note(std::string_view name, EntityId body, const EntityKinds& kinds);

  /// The one body with that word in its name; nothing where there are several.
  std::optional<EntityId> called(std::string_view word) const;

 private:
  struct Bearer {
    EntityId body{};
    bool one = true;
  };
  WordMap<Bearer> by_noun_{};
};

/// Three capitals or more, nothing else: an acronym, and so no person.
bool is_acronym(std::string_view word);

/// "Port Lisle" for the "PORT LISLE" of a dateline; short ones are acronyms.
bool is_plainer(std::string_view form, std::string_view name);

/// What the title right before the name tells: "Mr. Roe".
Gender gender_of_title(const Document& document, const Knowledge& knowledge, const FoundName& name);

/// What the first word of a person's name tells. REQUIRES: `name` is folded.
Gender gender_of_first_name(const Knowledge& knowledge, std::string_view name);

}  // namespace claimgraph
