#pragma once
// What two propositions have in common, in whatever words: one subject, one family, like words. For
// the files that type agreement of kin.

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/matters.h"
#include "knowledge/predicates.h"
#include "reconcile/pairs.h"

namespace claimgraph {

/// Two propositions and what their families say of them.
struct Kin {
  Pair pair;
  bool about_same = false;
  bool one_state = false;          ///< "She becomes chair", "the chair, she": by families and words
  bool one_event = false;          ///< "Delivery is due in June", "The handover will be late"
  const Family* family = nullptr;  ///< the surest that both are of; null: none
  const Family* measure = nullptr;  ///< of both numbers; null where they measure other things
  double tolerance = 0;             ///< within which two numbers of their predicate are near enough
};

/// "was lodged in May": of fewer words any two may be alike.
constexpr std::size_t kFewestKinWords = 2;
/// So large a part of the words of the one that says less tells the same.
constexpr double kMostWords = 0.75;

/// `predicate` is the left one's; null for open claims.
Kin kin_of(const Proposition& left, const Proposition& right, const Predicate* predicate,
           const Matters& matters);

/// Whether the list holds just this.
bool has(const std::vector<std::string>& list, const std::string& item);

/// Whether both speak of one entity.
bool share_thing(const Proposition& left, const Proposition& right);

/// The words of a line (words_in) in the order that overlap() asks for; repeated ones stay.
std::vector<std::string> sorted_words(const std::string& line);
/// Shared words as part of the shorter list, which is sorted; nothing of an empty one.
double overlap(const std::vector<std::string>& left, const std::vector<std::string>& right);

/// Whether half of the shorter one's words are shared.
bool alike_in_words(const Proposition& left, const Proposition& right);

/// What both say, besides their subjects: one thing, or words in common, or one says no more than
/// the family.
bool alike(const Proposition& left, const Proposition& right);

/// Whether the family that the words of each are surest of is the same; not where one has none.
bool one_surest_family(const Proposition& left, const Proposition& right);

/// "Its chief executive, Jane Roe", "Jane Roe, chief executive of Acme": the one does not name the
/// body, and says no less for that.
bool is_one_post(const Proposition& left, const Proposition& right, const Family* family);

/// The body whose post it is, by its predicate or its scope; empty where it does not say.
std::string body_of(const Proposition& post, const Family& family);

/// "Interim chief executive" and "chief executive", "chief executive of Acme" and of Beta: two
/// posts, where both are posts of the family.
bool of_other_posts(const Proposition& left, const Proposition& right, const Family* family);

/// "30,400 readers" and, a month later, "30,900": near enough for two outlets of one day, and a new
/// count all the same where it is told as news. REQUIRES: the numbers differ.
bool is_another_count(const Pair& pair, const Family* family);

/// "Some 9,400 customers", and later "has dropped to 8,950": the later number is exact, and is not
/// the earlier one by another rounding.
bool is_moved_to(const Pair& pair);

/// Two exact counts in many digits of what is counted once and for all, "1,142 patients" and "1,098
/// patients": neither is the other rounded.
bool are_counted_apart(const Pair& pair, const Family* family);

/// Whether the surest family is one of them.
bool of_families(const WordSet& names, const Proposition& proposition);

/// Both give a number, and not the same: one denies another number than the other gives.
bool of_other_numbers(const Proposition& left, const Proposition& right);

/// Whether two articles of one and the same day, in different voices, tell them: neither is news.
bool are_told_on_one_day(const Proposition& left, const Proposition& right);

}  // namespace claimgraph
