#pragma once
// Training of each model: corpora in, the payload of a model file out.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "annotate/models.h"
#include "annotate/parse_state.h"
#include "annotate/words.h"
#include "core/document.h"
#include "train/corpora.h"

namespace claimgraph {

/// A treebank sentence in the form that training works on.
struct TreeSentence {
  std::vector<std::string> forms;
  std::vector<std::string> lemmas;
  std::vector<std::string> feats;
  std::vector<Word> words;
  std::vector<TagId> gold_tags;
  std::vector<TagId> tags;   ///< as the tagger gives them
  std::vector<Place> heads;  ///< forms.size() for the root
  std::vector<Deprel> labels;
};

/// The joint tags of the documents, in order.
std::vector<Tag> collect_tags(std::span<const Document> documents);

/// Sentences of the documents; `words` are filled from the lexicon. Tags that are not in the set
/// become the first tag of the same part of speech.
std::vector<TreeSentence> tree_sentences(std::span<const Document> documents,
                                         std::span<const Tag> tags);
void look_up_words(std::vector<TreeSentence>& sentences, const Lexicon& lexicon);

struct TrainingOptions {
  int rounds = 8;
  int row_bits = 15;
  std::uint64_t seed = 1;
};

/// Counts which tags each word has; clusters are left 0.
Lexicon count_habits(std::span<const TreeSentence> sentences);

/// Writes tags and weights, to be read by Tagger::read.
void train_tagger(std::span<const TreeSentence> sentences, std::span<const Tag> tags,
                  const TrainingOptions& options, ModelWriter& writer);

Morphology train_morphology(std::span<const TreeSentence> sentences, std::size_t tag_count);

/// Trains on TreeSentence::tags. Writes what Parser::read reads.
void train_parser(std::span<const TreeSentence> sentences, std::span<const Tag> tags,
                  const TrainingOptions& options, ModelWriter& writer);

/// Writes what NameModel::read reads.
void train_names(std::span<const NamedSentence> sentences, const Lexicon& lexicon,
                 const Tagger& tagger, const TrainingOptions& options, ModelWriter& writer);

}  // namespace claimgraph
