#include "annotate/parse_state.h"

#include <algorithm>

namespace claimgraph {
namespace {

/// What features see of one place.
struct Seen {
  std::uint64_t word = 1;
  std::uint64_t tag = kNoTag;
  std::uint64_t upos = kUposCount;
  std::uint64_t cluster = 0;
  std::uint64_t both = 0;  ///< word and tag
};

Seen look(const ParseInput& input, const ParseState& state, Place place) {
  if (place == kNowhere) return {};
  if (place >= state.root) return {2, kNoTag - 1, kUposCount + 1, 1, 3};
  const Word& word = input.words[place];
  const TagId tag = input.tags[place];
  const auto upos = static_cast<std::uint64_t>(input.tag_set[tag].upos);
  return {word.lower, tag, upos, word.cluster, word.lower * 0x9E3779B97F4A7C15 + tag};
}

std::uint64_t label_at(const ParseState& state, Place place) {
  return place == kNowhere ? kDeprelCount : static_cast<std::uint64_t>(state.nodes[place].label);
}

const Node& node_at(const ParseState& state, Place place) {
  static const Node kNone;
  return place == kNowhere ? kNone : state.nodes[place];
}

/// Distances 1–4 apart, then growing steps.
std::uint64_t step(Place from, Place to) {
  if (from == kNowhere || to == kNowhere) return 0;
  const Place distance = from < to ? to - from : from - to;
  if (distance < 5) return distance;
  if (distance < 8) return 5;
  return distance < 15 ? 6 : 7;
}

template <typename Buffer>
class FeatureList {
 public:
  explicit FeatureList(Buffer& buffer) : buffer_(buffer) {}
  void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    buffer_[size_] = feature(size_ + 1, a, b, c);
    ++size_;
  }
  std::span<const Feature> all() const { return {buffer_.data(), size_}; }

 private:
  Buffer& buffer_;
  std::size_t size_ = 0;
};

}  // namespace

bool ParseState::allowed(Move move) const {
  switch (move) {
    case Move::shift:
      return front < root;
    case Move::left:
      return !stack.empty() && (front < root || stack.size() == 1);
    case Move::right:
      return stack.size() >= 2;
  }
  return false;
}

void ParseState::apply(Move move, Deprel label) {
  if (move == Move::shift) {
    stack.push_back(front++);
    return;
  }
  const Place dependant = top(0);
  const Place head = head_of(move);
  nodes[dependant].head = head;
  nodes[dependant].label = label;
  Node& node = nodes[head];
  if (move == Move::left) {
    node.left[1] = node.left[0];
    node.left[0] = dependant;
    ++node.left_count;
  } else {
    node.right[1] = node.right[0];
    node.right[0] = dependant;
    ++node.right_count;
  }
  stack.pop_back();
}

