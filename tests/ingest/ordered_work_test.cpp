// Work side by side gives what work one by one gives, in the same order.

#include "ingest/ordered_work.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace claimgraph {
namespace {

/// What comes out of 0 … count-1 on so many threads; early items take longest.
std::vector<std::string> results(std::size_t threads, int count) {
  std::vector<std::string> taken;
  OrderedWork<int, std::string> work(
      threads,
      [&](int item) {
        std::string made;
        for (int i = 0; i < (count - item) * 50; ++i) made = std::to_string(item);
        return made;
      },
      [&](std::string made) { taken.push_back(std::move(made)); });
  for (int item = 0; item < count; ++item) work.put(item);
  work.finish();
  return taken;
}

TEST(OrderedWork, GivesResultsInTheOrderOfTheItems) {
  std::vector<std::string> expected;
  for (int item = 0; item < 199; ++item) expected.push_back(std::to_string(item));
  for (const std::size_t threads : {0U, 1U, 2U, 7U}) EXPECT_EQ(results(threads, 199), expected);
}

TEST(OrderedWork, HandsOnWhatWorkThrows) {
  for (const std::size_t threads : {1U, 3U}) {
    const auto run = [&] {
      OrderedWork<int, int> work(
          threads, [](int item) { return item == 5 ? throw std::runtime_error("five") : item; },
          [](int) {});
      for (int item = 0; item < 20; ++item) work.put(item);
      work.finish();
    };
    EXPECT_THROW(run(), std::runtime_error) << threads << " threads";
  }
}

TEST(OrderedWork, EndsWithWorkUnderWay) {
  std::vector<int> taken;
  {
    OrderedWork<int, int> work(
        2, [](int item) { return item; }, [&](int made) { taken.push_back(made); });
    for (int item = 0; item < 10; ++item) work.put(item);
  }
  for (std::size_t i = 0; i < taken.size(); ++i) EXPECT_EQ(taken[i], static_cast<int>(i));
}

}  // namespace
}  // namespace claimgraph
