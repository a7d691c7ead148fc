#pragma once
// Which gender a first name tells (data/lexicon/first_names.tsv).

#include <cstdint>
#include <string>
#include <string_view>

#include "base/word_map.h"
#include "knowledge/files.h"

namespace claimgraph {

enum class Gender : std::uint8_t { unknown, male, female };

class FirstNames {
 public:
  FirstNames() = default;
  /// Throws Failure("file:line: …") where the file is wrong.
  explicit FirstNames(const Files& files);

  /// Accents do not matter, capitals do: "Will" is a name, "will" is none.
  Gender gender_of(std::string_view name) const;

 private:
  WordMap<Gender> genders_;
};

}  // namespace claimgraph
