#include "train/float_network.h"

#include <algorithm>
#include <cmath>

namespace claimgraph {
namespace {

float gate_of(float x) { return std::clamp(0.5F + 0.25F * x, 0.0F, 1.0F); }

void add_bias(Rows& sums, const Weights& bias) {
  for (std::size_t r = 0; r < sums.rows; ++r) {
    const float* values = bias.value.row(0);
    float* row = sums.row(r);
    for (std::size_t i = 0; i < sums.columns; ++i) row[i] += values[i];
  }
}

void add_bias_gradient(const Rows& gradient, Weights& bias) {
  float* sums = bias.gradient.row(0);
  for (std::size_t r = 0; r < gradient.rows; ++r) {
    const float* row = gradient.row(r);
    for (std::size_t i = 0; i < gradient.columns; ++i) sums[i] += row[i];
  }
}

/// Factors of 0 or 1 / (1 − dropout).
Rows dropout_factors(std::size_t rows, std::size_t columns, float dropout, Random& random) {
  Rows keep(rows, columns);
  for (std::size_t r = 0; r < rows; ++r) {
    float* row = keep.row(r);
    for (std::size_t i = 0; i < columns; ++i) {
      row[i] = dropout > 0 && random.fraction() < dropout ? 0.0F : 1.0F / (1.0F - dropout);
    }
  }
  return keep;
}

void scale_by(Rows& rows, const Rows& factors) {
  for (std::size_t i = 0; i < rows.values.size(); ++i) rows.values[i] *= factors.values[i];
}

}  // namespace

FloatNetwork::FloatNetwork(const NetworkSizes& network_sizes, Random& random)
    : sizes(network_sizes),
      embeddings(sizes.rows(), sizes.embedding, 0, random),
      first(3 * sizes.embedding, 4 * sizes.hidden, 1, random),
      second(2 * sizes.hidden, 4 * sizes.hidden, 1, random),
      heads(2 * sizes.hidden, sizes.output(), 1, random),
      labels(sizes.label, kDeprelCount, 1, random),
      root(1, sizes.arc + sizes.label, 0.1F, random),
      first_bias(1, 4 * sizes.hidden, 0, random),
      second_bias(1, 4 * sizes.hidden, 0, random),
      heads_bias(1, sizes.output(), 0, random),
      labels_bias(1, kDeprelCount, 0, random) {
  for (float& value : embeddings.value.values) value = (random.fraction() - 0.5F) * 0.3F;
}

void FloatNetwork::embed(const Batch& batch, float dropout, Random& random) {
  const std::size_t words = batch.rows.size();
  const std::size_t size = sizes.embedding;
  summed_ = Rows(words, size);
  for (std::size_t at = 0; at < words; ++at) {
    float* sum = summed_.row(at);
    for (const std::uint32_t number : batch.rows[at]) {
      const float* row = embeddings.value.row(number);
      for (std::size_t i = 0; i < size; ++i) sum[i] += row[i];
    }
  }
  keep_ = dropout_factors(words, size, dropout, random);
  one_.input = Rows(words, 3 * size);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    for (std::size_t at = batch.starts[s]; at < batch.starts[s + 1]; ++at) {
      for (std::size_t i = 0; i < size; ++i) {
        const float value = clamped(summed_.row(at)[i]) * keep_.row(at)[i];
        one_.input.row(at)[size + i] = value;
        if (at > batch.starts[s]) one_.input.row(at - 1)[2 * size + i] = value;
        if (at + 1 < batch.starts[s + 1]) one_.input.row(at + 1)[i] = value;
      }
    }
  }
}

