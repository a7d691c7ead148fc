#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

#include "base/unicode.h"
#include "text/role_parts.h"

namespace claimgraph {
namespace {

constexpr std::size_t kRun = 4;          // words of a run that is looked up
constexpr std::size_t kFewestWords = 8;  // of a pull quote
constexpr std::size_t kMostWords = 90;
constexpr std::size_t kMostPlaces = 6;     // blocks remembered for one run
constexpr std::size_t kSharePercent = 75;  // of a pull quote's runs that another block must hold

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i <= text.size();) {
    const CodePoint c = i < text.size() ? code_point_at(text, i) : CodePoint{' ', 1};
    i += c.size;
    if (is_letter(c.value) || is_digit(c.value)) {
      append_utf8(word, c.value);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::vector<std::size_t> runs_of(std::string_view text) {
  const std::vector<std::string> words = words_of(fold(text));
  std::vector<std::size_t> runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::size_t hash = 0;
    for (std::size_t k = 0; k < kRun; ++k) {
      hash = hash * 1'000'003U + std::hash<std::string>{}(words[i + k]);
    }
    runs.push_back(hash);
  }
  return runs;
}

bool may_repeat(const Block& block) {
  return block.role == Role::body || block.role == Role::quotation || block.role == Role::heading;
}

}  // namespace

void mark_repeated(Article& article) {
  std::vector<std::vector<std::size_t>> runs(article.blocks.size());
  std::unordered_map<std::size_t, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    if (!may_repeat(article.blocks[i])) continue;
    runs[i] = runs_of(text_of(article, article.blocks[i]));
    for (const std::size_t run : runs[i]) {
      std::vector<std::size_t>& at = places[run];
      if (at.size() < kMostPlaces && (at.empty() || at.back() != i)) at.push_back(i);
    }
  }
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    Block& block = article.blocks[i];
    if (runs[i].size() + kRun <= kFewestWords || runs[i].size() > kMostWords) continue;
    std::map<std::size_t, std::size_t> shared;
    for (const std::size_t run : runs[i]) {
      for (const std::size_t other : places[run]) ++shared[other];
    }
    for (const auto& [other, count] : shared) {
      const bool longer =
          runs[other].size() > runs[i].size() ||
          (runs[other].size() == runs[i].size() &&
           (other < i ? block.role != Role::body || article.blocks[other].role == Role::body
                      : block.role != Role::body));
      if (other == i || !longer || article.blocks[other].repeated) continue;
      if (count * 100 >= runs[i].size() * kSharePercent) block.repeated = true;
    }
  }
}

}  // namespace claimgraph
