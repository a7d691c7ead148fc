#include "reconcile/posts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

#include "base/unicode.h"
#include "reconcile/kinship.h"
#include "reconcile/once.h"
#include "reconcile/pairs.h"

namespace claimgraph {
namespace {

bool still_so(const Proposition& each) { return plainly_so(each) && each.turn != Turn::ended; }

/// The word of `text` that starts at `start`; empty at its end.
std::string_view word_from(std::string_view text, std::size_t start) {
  return start < text.size() ? text.substr(start, text.find(' ', start) - start)
                             : std::string_view{};
}

/// Whether a body's name starts there, behind an article or none.
bool is_name_from(const std::string& text, std::size_t start, const Family& post) {
  const std::string_view word = word_from(text, start);
  if (post.body_articles.contains(fold(word))) start += word.size() + 1;
  return start < text.size() && is_upper(code_point_at(text, start).value);
}

/// The title, folded, up to the body that it names: "chief executive" of "Chief Executive of Acme";
/// empty of lesser ones: "deputy chief executive", "head of sales" with `before_body` in it.
std::string bare_title(const std::string& text, const Family& post) {
  std::string title;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = at + word_from(text, at).size();
    const std::string word = fold(text.substr(at, end - at));
    if (post.lesser.contains(word)) return "";
    if (post.before_body.contains(word)) {
      if (!is_name_from(text, end + 1, post)) return "";
      break;
    }
    title += (title.empty() ? "" : " ") + word;
    at = end + 1;
  }
  return title;
}

/// Whether a title is a head's: "group chief executive", "chief executive of Acme", but no "deputy
/// chief executive" and no "head of sales".
bool is_heads_title(const std::string& text, const Family& post) {
  const std::string title = bare_title(text, post);
  const auto ends_it = [&](const std::string& head) {
    return title == head || title.ends_with(" " + head);
  };
  return post.bare_titles_of_heads.contains(title) ||
         std::any_of(post.titles_of_heads.begin(), post.titles_of_heads.end(), ends_it);
}

/// The body that somebody heads; empty where it does not say which, nothing where he heads none.
std::optional<std::string> headed_by(const Proposition& each, const Family& post) {
  if (post.heads.contains(each.predicate)) {
    if (each.object_entity.empty()) return std::nullopt;
    return each.object_entity;
  }
  const bool titled = !each.families.empty() && each.families.front() == post.name &&
                      is_heads_title(each.object_text, post);
  if (!titled) return std::nullopt;
  return body_of(each, post);
}

/// "Jane Roe leads Acme", "Acme's chief executive, Jane Roe", "its chief, Jane Roe".
std::optional<Agreement> one_head(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const Family* post = kin.family;
  if (post == nullptr || post->heads.empty()) return std::nullopt;
  if (older.entity.empty() || older.entity != newer.entity) return std::nullopt;
  if (!still_so(older) || !still_so(newer) || of_other_times(older, newer)) return std::nullopt;
  const auto before = headed_by(older, *post);
  const auto after = headed_by(newer, *post);
  const bool one = before && after && (*before == *after || before->empty() || after->empty());
  if (!one) return std::nullopt;
  if (const auto begun = begun_apart(kin.pair)) return begun;
  return made_one(newer, older, AgreementKind::same, "the same post");
}

/// "Acme has appointed Jane Roe as chief executive", "it named John Doe", in two articles of one
/// day: nobody has taken the other's place.
std::optional<Agreement> chosen_on_one_day(const Kin& kin, const Predicate* predicate) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const auto chosen = [](const Proposition& each) {
    return !each.negative && (each.mode == Mode::stated || each.mode == Mode::future);
  };
  const bool sole = predicate != nullptr && predicate->sole_subject &&
                    older.predicate == newer.predicate && !older.object_entity.empty() &&
                    older.object_entity == newer.object_entity;
  const bool two = !older.entity.empty() && !newer.entity.empty() && older.entity != newer.entity;
  if (!are_told_on_one_day(older, newer) || !sole || !two || !chosen(older) || !chosen(newer) ||
      of_other_times(older, newer) || of_other_parts(older, newer))
    return std::nullopt;
  // "Acme's chief executive, Jane Roe," may be the one who leaves.
  const bool holds = kin.family != nullptr && kin.family->titles;
  if (holds && (!tells_change(older) || !tells_change(newer))) return std::nullopt;
  return made(newer, older, AgreementKind::differs_in_value, "only one can be it at a time");
}

