#include "extract/claims/answers.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "extract/claims/clause_signs.h"
#include "extract/claims/spoken_claims.h"
#include "extract/open/statements.h"
#include "extract/said/speakers.h"

namespace claimgraph {
namespace {

constexpr std::string_view kRule = "open#answer/1";
/// Of a long sentence nobody could tell what is denied.
constexpr std::size_t kMostAnswered = 3;
/// How many words behind "dismissed" the "as" may stand: "dismissed all of that as gossip".
constexpr std::uint32_t kFarthestAs = 6;

struct Answer {
  std::uint32_t cue = 0;      ///< "denies", "say"
  std::uint32_t speaker = 0;  ///< head of who does
  std::uint32_t verdict = 0;  ///< "that", "false"
  bool holds = false;         ///< confirmed
};

class AnswerReader {
 public:
  explicit AnswerReader(const Reading& reading)
      : reading_(reading),
        words_(reading.knowledge.attribution_words.answers),
        signs_(reading.document, reading.tree, reading.knowledge.factuality_words) {}

  /// What the verb at `cue` says of the sentence before.
  std::optional<Answer> read(std::uint32_t cue) const {
    if (at(cue).upos != Upos::VERB) return std::nullopt;
    const auto speaker = dependent(cue, Deprel::nsubj);
    if (!speaker || dependent(cue, Deprel::aux_pass) || signs_.is_negated(cue)) return std::nullopt;
    if (const auto what = called_untrue(cue); what && points_back(*what))
      return Answer{cue, *speaker, *what, false};
    if (const auto object = dependent(cue, Deprel::obj); object && points_back(*object)) {
      const bool report = at(*object).upos == Upos::NOUN || is_dismissed_as_idle(cue);
      const bool denies = words_.denying.contains(at(cue).lemma) ||
                          (report && words_.dismissing.contains(at(cue).lemma));
      if (denies || words_.confirming.contains(at(cue).lemma))
        return Answer{cue, *speaker, *object, !denies};
    }
    if (reading_.knowledge.attribution_words.verbs.count(at(cue).lemma) == 0) return std::nullopt;
    for (const std::uint32_t each : reading_.tree.children(cue)) {
      const Deprel deprel = at(each).deprel;
      if (deprel != Deprel::ccomp && deprel != Deprel::parataxis) continue;
      if (const auto holds = verdict(each)) return Answer{cue, *speaker, each, *holds};
    }
    return std::nullopt;
  }

 private:
  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }

  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(reading_.tree, reading_.document, token, deprel);
  }

  /// "calls the report untrue": the report; "calls that untrue", where the "that" may be the
  /// word's.
  std::optional<std::uint32_t> called_untrue(std::uint32_t cue) const {
    const auto word = dependent(cue, Deprel::xcomp);
    const bool calls = word && words_.calling.contains(at(cue).lemma) && !signs_.is_negated(*word);
    if (!calls || !words_.untrue.contains(at(*word).lemma)) return std::nullopt;
    const auto object = dependent(cue, Deprel::obj);
    return object ? object : dependent(*word, Deprel::det);
  }

  /// "dismissed that as gossip", whatever the tree hangs the gossip on.
  bool is_dismissed_as_idle(std::uint32_t cue) const {
    const auto& marks = reading_.knowledge.attribution_words.parenthetical_marks;
    const std::uint32_t end = reading_.document.sentences[reading_.tree.sentence_of(cue)].end_token;
    for (std::uint32_t token = cue + 2; token + 1 < std::min(end, cue + kFarthestAs); ++token) {
      if (!marks.contains(at(token).lemma)) continue;
      const std::uint32_t noun = at(token).head;
      return noun != Token::kRoot && noun > token && words_.idle.contains(at(noun).lemma);
    }
    return false;
  }

  /// "that", "it"; "the report" without a word on which.
  bool points_back(std::uint32_t token) const {
    const std::string word = to_lower(reading_.document.word(token));
    if (words_.pronouns.contains(word) || is_all_before(token)) return true;
    const auto article = dependent(token, Deprel::det);
    const bool known = article && at(*article).feats.find("Definite=Ind") == std::string::npos;
    const bool told = dependent(token, Deprel::acl) || dependent(token, Deprel::nmod) ||
                      dependent(token, Deprel::ccomp);
    return known && !told && at(token).upos == Upos::NOUN &&
           words_.reports.contains(at(token).lemma);
  }

  /// ", which Acme denies": all that stands before the comma.
  bool is_all_before(std::uint32_t token) const {
    return at(token).xpos == "WDT" && token > 0 && at(token - 1).xpos == "," &&
           at(token).head > token && at(token).head != Token::kRoot;
  }

