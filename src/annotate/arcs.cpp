#include "annotate/arcs.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "annotate/kernels.h"

namespace claimgraph {
namespace {

constexpr std::int32_t kImpossibleArc = std::numeric_limits<std::int32_t>::min() / 4;

// From the network's fixed-point sums to 8 bits: activations are cut at 1, dependants at 4.
constexpr int kActivationShift = 14;
constexpr int kDependantShift = 16;
// Scores of arcs keep 19 binary places.
constexpr std::int32_t kArcScale = 128;

/// Sums of scores: whole numbers below 2^53, which doubles hold exactly and compare fast.
using Sum = double;

/// Sums of spans of words: a row of all spans of one width, by their first word. So the sums of
/// many spans are found side by side, each from its parts in two rows.
class SpanSums {
 public:
  explicit SpanSums(std::size_t words)
      : stride_((words / kSumLanes + 2) * kSumLanes), sums_((words + 1) * stride_, 0) {}

  std::ptrdiff_t stride() const { return static_cast<std::ptrdiff_t>(stride_); }
  Sum* width(std::size_t width) { return sums_.data() + width * stride_; }
  const Sum* width(std::size_t width) const { return sums_.data() + width * stride_; }
  Sum at(std::size_t from, std::size_t to) const { return width(to - from)[from]; }

 private:
  std::size_t stride_;
  AlignedVector<Sum> sums_;
};

/// The first of the places whose sum is the largest.
template <typename SumAt>
std::size_t place_of_largest_sum(std::size_t size, SumAt sum_at) {
  std::size_t best = 0;
  Sum largest = sum_at(0);
  for (std::size_t at = 1; at < size; ++at) {
    const Sum sum = sum_at(at);
    if (sum > largest) {
      largest = sum;
      best = at;
    }
  }
  return best;
}

/// The table of Eisner's algorithm (1996): the best sum of each span, by the end at which its head
/// stands and whether it is complete or has an arc between its ends. Where spans were split is
/// found again on the way back, which looks at one span a word only.
class SpanTable {
 public:
  SpanTable(std::span<const std::int32_t> scores, std::size_t words)
      : scores_(scores),
        words_(words),
        head_right_(words),
        head_left_(words),
        arc_to_right_(words),
        arc_to_left_(words) {}

  std::vector<Place> solve() {
    for (std::size_t width = 1; width < words_; ++width) fill(width);
    const std::size_t root = place_of_largest_sum(words_, [&](std::size_t at) {
      return head_right_.at(0, at) + head_left_.at(at, words_ - 1) + score(at, words_);
    });
    heads_.assign(words_, static_cast<Place>(words_));
    trace(root);
    return std::move(heads_);
  }

 private:
  enum class Part : std::uint8_t { head_right, head_left, arc_to_right, arc_to_left };
  struct Task {
    std::size_t from, to;
    Part part;
  };

  Sum score(std::size_t dependant, std::size_t head) const {
    return scores_[dependant * (words_ + 1) + head];
  }

  /// Splits a span of this width behind its first word, its second …: the left part grows by a
  /// word each time, from `left` on, and the right one, from `right` on, loses that word.
  void fill(std::size_t width) {
    const std::size_t spans = words_ - width;
    const std::ptrdiff_t grows = head_left_.stride();
    const std::ptrdiff_t shrinks = 1 - grows;
    Sum* to_right = arc_to_right_.width(width);
    Sum* to_left = arc_to_left_.width(width);
    largest_sums({head_left_.width(0), grows}, {head_right_.width(width - 1) + 1, shrinks}, width,
                 spans, to_right);
    for (std::size_t from = 0; from < spans; ++from) {
      const Sum open = to_right[from];
      to_right[from] = open + score(from, from + width);
      to_left[from] = open + score(from + width, from);
    }
    largest_sums({head_right_.width(0), grows}, {to_right, shrinks}, width, spans,
                 head_right_.width(width));
    largest_sums({arc_to_left_.width(1), grows}, {head_left_.width(width - 1) + 1, shrinks}, width,
                 spans, head_left_.width(width));
  }

  void trace(std::size_t root) {
    std::vector<Task> tasks = {{0, root, Part::head_right}, {root, words_ - 1, Part::head_left}};
    while (!tasks.empty()) {
      const Task task = tasks.back();
      tasks.pop_back();
      if (task.from != task.to) take_apart(task, tasks);
    }
  }

