#include "extract/extract.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/unicode.h"
#include "core/notation.h"
#include "core/tree.h"
#include "extract/claims/answers.h"
#include "extract/claims/attribution.h"
#include "extract/claims/contrasts.h"
#include "extract/claims/counted_subjects.h"
#include "extract/claims/ended_posts.h"
#include "extract/claims/factuality.h"
#include "extract/claims/headlines.h"
#include "extract/claims/late_starts.h"
#include "extract/claims/open_choices.h"
#include "extract/claims/skip_ledger.h"
#include "extract/claims/spoken_claims.h"
#include "extract/claims/told_names.h"
#include "extract/claims/voices.h"
#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"
#include "extract/clauses/clauses.h"
#include "extract/names/mentions.h"
#include "extract/open/open_claims.h"
#include "extract/open/whole_claims.h"
#include "extract/said/sources.h"
#include "extract/trees/mended_trees.h"
#include "extract/typed/labelled_lines.h"
#include "extract/typed/typed_claims.h"

namespace claimgraph {
namespace {

constexpr std::size_t kClaimIdDigits = 32;

/// What the record keeps of the document itself.
Extraction record_of(Document document) {
  Extraction extraction;
  extraction.provenance = std::move(document.provenance);
  extraction.document_id = std::move(document.id);
  extraction.language = std::move(document.language);
  extraction.text = std::move(document.text);
  extraction.dates = std::move(document.dates);
  extraction.quantities = std::move(document.quantities);
  extraction.sentences.reserve(document.sentences.size());
  for (const Sentence& sentence : document.sentences) {
    extraction.sentences.push_back({sentence.span, document.blocks[sentence.block].role});
  }
  return extraction;
}

/// What tells two claims of one document apart, as one string.
std::string identity_of(const Claim& claim, const std::string& document_id) {
  const auto value = [](const Argument& argument) {
    return argument.text + '\x1f' + argument.date + '\x1f' +
           (argument.quantity ? print_quantity(*argument.quantity) : "");
  };
  std::string identity = document_id + '\x1e' + std::to_string(claim.span.start) + '-' +
                         std::to_string(claim.span.end) + '\x1e' + claim.predicate + '\x1e' +
                         claim.relation + '\x1e' + value(claim.subject) + '\x1e' +
                         (claim.object ? value(*claim.object) : "");
  for (const Qualifier& qualifier : claim.qualifiers) {
    identity += '\x1e' + qualifier.role + '=' + value(qualifier.value);
  }
  return identity;
}

auto place_of(const Claim& claim) {
  return std::tie(claim.sentence, claim.span, claim.open, claim.predicate, claim.relation,
                  claim.id);
}

/// "Nobody at Acme said that it was so": what nobody says is neither said nor denied.
bool is_told_by_nobody(const Reading& reading, const Claim& claim) {
  if (claim.attribution.empty()) return false;
  const std::string speaker = to_lower(claim.attribution.front().speaker.text);
  const std::string first = speaker.substr(0, speaker.find(' '));
  return reading.knowledge.factuality_words.negative_determiners.count(first) != 0;
}

/// Whether anything said in the candidate's place counts: what is repeated was said elsewhere, what
/// only surrounds the article is not the article, and a question claims nothing but what its answer
/// denies or confirms.
bool counts(const Reading& reading, const Candidate& candidate) {
  const Sentence& sentence = reading.document.sentences[reading.tree.sentence_of(candidate.anchor)];
  const Block& block = reading.document.blocks[sentence.block];
  if (asks(reading, sentence) && !is_answered(reading, sentence)) return false;
  if (may_mock(reading, sentence)) return false;
  return !block.repeated && block.role != Role::boilerplate && block.role != Role::byline;
}

void drop_uncounted(const Reading& reading, std::vector<Candidate>& candidates) {
  candidates.erase(std::remove_if(candidates.begin(), candidates.end(),
                                  [&](const Candidate& each) { return !counts(reading, each); }),
                   candidates.end());
}

/// What was kept of questions for their answers' sake.
void drop_questions(const Reading& reading, std::vector<Candidate>& candidates) {
  std::erase_if(candidates, [&](const Candidate& each) {
    return asks(reading, reading.document.sentences[reading.tree.sentence_of(each.anchor)]);
  });
}

Factuality opposite(Factuality factuality) {
  switch (factuality) {
    case Factuality::certain_plus:
      return Factuality::certain_minus;
    case Factuality::probable_plus:
      return Factuality::probable_minus;
    case Factuality::possible_plus:
      return Factuality::possible_minus;
    case Factuality::certain_minus:
      return Factuality::certain_plus;
    case Factuality::probable_minus:
      return Factuality::probable_plus;
    case Factuality::possible_minus:
      return Factuality::possible_plus;
    case Factuality::unknown:
      return Factuality::unknown;
  }
  return factuality;
}

/// Words that deny the predicate: "sold without a licence" says that it needs none.
void reverse(Claim& claim) {
  claim.polarity = claim.polarity == Polarity::positive ? Polarity::negative : Polarity::positive;
  claim.factuality = opposite(claim.factuality);
}

/// "The incoming chief executive": what is said is that it will be so.
void put_off(Claim& claim) {
  if (claim.modality != Modality::asserted && claim.modality != Modality::reported) return;
  claim.modality = Modality::planned;
  if (claim.factuality == Factuality::certain_plus) claim.factuality = Factuality::probable_plus;
}

/// "denied claims that its chairman, Jane Roe, lied": nobody denies or doubts that she is, and
/// outside quotation marks it is the writer who tells it.
void stand_firm(const Reading& reading, const Sources& sources, Candidate& candidate) {
  Claim& claim = candidate.claim;
  const Sentence& sentence = reading.document.sentences[reading.tree.sentence_of(candidate.anchor)];
  const bool turn = sentence.block < sources.turns.size() && sources.turns[sentence.block];
  const bool quoted = quotation_at(sources.quotations, candidate.anchor) != nullptr;
  if (!quoted && !turn && !sources.issuer) claim.attribution.clear();
  claim.polarity = Polarity::positive;
  claim.factuality = Factuality::certain_plus;
  if (claim.modality == Modality::asserted || claim.modality == Modality::reported) return;
  claim.modality = claim.attribution.empty() ? Modality::asserted : Modality::reported;
}

/// All claims in the making: typed ones, then open ones for what those leave, judged and
/// attributed.
std::vector<Candidate> candidates_of(const Reading& reading, const std::vector<Clause>& clauses,
                                     const Sources& sources) {
  std::vector<Candidate> candidates = typed_claims(reading, clauses);
  std::vector<Candidate> open =
      open_claims(reading, clauses, find_statements(reading, clauses), candidates);
  std::move(open.begin(), open.end(), std::back_inserter(candidates));
  std::vector<Candidate> labelled = labelled_claims(reading, candidates);
  std::move(labelled.begin(), labelled.end(), std::back_inserter(candidates));
  drop_uncounted(reading, candidates);
  for (Candidate& candidate : candidates) {
    candidate.anchor = candidate.asserted_by.value_or(candidate.anchor);
    if (!candidate.presupposed) {
      judge_factuality(reading.document, reading.tree, reading.knowledge, candidate);
      leave_choice_open(reading, candidate);
    }
    if (candidate.reversed) reverse(candidate.claim);
    if (candidate.to_come) put_off(candidate.claim);
    if (start_late(candidate.claim, reading.knowledge.factuality_words)) reverse(candidate.claim);
    attribute(sources, reading.document, reading.tree, reading.knowledge, candidate);
    if (candidate.presupposed && !candidate.to_come) stand_firm(reading, sources, candidate);
  }
  std::vector<Candidate> statements = claim_statements(reading, sources, candidates);
  drop_uncounted(reading, statements);
  std::move(statements.begin(), statements.end(), std::back_inserter(candidates));
  add_answers(reading, sources, candidates);
  drop_questions(reading, candidates);
  count_subjects(reading, candidates);
  add_contrasts(reading, candidates);
  settle_headlines(reading, candidates);
  end_left_posts(reading, candidates);
  candidates.erase(
      std::remove_if(candidates.begin(), candidates.end(),
                     [&](const Candidate& each) { return is_told_by_nobody(reading, each.claim); }),
      candidates.end());
  return candidates;
}

/// In the text's order, each once: of two rules that found the same, the first one's claim stays.
std::vector<Claim> claims_of(std::vector<Candidate> candidates, const std::string& document_id) {
  std::vector<Claim> claims;
  claims.reserve(candidates.size());
  for (Candidate& candidate : candidates) {
    Claim& claim = candidate.claim;
    claim.id = sha256_hex(identity_of(claim, document_id)).substr(0, kClaimIdDigits);
    claims.push_back(std::move(claim));
  }
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return place_of(a) < place_of(b); });
  const auto same = [](const Claim& a, const Claim& b) { return a.id == b.id; };
  claims.erase(std::unique(claims.begin(), claims.end(), same), claims.end());
  return claims;
}

}  // namespace

