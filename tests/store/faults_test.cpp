// What the store must survive: damaged and foreign files, other schemas, locks, sudden death.

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/error.h"
#include "store/connection.h"
#include "store/store.h"
#include "store_fixture.h"
#include "synthetic.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

class FaultsTest : public StoreFixture {
 protected:
  static Extraction article(std::size_t number) {
    return synthetic::article(3, number, {.entities = 20, .claims = 6, .outlets = 4});
  }

  void fill(std::size_t articles) {
    Store store = writing(path());
    store.begin();
    for (std::size_t i = 0; i < articles; ++i) store.put(article(i));
    store.commit();
  }

  /// What opening for writing complains of; empty: nothing.
  std::string complaint() const {
    try {
      Store store = writing(path());
      store.begin();
      store.rollback();
    } catch (const Failure& failure) {
      return failure.what();
    }
    return "";
  }

  void set_version(int version) {
    SQLite::Database database(path(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA user_version = " + std::to_string(version));
  }
};

/// Reads all there is to read. Only a Failure may come out.
void read_everything(const std::string& path) {
  const Store store = Store::reading(path);
  store.check();
  store.counts();
  store.documents();
  store.claims({});
  store.entities();
  store.conflicts();
  store.agreements();
  store.supports();
  store.search("revenue", 5);
  store.canonical_dump();
}

TEST_F(FaultsTest, DamageIsReportedAndNeverCrashes) {
  fill(8);
  const std::string sound = bytes_of(path());
  std::size_t failures = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    synthetic::Random random(seed);
    std::string damaged = sound;
    for (int flips = 0; flips < 20; ++flips) {
      damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
    }
    if (random.one_in(4)) damaged.resize(random.below(damaged.size()));
    std::ofstream(path("damaged.db"), std::ios::binary | std::ios::trunc) << damaged;
    try {
      read_everything(path("damaged.db"));
    } catch (const Failure& failure) {
      ++failures;
      EXPECT_NE(std::string(failure.what()).find("damaged.db: "), std::string::npos)
          << "seed " << seed << ": " << failure.what();
    }
  }
  EXPECT_GT(failures, 20U);
}

TEST_F(FaultsTest, AnotherSchemaIsRefusedWithAWayOut) {
  fill(1);
  set_version(kSchemaVersion + 1);
  EXPECT_EQ(complaint(), path() + ": made by a newer claimgraph (schema " +
                             std::to_string(kSchemaVersion + 1) + "; this one knows " +
                             std::to_string(kSchemaVersion) + ")");
  set_version(kSchemaVersion - 1);
  EXPECT_EQ(complaint(), path() + ": made by an older claimgraph (schema " +
                             std::to_string(kSchemaVersion - 1) + "; this one knows " +
                             std::to_string(kSchemaVersion) +
                             "); ingest the articles into a new file");
}

TEST_F(FaultsTest, AHostileSchemaRunsNothing) {
  fill(1);
  {
    SQLite::Database database(path(), SQLite::OPEN_READWRITE);
    database.exec("DROP VIEW v_source");
    database.exec(
        "CREATE VIEW v_source AS SELECT id, uri, title, publisher, author, published, language, "
        "0 AS sentences, load_extension('/no/such/thing') AS claims, 0 AS skipped FROM document");
  }
  EXPECT_THROW(Store::reading(path()).documents(), Failure);
}

TEST_F(FaultsTest, AnotherWriterIsWaitedForAndThenNamed) {
  fill(1);
  SQLite::Database other(path(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  EXPECT_EQ(complaint(), path() + ": in use by another program; try again when it is done");
  EXPECT_EQ(Store::reading(path()).counts().documents, 1U);
}

TEST_F(FaultsTest, SuddenDeathLeavesWholeRuns) {
  constexpr std::size_t kRun = 3;
  for (int round = 0; round < 30; ++round) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      Store store = writing(path());
      for (std::size_t i = store.counts().documents;; i += kRun) {
        store.begin();
        for (std::size_t j = 0; j < kRun; ++j) store.put(article(i + j));
        store.commit();
      }
    }
    usleep(static_cast<useconds_t>(4000 + 1500 * round));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    if (!fs::exists(path()) || fs::file_size(path()) == 0) continue;
    const Store store = writing(path());
    EXPECT_EQ(store.counts().documents % kRun, 0U) << "round " << round;
    EXPECT_TRUE(store.check().empty()) << "round " << round << ": " << store.check().front();
  }
  EXPECT_GT(writing(path()).counts().documents, 0U);
}

}  // namespace
}  // namespace claimgraph
