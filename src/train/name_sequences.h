#pragma once
// What a sentence's names teach: the probability of all sequences of states that agree with them,
// among all sequences that spell names at all (a conditional random field, Lafferty et al. 2001,
// whose transitions are possible or not).

#include <cstddef>
#include <cstdint>
#include <span>

#include "train/matrices.h"

namespace claimgraph {

/// Puts the gradients of the scores of a sentence, whose words are the rows of `output` from
/// `start` on and whose states stand in the columns from `column` on: how probable each state is,
/// minus how probable it is where each word has one of its `allowed` states (their bits).
void learn_names(const Rows& output, std::size_t start, std::size_t column,
                 std::span<const std::uint32_t> allowed, Rows& gradient);

}  // namespace claimgraph
