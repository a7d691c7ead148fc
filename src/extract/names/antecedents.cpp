#include "extract/names/antecedents.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "base/unicode.h"
#include "extract/names/antecedent_bars.h"
#include "extract/names/antecedent_features.h"
#include "extract/names/antecedent_speech.h"
#include "extract/names/expletives.h"
#include "extract/names/passing_names.h"
#include "extract/names/sure_antecedents.h"

namespace claimgraph {
namespace {

// How far back a pronoun looks: in sentences, and in phrases.
constexpr std::uint32_t kPronounReach = 4;
constexpr std::uint32_t kPersonReach = 8;  // of he and she
constexpr std::uint32_t kPhraseReach = 90;
// What news has often and the corpora seldom: "Acme said that it would …". In hundredths of a
// logit.
constexpr std::int32_t kOwnWords = 200;
constexpr std::int32_t kSure = 10000;  // what grammar tells
constexpr std::int32_t kWares = 300;   // "The X1 … It went on sale"
constexpr std::size_t kHeadsAbove = 16;

/// The latest referents of one sort, latest first; a few, without repetition.
class Recent {
 public:
  void touch(std::uint32_t referent) {
    const auto known = std::find(referents_.begin(), referents_.end(), referent);
    if (known != referents_.end()) {
      std::rotate(referents_.begin(), known, known + 1);
      return;
    }
    if (referents_.size() == kMost) referents_.pop_back();
    referents_.insert(referents_.begin(), referent);
  }
  const std::vector<std::uint32_t>& all() const { return referents_; }

 private:
  static constexpr std::size_t kMost = 6;
  std::vector<std::uint32_t> referents_{};
};

class Gatherer {
 public:
  Gatherer(const Document& document, const Tree& tree, const Knowledge& knowledge,
           std::span<const Phrase> phrases, const Choose& choose, FeatureNames names)
      : document_(document),
        tree_(tree),
        words_(knowledge.discourse_words),
        speech_(document, tree, knowledge),
        phrases_(phrases),
        choose_(choose),
        training_(names == FeatureNames::kept),
        scorer_(document, tree, knowledge, phrases, names),
        passing_(document, tree, knowledge, phrases, scorer_),
        sure_(document, tree, knowledge, phrases, scorer_, gathered_),
        by_kind_(knowledge.kinds.all().size()) {}

  Gathered gather() {
    count_names();
    for (std::uint32_t phrase = 0; phrase < phrases_.size(); ++phrase) {
      const std::uint32_t referent = referent_of(phrase);
      add(phrase, referent);
    }
    return std::move(gathered_);
  }

 private:
  void count_names() {
    for (const Phrase& phrase : phrases_) {
      if (phrase.form != PhraseForm::name) continue;
      const std::uint32_t count = ++names_[phrase.entity];
      most_names_[phrase.kinds] = std::max(most_names_[phrase.kinds], count);
    }
  }

  std::uint32_t referent_of(std::uint32_t number) {
    const Phrase& phrase = phrases_[number];
    if (phrase.form == PhraseForm::name) return referent_of_name(phrase);
    if (phrase.named_by != Phrase::kNone) return referent_of_name(phrases_[phrase.named_by]);
    if (phrase.same_as != Phrase::kNone) return gathered_.of[phrase.same_as];
    if (phrase.predicate) return new_referent();
    if (phrase.form == PhraseForm::it && is_expletive(document_, tree_, words_, phrase))
      return new_referent();
    if (!training_) {
      if (const auto name = sure_.told_name(number); name && agree(phrase, *name))
        return choose_surely(number, gathered_.of[*name]);
      if (const auto thing = sure_.told_thing(number)) return gathered_.of[*thing];
      if (const auto thing = sure_.thing_with_parts(number))
        return choose_surely(number, gathered_.of[*thing]);
    }
    const bool points = phrase.form != PhraseForm::indefinite && phrase.form != PhraseForm::bare;
    if (!points || phrase.sense == NounSense::time) return new_referent();
    const AnaphorView anaphor = view_of(number);
    antecedents_.clear();
    antecedents_.emplace_back();
    if (is_pronoun(phrase.form)) {
      find_near(anaphor);
    } else {
      find_alike(anaphor);
    }
    if (antecedents_.size() == 1 && !is_pronoun(phrase.form)) return new_referent();
    score_all(anaphor);
    const std::size_t chosen = choose_(number, antecedents_, gathered_.referents);
    return chosen == 0 ? new_referent() : antecedents_[chosen].referent;
  }

