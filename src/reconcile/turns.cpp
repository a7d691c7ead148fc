#include "reconcile/turns.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "core/date.h"
#include "reconcile/denials.h"
#include "reconcile/pairs.h"

namespace claimgraph {
namespace {

constexpr std::string_view kNamedVoice = "who:name:";
constexpr std::string_view kName = "name:";

// ---- what was said before was wrong -------------------------------------------------------------

/// "Our report said that Acme had lost nine pumps. It lost seven." What the outlet takes
/// back speaks against its own earlier claim, and is corrected by what it says in its place.
std::optional<Agreement> own_words(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if ((older.turn == Turn::withdrawn) == (newer.turn == Turn::withdrawn)) return std::nullopt;
  const Proposition& taken = newer.turn == Turn::withdrawn ? newer : older;
  const Proposition& other = newer.turn == Turn::withdrawn ? older : newer;
  if (taken.house != other.house || !one_surest_family(taken, other) || other.negative) {
    return std::nullopt;
  }
  const bool numbers = taken.quantity && other.quantity;
  const Values values = values_between(taken, other, 0);
  if (taken.document == other.document) {
    if (!numbers || values != Values::apart || taken.measure != other.measure) return std::nullopt;
    return made(other, taken, AgreementKind::corrects, against(kin.pair) + ": a correction");
  }
  const bool one = numbers ? values == Values::equal : alike(taken, other);
  if (!one) return std::nullopt;
  return made(taken, other, AgreementKind::negates, "the outlet takes back what it said");
}

/// Whether who corrects in `act` is he who said the other, as far as is known.
bool his_own(const Proposition& act, const Proposition& said) {
  if (said.voice == "who:" + act.owner || said.owner == act.owner) return true;
  return !said.voice.starts_with(kNamedVoice) && has(said.things, act.owner);
}

/// "The Courier, which had reported a leak, took the article down": what the Courier told of a
/// leak.
bool its_own(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  return newer.owner == std::string(kName) + older.house && !older.families.empty() &&
         has(newer.families, older.families.front());
}

/// Who takes back what he said: "Acme retracted its word on the leak", "the paper has
/// corrected its report of 40 ships".
std::optional<Agreement> taken_back(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!is_act_of_correction(newer) || is_act_of_correction(older)) return std::nullopt;
  if (!plainly_so(newer) || newer.owner.empty()) return std::nullopt;
  if (!his_own(newer, older) && !its_own(kin.pair)) return std::nullopt;
  const bool number =
      older.quantity && newer.quantity && values_between(older, newer, 0) == Values::equal;
  if ((kin.family == nullptr && !number) || older.document == newer.document) return std::nullopt;
  return made(newer, older, AgreementKind::corrects, "takes back what was said");
}

/// In an article in which somebody takes back what he said of the cause, what is told of the cause
/// otherwise corrects it.
std::optional<Agreement> other_account(const Kin& kin, const Matters& matters) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool takes_back = newer.turn == Turn::correction || admits(kin.pair);
  if (!ordered || !takes_back || !one_surest_family(older, newer) || is_act_of_correction(newer)) {
    return std::nullopt;
  }
  const Family* family = matters.find(newer.families.front());
  const bool two_accounts = !(kin.about_same && alike(older, newer));
  if (family == nullptr || !family->single || !two_accounts || !share_thing(older, newer) ||
      !plainly_so(older) || !plainly_so(newer)) {
    return std::nullopt;
  }
  return made(newer, older, AgreementKind::corrects, "another account of what was taken back");
}

// ---- what was so is over, what was planned is done ----------------------------------------------

/// "Jane Roe, head of sales" and, later, "who was head of sales".
std::optional<Agreement> over(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!ordered || happened_before(kin.pair) || newer.turn != Turn::ended ||
      older.turn == Turn::ended || !plainly_so(older) || !plainly_so(newer) || !kin.about_same ||
      !one_surest_family(older, newer) || !alike(older, newer)) {
    return std::nullopt;
  }
  return made(newer, older, AgreementKind::update, "so before, and over since");
}

/// Whether the text names something, and not the entity.
bool names_another(const std::string& text, const std::string& entity) {
  if (!entity.starts_with(kName) || fold(text) == text) return false;
  const std::vector<std::string> named = words_in(entity.substr(kName.size()));
  return !named.empty() && !has(words_in(fold(text)), named.front());
}

/// "Granted Acme $4 million", "suspended the grant to Beta": who is given it is another.
bool are_others_given(const Proposition& older, const Proposition& newer) {
  constexpr std::string_view kReceiver = "recipient=";
  return std::ranges::any_of(scope_lines(older.scope), [&](const std::string& line) {
    return line.starts_with(kReceiver) &&
           names_another(newer.object_text, line.substr(kReceiver.size()));
  });
}