  void take_apart(const Task& task, std::vector<Task>& tasks) {
    const std::size_t from = task.from;
    const std::size_t to = task.to;
    const std::size_t width = to - from;
    if (task.part == Part::head_right) {
      const std::size_t split =
          from + place_of_largest_sum(width, [&](std::size_t at) {
            return head_right_.at(from, from + at) + arc_to_right_.at(from + at, to);
          });
      tasks.push_back({from, split, Part::head_right});
      tasks.push_back({split, to, Part::arc_to_right});
    } else if (task.part == Part::head_left) {
      const std::size_t split =
          from + 1 + place_of_largest_sum(width, [&](std::size_t at) {
            return arc_to_left_.at(from, from + 1 + at) + head_left_.at(from + 1 + at, to);
          });
      tasks.push_back({from, split, Part::arc_to_left});
      tasks.push_back({split, to, Part::head_left});
    } else {
      if (task.part == Part::arc_to_right) {
        heads_[from] = static_cast<Place>(to);
      } else {
        heads_[to] = static_cast<Place>(from);
      }
      const std::size_t split =
          from + place_of_largest_sum(width, [&](std::size_t at) {
            return head_left_.at(from, from + at) + head_right_.at(from + at + 1, to);
          });
      tasks.push_back({from, split, Part::head_left});
      tasks.push_back({split + 1, to, Part::head_right});
    }
  }

