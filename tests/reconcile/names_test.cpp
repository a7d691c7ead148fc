// Pairs of names from two articles that know no more of them: tests/reconcile/names.tsv; and the
// names that an article tells.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "files.h"
#include "knowledge/ontology.h"
#include "reconcile/entities.h"
#include "reconcile/other_names.h"
#include "reconcile/words.h"

namespace claimgraph {
namespace {

const Ontology& ontology() {
  static const Ontology instance = load_ontology();
  return instance;
}

/// "kind: name [= short name] [[id]]".
ObservedEntity observed_from(std::string text, const std::string& document) {
  ObservedEntity made;
  made.document = document;
  if (const std::size_t id = text.find(" ["); id != std::string::npos) {
    made.external = text.substr(id + 2, text.size() - id - 3);
    text.resize(id);
  }
  made.kind = text.substr(0, text.find(": "));
  text = text.substr(made.kind.size() + 2);
  const std::size_t alias = text.find(" = ");
  made.name = text.substr(0, alias);
  made.aliases = {made.name};
  if (alias != std::string::npos) made.aliases.push_back(text.substr(alias + 3));
  return made;
}

/// What a graph of the two knows of the first one's name.
NameFacts facts_of(const ObservedEntity& one, const ObservedEntity& other) {
  const EntityKinds& kinds = ontology().kinds;
  const NameKey own = name_key_of(one, kinds, words());
  const NameKey theirs = name_key_of(other, kinds, words());
  NameFacts facts;
  for (const auto* each : {&one, &other}) {
    if (each->external.empty() || name_key_of(*each, kinds, words()).bare != own.bare) continue;
    facts.known = true;
    const bool fresh =
        std::count(facts.externals.begin(), facts.externals.end(), each->external) == 0;
    if (name_key_of(*each, kinds, words()) == own && fresh)
      facts.externals.push_back(each->external);
  }
  for (const OtherName& each : short_names_of(other, kinds, words())) {
    if (each.bare == own.bare && facts.owners.empty()) {
      facts.owners.push_back(
          {theirs.bare, other.external.empty() ? "name:" + theirs.bare : other.external, each.way});
    }
  }
  return facts;
}

std::string entity_of(const ObservedEntity& one, const ObservedEntity& other) {
  if (!one.external.empty()) return one.external;
  return target_of(name_key_of(one, ontology().kinds, words()), facts_of(one, other)).entity;
}

TEST(Names, AreSameOrDifferentAsTheTableSays) {
  for (const TableRow& row : rows_of("tests/reconcile/names.tsv", 500)) {
    ASSERT_GE(row.fields.size(), 3U) << row.place;
    const ObservedEntity left = observed_from(row.fields[0], "d1");
    const ObservedEntity right = observed_from(row.fields[1], "d2");
    const bool same = entity_of(left, right) == entity_of(right, left);
    const bool broken = row.fields.size() > 3;
    EXPECT_EQ(same ? "same" : "different",
              broken ? (row.fields[2] == "same" ? "different" : "same") : row.fields[2])
        << row.place << (broken ? ": mended, take the mark off" : "");
  }
}

/// The article's things by their names, in the order of the text.
std::vector<std::string> told(const std::string& text, const std::vector<std::string>& names) {
  std::vector<ObservedEntity> things;
  std::vector<ThingSpan> spans;
  for (const std::string& name : names) {
    const std::size_t from = spans.empty() ? 0 : spans.back().span.end;
    const auto start = static_cast<std::uint32_t>(text.find(name, from));
    spans.push_back({{start, start + static_cast<std::uint32_t>(name.size())}, things.size()});
    things.push_back({.kind = "company", .name = name});
  }
  std::vector<std::string> found;
  for (const ToldName& each : told_names(text, spans, things, ontology().kinds, words())) {
    found.push_back(things[each.owner].name + ": " + each.name.bare + " " + each.name.way);
  }
  return found;
}

TEST(ToldNames, AreDefinedOrFormer) {
  using Found = std::vector<std::string>;
  const struct {
    std::string text;
    std::vector<std::string> names;
    Found expected;
  } cases[] = {
      {"Acme Kettles (AK) grew.", {"Acme Kettles", "AK"}, {"Acme Kettles: ak defined"}},
      {"Acme Kettles Inc. (“Acme”) grew.",
       {"Acme Kettles Inc.", "Acme"},
       {"Acme Kettles Inc.: acme defined"}},
      {"Acme Kettles (Reuters) grew.", {"Acme Kettles", "Reuters"}, {}},
      {"Acme Kettles beat Acme.", {"Acme Kettles", "Acme."}, {}},
      {"Acme, formerly Beta Works, grew.", {"Acme", "Beta Works"}, {"Acme: beta works former"}},
      {"Acme, known until 2020 as Beta Works, grew.",
       {"Acme", "Beta Works"},
       {"Acme: beta works former"}},
      {"Acme, called Beta Works until 2020, grew.",
       {"Acme", "Beta Works"},
       {"Acme: beta works former"}},
      {"Acme, called Beta Works by its staff, grew.", {"Acme", "Beta Works"}, {}},
      {"Acme called Beta Works.", {"Acme", "Beta Works"}, {}},
  };
  for (const auto& c : cases) EXPECT_EQ(told(c.text, c.names), c.expected) << c.text;
}

TEST(ShortNames, AreOfOrganizationsOnly) {
  const auto short_names = [](const ObservedEntity& observed) {
    std::vector<std::string> found;
    for (const OtherName& each : short_names_of(observed, ontology().kinds, words())) {
      found.push_back(each.bare + " " + each.way);
    }
    return found;
  };
  using Found = std::vector<std::string>;
  EXPECT_EQ(short_names({.kind = "company",
                         .name = "Acme Kettle Works Inc.",
                         .aliases = {"Acme", "Acme Kettle Works Inc.", "AW", "the company"}}),
            (Found{"acme used", "acme kettle trade"}));
  EXPECT_EQ(short_names({.kind = "person", .name = "Jane Roe", .aliases = {"Jane Roe", "Roe"}}),
            Found{});
  EXPECT_EQ(short_names({.kind = "company", .name = "Bank Holdings"}), Found{});
}

}  // namespace
}  // namespace claimgraph
