#include "extract/clauses/qualifiers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "core/date.h"
#include "core/notation.h"
#include "extract/clauses/dates_told_of.h"
#include "extract/clauses/ended_periods.h"
#include "extract/clauses/standard_dates.h"

namespace claimgraph {
namespace {

/// In place of a preposition: what stands bare before the object, "granted Acme $5 million", and a
/// number that stands where an object does, "fell 17%".
constexpr std::string_view kIndirect = "indirect";
constexpr std::string_view kBareObject = "object";
constexpr std::string_view kAmount = "amount";

bool names_place(const Reading& reading, std::uint32_t token) {
  const auto entity = entity_at(reading.discourse, token);
  return entity && is_place(reading, *entity);
}

bool is_money(const Reading& reading, std::uint32_t token) {
  const QuantityMention* quantity = quantity_at(reading, token);
  return quantity != nullptr && !quantity->quantity.currency.empty();
}

/// "were listed in 2019 and 2021, respectively": which of them it was is not told here.
bool is_shared_out(const Reading& reading, std::uint32_t anchor, const DateMention& date) {
  const auto& dates = reading.document.dates;
  const auto next = std::upper_bound(
      dates.begin(), dates.end(), date.span.start,
      [](std::uint32_t start, const DateMention& each) { return start < each.span.start; });
  const Span sentence = reading.document.sentences[reading.tree.sentence_of(anchor)].span;
  return next != dates.end() && sentence.contains(next->span) && pairs_off(reading, anchor);
}

/// "crashed, killing three": a participle behind its verb of what that did at once.
bool is_upshot(const Reading& reading, const Clause& clause) {
  const Token& anchor = reading.document.tokens[clause.anchor];
  return anchor.xpos == "VBG" && is_a(anchor.deprel, Deprel::advcl) && clause.governor &&
         *clause.governor < clause.anchor &&
         reading.document.tokens[clause.anchor - 1].xpos == "," &&
         reading.knowledge.clause_words.deed_verbs.contains(clause.lemma);
}

/// "In May Acme bought Beta and sold Gamma" dates both; "bought Beta in May and sold Gamma" the
/// first alone. What is wanted, said or begun has the date of the wanting.
bool reaches(const Reading& reading, const DateMention& above, const Clause& clause) {
  const Token& anchor = reading.document.tokens[clause.anchor];
  if (anchor.deprel != Deprel::conj && !is_a(anchor.deprel, Deprel::advcl)) return true;
  // "fined Acme in May for selling it": the selling was before.
  const auto mark = child(reading.tree, reading.document, clause.anchor, Deprel::mark);
  if (anchor.xpos == "VBG" && mark &&
      reading.knowledge.clause_words.parting_prepositions.contains(
          to_lower(reading.document.word(*mark))))
    return false;
  // "crashed in Kano in 2019, killing three": what it did at once
  if (is_upshot(reading, clause)) return above.span.end <= anchor.span.start;
  const Span governor = reading.document.tokens[*clause.governor].span;
  return above.span.end <= std::min(governor.start, anchor.span.start);
}

/// "in Ohio, Texas and Maine": the place with those beside it, as they are written.
Argument with_fellows(const Reading& reading, std::uint32_t place, Argument value) {
  for (const std::uint32_t each : reading.tree.children(place)) {
    const bool fellow = reading.document.tokens[each].deprel == Deprel::conj;
    if (!fellow || !value.span || !names_place(reading, each)) continue;
    value.span = hull(*value.span, phrase_of(reading, each));
    value.text = reading.document.at(*value.span);
  }
  return value;
}

/// "in Oslo", "in the city of Oslo".
void add_place(const Reading& reading, std::uint32_t token, Claim& claim) {
  if (names_place(reading, token)) {
    add_qualifier(claim, std::string(kPlaceRole),
                  with_fellows(reading, token, argument_at(reading, token)));
    return;
  }
  const std::string& noun = reading.document.tokens[token].lemma;
  if (!reading.knowledge.kinds.speaks_of(noun, "place")) return;
  for (const std::uint32_t each : reading.tree.children(token)) {
    const bool of_noun = is_a(reading.document.tokens[each].deprel, Deprel::nmod);
    if (!of_noun || each < token || !names_place(reading, each)) continue;
    add_qualifier(claim, std::string(kPlaceRole), argument_at(reading, each));
    return;
  }
}

/// "in Oslo", "at the port": whether a preposition of places leads it.
bool says_where(const Reading& reading, std::uint32_t token) {
  return reading.knowledge.clause_words.place_prepositions.contains(
      preposition_of(reading.document, reading.tree, token));
}

/// "killed 31 people in Chad": where those are who are counted.
void add_place_of_counted(const Reading& reading, const Clause& clause, Claim& claim) {
  if (!clause.object || !claim.object || !claim.object->quantity || !claim.object->span) return;
  for (const std::uint32_t each : reading.tree.children(*clause.object)) {
    const Token& place = reading.document.tokens[each];
    const bool behind = is_a(place.deprel, Deprel::nmod) && each > *clause.object &&
                        !claim.object->span->contains(place.span);
    if (behind && says_where(reading, each)) add_place(reading, each, claim);
  }
}

/// "crashed in Kano, killing three": where the one happened, the other did.
void add_place_of_cause(const Reading& reading, const Clause& clause, Claim& claim) {
  for (const std::uint32_t each : reading.tree.children(*clause.governor)) {
    const bool before = reading.document.tokens[each].deprel == Deprel::obl && each < clause.anchor;
    if (before && says_where(reading, each)) add_place(reading, each, claim);
  }
}

/// "studied at Eton and at Oslo": of two places beside one another the one is not where the other
/// is.
bool is_beside_object(const Reading& reading, std::uint32_t place, const Claim& claim) {
  if (!claim.object || !claim.object->span) return false;
  const auto fellows = conjuncts_of(reading.document, reading.tree, place);
  return std::any_of(fellows.begin(), fellows.end(), [&](std::uint32_t each) {
    return each != place && claim.object->span->contains(reading.document.tokens[each].span);
  });
}

/// "the crash in 1929": the date is the event's, whatever is done about it.
bool names_event(const Reading& reading, std::uint32_t noun) {
  const Predicates& predicates = reading.knowledge.predicates;
  const auto& uses = predicates.frames_of(reading.document.tokens[noun].lemma);
  return std::any_of(uses.begin(), uses.end(), [&](const auto& use) {
    return predicates.all()[use.first].frames[use.second].word == FrameWord::noun;
  });
}

/// "overtook Beta as the largest maker of chips in 2025" with the year hung on the chips: a date
/// that ends the last phrase of the clause, behind a preposition of its own.
const DateMention* date_at_end(const Reading& reading, std::uint32_t phrase) {
  constexpr int kDeepest = 3;
  for (int depth = 0; depth < kDeepest; ++depth) {
    std::uint32_t last = phrase;
    bool priced = false;
    for (const std::uint32_t each : reading.tree.children(phrase)) {
      const Token& below = reading.document.tokens[each];
      // "a contract worth $5 million in March"
      const bool worth = below.upos == Upos::ADJ && each > phrase;
      const bool amount = below.deprel == Deprel::obj;
      if (!is_a(below.deprel, Deprel::nmod) && !worth && !amount) continue;
      last = each;
      priced = worth || amount;
      if (date_at(reading, each) != nullptr) break;
    }
    if (last <= phrase || (!priced && names_event(reading, phrase))) return nullptr;
    if (const DateMention* date = date_at(reading, last)) {
      const std::string preposition = preposition_of(reading.document, reading.tree, last);
      // "for the whole of 2025"
      const bool whole = reading.knowledge.clause_words.spanning_nouns.contains(
          reading.document.tokens[phrase].lemma);
      const bool of =
          !whole && reading.knowledge.clause_words.owner_prepositions.contains(preposition);
      const bool dated = dates_a_claim(*date) && !is_standard(reading, *date);
      return dated && !preposition.empty() && !of ? date : nullptr;
    }
    phrase = last;
  }
  return nullptr;
}

/// "cut its forecast for 2027": what is past was not done on a day after the
/// article's. What was planned or foreseen was for that day.
bool is_ahead_of_past(const Reading& reading, const Clause& clause, const DateMention& date) {
  const Document& document = reading.document;
  const std::string& today = document.provenance.published;
  const bool past =
      document.tokens[clause.anchor].xpos == "VBD" || document.tokens[clause.anchor].xpos == "VBN";
  const std::uint32_t first = document.token_from(date.span.start);
  const std::string shorter = today.substr(0, date.value.size());
  if (!past || today.empty() || first == 0 || date.value.substr(0, today.size()) <= shorter)
    return false;
  const auto& governors = reading.knowledge.factuality_words.governors;
  const auto stance = governors.find(clause.lemma);
  const bool foreseen = stance != governors.end() &&
                        (stance->second == Stance::planned || stance->second == Stance::predicted);
  const auto helper = child(reading.tree, document, clause.anchor, Deprel::aux);
  const bool modal = helper && document.tokens[*helper].xpos == "MD";
  return !foreseen && !modal &&
         reading.knowledge.clause_words.prospect_prepositions.contains(
             to_lower(document.word(first - 1)));
}

/// "completed its takeover of Beta in May": of the verb that the act's noun is done by; null: none.
const DateMention* date_of_completion(const Reading& reading, std::uint32_t noun) {
  const Token& act = reading.document.tokens[noun];
  const bool done = act.deprel == Deprel::obj || is_a(act.deprel, Deprel::nsubj_pass);
  if (!done || act.head == Token::kRoot) return nullptr;
  const std::string& verb = reading.document.tokens[act.head].lemma;
  const bool completes = reading.knowledge.clause_words.completing_verbs.contains(verb);
  return completes ? date_below(reading, act.head) : nullptr;
}

/// "was valued at $5 million in May and Beta at $3 million": what leaves out its verb has a date
/// behind it, or the one that the sentence opens with.
const DateMention* date_of_gapped(const Reading& reading, const Clause& clause) {
  if (const DateMention* own = date_below(reading, *clause.surface_subject)) return own;
  const DateMention* above = date_below(reading, clause.anchor);
  const bool opens =
      above != nullptr && above->span.end <= reading.document.tokens[clause.anchor].span.start;
  return opens ? above : nullptr;
}

/// The clause's own date; else that of the verb it completes, of its object ("the 2022 controls"),
/// or of a place or number of things beside it ("sold in two towns between May and June").
const DateMention* nearest_date(const Reading& reading, const Clause& clause) {
  if (clause.gapped) return date_of_gapped(reading, clause);
  if (const DateMention* own = date_below(reading, clause.anchor)) return own;
  if (clause.governor) {
    const DateMention* above = date_below(reading, *clause.governor);
    if (above != nullptr && reaches(reading, *above, clause)) return above;
  }
  const bool refers = reading.knowledge.clause_words.referring_verbs.contains(clause.lemma);
  if (clause.object && *clause.object != clause.anchor && !refers) {
    if (const DateMention* of_object = date_below(reading, *clause.object)) return of_object;
  }
  for (const Oblique& each : clause.obliques) {
    // "75,000, down from 108,900 at the end of 2024": of what it was before.
    const bool counted = quantity_at(reading, each.token) != nullptr;
    if (counted && introduces_former(reading, each.preposition)) continue;
    if (!counted && !names_place(reading, each.token)) continue;
    if (each.token < clause.anchor) continue;  // "with the first 900 due by May, Roe said"
    if (const DateMention* beside = date_below(reading, each.token)) return beside;
  }
  if (clause.form != ClauseForm::verb) return date_of_completion(reading, clause.anchor);
  for (const Oblique& each : clause.obliques) {
    if (quantity_at(reading, each.token) != nullptr) continue;
    if (const DateMention* last = date_at_end(reading, each.token)) return last;
  }
  return clause.object && !clause.passive ? date_at_end(reading, *clause.object) : nullptr;
}

const DateMention* date_of(const Reading& reading, const Clause& clause) {
  const DateMention* date = nearest_date(reading, clause);
  return date != nullptr && is_ahead_of_past(reading, clause, *date) ? nullptr : date;
}

/// "more slowly than Beta did", "faster than planned": what tells how an act compares; the first
/// word of it hangs on the act, or behind its object on that.
std::optional<Argument> comparison_of(const Reading& reading, const Clause& clause) {
  constexpr std::uint32_t kFarthest = 2;  // "than" behind "more", "more slowly"
  const Document& document = reading.document;
  const auto& tokens = document.tokens;
  const WordSet& standards = reading.knowledge.clause_words.standards;
  for (const std::uint32_t each : subtree(reading.tree, clause.anchor)) {
    const Token& more = tokens[each];
    const bool degree = more.xpos == "RBR" || more.xpos == "JJR";
    if (each < clause.anchor || !degree || document.quantity_over(more.span)) continue;
    const bool behind = more.head < each;  // "more cars" are told by the cars
    const bool how = more.deprel == Deprel::advmod && tokens[more.head].upos == Upos::ADV &&
                     tokens[more.head].head == clause.anchor;
    if ((!behind && !how) || (behind && more.head != clause.anchor && more.head != clause.object))
      continue;
    const auto limit =
        std::min<std::uint32_t>(each + kFarthest + 1, static_cast<std::uint32_t>(tokens.size()));
    std::uint32_t than = each + 1;
    while (than < limit && !standards.contains(tokens[than].lemma)) ++than;
    if (than >= limit || tokens[than].head == Token::kRoot || tokens[than].head < than) continue;
    if (document.date_over(tokens[than].span)) continue;  // "no later than June 30" is when
    std::uint32_t end = tokens[than].head + 1;
    for (const std::uint32_t below : subtree(reading.tree, tokens[than].head)) {
      if (below == end && tokens[below].xpos != ",") ++end;
    }
    Argument standard;
    standard.span = document.span_of(each, end);
    standard.text = std::string(document.at(*standard.span));
    return standard;
  }
  return std::nullopt;
}

/// "delayed the launch until March": whether the date that begins there hangs on such a verb.
bool is_put_off_to(const Reading& reading, std::uint32_t date) {
  constexpr int kSteps = 4;  // "the launch of its model until March"
  std::uint32_t token = date;
  for (int step = 0; step < kSteps; ++step) {
    token = reading.document.tokens[token].head;
    if (token == Token::kRoot) return false;
    const Token& above = reading.document.tokens[token];
    if (above.upos != Upos::VERB) continue;
    const auto particle = child(reading.tree, reading.document, token, Deprel::compound_prt);
    const std::string phrasal =
        particle ? above.lemma + ' ' + reading.document.tokens[*particle].lemma : above.lemma;
    return reading.knowledge.factuality_words.delaying.contains(phrasal);
  }
  return false;
}

}  // namespace

Argument date_argument(const Reading& reading, const DateMention& date) {
  if (auto period = ended_period(reading, date)) return *std::move(period);
  const Document& document = reading.document;
  Argument argument;
  argument.span = date.span;
  argument.date = date.value;
  const std::uint32_t first = document.token_from(date.span.start);
  const bool whole = date.value.find('/') == std::string::npos;
  if (whole && first > 0 && document.tokens[first - 1].upos == Upos::ADP) {
    const std::string preposition = to_lower(document.word(first - 1));
    const ClauseWords& words = reading.knowledge.clause_words;
    if (words.from_then_on.contains(preposition)) argument.date += "/..";
    const bool end = words.until_then.contains(preposition);
    if (end && !is_put_off_to(reading, first)) argument.date.insert(0, kUntil);
    if (argument.date != date.value) argument.span->start = document.tokens[first - 1].span.start;
  }
  argument.text = document.at(*argument.span);
  return argument;
}

const DateMention* date_below(const Reading& reading, std::uint32_t token) {
  for (const std::uint32_t each : reading.tree.children(token)) {
    const Deprel deprel = reading.document.tokens[each].deprel;
    const bool says_when = is_a(deprel, Deprel::obl) || is_a(deprel, Deprel::advmod) ||
                           is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::nummod) ||
                           is_a(deprel, Deprel::compound) || is_a(deprel, Deprel::amod);
    if (!says_when) continue;
    const DateMention* date = date_at(reading, each);
    if (date == nullptr || is_standard(reading, *date)) continue;
    if (dates_a_claim(*date) || ended_period(reading, *date)) return date;
  }
  return nullptr;
}

