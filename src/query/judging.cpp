#include "query/judging.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/joined.h"
#include "core/date.h"
#include "query/lookup.h"
#include "reconcile/entities.h"

namespace claimgraph {
namespace {

/// Where a name leads: to an entity, and by which key of its own.
struct Named {
  std::string entity{};
  std::string own{};
};

Error several(const std::string& name, const std::set<std::string>& keys) {
  return {fmt::format("'{}' may be {}; name one of these keys", name, joined(keys, ", ")), ""};
}

/// The entities that a name leads to, with the families of names by which it does.
struct Leads {
  std::set<std::string> entities{};
  std::set<std::string> families{};
  std::string bare{};
};

Leads leads_of(const Store& store, const Ontology& ontology, const std::string& name) {
  Leads leads;
  leads.bare = name_key(name, ontology.kinds, ontology.agreement_words);
  for (const NameReason& each : store.leads_of(leads.bare)) {
    leads.entities.insert(each.entity);
    leads.families.insert(each.family);
  }
  if (!leads.entities.empty()) return leads;
  for (const GraphEntity& each : entities_named(store, name)) leads.entities.insert(each.id);
  return leads;
}

bool is_key(const Store& store, const std::string& name) {
  return name.find(':') != std::string::npos && store.knows_key(name);
}

Result<Named> named(const Store& store, const Ontology& ontology, const std::string& name) {
  if (is_key(store, name)) return Named{name, name};
  const Leads leads = leads_of(store, ontology, name);
  if (leads.entities.empty()) {
    return Error{fmt::format("no entity '{}'. `claimgraph entities` lists all.", name), ""};
  }
  if (leads.entities.size() > 1) return several(name, leads.entities);
  const std::string family = leads.families.size() == 1 ? *leads.families.begin() : "name";
  return Named{*leads.entities.begin(), family + ":" + leads.bare};
}

Result<std::pair<std::string, std::string>> fixed(std::string role, std::string value) {
  return std::pair{std::move(role), std::move(value)};
}

bool is_word_of(const std::string& role, const std::string& value) {
  if (role == "polarity") return polarity_from(value).has_value();
  if (role == "modality") return modality_from(value).has_value();
  return factuality_from(value).has_value();
}

/// The qualifiers that claims of the predicate may have, besides those of every claim.
std::set<std::string> qualifiers_of(const Predicate& predicate) {
  std::set<std::string> roles;
  for (const Frame& frame : predicate.frames) {
    for (const auto& [role, preposition] : frame.qualifiers) roles.insert(role);
  }
  for (const RelationNoun& noun : predicate.relation_nouns) {
    roles.insert({noun.owner, noun.holder, noun.title, noun.people});
  }
  for (const Pattern& pattern : predicate.patterns) {
    for (const PatternNode& node : pattern.nodes) roles.insert(node.role);
  }
  for (const char* other : {"", "subject", "object"}) roles.erase(other);
  return roles;
}

/// The roles that a fix of the claim may name: those of the predicate and those it has already.
std::set<std::string> roles_of(const StoredClaim& claim, const Predicate* predicate) {
  std::set<std::string> roles = {"subject", "predicate", "polarity", "modality", "factuality"};
  roles.insert({"amount", "place", "time"});
  for (const StoredArgument& each : claim.qualifiers) roles.insert(each.role);
  if (predicate == nullptr) {
    roles.insert({"object", "relation"});
    return roles;
  }
  if (predicate->needs_object) roles.insert("object");
  roles.merge(qualifiers_of(*predicate));
  return roles;
}

}  // namespace

bool names_entity(const Store& store, const Ontology& ontology, const std::string& name) {
  return is_key(store, name) || !leads_of(store, ontology, name).entities.empty();
}

Result<std::pair<std::string, std::string>> entity_keys(const Store& store,
                                                        const Ontology& ontology, DecisionKind kind,
                                                        const std::string& a,
                                                        const std::string& b) {
  const Result<Named> one = named(store, ontology, a);
  if (!one) return one.error();
  const Result<Named> other = named(store, ontology, b);
  if (!other) return other.error();
  if (one->entity != other->entity) return std::pair{one->entity, other->entity};
  if (kind == DecisionKind::not_same && one->own != other->own) {
    return std::pair{one->own, other->own};
  }
  return Error{fmt::format("'{}' and '{}' are one name, {}", a, b, one->entity), ""};
}

Result<std::pair<std::string, std::string>> checked_fix(
    const Store& store, const Ontology& ontology, const StoredClaim& claim,
    const std::string& predicate, const std::string& role, const std::string& value,
    const UnitReader& read_unit) {
  const auto refuse = [&](const std::string& wanted) {
    return Error{fmt::format("{}={}: {}", role, value, wanted), ""};
  };
  const std::set<std::string> roles = roles_of(claim, ontology.predicates.find(predicate));
  if (roles.count(role) == 0) {
    return refuse(fmt::format("{} has no such role; there are {}",
                              predicate == "open" ? "an open claim" : predicate,
                              joined(roles, ", ")));
  }
  if (role == "polarity" || role == "modality" || role == "factuality") {
    if (!is_word_of(role, value)) {
      return refuse(fmt::format("no such {}; `claimgraph claims --help` lists them", role));
    }
    return fixed(role, value);
  }
  if (role == "predicate") {
    if (value != "open" && ontology.predicates.find(value) == nullptr) {
      return refuse("no such predicate; `claimgraph predicates` lists all");
    }
    return fixed(role, value);
  }
  if (role == "subject" && value.empty()) return refuse("a claim is about something");
  const StoredArgument* amount = amount_in_role(claim, role);
  if (amount != nullptr && !value.empty()) {
    const Result<std::string> made = fixed_amount(*amount->value.quantity, value, read_unit);
    return made ? fixed(role, *made) : refuse(made.error().what);
  }
  if (role == kTimeRole && !value.empty() && !days_of(value)) {
    return refuse("no date; write 2025, 2025-02 or 2025-02-03");
  }
  const bool by_name = (role == "subject" || role == "object") && !value.empty();
  if (!by_name) return fixed(role, value);
  const Result<Named> thing = named(store, ontology, value);
  return fixed(role, thing ? thing->entity : value);
}

const StoredArgument* amount_in_role(const StoredClaim& claim, const std::string& role) {
  const auto amount = [](const StoredArgument& each) {
    return each.value.quantity ? &each : nullptr;
  };
  if (role == "object") return claim.object ? amount(*claim.object) : nullptr;
  for (const StoredArgument& each : claim.qualifiers) {
    if (each.role == role && role != kTimeRole) return amount(each);
  }
  return nullptr;
}

ClaimAnchor anchor_of(const StoredClaim& claim) { return anchor_of(claim.line, claim.sentence); }

bool in_conflict(const Store& store, const StoredClaim& a, const StoredClaim& b) {
  const auto pairs = store.conflicts();
  return std::any_of(pairs.begin(), pairs.end(), [&](const Conflict& each) {
    return (each.a_proposition == a.proposition && each.b_proposition == b.proposition) ||
           (each.a_proposition == b.proposition && each.b_proposition == a.proposition);
  });
}

}  // namespace claimgraph
