#include "query/trace.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "base/joined.h"
#include "base/unicode.h"
#include "query/facts.h"
#include "query/lookup.h"
#include "query/relation_words.h"

namespace claimgraph {
namespace {

/// What the claim says in words, underscores as blanks.
std::string words_of(const StoredClaim& claim) {
  std::string text = claim.claim.predicate + " " + claim.claim.relation + " " + claim.line + " " +
                     claim.subject.name + " " + object_words(claim);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

/// Whether all the words stand in what the claim says, its predicate or its sentence, whole or as
/// part of a word, or tense and number apart.
bool mentions(const StoredClaim& claim, std::string words, const Matters& matters) {
  std::replace(words.begin(), words.end(), '_', ' ');
  const std::string text = words_of(claim) + " " + claim.sentence;
  const std::string folded = fold(text);
  for (const std::string& word : words_in(fold(words))) {
    if (folded.find(word) == std::string::npos && !has_stems(text, word, matters)) return false;
  }
  return true;
}

/// How near a claim is to the entities that are asked for.
enum class Nearness : std::uint8_t { about, named, none };

Nearness nearness(const StoredClaim& claim, const TraceTopic& topic, const Matters& matters) {
  const auto asked_for = [&](const StoredArgument& each) {
    return std::find(topic.about.begin(), topic.about.end(), each.entity) != topic.about.end();
  };
  if (topic.about.empty() || asked_for(claim.subject) ||
      (claim.object && asked_for(*claim.object))) {
    return Nearness::about;
  }
  const bool named = std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(), asked_for) ||
                     std::any_of(claim.speakers.begin(), claim.speakers.end(), asked_for) ||
                     has_stems(words_of(claim), topic.name, matters);
  return named ? Nearness::named : Nearness::none;
}

/// The topic's claims: those about its entities; where there is none, those that name them beside.
std::vector<StoredClaim> claims_on(std::vector<StoredClaim> claims, const TraceTopic& topic,
                                   const Matters& matters) {
  std::vector<StoredClaim> about;
  std::vector<StoredClaim> named;
  for (StoredClaim& each : claims) {
    if (each.proposition.empty() || !mentions(each, topic.words, matters)) continue;
    const Nearness near = nearness(each, topic, matters);
    if (near == Nearness::none) continue;
    (near == Nearness::about ? about : named).push_back(std::move(each));
  }
  return about.empty() ? named : about;
}

/// The words that the claim itself covers.
std::string span_words(const StoredClaim& claim) {
  const Span span = claim.claim.span;
  const Span sentence = claim.claim.sentence;
  if (!sentence.contains(span) || sentence.size() != claim.sentence.size()) return claim.sentence;
  return claim.sentence.substr(span.start - sentence.start, span.size());
}

std::string stage_by_modality(const StoredClaim& claim) {
  if (claim.claim.polarity == Polarity::negative) return "not so";
  switch (claim.claim.modality) {
    case Modality::possible:
    case Modality::conditional:
    case Modality::hypothetical:
      return "considered";
    case Modality::planned:
      return "planned";
    case Modality::predicted:
      return "expected";
    case Modality::required:
      return "required";
    case Modality::permitted:
      return "permitted";
    case Modality::denied:
      return "denied";
    case Modality::asserted:
    case Modality::reported:
    case Modality::claimed:
    case Modality::estimated:
      return "so";
  }
  return "so";
}

TraceStep step_of(const StoredClaim& claim, const std::vector<StageWords>& stages) {
  TraceStep step{.claim = claim};
  const bool open_question =
      claim.claim.modality == Modality::planned || claim.claim.modality == Modality::possible;
  step.stage = stage_in(span_words(claim), stages);
  // What is planned or possible to be done is not done yet.
  if (step.stage.empty() || open_question) step.stage = stage_by_modality(claim);
  step.mover = claim.speakers.empty() ? claim.subject.name : claim.speakers.front().name;
  return step;
}

auto published_at(const StoredClaim& claim) {
  return std::tie(claim.published, claim.document, claim.claim.span.start, claim.claim.id);
}

/// Subject, object and predicate.
using Matter = std::tuple<std::string, std::string, std::string>;

std::string relation_words(const StoredClaim& claim) {
  std::string words = claim.claim.open ? claim.claim.relation : claim.claim.predicate;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string object_key(const StoredClaim& claim) {
  if (!claim.object) return "";
  if (const auto& quantity = claim.object->value.quantity) {
    return "amount " + (quantity->currency.empty() ? quantity->unit : quantity->currency);
  }
  return claim.object->entity.empty() ? fold(claim.object->value.text) : claim.object->entity;
}

Matter matter_of(const StoredClaim& claim) {
  const std::string subject =
      claim.subject.entity.empty() ? fold(claim.subject.name) : claim.subject.entity;
  return {subject, object_key(claim),
          claim.claim.open ? fold(claim.claim.relation) : claim.claim.predicate};
}

/// The matter of the same subject and object that is there; else one of its own.
Matter matter_moved_by(const StoredClaim& claim, const std::map<Matter, Trace>& traces) {
  const Matter own = matter_of(claim);
  const auto at = traces.lower_bound({std::get<0>(own), std::get<1>(own), ""});
  const bool there = at != traces.end() && std::get<0>(at->first) == std::get<0>(own) &&
                     std::get<1>(at->first) == std::get<1>(own);
  return there ? at->first : own;
}

void add_step(Trace& trace, TraceStep step) {
  if (trace.steps.empty()) {
    const StoredClaim& claim = step.claim;
    trace.subject = claim.subject.name;
    trace.predicate = claim.claim.open ? "“" + claim.claim.relation + "”" : claim.claim.predicate;
    if (claim.object && !claim.object->value.quantity) trace.object = object_words(claim);
  }
  trace.steps.push_back(std::move(step));
}

}  // namespace

TraceTopic topic_named(const Store& store, const std::vector<std::string>& words) {
  const std::span<const std::string> all(words);
  for (std::size_t count = words.size(); count > 0; --count) {
    const std::string name = joined(all.first(count), " ");
    std::vector<GraphEntity> found = entities_named(store, name);
    if (found.empty()) found = entities_with_words(store, name);
    if (!found.empty()) return {ids_of(found), name, joined(all.subspan(count), " ")};
  }
  return {{}, "", joined(words, " ")};
}

std::vector<Trace> traces_of(std::vector<StoredClaim> claims, const TraceTopic& topic,
                             const std::vector<StageWords>& stages, const Matters& matters) {
  std::map<std::string, StoredClaim> first;  // by proposition
  for (const StoredClaim& each : claims_on(std::move(claims), topic, matters)) {
    const auto [at, fresh] = first.emplace(each.proposition, each);
    if (!fresh && published_at(each) < published_at(at->second)) at->second = each;
  }
  std::map<Matter, Trace> traces;
  std::vector<StoredClaim> moves;  // claims that only tell how another matter stands
  for (const auto& [proposition, claim] : first) {
    if (!stage_in(relation_words(claim), stages).empty()) {
      moves.push_back(claim);
    } else {
      add_step(traces[matter_of(claim)], step_of(claim, stages));
    }
  }
  for (const StoredClaim& claim : moves) {
    add_step(traces[matter_moved_by(claim, traces)], step_of(claim, stages));
  }
  std::vector<Trace> found;
  for (auto& [key, trace] : traces) {
    std::sort(trace.steps.begin(), trace.steps.end(), [](const TraceStep& a, const TraceStep& b) {
      return published_at(a.claim) < published_at(b.claim);
    });
    found.push_back(std::move(trace));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Trace& a, const Trace& b) { return a.steps.size() > b.steps.size(); });
  return found;
}

}  // namespace claimgraph
