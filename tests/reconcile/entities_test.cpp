#include "reconcile/entities.h"

#include <gtest/gtest.h>

#include "knowledge/config.h"

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
      {{"product", "acme"}, {}, "product:acme"},
      {{"body", "acme"},
       {.owners = {{"body", "acme works"}}, .owner_entity = "name:acme works"},
       "name:acme works"},
      {{"product", "acme"},
       {.owners = {{"body", "acme works"}}, .owner_entity = "name:acme works"},
       "product:acme"},
      {{"body", "acme"},
       {.owners = {{"body", "acme works"}},
        .owner_entity = "name:acme works",
        .told_from_owner = true},
       "name:acme"},
      {{"body", "acme"}, {.owners = {{"body", "acme steel"}, {"body", "acme works"}}}, "name:acme"},
      {{"person", "jane roe"}, {}, "name:jane roe"},
      {{"person", "jane roe"}, {.told_from_itself = true}, "person:jane roe"},
  };
  for (const auto& c : cases) EXPECT_EQ(target_of(c.key, c.facts).entity, c.entity);
}

TEST(ShortNames, AreOfOrganizationsOnly) {
  const ObservedEntity company{"d:e1",    "d",
                               "company", "Acme Works Inc.",
                               "",        {"Acme", "Acme Works Inc.", "AW", "the company"}};
  EXPECT_EQ(short_names_of(company, kinds()), std::vector<std::string>{"acme"});
  const ObservedEntity person{"d:e2", "d", "person", "Jane Roe", "", {"Jane Roe", "Roe"}};
  EXPECT_TRUE(short_names_of(person, kinds()).empty());
}

TEST(NameKey, LeavesOutTheLegalForm) {
  const struct {
    std::string name;
    std::string key;
  } cases[] = {{"Acme Corp", "acme"},
               {"Acme, Inc.", "acme"},
               {"Bank", "bank"},
               {"Müller", "muller"},
               {"Bank of Acme", "bank of acme"}};
  for (const auto& c : cases) EXPECT_EQ(name_key(c.name, kinds()), c.key);
}

}  // namespace
}  // namespace claimgraph
