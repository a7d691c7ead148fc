#pragma once
// The figures in the words of what claims are about, where no value of theirs gives them: "ordered
// Acme to pay $30 million".

#include "core/graph.h"

namespace claimgraph {

enum class ToldNumbers : std::uint8_t {
  alike,       ///< one of the two gives none that the other does not
  apart,       ///< each gives one that the other does not
  only_apart,  ///< and but for the figures the words are the same
};

ToldNumbers told_numbers(const Proposition& left, const Proposition& right);

}  // namespace claimgraph