  /// Grammar may point at a woman, but "he" does not.
  bool agree(const Phrase& phrase, std::uint32_t name) const {
    const Gender gender = gathered_.referents[gathered_.of[name]].gender;
    return phrase.gender == Gender::unknown || gender == Gender::unknown || phrase.gender == gender;
  }

  std::uint32_t choose_surely(std::uint32_t number, std::uint32_t referent) {
    antecedents_.clear();
    antecedents_.emplace_back();
    list(referent, NounMatch::none);
    antecedents_.back().score = kSure;
    choose_(number, antecedents_, gathered_.referents);
    return referent;
  }

  /// "Acme showed the X1. It went on sale in May.": what sells is the product.
  bool is_ware(const Phrase& phrase) const {
    const std::uint32_t verb = document_.tokens[phrase.token].head;
    const bool does = phrase.form == PhraseForm::it && phrase.role == PhraseRole::subject;
    if (!does || verb == Token::kRoot || child(tree_, document_, verb, Deprel::obj)) return false;
    const std::string& lemma = document_.tokens[verb].lemma;
    if (words_.ware_verbs.contains(lemma)) return true;
    const auto& phrases = tree_.children(verb);
    return std::any_of(phrases.begin(), phrases.end(), [&](std::uint32_t each) {
      return words_.ware_verbs.contains(lemma + ' ' + document_.tokens[each].lemma);
    });
  }

  std::uint32_t referent_of_name(const Phrase& phrase) {
    const auto known = by_entity_.find(phrase.entity);
    if (known != by_entity_.end()) return known->second;
    std::uint32_t referent = Phrase::kNone;
    // "the chipmaker Acme"; of "its founder, Jane Roe" the founder is told by her name
    if (phrase.same_as != Phrase::kNone && phrase.same_as < gathered_.of.size()) {
      referent = gathered_.of[phrase.same_as];
      if (gathered_.referents[referent].entity != Phrase::kNone) referent = Phrase::kNone;
    }
    if (referent == Phrase::kNone) referent = new_referent();
    by_entity_.emplace(phrase.entity, referent);
    gathered_.referents[referent].entity = phrase.entity;
    gathered_.referents[referent].place = phrase.place;
    gathered_.referents[referent].names = names_[phrase.entity];
    gathered_.referents[referent].topic = names_[phrase.entity] == most_names_[phrase.kinds];
    return referent;
  }

  std::uint32_t new_referent() {
    gathered_.referents.emplace_back();
    return static_cast<std::uint32_t>(gathered_.referents.size() - 1);
  }

  void add(std::uint32_t number, std::uint32_t to) {
    const Phrase& phrase = phrases_[number];
    Referent& referent = gathered_.referents[to];
    gathered_.of.push_back(to);
    if (phrase.predicate) {
      if (phrase.same_as != Phrase::kNone) note_noun(phrase, number, to);
      return;
    }
    referent.last = number;
    ++referent.phrases;
    if (phrase.form == PhraseForm::name) referent.kinds = phrase.kinds;
    if (referent.entity == Phrase::kNone) referent.kinds |= phrase.kinds;
    // A name's stays: one pronoun that was read wrongly would draw others after it.
    if (referent.gender == Gender::unknown) referent.gender = phrase.gender;
    referent.was_it = referent.was_it || phrase.form == PhraseForm::it;
    referent.was_they = referent.was_they || phrase.form == PhraseForm::they;
    if (is_pronoun(phrase.form)) return touch_kinds(referent.kinds, to);
    if (phrase.form == PhraseForm::name) {
      note_words_of_name(phrase, to);
    } else {
      note_noun(phrase, number, to);
    }
    touch_kinds(referent.kinds, to);
  }

