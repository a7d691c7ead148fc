#include "annotate/arcs.h"

#include <algorithm>
#include <limits>

#include "annotate/kernels.h"

namespace claimgraph {
namespace {

constexpr std::int32_t kImpossible = std::numeric_limits<std::int32_t>::min() / 4;

std::int16_t narrowed(std::int32_t sum) {
  // Dependants keep eight binary places and 16 either way: products of 256 columns stay within 32
  // bits.
  return static_cast<std::int16_t>(std::clamp((sum + 4096) >> 13, -4095, 4095));
}

std::int16_t activation(std::int32_t sum) {
  return static_cast<std::int16_t>(
      std::clamp((sum + kWeightOne / 2) >> 10, -kActivationOne, kActivationOne));
}

/// The table of Eisner's algorithm: the best of each span, by direction and completeness.
class SpanTable {
 public:
  SpanTable(std::span<const std::int32_t> scores, std::size_t words)
      : scores_(scores), words_(words), cells_(words * words) {}

  std::vector<Place> solve() {
    for (std::size_t width = 1; width < words_; ++width) {
      for (std::size_t from = 0; from + width < words_; ++from) fill(from, from + width);
    }
    std::size_t root = 0;
    std::int64_t top = std::numeric_limits<std::int64_t>::min();
    for (std::size_t at = 0; at < words_; ++at) {
      const std::int64_t sum =
          cell(0, at).complete_left + cell(at, words_ - 1).complete_right + score(at, words_);
      if (sum > top) {
        top = sum;
        root = at;
      }
    }
    heads_.assign(words_, static_cast<Place>(words_));
    trace(root);
    return std::move(heads_);
  }

 private:
  struct Cell {
    std::int64_t complete_left = 0, complete_right = 0;  // head at the right end, at the left end
    std::int64_t open_left = 0, open_right = 0;          // with an arc between the ends
    std::uint32_t split = 0, split_left = 0, split_right = 0;
  };
  enum class Part : std::uint8_t { complete_left, complete_right, open_left, open_right };
  struct Task {
    std::size_t from, to;
    Part part;
  };

  Cell& cell(std::size_t from, std::size_t to) { return cells_[from * words_ + to]; }
  std::int64_t score(std::size_t dependant, std::size_t head) const {
    return scores_[dependant * (words_ + 1) + head];
  }

  void fill(std::size_t from, std::size_t to) {
    constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
    Cell best;
    std::int64_t open = kLowest;
    for (std::size_t at = from; at < to; ++at) {
      const std::int64_t sum = cell(from, at).complete_right + cell(at + 1, to).complete_left;
      if (sum > open) {
        open = sum;
        best.split = static_cast<std::uint32_t>(at);
      }
    }
    best.open_left = open + score(from, to);
    best.open_right = open + score(to, from);
    best.complete_left = best.complete_right = kLowest;
    Cell& own = cell(from, to);
    own = best;
    for (std::size_t at = from; at < to; ++at) {
      const std::int64_t left = cell(from, at).complete_left + cell(at, to).open_left;
      if (left > own.complete_left) {
        own.complete_left = left;
        own.split_left = static_cast<std::uint32_t>(at);
      }
      const std::int64_t right = cell(from, at + 1).open_right + cell(at + 1, to).complete_right;
      if (right > own.complete_right) {
        own.complete_right = right;
        own.split_right = static_cast<std::uint32_t>(at + 1);
      }
    }
  }

  void trace(std::size_t root) {
    std::vector<Task> tasks = {{0, root, Part::complete_left},
                               {root, words_ - 1, Part::complete_right}};
    while (!tasks.empty()) {
      const Task task = tasks.back();
      tasks.pop_back();
      if (task.from == task.to) continue;
      const Cell& own = cell(task.from, task.to);
      switch (task.part) {
        case Part::complete_left:
          tasks.push_back({task.from, own.split_left, Part::complete_left});
          tasks.push_back({own.split_left, task.to, Part::open_left});
          break;
        case Part::complete_right:
          tasks.push_back({task.from, own.split_right, Part::open_right});
          tasks.push_back({own.split_right, task.to, Part::complete_right});
          break;
        case Part::open_left:
        case Part::open_right:
          if (task.part == Part::open_left) {
            heads_[task.from] = static_cast<Place>(task.to);
          } else {
            heads_[task.to] = static_cast<Place>(task.from);
          }
          tasks.push_back({task.from, own.split, Part::complete_right});
          tasks.push_back({own.split + 1, task.to, Part::complete_left});
          break;
      }
    }
  }

