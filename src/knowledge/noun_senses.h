#pragma once
// What sort of thing a common noun speaks of (data/lexicon/noun_senses.tsv).

#include <cstdint>
#include <string>
#include <string_view>

#include "base/word_map.h"
#include "knowledge/files.h"

namespace claimgraph {

/// The sorts that the file may name; `other` for all else: acts, states, qualities, unknown words.
enum class NounSense : std::uint8_t {
  other,
  person,
  group,
  location,
  artifact,
  communication,
  event,
  animal,
  plant,
  substance,
  time,
};

class NounSenses {
 public:
  NounSenses() = default;
  /// Throws Failure("file:line: …") where the file is wrong.
  explicit NounSenses(const Files& files);

  /// Whether the file has the lemma, of whatever sort.
  bool knows(std::string_view lemma) const { return senses_.contains(lemma); }

  /// Whether the file has the word in lower case, or what it is one in -s of ("wafers").
  bool knows_form(std::string_view form) const {
    return knows(form) || (form.ends_with('s') && knows(form.substr(0, form.size() - 1)));
  }

  /// By the commonest sense of the lemma.
  NounSense of(std::string_view lemma) const;

 private:
  WordMap<NounSense> senses_;
};

/// "person", …
std::string_view name_of(NounSense sense);

}  // namespace claimgraph
