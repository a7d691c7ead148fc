#include "reconcile/agreement.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "reconcile/course.h"
#include "reconcile/kin.h"
#include "reconcile/moved.h"
#include "reconcile/once.h"
#include "reconcile/pairs.h"
#include "reconcile/posts.h"
#include "reconcile/quantities.h"
#include "reconcile/told_apart.h"
#include "reconcile/told_things.h"
#include "reconcile/tolls.h"
#include "reconcile/turns.h"
#include "reconcile/yes_and_no.h"

namespace claimgraph {
namespace {

/// `weighed`: of something that is considered, which is open, and denied as such.
std::optional<Agreement> negation(const Pair& pair, Values values, bool weighed) {
  const Proposition& no = pair.older.negative ? pair.older : pair.newer;
  const Proposition& yes = pair.older.negative ? pair.newer : pair.older;
  if (values != Values::equal || of_other_parts(no, as_wide_as(no, yes))) return std::nullopt;
  if (leaves_it_so(no)) return std::nullopt;
  if (const auto dropped = came_to_nothing(pair)) return dropped;
  const bool open = (no.mode == Mode::open || yes.mode == Mode::open) && !weighed;
  if (open || no.mode == Mode::rule || yes.mode == Mode::rule) return std::nullopt;
  if (is_correction(pair)) {
    return made(pair.newer, pair.older, AgreementKind::corrects, "takes back what was said");
  }
  // "We never paid it": who says of his own that it is not so denies it.
  const bool own = !no.owner.empty() && no.voice == "who:" + no.owner && told_by_other(yes);
  const bool in_turn = !pair.ordered || (pair.newer.negative && !is_news(pair));
  if (no.mode == Mode::denied || (own && in_turn)) {
    return made(no, yes, AgreementKind::denies, "one says so, the other denies it");
  }
  return so_and_not_so(pair);
}

std::optional<Agreement> plan_and_outcome(const Pair& pair, Values values, const Family* measure) {
  const bool older_planned = pair.older.mode == Mode::future;
  const Proposition& plan = older_planned ? pair.older : pair.newer;
  const Proposition& outcome = older_planned ? pair.newer : pair.older;
  if (values == Values::unknown) return std::nullopt;
  if (older_planned && happened_before(pair)) return std::nullopt;
  if (plan.document == outcome.document || !pair.ordered || !older_planned) {
    return made(plan, outcome, AgreementKind::compatible, "a plan beside what is so already");
  }
  if (outcome.turn == Turn::underway) {
    return made(outcome, plan, AgreementKind::compatible, "planned, and under way or heard of");
  }
  const bool anew = outcome.turn == Turn::revision || is_reckoned_anew(pair, measure);
  if (anew && outcome.quantity && values == Values::apart) {
    return made(outcome, plan, AgreementKind::update, against(pair) + ": later");
  }
  return made(outcome, plan, AgreementKind::plan_vs_outcome, outcome_of(plan, outcome));
}

/// What is known of two propositions of one topic besides themselves.
struct Said {
  const Predicate* predicate = nullptr;
  const Family* family = nullptr;         ///< of both numbers
  const Family* post = nullptr;           ///< the surest of the one, where both are of it
  std::optional<PlaceRelation> places{};  ///< of the older one's place to the newer one's
  bool weighed = false;                   ///< both tell of what is considered
};

/// How the places lie that a predicate of places gives; nothing where it gives other things.
std::optional<PlaceRelation> place_between(const Pair& pair, const Predicate* predicate,
                                           const PlaceParts& places) {
  const bool of_places = predicate != nullptr && !predicate->object.kinds.empty() &&
                         std::all_of(predicate->object.kinds.begin(), predicate->object.kinds.end(),
                                     [](const std::string& kind) { return kind == "place"; });
  if (!of_places || pair.older.object_entity == pair.newer.object_entity) return std::nullopt;
  return places.relation(pair.older.object_text, pair.newer.object_text);
}

Values values_of(PlaceRelation places) {
  switch (places) {
    case PlaceRelation::same:
      return Values::equal;
    case PlaceRelation::left_inside:
    case PlaceRelation::right_inside:
      return Values::narrower;
    case PlaceRelation::apart:
      return Values::apart;
    case PlaceRelation::unknown:
      return Values::unknown;
  }
  return Values::unknown;
}

Agreement within(const Pair& pair, PlaceRelation places) {
  const bool older_inside = places == PlaceRelation::left_inside;
  const Proposition& inner = older_inside ? pair.older : pair.newer;
  const Proposition& outer = older_inside ? pair.newer : pair.older;
  return made_one(inner, outer, AgreementKind::more_specific,
                  fmt::format("{} lies in {}", inner.object_text, outer.object_text));
}

bool settled(Mode mode) { return mode == Mode::stated || mode == Mode::denied; }

/// "Expects sales of 2.3 to 2.4 billion", "now expects about 2.2 billion": near enough to be one
/// figure, were it not told as another.
bool is_expected_anew(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  return ordered && older.mode == Mode::future && newer.mode == Mode::future &&
         tells_change(newer) && older.quantity && newer.quantity &&
         older.document != newer.document &&
         exact_key(*older.quantity) != exact_key(*newer.quantity);
}

/// "Must pay $30 million", and later "paid $30 million".
bool is_done_as_ordered(const Pair& pair, Values values) {
  const auto& [older, newer, ordered, gap] = pair;
  return ordered && older.mode == Mode::rule && plainly_so(newer) && older.quantity &&
         values == Values::equal && !happened_before(pair);
}

/// "Some 140 people", and later "now has 162": near enough for one day.
bool has_changed(const Pair& pair) {
  if (is_moved_to(pair)) return true;
  return is_news(pair) && tells_change(pair.newer) && pair.older.quantity && pair.newer.quantity &&
         are_a_tenth_apart(*pair.older.quantity, *pair.newer.quantity);
}

/// Of one topic: the same subject, predicate and kind of value.
std::optional<Agreement> relate_alike(const Pair& pair, const Said& said) {
  const auto& [older, newer, ordered, gap] = pair;
  const auto& [predicate, family, post, places, weighed] = said;
  const double tolerance = predicate == nullptr ? 0 : predicate->tolerance;
  const bool state = family != nullptr && family->holding == Holding::state;
  const Values values = places  ? values_of(*places)
                        : state ? values_of_state(older, newer, tolerance)
                                : values_between(older, newer, tolerance);
  const bool once = family != nullptr && family->holding == Holding::fixed &&
                    values == Values::equal && !older.negative && !newer.negative &&
                    older.mode == Mode::stated && newer.mode == Mode::stated;
  // The day of what happens but once, by the family's own rules.
  if (of_other_times(older, newer) && once) return std::nullopt;
  // "plans to buy it in May", and bought it in June.
  const bool awaited = ordered && older.mode == Mode::future && newer.mode == Mode::stated &&
                       values == Values::equal && !older.negative && !newer.negative &&
                       within_a_year(older.time, newer.time);
  // Two days that one thing is to come: by the family's own rules, too.
  const bool planned = older.mode == Mode::future && newer.mode == Mode::future &&
                       post != nullptr && post->holding == Holding::fixed && !older.quantity &&
                       !newer.quantity;
  if (of_other_times(older, newer) && planned && !of_other_parts(older, newer)) return std::nullopt;
  if (of_other_times(older, newer) && !state && !awaited) {
    return made(newer, older, AgreementKind::compatible,
                fmt::format("of different times, {} and {}", newer.time, older.time));
  }
  if (older.negative != newer.negative) return negation(pair, values, weighed);
  if (older.negative) {
    if (values != Values::equal) return std::nullopt;
    return concord(older, newer, values);
  }
  if (older.mode != newer.mode) {
    const bool plan = older.mode == Mode::future || newer.mode == Mode::future;
    if (plan && (settled(older.mode) || settled(newer.mode)))
      return plan_and_outcome(pair, values, family);
    if (values == Values::unknown || values == Values::apart) return std::nullopt;
    if (is_done_as_ordered(pair, values))
      return made(newer, older, AgreementKind::plan_vs_outcome, outcome_of(older, newer));
    return made(newer, older, AgreementKind::compatible, "one is only possible, or a rule");
  }
  switch (values) {
    case Values::unknown:
      return std::nullopt;
    case Values::other_period:
      return made(newer, older, AgreementKind::differs_in_scope,
                  fmt::format("{}: other periods", against(pair)));
    case Values::narrower:
      if (places) return within(pair, *places);
      return concord(older, newer, values);
    case Values::close:
      if (is_correction(pair) && values_between(older, newer, 0) == Values::apart) {
        return disagreement(pair, Holding::state);
      }
      if (are_counted_apart(pair, family)) break;
      if (values_between(older, newer, 0) == Values::apart && is_another_count(pair, family)) {
        return made(newer, older, AgreementKind::update, against(pair) + ": later");
      }
      if (is_expected_anew(pair) || (state && has_changed(pair))) {
        return made(newer, older, AgreementKind::update, against(pair) + ": later");
      }
      return concord(older, newer, values);
    case Values::equal:
      if (is_one_post(older, newer, post))
        return made_one(newer, older, AgreementKind::same, "the same post");
      return concord(older, newer, values);
    case Values::apart:
      break;
  }
  // "Closed at $19" on Monday's, "closed at $20" on Thursday's page
  const bool next_day = ordered && gap >= kNextDay;
  if (state && (is_of_later_state(pair) || (family->passing && next_day))) {
    return made(newer, older, AgreementKind::update, against(pair) + ": later");
  }
  if (of_other_times(older, newer)) {
    return made(newer, older, AgreementKind::compatible,
                fmt::format("of different times, {} and {}", newer.time, older.time));
  }
  if (is_later_whole(pair)) {
    return made(newer, older, AgreementKind::update, against(pair) + ": later");
  }
  if (of_other_parts(older, newer)) {
    return made(newer, older, AgreementKind::differs_in_scope,
                against(pair) + ": other circumstances");
  }
  const bool measured = older.quantity && newer.quantity;
  if (measured && of_part_of_time(older, newer)) {
    return made(newer, older, AgreementKind::differs_in_scope, against(pair) + ": other periods");
  }
  // "Was ordered to pay $30 million", "must pay $12 million"
  const bool sums = older.mode == Mode::rule && measured;
  if (older.mode != Mode::stated && older.mode != Mode::future && !sums) return std::nullopt;
  // What has a date once and for all does not change with the news; a target may.
  const bool lasting_date = is_date(newer) && newer.mode == Mode::stated && predicate != nullptr &&
                            predicate->compare == Compare::date;
  Holding holding = family == nullptr ? Holding::none : family->holding;
  if (holding == Holding::fixed && newer.mode != Mode::stated) holding = Holding::none;
  return disagreement(pair, lasting_date ? Holding::fixed : holding);
}

/// "Recalled 4,000 pumps", "recalled 4,000 heaters": what is said of other things is not the same.
Agreement of_one_thing(const Agreement& found, const Pair& pair, const AgreementWords& words) {
  const bool agree =
      found.kind == AgreementKind::same || found.kind == AgreementKind::more_specific;
  return agree && tell_of_other_things(pair.older, pair.newer, words)
             ? compatible(pair, "each says something the other does not")
             : found;
}

/// "Went on trial in Oslo on Monday", "the trial opened in Bergen on Monday": of two places on one
/// day just one can be right.
std::optional<Agreement> in_two_places(const Kin& kin, const AgreementWords& words) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const auto day = days_of(older.time);
  const bool one_act = older.predicate == newer.predicate && plainly_so(older) &&
                       plainly_so(newer) && words.of_one_place.contains(older.predicate) &&
                       !older.entity.empty() && older.entity == newer.entity &&
                       older.object_entity == newer.object_entity;
  if (!one_act || !day || day->first != day->last || older.time != newer.time) return std::nullopt;
  const auto place_of = [](const Proposition& each) -> std::string {
    for (const std::string& line : scope_lines(each.scope)) {
      const bool place = line.substr(0, line.find('=')) == kPlaceRole;
      if (place) return line.substr(line.find_last_of("=:") + 1);  // of "place=name:oslo"
    }
    return "";
  };
  const std::string before = place_of(older);
  const std::string after = place_of(newer);
  if (words.places.relation(before, after) != PlaceRelation::apart) return std::nullopt;
  return made(newer, older, AgreementKind::differs_in_value,
              fmt::format("in {} against in {}", after, before));
}

/// The stems of what it is done to.
std::string object_stems(const Proposition& act, const Matters& matters) {
  std::string stems;
  for (const std::string& stem : matters.stems_of(act.object_text))
    stems += (stems.empty() ? "" : " ") + stem;
  return stems;
}

/// "Acme released Orion" told of Orion: that it came out.
Proposition undergone(const Proposition& act, const Matters& matters) {
  Proposition told = act;
  told.predicate = matters.undergone_of(act.predicate);
  told.entity = act.object_entity;
  told.about = told.entity.empty() ? object_stems(act, matters) : std::string();
  if (!told.entity.empty()) told.owner = told.entity;
  told.object_entity.clear();
  told.object_text.clear();
  told.words.clear();
  return told;
}

/// "Acme lost the data" told as "the data were lost", where the other says so, or that they were
/// not; nothing where it does not.
std::optional<Proposition> told_of_object(const Proposition& act, const Proposition& other,
                                          const Matters& matters) {
  const bool open = act.predicate == kOpen && other.predicate == kOpen;
  const bool bare = other.object_text.empty() && other.object_entity.empty() && !other.quantity;
  if (!open || !bare || act.object_text.empty() || act.quantity || other.words.empty())
    return std::nullopt;
  Proposition told = undergone(act, matters);
  told.predicate = std::string(kOpen);
  told.topic = other.topic;
  std::ranges::set_difference(act.words, object_words(act, matters),
                              std::back_inserter(told.words));
  const bool nameless = told.entity.empty() && other.entity.empty() && !other.about.empty();
  const bool one_thing =
      nameless ? told.about == other.about : !told.entity.empty() && told.entity == other.entity;
  return one_thing && told.words == other.words ? std::optional(told) : std::nullopt;
}

/// Whether the two say of one pair what holds both ways: "Roe met Doe", "Doe met Roe".
bool are_turned(const Proposition& left, const Proposition& right, const Predicate* predicate) {
  return predicate != nullptr && predicate->symmetric && left.predicate == right.predicate &&
         !left.entity.empty() && left.entity == right.object_entity &&
         right.entity == left.object_entity && left.entity != right.entity;
}

/// The same told of the other of the two. `other`: what is told of that one.
Proposition turned(const Proposition& told, const Proposition& other) {
  Proposition same = told;
  same.entity = other.entity;
  same.owner = other.owner;
  same.about = other.about;
  same.topic = other.topic;
  same.words = other.words;
  same.object_entity = other.object_entity;
  same.object_text = other.object_text;
  return same;
}

/// The scope without the lines of that role or value.
std::string scope_without(const std::string& scope, const std::string& role,
                          const std::string& value) {
  std::string kept;
  for (const std::string& line : scope_lines(scope)) {
    const std::size_t equals = line.find('=');
    if (line.substr(0, equals) == role || line.substr(equals + 1) == value) continue;
    kept += (kept.empty() ? "" : "\n") + line;
  }
  return kept;
}

/// "Acme sold Beta to Gamma" beside "Gamma bought Beta from Acme", told alike; nothing where it was
/// sold to somebody else, or something else was.
struct OneSide {
  Proposition told;
  Proposition other;
};
std::optional<OneSide> from_one_side(const Proposition& act, const Proposition& other,
                                     const Matters& matters) {
  const Matters::Converse* converse = matters.converse_of(act.predicate);
  const bool both = converse != nullptr && converse->predicate == other.predicate &&
                    !act.object_entity.empty() && act.object_entity == other.object_entity;
  if (!both) return std::nullopt;
  const std::string line = converse->role + "=";
  const bool named = act.scope.find(line) != std::string::npos;
  if (named && !has_line(act.scope, line + other.entity)) return std::nullopt;
  OneSide side{turned(act, other), other};
  side.told.predicate = other.predicate;
  side.told.families = other.families;
  side.told.measure = other.measure;
  side.told.scope = scope_without(act.scope, converse->role, other.entity);
  side.other.scope = scope_without(other.scope, "", act.entity);
  return side;
}

/// What the two are to each other, whatever acts of denial they are.
std::optional<Agreement> related(const Proposition& left, const Proposition& right,
                                 const Predicate* predicate, const AgreementWords& words) {
  const Matters& matters = words.matters;
  if (are_turned(left, right, predicate)) {
    return left.id < right.id ? related(left, turned(right, left), predicate, words)
                              : related(turned(left, right), right, predicate, words);
  }
  // "Acme released Orion in May", "Orion came out in June"
  if (matters.undergone_of(left.predicate) == right.predicate)
    return related(undergone(left, matters), right, nullptr, words);
  if (matters.undergone_of(right.predicate) == left.predicate)
    return related(left, undergone(right, matters), nullptr, words);
  if (const auto side = from_one_side(left, right, matters))
    return related(side->told, side->other, nullptr, words);
  if (const auto side = from_one_side(right, left, matters))
    return related(side->other, side->told, predicate, words);
  if (const auto told = told_of_object(left, right, matters))
    return related(*told, right, nullptr, words);
  if (const auto told = told_of_object(right, left, matters))
    return related(left, *told, nullptr, words);
  const Kin kin = kin_of(left, right, predicate, matters);
  if (const auto turned = relate_turned(kin, matters)) return turned;
  if (left.turn == Turn::withdrawn || right.turn == Turn::withdrawn) return std::nullopt;
  if (const auto tolls = relate_tolls(kin, words)) return tolls;
  if (const auto day = relate_once(kin)) return day;
  if (const auto begun = relate_begun(kin)) return begun;
  if (const auto moved = relate_moved_on(kin, words)) return moved;
  if (const auto part = relate_part_and_whole(kin, matters)) return part;
  if (const auto places = in_two_places(kin, words)) return places;
  if (left.topic == right.topic) {
    const Family* family = left.measure == right.measure ? matters.find(left.measure) : nullptr;
    const Said said{predicate, family, kin.family, place_between(kin.pair, predicate, words.places),
                    words.weighing_predicates.contains(left.predicate)};
    const auto found = relate_alike(kin.pair, said);
    if (found) return of_one_thing(*found, kin.pair, words);
  }
  if (const auto post = relate_posts(kin, predicate, matters)) return post;
  if (const auto further = relate_progress(kin, words.courses)) return further;
  if (const auto kindred = relate_kin(kin, matters)) return of_one_thing(*kindred, kin.pair, words);
  return relate_outcome(kin, words.courses);
}

}  // namespace