std::span<const Feature> move_features(const ParseInput& input, const ParseState& state,
                                       MoveFeatures& buffer) {
  const Place p0 = state.top(0);
  const Place p1 = state.top(1);
  const Place q0 = state.front;
  const auto buffer_place = [&](Place offset) {
    return q0 + offset <= state.root ? q0 + offset : kNowhere;
  };
  const auto see = [&](Place place) { return look(input, state, place); };
  const Seen s0 = see(p0), s1 = see(p1), s2 = see(state.top(2));
  const Seen b0 = see(q0), b1 = see(buffer_place(1)), b2 = see(buffer_place(2));
  const Node& n0 = node_at(state, p0);
  const Node& n1 = node_at(state, p1);
  const Node& m0 = state.nodes[q0];
  const Seen s0l = see(n0.left[0]), s0r = see(n0.right[0]), s0l2 = see(n0.left[1]),
             s0r2 = see(n0.right[1]);
  const Seen s1l = see(n1.left[0]), s1r = see(n1.right[0]), s1r2 = see(n1.right[1]);
  const Seen b0l = see(m0.left[0]), b0l2 = see(m0.left[1]);
  const Seen before = see(q0 > 0 ? q0 - 1 : kNowhere);
  const Seen after = see(p0 == kNowhere ? kNowhere : p0 + 1);
  const std::uint64_t gap = step(p0, q0);
  const std::uint64_t gap1 = step(p1, p0);
  const std::uint64_t left0 = std::min<std::uint64_t>(n0.left_count, 7);
  const std::uint64_t right0 = std::min<std::uint64_t>(n0.right_count, 7);
  const std::uint64_t right1 = std::min<std::uint64_t>(n1.right_count, 7);
  const std::uint64_t leftb = std::min<std::uint64_t>(m0.left_count, 7);
  const std::uint64_t ls0l = label_at(state, n0.left[0]), ls0r = label_at(state, n0.right[0]);
  const std::uint64_t ls0l2 = label_at(state, n0.left[1]), ls0r2 = label_at(state, n0.right[1]);
  const std::uint64_t ls1l = label_at(state, n1.left[0]), ls1r = label_at(state, n1.right[0]);
  const std::uint64_t lb0l = label_at(state, m0.left[0]), lb0l2 = label_at(state, m0.left[1]);

  FeatureList list(buffer);
  list.add(0);
  for (const Seen* seen : {&s0, &s1, &s2, &b0, &b1, &b2}) {
    list.add(seen->word);
    list.add(seen->tag);
    list.add(seen->both);
  }
  list.add(s0.word, b0.word);
  list.add(s0.both, b0.tag);
  list.add(s0.tag, b0.both);
  list.add(s0.tag, b0.tag);
  list.add(s0.word, b0.tag, gap);
  list.add(s0.tag, b0.word, gap);
  list.add(s1.word, s0.word);
  list.add(s1.both, s0.tag);
  list.add(s1.tag, s0.both);
  list.add(s1.tag, s0.tag);
  list.add(s1.tag, b0.tag);
  list.add(s1.word, b0.word);
  list.add(s1.tag, s0.tag, gap1);
  list.add(s0.tag, b0.tag, gap);
  list.add(s0.word, gap);
  list.add(b0.word, gap);
  list.add(s0.tag, b0.tag, b1.tag);
  list.add(s0.both, b0.tag, b1.tag);
  list.add(s0.tag, b0.both, b1.tag);
  list.add(s1.tag, s0.tag, b0.tag);
  list.add(s1.both, s0.tag, b0.tag);
  list.add(s1.tag, s0.both, b0.tag);
  list.add(s1.tag, s0.tag, b0.both);
  list.add(s2.tag, s1.tag, s0.tag);
  list.add(b0.tag, b1.tag, b2.tag);
  list.add(s0.tag, b1.tag, b2.tag);
  list.add(s0.tag, s0l.tag, b0.tag);
  list.add(s0.tag, s0r.tag, b0.tag);
  list.add(s0.tag, b0.tag, b0l.tag);
  list.add(s1.tag, s1l.tag, s0.tag);
  list.add(s1.tag, s1r.tag, s0.tag);
  list.add(s1.tag, s0.tag, s0l.tag);
  list.add(s1.tag, s0.tag, s0r.tag);
  list.add(s1.word, s0.word, s0l.word);
  list.add(s1.tag, s0l.word, s0.tag);
  list.add(s0.tag, b0.tag, b0l.word);
  list.add(s0.tag, ls0l, ls0l2);
  list.add(s0.tag, ls0r, ls0r2);
  list.add(s0.word, ls0l, ls0r);
  list.add(s1.tag, ls1l, ls1r);
  list.add(b0.tag, lb0l, lb0l2);
  list.add(s0.tag, b0.tag, ls0l * 64 + ls0r);
  list.add(s1.tag, s0.tag, ls1r * 64 + ls0l);
  list.add(s0l.both);
  list.add(s0r.both);
  list.add(s0r2.tag, s0l2.tag, s0.tag);
  list.add(s1r.both, s1r2.tag);
  list.add(b0l.both);
  list.add(b0l2.both);
  list.add(s0.word, right0, left0);
  list.add(s0.tag, right0, left0);
  list.add(s1.tag, right1, s0.tag);
  list.add(b0.tag, leftb);
  list.add(b0.word, leftb);
  list.add(s0.cluster, b0.cluster);
  list.add(s1.cluster, s0.cluster);
  list.add(s0.cluster, b0.tag, b1.tag);
  list.add(s0.tag, b0.cluster);
  list.add(s0.tag * 1024 + after.tag, before.tag, b0.tag);
  list.add(s1.word, s0.tag, b0.word);
  list.add(s1.tag * 1024 + s0.tag, b0.tag, b1.tag);
  list.add(s0.upos * 32 + s1.upos, b0.upos * 32 + b1.upos, s2.upos * 32 + b2.upos);
  return list.all();
}

