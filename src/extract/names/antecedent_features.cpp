#include "extract/names/antecedent_features.h"

#include <algorithm>
#include <array>

namespace claimgraph {
namespace {

constexpr std::array<FeatureWord, 10> kForms = {
    word("name"), word("he"),   word("she"), word("it"), word("they"),
    word("the"),  word("this"), word("its"), word("a"),  word("bare")};
constexpr std::array<FeatureWord, 3> kNumbers = {word("one"), word("several"), word("joined")};
constexpr std::array<FeatureWord, 8> kRoles = {
    word("subject"),   word("passive"),  word("object"),    word("oblique"),
    word("possessor"), word("modifier"), word("predicate"), word("other")};
constexpr std::array<FeatureWord, 3> kGenders = {word("?"), word("male"), word("female")};
constexpr std::array<FeatureWord, 5> kMatches = {word("no"), word("kind"), word("word"),
                                                 word("end"), word("noun")};
constexpr std::array<FeatureWord, 7> kCounts = {word("0"),   word("1"),    word("2"),  word("3"),
                                                word("4-6"), word("7-12"), word("13-")};
constexpr std::array<FeatureWord, 4> kModifiers = {word("plain"), word("before"), word("after"),
                                                   word("clause")};
constexpr std::array<FeatureWord, 3> kPlaces = {word("unknown"), word("country"), word("known")};
constexpr FeatureWord kNamed = word("named");
constexpr FeatureWord kUnnamed = word("unnamed");
constexpr FeatureWord kYes = word("yes");
constexpr FeatureWord kNo = word("no");

constexpr FeatureWord flag(const bool& set) { return set ? kYes : kNo; }

template <typename Enum, std::size_t Size>
FeatureWord label(const std::array<FeatureWord, Size>& labels, Enum value) {
  return labels[static_cast<std::size_t>(value)];
}

FeatureWord count_word(std::uint32_t count) {
  if (count <= 3) return kCounts[count];
  return count <= 6 ? kCounts[4] : count <= 12 ? kCounts[5] : kCounts[6];
}

}  // namespace

class AntecedentScorer::Sum {
 public:
  Sum(const AnaphoraWeights& weights, FeatureNames names, Antecedent& antecedent)
      : weights_(weights), names_(names), antecedent_(antecedent) {}

  void add(std::initializer_list<FeatureWord> words) {
    std::uint64_t hash = 0;
    for (const FeatureWord& each : words) hash = joined_hash(hash, each.hash);
    antecedent_.score += weights_.of(hash);
    if (names_ == FeatureNames::left_out) return;
    std::string name;
    for (const FeatureWord& each : words) name.append(name.empty() ? "" : " ").append(each.text);
    antecedent_.features.push_back(std::move(name));
  }

