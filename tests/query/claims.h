#pragma once
// Claims as tests write them: subject, predicate and object by name, and what the test is about.

#include <string>
#include <utility>

#include "core/graph.h"

namespace claimgraph {

/// A typed claim of which every name is an entity, and which is a proposition of its own.
inline StoredClaim claim(const std::string& id, const std::string& subject,
                         const std::string& predicate, const std::string& object) {
  StoredClaim made;
  made.claim.id = id;
  made.claim.predicate = predicate;
  made.proposition = "p-" + id;
  made.subject = {.entity = subject, .name = subject, .value = {.text = subject}};
  if (!object.empty()) {
    made.object = StoredArgument{.entity = object, .name = object, .value = {.text = object}};
  }
  return made;
}

/// The claim with this time and day of publication, EDTF each; empty: not known.
inline StoredClaim dated(StoredClaim claim, const std::string& time, const std::string& published) {
  if (!time.empty()) {
    claim.qualifiers.push_back({.role = "time", .name = time, .value = {.text = time}});
    claim.qualifiers.back().value.date = time;
  }
  claim.published = published;
  return claim;
}

}  // namespace claimgraph
