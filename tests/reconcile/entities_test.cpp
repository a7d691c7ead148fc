#include "reconcile/entities.h"

#include <gtest/gtest.h>

#include "knowledge/agreement_words.h"
#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {
namespace {

EntityKinds kinds() {
  return EntityKinds(parse_config("kinds.toml", R"(
    [organization]
    gloss = "body"
    label = "organization"
    [company]
    gloss = "business"
    label = "organization"
    endings = ["Inc.", "Corp", "Bank"]
    [person]
    gloss = "human"
    label = "person"
    [place]
    gloss = "place"
    label = "place"
    [product]
    gloss = "thing"
    label = "miscellaneous"
  )"));
}

TEST(TargetOf, JoinsByIdThenByFullName) {
  const struct {
    NameKey key;
    NameFacts facts;
    std::string entity;
  } cases[] = {
      {{"body", "acme"}, {.externals = {"wikidata:Q1"}, .known = true}, "wikidata:Q1"},
      {{"body", "acme"}, {.externals = {"wikidata:Q1", "wikidata:Q2"}, .known = true}, "body:acme"},
      {{"body", "acme"}, {}, "name:acme"},
      {{"person", "acme"}, {}, "name:acme"},
      {{"person", "acme"}, {.known = true}, "person:acme"},
      {{"product", "acme"}, {}, "name:acme"},
      {{"product", "acme"}, {.told_from_itself = true}, "product:acme"},
      {{"body", "acme"},
       {.owners = {{"acme works", "name:acme works", "used"}}},
       "name:acme works"},
      {{"product", "acme"},
       {.owners = {{"acme works", "name:acme works", "used"}}},
       "name:acme works"},
      {{"body", "acme"},
       {.owners = {{"acme works", "name:acme works", "used", true}}},
       "name:acme"},
      {{"body", "acme"},
       {.owners = {{"acme works", "name:acme works", "defined", true}}},
       "name:acme works"},
      {{"body", "acme"},
       {.owners = {{"acme steel", "name:acme steel", "trade"},
                   {"acme works", "name:acme works", "trade"}}},
       "name:acme"},
      // "Acme, formerly Beta" and "Acme Works, formerly Beta" are one owner of the name.
      {{"body", "beta"},
       {.owners = {{"acme", "name:acme works", "former"},
                   {"acme works", "name:acme works", "former"}}},
       "name:acme works"},
      {{"body", "beta"},
       {.owners = {{"acme", "name:acme works", "former"},
                   {"acme works", "name:acme works", "former"}},
        .more_owners = true},
       "name:beta"},
      {{"person", "jane roe"}, {}, "name:jane roe"},
      {{"person", "jane roe"}, {.told_from_itself = true}, "person:jane roe"},
  };
  for (const auto& c : cases) EXPECT_EQ(target_of(c.key, c.facts).entity, c.entity);
}

TEST(CandidatesOf, AreTheFullerNamesItDoesNotLeadTo) {
  const NameFacts facts{.owners = {{"acme steel", "name:acme steel", "trade"},
                                   {"acme works", "name:acme works", "trade"}}};
  const auto found = candidates_of(target_of({"body", "acme"}, facts), facts);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].entity, "name:acme steel");
  EXPECT_EQ(found[1].entity, "name:acme works");
  EXPECT_LT(found[0].score, 0.5);
}

TEST(NameKey, LeavesOutTheLegalForm) {
  const struct {
    std::string name;
    std::string key;
  } cases[] = {{"Acme Corp", "acme"}, {"Acme, Inc.", "acme"}, {"Acme Bank", "acme bank"},
               {"Bank", "bank"},      {"Müller", "muller"},   {"Bank of Acme", "bank of acme"}};
  for (const auto& c : cases)
    EXPECT_EQ(name_key(c.name, kinds(), load_agreement_words(Files::builtin())), c.key);
}

}  // namespace
}  // namespace claimgraph
