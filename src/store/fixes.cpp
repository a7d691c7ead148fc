// A claim as a person has it read: the machine's reading stands in its rows, what differs is laid
// over it here.

#include <algorithm>

#include "core/date.h"
#include "core/notation.h"
#include "store/decisions.h"
#include "store/state.h"

namespace claimgraph {
namespace {

/// Where the colon of an entity's key stands ("name:acme", "wikidata:Q1"); npos: it is no key. By
/// its form alone, so that it does not matter whether the entity is there yet.
std::size_t key_colon(const std::string& words) {
  const std::size_t colon = words.find(':');
  const bool key = colon != std::string::npos && colon > 0 && colon + 1 < words.size() &&
                   words[colon + 1] != ' ' &&
                   std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(colon),
                               [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  return key ? colon : std::string::npos;
}

/// The argument that the words of a fix stand for: an entity's key, a quantity, a date, or words.
StoredArgument argument_of(Store::State& state, const std::string& role, const std::string& words) {
  StoredArgument argument;
  argument.role = role;
  argument.value.text = words;
  argument.name = words;
  if (const std::size_t colon = key_colon(words); colon != std::string::npos) {
    const std::string joined =
        Binder(state.prepared("SELECT entity FROM joined_entity WHERE machine = ?"))
            .word(words)
            .first();
    argument.entity = joined.empty() ? words : joined;
    // By its key, not by the name it goes by: what is derived must not depend on who else does.
    argument.value.text = words.substr(colon + 1);
    argument.name = Binder(state.prepared("SELECT name FROM entity WHERE id = ?"))
                        .word(argument.entity)
                        .first();
    if (argument.name.empty()) argument.name = argument.value.text;
  } else if (days_of(words) && (role == kTimeRole || words.find('-') != std::string::npos)) {
    argument.value.date = words;
  } else if (auto quantity = parse_quantity(words)) {
    argument.value.quantity = std::move(quantity);
  }
  return argument;
}

void fix_qualifier(StoredClaim& claim, StoredArgument argument) {
  auto& qualifiers = claim.qualifiers;
  const auto at =
      std::find_if(qualifiers.begin(), qualifiers.end(),
                   [&](const StoredArgument& each) { return each.role == argument.role; });
  const auto index = at - qualifiers.begin();
  if (argument.value.text.empty()) {
    if (at == qualifiers.end()) return;
    qualifiers.erase(at);
    claim.claim.qualifiers.erase(claim.claim.qualifiers.begin() + index);
  } else if (at == qualifiers.end()) {
    claim.claim.qualifiers.push_back({argument.role, argument.value});
    qualifiers.push_back(std::move(argument));
  } else {
    claim.claim.qualifiers[static_cast<std::size_t>(index)].value = argument.value;
    *at = std::move(argument);
  }
}

void fix(Store::State& state, StoredClaim& stored, const std::string& role,
         const std::string& value) {
  Claim& claim = stored.claim;
  if (role == "predicate") {
    claim.predicate = value;
    claim.open = value == "open";
  } else if (role == "relation") {
    claim.relation = value;
  } else if (role == "polarity") {
    claim.polarity = polarity_from(value).value_or(claim.polarity);
  } else if (role == "modality") {
    claim.modality = modality_from(value).value_or(claim.modality);
  } else if (role == "factuality") {
    claim.factuality = factuality_from(value).value_or(claim.factuality);
  } else if (role == "subject") {
    stored.subject = argument_of(state, "", value);
    claim.subject = stored.subject.value;
  } else if (role == "object" && value.empty()) {
    stored.object.reset();
    claim.object.reset();
  } else if (role == "object") {
    stored.object = argument_of(state, "", value);
    claim.object = stored.object->value;
  } else {
    fix_qualifier(stored, argument_of(state, role, value));
  }
}

}  // namespace

void apply_decision(Store::State& state, const StoredDecision& stored, StoredClaim& claim) {
  claim.decision = stored.id;
  switch (stored.decision.kind) {
    case DecisionKind::reject:
      claim.verdict = ClaimVerdict::rejected;
      return;
    case DecisionKind::confirm:
      claim.verdict = ClaimVerdict::confirmed;
      return;
    case DecisionKind::fix:
      claim.verdict = ClaimVerdict::fixed;
      for (const auto& [role, value] : stored.decision.fixes) fix(state, claim, role, value);
      return;
    case DecisionKind::same:
    case DecisionKind::not_same:
    case DecisionKind::unsure:
    case DecisionKind::dismiss:
    case DecisionKind::settle:
    case DecisionKind::family:
    case DecisionKind::copy:
      return;
  }
}

}  // namespace claimgraph
