#include "reconcile/moved.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "reconcile/pairs.h"
#include "reconcile/quantities.h"

namespace claimgraph {
namespace {

/// Whether the line of a scope gives what an amount was: "from=9400..9400 / exact", "up from=…".
bool is_old_value(const std::string& line, const AgreementWords& words) {
  const std::string role = line.substr(0, line.find('='));
  const std::size_t gap = role.find_last_of(' ');
  return words.old_values.contains(gap == std::string::npos ? role : role.substr(gap + 1));
}

/// Whether it says that it was as much before as the figure says; what is counted may be left out
/// there, and how near the figure is.
bool was_before(const Proposition& moved, const Quantity& figure, const AgreementWords& words) {
  Quantity told = figure;
  told.bound = Bound::exact;
  Quantity bare = told;
  bare.currency.clear();
  bare.unit.clear();
  Quantity timeless = bare;
  timeless.period.clear();
  return std::ranges::any_of(scope_lines(moved.scope), [&](const std::string& line) {
    if (!is_old_value(line, words)) return false;
    const std::string value = line.substr(line.find('=') + 1);
    return value == exact_key(told) || value == exact_key(bare) || value == exact_key(timeless);
  });
}

/// Whether one and the same thing is told of: by its name, or by one's own word of it ("Roe expects
/// Acme to sell 650", "Roe cut her forecast of Acme's sales").
bool of_one_subject(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!share_thing(older, newer)) return false;
  const bool his_own_word = !newer.entity.empty() && older.voice == "who:" + newer.entity;
  return kin.about_same || his_own_word;
}

/// "Sales of 40 million in 2025", "sales rose to 50 million from 40 million": of another year.
bool is_of_period(const Proposition& figure, const Matters& matters) {
  const Family* measure = matters.find(figure.measure);
  return measure != nullptr && measure->holding == Holding::flow && figure.mode != Mode::future;
}

std::optional<Agreement> moved_from(const Kin& kin, const AgreementWords& words) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool later = ordered && older.document != newer.document && !older.negative &&
                     !newer.negative && newer.mode != Mode::open;
  if (!later || !older.quantity || !is_telling(*older.quantity)) return std::nullopt;
  if (!was_before(newer, *older.quantity, words) || !of_one_subject(kin)) return std::nullopt;
  if (of_other_times(older, newer) || of_other_parts(older, newer) ||
      is_of_period(older, words.matters))
    return std::nullopt;
  return made(newer, older, AgreementKind::update,
              fmt::format("so{}, and moved from there", in_time(older)));
}

/// One and the same offer, of which the later one tells that it was bettered, and not to what.
std::optional<Agreement> bettered(const Kin& kin, const AgreementWords& words) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool one_offer = words.bettered.contains(newer.predicate) &&
                         older.predicate == newer.predicate && kin.about_same &&
                         !newer.object_entity.empty() && older.object_entity == newer.object_entity;
  const bool turned = newer.turn == Turn::revision && older.turn != Turn::revision;
  if (!one_offer || !turned || !ordered || older.document == newer.document) return std::nullopt;
  if (!plainly_so(older) || !plainly_so(newer) || (older.quantity && newer.quantity))
    return std::nullopt;
  return made(newer, older, AgreementKind::update, "offered before, and bettered since");
}

}  // namespace

std::optional<Agreement> relate_moved_on(const Kin& kin, const AgreementWords& words) {
  if (const auto moved = moved_from(kin, words)) return moved;
  return bettered(kin, words);
}

std::optional<Agreement> relate_part_and_whole(const Kin& kin, const Matters& matters) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!older.quantity || !newer.quantity || !plainly_so(older) || !plainly_so(newer))
    return std::nullopt;
  const Family* one = matters.find(older.measure);
  const Family* other = matters.find(newer.measure);
  if (one == nullptr || other == nullptr) return std::nullopt;
  const bool part = one->part_of.contains(other->name) || other->part_of.contains(one->name);
  const bool one_body = !older.entity.empty() && older.entity == newer.entity;
  if (!part || !one_body || of_other_times(older, newer)) return std::nullopt;
  if (older.predicate == kOpen || newer.predicate == kOpen) return std::nullopt;
  if (values_between(older, newer, 0) != Values::apart) return std::nullopt;
  return made(newer, older, AgreementKind::differs_in_scope,
              against(kin.pair) + ": a part, and what it is a part of");
}

}  // namespace claimgraph