  /// "it is false": whether what was said before holds; none: no word on that.
  std::optional<bool> verdict(std::uint32_t token) const {
    const bool untrue = words_.untrue.contains(at(token).lemma);
    if (!untrue && !words_.holding.contains(at(token).lemma)) return std::nullopt;
    const auto subject = dependent(token, Deprel::nsubj);
    // "says that is wrong", where the "that" may be read either way
    const auto mark = dependent(token, Deprel::mark);
    const auto copula = dependent(token, Deprel::cop);
    if (!copula || (!subject && (!mark || *mark + 1 != *copula))) return std::nullopt;
    const auto what = subject ? subject : mark;
    if (!words_.pronouns.contains(to_lower(reading_.document.word(*what)))) return std::nullopt;
    return untrue == signs_.is_negated(token);
  }

  const Reading& reading_;
  const AnswerWords& words_;
  ClauseSigns signs_;
};

/// Looks up claims by their sentences, so that many answers cost no more than many sentences.
class Answerer {
 public:
  Answerer(const Reading& reading, const Sources& sources, std::vector<Candidate>& claims)
      : reading_(reading),
        sources_(sources),
        claims_(claims),
        accusing_(reading.knowledge.attribution_words.answers.accusing),
        by_sentence_(reading.document.sentences.size()),
        dropped_(claims.size(), false) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      by_sentence_[reading.tree.sentence_of(claims[i].anchor)].push_back(i);
    }
  }

  void add(const Answer& answer) {
    const std::uint32_t sentence = reading_.tree.sentence_of(answer.cue);
    for (const std::size_t each : by_sentence_[sentence]) {
      if (is_read_into(claims_[each], answer)) dropped_[each] = true;
    }
    std::vector<Candidate> made;
    for (const Candidate* each : answered_by(answer)) {
      if (made.size() == kMostAnswered) break;
      made.push_back(answered(*each, answer));
    }
    for (Candidate& each : made) {
      by_sentence_[sentence].push_back(claims_.size());
      dropped_.push_back(false);
      claims_.push_back(std::move(each));
    }
  }

  /// Takes away what was read into the answers' own words.
  void finish() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (dropped_[i]) continue;
      if (kept != i) claims_[kept] = std::move(claims_[i]);
      ++kept;
    }
    claims_.resize(kept);
  }

 private:
  std::vector<const Candidate*> answered_by(const Answer& answer) const {
    const auto& tokens = reading_.document.tokens;
    const std::uint32_t sentence = reading_.tree.sentence_of(answer.cue);
    std::vector<const Candidate*> told = told_in(sentence);
    // "Asked about reports that it had sold it, she said: “That is not true.”"
    const std::uint32_t start = tokens[answer.cue].span.start;
    std::erase_if(told, [&](const Candidate* each) {
      return each->claim.attribution.empty() || each->claim.span.end > start;
    });
    const bool here = answer.verdict < answer.cue && tokens[answer.verdict].xpos == "WDT";
    if (told.empty() && sentence > 0 && !here) told = told_in(sentence - 1);
    // "denied the accusation": what somebody said, not what the article tells in its own voice; and
    // of the article's own, only typed facts are ever denied ("The works shine. “That is not
    // true.”")
    const auto& reports = reading_.knowledge.attribution_words.answers.reports;
    const bool report = reports.contains(tokens[answer.verdict].lemma);
    const bool charges = accusing_.contains(tokens[answer.verdict].lemma);
    const auto speaker = speaker_of(answer).speaker.entity;
    std::erase_if(told, [&](const Candidate* each) {
      const auto& links = each->claim.attribution;
      if (links.empty()) return report || (each->claim.open && !is_asked(*each));
      // Who denies the charges will appear in court all the same.
      if (charges && is_ahead(each->claim)) return true;
      // Nobody denies what he said himself.
      return !answer.holds && speaker && links.front().speaker.entity == speaker;
    });
    return told;
  }

  static bool is_ahead(const Claim& claim) {
    return claim.modality == Modality::predicted || claim.modality == Modality::planned;
  }

  /// "Has Acme left Norway? It denied that."
  bool is_asked(const Candidate& candidate) const {
    const std::uint32_t sentence = reading_.tree.sentence_of(candidate.anchor);
    return asks(reading_, reading_.document.sentences[sentence]);
  }

  /// "it is false" as said of whatever "it" was taken for, and "denies it" as a claim of its own.
  static bool is_read_into(const Candidate& candidate, const Answer& answer) {
    return candidate.claim.open &&
           (candidate.anchor == answer.verdict || candidate.anchor == answer.cue) &&
           candidate.claim.rule != kRule;
  }

  /// What the sentence says; of one that has somebody say something, that.
  std::vector<const Candidate*> told_in(std::uint32_t sentence) const {
    std::vector<const Candidate*> found;
    for (const std::size_t number : by_sentence_[sentence]) {
      const Candidate& each = claims_[number];
      const bool words = each.claim.rule == kStatementRule;
      // Who denies the charges was charged all the same.
      const bool accuses = accusing_.contains(reading_.document.tokens[each.anchor].lemma);
      const bool told = !dropped_[number] && !each.presupposed && !words && !accuses &&
                        !is_aside(each.anchor) && each.claim.polarity == Polarity::positive &&
                        is_firm(each.claim);
      if (told) found.push_back(&each);
    }
    const auto said = [](const Candidate* each) { return !each->claim.attribution.empty(); };
    if (std::ranges::any_of(found, said)) {
      std::erase_if(found, [&](const Candidate* each) { return !said(each); });
    } else if (accuses(sentence)) {
      found.clear();  // "was under pressure when a union accused Acme. Acme denied the accusation."
    }
    // "according to an official quoted by the paper": what is told of who says it
    const auto all = found;
    std::erase_if(found, [&](const Candidate* each) {
      return std::ranges::any_of(
          all, [&](const Candidate* other) { return is_of_speaker(each->claim, other->claim); });
    });
    return found;
  }

  /// "Jane Roe, who runs Acme, said that it bought Beta, a brewer. She denied it": neither that she
  /// runs it nor what Beta is.
  bool is_aside(std::uint32_t anchor) const {
    const Token& token = reading_.document.tokens[anchor];
    const bool nominal = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
    if (is_a(token.deprel, Deprel::appos)) return true;
    // "Chairman Jane Roe bought it. She denied that": that she is chairman stands.
    if (nominal && (is_a(token.deprel, Deprel::compound) || token.deprel == Deprel::amod))
      return true;
    if (reading_.document.tokens[anchor].deprel != Deprel::acl_relcl) return false;
    const auto& parts = reading_.tree.children(anchor);
    return std::ranges::any_of(parts, [&](std::uint32_t each) {
      return each < anchor && reading_.document.tokens[each].xpos == ",";
    });
  }

  bool accuses(std::uint32_t sentence) const {
    const Sentence& words = reading_.document.sentences[sentence];
    for (std::uint32_t token = words.first_token; token < words.end_token; ++token) {
      const Token& each = reading_.document.tokens[token];
      if (each.upos == Upos::VERB && accusing_.contains(each.lemma)) return true;
    }
    return false;
  }

  static bool is_of_speaker(const Claim& claim, const Claim& said) {
    return claim.subject.span &&
           std::ranges::any_of(said.attribution, [&](const AttributionLink& link) {
             return link.speaker.span && link.speaker.span->contains(*claim.subject.span);
           });
  }

  /// Who denies that talks are on to buy it does not say that it was not bought.
  static bool is_firm(const Claim& claim) {
    return claim.modality != Modality::possible && claim.modality != Modality::conditional &&
           claim.modality != Modality::hypothetical;
  }

  Candidate answered(const Candidate& candidate, const Answer& answer) const {
    Candidate made;
    made.anchor = answer.cue;
    Claim& claim = made.claim;
    claim = candidate.claim;
    forget_places(claim);
    const auto [first, last] = std::minmax({answer.speaker, answer.cue, answer.verdict});
    claim.span = reading_.document.span_of(first, last + 1);
    const std::uint32_t sentence = reading_.tree.sentence_of(answer.cue);
    claim.sentence = reading_.document.sentences[sentence].span;
    claim.attribution = {speaker_of(answer)};
    claim.rule = kRule;
    if (!answer.holds) {
      claim.polarity = Polarity::negative;
      claim.modality = Modality::denied;
      claim.factuality = Factuality::certain_minus;
    } else if (claim.modality == Modality::asserted || claim.modality == Modality::claimed) {
      claim.modality = Modality::reported;
    }
    return made;
  }

  /// What is understood stands nowhere here.
  static void forget_places(Claim& claim) {
    claim.subject.span.reset();
    if (claim.object) claim.object->span.reset();
    for (Qualifier& each : claim.qualifiers) each.value.span.reset();
  }

  AttributionLink speaker_of(const Answer& answer) const {
    for (const Source& each : sources_.sources) {
      if (each.cue == answer.cue && each.named) return each.link;
    }
    AttributionLink link;
    const SpeakerContext context{reading_.document, reading_.tree, reading_.discourse,
                                 reading_.knowledge.attribution_words,
                                 reading_.knowledge.clause_words};
    describe_speaker(context, answer.speaker, link);
    link.cue_span = reading_.document.tokens[answer.cue].span;
    link.cue = std::string(reading_.document.at(*link.cue_span));
    link.content_span = reading_.document.tokens[answer.verdict].span;
    return link;
  }

  const Reading& reading_;
  const Sources& sources_;
  std::vector<Candidate>& claims_;
  const WordSet& accusing_;
  std::vector<std::vector<std::size_t>> by_sentence_;  // indices into claims_
  std::vector<bool> dropped_;
};

}  // namespace

void add_answers(const Reading& reading, const Sources& sources, std::vector<Candidate>& claims) {
  const AnswerReader reader(reading);
  Answerer answerer(reading, sources, claims);
  for (std::uint32_t token = 0; token < reading.document.tokens.size(); ++token) {
    if (const auto answer = reader.read(token)) answerer.add(*answer);
  }
  answerer.finish();
}

}  // namespace claimgraph
