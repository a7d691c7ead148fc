#include "reconcile/kinship.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "reconcile/quantities.h"

namespace claimgraph {
namespace {

// How much of the shorter side's words must be shared: of subjects, of what is said.
constexpr double kAlikeSubjects = 0.5;
constexpr double kAlikeWords = 0.5;
constexpr std::chrono::days kCountAge{30};
/// Whether an entity's doing is about something else: "Acme put off the opening".
bool is_about_other(const Proposition& each) { return !each.entity.empty() && !each.about.empty(); }

/// Subjects are one thing, or alike in words where one of them is none.
bool about_same(const Proposition& left, const Proposition& right) {
  const bool apart = is_about_other(left) || is_about_other(right);
  const bool named = !apart && !left.entity.empty() && !right.entity.empty();
  if (named) return left.entity == right.entity;
  const bool owned = !apart && !left.owner.empty() && !right.owner.empty();
  if (owned && left.owner != right.owner) return false;
  // "Nobody was killed", "no one was killed"
  const bool nobody = left.about.empty() && right.about.empty();
  if (nobody && left.entity.empty() && right.entity.empty()) return share_thing(left, right);
  if (left.about.empty() || right.about.empty()) {
    // "Acme's sales" and "Acme had sales"; "the plan" and "Acme plans".
    const Proposition& nameless = left.about.empty() ? right : left;
    const Proposition& other = left.about.empty() ? left : right;
    if (!apart && !nameless.owner.empty() && nameless.owner == other.owner) return true;
    return has(nameless.things, other.entity) &&
           overlap(sorted_words(nameless.about), other.words) >= kAlikeSubjects;
  }
  return overlap(sorted_words(left.about), sorted_words(right.about)) >= kAlikeSubjects;
}

/// Whether both subjects are words of one family that has a date, in articles about one thing: the
/// completion of a deal by whatever noun.
bool one_event(const Proposition& left, const Proposition& right, const Matters& matters) {
  if (left.about.empty() || right.about.empty() || !share_thing(left, right)) return false;
  const auto those = matters.in_stems(words_in(right.about));
  for (const FamilyMatch& each : matters.in_stems(words_in(left.about))) {
    if (matters.families()[each.family].holding == Holding::none) continue;
    if (std::any_of(those.begin(), those.end(),
                    [&](const FamilyMatch& other) { return other.family == each.family; })) {
      return true;
    }
  }
  return false;
}

/// Whether one tells the beginning of the very state that the other tells, as far as words go.
bool one_state(const Proposition& left, const Proposition& right, const Matters& matters) {
  if (left.families.empty() || right.families.empty()) return false;
  const Family& one = *matters.find(left.families.front());
  const Family& other = *matters.find(right.families.front());
  if (!one.begins.contains(other.name) && !other.begins.contains(one.name)) return false;
  return overlap(left.words, right.words) == 1;
}

const Family* shared_family(const Proposition& left, const Proposition& right,
                            const Matters& matters) {
  for (const std::string& each : left.families) {
    if (has(right.families, each)) return matters.find(each);
  }
  return nullptr;
}

}  // namespace

std::vector<std::string> sorted_words(const std::string& line) {
  std::vector<std::string> words = words_in(line);
  std::sort(words.begin(), words.end());
  return words;
}

double overlap(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  if (left.empty() || right.empty()) return 0;
  std::vector<std::string> shared;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(shared));
  return static_cast<double>(shared.size()) /
         static_cast<double>(std::min(left.size(), right.size()));
}

