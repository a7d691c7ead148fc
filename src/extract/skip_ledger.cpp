#include "extract/skip_ledger.h"

#include <algorithm>
#include <string>

namespace claimgraph {
namespace {

/// Whether one of `mentions`, ordered and disjoint, starts inside `span`.
template <typename MentionType>
bool any_inside(const std::vector<MentionType>& mentions, Span span) {
  const auto first = std::lower_bound(
      mentions.begin(), mentions.end(), span.start,
      [](const MentionType& each, std::uint32_t start) { return each.span.start < start; });
  return first != mentions.end() && first->span.start < span.end;
}

bool has_name(const Reading& reading, const Sentence& sentence) {
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (i < reading.discourse.inside.size() && reading.discourse.inside[i] != Discourse::kNone) {
      return true;
    }
  }
  return false;
}

std::string reason_of(const Reading& reading, const Sentence& sentence,
                      const std::vector<Clause>& clauses) {
  if (sentence.block < reading.document.blocks.size()) {
    const Block& block = reading.document.blocks[sentence.block];
    if (block.repeated) return "repeated pull quote";
    if (block.role == Role::boilerplate) return "boilerplate";
    if (block.role == Role::byline) return "byline";
    if (block.role == Role::question) return "question";
  }
  if (reading.document.at(sentence.span).ends_with('?')) return "question";
  bool finite = false;
  bool subject = false;
  auto clause =
      std::lower_bound(clauses.begin(), clauses.end(), sentence.first_token,
                       [](const Clause& each, std::uint32_t token) { return each.anchor < token; });
  for (; clause != clauses.end() && clause->anchor < sentence.end_token; ++clause) {
    finite = finite || clause->finite;
    subject = subject || (clause->finite && clause->surface_subject);
  }
  if (!finite) return "fragment without finite verb";
  if (!subject) return "no subject found";
  return "no predicate fits";
}

}  // namespace

std::vector<Skip> skip_ledger(const Reading& reading, const std::vector<Clause>& clauses,
                              const std::vector<Candidate>& claims) {
  const Document& document = reading.document;
  std::vector<bool> served(document.sentences.size(), false);
  for (const Candidate& each : claims) served[reading.tree.sentence_of(each.anchor)] = true;
  std::vector<Skip> skipped;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (served[s] || !has_name(reading, sentence)) continue;
    if (!any_inside(document.dates, sentence.span) &&
        !any_inside(document.quantities, sentence.span)) {
      continue;
    }
    skipped.push_back({sentence.span, reason_of(reading, sentence, clauses)});
  }
  return skipped;
}

}  // namespace claimgraph