void FloatNetwork::run_layer(Layer& layer, const Batch& batch, const Weights& weights,
                             const Weights& bias, float dropout, Random& random) {
  const std::size_t words = layer.input.rows;
  const std::size_t hidden = sizes.hidden;
  layer.sums = Rows(words, 4 * hidden);
  add_product(layer.input, weights.value, layer.sums);
  add_bias(layer.sums, bias);
  layer.output = Rows(words, 2 * hidden);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    const std::size_t begin = batch.starts[s];
    const std::size_t count = batch.starts[s + 1] - begin;
    for (std::size_t direction = 0; direction < 2; ++direction) {
      const float* before = nullptr;
      for (std::size_t step = 0; step < count; ++step) {
        const std::size_t at = begin + (direction == 0 ? step : count - 1 - step);
        const float* candidates = layer.sums.row(at) + direction * 2 * hidden;
        const float* gates = candidates + hidden;
        float* out = layer.output.row(at) + direction * hidden;
        for (std::size_t i = 0; i < hidden; ++i) {
          const float gate = gate_of(gates[i]);
          out[i] = gate * (before == nullptr ? 0.0F : before[i]) +
                   (1.0F - gate) * clamped(candidates[i]);
        }
        before = out;
      }
    }
  }
  layer.keep = dropout_factors(words, 2 * hidden, dropout, random);
  layer.gradient = Rows(words, 2 * hidden);
}

void FloatNetwork::forward(const Batch& batch, float dropout, Random& random) {
  embed(batch, dropout, random);
  run_layer(one_, batch, first, first_bias, dropout, random);
  two_.input = one_.output;
  scale_by(two_.input, one_.keep);
  run_layer(two_, batch, second, second_bias, dropout, random);
  Rows top = two_.output;
  scale_by(top, two_.keep);
  output = Rows(batch.rows.size(), sizes.output());
  add_product(top, heads.value, output);
  add_bias(output, heads_bias);
  output_gradient = Rows(batch.rows.size(), sizes.output());
}

Rows FloatNetwork::layer_back(Layer& layer, const Batch& batch, Weights& weights, Weights& bias) {
  const std::size_t words = layer.input.rows;
  const std::size_t hidden = sizes.hidden;
  Rows sums_gradient(words, 4 * hidden);
  std::vector<float> carried(hidden);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    const std::size_t begin = batch.starts[s];
    const std::size_t count = batch.starts[s + 1] - begin;
    for (std::size_t direction = 0; direction < 2; ++direction) {
      std::fill(carried.begin(), carried.end(), 0.0F);
      for (std::size_t step = count; step-- > 0;) {
        const std::size_t at = begin + (direction == 0 ? step : count - 1 - step);
        const std::size_t previous = direction == 0 ? at - 1 : at + 1;
        const float* before = step > 0 ? layer.output.row(previous) + direction * hidden : nullptr;
        const float* candidates = layer.sums.row(at) + direction * 2 * hidden;
        const float* gates = candidates + hidden;
        const float* above = layer.gradient.row(at) + direction * hidden;
        float* candidate_gradient = sums_gradient.row(at) + direction * 2 * hidden;
        float* gate_gradient = candidate_gradient + hidden;
        for (std::size_t i = 0; i < hidden; ++i) {
          const float gate = gate_of(gates[i]);
          const float total = above[i] + carried[i];
          const float past = before == nullptr ? 0.0F : before[i];
          const float open_candidate = is_open(candidates[i]) ? 1.0F : 0.0F;
          const float open_gate = gate > 0.0F && gate < 1.0F ? 0.25F : 0.0F;
          candidate_gradient[i] = total * (1.0F - gate) * open_candidate;
          gate_gradient[i] = total * (past - clamped(candidates[i])) * open_gate;
          carried[i] = total * gate;
        }
      }
    }
  }
  add_product_of_transposed(layer.input, sums_gradient, weights.gradient);
  add_bias_gradient(sums_gradient, bias);
  Rows input_gradient(words, layer.input.columns);
  add_product(sums_gradient, transposed(weights.value), input_gradient);
  return input_gradient;
}

