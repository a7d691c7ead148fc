#include "query/diff.h"

#include <gtest/gtest.h>

#include "query/claims.h"

namespace claimgraph {
namespace {

PastClaim past(const std::string& line, const std::string& subject, const std::string& predicate) {
  PastClaim made;
  made.line = line;
  made.subject = subject;
  made.predicate = predicate;
  return made;
}

StoredClaim now(const std::string& line, const std::string& subject, const std::string& predicate) {
  StoredClaim made = claim(line, subject, predicate, "");
  made.claim.subject.text = subject;
  made.line = line;
  return made;
}

std::string shown(const Rewritten& text) {
  std::string line;
  for (const StoredClaim& each : text.added) line += "+" + each.line + " ";
  for (const auto& [old, fresh] : text.changed) line += old.line + ">" + fresh.line + " ";
  for (const PastClaim& each : text.removed) line += "-" + each.line + " ";
  return line;
}

TEST(Diff, OfARewrittenText) {
  const PastClaim five = past("five", "Acme", "employs");
  const PastClaim home = past("home", "Acme", "headquartered_in");
  const struct {
    std::vector<PastClaim> past;
    std::vector<StoredClaim> now;
    std::string shown;
  } cases[] = {
      {{five, home}, {now("home", "Acme", "headquartered_in"), now("five", "Acme", "employs")}, ""},
      {{five}, {now("six", "Acme", "employs")}, "five>six "},
      {{five}, {now("six", "Beta", "employs")}, "+six -five "},
      {{five}, {now("six", "Acme", "hired")}, "+six -five "},
      {{five},
       {now("six", "Acme", "employs"), now("seven", "Acme", "employs")},
       "+seven five>six "},
      {{home, five}, {now("six", "Acme", "employs")}, "five>six -home "},
      {{}, {now("six", "Acme", "employs")}, "+six "},
      {{five}, {}, "-five "},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(shown(rewritten("uri", each.past, each.now)), each.shown);
  }
}

}  // namespace
}  // namespace claimgraph
