#pragma once
// What decisions of people say about names, houses and copies; and where they contradict each
// other. A pure function of the decisions that stand.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/decision.h"
#include "knowledge/agreement_words.h"
#include "reconcile/entities.h"

namespace claimgraph {

class Judgements {
 public:
  explicit Judgements(const std::vector<Decision>& standing);

  /// Every entity that is decided to be another one → the entity both become: of those that are the
  /// same the one with an id of Wikidata, else the first in the order of their keys.
  const std::map<std::string, std::string>& joins() const { return joins_; }

  /// Whether the two are decided not to be one. "name:acme" speaks of the name in every family.
  bool apart(const NameKey& name, const NameKey& other) const;
  bool apart(const NameKey& name, const std::string& entity) const;

  /// Whether things of this one name are decided not to be one: "body:acme" and "person:acme".
  bool splits(const std::string& bare) const { return split_.count(bare) != 0; }

  /// The words with the families that people named as houses.
  AgreementWords with_families(AgreementWords words) const;

 private:
  bool has(const std::string& a, const std::string& b) const;

  std::map<std::string, std::string> joins_{};
  std::set<std::pair<std::string, std::string>> apart_{};
  std::set<std::string> split_{};
  std::vector<std::pair<std::string, std::string>> families_{};
};

/// Which article is a copy of which. A copy leads to its original and never back to itself.
class CopyChains {
 public:
  /// Gives the chain from `original` back to `copy` that there is already, both ends included, and
  /// keeps nothing then; empty: kept.
  std::vector<std::string> add(const std::string& copy, const std::string& original);

 private:
  std::map<std::string, std::set<std::string>> originals_{};
};

/// Two of the decisions, by index, that cannot both stand; the later one second. Same and not same
/// of one pair, also by way of others; several verdicts on one claim or one disagreement.
std::optional<std::pair<std::size_t, std::size_t>> contradiction_in(
    const std::vector<Decision>& decisions);

}  // namespace claimgraph