Extraction extract(Document annotated, const Knowledge& knowledge,
                   const ExtractionOptions& options) {
  Document document = with_mended_trees(std::move(annotated), knowledge);
  const Tree tree(document);
  Discourse discourse = find_discourse(document, tree, knowledge);
  std::vector<Claim> claims;
  std::vector<Skip> skipped;
  {
    const Reading reading{document, tree, discourse, knowledge};
    const std::vector<Clause> clauses = find_clauses(document, tree, knowledge);
    const Sources sources = find_sources(document, tree, discourse, knowledge);
    add_pronouns(document, link_voices(reading, clauses, sources), discourse);
    std::vector<Candidate> candidates =
        options.form == ClaimForm::words ? whole_claims(reading, find_statements(reading, clauses))
                                         : candidates_of(reading, clauses, sources);
    skipped = skip_ledger(reading, clauses, candidates);
    claims = claims_of(std::move(candidates), document.id);
    settle_told_names(document, knowledge, claims, discourse.entities, discourse.mentions);
  }
  Extraction extraction = record_of(std::move(document));
  extraction.claims = std::move(claims);
  extraction.skipped = std::move(skipped);
  extraction.entities = std::move(discourse.entities);
  extraction.mentions = std::move(discourse.mentions);
  return extraction;
}

}  // namespace claimgraph
