#include "query/relation_words.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// Folded words without their endings; what is neither letter nor digit parts words.
std::set<std::string> stems_of(std::string_view text, const Matters& matters) {
  std::set<std::string> stems;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) stems.insert(matters.stem_of(word));
    word.clear();
  };
  for (const char c : fold(text)) {
    const bool joins = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
                       static_cast<unsigned char>(c) >= 0x80;
    if (joins) {
      word += c;
    } else {
      finish();
    }
  }
  finish();
  return stems;
}

}  // namespace

bool has_stems(std::string_view text, std::string_view words, const Matters& matters) {
  const std::set<std::string> there = stems_of(text, matters);
  const std::set<std::string> wanted = stems_of(words, matters);
  return !wanted.empty() && std::includes(there.begin(), there.end(), wanted.begin(), wanted.end());
}

std::vector<StoredClaim> said_by_words(std::vector<StoredClaim> claims, std::string_view words,
                                       const Matters& matters) {
  std::erase_if(claims, [&](const StoredClaim& each) {
    return !has_stems(each.claim.relation, words, matters);
  });
  return claims;
}

}  // namespace claimgraph
