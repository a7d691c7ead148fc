#pragma once
// Training of each model: corpora in, a model file out.

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "annotate/models.h"
#include "annotate/morphology.h"
#include "core/document.h"
#include "train/corpora.h"
#include "train/other_names.h"
#include "train/word_vectors.h"

namespace claimgraph {

/// A treebank sentence in the form that training works on.
struct TreeSentence {
  std::vector<std::string> forms;
  std::vector<std::string> lemmas;
  std::vector<std::string> feats;
  std::vector<TagId> tags;
  std::vector<Place> heads;  ///< forms.size() for the root
  std::vector<Deprel> labels;
};

/// The joint tags of the documents, in order.
std::vector<Tag> collect_tags(std::span<const Document> documents);

/// Sentences of the documents. REQUIRES: `tags` are ordered and hold all of theirs.
std::vector<TreeSentence> tree_sentences(std::span<const Document> documents,
                                         std::span<const Tag> tags);

/// Numbers the words that occur at least twice or have a vector; others are learnt as unknown ones.
class WordCounts {
 public:
  void add(std::span<const std::string> forms);
  Lexicon lexicon(const WordVectors& vectors) const;

 private:
  std::vector<std::uint32_t> hashes_;
};

/// Lemma rules and exceptions, and the features of words and tags.
Morphology train_morphology(std::span<const TreeSentence> sentences, std::size_t tag_count);

/// How a network is trained.
struct TrainingOptions {
  int rounds = 15;
  std::size_t hidden = 144;
  float dropout = 0.2F;
  float name_dropout = 0.15F;  ///< of capitalised words, which then are unknown
  std::uint64_t seed = 1;      ///< of the first network; the others' follow
  std::size_t networks = 1;    ///< that are asked together, each trained by a thread of its own
};

/// Those of the committed models; what was tried stands in data/models/MODEL_CARD.md.
inline constexpr TrainingOptions kSyntaxOptions{
    .rounds = 17, .hidden = 96, .dropout = 0.15F, .networks = 2};
inline constexpr TrainingOptions kNameOptions{.rounds = 10, .hidden = 96, .dropout = 0.2F};

class UnknownNames;

/// The bytes of a file that SyntaxModel::read reads. REQUIRES: at most kMostNetworks. Words that
/// training does not know are learnt as the annotator reads them; half of the sentences are told
/// again with `unknown_names` where these are given.
std::string train_syntax(std::span<const TreeSentence> sentences, const std::vector<Tag>& tags,
                         const UnknownNames* unknown_names, const WordVectors& vectors,
                         const TrainingOptions& options, std::ostream& log);

/// The bytes of a file that NameModel::read reads. Sentences are tagged by `syntax`, and told again
/// with `other_names` where these are given.
std::string train_names(std::span<const NamedSentence> sentences, const SyntaxModel& syntax,
                        const NameLists& lists, const OtherNames* other_names,
                        const WordVectors& vectors, const TrainingOptions& options,
                        std::ostream& log);

}  // namespace claimgraph
