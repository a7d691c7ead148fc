#include "train/train_network.h"

#include <algorithm>
#include <limits>
#include <ostream>
#include <syncstream>

#include "train/float_network.h"
#include "train/name_sequences.h"

namespace claimgraph {
namespace {

/// Puts probability minus truth behind scores of which exactly `wanted` is right.
void learn_class(const float* scores, std::size_t size, std::size_t wanted, float* gradient) {
  std::copy_n(scores, size, gradient);
  softmax(gradient, size);
  gradient[wanted] -= 1.0F;
}

class NetworkTeacher {
 public:
  explicit NetworkTeacher(FloatNetwork& network) : network_(network), sizes_(network.sizes) {}

  /// Puts the gradients of one sentence that begins at row `start` of the output.
  void teach(const Lesson& lesson, std::size_t start) {
    for (std::size_t at = 0; at < lesson.words.size(); ++at) {
      const float* scores = network_.output.row(start + at);
      float* gradient = network_.output_gradient.row(start + at);
      if (!lesson.tags.empty()) {
        learn_class(scores + sizes_.tag_at(), sizes_.tags, lesson.tags[at],
                    gradient + sizes_.tag_at());
      }
    }
    if (!lesson.names.empty()) {
      learn_names(network_.output, start, sizes_.name_at(), lesson.names, network_.output_gradient);
    }
    if (lesson.heads.empty()) return;
    teach_arcs(lesson, start);
    teach_labels(lesson, start);
  }

 private:
  void teach_arcs(const Lesson& lesson, std::size_t start) {
    const std::size_t words = lesson.words.size();
    const std::size_t arc = sizes_.arc;
    Rows dependants(words, arc), heads(words + 1, arc);
    for (std::size_t at = 0; at < words; ++at) {
      const float* row = network_.output.row(start + at);
      std::copy_n(row + sizes_.dependant_at(), arc, dependants.row(at));
      for (std::size_t i = 0; i < arc; ++i) heads.row(at)[i] = clamped(row[sizes_.head_at() + i]);
    }
    std::copy_n(network_.root.value.row(0), arc, heads.row(words));
    Rows scores(words, words + 1), gradients(words, words + 1);
    add_product(dependants, transposed(heads), scores);
    for (std::size_t at = 0; at < words; ++at) {
      const float* distances = network_.output.row(start + at) + sizes_.distance_at();
      float* row = scores.row(at);
      for (std::size_t head = 0; head < words; ++head) {
        if (head == at) {
          row[head] = -1e9F;
        } else {
          row[head] += distances[distance_step(at, head)] +
                       network_.output.row(start + head)[sizes_.head_bias_at()];
        }
      }
      float* gradient = gradients.row(at);
      learn_class(row, words + 1, lesson.heads[at], gradient);
      float* distance_gradient = network_.output_gradient.row(start + at) + sizes_.distance_at();
      for (std::size_t head = 0; head < words; ++head) {
        if (head == at) continue;
        distance_gradient[distance_step(at, head)] += gradient[head];
        network_.output_gradient.row(start + head)[sizes_.head_bias_at()] += gradient[head];
      }
    }
    Rows dependant_gradient(words, arc), head_gradient(words + 1, arc);
    add_product(gradients, heads, dependant_gradient);
    add_product_of_transposed(gradients, dependants, head_gradient);
    for (std::size_t at = 0; at < words; ++at) {
      const float* row = network_.output.row(start + at);
      float* gradient = network_.output_gradient.row(start + at);
      std::copy_n(dependant_gradient.row(at), arc, gradient + sizes_.dependant_at());
      for (std::size_t i = 0; i < arc; ++i) {
        if (is_open(row[sizes_.head_at() + i]))
          gradient[sizes_.head_at() + i] = head_gradient.row(at)[i];
      }
    }
    for (std::size_t i = 0; i < arc; ++i)
      network_.root.gradient.row(0)[i] += head_gradient.row(words)[i];
  }

