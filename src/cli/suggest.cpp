#include "cli/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// Edits in bytes, two neighbours that changed places being one (optimal string alignment), by
/// three rows.
std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  std::vector<std::size_t> above = row;
  std::vector<std::size_t> second_above = row;
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::swap(second_above, above);
    std::swap(above, row);
    row[0] = i + 1;
    for (std::size_t j = 0; j < right.size(); ++j) {
      row[j + 1] =
          std::min({row[j] + 1, above[j + 1] + 1, above[j] + (left[i] == right[j] ? 0U : 1U)});
      if (i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j]) {
        row[j + 1] = std::min(row[j + 1], second_above[j - 1] + 1);
      }
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLongest = 200;  // beyond it a word is no slip of the finger
  if (word.size() > kLongest) return "";
  const std::string folded = fold(word);
  std::size_t best = std::max<std::size_t>(1, folded.size() / 3) + 1;
  std::string found;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > kLongest) continue;
    const std::size_t distance = edit_distance(folded, fold(candidate));
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string near = nearest(word, candidates);
  return near.empty() ? "" : fmt::format(" Did you mean '{}'?", near);
}

}  // namespace claimgraph