void add_qualifier(Claim& claim, std::string role, Argument value) {
  if (role == kAmount && value.entity && !value.quantity) return;  // a name is no amount
  const bool known = std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                                 [&](const Qualifier& each) { return each.role == role; });
  if (!known) claim.qualifiers.push_back({std::move(role), std::move(value)});
}

/// The token of the claim's object where that is named beside another, after it.
std::optional<std::uint32_t> later_object(const Reading& reading, const Claim& claim) {
  const auto token = claim.object ? head_of(reading, *claim.object) : std::nullopt;
  if (!token) return std::nullopt;
  const Token& object = reading.document.tokens[*token];
  return object.deprel == Deprel::conj && object.head < *token ? token : std::nullopt;
}

/// "bought Beta in 2012 and Gamma in 2015": of a date between the verb and what the claim is about,
/// the later thing has its own, or none.
const DateMention* date_of_object(const Reading& reading, const Clause& clause, const Claim& claim,
                                  const DateMention* first) {
  const Argument& object = *claim.object;
  const Span verb = reading.document.tokens[clause.anchor].span;
  const bool between =
      object.span && verb.end <= first->span.start && first->span.end <= object.span->start;
  if (!between) return first;
  // "founded in 2012 by Roe and Doe": by both.
  auto later = later_object(reading, claim);
  const auto& tokens = reading.document.tokens;
  if (later && first->span.start < tokens[tokens[*later].head].span.start) later.reset();
  const std::uint32_t fellow = reading.document.token_from(first->span.start);
  for (const std::uint32_t head : {later.value_or(clause.anchor), clause.anchor, fellow}) {
    for (const std::uint32_t each : reading.tree.children(head)) {
      const DateMention* date = date_at(reading, each);
      if (date != nullptr && dates_a_claim(*date) && !is_standard(reading, *date) &&
          object.span->end <= date->span.start)
        return date;
    }
  }
  return later ? nullptr : first;
}

