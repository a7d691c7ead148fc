// What families of claims a text shows, and that the file of families fits the schema.

#include "knowledge/matters.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "knowledge/ontology.h"

namespace claimgraph {
namespace {

const Ontology& ontology() {
  static const Ontology instance = load_ontology();
  return instance;
}

const Matters& matters() { return ontology().agreement_words.matters; }

std::string families_in(const std::string& text) {
  std::string found;
  for (const FamilyMatch& each : matters().in_text(text)) {
    found += (found.empty() ? "" : " ") + matters().families()[each.family].name;
  }
  return found;
}

TEST(Matters, AreShownByWordsWithoutTheirEndings) {
  const struct {
    std::string text;
    std::string families;
  } cases[] = {
      {"is recalling", "recall"},
      {"called back its kettles", "recall"},
      {"will cut 180 posts", "job_cuts"},
      {"closed the inquiry", "closure inquiry_end inquiry"},
      {"handed back the rights", "rights_return"},
      {"took part in the vote", "presence"},
      {"enrolled 900 adults", "enrolment"},
      {"is due in May", ""},
      {"waits three days", ""},
      {"the moon", ""},
  };
  for (const auto& c : cases) {
    for (std::size_t at = 0; at < c.families.size();) {
      const std::size_t end = std::min(c.families.find(' ', at), c.families.size());
      const std::string family = c.families.substr(at, end - at);
      EXPECT_NE((" " + families_in(c.text) + " ").find(" " + family + " "), std::string::npos)
          << c.text << ": " << family << " not in " << families_in(c.text);
      at = end + 1;
    }
    if (c.families.empty()) {
      EXPECT_EQ(families_in(c.text), "");
    }
  }
}

TEST(Matters, KnowTypedPredicates) {
  const struct {
    std::string predicate;
    std::string family;
  } cases[] = {{"employs", "staff"}, {"revenue", "revenue"}, {"resigned", "leave_role"}};
  for (const auto& c : cases) {
    EXPECT_NE(ontology().predicates.find(c.predicate), nullptr);
    const auto family = matters().of_predicate(c.predicate);
    ASSERT_TRUE(family.has_value()) << c.predicate;
    EXPECT_EQ(matters().families()[*family].name, c.family);
  }
  EXPECT_FALSE(matters().of_predicate("is_a").has_value());
}

TEST(Matters, StemsMeet) {
  for (const auto& [one, other] :
       std::vector<std::pair<std::string, std::string>>{{"acquired", "acquiring"},
                                                        {"employ", "employs"},
                                                        {"drop", "dropped"},
                                                        {"vote", "votes"},
                                                        {"close", "closing"},
                                                        {"sell", "selling"}}) {
    EXPECT_EQ(matters().stem_of(one), matters().stem_of(other));
  }
}

}  // namespace
}  // namespace claimgraph
