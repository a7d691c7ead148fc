#include "extract/typed/measures.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "extract/clauses/ended_periods.h"
#include "extract/clauses/given_figures.h"
#include "extract/clauses/qualifiers.h"
#include "extract/clauses/restated_amounts.h"
#include "extract/clauses/standard_dates.h"
#include "extract/typed/measure_owners.h"

namespace claimgraph {
namespace {

std::optional<std::uint32_t> amount_below(const Reading& reading, const Clause& clause) {
  const ClauseWords& words = reading.knowledge.clause_words;
  for (const Oblique& each : clause.obliques) {
    // "of between $9 million and $10 million"
    const std::string first = each.preposition.substr(0, each.preposition.find(' '));
    const bool of = words.owner_prepositions.contains(first);
    if (of && quantity_at(reading, each.token) != nullptr) return each.token;
  }
  return std::nullopt;
}

/// "Revenue was down 8% at $5 million": the sum that stands behind the change.
std::optional<std::uint32_t> level_of_change(const Reading& reading, const Clause& clause) {
  const QuantityMention* change =
      clause.form == ClauseForm::copula ? quantity_at(reading, clause.anchor) : nullptr;
  if (change == nullptr || change->kind != QuantityKind::percentage) return std::nullopt;
  const WordSet& prepositions = reading.knowledge.clause_words.worth_prepositions;
  for (const std::uint32_t each : reading.tree.children(clause.anchor)) {
    const bool at = each > clause.anchor &&
                    prepositions.contains(preposition_of(reading.document, reading.tree, each));
    if (at && quantity_at(reading, each) != nullptr) return each;
  }
  return std::nullopt;
}

/// What a verb or copula says the measure is: its object, or what it reaches. The object of "rose
/// 78% to $5 million" is only the difference.
std::optional<std::uint32_t> amount_of(const Reading& reading, const Clause& clause) {
  if (const auto level = level_of_change(reading, clause)) return level;
  const bool changes = reading.knowledge.clause_words.changing_verbs.contains(clause.lemma);
  // "missing the estimate of $2 million", "beating the $2 million that was expected"
  const bool surpasses =
      reading.knowledge.clause_words.surpassing_verbs.contains(clause.lemma) && clause.object &&
      (reading.document.quantity_over(reading.document.tokens[*clause.object].span) == nullptr ||
       child(reading.tree, reading.document, *clause.object, Deprel::det));
  if (!changes && !surpasses && clause.object && quantity_at(reading, *clause.object) != nullptr &&
      clause.object != clause.surface_subject) {
    return clause.object;
  }
  for (const Oblique& each : clause.obliques) {
    const bool reached =
        reading.knowledge.clause_words.reaching_prepositions.contains(each.preposition);
    if (reached && quantity_at(reading, each.token) != nullptr) return each.token;
  }
  return std::nullopt;
}

/// "Net interest income": whether a word before the noun makes it another measure.
bool is_of_other(const ClaimBuilder& builder, std::uint32_t noun) {
  const Reading& reading = builder.reading();
  const auto others =
      reading.knowledge.clause_words.other_measures.find(to_lower(builder.at(noun).lemma));
  if (others == reading.knowledge.clause_words.other_measures.end()) return false;
  return std::ranges::any_of(reading.tree.children(noun), [&](std::uint32_t each) {
    return each < noun && others->second.contains(to_lower(reading.document.word(each)));
  });
}

/// The noun of what is ahead that the measure's describes: "its sales forecast for 2026"; nothing
/// where there is none.
std::optional<std::uint32_t> forecast_of(const ClaimBuilder& builder, std::uint32_t noun) {
  const std::uint32_t head = builder.at(noun).head;
  const bool describes = head != Token::kRoot && head > noun &&
                         is_a(builder.at(noun).deprel, Deprel::compound) &&
                         builder.at(head).upos == Upos::NOUN;
  if (!describes) return std::nullopt;
  const auto& governors = builder.reading().knowledge.factuality_words.governors;
  const auto stance = governors.find(builder.at(head).lemma);
  const bool ahead = stance != governors.end() &&
                     (stance->second == Stance::predicted || stance->second == Stance::planned);
  return ahead ? std::optional(head) : std::nullopt;
}

/// What is measured of the noun, or of the word before it that says what is forecast.
std::uint32_t measured_noun(const ClaimBuilder& builder, std::uint32_t noun) {
  const Reading& reading = builder.reading();
  if (!measured_by(reading.knowledge.predicates, builder.at(noun)).empty()) return noun;
  for (const std::uint32_t each : reading.tree.children(noun)) {
    const bool measure = !measured_by(reading.knowledge.predicates, builder.at(each)).empty();
    if (measure && forecast_of(builder, each)) return each;
  }
  return noun;
}

/// "Revenue is seen at $2 billion", "now sees revenue of $2 billion": whether the verb says what is
/// ahead. What somebody saw has been.
bool is_foreseen(const ClaimBuilder& builder, const Clause& clause, std::uint32_t noun) {
  const WordSet& verbs = builder.reading().knowledge.clause_words.foreseeing_verbs;
  if (clause.form == ClauseForm::verb) return clause.passive && verbs.contains(clause.lemma);
  const Token& measure = builder.at(noun);
  if (measure.deprel != Deprel::obj || measure.head == Token::kRoot) return false;
  const Token& verb = builder.at(measure.head);
  return verbs.contains(verb.lemma) && (verb.xpos == "VBZ" || verb.xpos == "VBP");
}

/// The word that tells how the measure was reckoned: of several the first, or itself.
std::optional<std::uint32_t> basis_of(const ClaimBuilder& builder, std::uint32_t noun) {
  const Reading& reading = builder.reading();
  const auto tells = [&](std::uint32_t word) {
    return reading.knowledge.clause_words.measure_bases.contains(
        to_lower(reading.document.word(word)));
  };
  const auto& words = reading.tree.children(noun);
  const auto found = std::ranges::find_if(words, tells);
  if (found != words.end()) return *found;
  return tells(noun) ? std::optional(noun) : std::nullopt;
}

/// "Sales in the third quarter were $9 million", "third-quarter sales": the time that the noun
/// itself has, where it is none that it is compared with.
const DateMention* period_of(const ClaimBuilder& builder, std::uint32_t noun) {
  const Reading& reading = builder.reading();
  const WordSet& former = reading.knowledge.clause_words.change_prepositions;
  for (const std::uint32_t each : reading.tree.children(noun)) {
    const Deprel deprel = builder.at(each).deprel;
    const bool tells =
        is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::compound) || deprel == Deprel::amod;
    const DateMention* date = tells ? reading.document.date_over(builder.at(each).span) : nullptr;
    if (date == nullptr) continue;
    if ((dates_a_claim(*date) || ended_period(reading, *date)) &&
        !former.contains(preposition_of(reading.document, reading.tree, each)))
      return date;
  }
  return nullptr;
}

/// Adds the claim; what a forecast says is still to come, and of its own time.
void add_measured(ClaimBuilder& builder, const Predicate& predicate, Clause clause,
                  Argument subject, Argument value, std::uint32_t noun) {
  const auto forecast = forecast_of(builder, noun);
  const bool foreseen = is_foreseen(builder, clause, noun);
  if (forecast) clause.anchor = *forecast;
  const bool sum = value.quantity && !value.quantity->currency.empty();
  const auto basis = sum ? basis_of(builder, noun) : std::nullopt;
  const bool made = builder.add(predicate, clause, std::move(subject), std::move(value),
                                ClaimBuilder::rule_of(predicate, builder.at(noun).lemma), {});
  if (!made) return;
  if (forecast || foreseen) builder.found().back().to_come = true;
  if (const DateMention* period = period_of(builder, noun))
    add_qualifier(builder.found().back().claim, std::string(kTimeRole),
                  date_argument(builder.reading(), *period));
  if (basis)
    add_qualifier(builder.found().back().claim, std::string(kBasisRole),
                  words_argument(builder.reading(), *basis, *basis + 1));
}

/// Whether a rule that knows more of the noun has said it: "Capacity is 500 tonnes" of a plant.
bool is_told(ClaimBuilder& builder, const Clause& clause, const Predicate& predicate) {
  return std::ranges::any_of(builder.found(), [&](const Candidate& each) {
    return each.anchor == clause.anchor && each.claim.predicate == predicate.name;
  });
}

/// "The workforce": a number that only bodies have; not "the cost", which is as soon a plant's.
bool is_of_bodies(const std::vector<const Predicate*>& predicates) {
  return std::ranges::none_of(
      predicates, [](const Predicate* each) { return each->subject.any || each->object.money; });
}

/// "The workforce has grown to 400": what only bodies have, and what changes, is of the one that
/// was told of.
Bareness bareness_of(const ClaimBuilder& builder, const Clause& clause,
                     const std::vector<const Predicate*>& predicates) {
  const ClauseWords& words = builder.reading().knowledge.clause_words;
  const bool changes = words.changing_verbs.contains(clause.lemma);
  return changes && is_of_bodies(predicates) ? Bareness::but_for_the : Bareness::whole;
}

void measure(ClaimBuilder& builder, const Clause& clause) {
  const Reading& reading = builder.reading();
  std::optional<std::uint32_t> noun =
      clause.form == ClauseForm::noun
          ? clause.anchor
          : (clause.surface_subject ? clause.surface_subject : clause.subject);
  if (!noun) return;
  const std::uint32_t owned = *noun;
  noun = measured_noun(builder, *noun);
  const auto predicates = measured_by(reading.knowledge.predicates, builder.at(*noun));
  if (predicates.empty() || is_of_other(builder, *noun)) return;
  std::optional<std::uint32_t> amount;
  std::optional<std::uint32_t> owner;
  Clause dated = clause;
  if (clause.form == ClauseForm::noun) {
    amount = amount_below(reading, clause);
    owner = owner_of_measure(builder, clause.anchor);
    // "posted sales of $5 million in 2023": the year may hang on the verb.
    const Deprel hung = builder.at(clause.anchor).deprel;
    if (is_a(hung, Deprel::obj) || is_a(hung, Deprel::obl)) {
      dated.governor = builder.at(clause.anchor).head;
    }
  } else {
    amount = amount_of(reading, clause);
    owner = owner_of(reading, owned);
    if (!owner && amount) owner = owner_beside(builder, owned);
  }
  const bool told =
      clause.form != ClauseForm::noun && !is_told(builder, clause, *predicates.front());
  const auto company =
      amount && !owner && told
          ? company_before(reading, *noun, bareness_of(builder, clause, predicates))
          : std::nullopt;
  if (!amount || (!owner && !company)) return;
  for (const Predicate* predicate : predicates) {
    Argument value = argument_at(reading, *amount);
    value.entity.reset();
    Argument subject = owner ? argument_at(reading, *owner) : understood(reading, *company);
    add_measured(builder, *predicate, dated, std::move(subject), std::move(value), *noun);
  }
}

/// The amount that the verb says its object comes to: "raised the cost to $5 million, put the price
/// at $2"; of what stands beside the object, its own: "and the price at $2".
std::optional<std::uint32_t> amount_reached(const Reading& reading, const Clause& clause,
                                            std::uint32_t object, bool moves) {
  const ClauseWords& words = reading.knowledge.clause_words;
  const WordSet& prepositions = moves ? words.reaching_prepositions : words.worth_prepositions;
  std::optional<std::uint32_t> amount;
  const auto take = [&](std::uint32_t token, const std::string& preposition) {
    if (prepositions.contains(preposition) && quantity_at(reading, token) != nullptr)
      amount = token;
  };
  if (object == *clause.object) {
    for (const Oblique& each : prepositional(reading, clause)) take(each.token, each.preposition);
    return amount;
  }
  for (const std::uint32_t each : reading.tree.children(object)) {
    if (each > object && is_a(reading.document.tokens[each].deprel, Deprel::nmod))
      take(each, preposition_of(reading.document, reading.tree, each));
  }
  return amount;
}

/// "raised the cost of the bridge to $5 million", "put its revenue at $5 million": what somebody
/// says the measure comes to (`figure`), or makes it come to.
void measure_object(ClaimBuilder& builder, const Clause& clause, std::uint32_t object,
                    bool figure) {
  const Reading& reading = builder.reading();
  const ClauseWords& words = reading.knowledge.clause_words;
  const std::uint32_t noun = measured_noun(builder, object);
  const auto predicates = measured_by(reading.knowledge.predicates, builder.at(noun));
  if (predicates.empty() || is_of_other(builder, noun)) return;
  if (quantity_at(reading, object) != nullptr) return;
  const bool moves = words.moving_verbs.contains(clause.lemma);
  const auto amount = moves || figure ? amount_reached(reading, clause, object, moves)
                                      : std::optional<std::uint32_t>();
  if (!amount) return;
  auto owner = owner_of(reading, object);
  for (const std::uint32_t each : reading.tree.children(object)) {
    const bool of =
        is_a(builder.at(each).deprel, Deprel::nmod) &&
        words.owner_prepositions.contains(preposition_of(reading.document, reading.tree, each));
    if (!owner && of) owner = each;  // "the cost of the bridge"
  }
  // "The union puts the workforce at 590"
  const bool understood_owner = figure && !owner && is_of_bodies(predicates);
  const auto company =
      understood_owner ? company_before(reading, noun, Bareness::but_for_the) : std::nullopt;
  if (!owner && !company) return;
  Clause told = clause;
  if (figure) told.anchor = object;  // what is said, and not the saying
  for (const Predicate* predicate : predicates) {
    Argument value = argument_at(reading, *amount);
    value.entity.reset();
    Argument subject = owner ? argument_at(reading, *owner) : understood(reading, *company);
    add_measured(builder, *predicate, told, std::move(subject), std::move(value), noun);
  }
}

void measure_objects(ClaimBuilder& builder, const Clause& clause) {
  if (clause.form != ClauseForm::verb || !clause.object) return;
  const Reading& reading = builder.reading();
  const bool figure = figure_given_by(reading.document, reading.tree,
                                      reading.knowledge.attribution_words, clause.anchor)
                          .has_value();
  for (const std::uint32_t each : conjuncts_of(reading.document, reading.tree, *clause.object))
    measure_object(builder, clause, each, figure);
}

/// "had $5 million in revenue", "makes $5 million of profit": the sum stands before what it is.
void measure_sum(ClaimBuilder& builder, const Clause& clause) {
  const Reading& reading = builder.reading();
  const ClauseWords& words = reading.knowledge.clause_words;
  const bool has = clause.form == ClauseForm::verb && !clause.passive && clause.subject &&
                   clause.object && words.having_sums.contains(clause.lemma);
  const QuantityMention* sum = has ? quantity_at(reading, *clause.object) : nullptr;
  if (sum == nullptr || sum->quantity.currency.empty()) return;
  const std::uint32_t next = reading.document.token_from(sum->span.end);
  if (next >= reading.document.tokens.size() || builder.at(next).head == Token::kRoot) return;
  const std::uint32_t noun = builder.at(next).head;
  const std::uint32_t over = builder.at(noun).head;
  const bool below =
      over != Token::kRoot && (over == clause.anchor || sum->span.contains(builder.at(over).span));
  // "made $5 million in the sale of its plant" tells of a deal, "sees $5 million of its sales" of a
  // part.
  const bool told = builder.at(next).deprel == Deprel::case_ && noun > next && below &&
                    !builder.dependent(noun, Deprel::det) &&
                    !builder.dependent(noun, Deprel::nmod_poss) &&
                    words.sum_prepositions.contains(to_lower(reading.document.word(next)));
  if (!told) return;
  for (const Predicate* predicate : measured_by(reading.knowledge.predicates, builder.at(noun))) {
    Argument value = argument_at(reading, *clause.object);
    value.entity.reset();
    builder.add(*predicate, clause, argument_at(reading, *clause.subject), std::move(value),
                ClaimBuilder::rule_of(*predicate, builder.at(noun).lemma), {});
  }
}

}  // namespace

void find_by_measures(ClaimBuilder& builder) {
  for (const Clause& clause : builder.clauses()) {
    measure(builder, clause);
    measure_objects(builder, clause);
    measure_sum(builder, clause);
  }
}

void find_restated_amounts(ClaimBuilder& builder) {
  const Reading& reading = builder.reading();
  std::optional<StatedAmounts> stated;  // when first asked: most texts restate nothing
  for (const Clause& clause : builder.clauses()) {
    const auto again = restated_by(reading, clause);
    if (!again) continue;
    if (!stated) {
      stated.emplace();
      for (const Candidate& each : builder.found()) stated->add(each);
    }
    const Candidate* before = stated->before(reading, clause, *again);
    if (before == nullptr) continue;
    const Predicate* predicate = reading.knowledge.predicates.find(before->claim.predicate);
    Claim claim = restated(reading, before->claim, *again);
    claim.rule = ClaimBuilder::rule_of(*predicate, "restated");
    if (builder.add_made(*predicate, again->anchor, std::move(claim)))
      stated->add(builder.found().back());
  }
}

}  // namespace claimgraph
