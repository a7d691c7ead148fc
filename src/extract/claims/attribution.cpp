#include "extract/claims/attribution.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "extract/claims/modalities.h"
#include "extract/claims/told_truths.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {
namespace {

/// What is estimated or foretold is probable and no more.
void weaken(Modality modality, Claim& claim) {
  if (!outranks(modality, claim.modality)) return;
  claim.modality = modality;
  if (modality != Modality::estimated && modality != Modality::predicted) return;
  if (claim.factuality == Factuality::certain_plus) claim.factuality = Factuality::probable_plus;
  if (claim.factuality == Factuality::certain_minus) claim.factuality = Factuality::probable_minus;
}

void add_link(const Source& source, Claim& claim) {
  const bool again =
      std::any_of(claim.attribution.begin(), claim.attribution.end(),
                  [&](const AttributionLink& link) { return link.speaker == source.link.speaker; });
  if (again) return;
  claim.attribution.push_back(source.link);
  if (source.relayed) claim.attribution.push_back(*source.relayed);
  weaken(source.modality, claim);
}

/// "its valve" as the subject of what a firm says, "his post" of what a man says: the speaker's
/// own.
bool speaks_of_own(const Document& document, const Tree& tree, std::uint32_t anchor,
                   SpeakerKind kind) {
  const auto subject = child(tree, document, anchor, Deprel::nsubj);
  const auto owner =
      subject ? child(tree, document, *subject, Deprel::nmod_poss) : std::optional<std::uint32_t>();
  if (!owner || document.tokens[*owner].xpos != "PRP$") return false;
  const std::string& feats = document.tokens[*owner].feats;
  const auto has = [&](std::string_view feature) {
    return feats.find(feature) != std::string::npos;
  };
  const bool person = kind == SpeakerKind::person;
  return has("Person=1") || (has("Gender=Neut") && !person) ||
         (person && (has("Gender=Masc") || has("Gender=Fem")));
}

/// "Reports that it was sold are false, Acme said"; not "it is not true that it was sold", which
/// may be nobody's word.
bool is_called_untrue(const Document& document, const Tree& tree, const FactualityWords& words,
                      std::uint32_t anchor) {
  const ClauseSigns signs(document, tree, words);
  const ToldTruths truths(document, tree, words, signs);
  for (std::uint32_t at = anchor; at != Token::kRoot; at = document.tokens[at].head) {
    const auto judge = truths.judge_of(at);
    if (!judge) continue;
    const std::uint32_t report = document.tokens[at].head;
    return *judge != report && document.tokens[report].upos == Upos::NOUN &&
           truths.calls_untrue(*judge);
  }
  return false;
}

/// "Acme said it did not sell them", "said its valve was not at risk": whoever says of itself or
/// its own that something is not so denies it, and so does who calls what others tell untrue.
void deny(const Document& document, const Tree& tree, const FactualityWords& words,
          Candidate& candidate) {
  Claim& claim = candidate.claim;
  const bool told = claim.modality == Modality::reported || claim.modality == Modality::claimed;
  if (!told || claim.polarity != Polarity::negative || claim.attribution.empty()) return;
  const auto& speaker = claim.attribution.front().speaker.entity;
  const bool of_itself = speaker && speaker == claim.subject.entity;
  if (of_itself || is_called_untrue(document, tree, words, candidate.anchor) ||
      speaks_of_own(document, tree, candidate.anchor, claim.attribution.front().kind)) {
    claim.modality = Modality::denied;
  }
}

/// "X said he believes", "“I believe …,” X said": of two links in a row by one speaker the outer
/// one names him.
void drop_same_speaker(const Source& inner, const Source& outer, Claim& claim) {
  if (claim.attribution.empty()) return;
  const auto& entity = outer.link.speaker.entity;
  const bool same = entity && claim.attribution.back().speaker.entity == entity;
  if (same || (inner.first_person && outer.named)) claim.attribution.pop_back();
}

/// "Our note said that Acme had paid $5 million", in an article that corrects the note: whoever
/// took it back says it no longer.
void take_back(const Sources& sources, const AgreementWords& words, Claim& claim) {
  if (!sources.erratum || claim.attribution.empty()) return;
  if (!has_words(fold(claim.attribution.front().speaker.text), words.own_pieces)) return;
  weaken(Modality::hypothetical, claim);
  claim.factuality = Factuality::unknown;
}

/// "reportedly", "allegedly" on the claim's own clause.
void take_hearsay(const Document& document, const Tree& tree, const AttributionWords& words,
                  Candidate& candidate) {
  for (const std::uint32_t each : tree.children(candidate.anchor)) {
    const auto hearsay = words.adverbs.find(document.tokens[each].lemma);
    if (hearsay != words.adverbs.end()) weaken(hearsay->second, candidate.claim);
  }
}

/// Whether somebody who is no pronoun judges or tells of something in the clause: "that Jane Roe
/// called modest".
bool judges(const Document& document, const Tree& tree, const AttributionWords& words,
            std::uint32_t clause) {
  const auto who = child(tree, document, clause, Deprel::nsubj);
  const std::string& verb = document.tokens[clause].lemma;
  return who && document.tokens[*who].upos != Upos::PRON &&
         (words.verbs.contains(verb) || words.act_objects.contains(verb));
}

/// Whether the noun behind a comma, and its clause, are told of what was just said: "a claim that",
/// "a sum that Jane Roe called modest". "A flaw that killed nine" is who speaks' own.
bool comments(const Document& document, const Tree& tree, const Knowledge& knowledge,
              std::uint32_t noun, std::uint32_t clause) {
  const Token& token = document.tokens[noun];
  if (token.upos != Upos::NOUN || token.deprel != Deprel::appos) return false;
  const auto article = child(tree, document, noun, Deprel::det);
  if (!article) return false;
  if (knowledge.attribution_words.nouns.contains(token.lemma)) return true;
  return document.tokens[*article].feats.find("Definite=Ind") != std::string::npos &&
         !knowledge.kinds.speaks_of_agents(token.lemma) &&
         judges(document, tree, knowledge.attribution_words, clause);
}

/// "said it had repaired it, a claim that inspectors contradicted", "would save $2 billion, a sum
/// that Jane Roe called modest": the noun by which the writer tells something of what was said
/// there, in whose clause `anchor` stands; kRoot: it stands in none.
std::uint32_t comment_over(const Sources& sources, const Document& document, const Tree& tree,
                           const Knowledge& knowledge, std::uint32_t anchor) {
  constexpr int kHighest = 6;
  std::uint32_t clause = anchor;
  for (int steps = 0; steps < kHighest; ++steps) {
    const std::uint32_t above = document.tokens[clause].head;
    if (above == Token::kRoot) return above;
    const bool told = is_a(document.tokens[clause].deprel, Deprel::acl) &&
                      document.tokens[clause].xpos != "VB" &&
                      comments(document, tree, knowledge, above, clause);
    if (told) return quotation_at(sources.quotations, above) == nullptr ? above : Token::kRoot;
    clause = above;
  }
  return Token::kRoot;
}

/// "did not say whether the permit, which was granted in May, was void", "declined to disclose what
/// it paid": of what is left unsaid the speaker tells nothing.
bool leaves_unsaid(const Document& document, const Tree& tree, const FactualityWords& words,
                   const Source& source) {
  if (is_denied(document, tree, source.cue)) return true;
  const Token& cue = document.tokens[source.cue];
  if (cue.deprel != Deprel::xcomp || cue.head == Token::kRoot) return false;
  const auto implicative = words.implicatives.find(document.tokens[cue.head].lemma);
  return implicative != words.implicatives.end() &&
         implicative->second.affirmed == Entailment::negative;
}

/// "reports that Acme sold it are untrue", "falsely said that Acme sold it": that it did not is not
/// what the reports say. Where a parser hangs what is said of them on the reports, that has no
/// subject of its own.
bool is_refuted(const Document& document, const Tree& tree, const FactualityWords& words,
                const Source& source) {
  const ClauseSigns signs(document, tree, words);
  const ToldTruths truths(document, tree, words, signs);
  const bool noun = document.tokens[source.cue].upos == Upos::NOUN;
  if (const auto judge = truths.judge_of(source.content)) {
    const bool of_it = noun || document.tokens[*judge].head == source.cue;
    return of_it && document.tokens[source.content].head == source.cue &&
           truths.calls_untrue(*judge);
  }
  if (!noun) return false;
  const bool apart = child(tree, document, source.content, Deprel::nsubj).has_value();
  return !apart && child(tree, document, source.content, Deprel::cop) &&
         truths.is_judge(source.content) && truths.calls_untrue(source.content);
}

/// Whether a source's content is a question: "whether …", "how much …", "what …".
bool asks(const Document& document, const Tree& tree, const FactualityWords& words,
          std::uint32_t content) {
  const auto below = subtree(tree, content);
  const Token& first = document.tokens[below.empty() ? content : below.front()];
  return first.xpos.starts_with('W') || words.condition_marks.contains(first.lemma);
}

/// "Acme blamed the loss on rain", "put the cost at $5 million": what a typed claim at such a verb
/// says is that one's word.
void take_blame(const Sources& sources, const Document& document, const Tree& tree,
                const AttributionWords& words, Candidate& candidate) {
  if (candidate.claim.open) return;
  const bool blames = words.blaming.contains(document.tokens[candidate.anchor].lemma);
  for (const std::uint32_t each : tree.children(candidate.anchor)) {
    const Source* source = source_at(sources, candidate.anchor, each);
    if (source == nullptr) continue;
    // "put $5 million into it" gives no figure
    const bool figure = source->figure && !document.quantity_over(document.tokens[each].span);
    if (blames || figure) return add_link(*source, candidate.claim);
  }
}

}  // namespace

