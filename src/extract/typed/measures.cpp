#include "extract/typed/measures.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "extract/clauses/given_figures.h"
#include "extract/clauses/refuted_amounts.h"
#include "extract/typed/measure_owners.h"

namespace claimgraph {
namespace {

std::optional<std::uint32_t> amount_below(const Reading& reading, const Clause& clause) {
  const ClauseWords& words = reading.knowledge.clause_words;
  for (const Oblique& each : clause.obliques) {
    const bool of = words.owner_prepositions.contains(each.preposition);
    if (of && quantity_at(reading, each.token) != nullptr) return each.token;
  }
  return std::nullopt;
}

/// What a verb or copula says the measure is: its object, or what it reaches. The object of "rose
/// 78% to $5 million" is only the difference.
std::optional<std::uint32_t> amount_of(const Reading& reading, const Clause& clause) {
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
    return word <= noun && reading.knowledge.clause_words.measure_bases.contains(
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
    const bool when = date != nullptr && date->type == DateType::date && !date->value.empty() &&
                      !date->value.ends_with("_REF");
    if (when && !former.contains(preposition_of(reading.document, reading.tree, each))) return date;
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
      amount && !owner && told ? company_before(reading, *noun, Bareness::whole) : std::nullopt;
  if (!amount || (!owner && !company)) return;
  for (const Predicate* predicate : predicates) {
    Argument value = argument_at(reading, *amount);
    value.entity.reset();
    Argument subject = owner ? argument_at(reading, *owner) : understood(reading, *company);
    add_measured(builder, *predicate, dated, std::move(subject), std::move(value), *noun);
  }
}

/// "raised the cost of the bridge to $5 million", "put its revenue at $5 million": what somebody
/// says the measure comes to, or makes it come to.
void measure_object(ClaimBuilder& builder, const Clause& clause) {
  const Reading& reading = builder.reading();
  const ClauseWords& words = reading.knowledge.clause_words;
  if (clause.form != ClauseForm::verb || !clause.object) return;
  const std::uint32_t noun = measured_noun(builder, *clause.object);
  const auto predicates = measured_by(reading.knowledge.predicates, builder.at(noun));
  if (predicates.empty() || quantity_at(reading, *clause.object) != nullptr) return;
  const bool moves = words.moving_verbs.contains(clause.lemma);
  const auto figure = figure_given_by(reading.document, reading.tree,
                                      reading.knowledge.attribution_words, clause.anchor);
  std::optional<std::uint32_t> amount;
  for (const Oblique& each : prepositional(reading, clause)) {
    const bool comes_to = moves ? words.reaching_prepositions.contains(each.preposition)
                                : figure && words.worth_prepositions.contains(each.preposition);
    if (comes_to && quantity_at(reading, each.token) != nullptr) amount = each.token;
  }
  if (!amount) return;
  auto owner = owner_of(reading, *clause.object);
  for (const std::uint32_t each : reading.tree.children(*clause.object)) {
    const bool of =
        is_a(builder.at(each).deprel, Deprel::nmod) &&
        words.owner_prepositions.contains(preposition_of(reading.document, reading.tree, each));
    if (!owner && of) owner = each;  // "the cost of the bridge"
  }
  // "The union puts the workforce at 590"
  const auto company =
      figure && !owner ? company_before(reading, noun, Bareness::but_for_the) : std::nullopt;
  if (!owner && !company) return;
  Clause told = clause;
  if (figure) told.anchor = *clause.object;  // what is said, and not the saying
  for (const Predicate* predicate : predicates) {
    Argument value = argument_at(reading, *amount);
    value.entity.reset();
    Argument subject = owner ? argument_at(reading, *owner) : understood(reading, *company);
    add_measured(builder, *predicate, told, std::move(subject), std::move(value), noun);
  }
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

/// Whether the word belongs to an amount: the "more" of "more than $9 million".
bool bounds_amount(const Reading& reading, std::uint32_t token) {
  return reading.document.quantity_over(reading.document.tokens[token].span) != nullptr;
}

/// "That was $1 billion more than before" gives a difference.
bool compares(const Reading& reading, const Clause& clause) {
  const auto& tokens = reading.document.tokens;
  const std::uint32_t sentence = reading.tree.sentence_of(clause.anchor);
  const std::uint32_t end = reading.document.sentences[sentence].end_token;
  for (std::uint32_t each = *clause.surface_subject; each + 1 < end; ++each) {
    const bool comparative = tokens[each].xpos == "JJR" || tokens[each].xpos == "RBR";
    const std::string next = to_lower(reading.document.word(each + 1));
    const bool standard = reading.knowledge.clause_words.standards.contains(next);
    if (comparative && standard && !bounds_amount(reading, each)) return true;
  }
  return false;
}

/// The amount that the clause gives a pronoun: "it was closer to $9 million".
const QuantityMention* amount_of_pronoun(const Reading& reading, const Clause& clause) {
  if (clause.form != ClauseForm::copula || !clause.surface_subject) return nullptr;
  const Token& subject = reading.document.tokens[*clause.surface_subject];
  if (reading.knowledge.clause_words.amount_pronouns.count(subject.lemma) == 0) return nullptr;
  if (compares(reading, clause)) return nullptr;
  if (const QuantityMention* own = quantity_at(reading, clause.anchor)) return own;
  for (const Oblique& each : clause.obliques) {
    if (const QuantityMention* below = quantity_at(reading, each.token)) return below;
  }
  return nullptr;
}

/// "31 miners died; the company says 28": a bare number counts what the other does. "Twice the 4
/// million of which it spoke" of money, too: of `referred` the reader knows what they are.
bool same_measure(const Quantity& stated, const Quantity& again, bool referred) {
  if (referred && again.currency.empty() && again.unit.empty()) return true;
  if (stated.currency != again.currency) return false;
  return !stated.currency.empty() || stated.unit == again.unit || again.unit.empty();
}

/// The amount that a claim gives, as its object or, of one without, as its subject: "31 died".
const Argument* amount_in(const Claim& claim) {
  const Argument& argument = claim.object ? *claim.object : claim.subject;
  return argument.quantity ? &argument : nullptr;
}

/// Claims that give an amount, by anchor.
std::map<std::uint32_t, Candidate> amounts_stated(const std::vector<Candidate>& found) {
  std::map<std::uint32_t, Candidate> stated;
  for (const Candidate& each : found) {
    if (amount_in(each.claim) != nullptr) stated.emplace(each.anchor, each);
  }
  return stated;
}

/// What a clause gives anew, and where that stands.
struct Restated {
  const QuantityMention* amount = nullptr;
  std::uint32_t anchor = 0;
  bool referred = false;  ///< it is spoken of as known: "the 4 million that it named"
};

std::optional<Restated> restated_by(const Reading& reading, const Clause& clause) {
  if (const QuantityMention* amount = amount_of_pronoun(reading, clause))
    return Restated{amount, clause.anchor, false};
  if (clause.form != ClauseForm::verb || !clause.subject) return std::nullopt;
  const auto figure = figure_given_by(reading.document, reading.tree,
                                      reading.knowledge.attribution_words, clause.anchor);
  if (!figure || !figure->bare || is_refuted(reading, *figure->amount)) return std::nullopt;
  return Restated{figure->amount, figure->content, figure->content < clause.anchor};
}

/// The last claim before that gives an amount of the same sort, in the sentence; of what is
/// counted, or in the one before: sums of money are too many.
const Candidate* stated_before(const Reading& reading,
                               const std::map<std::uint32_t, Candidate>& stated,
                               const Clause& clause, const Restated& again) {
  const Quantity& amount = again.amount->quantity;
  const std::uint32_t sentence = reading.tree.sentence_of(clause.anchor);
  const auto& sentences = reading.document.sentences;
  for (auto each = stated.lower_bound(clause.anchor); each != stated.begin();) {
    --each;
    const std::uint32_t other = reading.tree.sentence_of(each->first);
    const bool near = other == sentence || (other + 1 == sentence && amount.currency.empty());
    if (!near || sentences[other].block != sentences[sentence].block) return nullptr;
    if (same_measure(*amount_in(each->second.claim)->quantity, amount, again.referred))
      return &each->second;
  }
  return nullptr;
}

}  // namespace

void find_by_measures(ClaimBuilder& builder) {
  for (const Clause& clause : builder.clauses()) {
    measure(builder, clause);
    measure_object(builder, clause);
    measure_sum(builder, clause);
  }
}

void find_restated_amounts(ClaimBuilder& builder) {
  const Reading& reading = builder.reading();
  const auto stated = amounts_stated(builder.found());
  for (const Clause& clause : builder.clauses()) {
    const auto again = restated_by(reading, clause);
    if (!again) continue;
    const Candidate* before = stated_before(reading, stated, clause, *again);
    if (before == nullptr) continue;
    const Predicate* predicate = reading.knowledge.predicates.find(before->claim.predicate);
    Claim claim;
    claim.subject = before->claim.subject;
    claim.object = before->claim.object;
    claim.relation = before->claim.relation;
    claim.rule = ClaimBuilder::rule_of(*predicate, "restated");
    Argument& amount = claim.object ? *claim.object : claim.subject;
    if (claim.object) claim.subject.span.reset();
    const Quantity told = *amount.quantity;
    amount.entity.reset();
    amount.span = again->amount->span;
    amount.text = reading.document.at(again->amount->span);
    amount.quantity = again->amount->quantity;
    if (amount.quantity->unit.empty()) amount.quantity->unit = told.unit;
    if (again->referred && amount.quantity->currency.empty())
      amount.quantity->currency = told.currency;
    builder.add_made(*predicate, again->anchor, std::move(claim));
  }
}

}  // namespace claimgraph