  std::span<const std::int32_t> scores_;
  std::size_t words_;
  SpanSums head_right_;    // complete, head at the right end
  SpanSums head_left_;     // complete, head at the left end
  SpanSums arc_to_right_;  // head at the right end, arc between the ends
  SpanSums arc_to_left_;   // head at the left end
  std::vector<Place> heads_;
};

/// Adds the network's scores of all labels of arcs, each from a head to its dependant: rows as wide
/// as its label matrix.
void add_label_scores(const Opinion& opinion, std::span<const Place> dependants,
                      std::span<const Place> heads, std::vector<std::int32_t>& scores) {
  const auto& [network, reading] = opinion;
  const NetworkSizes& sizes = network->sizes;
  std::vector<Factor> units(heads.size() * sizes.label, static_cast<Factor>(kZeroFactor));
  std::vector<std::int32_t> sums(sizes.label);
  for (std::size_t arc = 0; arc < heads.size(); ++arc) {
    if (heads[arc] == reading->words) continue;
    const std::int32_t* own = reading->row(dependants[arc]) + sizes.label_dependant_at();
    const std::int32_t* above = reading->row(heads[arc]) + sizes.label_head_at();
    for (std::size_t i = 0; i < sizes.label; ++i) sums[i] = own[i] + above[i];
    scale_down(sums.data(), sizes.label, kActivationShift, units.data() + arc * sizes.label);
  }
  AlignedVector<std::int32_t> products(heads.size() * network->labels.outputs);
  multiply(units, network->labels, heads.size(), products);
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += products[i];
}

void add_arc_scores(const Opinion& opinion, std::vector<std::int32_t>& scores) {
  const auto& [network, reading] = opinion;
  const NetworkSizes& sizes = network->sizes;
  const std::size_t words = reading->words;
  AlignedVector<Factor> dependants(words * sizes.arc);
  AlignedVector<std::int8_t> heads((words + 1) * sizes.arc);
  for (std::size_t at = 0; at < words; ++at) {
    const std::int32_t* row = reading->row(at);
    scale_down(row + sizes.dependant_at(), sizes.arc, kDependantShift,
               dependants.data() + at * sizes.arc);
    scale_down(row + sizes.head_at(), sizes.arc, kActivationShift, heads.data() + at * sizes.arc);
  }
  std::copy(network->root.begin(), network->root.end(),
            heads.end() - static_cast<std::ptrdiff_t>(sizes.arc));
  // What a head brings to all its arcs, and what the gap between dependant and head does.
  std::vector<std::int32_t> biases(words + 1);
  std::vector<std::size_t> steps(words);
  for (std::size_t at = 0; at < words; ++at) {
    biases[at] = reading->row(at)[sizes.head_bias_at()] >> kArcShift;
    if (at > 0) steps[at] = distance_step(0, at);
  }
  const std::vector<std::int32_t> scale(words + 1, kArcScale);
  const PackedMatrix all_heads = pack(heads, scale, biases, sizes.arc);
  AlignedVector<std::int32_t> products(words * all_heads.outputs);
  multiply(dependants, all_heads, words, products);
  constexpr std::size_t kLeftwards = kDistanceCount / 2;
  for (std::size_t at = 0; at < words; ++at) {
    const std::int32_t* product = products.data() + at * all_heads.outputs;
    const std::int32_t* distances = reading->row(at) + sizes.distance_at();
    std::int32_t* row = scores.data() + at * (words + 1);
    for (std::size_t head = 0; head < at; ++head)
      row[head] += product[head] + (distances[steps[at - head] + kLeftwards] >> kArcShift);
    for (std::size_t head = at + 1; head < words; ++head)
      row[head] += product[head] + (distances[steps[head - at]] >> kArcShift);
    row[words] += product[words];
  }
}

}  // namespace

std::vector<std::int32_t> arc_scores(std::span<const Opinion> opinions) {
  const std::size_t words = opinions.front().reading->words;
  std::vector<std::int32_t> scores(words * (words + 1));
  for (std::size_t at = 0; at < words; ++at) scores[at * (words + 1) + at] = kImpossibleArc;
  for (const Opinion& opinion : opinions) add_arc_scores(opinion, scores);
  return scores;
}

LabelScores label_scores(std::span<const Opinion> opinions, std::span<const Place> heads) {
  std::vector<Place> words(heads.size());
  std::iota(words.begin(), words.end(), Place{0});
  return label_scores(opinions, words, heads);
}

LabelScores label_scores(std::span<const Opinion> opinions, std::span<const Place> dependants,
                         std::span<const Place> heads) {
  LabelScores all{opinions.front().network->labels.outputs, {}};
  all.scores.resize(heads.size() * all.width);
  for (const Opinion& opinion : opinions) add_label_scores(opinion, dependants, heads, all.scores);
  return all;
}

Deprel best_label(const LabelScores& scores, Place word) {
  // `root` is no choice: the arc from the root, and it alone, is named so.
  const std::int32_t* row = scores.scores.data() + word * scores.width;
  return static_cast<Deprel>(1 + place_of_largest(row + 1, kDeprelCount - 1));
}

Deprel best_label(const LabelScores& scores, Place word, bool (*is_choice)(Deprel)) {
  Deprel best = Deprel::root;
  for (std::size_t i = 1; i < kDeprelCount; ++i) {
    const auto label = static_cast<Deprel>(i);
    if (!is_choice(label)) continue;
    if (best == Deprel::root || scores.at(word, label) > scores.at(word, best)) best = label;
  }
  return best;
}

std::vector<Deprel> best_labels(const LabelScores& scores, std::span<const Place> heads) {
  std::vector<Deprel> labels(heads.size(), Deprel::root);
  for (Place word = 0; word < heads.size(); ++word) {
    if (heads[word] != heads.size()) labels[word] = best_label(scores, word);
  }
  return labels;
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

std::vector<Place> best_heads(std::span<const std::int32_t> scores, std::size_t words) {
  std::vector<Place> heads(words);
  for (std::size_t at = 0; at < words; ++at)
    heads[at] = static_cast<Place>(place_of_largest(scores.data() + at * (words + 1), words + 1));
  return is_tree(heads) ? heads : best_projective(scores, words);
}

std::vector<Place> best_heads(std::span<const Opinion> opinions) {
  return best_heads(arc_scores(opinions), opinions.front().reading->words);
}

std::vector<Place> best_heads_below(std::span<const Opinion> opinions, Place root) {
  const std::size_t words = opinions.front().reading->words;
  std::vector<std::int32_t> scores = arc_scores(opinions);
  for (std::size_t at = 0; at < words; ++at) scores[at * (words + 1) + words] = kImpossibleArc;
  std::fill_n(scores.begin() + static_cast<std::ptrdiff_t>(root * (words + 1)), words,
              kImpossibleArc);
  scores[root * (words + 1) + words] = 0;
  for (std::size_t before = 0; before < root; ++before) {
    for (std::size_t behind = root + 1; behind < words; ++behind) {
      scores[before * (words + 1) + behind] = kImpossibleArc;
      scores[behind * (words + 1) + before] = kImpossibleArc;
    }
  }
  return best_heads(scores, words);
}

}  // namespace claimgraph
