#include "reconcile/facets.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/unicode.h"
#include "reconcile/course.h"
#include "reconcile/entities.h"
#include "reconcile/quantities.h"

namespace claimgraph {
namespace {

constexpr std::size_t kMostThings = 3;
/// Of counts of victims, which are of whatever event the article is about.
constexpr std::size_t kMostThingsOfTolls = 6;
constexpr std::size_t kMostMatters = 2;
constexpr std::size_t kLongestNoun = 3;  // stems: of longer phrases the last need not be the head

/// In the order found, each once.
class Unique {
 public:
  void add(const std::string& item) {
    if (!item.empty() && seen_.insert(item).second) items_.push_back(item);
  }
  const std::vector<std::string>& items() const { return items_; }

 private:
  std::set<std::string> seen_{};
  std::vector<std::string> items_{};
};

bool within(Span inner, Span outer) { return inner.start >= outer.start && inner.end <= outer.end; }

/// Calls `take` for every mention inside the stretch.
template <typename Take>
void mentions_in(const ArticleContext& context, const std::optional<Span>& stretch, Take take) {
  if (!stretch) return;
  auto at = std::lower_bound(
      context.mentions.begin(), context.mentions.end(), stretch->start,
      [](const NamedSpan& each, std::uint32_t start) { return each.span.start < start; });
  for (; at != context.mentions.end() && at->span.start < stretch->end; ++at) {
    if (within(at->span, *stretch)) take(*at);
  }
}

/// Two words or more, each with a capital: a name, though the article does not show of what.
bool is_full_name(const std::string& text) {
  bool start = true;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (start && !is_upper(c.value)) return false;
    if (start) ++words;
    start = c.value == U' ';
    at += c.size;
  }
  return words > 1 && !start;
}

/// The subject; else the first entity named within it. An unknown name is taken for what other
/// articles know by it.
std::string owner_of(const StoredClaim& stored, const ArticleContext& context) {
  if (!stored.subject.entity.empty()) return stored.subject.entity;
  std::string owner;
  mentions_in(context, stored.subject.value.span, [&](const NamedSpan& each) {
    if (owner.empty()) owner = each.entity;
  });
  const std::string& text = stored.subject.value.text;
  if (owner.empty() && is_full_name(text)) owner = "name:" + fold(text);
  return owner;
}

/// Entities it speaks of, the nearest first, at most so many.
std::vector<std::string> things_of(const StoredClaim& stored, const std::string& owner,
                                   const ArticleContext& context, std::size_t most) {
  Unique things;
  things.add(owner);
  if (stored.object) things.add(stored.object->entity);
  const auto named = [&](const NamedSpan& each) {
    if (each.kind != kPlaceKind && each.kind != kPublicationKind) things.add(each.entity);
  };
  if (stored.object) mentions_in(context, stored.object->value.span, named);
  for (const StoredArgument& each : stored.qualifiers) {
    if (each.role == kTimeRole) continue;
    things.add(each.entity);
    mentions_in(context, each.value.span, named);
  }
  mentions_in(context, stored.claim.span, named);
  if (owner.empty() && !stored.speakers.empty()) things.add(stored.speakers.front().entity);
  // What an article tells has to do with whom it is about.
  for (const std::string& each : context.protagonists) things.add(each);
  std::vector<std::string> found = things.items();
  if (found.size() > most) found.resize(most);
  return found;
}

/// A family with how surely the claim is of it.
struct Weighed {
  std::size_t family = 0;
  std::size_t weight = 0;
};

class Weighing {
 public:
  explicit Weighing(const Matters& matters) : matters_(matters) {}

