#include "extract/extract.h"

#include <algorithm>
#include <iterator>
#include <span>
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
#include "extract/claims/measured_things.h"
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
#include "extract/open/restated_claims.h"
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

/// A document on its way: what a step finds stands here for the later ones.
struct Work {
  Work(Document mended, const Knowledge& known)
      : document(std::move(mended)), tree(document), knowledge(known) {}

  Reading reading() const { return {document, tree, discourse, knowledge}; }

  Document document;
  Tree tree;
  const Knowledge& knowledge;
  Discourse discourse{};
  std::vector<Clause> clauses{};
  Sources sources{};
  std::vector<Candidate> candidates{};
  std::vector<Claim> claims{};
  std::vector<Skip> skipped{};
};

void read_names(Work& work) {
  work.discourse = find_discourse(work.document, work.tree, work.knowledge);
}

void read_clauses(Work& work) {
  work.clauses = find_clauses(work.document, work.tree, work.knowledge);
}

void read_sources(Work& work) {
  work.sources = find_sources(work.document, work.tree, work.discourse, work.knowledge);
  add_pronouns(work.document, link_voices(work.reading(), work.clauses, work.sources),
               work.discourse);
}

void make_typed_claims(Work& work) { work.candidates = typed_claims(work.reading(), work.clauses); }

void append(std::vector<Candidate> found, std::vector<Candidate>& candidates) {
  std::move(found.begin(), found.end(), std::back_inserter(candidates));
}

/// Open claims, for what typed ones leave.
void make_open_claims(Work& work) {
  const Reading reading = work.reading();
  const auto statements = find_statements(reading, work.clauses);
  append(open_claims(reading, work.clauses, statements, work.candidates), work.candidates);
  append(restated_claims(reading, work.clauses, work.candidates), work.candidates);
  append(labelled_claims(reading, work.candidates), work.candidates);
  drop_uncounted(reading, work.candidates);
}

/// All that sentences say, in their own words.
void make_whole_claims(Work& work) {
  const Reading reading = work.reading();
  work.candidates = whole_claims(reading, find_statements(reading, work.clauses));
}

/// How surely each is said, and by whom.
void judge(const Reading& reading, const Sources& sources, Candidate& candidate) {
  candidate.anchor = candidate.asserted_by.value_or(candidate.anchor);
  if (!candidate.presupposed) {
    judge_factuality(reading.document, reading.tree, reading.knowledge, candidate);
    leave_choice_open(reading, candidate);
  }
  if (candidate.reversed) reverse(candidate.claim);
  if (candidate.to_come) put_off(candidate.claim);
  // "barred from selling it until May" does not say that it will be sold then
  const Token& anchor = reading.document.tokens[candidate.anchor];
  const bool barred = anchor.xpos == "VBG" && is_a(anchor.deprel, Deprel::advcl);
  if (!barred && start_late(candidate.claim, reading.knowledge.factuality_words))
    reverse(candidate.claim);
  attribute(sources, reading.document, reading.tree, reading.knowledge, candidate);
  if (candidate.presupposed && !candidate.to_come) stand_firm(reading, sources, candidate);
}

void judge_claims(Work& work) {
  const Reading reading = work.reading();
  for (Candidate& candidate : work.candidates) judge(reading, work.sources, candidate);
}

/// What claims tell of each other, and what was said that none of them carries.
void settle_claims(Work& work) {
  const Reading reading = work.reading();
  std::vector<Candidate>& candidates = work.candidates;
  std::vector<Candidate> statements = claim_statements(reading, work.sources, candidates);
  drop_uncounted(reading, statements);
  append(std::move(statements), candidates);
  add_answers(reading, work.sources, candidates);
  drop_questions(reading, candidates);
  count_subjects(reading, candidates);
  settle_measured_things(reading, candidates);
  add_contrasts(reading, candidates);
  settle_headlines(reading, candidates);
  end_left_posts(reading, candidates);
  std::erase_if(candidates,
                [&](const Candidate& each) { return is_told_by_nobody(reading, each.claim); });
}

void keep_claims(Work& work) {
  work.skipped = skip_ledger(work.reading(), work.clauses, work.candidates);
  work.claims = claims_of(std::move(work.candidates), work.document.id);
  settle_told_names(work.document, work.knowledge, work.claims, work.discourse.entities,
                    work.discourse.mentions);
}

using Step = void (*)(Work&);
constexpr Step kSteps[] = {read_names,       read_clauses, read_sources,  make_typed_claims,
                           make_open_claims, judge_claims, settle_claims, keep_claims};
constexpr Step kStepsInWords[] = {read_names, read_clauses, read_sources, make_whole_claims,
                                  keep_claims};

std::span<const Step> steps_for(ClaimForm form) {
  return form == ClaimForm::words ? std::span<const Step>(kStepsInWords) : kSteps;
}

Extraction extraction_of(Work work) {
  Extraction extraction = record_of(std::move(work.document));
  extraction.claims = std::move(work.claims);
  extraction.skipped = std::move(work.skipped);
  extraction.entities = std::move(work.discourse.entities);
  extraction.mentions = std::move(work.discourse.mentions);
  return extraction;
}

}  // namespace

std::vector<Extraction> extract(std::vector<Document> annotated, const Knowledge& knowledge,
                                const ExtractionOptions& options) {
  std::vector<Work> works;
  works.reserve(annotated.size());
  for (Document& document : annotated)
    works.emplace_back(with_mended_trees(std::move(document), knowledge), knowledge);
  for (const Step step : steps_for(options.form)) {
    for (Work& work : works) step(work);
  }
  std::vector<Extraction> extractions;
  extractions.reserve(works.size());
  for (Work& work : works) extractions.push_back(extraction_of(std::move(work)));
  return extractions;
}

Extraction extract(Document annotated, const Knowledge& knowledge,
                   const ExtractionOptions& options) {
  std::vector<Document> alone;
  alone.push_back(std::move(annotated));
  return std::move(extract(std::move(alone), knowledge, options).front());
}

}  // namespace claimgraph
