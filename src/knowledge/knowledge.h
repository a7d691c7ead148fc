#pragma once
// Everything an analyst can edit, loaded and checked once: one member a subject, each with its own
// file in this folder. Passed as `const&` to every station.

#include <filesystem>
#include <optional>

#include "knowledge/anaphora_weights.h"
#include "knowledge/clause_words.h"
#include "knowledge/date_words.h"
#include "knowledge/discourse_words.h"
#include "knowledge/first_names.h"
#include "knowledge/gazetteer.h"
#include "knowledge/name_words.h"
#include "knowledge/noun_senses.h"
#include "knowledge/ontology.h"
#include "knowledge/quantity_words.h"
#include "knowledge/reading_words.h"
#include "knowledge/speech_words.h"
#include "knowledge/text_words.h"

namespace claimgraph {

struct Knowledge : Ontology {
  Gazetteer gazetteer{};
  Demonyms demonyms{};
  NameWords name_words{};
  ClauseWords clause_words{};
  DiscourseWords discourse_words{};
  FirstNames first_names{};
  NounSenses noun_senses{};
  AnaphoraWeights anaphora_weights{};
  ReadingWords reading_words{};
  TextWords text_words{};
  AttributionWords attribution_words{};
  FactualityWords factuality_words{};
  DateWords date_words{};
  QuantityWords quantity_words{};
};

/// Reads the knowledge built into the program, with the files of `overlay` laid over it. Throws
/// Failure("file:line: …") where a file is wrong.
Knowledge load_knowledge(const std::optional<std::filesystem::path>& overlay = std::nullopt);

}  // namespace claimgraph
