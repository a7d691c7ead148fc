#include "core/tree.h"

#include <algorithm>

namespace claimgraph {

Tree::Tree(const Document& document)
    : first_(document.tokens.size() + 1, 0), sentence_(document.tokens.size(), 0) {
  const auto size = static_cast<std::uint32_t>(document.tokens.size());
  for (const Token& token : document.tokens) {
    if (token.head < size) ++first_[token.head + 1];
  }
  for (std::uint32_t i = 0; i < size; ++i) first_[i + 1] += first_[i];
  children_.resize(first_[size]);
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::uint32_t i = 0; i < size; ++i) {
    const std::uint32_t head = document.tokens[i].head;
    if (head < size) children_[next[head]++] = i;
  }
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) sentence_[i] = s;
  }
}

std::optional<std::uint32_t> child(const Tree& tree, const Document& document, std::uint32_t token,
                                   Deprel deprel) {
  for (const std::uint32_t each : tree.children(token)) {
    if (is_a(document.tokens[each].deprel, deprel)) return each;
  }
  return std::nullopt;
}

std::uint32_t head_of(const Document& document, std::uint32_t first, std::uint32_t end) {
  std::uint32_t head = end - 1;
  for (std::uint32_t i = first; i < end; ++i) {
    const Token& token = document.tokens[i];
    const bool outside = token.head < first || token.head >= end;
    if (outside && token.deprel != Deprel::punct && token.deprel != Deprel::case_) head = i;
  }
  return head;
}

std::vector<std::uint32_t> subtree(const Tree& tree, std::uint32_t token) {
  std::vector<std::uint32_t> found = {token};
  for (std::size_t at = 0; at < found.size(); ++at) {
    for (const std::uint32_t each : tree.children(found[at])) found.push_back(each);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace claimgraph