void attribute(const Sources& sources, const Document& document, const Tree& tree,
               const Knowledge& knowledge, Candidate& candidate) {
  Claim& claim = candidate.claim;
  take_hearsay(document, tree, knowledge.attribution_words, candidate);
  take_blame(sources, document, tree, knowledge.attribution_words, candidate);
  const Source* inner = nullptr;
  const std::uint32_t comment = comment_over(sources, document, tree, knowledge, candidate.anchor);
  for (const std::uint32_t each : sources_over(sources, document, tree, candidate.anchor)) {
    const Source& source = sources.sources[each];
    if (source.form != SourceForm::said) continue;
    if (comment != Token::kRoot && source.cue < comment) continue;
    const bool told = claim.modality == Modality::asserted;
    const FactualityWords& words = knowledge.factuality_words;
    if (told && asks(document, tree, words, source.content) &&
        leaves_unsaid(document, tree, words, source))
      continue;
    if (is_refuted(document, tree, words, source)) continue;
    if (inner != nullptr) drop_same_speaker(*inner, source, claim);
    add_link(source, claim);
    inner = &source;
  }
  deny(document, tree, knowledge.factuality_words, candidate);
  take_back(sources, knowledge.agreement_words, claim);
  if (sources.issuer && claim.attribution.empty()) claim.attribution.push_back(*sources.issuer);
  const Sentence& sentence = document.sentences[tree.sentence_of(candidate.anchor)];
  if (sentence.block >= sources.turns.size()) return;
  if (const auto& turn = sources.turns[sentence.block]) claim.attribution.push_back(*turn);
}

}  // namespace claimgraph