std::span<const Feature> label_features(const ParseInput& input, const ParseState& state,
                                        Place head, Place dependant, LabelFeatures& buffer) {
  const auto see = [&](Place place) { return look(input, state, place); };
  const auto neighbour = [&](Place place, std::int64_t offset) {
    const std::int64_t at = static_cast<std::int64_t>(place) + offset;
    return see(at < 0 || at > static_cast<std::int64_t>(state.root) ? kNowhere
                                                                    : static_cast<Place>(at));
  };
  const Seen h = see(head), d = see(dependant);
  const Node& own = state.nodes[dependant];
  const Node& above = state.nodes[head];
  const Seen dl = see(own.left[0]), dr = see(own.right[0]);
  const std::uint64_t ldl = label_at(state, own.left[0]), ldr = label_at(state, own.right[0]);
  const std::uint64_t ldl2 = label_at(state, own.left[1]);
  const bool leftwards = dependant < head;
  const Place sibling = leftwards ? above.left[0] : above.right[0];
  const Place sibling2 = leftwards ? above.left[1] : above.right[1];
  const Seen hs = see(sibling);
  const std::uint64_t lhs = label_at(state, sibling), lhs2 = label_at(state, sibling2);
  const std::uint64_t lhl = label_at(state, above.left[0]), lhl2 = label_at(state, above.left[1]);
  const std::uint64_t side = leftwards ? 1 : 2;
  const std::uint64_t gap = step(head, dependant) * 4 + side;

  FeatureList list(buffer);
  list.add(side);
  list.add(h.tag, side);
  list.add(d.tag, side);
  list.add(h.word, side);
  list.add(d.word, side);
  list.add(h.both, d.tag, side);
  list.add(h.tag, d.both, side);
  list.add(h.word, d.word, side);
  list.add(h.tag, d.tag, gap);
  list.add(h.tag, d.tag, side);
  list.add(d.word, gap);
  list.add(h.cluster, d.cluster, side);
  list.add(h.tag, d.cluster, side);
  list.add(h.cluster, d.tag, side);
  list.add(dl.both, h.tag, d.tag);
  list.add(dl.word, h.word, side);
  list.add(dl.word, d.word, side);
  list.add(dl.word, d.tag, side);
  list.add(dr.both, d.tag, side);
  list.add(ldl * 64 + ldl2, d.tag, h.tag * 4 + side);
  list.add(ldl, ldr, d.tag * 4 + side);
  list.add(ldl, h.both, d.tag * 4 + side);
  list.add(lhs, d.tag, h.tag * 4 + side);
  list.add(lhs, lhs2, h.tag * 4 + side);
  list.add(lhs, h.word, side);
  list.add(hs.both, d.tag, side);
  list.add(lhl * 64 + lhl2, d.tag, h.tag * 4 + side);
  list.add(neighbour(dependant, -1).tag, d.tag, neighbour(dependant, 1).tag * 4 + side);
  list.add(neighbour(head, -1).tag, h.tag, neighbour(head, 1).tag * 4 + side);
  list.add(neighbour(dependant, -1).word, d.tag, side);
  list.add(neighbour(dependant, 1).word, d.tag, side);
  list.add(neighbour(dependant, -1).tag, d.tag, h.tag * 4 + side);
  list.add(neighbour(dependant, 1).tag, d.tag, h.tag * 4 + side);
  list.add(input.words[dependant].suffix[2], h.tag, side);
  list.add(input.words[dependant].shape, d.tag, h.tag * 4 + side);
  list.add(std::min<std::uint64_t>(own.left_count, 3), std::min<std::uint64_t>(own.right_count, 3),
           d.tag * 4 + side);
  return list.all();
}

}  // namespace claimgraph
