#include "query/why_not.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "base/joined.h"
#include "base/unicode.h"
#include "query/facts.h"
#include "query/lookup.h"
#include "reconcile/entities.h"

namespace claimgraph {
namespace {

using Tests = std::vector<ApartTest>;

// ---- names --------------------------------------------------------------------------------------

std::set<std::string> bare_names(const GraphEntity& entity, const Ontology& ontology) {
  std::set<std::string> names = {name_key(entity.name, ontology.kinds, ontology.agreement_words)};
  for (const std::string& each : entity.names)
    names.insert(name_key(each, ontology.kinds, ontology.agreement_words));
  return names;
}

std::set<std::string> families_of(const Store& store, const GraphEntity& entity) {
  std::set<std::string> families;
  for (const NameReason& each : store.name_reasons(entity.id)) families.insert(each.family);
  return families;
}

/// The decision that keeps the two apart or makes them one, in its words.
std::string decision_on(const Store& store, const std::set<std::string>& a,
                        const std::set<std::string>& b, DecisionKind kind) {
  for (const StoredDecision& each : store.decisions()) {
    const Decision& decision = each.decision;
    if (!each.withdrawn.empty() || decision.kind != kind) continue;
    const bool here = a.count(decision.a) != 0 && b.count(decision.b) != 0;
    const bool turned = a.count(decision.b) != 0 && b.count(decision.a) != 0;
    if (here || turned) return fmt::format("{} ({})", summary_of(decision), short_id(each.id));
  }
  return "";
}

/// All keys by which a decision may name the entity.
std::set<std::string> keys_of(const Store& store, const GraphEntity& entity) {
  std::set<std::string> keys = {entity.id};
  for (const NameReason& each : store.name_reasons(entity.id)) {
    keys.insert(each.family + ":" + each.bare);
    keys.insert("name:" + each.bare);
  }
  return keys;
}

// ---- claims -------------------------------------------------------------------------------------

std::string thing_of(const StoredArgument& argument) {
  return argument.entity.empty() ? fmt::format("“{}”, which is no known thing", argument.name)
                                 : fmt::format("{} ({})", argument.name, argument.entity);
}

std::string relation_of(const StoredClaim& claim) {
  return claim.claim.open ? "“" + claim.claim.relation + "”" : claim.claim.predicate;
}

/// What its object is measured in; empty for none.
std::string measure_of(const StoredClaim& claim) {
  if (!claim.object || !claim.object->value.quantity) return "";
  const Quantity& quantity = *claim.object->value.quantity;
  return quantity.currency.empty() ? quantity.unit : quantity.currency;
}

bool states_amount(const StoredClaim& claim) {
  return claim.object && claim.object->value.quantity.has_value();
}

}  // namespace

Tests tests_between(const Store& store, const Ontology& ontology, const GraphEntity& a,
                    const GraphEntity& b) {
  Tests tests;
  const auto test = [&](const std::string& name, bool apart, std::string finding) {
    tests.push_back({name, apart, std::move(finding)});
    return apart;
  };
  const std::set<std::string> a_keys = keys_of(store, a);
  const std::set<std::string> b_keys = keys_of(store, b);
  if (a.id == b.id) {
    const std::string decided = decision_on(store, a_keys, b_keys, DecisionKind::same);
    test("entity", false, "they are one: " + (decided.empty() ? a.id : decided));
    for (const NameReason& each : store.name_reasons(a.id)) {
      test("name", false, fmt::format("{} “{}”: {}", each.family, each.bare, each.reason));
    }
    return tests;
  }
  const std::string decided = decision_on(store, a_keys, b_keys, DecisionKind::not_same);
  if (test("decisions", !decided.empty(), decided.empty() ? "none keeps them apart" : decided)) {
    return tests;
  }
  const bool two_ids = !a.external.empty() && !b.external.empty();
  if (test("external ids", two_ids,
           two_ids ? fmt::format("{} and {}", a.external, b.external) : "not one each")) {
    return tests;
  }
  const std::set<std::string> a_names = bare_names(a, ontology);
  const std::set<std::string> b_names = bare_names(b, ontology);
  std::set<std::string> shared;
  std::set_intersection(a_names.begin(), a_names.end(), b_names.begin(), b_names.end(),
                        std::inserter(shared, shared.end()));
  if (test("names", shared.empty(),
           shared.empty() ? fmt::format("no article calls both by one name: {} against {}",
                                        joined(a_names, ", "), joined(b_names, ", "))
                          : "both go by " + joined(shared, ", "))) {
    return tests;
  }
  const std::set<std::string> a_families = families_of(store, a);
  const std::set<std::string> b_families = families_of(store, b);
  const bool kinds_differ = a_families != b_families;
  if (test("kinds", kinds_differ,
           kinds_differ ? fmt::format("taken for {} and {}", joined(a_families, ", "),
                                      joined(b_families, ", "))
                        : "of one kind, " + joined(a_families, ", "))) {
    return tests;
  }
  test("use of the name", true,
       "the shared name may be short for several things, or an article tells the two apart");
  return tests;
}

Tests tests_between(const Store& store, const StoredClaim& a, const StoredClaim& b) {
  Tests tests;
  const auto test = [&](const std::string& name, bool apart, std::string finding) {
    tests.push_back({name, apart, std::move(finding)});
    return apart;
  };
  for (const StoredClaim* each : {&a, &b}) {
    if (each->verdict != ClaimVerdict::rejected) continue;
    test("decisions", true, fmt::format("{} is rejected", short_id(each->claim.id)));
    return tests;
  }
  if (a.proposition == b.proposition) {
    test("proposition", false, "they say the same");
    return tests;
  }
  for (const Conflict& each : store.conflicts(Store::Pairs::all)) {
    const bool here = each.a_proposition == a.proposition && each.b_proposition == b.proposition;
    const bool turned = each.a_proposition == b.proposition && each.b_proposition == a.proposition;
    if (!here && !turned) continue;
    test("comparison", false, fmt::format("{}: {}", name_of(each.kind), each.reason));
    return tests;
  }
  const bool one_subject = !a.subject.entity.empty() && a.subject.entity == b.subject.entity;
  if (test("subjects", !one_subject,
           one_subject ? thing_of(a.subject)
                       : fmt::format("{} against {}", thing_of(a.subject), thing_of(b.subject)))) {
    return tests;
  }
  const bool one_relation = fold(relation_of(a)) == fold(relation_of(b));
  if (test("predicates", !one_relation,
           one_relation ? relation_of(a)
                        : fmt::format("{} against {}", relation_of(a), relation_of(b)))) {
    return tests;
  }
  const bool amounts = states_amount(a) || states_amount(b);
  const bool one_measure = states_amount(a) == states_amount(b) && measure_of(a) == measure_of(b);
  if (amounts) {
    const auto named = [](const StoredClaim& each) {
      return states_amount(each)
                 ? fmt::format("an amount of {}",
                               measure_of(each).empty() ? "no unit" : measure_of(each))
                 : "no amount";
    };
    if (test("measures", !one_measure,
             one_measure ? named(a) : fmt::format("{} against {}", named(a), named(b)))) {
      return tests;
    }
  } else {
    const std::string x = object_words(a);
    const std::string y = object_words(b);
    const bool one_object = fold(x) == fold(y);
    if (test("objects", !one_object,
             one_object ? "“" + x + "”"
                        : fmt::format("“{}” against “{}”: the predicate has many values", x, y))) {
      return tests;
    }
  }
  test("comparison", true,
       "they were compared and have nothing to do with each other, or stand too far apart in time "
       "among many of their topic");
  return tests;
}

}  // namespace claimgraph