 private:
  const AnaphoraWeights& weights_;
  FeatureNames names_;
  Antecedent& antecedent_;
};

AntecedentScorer::AntecedentScorer(const Document& document, const Tree& tree,
                                   const Knowledge& knowledge, std::span<const Phrase> phrases,
                                   FeatureNames names)
    : document_(document),
      tree_(tree),
      phrases_(phrases),
      weights_(knowledge.anaphora_weights),
      words_(knowledge.discourse_words),
      names_(names) {
  for (const EntityKind& kind : knowledge.kinds.all()) {
    const std::uint32_t bit = 1U << static_cast<unsigned>(kinds_.size());
    if (kind.animate) animate_kinds_ |= bit;
    if (kind.label == NameLabel::miscellaneous) made_kinds_ |= bit;
    if (kind.name == "company") company_kinds_ |= bit;
    if (kind.name == knowledge.kinds.default_kind(kind.label)) open_kinds_ |= bit;
    if (kind.plural) plural_kinds_ |= bit;
    if (kind.animate || kind.label == NameLabel::organization) agent_kinds_ |= bit;
    if (knowledge.attribution_words.mute_kinds.contains(kind.name)) mute_kinds_ |= bit;
    kinds_.push_back(word(kind.name));
  }
}

FeatureWord AntecedentScorer::kind_word(const Referent& referent, std::uint32_t wanted) const {
  const std::uint32_t shared = referent.kinds & wanted;
  const std::uint32_t kinds = shared != 0 ? shared : referent.kinds;
  for (std::size_t bit = 0; bit < kinds_.size(); ++bit) {
    if ((kinds >> bit & 1U) != 0) return kinds_[bit];
  }
  return word("thing");
}

FeatureWord AntecedentScorer::lemma_word(std::uint32_t token) const {
  const std::string& lemma = document_.tokens[token].lemma;
  return {word_hash(lemma), lemma};
}

/// "The chipmaker" is read as "the company", of which more was learnt.
FeatureWord AntecedentScorer::noun_word(std::uint32_t token) const {
  const auto known = words_.epithets.find(document_.tokens[token].lemma);
  return known == words_.epithets.end() ? lemma_word(token) : word(known->second);
}

bool AntecedentScorer::is_no_person(const Referent& referent) const {
  if (referent.entity == Phrase::kNone || (referent.kinds & animate_kinds_) != 0) return false;
  const bool known = referent.place != PlaceSort::unknown;  // to the gazetteer
  return referent.kinds != 0 && (known || (referent.kinds & open_kinds_) == 0);
}

bool AntecedentScorer::is_mute(const Referent& referent) const {
  return referent.entity != Phrase::kNone && referent.kinds != 0 &&
         (referent.kinds & ~mute_kinds_) == 0;
}

bool AntecedentScorer::has_no_business(const Phrase& owner, const Referent& referent) const {
  const Token& pronoun = document_.tokens[owner.token];
  if (owner.form != PhraseForm::it || owner.role != PhraseRole::possessor ||
      pronoun.head == Token::kRoot || referent.entity == Phrase::kNone)
    return false;
  return words_.business_nouns.contains(document_.tokens[pronoun.head].lemma) &&
         referent.kinds != 0 && (referent.kinds & (company_kinds_ | open_kinds_)) == 0;
}

bool AntecedentScorer::costs_nothing(const Phrase& thing, const Referent& referent) const {
  const std::uint32_t verb = document_.tokens[thing.token].head;
  if (thing.form != PhraseForm::it || thing.role != PhraseRole::subject || verb == Token::kRoot ||
      referent.entity == Phrase::kNone)
    return false;
  return words_.costing.contains(document_.tokens[verb].lemma) && referent.kinds != 0 &&
         (referent.kinds & mute_kinds_) == 0;
}

bool AntecedentScorer::passes_over_several(std::uint32_t anaphor, const Phrase& name,
                                           const Referent& body) const {
  const bool one = name.form == PhraseForm::name && name.number == PhraseNumber::one &&
                   !body.was_they && is_agent(body);
  if (phrases_[anaphor].form != PhraseForm::they || !one) return false;
  for (std::uint32_t near = anaphor; near-- > 0;) {
    const Phrase& several = phrases_[near];
    if (several.sentence + 1 < phrases_[anaphor].sentence) return false;
    if (several.number == PhraseNumber::several && several.sense == NounSense::person &&
        several.role == PhraseRole::subject)
      return true;
  }
  return false;
}

bool AntecedentScorer::is_agent(const Referent& referent) const {
  return referent.entity != Phrase::kNone && (referent.kinds & agent_kinds_) != 0;
}

bool AntecedentScorer::fits(const Phrase& anaphor, const Referent& referent) const {
  const bool animate = (referent.kinds & animate_kinds_) != 0;
  const PhraseNumber number = phrases_[referent.last].number;
  switch (anaphor.form) {
    case PhraseForm::he:
    case PhraseForm::she:
      return number == PhraseNumber::one && !referent.was_it &&
             (animate || (referent.kinds == 0 && referent.gender != Gender::unknown)) &&
             (referent.gender == Gender::unknown || referent.gender == anaphor.gender);
    case PhraseForm::it:
      return number == PhraseNumber::one && referent.gender == Gender::unknown && !animate;
    case PhraseForm::they:
      return number != PhraseNumber::one || referent.was_they ||
             (referent.kinds & plural_kinds_) != 0;
    case PhraseForm::name:
    case PhraseForm::definite:
    case PhraseForm::demonstrative:
    case PhraseForm::possessed:
    case PhraseForm::indefinite:
    case PhraseForm::bare:
      return (number == PhraseNumber::several) == (anaphor.number == PhraseNumber::several);
  }
  return true;
}

/// Where another phrase of the same sentence stands in the tree, seen from the anaphor.
FeatureWord AntecedentScorer::relation_word(const AnaphorView& anaphor, const Phrase& other) const {
  const Phrase& mine = phrases_[anaphor.phrase];
  if (mine.sentence != other.sentence) return word("apart");
  const std::uint32_t head = document_.tokens[other.token].head;
  if (head == document_.tokens[mine.token].head) return word("beside");
  const auto& above = anaphor.above;
  const bool subject =
      other.role == PhraseRole::subject || other.role == PhraseRole::passive_subject;
  if (head == mine.clause) return subject ? word("own-subject") : word("own-clause");
  if (std::find(above.begin(), above.end(), other.token) != above.end()) return word("above");
  if (std::find(above.begin(), above.end(), head) != above.end())
    return subject ? word("upper-subject") : word("upper-clause");
  return word("same-sentence");
}

void AntecedentScorer::score_pronoun(const AnaphorView& anaphor, const Referent& referent,
                                     const Place& place, Sum& sum) const {
  const Phrase& mine = phrases_[anaphor.phrase];
  const Phrase& other = phrases_[referent.last];
  const FeatureWord type = label(kForms, mine.form);
  const FeatureWord role = label(kRoles, mine.role);
  const FeatureWord other_role = label(kRoles, other.role);
  const FeatureWord number = label(kNumbers, other.number);
  const FeatureWord gender = label(kGenders, referent.gender);
  const FeatureWord form = label(kForms, other.form);
  const FeatureWord kind = kind_word(referent, 0);
  const FeatureWord away = count_word(mine.sentence - other.sentence);
  const bool is_named = referent.entity != Phrase::kNone;
  const FeatureWord named = is_named ? kNamed : kUnnamed;
  const FeatureWord fitting = flag(fits(mine, referent));
  const FeatureWord relation = relation_word(anaphor, other);
  sum.add({word("kind"), type, kind, named});
  sum.add({word("number"), type, number, gender});
  sum.add({word("gender-kind"), type, gender, kind, named});
  // "it" and "they" are rare: what they share, they learn together.
  if (mine.form == PhraseForm::it || mine.form == PhraseForm::they) {
    sum.add({word("all-relation"), role, relation, fitting});
    sum.add({word("all-away"), away, other_role, fitting, named});
    sum.add({word("all-nearer"), fitting, count_word(place.nearer_fitting), other_role});
    sum.add({word("all-roles"), role, other_role, away, fitting});
    sum.add({word("all-form"), form, away, fitting});
    sum.add({word("all-topic"), flag(referent.topic), flag(place.most_spoken_of), fitting});
    sum.add({word("all-phrases"), count_word(referent.phrases), fitting, away});
  }
  sum.add({word("number-kind"), type, number, kind});
  sum.add({word("form"), type, form, away});
  sum.add({word("away"), type, away, other_role});
  sum.add({word("away-named"), type, away, named, fitting});
  sum.add({word("nearer"), type, count_word(place.nearer), named});
  sum.add({word("fitting"), type, fitting, count_word(place.nearer_fitting)});
  sum.add({word("fitting-role"), type, fitting, count_word(place.nearer_fitting), other_role});
  sum.add({word("roles"), type, role, other_role, away});
  sum.add({word("phrases"), type, count_word(referent.phrases), named, away});
  sum.add({word("relation"), type, role, relation});
  sum.add({word("relation-kind"), type, relation, kind});
  sum.add({word("most"), type, flag(place.most_spoken_of), fitting, away});
  sum.add({word("topic"), type, flag(referent.topic), flag(place.most_spoken_of), kind});
  sum.add({word("names"), type, count_word(referent.names), fitting});
  sum.add({word("quoted"), type, flag(mine.quoted), flag(other.quoted)});
  sum.add({word("speaks"), type, flag(mine.quoted), flag(other.speaks), flag(other.quoted), away});
  sum.add({word("was"), type, flag(referent.was_it), flag(referent.was_they)});
  if (mine.clause != Phrase::kNone && other.clause != Phrase::kNone &&
      document_.tokens[mine.clause].lemma == document_.tokens[other.clause].lemma)
    sum.add({word("same-verb"), type, role, other_role});
  if (!is_named && referent.noun != Phrase::kNone) {
    const Phrase& noun = phrases_[referent.noun];
    sum.add({word("lemma"), type, lemma_word(noun.token)});
    sum.add({word("sense"), type, word(name_of(noun.sense)), number});
  }
}

void AntecedentScorer::score_noun(const AnaphorView& anaphor, const Referent& referent,
                                  const Place& place, NounMatch noun_match, Sum& sum) const {
  const Phrase& mine = phrases_[anaphor.phrase];
  const Phrase& other = phrases_[referent.last];
  const FeatureWord type = label(kForms, mine.form);
  const FeatureWord match = label(kMatches, noun_match);
  const FeatureWord named = referent.entity != Phrase::kNone ? kNamed : kUnnamed;
  const FeatureWord away = count_word(mine.sentence - other.sentence);
  const FeatureWord fitting = flag(fits(mine, referent));
  const FeatureWord modified = label(kModifiers, mine.modifier);
  sum.add({word("match"), type, match, named});
  sum.add({word("match-modified"), match, named, modified});
  sum.add(
      {word("match-number"), match, label(kNumbers, mine.number), label(kNumbers, other.number)});
  sum.add({word("match-away"), match, named, away});
  sum.add({word("match-form"), match, label(kForms, other.form), modified});
  sum.add({word("match-nearer"), match, named, count_word(place.nearer)});
  sum.add({word("match-fitting"), match, fitting, count_word(place.nearer_fitting)});
  sum.add({word("match-phrases"), match, named, count_word(referent.phrases)});
  sum.add({word("match-most"), match, flag(place.most_spoken_of), away});
  sum.add({word("match-relation"), match, relation_word(anaphor, other)});
  sum.add({word("match-roles"), named, label(kRoles, mine.role), label(kRoles, other.role)});
  sum.add({word("match-kind"), type, match, kind_word(referent, mine.kinds), named});
  sum.add({word("noun-named"), noun_word(mine.token), match, named});
  sum.add({word("noun-kind"), noun_word(mine.token), kind_word(referent, mine.kinds), named});
  sum.add({word("noun-place"), noun_word(mine.token), kind_word(referent, mine.kinds),
           label(kPlaces, referent.place)});
  sum.add({word("match-topic"), match, kind_word(referent, mine.kinds), flag(referent.topic)});
  const FeatureWord sense = word(name_of(mine.sense));
  sum.add({word("sense-kind"), sense, kind_word(referent, mine.kinds), match, named});
  sum.add({word("sense-away"), sense, named, away});
  sum.add({word("type-sense"), type, sense, match, named});
  sum.add({word("topic-most"), match, flag(referent.topic), flag(place.most_spoken_of), modified});
  sum.add({word("match-gender"), match, label(kGenders, referent.gender), noun_word(mine.token)});
  sum.add({word("match-quoted"), flag(mine.quoted), flag(other.quoted)});
}

void AntecedentScorer::score(const AnaphorView& anaphor, const Referent& referent,
                             const Place& place, Antecedent& antecedent) const {
  Sum sum(weights_, names_, antecedent);
  if (is_pronoun(phrases_[anaphor.phrase].form)) {
    score_pronoun(anaphor, referent, place, sum);
  } else {
    score_noun(anaphor, referent, place, antecedent.match, sum);
  }
}

void AntecedentScorer::score_none(const AnaphorView& anaphor, std::size_t candidates,
                                  std::size_t fitting, Antecedent& none) const {
  Sum sum(weights_, names_, none);
  const Phrase& mine = phrases_[anaphor.phrase];
  const FeatureWord type = label(kForms, mine.form);
  const FeatureWord role = label(kRoles, mine.role);
  const auto count = [](std::size_t n) { return count_word(static_cast<std::uint32_t>(n)); };
  sum.add({word("none"), type});
  sum.add({word("none-fitting"), type, count(fitting)});
  sum.add({word("none-candidates"), type, count(candidates)});
  sum.add({word("none-role"), type, role, label(kNumbers, mine.number)});
  sum.add({word("none-quoted"), type, flag(mine.quoted)});
  if (!is_pronoun(mine.form)) {
    sum.add({word("none-noun"), noun_word(mine.token)});
    sum.add(
        {word("none-sense"), type, word(name_of(mine.sense)), label(kModifiers, mine.modifier)});
    sum.add({word("none-noun-modified"), noun_word(mine.token), label(kModifiers, mine.modifier)});
    sum.add({word("none-modified"), type, label(kModifiers, mine.modifier), flag(mine.kinds != 0)});
    return;
  }
  const Token& token = document_.tokens[mine.token];
  const std::string_view deprel = name_of(token.deprel);
  sum.add({word("none-deprel"), type, word(deprel)});
  if (token.head == Token::kRoot) return;
  const Token& governor = document_.tokens[token.head];
  const bool clause = child(tree_, document_, token.head, Deprel::csubj).has_value() ||
                      child(tree_, document_, token.head, Deprel::ccomp).has_value();
  const bool open_clause = child(tree_, document_, token.head, Deprel::xcomp).has_value() ||
                           child(tree_, document_, token.head, Deprel::advcl).has_value();
  sum.add({word("none-governor"), type, role, lemma_word(token.head)});
  sum.add({word("none-governor-tag"), type, role, word(name_of(governor.upos)), flag(clause),
           flag(open_clause)});
}

}  // namespace claimgraph
