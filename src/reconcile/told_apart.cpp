#include "reconcile/told_apart.h"

#include <string>
#include <utility>

#include "core/claim.h"
#include "reconcile/kinship.h"
#include "reconcile/pairs.h"
#include "reconcile/told_things.h"

namespace claimgraph {
namespace {

/// Whether they count things of two sorts: "48,000 trucks", "12,000 buses".
bool count_other_things(const Proposition& left, const Proposition& right,
                        const AgreementWords& words) {
  if (!left.quantity || !right.quantity) return false;
  const std::string& one = left.quantity->unit;
  const std::string& other = right.quantity->unit;
  const bool counted = left.quantity->currency.empty() && right.quantity->currency.empty();
  if (!counted || one.empty() || other.empty()) return false;
  if (words.time_units.contains(one) != words.time_units.contains(other)) return true;
  return !words.loose_units.contains(one) && !words.loose_units.contains(other) &&
         words.matters.stem_of(one) != words.matters.stem_of(other);
}

/// "Invested $2 billion in Acme", "invested $300 million in Beta": of two things one act is done
/// to.
bool are_done_to_others(const Proposition& left, const Proposition& right) {
  return left.predicate == right.predicate && left.predicate != kOpen && left.quantity &&
         right.quantity && !left.object_entity.empty() && !right.object_entity.empty() &&
         left.object_entity != right.object_entity;
}

/// Where the thing is that it tells of; empty: it does not say.
std::string place_of_thing(const Proposition& each) {
  for (const std::string& line : scope_lines(each.scope)) {
    if (line.starts_with(kSubjectPlace)) return line.substr(kSubjectPlace.size() + 1);
  }
  return "";
}

/// "Acme's plant in Oslo makes 60,000", "the plant makes 45,000", in an article that does not speak
/// of Oslo, or of one in Bergen: perhaps two plants.
bool are_perhaps_two(const Proposition& left, const Proposition& right) {
  const std::string one = place_of_thing(left);
  const std::string other = place_of_thing(right);
  if (one == other) return false;
  if (!one.empty() && !other.empty()) return true;
  const Proposition& bare = one.empty() ? left : right;
  return bare.entity.empty() && !has(bare.things, one.empty() ? other : one);
}

/// The same two, in their order, which does not hang on which of them was read first.
Agreement compatible_as(const Agreement& found, std::string reason) {
  return {found.a, found.b, AgreementKind::compatible, std::move(reason)};
}

/// What is told of other things is no other value of one.
Agreement of_one_sort(const Agreement& found, const Proposition& left, const Proposition& right,
                      const AgreementWords& words) {
  const bool counts_apart = count_other_things(left, right, words);
  const bool one_figure = found.kind == AgreementKind::same && counts_apart &&
                          words.time_units.contains(left.quantity->unit) !=
                              words.time_units.contains(right.quantity->unit);
  const bool differs = found.kind == AgreementKind::differs_in_value;
  const bool apart = one_figure || (differs && (counts_apart || are_done_to_others(left, right)));
  if (apart) return compatible_as(found, found.reason + ": of other things");
  // "Calls were not answered on Monday", nor on Friday
  const bool neither =
      found.kind == AgreementKind::differs_in_date && left.negative && right.negative;
  if (neither) return compatible_as(found, found.reason + ": not so on either");
  const bool changes = found.kind == AgreementKind::differs_in_value ||
                       found.kind == AgreementKind::update ||
                       found.kind == AgreementKind::plan_vs_outcome;
  return changes && are_perhaps_two(left, right)
             ? compatible_as(found, found.reason + ": perhaps of another")
             : found;
}

/// "Acme denied the layoffs", "Acme plans layoffs": who denies something does not say the same.
Agreement as_denied(const Agreement& found, const Proposition& left, const Proposition& right,
                    const AgreementWords& words) {
  const bool agree =
      found.kind == AgreementKind::same || found.kind == AgreementKind::more_specific;
  const bool denies = words.denial_predicates.contains(left.predicate);
  if (!agree || denies == words.denial_predicates.contains(right.predicate)) return found;
  const Proposition& no = denies ? left : right;
  const Proposition& yes = denies ? right : left;
  if (no.negative || yes.negative)
    return made(no, yes, AgreementKind::compatible, "each says something the other does not");
  return made(no, yes, AgreementKind::denies, "one says so, the other denies it");
}

/// "Approved sales of the X1", "has not approved sales of the X2": what is so of one thing is not
/// denied by what is not so of another.
Agreement of_one_matter(const Agreement& found, const Proposition& left, const Proposition& right,
                        const AgreementWords& words) {
  const bool negates = found.kind == AgreementKind::negates;
  if (!negates && found.kind != AgreementKind::denies) return found;
  // Known things are told apart by what they are.
  const bool known = !left.object_entity.empty() && !right.object_entity.empty();
  const bool apart = (!known && name_other_things(left, right)) ||
                     (negates && speak_of_other_things(left, right, words));
  return apart ? compatible_as(found, "each speaks of another thing") : found;
}

}  // namespace

Agreement told_apart(const Agreement& found, const Proposition& left, const Proposition& right,
                     const AgreementWords& words) {
  const Agreement sorted = of_one_sort(found, left, right, words);
  return as_denied(of_one_matter(sorted, left, right, words), left, right, words);
}

}  // namespace claimgraph