  std::span<const std::int32_t> scores_;
  std::size_t words_;
  std::vector<Cell> cells_;
  std::vector<Place> heads_;
};

std::vector<Deprel> labels_of(const Network& network, const Reading& reading,
                              std::span<const Place> heads) {
  const NetworkSizes& sizes = network.sizes;
  const std::size_t words = heads.size();
  std::vector<std::int16_t> units(words * sizes.label);
  for (std::size_t at = 0; at < words; ++at) {
    if (heads[at] == words) continue;
    const std::int32_t* own = reading.row(at) + sizes.label_dependant_at();
    const std::int32_t* above = reading.row(heads[at]) + sizes.label_head_at();
    for (std::size_t i = 0; i < sizes.label; ++i)
      units[at * sizes.label + i] = activation(own[i] + above[i]);
  }
  std::vector<std::int32_t> scores(words * network.labels.outputs);
  multiply(units, network.labels, words, scores);
  std::vector<Deprel> labels(words, Deprel::root);
  for (std::size_t at = 0; at < words; ++at) {
    if (heads[at] == words) continue;
    // `root` is no choice: the arc from the root, and it alone, is named so.
    const std::int32_t* row = scores.data() + at * network.labels.outputs;
    labels[at] = static_cast<Deprel>(std::max_element(row + 1, row + kDeprelCount) - row);
  }
  return labels;
}

}  // namespace

std::vector<std::int32_t> arc_scores(const Network& network, const Reading& reading) {
  const NetworkSizes& sizes = network.sizes;
  const std::size_t words = reading.words;
  std::vector<std::int16_t> dependants(words * sizes.arc);
  std::vector<std::int16_t> heads((words + 1) * sizes.arc);
  for (std::size_t at = 0; at < words; ++at) {
    const std::int32_t* row = reading.row(at);
    for (std::size_t i = 0; i < sizes.arc; ++i) {
      dependants[at * sizes.arc + i] = narrowed(row[sizes.dependant_at() + i]);
      heads[at * sizes.arc + i] = activation(row[sizes.head_at() + i]);
    }
  }
  std::copy_n(network.root.begin(), sizes.arc,
              heads.end() - static_cast<std::ptrdiff_t>(sizes.arc));
  std::vector<std::int32_t> scores(words * (words + 1), kImpossible);
  for (std::size_t at = 0; at < words; ++at) {
    const std::int16_t* own = dependants.data() + at * sizes.arc;
    const std::int32_t* distances = reading.row(at) + sizes.distance_at();
    for (std::size_t head = 0; head <= words; ++head) {
      if (head == at) continue;
      std::int32_t sum = dot(own, heads.data() + head * sizes.arc, sizes.arc);
      if (head < words) {
        sum += distances[distance_step(at, head)] >> 2;
        sum += reading.row(head)[sizes.head_bias_at()] >> 2;
      }
      scores[at * (words + 1) + head] = sum;
    }
  }
  return scores;
}

bool is_tree(std::span<const Place> heads) {
  const auto root = static_cast<Place>(heads.size());
  if (std::count(heads.begin(), heads.end(), root) != 1) return false;
  std::vector<Place> walk(heads.size(), root);  // the walk that first came by; root: none yet
  for (Place start = 0; start < root; ++start) {
    Place at = start;
    while (at != root && walk[at] == root) {
      walk[at] = start;
      at = heads[at];
    }
    if (at != root && walk[at] == start) return false;
  }
  return true;
}

std::vector<Place> best_projective(std::span<const std::int32_t> scores, std::size_t words) {
  return SpanTable(scores, words).solve();
}

Arcs best_tree(const Network& network, const Reading& reading) {
  const auto scores = arc_scores(network, reading);
  const std::size_t words = reading.words;
  Arcs tree{std::vector<Place>(words), std::vector<Deprel>(words)};
  for (std::size_t at = 0; at < words; ++at) {
    const auto row = scores.begin() + static_cast<std::ptrdiff_t>(at * (words + 1));
    tree.heads[at] = static_cast<Place>(
        std::max_element(row, row + static_cast<std::ptrdiff_t>(words) + 1) - row);
  }
  if (!is_tree(tree.heads)) tree.heads = best_projective(scores, words);
  tree.labels = labels_of(network, reading, tree.heads);
  return tree;
}

}  // namespace claimgraph