void FloatNetwork::embed_back(const Batch& batch, const Rows& window_gradient) {
  const std::size_t size = sizes.embedding;
  std::vector<float> gradient(size);
  for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
    for (std::size_t at = batch.starts[s]; at < batch.starts[s + 1]; ++at) {
      for (std::size_t i = 0; i < size; ++i) {
        float sum = window_gradient.row(at)[size + i];
        if (at > batch.starts[s]) sum += window_gradient.row(at - 1)[2 * size + i];
        if (at + 1 < batch.starts[s + 1]) sum += window_gradient.row(at + 1)[i];
        gradient[i] = is_open(summed_.row(at)[i]) ? sum * keep_.row(at)[i] : 0.0F;
      }
      for (const std::uint32_t number : batch.rows[at]) {
        float* row = embeddings.gradient.row(number);
        for (std::size_t i = 0; i < size; ++i) row[i] += gradient[i];
        touched_.push_back(number);
      }
    }
  }
}

void FloatNetwork::backward(const Batch& batch) {
  Rows top = two_.output;
  scale_by(top, two_.keep);
  add_product_of_transposed(top, output_gradient, heads.gradient);
  add_bias_gradient(output_gradient, heads_bias);
  add_product(output_gradient, transposed(heads.value), two_.gradient);
  scale_by(two_.gradient, two_.keep);
  one_.gradient = layer_back(two_, batch, second, second_bias);
  scale_by(one_.gradient, one_.keep);
  embed_back(batch, layer_back(one_, batch, first, first_bias));
}

void FloatNetwork::update(const AdamStep& step) {
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  adam(embeddings, step, touched_);
  touched_.clear();
  for (Weights* weights : {&first, &second, &heads, &labels, &root, &first_bias, &second_bias,
                           &heads_bias, &labels_bias}) {
    adam(*weights, step);
  }
}

namespace {

std::int32_t rounded(float value, std::int32_t one, std::int32_t limit) {
  const auto whole = static_cast<std::int64_t>(std::nearbyintf(value * static_cast<float>(one)));
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(whole, -limit, limit));
}

void write_matrix(const Weights& weights, const Weights& bias, ModelWriter& writer) {
  std::vector<std::int16_t> values;
  std::vector<std::int32_t> biases;
  for (std::size_t out = 0; out < weights.value.columns; ++out) {
    for (std::size_t in = 0; in < weights.value.rows; ++in) {
      values.push_back(
          static_cast<std::int16_t>(rounded(weights.value.row(in)[out], kWeightOne, kMaxWeight)));
    }
    biases.push_back(rounded(bias.value.row(0)[out], kWeightOne * kActivationOne, 1 << 28));
  }
  writer.number(weights.value.columns);
  writer.number(weights.value.rows);
  writer.array(std::span<const std::int16_t>(values));
  writer.array(std::span<const std::int32_t>(biases));
}

}  // namespace

void FloatNetwork::write(ModelWriter& writer) const {
  for (const std::size_t size : {sizes.words, sizes.embedding, sizes.hidden, sizes.arc, sizes.label,
                                 sizes.tags, sizes.names}) {
    writer.number(size);
  }
  std::vector<std::int8_t> values;
  for (std::size_t r = 0; r < embeddings.value.rows; ++r) {
    for (std::size_t i = 0; i < sizes.embedding; ++i) {
      values.push_back(
          static_cast<std::int8_t>(rounded(embeddings.value.row(r)[i], kEmbeddingOne, 127)));
    }
  }
  writer.array(std::span<const std::int8_t>(values));
  write_matrix(first, first_bias, writer);
  write_matrix(second, second_bias, writer);
  write_matrix(heads, heads_bias, writer);
  write_matrix(labels, labels_bias, writer);
  std::vector<std::int16_t> root_values;
  for (std::size_t i = 0; i < root.value.columns; ++i) {
    root_values.push_back(
        static_cast<std::int16_t>(rounded(root.value.row(0)[i], kActivationOne, kActivationOne)));
  }
  writer.array(std::span<const std::int16_t>(root_values));
}

}  // namespace claimgraph
