#include "values/scores.h"

#include "values/numbers.h"

namespace claimgraph {

bool is_score(const std::vector<Piece>& pieces, std::size_t at) {
  const std::size_t dash = at + 1;
  const std::size_t second = at + 2;
  if (second >= pieces.size() || !pieces[at].number || !pieces[second].number) return false;
  const bool joined = pieces[dash].glued && pieces[second].glued && pieces[dash].form == "-";
  const bool ends = second + 1 >= pieces.size() || !pieces[second + 1].glued ||
                    (!pieces[second + 1].letters && !pieces[second + 1].number);
  return joined && ends && small_integer(pieces[at]) > small_integer(pieces[second]);
}

bool is_told_score(const std::vector<Piece>& pieces, std::size_t at, const QuantityWords& words) {
  const std::size_t joint = at + 1;
  const std::size_t second = at + 2;
  if (second >= pieces.size() || !pieces[at].number || !pieces[second].number) return false;
  const bool parted = pieces[joint].letters && words.ranges.contains(pieces[joint].form);
  return parted && !pieces[at].glued && small_integer(pieces[at]) > small_integer(pieces[second]);
}

}  // namespace claimgraph
