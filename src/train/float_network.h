#pragma once
// The network in floats, with its gradients: the same layers as annotate/network.h.

#include <algorithm>
#include <span>
#include <vector>

#include "annotate/network.h"
#include "core/tags.h"
#include "train/matrices.h"

namespace claimgraph {

/// Sentences laid end to end, so that matrices are multiplied once a batch.
struct Batch {
  std::vector<WordRows> rows;       ///< of all words
  std::vector<std::size_t> starts;  ///< of each sentence, and the end of the last
};

/// The squashing function of the layers, and whether a gradient passes it.
inline float clamped(float x) { return std::clamp(x, -1.0F, 1.0F); }
inline bool is_open(float x) { return x > -1.0F && x < 1.0F; }

class FloatNetwork {
 public:
  FloatNetwork(const NetworkSizes& sizes, Random& random);

  /// Fills output(). Dropout takes effect where `dropout` is above 0.
  void forward(const Batch& batch, float dropout, Random& random);

  /// The scores of the last batch, and where their gradients are put before backward().
  Rows output, output_gradient;

  /// Adds the gradients of all weights. REQUIRES: forward() of the same batch came last.
  void backward(const Batch& batch);

  void update(const AdamStep& step);

  /// Writes what Network::read reads.
  void write(ModelWriter& writer) const;

  NetworkSizes sizes;
  Weights embeddings, first, second, heads, labels, root;  ///< matrices by input, then output
  Weights first_bias, second_bias, heads_bias, labels_bias;

 private:
  struct Layer {
    Rows input, sums, output, keep;  // keep: dropout's factors of the output
    Rows gradient;                   // of the output
  };

  void embed(const Batch& batch, float dropout, Random& random);
  void run_layer(Layer& layer, const Batch& batch, const Weights& weights, const Weights& bias,
                 float dropout, Random& random);
  Rows layer_back(Layer& layer, const Batch& batch, Weights& weights, Weights& bias);
  void embed_back(const Batch& batch, const Rows& window_gradient);

  Rows summed_, keep_;  // of the embeddings
  Layer one_, two_;
  std::vector<std::uint32_t> touched_;  // rows of the embeddings in this batch
};

}  // namespace claimgraph
