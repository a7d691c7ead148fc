#include "extract/names/main_bodies.h"

#include <algorithm>

namespace claimgraph {
namespace {

/// How many phrases back is looked, so that cost stays in proportion to length.
constexpr std::uint32_t kFarthestName = 600;

}  // namespace

MainBodies::MainBodies(const Document& document, const Tree& tree, const Knowledge& knowledge,
                       std::span<const Phrase> phrases, const Gathered& gathered)
    : document_(document),
      tree_(tree),
      words_(knowledge.discourse_words),
      phrases_(phrases),
      gathered_(gathered),
      companies_(knowledge.kinds.bit_of("company")),
      concepts_(knowledge.kinds.bit_of("concept")) {
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    if (phrases[i].form == PhraseForm::name) first_.try_emplace(phrases[i].entity, i);
  }
  find_topic();
}

void MainBodies::find_topic() {
  std::unordered_map<std::uint32_t, std::uint32_t> names;
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
    const Phrase& phrase = phrases_[i];
    if (!is_body(phrase)) continue;
    ++names[phrase.entity];
    if (opening_ == Phrase::kNone) opening_ = phrase.entity;
    const bool second = phrase.entity != opening_ && phrase.role != PhraseRole::modifier;
    if (second && alone_until_ == Phrase::kNone) alone_until_ = i;
  }
  std::uint32_t most = 0;
  for (const auto& [entity, count] : names) {
    if (count > most) topic_ = entity;
    most = std::max(most, count);
  }
  const bool rivalled = std::ranges::any_of(
      names, [&](const auto& each) { return each.first != topic_ && each.second * 2 > most; });
  if (rivalled || most < kOftenNamed) topic_ = Phrase::kNone;
}

std::optional<std::uint32_t> MainBodies::described(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const bool points = phrase.form == PhraseForm::definite && phrase.number == PhraseNumber::one &&
                      phrase.modifier == PhraseModifier::before && !phrase.predicate;
  if (!points || phrase.homed || !describes(phrase)) return std::nullopt;
  if (phrase.owner == Phrase::kNone || is_concept(phrase.owner)) return topic_at(number);
  const auto maker = first_.find(phrase.maker);
  const bool named = maker != first_.end() && maker->second < number;
  return named ? std::optional(maker->second) : std::nullopt;
}

bool MainBodies::describes(const Phrase& phrase) const {
  if (!words_.body_nouns.contains(document_.tokens[phrase.token].lemma)) return false;
  const auto& words = tree_.children(phrase.token);
  return std::ranges::none_of(
      words, [&](std::uint32_t each) { return each < phrase.token && tells_another(each); });
}

/// "The artificial intelligence company" is no company of the intelligence's.
bool MainBodies::is_concept(std::uint32_t entity) const {
  const auto name = first_.find(entity);
  return name != first_.end() && (phrases_[name->second].kinds & concepts_) != 0;
}

/// "The new company", "the second chipmaker", "the largest firm", "the market research firm".
bool MainBodies::tells_another(std::uint32_t word) const {
  const Token& token = document_.tokens[word];
  const bool ranks = token.xpos == "JJS" || token.xpos == "CD" ||
                     token.feats.find("NumType=Ord") != std::string::npos;
  const auto within = child(tree_, document_, word, Deprel::compound);
  return ranks || words_.other_bodies.contains(token.lemma) ||
         (within && words_.other_bodies.contains(document_.tokens[*within].lemma));
}

std::optional<std::uint32_t> MainBodies::topic_at(std::uint32_t number) const {
  const bool alone = opening_ != Phrase::kNone && number < alone_until_;
  const std::uint32_t entity = alone ? opening_ : topic_;
  const auto first = first_.find(entity);
  const bool named = first != first_.end() && first->second < number;
  if (!named || !is_named_last(number, entity) || was_another(number, entity)) return std::nullopt;
  return first->second;
}

/// Whether the latest sentence that names a body names this one alone, and not in the same clause:
/// "Acme sells to the tech giant".
bool MainBodies::is_named_last(std::uint32_t number, std::uint32_t entity) const {
  const Phrase& noun = phrases_[number];
  std::uint32_t sentence = Phrase::kNone;
  for (std::uint32_t other = number; other-- > number - std::min(number, kFarthestName);) {
    const Phrase& name = phrases_[other];
    if (sentence != Phrase::kNone && name.sentence != sentence) return true;
    const auto beside = document_.tokens[name.token].head;
    if (!is_body(name) || beside == noun.token) continue;
    const bool told = beside != Token::kRoot && document_.tokens[beside].head == noun.token &&
                      name.role == PhraseRole::oblique;  // "the Beta-backed company"
    if (told) continue;
    const bool same = name.sentence == noun.sentence && name.clause == noun.clause;
    if (name.entity != entity || same) return false;
    sentence = name.sentence;
  }
  return sentence != Phrase::kNone;
}

/// "Beta, a startup, … The AI startup": what was called so before is something else.
bool MainBodies::was_another(std::uint32_t number, std::uint32_t entity) const {
  for (std::uint32_t other = number; other-- > number - std::min(number, kFarthestName);) {
    const Phrase& noun = phrases_[other];
    if (noun.lemma != phrases_[number].lemma || noun.number != PhraseNumber::one) continue;
    if (noun.form != PhraseForm::definite && noun.form != PhraseForm::indefinite) continue;
    const std::uint32_t called = gathered_.referents[gathered_.of[other]].entity;
    if (called != entity && !noun.predicate) return true;
  }
  return false;
}

}  // namespace claimgraph
