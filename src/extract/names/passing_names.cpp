#include "extract/names/passing_names.h"

#include <algorithm>

#include "extract/names/antecedent_bars.h"

namespace claimgraph {
namespace {

/// How many phrases before the newcomer are looked at, so that cost stays in proportion to length.
constexpr std::uint32_t kPhrasesBefore = 60;

/// How many sentences before the newcomer the other body may have been spoken of.
constexpr std::uint32_t kSentencesBefore = 3;

}  // namespace

bool PassingNames::is_example(std::uint32_t anaphor, std::uint32_t other,
                              const Referent& referent) const {
  const PhraseForm form = phrases_[anaphor].form;
  const bool one = form == PhraseForm::it || form == PhraseForm::definite ||
                   form == PhraseForm::he || form == PhraseForm::she;
  const std::uint32_t name = phrases_[other].named_by;  // "President" of "President John Doe"
  return one && !(referent.topic && referent.names > 1) &&
         is_beside_the_point(document_, tree_, words_,
                             phrases_[name == Phrase::kNone ? other : name]);
}

bool PassingNames::is_newcomer(std::uint32_t anaphor, std::uint32_t other) const {
  const Phrase& phrase = phrases_[anaphor];
  const Phrase& name = phrases_[other];
  const auto is_body = [&](const Phrase& each) {
    return each.form == PhraseForm::name && scorer_.are_agents(each.kinds) &&
           !scorer_.are_persons(each.kinds);
  };
  const bool points = phrase.form == PhraseForm::it || (phrase.form == PhraseForm::definite &&
                                                        phrase.modifier == PhraseModifier::none);
  if (!points || !is_body(name) || !stands_in_description(name)) return false;
  bool spoken_of_another = false;
  for (std::uint32_t back = 1; back <= std::min(other, kPhrasesBefore); ++back) {
    const Phrase& before = phrases_[other - back];
    if (before.entity == name.entity) return false;
    const bool near =
        before.sentence < name.sentence && before.sentence + kSentencesBefore >= name.sentence;
    if (near && is_body(before) && before.role == PhraseRole::subject) spoken_of_another = true;
  }
  return spoken_of_another;
}

bool PassingNames::is_reporting(std::uint32_t anaphor, std::uint32_t other) const {
  const Phrase& phrase = phrases_[anaphor];
  const Phrase& name = phrases_[other];
  return phrase.form == PhraseForm::it && !phrase.speaks && name.form == PhraseForm::name &&
         name.speaks && name.sentence == phrase.sentence && name.token < phrase.token &&
         is_outlet(name) && has_other_body(anaphor, name);
}

bool PassingNames::is_outlet(const Phrase& name) const {
  return name.kinds != 0 && (name.kinds & ~outlet_kinds_) == 0;
}

bool PassingNames::has_other_body(std::uint32_t anaphor, const Phrase& name) const {
  for (std::uint32_t back = 1; back <= std::min(anaphor, kPhrasesBefore); ++back) {
    const Phrase& before = phrases_[anaphor - back];
    const bool body = before.form == PhraseForm::name && scorer_.are_agents(before.kinds) &&
                      !scorer_.are_persons(before.kinds);
    if (body && before.entity != name.entity && !is_outlet(before)) return true;
  }
  return false;
}

bool PassingNames::stands_in_description(const Phrase& name) const {
  constexpr int kHighest = 8;
  std::uint32_t token = name.token;
  for (int steps = 0; steps < kHighest; ++steps) {
    const Token& each = document_.tokens[token];
    if (each.head == Token::kRoot) return false;
    const bool describes = each.deprel == Deprel::acl || each.deprel == Deprel::acl_relcl;
    if (describes) return document_.tokens[each.head].upos == Upos::NOUN;
    token = each.head;
  }
  return false;
}

}  // namespace claimgraph
