#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "base/word_map.h"
#include "text/role_parts.h"

namespace claimgraph {
namespace {

constexpr std::size_t kRun = 4;          // words of a run that is looked up
constexpr std::size_t kFewestWords = 8;  // of a pull quote
constexpr std::size_t kMostWords = 90;
constexpr std::size_t kMostPlaces = 6;     // blocks remembered for one run
constexpr std::size_t kSharePercent = 75;  // of a pull quote's runs that another block must hold

/// The hash of each run of kRun words of the text.
std::vector<std::uint64_t> runs_of(std::string_view text) {
  const std::string folded = fold(text);
  const std::string_view all = folded;
  std::vector<std::uint64_t> words;
  std::size_t start = 0;  // of a word
  for (std::size_t i = 0; i <= all.size();) {
    const CodePoint c = i < all.size() ? code_point_at(all, i) : CodePoint{' ', 1};
    if (!is_letter(c.value) && !is_digit(c.value)) {
      if (start < i) words.push_back(WordHash{}(all.substr(start, i - start)));
      start = i + c.size;
    }
    i += c.size;
  }
  std::vector<std::uint64_t> runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < kRun; ++k) hash = hash * 1'000'003U + words[i + k];
    runs.push_back(hash);
  }
  return runs;
}

bool may_repeat(const Block& block) {
  return block.role == Role::body || block.role == Role::quotation || block.role == Role::heading;
}

/// A run of words and the block it stands in.
struct Run {
  std::uint64_t hash = 0;
  std::size_t block = 0;
};

/// For each block, the other blocks that hold one of its runs, each as often as it does: pairs of
/// this block and that one, in order. Of each run only the first blocks are remembered.
std::vector<std::pair<std::size_t, std::size_t>> shared_runs(std::vector<Run> runs) {
  std::stable_sort(runs.begin(), runs.end(),
                   [](const Run& a, const Run& b) { return a.hash < b.hash; });
  std::vector<std::pair<std::size_t, std::size_t>> shared;
  for (auto first = runs.begin(); first != runs.end();) {
    auto end = first;
    std::vector<std::size_t> blocks;
    for (; end != runs.end() && end->hash == first->hash; ++end) {
      if (first->block == end->block) continue;
      if (blocks.empty()) blocks.push_back(first->block);
      if (blocks.size() < kMostPlaces && blocks.back() != end->block) blocks.push_back(end->block);
    }
    for (; first != end; ++first) {
      for (const std::size_t other : blocks) {
        if (other != first->block) shared.emplace_back(first->block, other);
      }
    }
  }
  std::sort(shared.begin(), shared.end());
  return shared;
}

/// Whether `other` may be what a block was taken from: it says more, or as much in a better place.
bool outweighs(const Article& article, std::size_t other, std::size_t block,
               std::span<const std::size_t> sizes) {
  if (sizes[other] != sizes[block]) return sizes[other] > sizes[block];
  const bool set_apart = article.blocks[block].role != Role::body;
  return other < block ? set_apart || article.blocks[other].role == Role::body : set_apart;
}

}  // namespace

void mark_repeated(Article& article) {
  std::vector<std::size_t> sizes(article.blocks.size());  // in runs
  std::vector<Run> runs;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    if (!may_repeat(article.blocks[i])) continue;
    const auto own = runs_of(text_of(article, article.blocks[i]));
    sizes[i] = own.size();
    for (const std::uint64_t run : own) runs.push_back({run, i});
  }
  const auto shared = shared_runs(std::move(runs));
  for (auto first = shared.begin(); first != shared.end();) {
    const auto [block, other] = *first;
    const auto end =
        std::find_if(first, shared.end(), [&](const auto& pair) { return pair != *first; });
    const auto count = static_cast<std::size_t>(end - first);
    first = end;
    const std::size_t size = sizes[block];
    if (size + kRun <= kFewestWords || size > kMostWords) continue;
    if (!outweighs(article, other, block, sizes) || article.blocks[other].repeated) continue;
    if (count * 100 >= size * kSharePercent) article.blocks[block].repeated = true;
  }
}

}  // namespace claimgraph
