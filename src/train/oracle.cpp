#include "train/oracle.h"

#include <algorithm>

namespace claimgraph {

GoldTree::GoldTree(std::span<const Place> heads) : heads_(heads), dependants_(heads.size() + 1) {
  for (Place word = 0; word < heads.size(); ++word) dependants_[heads[word]].push_back(word);
}

std::uint32_t GoldTree::dependants_in_buffer(const ParseState& state, Place head) const {
  const auto& all = dependants_[head];
  return static_cast<std::uint32_t>(
      std::count_if(all.begin(), all.end(), [&](Place word) { return word >= state.front; }));
}

std::uint32_t GoldTree::cost(const ParseState& state, Move move) const {
  const Place top = state.top(0);
  if (move == Move::left) {
    // The top loses the heads below it and further right, and its own dependants in the buffer.
    const Place head = heads_[top];
    const bool lost = head == state.top(1) || head > state.front;
    return (lost ? 1U : 0U) + dependants_in_buffer(state, top);
  }
  if (move == Move::right) {
    const bool lost = heads_[top] >= state.front;
    return (lost ? 1U : 0U) + dependants_in_buffer(state, top);
  }
  // The front loses its head below the top, and its dependants in the stack.
  const Place front = state.front;
  std::uint32_t cost = 0;
  for (const Place word : dependants_[front]) {
    if (word < front && state.nodes[word].head == kNowhere) ++cost;
  }
  const Place head = heads_[front];
  if (head < front && head != top && state.nodes[head].head == kNowhere) ++cost;
  return cost;
}

}  // namespace claimgraph