  void add(std::size_t family, std::size_t weight) {
    const auto known = std::find_if(found_.begin(), found_.end(),
                                    [&](const Weighed& each) { return each.family == family; });
    if (known == found_.end()) {
      found_.push_back({family, weight});
    } else {
      known->weight = std::max(known->weight, weight);
    }
  }
  void add_text(std::string_view text, std::size_t base) { add_text(text, base, base); }
  /// `together`: for several words in a row.
  void add_text(std::string_view text, std::size_t base, std::size_t together) {
    for (const FamilyMatch& each : matters_.in_text(text)) {
      add(each.family, (each.words > 1 ? together : base) + kWord * each.words);
    }
  }
  /// The surest first; as found among equals.
  std::vector<Weighed> sorted() const {
    std::vector<Weighed> result = found_;
    std::stable_sort(result.begin(), result.end(),
                     [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
    return result;
  }

 private:
  static constexpr std::size_t kWord = 4;
  const Matters& matters_;
  std::vector<Weighed> found_{};
};

/// "Refused to leave", told as not having left: the refusal is the "not", and no matter of its own.
std::string matter_of(const Claim& claim, const AgreementWords& words) {
  if (!claim.open || claim.polarity != Polarity::negative) return claim.relation;
  const std::vector<std::string> said = words_in(claim.relation);
  for (std::size_t at = 0; at + 2 < said.size(); ++at) {
    const bool refusal = words.refusals.contains(fold(said[at])) &&
                         words.infinitive_marks.contains(fold(said[at + 1]));
    if (!refusal) continue;
    std::string matter;
    for (std::size_t each = at + 2; each < said.size(); ++each)
      matter += (matter.empty() ? "" : " ") + said[each];
    return matter;
  }
  return claim.relation;
}

std::vector<Weighed> families_of(const StoredClaim& stored, const AgreementWords& words) {
  constexpr std::size_t kAround = 1;
  constexpr std::size_t kTyped = 100;
  constexpr std::size_t kRelation = 30;
  constexpr std::size_t kObject = 20;
  constexpr std::size_t kSubject = 10;
  constexpr std::size_t kQualifier = 5;
  const Matters& matters = words.matters;
  Weighing weighing(matters);
  const Claim& claim = stored.claim;
  const std::string relation = matter_of(claim, words);
  if (!claim.open) {
    if (const auto typed = matters.of_predicate(claim.predicate)) weighing.add(*typed, kTyped);
  }
  weighing.add_text(relation, kRelation);
  if (stored.object) {
    const bool name = !stored.object->entity.empty();
    weighing.add_text(relation + " " + (name ? "" : stored.object->value.text), kObject, kRelation);
  }
  if (stored.subject.entity.empty()) weighing.add_text(stored.subject.value.text, kSubject);
  for (const StoredArgument& each : stored.qualifiers) {
    if (each.role == kTimeRole || !each.entity.empty()) continue;
    weighing.add_text((claim.open ? each.role + " " : "") + each.value.text, kQualifier);
  }
  std::vector<Weighed> found = weighing.sorted();
  // What is taken back, where the claim does not say it: "retracted its word on the leak".
  if (found.empty() || matters.families()[found.front().family].name != kCorrectionFamily)
    return found;
  weighing.add_text(stored.sentence, kAround);
  return weighing.sorted();
}

/// Stems of relation and object that do not just show the family, nor the time. Of a typed claim
/// the predicate tells what the relation does, but for posts: their titles are the relation.
std::vector<std::string> words_of(const StoredClaim& stored, const Family* surest,
                                  const Matters& matters) {
  const bool told = stored.claim.open || (surest != nullptr && surest->titles);
  std::string text = told ? stored.claim.relation : "";
  if (stored.object) text += " " + stored.object->value.text;
  std::vector<std::string> words = matters.stems_of(text);
  std::set<std::string> showing;
  for (const StoredArgument& each : stored.qualifiers) {
    if (each.role != kTimeRole) continue;
    for (std::string& stem : matters.stems_of(each.value.text)) showing.insert(std::move(stem));
  }
  for (const FamilyMatch& each : matters.in_text(text)) {
    if (!matters.families()[each.family].titles) {
      showing.insert(each.stems.begin(), each.stems.end());
    }
  }
  std::erase_if(
      words, [&](const std::string& each) { return each.size() < 2 || showing.count(each) != 0; });
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// The matters of the families; of a claim without any, its predicate or its verb.
std::vector<std::string> matters_of(const StoredClaim& stored, const std::vector<Weighed>& families,
                                    const AgreementWords& words) {
  const Matters& matters = words.matters;
  Unique found;
  for (const Weighed& each : families) found.add(matters.families()[each.family].matter);
  if (found.items().empty()) {
    const std::vector<std::string> stems =
        matters.stems_of(relation_key(stored.claim.relation, words));
    if (!stored.claim.open) {
      found.add(stored.claim.predicate);
    } else if (!stems.empty()) {
      found.add("“" + stems.front() + "”");
    }
  }
  std::vector<std::string> result = found.items();
  // What is taken back may be whatever its sentence speaks of.
  const bool takes_back =
      !families.empty() && matters.families()[families.front().family].name == kCorrectionFamily;
  if (result.size() > kMostMatters && !takes_back) result.resize(kMostMatters);
  return result;
}

/// The head of a subject or object that is no known thing, as headings: "the permit was void",
/// "gave the firm a permit".
std::vector<std::string> nameless_of(const StoredClaim& stored, const Matters& matters) {
  std::vector<std::string> found;
  const auto add = [&](const StoredArgument& argument) {
    if (!argument.entity.empty() || argument.value.quantity || !argument.value.date.empty()) return;
    const std::vector<std::string> stems = matters.stems_of(argument.value.text);
    if (!stems.empty() && stems.size() <= kLongestNoun) found.push_back("“" + stems.back() + "”");
  };
  add(stored.subject);
  if (stored.object) add(*stored.object);
  return found;
}

/// "“We are not talking to Beta,” Acme said": the statement denies what its words are about.
bool tells_of_nothing(const StoredClaim& stored, const AgreementWords& words) {
  const bool spoken = stored.claim.open && stored.object && !stored.speakers.empty() &&
                      stored.speakers.front().value.span == stored.subject.value.span &&
                      stored.claim.polarity == Polarity::positive;
  if (!spoken) return false;
  if (words.denials.contains(fold(stored.claim.relation))) return true;
  const std::vector<std::string> said = words_in(fold(stored.object->value.text));
  return std::any_of(said.begin(), said.end(),
                     [&](const std::string& each) { return words.negators.contains(each); });
}

/// "Did not disclose its revenue": nothing of the revenue.
bool is_withheld(const StoredClaim& stored, const AgreementWords& words) {
  if (!stored.claim.open || stored.claim.polarity == Polarity::positive) return false;
  const std::vector<std::string> relation = words_in(fold(stored.claim.relation));
  return std::any_of(relation.begin(), relation.end(), [&](const std::string& each) {
    return words.withheld.contains(words.matters.stem_of(each));
  });
}

/// Whether the object is headed by one of the nouns, before one of the words: "the termination of
/// the agreement", "plans to buy it".
bool is_headed_by(const StoredClaim& stored, const WordSet& nouns, const WordSet& before) {
  if (!stored.object || !stored.object->entity.empty()) return false;
  const std::vector<std::string> words = words_in(fold(stored.object->value.text));
  const auto first = std::find_if(words.begin(), words.end(),
                                  [&](const std::string& each) { return before.contains(each); });
  return first != words.begin() && first != words.end() && nouns.contains(*(first - 1));
}

std::string spaced(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& each : words) line += (line.empty() ? "" : " ") + each;
  return line;
}

std::vector<std::string> protagonists_of(const std::vector<NamedSpan>& mentions) {
  struct Count {
    std::size_t times = 0;
    std::uint32_t first = 0;
  };
  std::map<std::string, Count> counts;
  for (const NamedSpan& each : mentions) {
    // Who is quoted at length is "he" often, and is named once.
    if (each.kind == kPublicationKind || each.form != MentionForm::name) continue;
    Count& count = counts[each.entity];
    if (count.times++ == 0) count.first = each.span.start;
  }
  std::vector<std::pair<std::string, Count>> ranked(counts.begin(), counts.end());
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    if (a.second.times != b.second.times) return a.second.times > b.second.times;
    if (a.second.first != b.second.first) return a.second.first < b.second.first;
    return a.first < b.first;
  });
  std::vector<std::string> protagonists;
  for (const auto& [entity, count] : ranked) {
    if (protagonists.size() == kMostThingsOfTolls) break;
    protagonists.push_back(entity);
  }
  return protagonists;
}

/// Families of what somebody takes back, by the sentences that tell it.
std::vector<std::string> taken_back_in(const std::vector<StoredClaim>& claims,
                                       const AgreementWords& words) {
  std::set<std::string> found;
  for (const StoredClaim& stored : claims) {
    if (!has_words(fold(stored.sentence), words.corrections)) continue;
    const std::vector<Weighed> families = families_of(stored, words);
    const auto name = [&](const Weighed& each) {
      return words.matters.families()[each.family].name;
    };
    if (families.empty() || name(families.front()) != kCorrectionFamily) continue;
    for (auto each = families.begin() + 1; each != families.end(); ++each) {
      found.insert(name(*each));
    }
  }
  return {found.begin(), found.end()};
}

/// The sentences that tell of a correction, and the figures in them.
void add_corrections(const std::vector<StoredClaim>& claims, const AgreementWords& words,
                     ArticleContext& context) {
  std::optional<Span> last;  // of several claims of one sentence the first asks
  bool tells = false;
  for (const StoredClaim& stored : claims) {
    const Span sentence = stored.claim.sentence;
    if (last != sentence) tells = has_words(fold(stored.sentence), words.corrections);
    last = sentence;
    if (!tells) continue;
    if (context.corrections.empty() || context.corrections.back() != sentence)
      context.corrections.push_back(sentence);
    for (const StoredArgument* each :
         {&stored.subject, stored.object ? &*stored.object : nullptr}) {
      if (each != nullptr && each->value.quantity && is_counted(*each->value.quantity))
        context.corrected.push_back({sentence, *each->value.quantity});
    }
  }
}

}  // namespace