  void note_noun(const Phrase& phrase, std::uint32_t number, std::uint32_t referent) {
    gathered_.referents[referent].noun = number;
    by_word_[phrase.lemma].touch(referent);
  }

  void touch_kinds(std::uint32_t kinds, std::uint32_t referent) {
    for (std::size_t bit = 0; bit < by_kind_.size(); ++bit) {
      if ((kinds >> bit & 1U) != 0) by_kind_[bit].touch(referent);
    }
  }

  /// The words around a name's head that belong to its phrase, in small letters: "the institute".
  void note_words_of_name(const Phrase& phrase, std::uint32_t referent) {
    const Token& head = document_.tokens[phrase.token];
    by_word_[word_hash(to_lower(head.lemma))].touch(referent);
    for (const std::uint32_t each : tree_.children(phrase.token)) {
      const Token& token = document_.tokens[each];
      // "the industry" is no Bureau of Industry.
      const bool inside = is_a(token.deprel, Deprel::nmod) || token.deprel == Deprel::conj;
      if (inside && !training_) continue;
      if (token.upos == Upos::PROPN || token.upos == Upos::NOUN)
        by_word_[word_hash(to_lower(token.lemma))].touch(referent);
    }
  }

  AnaphorView view_of(std::uint32_t number) const {
    AnaphorView anaphor{number, {}};
    std::uint32_t up = document_.tokens[phrases_[number].token].head;
    while (up != Token::kRoot && anaphor.above.size() < kHeadsAbove) {
      anaphor.above.push_back(up);
      up = document_.tokens[up].head;
    }
    return anaphor;
  }

  bool listed(std::uint32_t referent) const {
    return std::any_of(antecedents_.begin(), antecedents_.end(),
                       [&](const Antecedent& each) { return each.referent == referent; });
  }

  void list(std::uint32_t referent, NounMatch match) {
    if (antecedents_.size() > kMostAntecedents || listed(referent)) return;
    const bool named = gathered_.referents[referent].entity != Phrase::kNone;
    antecedents_.push_back({referent, match, named, 0, {}});
  }

  /// All referents of the last sentences, nearest first.
  void find_near(const AnaphorView& anaphor) {
    const std::uint32_t sentence = phrases_[anaphor.phrase].sentence;
    const std::uint32_t reach = std::min(anaphor.phrase, kPhraseReach);
    const PhraseForm form = phrases_[anaphor.phrase].form;
    const bool person = form == PhraseForm::he || form == PhraseForm::she;
    const std::uint32_t sentences = person ? kPersonReach : kPronounReach;
    const std::uint32_t body =
        training_ ? Phrase::kNone : speech_.body_of(phrases_[anaphor.phrase]);
    for (std::uint32_t back = 1; back <= reach; ++back) {
      const std::uint32_t other = anaphor.phrase - back;
      if (sentence - phrases_[other].sentence > sentences) break;
      // "Acme's founder, John Doe, … He": a firm is no "he", however much is said of it.
      const bool thing = person && scorer_.is_no_person(gathered_.referents[gathered_.of[other]]);
      // "Acme recalls its Torrent 4, it said": no heater says so.
      const bool mute = phrases_[anaphor.phrase].speaks &&
                        scorer_.is_mute(gathered_.referents[gathered_.of[other]]);
      const bool barred = bars(anaphor.phrase, other);
      // "Acme sold it. The regulator's office said it had been told": not Acme, whatever it is.
      const bool told = body != Phrase::kNone && phrases_[other].token != body;
      if ((thing || mute || barred || told) && !training_) continue;
      if (!excluded(anaphor, other)) list(gathered_.of[other], NounMatch::none);
    }
  }