/// Whether the claim's object is the date, or the one it is told apart from: "not in 1998 but in
/// 1999".
bool is_date_object(const Reading& reading, const Argument& object, const DateMention& date) {
  if (object.date == date.value) return true;
  if (object.date.empty() || !object.span) return false;
  const std::uint32_t token = reading.document.token_from(date.span.start);
  const auto days = conjuncts_of(reading.document, reading.tree, token);
  return std::any_of(days.begin(), days.end(), [&](std::uint32_t each) {
    return object.span->contains(reading.document.tokens[each].span);
  });
}

/// "was fined $5 million": the money that a passive verb has for an object.
std::optional<std::uint32_t> sum_beside_passive(const Reading& reading, const Clause& clause) {
  if (!clause.passive || clause.form != ClauseForm::verb) return std::nullopt;
  const auto object = child(reading.tree, reading.document, clause.anchor, Deprel::obj);
  return object && is_money(reading, *object) ? object : std::nullopt;
}

/// "bought Beta for $2 million and Gamma for $3 million": what stands with the one is not said of
/// the other.
std::vector<Oblique> own_obliques(const Reading& reading, const Clause& clause,
                                  const Claim& claim) {
  std::vector<Oblique> obliques = prepositional(reading, clause);
  const auto later = later_object(reading, claim);
  if (!later) return obliques;
  const std::uint32_t first = reading.document.tokens[*later].head;
  std::erase_if(obliques,
                [&](const Oblique& each) { return each.token > first && each.token < *later; });
  std::vector<Oblique> own;
  for (const std::uint32_t each : reading.tree.children(*later)) {
    const std::string preposition = preposition_of(reading.document, reading.tree, each);
    const bool hangs = is_a(reading.document.tokens[each].deprel, Deprel::nmod) && each > *later;
    if (hangs && !preposition.empty()) own.push_back({preposition, each});
  }
  own.insert(own.end(), obliques.begin(), obliques.end());
  return own;
}