std::optional<Agreement> relate(const Proposition& left, const Proposition& right,
                                const Predicate* predicate, const AgreementWords& words) {
  const auto found = related(left, right, predicate, words);
  if (!found) return std::nullopt;
  return told_apart(*found, left, right, words);
}

std::string plain_subject(const Proposition& p, const Predicate* predicate,
                          const AgreementWords& words) {
  if (predicate != nullptr && (predicate->sole_subject || predicate->symmetric)) return "";
  if (!words.matters.undergone_of(p.predicate).empty()) return "";
  if (!steps_of(p, words.courses).empty()) return "";  // told of whom it is done to, too
  if (words.matters.converse_of(p.predicate) != nullptr || words.matters.is_converse(p.predicate))
    return "";
  const Family* family = p.families.empty() ? nullptr : words.matters.find(p.families.front());
  if (family != nullptr && !family->sole_titles.empty()) return "";  // one holds it at a time
  // "Acme demands $90 million of Beta", "Beta will pay Acme $31 million"
  if (family != nullptr && words.matters.is_aim_or_outcome(*family)) return "";
  const bool turned =
      p.turn == Turn::correction || p.turn == Turn::withdrawn || p.turn == Turn::admission;
  const bool of_other = !p.about.empty();  // told of what its doing is about
  return p.negative || turned || of_other || is_act_of_correction(p) ? "" : p.entity;
}

bool of_other_subjects(const std::string& left, const std::string& right) {
  return !left.empty() && !right.empty() && left != right;
}

}  // namespace claimgraph