  void teach_labels(const Lesson& lesson, std::size_t start) {
    const std::size_t words = lesson.words.size();
    Rows units(words, sizes_.label), sums(words, sizes_.label);
    for (std::size_t at = 0; at < words; ++at) {
      if (lesson.heads[at] == words) continue;
      const float* own = network_.output.row(start + at) + sizes_.label_dependant_at();
      const float* above = network_.output.row(start + lesson.heads[at]) + sizes_.label_head_at();
      for (std::size_t i = 0; i < sizes_.label; ++i) {
        sums.row(at)[i] = own[i] + above[i];
        units.row(at)[i] = clamped(sums.row(at)[i]);
      }
    }
    Rows scores(words, kDeprelCount), gradients(words, kDeprelCount);
    add_product(units, network_.labels.value, scores);
    for (std::size_t at = 0; at < words; ++at) {
      if (lesson.heads[at] == words) continue;
      float* row = scores.row(at);
      for (std::size_t i = 0; i < kDeprelCount; ++i) row[i] += network_.labels_bias.value.row(0)[i];
      learn_class(row, kDeprelCount, static_cast<std::size_t>(lesson.labels[at]),
                  gradients.row(at));
      for (std::size_t i = 0; i < kDeprelCount; ++i)
        network_.labels_bias.gradient.row(0)[i] += gradients.row(at)[i];
    }
    add_product_of_transposed(units, gradients, network_.labels.gradient);
    Rows unit_gradient(words, sizes_.label);
    add_product(gradients, transposed(network_.labels.value), unit_gradient);
    for (std::size_t at = 0; at < words; ++at) {
      if (lesson.heads[at] == words) continue;
      float* own = network_.output_gradient.row(start + at) + sizes_.label_dependant_at();
      float* above =
          network_.output_gradient.row(start + lesson.heads[at]) + sizes_.label_head_at();
      for (std::size_t i = 0; i < sizes_.label; ++i) {
        if (!is_open(sums.row(at)[i])) continue;
        own[i] += unit_gradient.row(at)[i];
        above[i] += unit_gradient.row(at)[i];
      }
    }
  }

  FloatNetwork& network_;
  const NetworkSizes& sizes_;
};

}  // namespace

void train_network(const std::vector<Lesson>& lessons, const NetworkSizes& sizes,
                   const FirstRows& first_rows, const NetworkOptions& options, ModelWriter& writer,
                   std::ostream& log) {
  Random random(options.seed);
  FloatNetwork network(sizes, random);
  for (const auto& [row, values] : first_rows) {
    std::copy(values.begin(), values.end(), network.embeddings.value.row(row));
  }
  NetworkTeacher teacher(network);
  std::size_t total_words = 0;
  for (const Lesson& lesson : lessons) total_words += lesson.words.size();
  const double total = static_cast<double>(total_words) * options.rounds;
  double done = 0;
  float first_power = 1, second_power = 1;
  for (int round = 0; round < options.rounds; ++round) {
    const auto order = shuffled(lessons.size(), random);
    for (std::size_t next = 0; next < order.size();) {
      Batch batch;
      std::vector<const Lesson*> in_batch;
      while (next < order.size() && batch.rows.size() < options.batch_words) {
        const Lesson& lesson = lessons[order[next++]];
        batch.starts.push_back(batch.rows.size());
        const Guidelines guidelines =
            lesson.guidelines != Guidelines::any && random.fraction() < options.guidelines_dropout
                ? Guidelines::any
                : lesson.guidelines;
        for (std::size_t at = 0; at < lesson.words.size(); ++at) {
          const std::uint32_t tag = lesson.known_tags.empty() ? 0 : lesson.known_tags[at] + 1U;
          WordRows rows = rows_of(lesson.words[at], tag, guidelines, sizes);
          const float dropout =
              lesson.words[at].capital ? options.name_dropout : options.word_dropout;
          if (random.fraction() < dropout) rows.numbers[0] = kUnknownRow;
          batch.rows.push_back(rows);
        }
        in_batch.push_back(&lesson);
      }
      batch.starts.push_back(batch.rows.size());
      network.forward(batch, options.dropout, random);
      for (std::size_t i = 0; i < in_batch.size(); ++i)
        teacher.teach(*in_batch[i], batch.starts[i]);
      const float scale = 1.0F / static_cast<float>(batch.rows.size());
      for (float& value : network.output_gradient.values) value *= scale;
      for (Weights* weights : {&network.labels, &network.labels_bias, &network.root}) {
        for (float& value : weights->gradient.values) value *= scale;
      }
      network.backward(batch);
      done += static_cast<double>(batch.rows.size());
      first_power *= 0.9F;
      second_power *= 0.99F;
      const auto left = static_cast<float>(std::max(0.0, 1.0 - done / total));
      network.update({options.rate * left, 1.0F - first_power, 1.0F - second_power});
    }
    std::osyncstream(log) << "network " << options.seed << ": round " << round + 1 << " of "
                          << options.rounds << std::endl;
  }
  network.write(writer);
}

}  // namespace claimgraph
