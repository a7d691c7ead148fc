#pragma once
// How well the judge of factuality does, over every annotated predicate and not only where a claim
// stands.

#include <filesystem>
#include <iosfwd>
#include <string>

#include "annotate/models.h"
#include "knowledge/knowledge.h"
#include "train/corpora.h"

namespace claimgraph {

/// Whose trees the judge reads.
enum class Trees : std::uint8_t { gold, own };

struct FactualityScores {
  std::size_t judged = 0;
  std::size_t right = 0;
  std::size_t negative = 0;  ///< of the judged, those that did not happen
  std::size_t negative_right = 0;
};

/// The Universal Decompositional Semantics factuality of EWT's sentences (White et al. 2016;
/// Rudinger et al. 2018): from -3, certainly did not happen, to 3, as averaged by its annotators;
/// counted where the value is further than 0.5 from 0. The judge says "happened" where the
/// factuality is CT+, or PR+ of what is estimated or held probable; possible, planned, predicted,
/// required, permitted and hypothetical things have not. `rows`, if not null, takes one line a
/// predicate: gold value, polarity, modality, factuality, word, sentence.
FactualityScores measure_uds(const std::filesystem::path& annotations,
                             const std::filesystem::path& treebank, Trees trees,
                             const ModelSet& models, const Knowledge& knowledge,
                             std::ostream* rows);

/// Prints the scores of one half, "dev" or "train", on gold and on own trees; `rows` are of the
/// gold trees.
void print_factuality(const Corpora& corpora, const std::string& half, const Knowledge& knowledge,
                      std::ostream* rows, std::ostream& out);

}  // namespace claimgraph
