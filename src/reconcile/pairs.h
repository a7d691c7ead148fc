#pragma once
// Two propositions side by side: which is newer, how their times, places and values stand. For the
// files that type agreement.

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/graph.h"
#include "knowledge/matters.h"
#include "reconcile/scopes.h"

namespace claimgraph {

/// The predicate of open claims.
inline constexpr std::string_view kOpen = "open";
/// Between the parts of Proposition::topic.
inline constexpr std::string_view kTopicSign = " | ";

/// From one day to the next more victims become known, and a share has another price.
inline constexpr std::chrono::days kNextDay{1};

/// Two propositions in the order of their publication, where it is known.
struct Pair {
  const Proposition& older;
  const Proposition& newer;
  bool ordered = false;  ///< whether `newer` is known to be later
  std::chrono::days gap{0};
};

/// By publication; of articles of unknown day by what they say: who tells that something was
/// corrected, has changed or is over tells it later, and a plan comes before what is done. A
/// correction follows what it corrects, also in one article.
Pair in_order(const Proposition& left, const Proposition& right);

/// Two articles, one of them without a day.
bool of_unknown_order(const Proposition& left, const Proposition& right);

/// Whether what the newer article tells happened before what the older one tells, by the days that
/// both give, or before the older one was published where that tells of something to come: "bought
/// it in 2016", told after "is to buy it".
bool happened_before(const Pair& pair);

/// Whether the newer admits what it tells, and its speaker told the older or is whom that is of.
bool admits(const Pair& pair);

/// Whether the newer side corrects the older one, if they differ.
bool is_correction(const Pair& pair);

/// Whether one article tells both in one voice: its own, a speaker's, or its own and the word of
/// whom it is about. Who gives two figures of one thing knows of both, and holds neither against
/// the other.
bool in_one_voice(const Pair& pair);

/// Whether somebody says it, and not the article itself.
bool attributed(const Proposition& each);

/// Whether somebody else than whom it is about says it.
bool told_by_other(const Proposition& each);

/// Whether it is told as so, not denied.
bool plainly_so(const Proposition& proposition);

/// Whether it says of itself that something has changed.
bool tells_change(const Proposition& proposition);

/// Whether the newer side tells news rather than another opinion: the same voice later, a sentence
/// that says so, a month between the two, or a quarter between two speakers.
bool is_news(const Pair& pair);

/// Whether the time of one lies within the other's and is not the same: a quarter and its year.
bool of_part_of_time(const Proposition& left, const Proposition& right);

/// "Will cost $15 million" and, later, "cost $31 million": figures of what is estimated until the
/// end. `measure`: the family of both numbers, or null.
bool is_reckoned_anew(const Pair& pair, const Family* measure);

/// Whether the newer one tells of a later state: cash at the end of May, and of September.
bool is_of_later_state(const Pair& pair);

/// "Employs 640 people in Ghent and Aalter" and, later, "has a staff of 710": whether both count a
/// whole, as the one names several places and the numbers lie near.
bool is_later_whole(const Pair& pair);

/// How two values stand to each other: `narrower`, one within the other; `other_period`, amounts of
/// a year and of a month; `unknown`, of what cannot be compared: other units, other words.
enum class Values : std::uint8_t { equal, close, narrower, apart, other_period, unknown };

/// Of two EDTF dates, by their days: `close` where they overlap, neither within the other. Of what
/// has no days `equal` or `unknown`.
Values dates_between(const std::string& left, const std::string& right);
/// Of two plans: one deadline moved to another is another target, and a day before the deadline
/// says no less than the deadline.
Values targets_between(const std::string& left, const std::string& right);
/// Of two objects: amounts, else dates, else entities, else words, which are `equal` or `unknown`,
/// for other words may mean the same. Amounts are `close` within a relative `tolerance`.
Values values_between(const Proposition& left, const Proposition& right, double tolerance);
/// Of what lasts: "900,000 euros a year" and a salary of 1.1 million are told for the same period.
Values values_of_state(const Proposition& left, const Proposition& right, double tolerance);

bool is_date(const Proposition& proposition);
/// "by 2026-05" for "../2026-05".
std::string date_in_words(const std::string& date);
/// " in 2026-05", by its publication; empty where that is unknown.
std::string in_time(const Proposition& said);
/// The value in words.
std::string value_of(const Proposition& proposition);
/// "planned X, came Y"; of one value, or none, when it was planned and done.
std::string outcome_of(const Proposition& plan, const Proposition& outcome);
/// "A against B", newer first, with the dates of publication where they tell something.
std::string against(const Pair& pair);

Agreement made(const Proposition& a, const Proposition& b, AgreementKind kind, std::string reason);
/// The newer one beside the older: neither rules the other out.
Agreement compatible(const Pair& pair, std::string reason);

/// As `made`, of two that say one thing.
Agreement made_one(const Proposition& a, const Proposition& b, AgreementKind kind,
                   std::string reason);

/// Two values that no reading brings together, by how long such a value holds.
Agreement disagreement(const Pair& pair, Holding holding);
/// Two values that agree, by how narrow they are.
Agreement concord(const Proposition& left, const Proposition& right, Values values);

}  // namespace claimgraph
