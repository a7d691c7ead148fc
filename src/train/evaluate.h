#pragma once
// How good and how fast the models are, on the development halves.

#include <filesystem>
#include <iosfwd>

#include "annotate/models.h"
#include "train/corpora.h"

namespace claimgraph {

/// Shares of words, from 0 to 1; punctuation counts.
struct TreebankScores {
  double upos = 0;
  double xpos = 0;
  double feats = 0;
  double lemma = 0;
  double unlabelled = 0;
  double labelled = 0;
  double tokens_per_second = 0;  ///< tags and trees, one core
};
TreebankScores measure_treebank(const Document& gold, const ModelSet& models);

/// Exact spans and labels; miscellaneous names are left out on both sides.
struct NameScoresOverall {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};
NameScoresOverall scores_of(std::size_t right, std::size_t found, std::size_t wanted);
NameScoresOverall measure_names(std::span<const NamedSentence> gold, const ModelSet& models);

/// The same on MEANTIME's articles, read whole: outermost names of persons, organizations and
/// places in their first six sentences, which are the annotated ones.
NameScoresOverall measure_meantime(const std::filesystem::path& path, const ModelSet& models);

/// Prints the table of scores.
void print_evaluation(const Corpora& corpora, const ModelSet& models, std::ostream& out);

}  // namespace claimgraph