/// Who does it may be another than whose it was: "a judge froze the licence" that a town gave. "The
/// watchdog is looking into Acme", "the Oslo office closed its inquiry into Acme".
bool touches(const Proposition& older, const Proposition& newer, bool about_same,
             const Matters& matters) {
  const Family* family = older.families.empty() ? nullptr : matters.find(older.families.front());
  const bool of_post = family != nullptr && family->titles;
  // "Sued Beta", "settled with Gamma": two suits. A post and its body are one matter.
  const bool two_objects = !of_post && !older.object_entity.empty() &&
                           !newer.object_entity.empty() &&
                           older.object_entity != newer.object_entity &&
                           older.object_entity != newer.owner && older.owner != newer.object_entity;
  if (two_objects || are_others_given(older, newer)) return false;
  if (!older.owner.empty() && older.owner == newer.owner) return true;
  if (about_same && share_thing(older, newer)) return true;
  const bool one_object =
      !older.object_entity.empty() && older.object_entity == newer.object_entity;
  if (one_object && (older.entity.empty() || newer.entity.empty())) return true;
  // "Its chief, Jane Roe", "the chief of Beta will go": two of one family, and not the same.
  if (of_post || (!older.entity.empty() && !newer.entity.empty())) return false;
  // "Nvidia's purchase of Arm was called off" ends no purchase of Arm by another.
  const bool tied = older.owner.empty() || newer.owner.empty() || alike_in_words(older, newer) ||
                    older.object_entity == newer.owner || older.owner == newer.object_entity;
  return tied && std::any_of(older.families.begin(), older.families.end(),
                             [&](const std::string& each) { return has(newer.families, each); });
}

/// "Acme demands $90 million of Beta", "Beta will pay Acme $31 million".
bool is_between_the_same(const Proposition& older, const Proposition& newer) {
  return !older.owner.empty() && !newer.owner.empty() && older.owner != newer.owner &&
         has(newer.things, older.owner) && has(older.things, newer.owner);
}

std::optional<Agreement> turn_of_events(const Proposition& older, const Proposition& newer,
                                        bool about_same, const Matters& matters) {
  if (newer.families.empty() || newer.mode == Mode::open || happened_before({older, newer, true}))
    return std::nullopt;
  const Family* turn = matters.find(newer.families.front());
  if (turn == nullptr || newer.negative || older.negative) return std::nullopt;
  // "John Doe succeeds Jane Roe" where she was head of it.
  const bool unseated = !older.entity.empty() && older.entity == newer.object_entity &&
                        of_families(turn->unseats, older) && older.turn != Turn::ended &&
                        older.mode == Mode::stated && older.document != newer.document;
  if (unseated) {
    return made(newer, older, AgreementKind::update,
                fmt::format("so{}, succeeded{}", in_time(older), in_time(newer)));
  }
  const bool touched = touches(older, newer, about_same, matters);
  if (!touched && !is_between_the_same(older, newer)) return std::nullopt;
  // "Head of sales until March" tells of the same end.
  const bool stood = older.mode == Mode::stated && older.turn != Turn::ended;
  if (touched && of_families(turn->ends, older) && stood) {
    return made(newer, older, AgreementKind::update,
                fmt::format("so{}, ended{}", in_time(older), in_time(newer)));
  }
  const bool of_one_kind = newer.predicate != kOpen || alike_in_words(older, newer);
  if (of_families(turn->outcome_of, older) && newer.turn != Turn::underway && of_one_kind) {
    return made(newer, older, AgreementKind::plan_vs_outcome,
                fmt::format("aimed at{}, done{}", in_time(older), in_time(newer)));
  }
  return std::nullopt;
}

/// Of articles of unknown order, the one comes first whose claim the other ends or fulfils.
std::optional<Agreement> turn_of_events(const Kin& kin, const Matters& matters) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (of_unknown_order(older, newer)) {
    if (const auto found = turn_of_events(older, newer, kin.about_same, matters)) return found;
    return turn_of_events(newer, older, kin.about_same, matters);
  }
  return ordered ? turn_of_events(older, newer, kin.about_same, matters) : std::nullopt;
}

/// "Two people said that Acme had sold it. Acme denied that."
std::optional<Agreement> answered(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool denies = older.turn == Turn::denial;
  if (denies == (newer.turn == Turn::denial) || !is_answered(older, newer)) return std::nullopt;
  const Proposition& no = denies ? older : newer;
  const Proposition& yes = denies ? newer : older;
  if (yes.negative) return std::nullopt;
  return made(no, yes, AgreementKind::denies, "denies what was said right before");
}

}  // namespace

bool is_act_of_correction(const Proposition& proposition) {
  return !proposition.families.empty() && proposition.families.front() == kCorrectionFamily;
}

std::optional<Agreement> relate_turned(const Kin& kin, const Matters& matters) {
  if (const auto found = answered(kin)) return found;
  if (const auto found = own_words(kin)) return found;
  if (const auto found = taken_back(kin)) return found;
  if (const auto found = other_account(kin, matters)) return found;
  if (const auto found = over(kin)) return found;
  return turn_of_events(kin, matters);
}

}  // namespace claimgraph