  bool bars(std::uint32_t number, std::uint32_t other) const {
    return is_barred(document_, tree_, words_, phrases_[number], phrases_[other]) ||
           acts_on(number, gathered_.of[other]) ||
           passing_.is_passed(number, other, gathered_.referents[gathered_.of[other]]) ||
           scorer_.passes_over_several(number, phrases_[other],
                                       gathered_.referents[gathered_.of[other]]) ||
           scorer_.has_no_business(phrases_[number], gathered_.referents[gathered_.of[other]]) ||
           scorer_.costs_nothing(phrases_[number], gathered_.referents[gathered_.of[other]]);
  }

  /// "He praised Roe": who has a name in the same clause is not who acts there.
  bool acts_on(std::uint32_t number, std::uint32_t referent) const {
    const Phrase& actor = phrases_[number];
    const std::uint32_t entity = gathered_.referents[referent].entity;
    const bool acts = actor.role == PhraseRole::subject && actor.clause != Phrase::kNone;
    for (std::uint32_t next = number + 1; acts && next < phrases_.size(); ++next) {
      const Phrase& other = phrases_[next];
      if (other.sentence != actor.sentence) break;
      if (entity != Phrase::kNone && other.entity == entity && other.clause == actor.clause)
        return true;
    }
    return false;
  }

  /// "Acme sued it", "the owner of its shares": a verb's subject is not its object, a phrase not
  /// what stands inside it.
  bool excluded(const AnaphorView& anaphor, std::uint32_t other) const {
    const Token& mine = document_.tokens[phrases_[anaphor.phrase].token];
    const Token& theirs = document_.tokens[phrases_[other].token];
    const bool reflexive = mine.feats.find("Reflex=Yes") != std::string::npos;
    const PhraseRole role = phrases_[anaphor.phrase].role;
    const bool argument = role == PhraseRole::subject || role == PhraseRole::passive_subject ||
                          role == PhraseRole::object || role == PhraseRole::oblique;
    if (argument && !reflexive && mine.head == theirs.head && mine.head != Token::kRoot)
      return true;
    for (const std::uint32_t up : anaphor.above) {
      if (document_.tokens[up].upos == Upos::VERB) break;
      if (up == phrases_[other].token) return true;
    }
    return false;
  }

  /// Referents that were called so, whose name holds the noun, or that are of its kind.
  void find_alike(const AnaphorView& anaphor) {
    const Phrase& phrase = phrases_[anaphor.phrase];
    if (const auto known = by_word_.find(phrase.lemma); known != by_word_.end()) {
      for (const std::uint32_t each : known->second.all()) {
        const std::uint32_t noun = gathered_.referents[each].noun;
        const bool sort =
            noun != Phrase::kNone && is_of_other_sort(document_, tree_, phrase, phrases_[noun]);
        const bool other =
            sort || is_of_other_kind(phrase, each) || is_another_owners(phrase, each);
        if (training_ || !other) list(each, match_of(phrase, each));
      }
    }
    // "the research firm" may well bring in another one; only the bare "the firm" goes by kind.
    // Training still sees those: weights learnt without them were worse (seed 47.3 against 48.5).
    const bool bare = phrase.modifier == PhraseModifier::none || training_;
    for (std::size_t bit = 0; bare && bit < by_kind_.size(); ++bit) {
      if ((phrase.kinds >> bit & 1U) == 0) continue;
      for (const std::uint32_t each : by_kind_[bit].all()) list(each, NounMatch::kind);
    }
    reported_ = training_ ? Phrase::kNone : subject_reported_by(anaphor.phrase);
    if (reported_ != Phrase::kNone) list(reported_, NounMatch::kind);
    if (!training_ && phrase.number != PhraseNumber::several) drop_fellows();
    const auto last = [&](const Antecedent& each) {
      return each.referent == Phrase::kNone ? phrases_.size()
                                            : gathered_.referents[each.referent].last;
    };
    std::stable_sort(antecedents_.begin(), antecedents_.end(),
                     [&](const Antecedent& a, const Antecedent& b) { return last(a) > last(b); });
    std::erase_if(antecedents_, [&](const Antecedent& each) {
      if (each.referent == Phrase::kNone) return false;
      const std::uint32_t other = gathered_.referents[each.referent].last;
      const bool many =
          phrase.number == PhraseNumber::several && phrases_[other].number != PhraseNumber::several;
      const bool barred =
          !training_ && (bars(anaphor.phrase, other) || is_owner(anaphor.phrase, each.referent));
      return (each.named && many) || barred || excluded(anaphor, other);
    });
  }

