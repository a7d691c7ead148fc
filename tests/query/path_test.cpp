#include "query/path.h"

#include <gtest/gtest.h>

#include "query/claims.h"

namespace claimgraph {
namespace {

using Ends = std::vector<std::string>;

/// The ids of the chain's claims, one after the other.
std::string path(const std::vector<StoredClaim>& claims, const Ends& from, const Ends& to) {
  std::string ids;
  for (const StoredClaim& each : shortest_path(claims, from, to)) ids += each.claim.id;
  return ids;
}

StoredClaim open_claim(const std::string& id, const std::string& subject,
                       const std::string& object) {
  StoredClaim made = claim(id, subject, "open", object);
  made.claim.open = true;
  return made;
}

TEST(Path, IsTheShortestThereIs) {
  const std::vector<StoredClaim> claims = {
      claim("1", "A", "owns", "B"), claim("2", "B", "owns", "C"),     claim("3", "C", "owns", "D"),
      claim("4", "D", "sued", "A"), open_claim("5", "A", "B"),        claim("6", "E", "left", ""),
      claim("7", "F", "owns", "G"), open_claim("8", "C", "far away"),
  };
  const struct {
    Ends from;
    Ends to;
    std::string chain;
  } cases[] = {
      {{"A"}, {"B"}, "1"},       // a typed claim before an open one
      {{"B"}, {"A"}, "1"},       // either way round
      {{"A"}, {"C"}, "12"},      // of equals the first
      {{"A"}, {"D"}, "4"},       // by subject, too
      {{"A", "C"}, {"D"}, "4"},  // from any of them
      {{"A"}, {"F", "D"}, "4"},  // to any of them
      {{"A"}, {"E"}, ""},        // a claim without object leads nowhere
      {{"A"}, {"G"}, ""},        // nothing connects them
      {{"A"}, {"A"}, ""},        // no claim is between a thing and itself
      {{"A"}, {"nobody"}, ""},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(path(claims, each.from, each.to), each.chain)
        << each.from.front() << " to " << each.to.front();
  }
}

TEST(Path, EndsAfterSixClaims) {
  std::vector<StoredClaim> claims;
  for (std::size_t i = 0; i < 8; ++i) {
    claims.push_back(
        claim(std::to_string(i), "e" + std::to_string(i), "owns", "e" + std::to_string(i + 1)));
  }
  EXPECT_EQ(path(claims, {"e0"}, {"e6"}), "012345");
  EXPECT_EQ(path(claims, {"e0"}, {"e7"}), "");
}

}  // namespace
}  // namespace claimgraph