/// "Jane Roe, chief executive of Acme", "Acme's chief executive, John Doe": two of whom only one
/// can be it at a time; where they are called otherwise, a new one takes the other's place.
std::optional<Agreement> rivals(const Kin& kin, const Predicate* predicate) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!still_so(older) || !still_so(newer) || older.document == newer.document) return std::nullopt;
  if (older.entity.empty() || newer.entity.empty() || older.entity == newer.entity ||
      of_other_times(older, newer)) {
    return std::nullopt;
  }
  const bool one_predicate = older.predicate == newer.predicate;
  const bool sole = predicate != nullptr && predicate->sole_subject && one_predicate &&
                    !older.object_entity.empty() && older.object_entity == newer.object_entity &&
                    !of_other_parts(older, newer);
  const bool turns = tells_change(older) || tells_change(newer);  // "has named a new chief"
  const auto update = [&] {
    return made(newer, older, AgreementKind::update, fmt::format("another in {}", older.published));
  };
  if (sole && is_news(kin.pair)) return update();
  const Family* post = kin.family;
  const bool of_heads = !one_predicate && post != nullptr && !post->heads.empty();
  const auto before = of_heads ? headed_by(older, *post) : std::nullopt;
  const auto after = of_heads ? headed_by(newer, *post) : std::nullopt;
  const bool one_body = before && after && *before == *after && !before->empty();
  if ((sole || one_body) && turns && ordered) return update();
  if (!sole || turns) return std::nullopt;
  return made(newer, older, AgreementKind::differs_in_value, "only one can be it at a time");
}

bool share_thing_besides_subjects(const Pair& pair) {
  return std::ranges::any_of(pair.older.things, [&](const std::string& each) {
    return each != pair.older.entity && each != pair.newer.entity && has(pair.newer.things, each);
  });
}

/// "The chief economist at Acme" of one name and, by autumn, of another; "has taken over as
/// president": of posts that one person holds at a time, the later one has taken the other's place.
std::optional<Agreement> another_holder(const Kin& kin, const Matters& matters) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!ordered || !still_so(older) || !still_so(newer) || older.document == newer.document ||
      older.entity.empty() || newer.entity.empty() || older.entity == newer.entity ||
      older.families.empty() || newer.families.empty() || of_other_times(older, newer)) {
    return std::nullopt;
  }
  const Family& post = *matters.find(older.families.front());
  const Family& begun = *matters.find(newer.families.front());
  const bool takes_over = begun.begins.contains(post.name);
  if (post.sole_titles.empty() || (begun.name != post.name && !takes_over)) return std::nullopt;
  const std::string title = bare_title(older.object_text, post);
  const bool sole = std::ranges::any_of(post.sole_titles, [&](const std::string& each) {
    return title == each || title.ends_with(" " + each) || title.starts_with(each + " ");
  });
  if (!sole || title != bare_title(newer.object_text, post)) return std::nullopt;
  const std::string before = body_of(older, post);
  const std::string after = body_of(newer, post);
  const bool one_body =
      before.empty() || after.empty() ? share_thing_besides_subjects(kin.pair) : before == after;
  if (!one_body || !(takes_over || is_news(kin.pair))) return std::nullopt;
  return made(newer, older, AgreementKind::update, fmt::format("another in {}", older.published));
}

/// "From the board", "as president": whether it says what of, besides the body.
bool names_something(const Proposition& each) {
  const std::set<std::string> lines = scope_lines(each.scope);
  return std::any_of(lines.begin(), lines.end(),
                     [](const std::string& line) { return line.find("=“") != std::string::npos; });
}

/// "She resigned, Acme said", "she was dismissed, she says": who went one way did not go the other.
std::optional<Agreement> ways_apart(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool exclusive = kin.family != nullptr && older.predicate != newer.predicate &&
                         kin.family->exclusive.contains(older.predicate) &&
                         kin.family->exclusive.contains(newer.predicate);
  if (!exclusive || !kin.about_same || !still_so(older) || !still_so(newer)) return std::nullopt;
  if (in_one_voice(kin.pair)) return std::nullopt;
  // One may leave two bodies, years apart.
  const auto year_of = [](const Proposition& each) {
    return each.time.empty() ? each.published : each.time;
  };
  const std::string before = year_of(older);
  const std::string after = year_of(newer);
  const bool long_apart = !before.empty() && !after.empty() && !within_a_year(before, after);
  // "Left as president", "was removed from the board": two posts.
  const bool of_two = names_something(older) != names_something(newer);
  if (long_apart || of_two || of_other_parts(older, newer)) return std::nullopt;
  if (is_correction(kin.pair)) {
    return made(newer, older, AgreementKind::corrects, "takes back what was said");
  }
  return made(newer, older, AgreementKind::negates, "who went one way did not go the other");
}

}  // namespace

std::optional<Agreement> relate_posts(const Kin& kin, const Predicate* predicate,
                                      const Matters& matters) {
  if (const auto one = one_head(kin)) return one;
  if (const auto other = chosen_on_one_day(kin, predicate)) return other;
  if (const auto other = rivals(kin, predicate)) return other;
  if (const auto other = another_holder(kin, matters)) return other;
  return ways_apart(kin);
}

}  // namespace claimgraph
