#include "query/lookup.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"
#include "synthetic.h"

namespace claimgraph {
namespace {

using LookupTest = StoreFixture;

TEST_F(LookupTest, DigitsNameAllClaimsThatBeginSo) {
  Store store = writing(path());
  store.begin();
  store.put(synthetic::article(7, 0, {.entities = 5, .claims = 11, .outlets = 2}));
  store.put(synthetic::article(7, 1, {.entities = 5, .claims = 2, .outlets = 2}));
  store.commit();
  const struct {
    std::string digits;
    std::size_t found;
  } cases[] = {
      {"d7-0-1", 2},  // d7-0-1 and d7-0-10
      {"d7-0-10", 1}, {"d7-1-0", 1}, {"d7-0", 11}, {"d7-", 0}, {"", 0}, {"d7-2", 0}, {"d7-%", 0},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(claims_named(store, each.digits).size(), each.found) << each.digits;
  }
  ASSERT_TRUE(claim_with_id(store, "d7-0-1").has_value());
  EXPECT_EQ(claim_with_id(store, "d7-0-1")->claim.id, "d7-0-1");
  EXPECT_FALSE(claim_with_id(store, "d7-0").has_value());
}

TEST(Lookup, ArticlesByPathAddressOrDigits) {
  const auto row = [](const std::string& id, const std::string& uri) {
    DocumentRow made;
    made.id = id;
    made.provenance.uri = uri;
    return made;
  };
  const std::vector<DocumentRow> rows = {row("abcdef01", "a/one.txt"), row("abcdef02", "b/one.txt"),
                                         row("12345678", "one.txt"), row("99999999", "b/two.txt")};
  const struct {
    std::string name;
    std::string ids;
  } cases[] = {
      {"one.txt", "12345678"},  // a whole address before the ends of others
      {"a/one.txt", "abcdef01"},
      {"two.txt", "99999999"},
      {"wo.txt", ""},
      {"abcdef", "abcdef01abcdef02"},
      {"abcdef01", "abcdef01"},
      {"12345", ""},  // too few digits
      {"123456", "12345678"},
      {"", ""},
  };
  for (const auto& each : cases) {
    std::string ids;
    for (const DocumentRow& found : documents_named(rows, each.name)) ids += found.id;
    EXPECT_EQ(ids, each.ids) << each.name;
  }
}

}  // namespace
}  // namespace claimgraph