  /// "His son" is not he.
  bool is_owner(std::uint32_t number, std::uint32_t referent) const {
    const Phrase& owned = phrases_[number];
    for (std::uint32_t other = number; other-- > 0 && phrases_[other].sentence == owned.sentence;) {
      const Token& token = document_.tokens[phrases_[other].token];
      if (token.head == owned.token && token.deprel == Deprel::nmod_poss)
        return gathered_.of[other] == referent;
    }
    return false;
  }

  /// "Moonshot trained it, the company wrote": whose deed it is; kNone: nobody's.
  std::uint32_t subject_reported_by(std::uint32_t number) const {
    const std::uint32_t reach = std::min(number, kPhraseReach);
    for (std::uint32_t back = 1; back <= reach; ++back) {
      const std::uint32_t other = number - back;
      if (phrases_[other].sentence != phrases_[number].sentence) break;
      const Referent& referent = gathered_.referents[gathered_.of[other]];
      const bool thing =
          referent.entity != Phrase::kNone && (phrases_[number].kinds & referent.kinds) != 0;
      if (thing && speech_.is_reported_by(phrases_[number], phrases_[other]))
        return gathered_.of[other];
    }
    return Phrase::kNone;
  }

  /// "Halvard Chips … the chip": one thing of a kind that the name's bearer is not.
  bool is_of_other_kind(const Phrase& phrase, std::uint32_t referent) const {
    const Referent& known = gathered_.referents[referent];
    if (known.entity == Phrase::kNone || phrase.number == PhraseNumber::several) return false;
    const bool agents = scorer_.is_agent(known);
    return agents && phrase.kinds != 0 && (phrase.kinds & known.kinds) == 0 &&
           !scorer_.are_agents(phrase.kinds);
  }

  /// "Jane Roe is chief of Acme. Beta's chief": somebody else.
  bool is_another_owners(const Phrase& phrase, std::uint32_t referent) const {
    const std::uint32_t noun = gathered_.referents[referent].noun;
    if (noun == Phrase::kNone || phrase.owner == Phrase::kNone) return false;
    return phrases_[noun].owner != Phrase::kNone && phrases_[noun].owner != phrase.owner;
  }

  /// "Acme and Beta signed a deal. The company …": of two that were named together, none is meant
  /// more than the other.
  void drop_fellows() {
    const auto listed = antecedents_;
    std::erase_if(antecedents_, [&](const Antecedent& each) {
      return std::any_of(listed.begin(), listed.end(),
                         [&](const Antecedent& other) { return are_fellows(each, other); });
    });
  }

  bool are_fellows(const Antecedent& one, const Antecedent& other) const {
    if (!one.named || !other.named || one.referent == other.referent) return false;
    if (one.match != NounMatch::kind || other.match != NounMatch::kind) return false;
    const std::uint32_t first = phrases_[gathered_.referents[one.referent].last].token;
    const std::uint32_t second = phrases_[gathered_.referents[other.referent].last].token;
    const auto joined = [&](std::uint32_t a, std::uint32_t b) {
      return document_.tokens[a].deprel == Deprel::conj && document_.tokens[a].head == b;
    };
    return joined(first, second) || joined(second, first);
  }