/// "resigned from her job": no body.
bool may_be_body(const Reading& reading, std::uint32_t token, const Argument& value) {
  if (value.entity) return !is_person(reading, *value.entity);
  const Token& noun = reading.document.tokens[token];
  const EntityKinds& kinds = reading.knowledge.kinds;
  if (kinds.speaks_of(noun.lemma, kinds.default_kind(NameLabel::person)) &&
      !kinds.speaks_of_body(noun.lemma))
    return false;  // "left her role of president"
  return !reading.knowledge.clause_words.post_nouns.contains(noun.lemma) ||
         !child(reading.tree, reading.document, token, Deprel::nmod_poss);
}

void add_qualifiers(const Reading& reading, const Clause& clause,
                    const std::vector<std::pair<std::string, std::string>>& by_preposition,
                    Claim& claim) {
  if (auto then = date_told_of(reading, clause))
    add_qualifier(claim, std::string(kTimeRole), std::move(*then));
  const DateMention* date = date_of(reading, clause);
  if (date != nullptr && claim.object) date = date_of_object(reading, clause, claim, date);
  const bool is_object =
      date != nullptr && claim.object && is_date_object(reading, *claim.object, *date);
  if (date != nullptr && !is_object && !is_shared_out(reading, clause.anchor, *date)) {
    add_qualifier(claim, std::string(kTimeRole), date_argument(reading, *date));
  }
  const bool counted = claim.object && claim.object->quantity && claim.object->entity;
  if (counted) {
    Argument amount;
    amount.text = print_quantity(*claim.object->quantity);
    amount.quantity = claim.object->quantity;
    add_qualifier(claim, "amount", std::move(amount));
    claim.object->quantity.reset();
  }
  for (const auto& [role, place] : by_preposition) {
    if (place == kIndirect && clause.indirect && !clause.passive) {
      add_qualifier(claim, role, argument_at(reading, *clause.indirect));
    }
    if (place == kBareObject && clause.object && quantity_at(reading, *clause.object) != nullptr) {
      add_qualifier(claim, role, argument_at(reading, *clause.object));
    }
  }
  const bool own = claim.object && claim.object->quantity;
  if (const auto sum = sum_beside_passive(reading, clause); sum && !own) {
    add_qualifier(claim, "amount", argument_at(reading, *sum));
  }
  if (auto comparison = comparison_of(reading, clause))
    add_qualifier(claim, "comparison", std::move(*comparison));
  for (const Oblique& oblique : own_obliques(reading, clause, claim)) {
    if (date_at(reading, oblique.token) != nullptr) continue;
    if (is_aside(reading.document, reading.tree, reading.knowledge.clause_words, oblique.token))
      continue;
    if (oblique.preposition.empty() && !own && is_money(reading, oblique.token)) {
      add_qualifier(claim, "amount", argument_at(reading, oblique.token));
    }
    Argument value = argument_at(reading, oblique.token);
    for (const auto& [role, preposition] : by_preposition) {
      if (role == kOrganizationRole && !may_be_body(reading, oblique.token, value)) continue;
      if (preposition == oblique.preposition && value.text != claim.subject.text) {
        add_qualifier(claim, role, value);
      }
    }
    const bool object = (claim.object && claim.object->span == value.span) ||
                        is_beside_object(reading, oblique.token, claim);
    if (!object &&
        reading.knowledge.clause_words.place_prepositions.contains(oblique.preposition)) {
      add_place(reading, oblique.token, claim);
    }
  }
  add_place_of_counted(reading, clause, claim);
  if (is_upshot(reading, clause)) add_place_of_cause(reading, clause, claim);
}

}  // namespace claimgraph