std::string relation_key(const std::string& relation, const AgreementWords& words) {
  std::string key;
  std::string last_having;
  const std::vector<std::string> said = words_in(fold(relation));
  for (std::size_t at = 0; at < said.size(); ++at) {
    const std::string& word = said[at];
    if (words.auxiliaries.count(word) != 0) continue;
    const bool before_to = at + 2 < said.size() && words.infinitive_marks.count(said[at + 1]) != 0;
    if (before_to && words.prospects.contains(word)) continue;
    if (words.having.count(word) != 0) {
      last_having = word;
      continue;
    }
    key += (key.empty() ? "" : " ") + words.matters.stem_of(word);
  }
  return key.empty() && last_having.empty() ? fold(relation) : key;
}

ArticleContext context_of(std::vector<NamedSpan> mentions, const std::vector<StoredClaim>& claims,
                          std::string_view text, const AgreementWords& words) {
  ArticleContext context;
  context.protagonists = protagonists_of(mentions);
  context.mentions = std::move(mentions);
  context.taken_back = taken_back_in(claims, words);
  context.answers = answered_in(claims, context.mentions, words);
  add_corrections(claims, words, context);
  const bool titled = !claims.empty() && has_words(fold(claims.front().title), words.corrections);
  context.erratum = titled || has_words(fold(text), words.errata);
  return context;
}

