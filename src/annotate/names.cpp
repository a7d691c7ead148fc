#include "annotate/names.h"

#include <algorithm>

namespace claimgraph {
namespace {

constexpr std::int32_t kImpossible = -100'000'000;

class FeatureList {
 public:
  explicit FeatureList(NameFeatures& buffer) : buffer_(buffer) {}
  void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    buffer_[size_] = feature(size_ + 1, a, b, c);
    ++size_;
  }
  std::span<const Feature> all() const { return {buffer_.data(), size_}; }

 private:
  NameFeatures& buffer_;
  std::size_t size_ = 0;
};

}  // namespace

bool may_start(NameState state) {
  return state == kOutsideName || part_of(state) == NamePart::begin ||
         part_of(state) == NamePart::single;
}

bool may_end(NameState state) {
  return state == kOutsideName || part_of(state) == NamePart::end ||
         part_of(state) == NamePart::single;
}

bool may_follow(NameState before, NameState after) {
  if (may_end(before)) return may_start(after);
  return !may_start(after) && label_of(before) == label_of(after);
}

std::span<const Feature> name_features(std::span<const Word> words, std::span<const TagId> tags,
                                       std::size_t at, NameFeatures& buffer) {
  static const Word kOutside{};
  const auto inside = [&](std::ptrdiff_t index) {
    return index >= 0 && index < static_cast<std::ptrdiff_t>(words.size());
  };
  const auto word_at = [&](std::ptrdiff_t offset) -> const Word& {
    const auto index = static_cast<std::ptrdiff_t>(at) + offset;
    return inside(index) ? words[static_cast<std::size_t>(index)] : kOutside;
  };
  const auto tag_at = [&](std::ptrdiff_t offset) -> std::uint64_t {
    const auto index = static_cast<std::ptrdiff_t>(at) + offset;
    return inside(index) ? tags[static_cast<std::size_t>(index)] : kNoTag;
  };
  const Word& word = words[at];
  const Word& before = word_at(-1);
  const Word& after = word_at(1);
  const Word& before2 = word_at(-2);
  const Word& after2 = word_at(2);
  const std::uint64_t first = at == 0 ? 1 : 0;

  FeatureList list(buffer);
  list.add(0);
  list.add(word.form);
  list.add(word.lower);
  list.add(word.lower, word.shape);
  for (const std::uint32_t affix : word.prefix) list.add(affix, word.capital);
  for (const std::uint32_t affix : word.suffix) list.add(affix, word.capital);
  list.add(word.shape, first);
  list.add(word.shape, before.shape, after.shape);
  list.add(before.shape, word.shape);
  list.add(word.shape, after.shape);
  list.add(before.lower, word.capital);
  list.add(after.lower, word.capital);
  list.add(before2.lower, word.capital);
  list.add(after2.lower, word.capital);
  list.add(before.lower, word.lower);
  list.add(word.lower, after.lower);
  list.add(before2.lower, before.lower, word.shape);
  list.add(after.lower, after2.lower, word.shape);
  list.add(before.lower, word.shape, after.lower);
  list.add(tag_at(0), word.shape);
  list.add(tag_at(-1), tag_at(0), tag_at(1));
  list.add(tag_at(0), before.lower);
  list.add(tag_at(0), after.lower);
  list.add(tag_at(-1), tag_at(0));
  list.add(tag_at(0), tag_at(1));
  list.add(tag_at(1), tag_at(2), word.shape);
  list.add(tag_at(-1), tag_at(-2), word.shape);
  list.add(word.cluster, word.shape);
  list.add(before.cluster, word.shape);
  list.add(after.cluster, word.shape);
  list.add(before.cluster, word.cluster);
  list.add(word.cluster, after.cluster);
  list.add(before.suffix[2], word.shape);
  list.add(after.suffix[2], word.shape);
  list.add(word.suffix[2], after.shape);
  list.add(word.habit, word.shape, first);
  list.add(word.prefix[2], word.suffix[2], word.capital);
  return list.all();
}

std::vector<NameState> best_states(std::span<const NameScores> scores,
                                   const NameTransitions& transitions,
                                   std::span<const std::uint32_t> allowed) {
  const std::size_t count = scores.size();
  std::vector<NameState> states(count, kOutsideName);
  if (count == 0) return states;
  const auto may = [&](std::size_t at, NameState state) {
    return allowed.empty() || ((allowed[at] >> state) & 1U) != 0;
  };
  std::vector<std::array<NameState, kNameStateCount>> from(count);
  NameScores best;
  for (NameState state = 0; state < kNameStateCount; ++state) {
    best[state] = may_start(state) && may(0, state) ? scores[0][state] : kImpossible;
  }
  for (std::size_t at = 1; at < count; ++at) {
    NameScores next;
    for (NameState state = 0; state < kNameStateCount; ++state) {
      std::int32_t top = 2 * kImpossible;
      for (NameState before = 0; before < kNameStateCount; ++before) {
        if (!may_follow(before, state)) continue;
        const std::int32_t sum = best[before] + transitions[before][state];
        if (sum > top) {
          top = sum;
          from[at][state] = before;
        }
      }
      next[state] = may(at, state) ? std::max(top + scores[at][state], kImpossible) : kImpossible;
    }
    best = next;
  }
  std::int32_t top = 2 * kImpossible;
  for (NameState state = 0; state < kNameStateCount; ++state) {
    if (may_end(state) && best[state] > top) {
      top = best[state];
      states[count - 1] = state;
    }
  }
  for (std::size_t at = count - 1; at > 0; --at) states[at - 1] = from[at][states[at]];
  return states;
}

std::vector<NameSpan> spans_of(std::span<const NameState> states, std::uint32_t first) {
  std::vector<NameSpan> spans;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at < states.size(); ++at) {
    if (states[at] == kOutsideName) continue;
    if (may_start(states[at])) begin = at;
    if (may_end(states[at]))
      spans.push_back({first + begin, first + at + 1, label_of(states[at]), 0});
  }
  return spans;
}

NameModel NameModel::read(ModelReader& reader) {
  NameModel model;
  model.table = Table::read(reader);
  const auto transitions = reader.array<std::int32_t>();
  const bool sound = model.table.width() >= kNameStateCount &&
                     transitions.size() == kNameStateCount * kNameStateCount;
  if (!sound) reader.fail("is damaged");
  for (std::size_t i = 0; i < transitions.size(); ++i) {
    model.transitions[i / kNameStateCount][i % kNameStateCount] = transitions[i];
  }
  return model;
}

std::vector<NameSpan> NameModel::find(std::span<const Word> words, std::span<const TagId> tags,
                                      std::uint32_t first_token) const {
  std::vector<NameScores> scores(words.size());
  NameFeatures buffer;
  std::array<std::int16_t, kMaxWidth> sums;
  for (std::size_t at = 0; at < words.size(); ++at) {
    table.score(name_features(words, tags, at, buffer), sums.data());
    std::copy_n(sums.begin(), kNameStateCount, scores[at].begin());
  }
  const auto states = best_states(scores, transitions);
  auto spans = spans_of(states, first_token);
  for (NameSpan& span : spans) {
    std::int32_t margin = 0;
    for (std::uint32_t at = span.first_token - first_token; at < span.end_token - first_token;
         ++at) {
      margin += scores[at][states[at]] - scores[at][kOutsideName];
    }
    span.score = static_cast<float>(margin) / static_cast<float>(span.end_token - span.first_token);
  }
  return spans;
}

}  // namespace claimgraph
