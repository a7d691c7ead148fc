#include "extract/claims/spoken_claims.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "extract/claims/attribution.h"
#include "extract/claims/factuality.h"

namespace claimgraph {
namespace {

/// Where cue and content start.
using Place = std::pair<std::uint32_t, std::uint32_t>;

/// The sources that claims already carry. Clauses beside one another under one cue are one
/// statement; a quotation in a later sentence is one of its own.
class Carried {
 public:
  Carried(const Reading& reading, const std::vector<Candidate>& claims) : reading_(reading) {
    for (const Candidate& each : claims) {
      for (const AttributionLink& link : each.claim.attribution) add(link);
    }
  }

  void add(const AttributionLink& link) {
    if (!link.cue_span || !link.content_span) return;
    cues_.insert(link.cue_span->start);
    places_.insert({link.cue_span->start, link.content_span->start});
  }

  bool has(const Source& source) const {
    const std::uint32_t cue = source.link.cue_span->start;
    const bool beside =
        reading_.tree.sentence_of(source.cue) == reading_.tree.sentence_of(source.content);
    if (beside && cues_.count(cue) != 0) return true;
    return places_.count({cue, source.link.content_span->start}) != 0;
  }

 private:
  const Reading& reading_;
  std::set<std::uint32_t> cues_{};
  std::set<Place> places_{};
};

/// "plans to sell": as in open claims of that shape, how sure it is that they sell; else how sure
/// it is that it is said.
void judge_statement(const Reading& reading, const Source& source, Candidate& candidate) {
  const bool infinitive = source.form == SourceForm::act &&
                          reading.document.tokens[source.content].deprel == Deprel::xcomp;
  candidate.anchor = infinitive ? source.content : source.cue;
  judge_factuality(reading.document, reading.tree, reading.knowledge, candidate);
  const bool denied = candidate.claim.polarity == Polarity::negative;
  candidate.anchor = source.cue;
  if (infinitive && denied) {
    judge_factuality(reading.document, reading.tree, reading.knowledge, candidate);
  }
}

/// “S,” said X, Y. “T.”: of what is said around its cue, the quotation before the cue.
Span before_cue(const Document& document, const Sources& sources, const Source& source,
                Span content) {
  if (!content.contains(*source.link.cue_span)) return content;
  for (const Quotation& each : sources.quotations) {
    if (each.end > source.cue) break;
    const std::uint32_t end = document.tokens[each.end].span.end;  // with its mark
    if (each.closed && end > content.start) content.end = end;
  }
  return content;
}

/// The part of the content in the sentence of its cue: a claim stands in one sentence.
Span content_in_sentence(const Reading& reading, const Sources& sources, const Source& source,
                         Span sentence) {
  Span content = before_cue(reading.document, sources, source, *source.link.content_span);
  if (!sentence.contains(content)) {
    content.start = std::max(content.start, sentence.start);
    content.end = std::min(content.end, sentence.end);
  }
  if (content.start >= content.end) {  // "“It closed.” So she wrote": in a sentence of its own
    const std::uint32_t own = reading.tree.sentence_of(source.content);
    const Span whole = reading.document.sentences[own].span;
    content = *source.link.content_span;
    return {std::max(content.start, whole.start), std::min(content.end, whole.end)};
  }
  return content;
}

Candidate statement_of(const Reading& reading, const Sources& sources, const Source& source) {
  Candidate candidate;
  candidate.anchor = source.cue;
  Claim& claim = candidate.claim;
  claim.open = true;
  claim.predicate = "open";
  claim.rule = kStatementRule;
  // "The plan was welcomed by ministers": they welcomed it
  const bool undergone =
      child(reading.tree, reading.document, source.cue, Deprel::aux_pass).has_value() &&
      child(reading.tree, reading.document, source.cue, Deprel::obl_agent).has_value();
  claim.relation = undergone ? std::string(reading.document.word(source.cue)) : source.link.cue;
  claim.subject = source.link.speaker;
  claim.sentence = reading.document.sentences[reading.tree.sentence_of(source.cue)].span;
  const Span content = content_in_sentence(reading, sources, source, claim.sentence);
  claim.object = Argument{};
  claim.object->span = content;
  claim.object->text = std::string(reading.document.at(content));
  claim.span = *source.link.cue_span;
  for (const Span& each : {content, source.link.speaker.span.value_or(content)}) {
    if (claim.sentence.contains(each)) claim.span = hull(claim.span, each);
  }
  return candidate;
}

using Anchored = std::multimap<std::uint32_t, std::size_t>;

/// The claims anchored at each token.
Anchored by_anchor(const std::vector<Candidate>& claims) {
  std::multimap<std::uint32_t, std::size_t> found;
  for (std::size_t i = 0; i < claims.size(); ++i) found.emplace(claims[i].anchor, i);
  return found;
}

/// Whether a typed claim already says what is done to a thing: "Acme is recalling 5,000 heaters".
/// Where words are its object ("opposes the merger") they are what the act puts forward.
bool acts_on_thing(Anchored::const_iterator first, Anchored::const_iterator last,
                   const std::vector<Candidate>& claims) {
  return std::any_of(first, last, [&](const auto& each) {
    const Claim& claim = claims[each.second].claim;
    return !claim.open && claim.object &&
           (claim.object->entity || claim.object->quantity || !claim.object->date.empty());
  });
}

/// Whether a typed claim already says what the act comes to: "Acme plans to build a plant". That it
/// refused to is more than that it did not; but of "declined to comment" a claim at the act tells
/// all.
bool is_typed(const Source& source, const Reading& reading, const Anchored& anchored,
              const std::vector<Candidate>& claims) {
  const AttributionWords& words = reading.knowledge.attribution_words;
  const auto& tokens = reading.document.tokens;
  const bool silent = words.silent.contains(tokens[source.cue].lemma) &&
                      words.telling_more.contains(tokens[source.content].lemma);
  const auto [first, last] = anchored.equal_range(silent ? source.cue : source.content);
  return std::any_of(first, last, [&](const auto& each) {
    const Claim& claim = claims[each.second].claim;
    const bool one_subject = claim.subject.entity == source.link.speaker.entity &&
                             claim.subject.text == source.link.speaker.text;
    return !claim.open && claim.polarity == Polarity::positive && (silent || one_subject);
  });
}

/// "Acme did not respond to a request for comment": whether a typed claim already says what it
/// comes to that the cue's act was not done.
bool is_silence(Anchored::const_iterator first, Anchored::const_iterator last,
                const std::vector<Candidate>& claims, const Candidate& statement) {
  if (statement.claim.polarity != Polarity::negative) return false;
  return std::any_of(first, last, [&](const auto& each) {
    const Claim& claim = claims[each.second].claim;
    return !claim.open && claim.polarity == Polarity::positive;
  });
}

/// Gives the source to the open claims at its cue. A typed claim there stays the article's own:
/// that Acme opposes a bill is nothing that Acme says.
bool carry(const Source& source, Anchored::const_iterator first, Anchored::const_iterator last,
           std::vector<Candidate>& claims) {
  bool carried = false;
  for (auto each = first; each != last; ++each) {
    Claim& claim = claims[each->second].claim;
    if (!claim.open) continue;
    claim.attribution.insert(claim.attribution.begin(), source.link);
    carried = true;
  }
  return carried;
}

}  // namespace

std::vector<Candidate> claim_statements(const Reading& reading, const Sources& sources,
                                        std::vector<Candidate>& claims) {
  Carried carried(reading, claims);
  const auto anchored = by_anchor(claims);
  std::vector<Candidate> statements;
  for (const Source& source : sources.sources) {
    if (!source.named || !source.link.content_span || !source.link.cue_span) continue;
    if (carried.has(source) || is_free_relative(reading.document, source.cue)) continue;
    const auto over = sources_over(sources, reading.document, reading.tree, source.cue);
    if (!over.empty()) continue;
    const auto [first, last] = anchored.equal_range(source.cue);
    const bool act = source.form == SourceForm::act || source.figure;
    // "a firm that is backed by Acme": what "that" stands for says nothing by itself.
    if (act && reading.document.tokens[source.content].xpos.starts_with('W')) continue;
    // "a clerk whose complaint was dismissed by the board"
    const auto owner = child(reading.tree, reading.document, source.content, Deprel::nmod_poss);
    if (act && owner && reading.document.tokens[*owner].xpos == "WP$") continue;
    if (act && carry(source, first, last, claims)) continue;
    if (act && (acts_on_thing(first, last, claims) || is_typed(source, reading, anchored, claims)))
      continue;
    Candidate candidate = statement_of(reading, sources, source);
    judge_statement(reading, source, candidate);
    if (is_silence(first, last, claims, candidate)) continue;
    candidate.claim.attribution.push_back(source.link);
    attribute(sources, reading.document, reading.tree, reading.knowledge, candidate);
    carried.add(source.link);
    statements.push_back(std::move(candidate));
  }
  return statements;
}

}  // namespace claimgraph
