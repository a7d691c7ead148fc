#include "extract/names/sure_antecedents.h"

#include "base/unicode.h"

namespace claimgraph {

std::optional<std::uint32_t> SureAntecedents::name_beside(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const Token& owner = document_.tokens[phrase.token];
  const bool owns = is_pronoun(phrase.form) && phrase.form != PhraseForm::they &&
                    owner.deprel == Deprel::nmod_poss && owner.head != Token::kRoot;
  if (!owns || number == 0) return std::nullopt;
  const Token& owned = document_.tokens[owner.head];
  const Phrase& before = phrases_[number - 1];
  const bool joined = owned.deprel == Deprel::conj && owned.head == before.token &&
                      before.form == PhraseForm::name && before.sentence == phrase.sentence;
  const bool fits = scorer_.are_persons(before.kinds) == (phrase.form != PhraseForm::it);
  return joined && fits ? std::optional(number - 1) : std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::thing_above(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const bool subject =
      phrase.role == PhraseRole::subject || phrase.role == PhraseRole::passive_subject;
  const std::uint32_t clause = document_.tokens[phrase.token].head;
  if (phrase.form != PhraseForm::it || !subject || clause == Token::kRoot) return std::nullopt;
  const auto mark = child(tree_, document_, clause, Deprel::mark);
  const auto when = mark ? mark : child(tree_, document_, clause, Deprel::advmod);
  const std::uint32_t above = document_.tokens[clause].head;
  const bool timed = is_a(document_.tokens[clause].deprel, Deprel::advcl) && when &&
                     *when < phrase.token && time_marks_.contains(to_lower(document_.word(*when)));
  if (!timed || above == Token::kRoot || above > phrase.token) return std::nullopt;
  auto thing = child(tree_, document_, above, Deprel::nsubj);
  // "a factory that will employ 900 people when it opens"
  const bool relative = thing && document_.tokens[*thing].xpos == "WDT";
  if (relative) thing = document_.tokens[above].head;
  for (std::uint32_t other = number; thing && other-- > 0;) {
    if (phrases_[other].token != *thing) continue;
    const Phrase& noun = phrases_[other];
    const bool told = !is_pronoun(noun.form) && noun.form != PhraseForm::name &&
                      noun.number == PhraseNumber::one && !scorer_.are_agents(noun.kinds);
    return told ? std::optional(other) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace claimgraph
