#pragma once
// What two propositions are about besides subject, predicate and value: when, where, of which part.

#include <chrono>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "core/graph.h"

namespace claimgraph {

enum class Scope : std::uint8_t { equal, left_narrower, right_narrower, different };

/// A month: what two outlets tell differently within it is a disagreement, after it news.
inline constexpr std::chrono::days kNewsAge{30};

/// "Has raised $5 million" of February beside "raised $5 million in January": whether news without
/// a date, which is of the weeks before it is told, may be of that time.
bool told_then(const Proposition& undated, const std::string& time);

/// "Employed 400 in 2020" beside "employs 900": whether news without a date tells of what is so
/// when it is told, a month or more behind that time.
bool told_long_after(const Proposition& undated, const std::string& time);

/// The role in a scope of what is counted of some: "bank details of 2,700 clients". It tells two
/// figures apart, and says no more than its words: "has a staff of 5,000".
inline constexpr std::string_view kPortion = "portion";
/// Where a nameless thing is that something is told of: "Acme's plant in Oslo".
inline constexpr std::string_view kSubjectPlace = "subject in";
/// Lines of a scope that tell two figures apart, and say no more of one: that it is the whole of
/// several, that it was so before.
inline constexpr std::string_view kTotal = "total=“”";
inline constexpr std::string_view kFormerly = "before=“”";

/// The lines of a scope, "role=value".
std::set<std::string> scope_lines(const std::string& scope);

/// Whether a scope has the line "role=value".
bool has_line(const std::string& scope, const std::string& line);

/// By the qualifiers besides time, and by time as far as one lies within the other.
Scope scope_between(const Proposition& left, const Proposition& right);

/// Whether both have a time, and they do not overlap.
bool of_other_times(const Proposition& left, const Proposition& right);

/// "Never met Roe" denies "met Roe in Oslo", and "met Roe": the latter, told of one known thing as
/// widely as the former.
Proposition as_wide_as(const Proposition& no, const Proposition& yes);

/// Of two times as they are written, "2026-05": by their years.
bool within_a_year(std::string_view one, std::string_view other);

/// Whether both are about other parts of what one could mean: one names a place, or an entity, that
/// the other does not, or both give one qualifier differently, and not just in more words.
bool of_other_parts(const Proposition& left, const Proposition& right);

}  // namespace claimgraph
