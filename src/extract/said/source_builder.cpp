#include "extract/said/source_builder.h"

#include <algorithm>

#include "base/unicode.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {
namespace {

/// How many verbs a speaker may be shared over: "began to try to explain".

}  // namespace

/// "Some estimates say": what speaks is an estimate.
bool SourceBuilder::estimates(std::uint32_t speaker) const {
  const auto noun = words_.nouns.find(at(speaker).lemma);
  return noun != words_.nouns.end() && noun->second == Modality::estimated;
}

void SourceBuilder::add(std::optional<std::uint32_t> speaker, std::uint32_t cue,
                        std::uint32_t content, Modality modality) {
  // "is expected to", "is planned to": a forecast that nobody is said to make has no source.
  if (!speaker && (modality == Modality::predicted || modality == Modality::planned)) return;
  Source source;
  source.modality = speaker && estimates(*speaker) ? Modality::estimated : modality;
  source.cue = cue;
  source.content = content;
  source.named = speaker.has_value();
  source.first_person = speaker && at(*speaker).feats.find("Person=1") != std::string::npos;
  source.link.cue_span = cue_span(cue);
  source.link.cue = std::string(document_.at(*source.link.cue_span));
  source.link.content_span = hull_without(content, cue);
  if (speaker) {
    describe_speaker(context_, *speaker, source.link);
    if (*speaker < cue) end_before(source.link.speaker, source.link.cue_span->start);
    if (*speaker < content) end_before(source.link.speaker, source.link.content_span->start);
  } else {
    describe_nobody(context_, cue, source.link);
  }
  source.relayed = outlet_told(cue, *source.link.content_span);
  found_.push_back(std::move(source));
}

/// A speaker whose phrase runs into the cue or the content ends before it, marks left out.
void SourceBuilder::end_before(Argument& speaker, std::uint32_t place) const {
  if (!speaker.span || speaker.span->start >= place || speaker.span->end <= place) return;
  std::uint32_t token = document_.token_from(place);
  while (token > 0) {
    --token;
    if (at(token).span.start <= speaker.span->start || at(token).upos != Upos::PUNCT) break;
  }
  speaker.span->end = std::max(at(token).span.end, speaker.span->start);
  if (speaker.span->start == speaker.span->end) speaker.span.reset();
  if (speaker.span && !speaker.entity) speaker.text = std::string(document_.at(*speaker.span));
}

/// "told The Daily Bugle": the outlet that relays it. It has no cue of its own.
std::optional<AttributionLink> SourceBuilder::outlet_told(std::uint32_t cue, Span content) const {
  for (const std::uint32_t each : tree_.children(cue)) {
    if (at(each).deprel != Deprel::obj && at(each).deprel != Deprel::iobj) continue;
    if (content.contains(at(each).span) || !entity_at(context_.discourse, each)) continue;
    AttributionLink link;
    describe_speaker(context_, each, link);
    if (link.kind != SpeakerKind::outlet) continue;
    link.content_span = content;
    return link;
  }
  return std::nullopt;
}

Span SourceBuilder::cue_span(std::uint32_t cue) const {
  std::uint32_t first = cue;
  std::uint32_t verb = cue;
  const std::uint32_t start = document_.sentences[tree_.sentence_of(cue)].first_token;
  while (first > start) {
    const Token& before = at(first - 1);
    // The "no" of "no longer supports" hangs on its adverb.
    const bool nested =
        before.head > first - 1 && before.head < cue && is_a(before.deprel, Deprel::advmod);
    const bool helps = (before.head == verb || nested) &&
                       (is_a(before.deprel, Deprel::aux) || before.deprel == Deprel::cop ||
                        before.deprel == Deprel::mark || is_a(before.deprel, Deprel::advmod));
    const bool governs = at(verb).deprel == Deprel::xcomp && at(verb).head == first - 1;
    if (!helps && !governs) break;
    if (helps && before.deprel == Deprel::mark && before.upos != Upos::PART) break;
    --first;
    if (governs) verb = first;
  }
  // A "to" or an adverb without the verb that it belongs to stays out.
  while (first < cue && at(first).deprel == Deprel::mark) ++first;
  std::uint32_t end = cue + 1;
  if (end < document_.tokens.size() && at(end).head == cue &&
      at(end).deprel == Deprel::compound_prt) {
    ++end;
  }
  return document_.span_of(first, end);
}

Span SourceBuilder::hull_without(std::uint32_t content, std::uint32_t cue) const {
  std::vector<std::uint32_t> open = {content};
  std::uint32_t first = content;
  std::uint32_t last = content;
  for (std::size_t i = 0; i < open.size(); ++i) {
    for (const std::uint32_t each : tree_.children(open[i])) {
      if (each == cue || at(each).deprel == Deprel::punct) continue;
      first = std::min(first, each);
      last = std::max(last, each);
      open.push_back(each);
    }
  }
  return document_.span_of(first, last + 1);
}