  NounMatch match_of(const Phrase& phrase, std::uint32_t referent) const {
    const std::uint32_t noun = gathered_.referents[referent].noun;
    if (noun != Phrase::kNone && phrases_[noun].lemma == phrase.lemma) return NounMatch::noun;
    const Phrase& last = phrases_[gathered_.referents[referent].last];
    const bool ends = word_hash(to_lower(document_.tokens[last.token].lemma)) == phrase.lemma;
    return ends ? NounMatch::name_end : NounMatch::name_word;
  }

  void score_all(const AnaphorView& anaphor) {
    const Phrase& phrase = phrases_[anaphor.phrase];
    std::uint32_t most = 0;
    std::uint32_t named = 0;
    for (const Antecedent& each : antecedents_) {
      if (!each.named) continue;
      most = std::max(most, gathered_.referents[each.referent].names);
      ++named;
    }
    const bool ware = !training_ && is_ware(phrase);
    AntecedentScorer::Place place;
    for (std::size_t i = 1; i < antecedents_.size(); ++i) {
      const Referent& referent = gathered_.referents[antecedents_[i].referent];
      place.most_spoken_of = antecedents_[i].named && referent.names == most;
      scorer_.score(anaphor, referent, place, antecedents_[i]);
      const Phrase& last = phrases_[referent.last];
      if (speech_.reports(phrase, last)) antecedents_[i].score += kOwnWords;
      if (antecedents_[i].referent == reported_) antecedents_[i].score += kOwnWords;
      // "She spent six years at Google. The company": not where she was, but whom the text is
      // about.
      const bool named_once = referent.names == 1 && named > 1;
      if (named_once && phrase.form == PhraseForm::definite &&
          is_of_life(document_, tree_, words_, last))
        antecedents_[i].score -= kOwnWords;
      if (ware && antecedents_[i].named && !scorer_.is_agent(referent)) {
        antecedents_[i].score += kWares;
      }
      ++place.nearer;
      if (scorer_.fits(phrase, referent)) ++place.nearer_fitting;
    }
    scorer_.score_none(anaphor, place.nearer, place.nearer_fitting, antecedents_.front());
  }

  const Document& document_;
  const Tree& tree_;
  const DiscourseWords& words_;
  const SpeechBonds speech_;
  std::span<const Phrase> phrases_;
  const Choose& choose_;
  bool training_;
  AntecedentScorer scorer_;
  PassingNames passing_;
  SureAntecedents sure_;
  Gathered gathered_{};
  std::vector<Antecedent> antecedents_{};   // of the choice at hand
  std::uint32_t reported_ = Phrase::kNone;  // the referent of which the phrase says something
  std::unordered_map<std::uint32_t, std::uint32_t> by_entity_{};
  std::unordered_map<std::uint32_t, std::uint32_t> names_{};       // of each entity
  std::unordered_map<std::uint32_t, std::uint32_t> most_names_{};  // of one entity, by kind
  std::unordered_map<std::uint64_t, Recent> by_word_{};  // hash of a noun or a name's word
  std::vector<Recent> by_kind_;
};

}  // namespace

Gathered gather_referents(const Document& document, const Tree& tree, const Knowledge& knowledge,
                          std::span<const Phrase> phrases, const Choose& choose,
                          FeatureNames names) {
  return Gatherer(document, tree, knowledge, phrases, choose, names).gather();
}

std::size_t best_antecedent(std::span<const Antecedent> antecedents, std::int32_t lead) {
  std::optional<std::size_t> named;
  std::size_t other = 0;
  for (std::size_t i = 1; i < antecedents.size(); ++i) {
    if (!antecedents[i].named) {
      if (antecedents[i].score > antecedents[other].score) other = i;
    } else if (!named || antecedents[i].score > antecedents[*named].score) {
      named = i;
    }
  }
  if (!named) return other;
  for (std::size_t i = 0; i < antecedents.size(); ++i) {
    if (i != *named && antecedents[i].score + lead > antecedents[*named].score) return other;
  }
  return *named;
}

}  // namespace claimgraph
