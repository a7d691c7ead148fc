#include "reconcile/propositions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/unicode.h"
#include "core/date.h"
#include "reconcile/denials.h"
#include "reconcile/pairs.h"
#include "reconcile/quantities.h"

namespace claimgraph {
namespace {

constexpr std::size_t kIdDigits = 24;
constexpr std::size_t kFaceDigits = 12;

std::string thing_key(const StoredArgument& argument) {
  return argument.entity.empty() ? "“" + fold(argument.value.text) + "”" : argument.entity;
}

std::string value_key(const StoredArgument& argument) {
  if (argument.value.quantity) return exact_key(*argument.value.quantity);
  if (!argument.value.date.empty()) return argument.value.date;
  return thing_key(argument);
}

std::string subject_key(const StoredClaim& stored) {
  if (!stored.subject.entity.empty()) return stored.subject.entity;
  return "in " + sha256_hex(fold(stored.sentence)).substr(0, kFaceDigits) + " " +
         thing_key(stored.subject);
}

/// "The round was led by Acme" as "Acme led the round"; nothing of other claims. The relation keeps
/// its words but for the preposition.
std::optional<StoredClaim> in_active(const StoredClaim& told, const AgreementWords& words) {
  if (!told.claim.open || !told.object || told.object->entity.empty()) return std::nullopt;
  const std::vector<std::string> relation = words_in(told.claim.relation);
  const auto is_helper = [&](const std::string& word) {
    return words.passives.contains(fold(word));
  };
  const bool passive = relation.size() > 2 && words.agents.contains(fold(relation.back())) &&
                       std::any_of(relation.begin(), relation.end() - 2, is_helper);
  if (!passive) return std::nullopt;
  StoredClaim active = told;
  std::swap(active.subject, *active.object);
  std::swap(active.subject.role, active.object->role);
  active.claim.relation.resize(active.claim.relation.rfind(relation.back()));
  return active;
}

/// What it comes to; not what it was before: "raised its offer from $4 million to $5 million".
const StoredArgument* amount_of(const StoredClaim& stored, const AgreementWords& words) {
  if (stored.object && stored.object->value.quantity) return &*stored.object;
  for (const StoredArgument& each : stored.qualifiers) {
    const bool old = words.old_values.contains(each.role) || each.role == kInsteadOf;
    if (each.role != kTimeRole && each.value.quantity && !old) return &each;
  }
  // "Some 400 kettles have the fault."
  if (stored.subject.entity.empty() && stored.subject.value.quantity) return &stored.subject;
  return nullptr;
}

/// The words of the sentence before the argument.
std::vector<std::string> words_before(const StoredClaim& stored, const StoredArgument& argument) {
  const auto& span = argument.value.span;
  const Span sentence = stored.claim.sentence;
  if (!span || span->start <= sentence.start || span->start > sentence.end) return {};
  const std::size_t length = span->start - sentence.start;
  if (length > stored.sentence.size()) return {};
  return words_in(fold(stored.sentence.substr(0, length)));
}

/// "An additional $100 billion", "another 400 jobs": beside what there is already, of which others
/// may give the whole.
bool is_added(const StoredClaim& stored, const StoredArgument& amount,
              const AgreementWords& words) {
  const std::vector<std::string> before = words_before(stored, amount);
  return !before.empty() && words.added.contains(before.back());
}

/// What tells that an amount is a whole, or was so before.
void add_marks(const StoredClaim& stored, const AgreementWords& words,
               std::vector<std::string>& lines) {
  const Span sentence = stored.claim.sentence;
  const Span claim = stored.claim.span;
  if (claim.start < sentence.start || claim.end - sentence.start > stored.sentence.size()) return;
  const std::string told =
      fold(stored.sentence.substr(claim.start - sentence.start, claim.end - claim.start));
  if (has_words(told, words.totals) && !has_words(told, words.total_of)) lines.emplace_back(kTotal);
  const std::string opening = fold(stored.sentence.substr(0, claim.start - sentence.start));
  if (has_words(told, words.formerly) || has_words(opening, words.formerly_opening))
    lines.emplace_back(kFormerly);
}

/// "Rose 3% in euros", "grew 5% from the previous quarter": what a change is reckoned in or
/// against, which stands before or behind all that the claim has.
void add_bases(const StoredClaim& stored, const AgreementWords& words,
               std::vector<std::string>& lines) {
  const std::string told = fold(stored.sentence);
  for (const std::vector<std::string>& basis : words.bases) {
    if (has_words(told, basis)) lines.push_back(fmt::format("{}=“{}”", kBasisRole, basis.front()));
  }
}

std::string scope_of(const StoredClaim& stored, const StoredArgument* amount,
                     const AgreementWords& words) {
  std::vector<std::string> lines;
  if (amount != nullptr && is_added(stored, *amount, words)) lines.emplace_back("part=‹added›");
  if (amount != nullptr) add_marks(stored, words, lines);
  if (amount != nullptr && amount->value.quantity->unit == kShare) add_bases(stored, words, lines);
  for (const StoredArgument& each : stored.qualifiers) {
    if (&each == amount || each.role == kTimeRole) continue;
    const bool result = each.value.quantity && words.result_roles.contains(each.role);
    if (result || words.saying_nothing.contains(fold(each.value.text))) continue;
    // A name that is no known entity, "in Montevideo", is kept apart from a description.
    const std::string& text = each.value.text;
    const bool name = each.entity.empty() && !text.empty() && !each.value.quantity &&
                      each.value.date.empty() && is_upper(code_point_at(text, 0).value);
    lines.push_back(each.role + "=" + (name ? "‹" + fold(text) + "›" : value_key(each)));
  }
  std::sort(lines.begin(), lines.end());
  std::string scope;
  for (const std::string& line : lines) scope += (scope.empty() ? "" : "\n") + line;
  return scope;
}

/// What stands before the number in the object and, where it begins with that, before the object:
/// "bank details of" 2,700 clients.
std::vector<std::string> before_number(const StoredClaim& stored) {
  const std::string text = fold(stored.object->value.text);
  const std::size_t number = text.find_first_of("0123456789");
  if (number == std::string::npos) return {};
  return number > 0 ? words_in(text.substr(0, number)) : words_before(stored, *stored.object);
}

/// "620 posts in Oslo", "bank details of 2,700 clients": where they are, and what of them, as lines
/// of a scope.
std::vector<std::string> parts_counted(const StoredClaim& stored, const ArticleContext& context,
                                       const AgreementWords& words) {
  constexpr std::size_t kDescription = 2;  // words
  std::vector<std::string> lines;
  if (!stored.object || !stored.object->value.quantity || !stored.object->value.span) return lines;
  const Span whole = *stored.object->value.span;
  for (const NamedSpan& each : context.mentions) {
    if (each.kind == kPlaceKind && whole.contains(each.span) && each.span.start > whole.start)
      lines.push_back("place=" + each.entity);
  }
  std::vector<std::string> before = before_number(stored);
  if (before.empty() || !words.portions.contains(before.back())) return lines;
  before.pop_back();
  if (before.size() > kDescription) before.erase(before.begin(), before.end() - kDescription);
  std::string described;
  for (const std::string& each : before) described += each + " ";
  const std::vector<std::string> stems = words.matters.stems_of(described);
  // "Records of 6,000 clients" may be what others call data; "bank details" are no "phone numbers".
  if (stems.size() < kDescription) return lines;
  described.clear();
  for (const std::string& each : stems) described += (described.empty() ? "" : " ") + each;
  lines.push_back(std::string(kPortion) + "=“" + described + "”");
  return lines;
}

/// "Acme's plant in Oslo makes 400 cars": where the nameless thing is that is told of, as a line of
/// a scope.
std::vector<std::string> place_of_subject(const StoredClaim& stored,
                                          const ArticleContext& context) {
  const auto& span = stored.subject.value.span;
  if (!span || !stored.subject.entity.empty()) return {};
  for (const NamedSpan& each : context.mentions) {
    if (each.kind == kPlaceKind && span->contains(each.span) && each.span.start > span->start)
      return {std::string(kSubjectPlace) + "=" + each.entity};
  }
  return {};
}

/// Adds them to a scope that has its lines in order.
void add_lines(std::vector<std::string> lines, std::string& scope) {
  for (const std::string& each : scope_lines(scope)) lines.push_back(each);
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  scope.clear();
  for (const std::string& line : lines) scope += (scope.empty() ? "" : "\n") + line;
}

bool is_toll(const Proposition& made, const Matters& matters) {
  const Family* family = made.families.empty() ? nullptr : matters.find(made.families.front());
  return family != nullptr && family->toll;
}

/// "Nobody was killed", "there were no injuries": a toll like any other, of none.
void count_nobody(Proposition& made, const StoredClaim& stored, const AgreementWords& words) {
  if (!made.negative || made.quantity || !is_toll(made, words.matters)) return;
  const StoredArgument& victims = stored.object ? *stored.object : stored.subject;
  const std::string harmed = fold(victims.value.text);
  if (!words.nobody.contains(harmed) && !words.victims.contains(harmed)) return;
  made.quantity = Quantity{.low = 0, .high = 0};
  made.negative = false;
}

/// What a topic's propositions are compared by.
std::string compared_by(const StoredClaim& stored, const Predicate* predicate) {
  if (!stored.object) return "";
  if (stored.object->value.quantity) {
    const Quantity& quantity = *stored.object->value.quantity;
    return "amount " + (quantity.currency.empty() ? quantity.unit : quantity.currency);
  }
  if (predicate != nullptr && predicate->compare == Compare::date) return "date";
  if (predicate != nullptr && predicate->cardinality == Cardinality::one_at_a_time) return "one";
  return thing_key(*stored.object);
}

/// "Is building", and what nobody in particular says, are no outcomes.
bool is_underway(const StoredClaim& stored, const AgreementWords& words) {
  const std::string_view anonymous = name_of(SpeakerKind::anonymous);
  const bool heard = stored.claim.modality == Modality::reported &&
                     (stored.speakers.empty() || stored.speakers.front().role == anonymous);
  if (heard) return true;
  for (const std::string& word : words_in(fold(stored.claim.relation))) {
    const auto ends = [&](const std::string& ending) { return word.ends_with(ending); };
    if (std::any_of(words.underway.begin(), words.underway.end(), ends)) return true;
  }
  return false;
}

/// "Our note said that …", in an article that corrects it.
bool is_withdrawn(const StoredClaim& stored, const ArticleContext& context,
                  const AgreementWords& words) {
  const bool corrects = context.erratum || has_words(fold(stored.sentence), words.corrections);
  return corrects && !stored.speakers.empty() &&
         has_words(fold(stored.speakers.front().value.text), words.own_pieces);
}

/// "Raises the price to 5 million", "slips to May": what it comes to stands behind "to".
bool is_revision(const StoredClaim& stored, const StoredArgument* amount,
                 const AgreementWords& words) {
  const std::vector<std::string> relation = words_in(fold(stored.claim.relation));
  if (relation.empty()) return false;
  const bool valued = amount != nullptr || (stored.object && !stored.object->value.date.empty());
  const auto before =
      amount != nullptr ? words_before(stored, *amount) : std::vector<std::string>{};
  const bool to = words.new_values.count(relation.back()) != 0 ||
                  (amount != nullptr && words.new_values.count(amount->role) != 0) ||
                  (!before.empty() && words.new_values.contains(before.back()));
  const auto revises = [&](const std::string& each) {
    return words.revisions.count(words.matters.stem_of(each)) != 0;
  };
  if (!valued || !to) return false;
  if (std::ranges::any_of(relation, revises)) return true;
  // "Has expanded its recall to 130,000 jars", with the recall as what is told
  constexpr std::size_t kNear = 6;
  const std::size_t far = before.size() > kNear ? before.size() - kNear : 0;
  return std::any_of(before.begin() + static_cast<std::ptrdiff_t>(far), before.end(), revises);
}

/// "Has sweetened its bid": whatever it comes to, it is another than before.
bool is_bettered(const StoredClaim& stored, const AgreementWords& words) {
  if (stored.claim.open || !words.bettered.contains(stored.claim.predicate)) return false;
  const std::vector<std::string> relation = words_in(fold(stored.claim.relation));
  return std::ranges::any_of(relation, [&](const std::string& each) {
    return words.bettering.contains(words.matters.stem_of(each));
  });
}

/// Whether the sentence stands right behind the other.
bool follows(Span sentence, Span before) {
  constexpr std::uint32_t kWidestBlank = 3;  // bytes: blanks and line breaks
  return before.end <= sentence.start && sentence.start - before.end <= kWidestBlank;
}

/// "It has 640 workers. The figure of 840 was an error.": what the sentence beside this one says is
/// wrong, as this one's own number would be told.
std::vector<std::string> figures_beside(const StoredClaim& stored, const StoredArgument* amount,
                                        const ArticleContext& context) {
  std::vector<std::string> lines;
  if (amount == nullptr) return lines;
  for (const CorrectedFigure& each : context.corrected) {
    const Span own = stored.claim.sentence;
    if (!follows(own, each.sentence) && !follows(each.sentence, own)) continue;
    Quantity wrong = each.figure;
    if (wrong.unit.empty()) wrong.unit = amount->value.quantity->unit;
    if (wrong.currency.empty()) wrong.currency = amount->value.quantity->currency;
    const bool other = exact_key(wrong) != exact_key(*amount->value.quantity);
    if (other) lines.push_back(std::string(kInsteadOf) + "=" + exact_key(wrong));
  }
  return lines;
}

/// The body of "a spokesman for Acme": the word is its own. Empty: none.
std::string spoken_for(const StoredClaim& stored, const ArticleContext& context,
                       const AgreementWords& words) {
  if (stored.speakers.empty() || !stored.speakers.front().entity.empty()) return "";
  const StoredArgument& speaker = stored.speakers.front();
  const std::vector<std::string> called = words_in(fold(speaker.value.text));
  const bool speaks_for = std::ranges::any_of(
      called, [&](const std::string& each) { return words.mouthpieces.contains(each); });
  if (!speaks_for || !speaker.value.span) return "";
  for (const NamedSpan& each : context.mentions) {
    if (speaker.value.span->contains(each.span) && each.kind != kPlaceKind) return each.entity;
  }
  return "";
}

/// "Acme has corrected its statement. It sold 240 boats, not 2,400."
bool is_corrected_beside(const StoredClaim& stored, const ArticleContext& context) {
  const bool instead = std::ranges::any_of(
      stored.qualifiers, [](const StoredArgument& each) { return each.role == kInsteadOf; });
  return instead && std::ranges::any_of(context.corrections, [&](Span each) {
           return follows(stored.claim.sentence, each);
         });
}

/// "Is considering a ban": there is none yet.
bool is_weighed(const StoredClaim& stored, const AgreementWords& words) {
  if (!stored.claim.open) return words.weighing_predicates.contains(stored.claim.predicate);
  const std::vector<std::string> relation = words_in(fold(stored.claim.relation));
  return !relation.empty() && words.weighing.contains(words.matters.stem_of(relation.back()));
}

/// Whether it is of the predicates, or an open claim of the verbs.
bool tells_of(const StoredClaim& stored, const WordSet& predicates,
              const std::vector<std::string>& verbs) {
  if (!stored.claim.open) return predicates.contains(stored.claim.predicate);
  return has_words(fold(stored.claim.relation), verbs);
}

/// "Plans eight launches": there are none yet; "ruled out a launch": there is to be none.
void look_ahead(Proposition& made, const StoredClaim& stored, const AgreementWords& words) {
  if (made.mode != Mode::stated) return;
  const bool excluded = tells_of(stored, words.excluding_predicates, words.excluding);
  const bool planned = tells_of(stored, words.planning_predicates, words.planning);
  if (excluded) made.negative = !made.negative;
  if (excluded || planned) made.mode = Mode::future;
}

/// What is dated after its article is a plan: "has ordered 30 boats by 2029".
bool is_ahead(const Proposition& made) {
  const auto published = days_of(made.published);
  const auto then = days_of(made.time.empty() ? made.object_date : made.time);
  return published && then && then->first > published->last;
}

/// What stands between subject and object: ", who was the".
std::string between_arguments(const StoredClaim& stored) {
  if (!stored.subject.value.span || !stored.object || !stored.object->value.span) return "";
  const std::uint32_t start = stored.subject.value.span->end;
  const std::uint32_t end = stored.object->value.span->start;
  const Span sentence = stored.claim.sentence;
  if (start < sentence.start || end <= start || end > sentence.end) return "";
  if (end - sentence.start > stored.sentence.size()) return "";
  return stored.sentence.substr(start - sentence.start, end - start);
}

/// "Was head of sales", "the former chief executive", "its chair until March".
bool is_over(const StoredClaim& stored, const Proposition& made, const AgreementWords& words) {
  const Family* family =
      made.families.empty() ? nullptr : words.matters.find(made.families.front());
  if (family == nullptr || !family->titles || made.mode != Mode::stated) return false;
  const std::string relation = fold(stored.claim.relation);
  const auto& past = words.past_states;
  if (std::find(past.begin(), past.end(), relation) != past.end()) return true;
  if (made.time.starts_with(kUntil) && !is_ahead(made)) return true;
  // Nothing but the verb: "was named head of sales" is the beginning of it.
  const std::string between = between_arguments(stored);
  if (has_words(fold(between), past) && words.matters.stems_of(between).empty()) return true;
  return stored.object && has_words(fold(stored.object->value.text), words.former);
}

Turn turn_of(const StoredClaim& stored, const Proposition& made, const ArticleContext& context,
             const StoredArgument* amount, const AgreementWords& words) {
  const std::string folded = fold(stored.sentence);
  if (is_withdrawn(stored, context, words)) return Turn::withdrawn;
  if (has_words(folded, words.corrections)) return Turn::correction;
  if (has_words(folded, words.admissions)) return Turn::admission;
  const bool taken_back =
      !made.families.empty() && std::find(context.taken_back.begin(), context.taken_back.end(),
                                          made.families.front()) != context.taken_back.end();
  if (taken_back) return Turn::correction;
  if (context.erratum) return Turn::erratum;
  if (is_denial(stored, words) && context.answers.contains(stored.claim.id)) return Turn::denial;
  if (is_corrected_beside(stored, context)) return Turn::correction;
  if (is_revision(stored, amount, words) || is_bettered(stored, words)) return Turn::revision;
  if (is_over(stored, made, words)) return Turn::ended;
  if (has_words(folded, words.changes)) return Turn::change;
  const Family* family =
      made.families.empty() ? nullptr : words.matters.find(made.families.front());
  const bool post = family != nullptr && family->titles;
  if (post && has_words(folded, words.successions)) return Turn::change;
  return is_underway(stored, words) ? Turn::underway : Turn::none;
}

/// "Will open by the last week of May": some day until then.
std::string last_day(const StoredClaim& stored, const AgreementWords& words) {
  const std::string& date = stored.object->value.date;
  const std::vector<std::string> relation = words_in(fold(stored.claim.relation));
  const bool deadline = !relation.empty() && words.deadlines.count(relation.back()) != 0;
  const bool closed = date.find('/') == std::string::npos && days_of(date).has_value();
  return deadline && closed ? std::string(kUntil) + date : date;
}

/// What claims of one proposition have in common. By the words alone: a copy without a date says
/// the same, though it may be no plan any more.
std::string said_in(const StoredClaim& stored, const Proposition& made, std::string_view mode) {
  std::string said = made.topic + "\n" + (stored.object ? value_key(*stored.object) : "") + "\n" +
                     (made.quantity ? exact_key(*made.quantity) : "") + "\n" + made.time + "\n" +
                     made.scope + "\n" + (made.negative ? "not" : "") + "\n" + std::string(mode);
  if (made.turn == Turn::withdrawn || made.turn == Turn::ended) {
    said += "\n" + std::string(name_of(made.turn));
  }
  return said;
}

}  // namespace

std::string voice_of(const StoredClaim& stored, const AgreementWords& words) {
  if (stored.speakers.empty()) return "own:" + words.house_of(stored.source);
  // "We are not talking to anyone," its chief executive said: the body's own word.
  const bool own = words.own_pronouns.contains(fold(stored.subject.value.text));
  if (own && !stored.subject.entity.empty()) return "who:" + stored.subject.entity;
  const StoredArgument& speaker = stored.speakers.front();
  // "Acme did not say how many": the article's word, not Acme's.
  const bool unsaid = stored.claim.polarity == Polarity::negative && stored.claim.open &&
                      speaker.value.span == stored.subject.value.span;
  if (unsaid) return "own:" + words.house_of(stored.source);
  return "who:" + (speaker.entity.empty() ? fold(speaker.value.text) : speaker.entity);
}

Proposition proposition_of(const StoredClaim& told, const ArticleContext& context,
                           const Predicates& predicates, const AgreementWords& words) {
  const std::optional<StoredClaim> active = in_active(told, words);
  const StoredClaim& stored = active ? *active : told;
  const Claim& claim = stored.claim;
  const Predicate* predicate = claim.open ? nullptr : predicates.find(claim.predicate);
  const StoredArgument* amount = amount_of(stored, words);
  Proposition made;
  made.entity = stored.subject.entity;
  made.predicate = claim.predicate;
  made.mode = mode_of(claim.modality);
  if (made.mode == Mode::stated && is_weighed(stored, words)) made.mode = Mode::open;
  made.negative = claim.polarity == Polarity::negative;
  look_ahead(made, stored, words);
  // "Denied that it had not paid" says that it paid.
  if (made.mode == Mode::denied && !(made.negative && is_denial(stored, words)))
    made.mode = Mode::stated;
  if (stored.object) {
    made.object_entity = stored.object->entity;
    made.object_text = stored.object->value.text;
    made.object_date = last_day(stored, words);
  }
  if (amount != nullptr) made.quantity = amount->value.quantity;
  if (const std::string time = time_of(stored); days_of(time)) made.time = time;
  made.scope = scope_of(stored, amount, words);
  const std::string relation = claim.open ? relation_key(claim.relation, words) : "";
  // "has 160 employees" and "counts 171 employees" are of one topic; "has a plan", "has a licence"
  // not.
  made.topic = fmt::format("{}{}{}{}{}", subject_key(stored), kTopicSign,
                           claim.open ? "“" + relation + "”" : claim.predicate, kTopicSign,
                           compared_by(stored, predicate));
  made.face = claim.id;
  made.document = stored.document;
  const std::string body = spoken_for(stored, context, words);
  made.voice = body.empty() ? voice_of(stored, words) : "who:" + body;
  made.house = words.house_of(stored.source);
  made.published = stored.published;
  made.place = made.time + "|" + made.published;
  const std::string_view mode = name_of(made.mode);
  if (made.mode == Mode::stated && !made.negative && is_ahead(made)) made.mode = Mode::future;
  add_facets(made, stored, context, words);
  count_nobody(made, stored, words);
  if (!is_toll(made, words.matters)) {
    add_lines(parts_counted(stored, context, words), made.scope);
    if (made.quantity) add_lines(place_of_subject(stored, context), made.scope);
  }
  add_lines(figures_beside(stored, amount, context), made.scope);
  made.turn = turn_of(stored, made, context, amount, words);
  made.id = sha256_hex(said_in(stored, made, mode)).substr(0, kIdDigits);
  return made;
}

}  // namespace claimgraph