bool has(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool share_thing(const Proposition& left, const Proposition& right) {
  return std::any_of(left.things.begin(), left.things.end(),
                     [&](const std::string& each) { return has(right.things, each); });
}

bool alike_in_words(const Proposition& left, const Proposition& right) {
  return overlap(left.words, right.words) >= kAlikeWords;
}

bool alike(const Proposition& left, const Proposition& right) {
  if (!left.object_entity.empty() && !right.object_entity.empty()) {
    return left.object_entity == right.object_entity;
  }
  if (left.words.empty() || right.words.empty()) return true;
  return alike_in_words(left, right);
}

bool one_surest_family(const Proposition& left, const Proposition& right) {
  return !left.families.empty() && !right.families.empty() &&
         left.families.front() == right.families.front();
}

std::string body_of(const Proposition& post, const Family& family) {
  if (family.heads.contains(post.predicate)) return post.object_entity;
  for (const std::string& line : scope_lines(post.scope)) {
    if (line.starts_with(kOrganizationRole)) return line.substr(kOrganizationRole.size() + 1);
  }
  return "";
}

bool is_one_post(const Proposition& left, const Proposition& right, const Family* family) {
  if (of_other_posts(left, right, family)) return false;
  const bool post =
      family != nullptr && family->titles && left.scope != right.scope && left.time == right.time;
  if (!post || (!left.scope.empty() && !right.scope.empty())) return false;
  const std::string& scope = left.scope.empty() ? right.scope : left.scope;
  return scope.starts_with(kOrganizationRole) && scope.find('\n') == std::string::npos;
}

bool of_other_posts(const Proposition& left, const Proposition& right, const Family* family) {
  if (family == nullptr || !family->titles) return false;
  const auto ranks_of = [&](const Proposition& post) {
    std::set<std::string> ranks;
    for (const std::string& word : words_in(fold(post.object_text))) {
      if (family->lesser.contains(word)) ranks.insert(word);
    }
    return ranks;
  };
  if (ranks_of(left) != ranks_of(right)) return true;
  const std::string one = body_of(left, *family);
  const std::string other = body_of(right, *family);
  return !one.empty() && !other.empty() && one != other;
}

bool is_another_count(const Pair& pair, const Family* family) {
  const auto& [older, newer, ordered, gap] = pair;
  if (family == nullptr || family->holding != Holding::state || !older.quantity || !newer.quantity)
    return false;
  const bool later = ordered && gap >= kCountAge;
  return later && is_counted(*older.quantity) && is_counted(*newer.quantity);
}

bool is_moved_to(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  const bool moved = ordered && tells_change(newer) && !tells_change(older);
  if (!moved || !older.quantity || !newer.quantity || !is_counted(*newer.quantity)) return false;
  Proposition before = older;
  before.quantity->bound = Bound::exact;
  before.quantity->unit = newer.quantity->unit;
  return values_between(before, newer, 0) == Values::apart;
}

bool are_counted_apart(const Pair& pair, const Family* family) {
  const auto& [older, newer, ordered, gap] = pair;
  if (family == nullptr || family->holding != Holding::fixed || !family->counts) return false;
  if (!older.quantity || !newer.quantity || !plainly_so(older) || !plainly_so(newer)) return false;
  Proposition one = older;
  Proposition other = newer;
  one.quantity->unit = other.quantity->unit;
  return is_long_count(*one.quantity) && is_long_count(*other.quantity) &&
         values_between(one, other, 0) == Values::apart;
}

bool of_families(const WordSet& names, const Proposition& proposition) {
  return !proposition.families.empty() && names.count(proposition.families.front()) != 0;
}

bool of_other_numbers(const Proposition& left, const Proposition& right) {
  return left.quantity && right.quantity && values_between(left, right, 0) == Values::apart;
}

Kin kin_of(const Proposition& left, const Proposition& right, const Predicate* predicate,
           const Matters& matters) {
  const bool one = predicate != nullptr && left.predicate == right.predicate;
  return {in_order(left, right),
          about_same(left, right),
          one_state(left, right, matters),
          one_event(left, right, matters),
          shared_family(left, right, matters),
          left.measure == right.measure ? matters.find(left.measure) : nullptr,
          one ? predicate->tolerance : 0};
}

bool are_told_on_one_day(const Proposition& left, const Proposition& right) {
  const auto told = days_of(left.published);
  return told && told->first == told->last && left.published == right.published &&
         left.document != right.document && left.voice != right.voice;
}

}  // namespace claimgraph