void add_facets(Proposition& made, const StoredClaim& stored, const ArticleContext& context,
                const AgreementWords& words) {
  const Matters& matters = words.matters;
  const bool of_nothing = tells_of_nothing(stored, words) || is_withheld(stored, words) ||
                          is_headed_by(stored, words.undoings, words.portions);
  if (made.mode == Mode::stated && is_headed_by(stored, words.plan_nouns, words.infinitive_marks))
    made.mode = Mode::future;
  const std::vector<Weighed> families =
      of_nothing ? std::vector<Weighed>{} : families_of(stored, words);
  const Family* surest = families.empty() ? nullptr : &matters.families()[families.front().family];
  made.owner = owner_of(stored, context);
  const bool toll = surest != nullptr && surest->toll;
  made.things = things_of(stored, made.owner, context, toll ? kMostThingsOfTolls : kMostThings);
  const std::string subject = fold(stored.subject.value.text);
  if (stored.subject.entity.empty() && !words.nobody.contains(subject))
    made.about = spaced(matters.stems_of(subject));
  made.words = words_of(stored, surest, matters);
  // "Acme put off the opening of its plant" is about the opening, whoever puts it off.
  if (surest != nullptr && surest->theme && stored.object && stored.object->entity.empty()) {
    made.about = spaced(matters.stems_of(stored.object->value.text));
    made.words.clear();
  }
  for (const Weighed& each : families) {
    const Family& family = matters.families()[each.family];
    made.families.push_back(family.name);
    if (made.measure.empty() && family.holding != Holding::none) made.measure = family.name;
  }
  std::set<std::string> topics = {made.topic};
  std::vector<std::string> headings = matters_of(stored, families, words);
  for (std::string& noun : nameless_of(stored, matters)) headings.push_back(std::move(noun));
  // "Received 140 objections", "objections climbed to 612"; "may take up to 12 trams", "took 12"
  if (made.quantity && made.quantity->currency.empty() &&
      (is_counted(*made.quantity) || made.quantity->bound == Bound::up_to) &&
      !made.quantity->unit.empty() && made.quantity->unit != kShare)
    headings.push_back("“" + matters.stem_of(made.quantity->unit) + "”");
  if (const Matters::Converse* other = matters.converse_of(made.predicate))
    headings.push_back(other->predicate);
  if (matters.is_converse(made.predicate)) headings.push_back(made.predicate);
  for (const CourseStep& each : steps_of(made, words.courses))
    headings.push_back(words.courses.name_of(each.course));
  for (const std::string& thing : made.things) {
    for (const std::string& heading : headings) topics.insert(thing + " ~ " + heading);
  }
  std::vector<std::string> figures;
  if (made.quantity && (is_particular(*made.quantity) || is_telling(*made.quantity)))
    figures.push_back(figure_key(*made.quantity));
  for (const StoredArgument& each : stored.qualifiers) {
    if (each.role == kInsteadOf && each.value.quantity)
      figures.push_back(figure_key(*each.value.quantity));
  }
  for (const std::string& thing : made.things) {
    for (const std::string& figure : figures) topics.insert(thing + " ~ " + figure);
  }
  const auto answered = context.answers.find(stored.claim.id);
  if (answered != context.answers.end())
    topics.insert(answered->second.begin(), answered->second.end());
  made.topics.assign(topics.begin(), topics.end());
  std::sort(made.things.begin(), made.things.end());
}

}  // namespace claimgraph
