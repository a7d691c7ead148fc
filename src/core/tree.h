#pragma once
// The dependency trees of a document, seen from the heads down.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/document.h"

namespace claimgraph {

/// Children of every token, in text order. Holds no reference: indices only.
class Tree {
 public:
  explicit Tree(const Document& document);

  /// The dependents of `token`, left to right.
  std::span<const std::uint32_t> children(std::uint32_t token) const {
    return {children_.data() + first_[token], first_[token + 1] - first_[token]};
  }

  std::uint32_t sentence_of(std::uint32_t token) const { return sentence_[token]; }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> children_;
  std::vector<std::uint32_t> sentence_;
};

/// The first child of `token` with relation `deprel` or a subtype of it.
std::optional<std::uint32_t> child(const Tree& tree, const Document& document, std::uint32_t token,
                                   Deprel deprel);

/// The token of [first, end) whose head stands outside; the last one where several do.
/// REQUIRES: first < end, all in one sentence.
std::uint32_t head_of(const Document& document, std::uint32_t first, std::uint32_t end);

/// All tokens below and with `token`, in text order. Linear in their number; no recursion.
std::vector<std::uint32_t> subtree(const Tree& tree, std::uint32_t token);

}  // namespace claimgraph
