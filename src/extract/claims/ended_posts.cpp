#include "extract/claims/ended_posts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "core/date.h"
#include "extract/clauses/qualifiers.h"
#include "extract/typed/post_times.h"

namespace claimgraph {
namespace {

constexpr std::string_view kPositionRole = "position";

const Argument* qualifier_of(const Claim& claim, std::string_view role) {
  const auto found = std::ranges::find(claim.qualifiers, role, &Qualifier::role);
  return found == claim.qualifiers.end() ? nullptr : &found->value;
}

/// The body of a post or of what is left, if it is told: the object, or a qualifier.
std::optional<EntityId> body_of(const Claim& claim) {
  if (claim.object && claim.object->entity) return claim.object->entity;
  const Argument* body = qualifier_of(claim, kOrganizationRole);
  return body == nullptr ? std::nullopt : body->entity;
}

class PostEnder {
 public:
  PostEnder(const Reading& reading, const std::vector<Candidate>& candidates)
      : reading_(reading), words_(reading.knowledge.discourse_words) {
    for (const Candidate& each : candidates) {
      const bool leaves = words_.departures.contains(each.claim.predicate) &&
                          each.claim.subject.entity && is_told_as_done(each.claim);
      if (leaves) departures_.emplace(place_of(each), &each);
    }
  }

  /// Until when the post was held; nothing where no departure ends it.
  std::optional<Argument> end_of(const Candidate& post) const {
    const Claim& claim = post.claim;
    const bool held = words_.posts_held.contains(claim.predicate) && claim.subject.entity &&
                      is_told_as_done(claim) && qualifier_of(claim, kTimeRole) == nullptr;
    if (!held) return std::nullopt;
    const auto [from, to] = departures_.equal_range(place_of(post));
    for (auto each = from; each != to; ++each) {
      if (leaves(each->second->claim, claim)) return day_of(*each->second);
    }
    return day_of_next(post.anchor);
  }

 private:
  /// "was head of sales until she joined Beta in May": when what came next began.
  std::optional<Argument> day_of_next(std::uint32_t post) const {
    const WordSet& marks = reading_.knowledge.clause_words.until_then;
    for (const std::uint32_t each : reading_.tree.children(post)) {
      const auto mark = child(reading_.tree, reading_.document, each, Deprel::mark);
      const bool next = is_a(reading_.document.tokens[each].deprel, Deprel::advcl) && mark &&
                        marks.contains(to_lower(reading_.document.word(*mark)));
      if (!next) continue;
      const DateMention* day = date_below(reading_, each);
      if (day == nullptr || !days_of(day->value)) return until_article(reading_, *mark);
      Argument until = date_argument(reading_, *day);
      until.date = std::string(kUntil) + day->value;
      return until;
    }
    return std::nullopt;
  }

  using Place = std::pair<std::uint32_t, std::uint32_t>;  // sentence, person

  Place place_of(const Candidate& each) const {
    return {reading_.tree.sentence_of(each.anchor),
            static_cast<std::uint32_t>(index(*each.claim.subject.entity))};
  }

  /// Not "resigned from the board" of its chief executive, nor "left Beta" of one of Acme's.
  static bool leaves(const Claim& departure, const Claim& post) {
    if (qualifier_of(departure, kPositionRole) != nullptr) return false;
    const auto left = body_of(departure);
    const auto held = body_of(post);
    return !left || !held || *left == *held;
  }

  Argument day_of(const Candidate& departure) const {
    const Argument* day = qualifier_of(departure.claim, kTimeRole);
    if (day == nullptr || !days_of(day->date)) return until_article(reading_, departure.anchor);
    Argument until = *day;
    until.date = std::string(kUntil) + day->date;
    return until;
  }

  const Reading& reading_;
  const DiscourseWords& words_;
  std::multimap<Place, const Candidate*> departures_{};
};

}  // namespace

void end_left_posts(const Reading& reading, std::vector<Candidate>& candidates) {
  const PostEnder ender(reading, candidates);
  for (Candidate& each : candidates) {
    if (auto until = ender.end_of(each))
      add_qualifier(each.claim, std::string(kTimeRole), std::move(*until));
  }
}

}  // namespace claimgraph
