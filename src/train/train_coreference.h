#pragma once
// Learns data/models/coreference.tsv: how much each feature speaks for an antecedent.

#include <iosfwd>
#include <span>
#include <string>

#include "annotate/models.h"
#include "knowledge/knowledge.h"
#include "train/gum_documents.h"

namespace claimgraph {

struct AnaphoraTraining {
  int rounds = 8;
  double step = 0.1;
  double sparsity = 0.01;      ///< L1: what a feature must earn to be kept
  double wrong_link_cost = 0;  ///< added to the score of a wrong named antecedent
  std::size_t rarest = 6;      ///< features seen less often are left out
};

/// The text of coreference.tsv, from documents with gold mentions, read with our own tags, trees
/// and names. A ranking model (Durrett and Klein 2013): the antecedents of a phrase and "none of
/// them" share one probability; all of the gold chain's are right; AdaGrad with L1. Weights are
/// hundredths of a logit.
std::string train_coreference(std::span<const GumDocument> documents, const ModelSet& models,
                              const Knowledge& knowledge, const AnaphoraTraining& options,
                              std::ostream& log);

}  // namespace claimgraph
