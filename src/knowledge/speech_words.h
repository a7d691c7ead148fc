#pragma once
// Words that show who says something (data/lexicon/attribution.toml) and how surely it is the case
// (data/lexicon/factuality.toml).

#include <map>
#include <string>

#include "core/claim.h"
#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

struct AttributionWords {
  using Cues = std::map<std::string, Modality, std::less<>>;
  using Kinds = std::map<std::string, SpeakerKind, std::less<>>;

  Cues verbs{};
  Cues nouns{};
  Cues adverbs{};
  std::map<std::string, std::string, std::less<>>
      prepositions{};  ///< first word → the word that must follow, or empty
  WordSet parenthetical_marks{};
  Kinds speaker_kinds{};  ///< entity kind → kind of source
  Kinds speaker_nouns{};
};

/// What a word does to the clause that it stands over or beside.
enum class Stance : std::uint8_t {
  certain,
  negative,
  denied,
  doubted,
  possible,
  probable,
  planned,
  predicted,
  estimated,
  required,
  permitted,
  hypothetical,
};

struct FactualityWords {
  using Stances = std::map<std::string, Stance, std::less<>>;

  WordSet negators{};
  WordSet negative_determiners{};
  WordSet negative_prepositions{};
  WordSet cancels_negation{};
  WordSet shares_negation{};
  Stances auxiliaries{};
  Stances modifiers{};
  Stances governors{};
  Stances objects{};
  WordSet light_verbs{};
  WordSet condition_marks{};
  WordSet unreal{};
  WordSet purpose_marks{};
};

/// Both throw Failure("file:line: …") where the file is wrong.
AttributionWords load_attribution_words(const Files& files);
FactualityWords load_factuality_words(const Files& files);

}  // namespace claimgraph