std::optional<std::uint32_t> SourceBuilder::speaker_of(std::uint32_t cue) const {
  for (int depth = 0; depth < kDeepestChain; ++depth) {
    // Over a participle a passive's subject speaks: "asked why, he was told".
    const bool passive =
        depth == 0 && dependent(cue, Deprel::aux_pass).has_value() && !is_in_mind(cue);
    const auto subject = dependent(cue, Deprel::nsubj);
    if (subject && !passive) return subject;
    if (const auto agent = agent_of(cue)) return agent;
    if (passive || at(cue).head == Token::kRoot) return std::nullopt;
    const Deprel deprel = at(cue).deprel;
    const auto helper = dependent(cue, Deprel::aux);  // "having said"
    const bool participle = at(cue).xpos == "VBG" || (helper && at(*helper).xpos == "VBG");
    // "David Roe called it a win" with the verb hung on its subject: a participle has no object.
    const bool finite = at(cue).xpos == "VBD" || dependent(cue, Deprel::obj);
    // "the importance of considering it", "the chance to assess it": no chance considers.
    if (deprel == Deprel::acl && dependent(cue, Deprel::mark)) return std::nullopt;
    if (deprel == Deprel::acl && (participle || finite)) {
      // "for failing to report it" with the report as if the failing were a noun
      const bool clause = at(at(cue).head).upos == Upos::VERB;
      return clause ? std::nullopt : std::optional(at(cue).head);
    }
    if (is_told(cue)) return std::nullopt;
    const bool purpose = is_purpose(cue);
    const bool beside = is_a(deprel, Deprel::advcl) || deprel == Deprel::ccomp ||
                        deprel == Deprel::parataxis;  // "said “S,” noting that"
    const bool led =
        deprel == Deprel::conj || deprel == Deprel::xcomp || purpose || (beside && participle);
    if (!led) return std::nullopt;
    if (const auto other = made_to(cue)) return other;
    cue = at(cue).head;
    // "X said the plant was closed, adding that": it is X who adds, not the plant.
    const std::uint32_t over = at(cue).head;
    if (participle && at(cue).deprel == Deprel::ccomp && is_cue_verb(over)) cue = over;
  }
  return std::nullopt;
}

/// "are worried that": no passive, whoever is so thinks it.
bool SourceBuilder::is_in_mind(std::uint32_t cue) const {
  return words_.adjectives.contains(to_lower(document_.word(cue))) && !agent_of(cue);
}

/// "fined Acme for failing to report it": Acme failed.
std::optional<std::uint32_t> SourceBuilder::made_to(std::uint32_t cue) const {
  const auto mark = dependent(cue, Deprel::mark);
  if (!is_a(at(cue).deprel, Deprel::advcl) || !mark) return std::nullopt;
  const bool controls =
      context_.clauses.controls_object(to_lower(document_.word(*mark)), at(at(cue).head).lemma);
  return controls ? dependent(at(cue).head, Deprel::obj) : std::nullopt;
}

/// "met to discuss the plan"; of "called on Acme to explain" the subject is not who explains, and
/// "needs votes to confirm it" tells what for, not who says.
bool SourceBuilder::is_purpose(std::uint32_t cue) const {
  const std::uint32_t above = at(cue).head;
  if (!is_a(at(cue).deprel, Deprel::advcl) || above > cue || !is_infinitive(cue)) return false;
  const std::string& lemma = at(above).lemma;
  return !words_.opens_act_phrase(lemma) && !words_.verbs.contains(lemma) &&
         !words_.act_infinitives.contains(lemma) && !dependent(above, Deprel::aux_pass) &&
         !dependent(above, Deprel::obj);
}

/// "asked Acme to explain": it is not who asked that explains, and Acme has not yet.
bool SourceBuilder::is_told(std::uint32_t cue) const {
  // "was fined and told to leave"
  const bool beside = at(cue).deprel == Deprel::conj && at(cue).xpos == "VBN" &&
                      dependent(at(cue).head, Deprel::aux_pass).has_value();
  if (beside && dependent(cue, Deprel::xcomp) && !dependent(cue, Deprel::aux)) return true;
  if (at(cue).deprel != Deprel::xcomp || !is_infinitive(cue)) return false;
  const auto children = tree_.children(at(cue).head);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
    const bool object = at(each).deprel == Deprel::obj || at(each).deprel == Deprel::iobj;
    return object && at(cue).head < each && each < cue;
  });
}

std::optional<std::uint32_t> SourceBuilder::agent_of(std::uint32_t cue) const {
  const auto agent = dependent(cue, Deprel::obl_agent);
  return agent && at(*agent).deprel == Deprel::obl_agent ? agent : std::nullopt;
}

bool SourceBuilder::is_cue_verb(std::uint32_t token) const {
  return at(token).upos == Upos::VERB && words_.verbs.contains(at(token).lemma);
}

bool SourceBuilder::is_infinitive(std::uint32_t clause) const {
  const auto mark = dependent(clause, Deprel::mark);
  return mark && at(*mark).upos == Upos::PART;
}

bool SourceBuilder::begins_with_that(std::uint32_t clause) const {
  const auto mark = dependent(clause, Deprel::mark);
  return mark && words_.that.contains(at(*mark).lemma);
}

std::uint32_t SourceBuilder::end_of_words(const Sentence& sentence) const {
  std::uint32_t end = sentence.end_token;
  while (end > sentence.first_token + 1 && at(end - 1).upos == Upos::PUNCT) --end;
  return end;
}

std::string SourceBuilder::preposition_or_mark(std::uint32_t phrase) const {
  std::string words = preposition_of(document_, tree_, phrase);
  if (!words.empty()) return words;
  const auto mark = dependent(phrase, Deprel::mark);
  return mark ? to_lower(document_.word(*mark)) : words;
}

}  // namespace claimgraph
