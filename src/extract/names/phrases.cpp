#include "extract/names/phrases.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "base/word_map.h"

namespace claimgraph {
namespace {

constexpr int kHighestClimb = 12;  // heads above a token that are looked at

bool is_plural(const Token& token) { return token.feats.find("Number=Plur") != std::string::npos; }

PhraseRole role_of(const Token& token) {
  const Deprel deprel = token.deprel;
  if (is_a(deprel, Deprel::nsubj_pass)) return PhraseRole::passive_subject;
  if (is_a(deprel, Deprel::nsubj)) return PhraseRole::subject;
  if (is_a(deprel, Deprel::obj) || is_a(deprel, Deprel::iobj)) return PhraseRole::object;
  if (is_a(deprel, Deprel::obl)) return PhraseRole::oblique;
  if (deprel == Deprel::nmod_poss) return PhraseRole::possessor;
  if (is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::compound) || is_a(deprel, Deprel::amod))
    return PhraseRole::modifier;
  if (deprel == Deprel::root || is_a(deprel, Deprel::ccomp) || is_a(deprel, Deprel::xcomp))
    return PhraseRole::predicate;
  return PhraseRole::other;
}

class PhraseFinder {
 public:
  PhraseFinder(const Document& document, const Tree& tree, const Knowledge& knowledge,
               const Discourse& discourse)
      : document_(document),
        tree_(tree),
        knowledge_(knowledge),
        words_(knowledge.discourse_words),
        discourse_(discourse),
        phrase_of_(document.tokens.size(), Phrase::kNone) {
    for (std::uint32_t i = 0; i < discourse.entities.size(); ++i)
      by_name_.emplace(discourse.entities[i].name, i);
  }

  std::vector<Phrase> find() {
    for (const Sentence& sentence : document_.sentences) {
      if (sentence.block != block_) quoted_ = false;
      block_ = sentence.block;
      for (auto token = sentence.first_token; token < sentence.end_token; ++token) take(token);
    }
    for (Phrase& phrase : phrases_)
      phrase.same_as = phrase.predicate ? subject_of(phrase) : apposition_of(phrase);
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      const std::uint32_t noun = phrases_[i].same_as;
      const bool names = phrases_[i].form == PhraseForm::name && noun != Phrase::kNone;
      if (names && phrases_[noun].named_by == Phrase::kNone) phrases_[noun].named_by = i;
    }
    return std::move(phrases_);
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  void take(std::uint32_t token) {
    if (at(token).upos == Upos::PUNCT) return take_mark(token);
    auto phrase = discourse_.inside[token] != Discourse::kNone                  ? name_at(token)
                  : at(token).upos == Upos::PRON || at(token).upos == Upos::DET ? pronoun_at(token)
                                                                                : noun_at(token);
    if (!phrase) return;
    phrase->token = token;
    phrase->sentence = tree_.sentence_of(token);
    phrase->quoted = quoted_;
    phrase->speaks = speaks(token);
    phrase->clause = clause_of(token);
    phrase->lemma = word_hash(at(token).lemma);
    phrase_of_[token] = static_cast<std::uint32_t>(phrases_.size());
    phrases_.push_back(*phrase);
  }

  void take_mark(std::uint32_t token) {
    const std::string_view mark = document_.word(token);
    const bool opens = words_.quotes_open.find(mark) != words_.quotes_open.end();
    const bool closes = words_.quotes_close.find(mark) != words_.quotes_close.end();
    if (opens && closes) {
      quoted_ = !quoted_;
    } else if (opens || closes) {
      quoted_ = opens;
    }
  }

  std::optional<Phrase> name_at(std::uint32_t token) const {
    Phrase phrase;
    phrase.entity = entity_named_at(token);
    if (phrase.entity == Phrase::kNone) return std::nullopt;
    phrase.form = PhraseForm::name;
    phrase.kinds = kinds_of_entity(phrase.entity);
    phrase.role = role_through_conjuncts(token);
    phrase.number = number_of(token);
    phrase.gender = gender_of(discourse_.mentions[discourse_.headed_by[token]].span, token,
                              discourse_.entities[phrase.entity].name);
    if (const auto* entry = knowledge_.gazetteer.find(discourse_.entities[phrase.entity].name))
      phrase.place = entry->country ? PlaceSort::country : PlaceSort::known;
    return phrase;
  }

  /// What has its label's first kind, for nothing told more, may be of another kind, too.
  std::uint32_t kinds_of_entity(std::uint32_t entity) const {
    const std::string& name = discourse_.entities[entity].name;
    const EntityKind* kind = knowledge_.kinds.find(discourse_.entities[entity].kind);
    std::uint32_t kinds = knowledge_.kinds.bit_of(discourse_.entities[entity].kind);
    const std::size_t last = name.rfind(' ') + 1;  // 0: it has one word
    const bool told = kind == nullptr || kind->name != knowledge_.kinds.default_kind(kind->label) ||
                      !knowledge_.kinds.kind_of_ending(name.substr(last)).empty() ||
                      knowledge_.gazetteer.find(name) != nullptr;
    for (const EntityKind& each : knowledge_.kinds.all()) {
      if (!told && each.untold && each.label == kind->label)
        kinds |= knowledge_.kinds.bit_of(each.name);
    }
    return kinds;
  }

  std::optional<Phrase> pronoun_at(std::uint32_t token) const {
    // "released hers": what is hers, not she
    const bool owned = at(token).feats.find("Poss=Yes") != std::string::npos;
    if (owned && at(token).deprel != Deprel::nmod_poss) return std::nullopt;
    const std::string word = to_lower(document_.at(at(token)));
    Phrase phrase;
    if (words_.he.count(word) != 0) {
      phrase.form = PhraseForm::he;
      phrase.gender = Gender::male;
    } else if (words_.she.count(word) != 0) {
      phrase.form = PhraseForm::she;
      phrase.gender = Gender::female;
    } else if (words_.thing.count(word) != 0) {
      phrase.form = PhraseForm::it;
    } else if (words_.several.count(word) != 0) {
      phrase.form = PhraseForm::they;
      phrase.number = PhraseNumber::several;
    } else {
      return std::nullopt;
    }
    phrase.role = role_through_conjuncts(token);
    const std::uint32_t said = at(token).head;
    // "it was a deal"; "it was in talks" does not call it so.
    const bool called = at(token).deprel == Deprel::nsubj && said != Token::kRoot &&
                        at(said).upos == Upos::NOUN && child(tree_, document_, said, Deprel::cop) &&
                        !child(tree_, document_, said, Deprel::case_);
    if (called) phrase.called = knowledge_.noun_senses.of(at(said).lemma);
    return phrase;
  }

  std::optional<Phrase> noun_at(std::uint32_t token) const {
    const Token& noun = at(token);
    const bool nominal = noun.upos == Upos::NOUN || noun.upos == Upos::PROPN;
    const bool inner = is_a(noun.deprel, Deprel::compound) || is_a(noun.deprel, Deprel::fixed) ||
                       is_a(noun.deprel, Deprel::flat) || noun.deprel == Deprel::goeswith;
    if (!nominal || inner) return std::nullopt;
    Phrase phrase;
    phrase.predicate = child(tree_, document_, token, Deprel::cop).has_value();
    read_dependents(token, phrase);
    phrase.role = role_through_conjuncts(token);
    phrase.number = number_of(token);
    phrase.sense = knowledge_.noun_senses.of(noun.lemma);
    phrase.kinds = kinds_of(noun.lemma, phrase.sense);
    if (phrase.kinds == 0 && does_as_person(token)) {
      phrase.sense = NounSense::person;
      phrase.kinds = kinds_of(noun.lemma, phrase.sense);
    }
    return phrase;
  }

  /// "a fitter, who": nobody knows the noun, but it is a person's.
  bool does_as_person(std::uint32_t noun) const {
    for (const std::uint32_t clause : tree_.children(noun)) {
      if (at(clause).deprel != Deprel::acl_relcl) continue;
      for (const std::uint32_t each : tree_.children(clause)) {
        if (at(each).xpos == "WP") return true;
      }
    }
    return false;
  }

  void read_dependents(std::uint32_t token, Phrase& phrase) const {
    for (const std::uint32_t each : tree_.children(token)) {
      const Deprel deprel = at(each).deprel;
      if (owns(each)) phrase.owner = entity_named_at(each);
      if (is_a(deprel, Deprel::compound)) phrase.maker = maker_of(phrase.owner);
      if (deprel == Deprel::nmod_poss) {
        phrase.form = PhraseForm::possessed;
      } else if (deprel == Deprel::det && phrase.form != PhraseForm::possessed) {
        phrase.form = form_from(to_lower(document_.word(each)));
      } else if (is_home(each)) {
        phrase.homed = true;
        phrase.home = place_within(each);
      } else if (!is_aside(each) && !is_age(each)) {
        phrase.modifier = std::max(phrase.modifier, modifier_from(deprel));
      }
    }
  }

  /// Who the gazetteer says made it, if the text names them.
  std::uint32_t maker_of(std::uint32_t entity) const {
    if (entity == Phrase::kNone) return Phrase::kNone;
    const auto* made = knowledge_.gazetteer.find(discourse_.entities[entity].name);
    if (made == nullptr || made->maker.empty()) return Phrase::kNone;
    const auto maker = by_name_.find(made->maker);
    return maker == by_name_.end() ? Phrase::kNone : maker->second;
  }

  /// "the Boise company", "the Dutch company", "the Boise-based company": where a body is at home
  /// does not make it another.
  bool is_home(std::uint32_t token) const {
    const Deprel deprel = at(token).deprel;
    const std::uint32_t noun = at(token).head;
    if (token > noun || !(is_a(deprel, Deprel::amod) || is_a(deprel, Deprel::compound)))
      return false;
    if (!knowledge_.kinds.speaks_of_agents(at(noun).lemma)) return false;
    if (is_place(token) || !knowledge_.demonyms.country_of(document_.word(token)).empty())
      return true;
    const auto place = child(tree_, document_, token, Deprel::compound);
    const auto where = place ? place : child(tree_, document_, token, Deprel::obl);
    return words_.settled.contains(to_lower(document_.word(token))) && where && is_place(*where);
  }

  /// "Boise" of "Boise" and of "Boise-based"; kNone: a people's adjective.
  std::uint32_t place_within(std::uint32_t token) const {
    if (is_place(token)) return entity_named_at(token);
    for (const std::uint32_t each : tree_.children(token)) {
      if (is_place(each)) return entity_named_at(each);
    }
    return Phrase::kNone;
  }

  bool is_place(std::uint32_t token) const {
    const std::uint32_t entity = entity_named_at(token);
    if (entity == Phrase::kNone) return false;
    const EntityKind* kind = knowledge_.kinds.find(discourse_.entities[entity].kind);
    return kind != nullptr && kind->label == NameLabel::place;
  }

  /// "Acme's chief", "the chief of Acme", "Acme chief".
  bool owns(std::uint32_t token) const {
    const Deprel deprel = at(token).deprel;
    if (!is_a(deprel, Deprel::nmod)) return is_a(deprel, Deprel::compound);
    if (deprel == Deprel::nmod_poss) return true;
    const auto preposition = child(tree_, document_, token, Deprel::case_);
    return preposition && knowledge_.clause_words.owner_prepositions.contains(
                              to_lower(document_.word(*preposition)));
  }

  std::uint32_t entity_named_at(std::uint32_t token) const {
    const std::uint32_t number = discourse_.headed_by[token];
    if (number == Discourse::kNone) return Phrase::kNone;
    return static_cast<std::uint32_t>(index(discourse_.mentions[number].entity));
  }

  /// "The company, which employs 900 people,", "the company, founded in 2009,": what stands behind
  /// a comma does not say which.
  bool is_aside(std::uint32_t clause) const {
    if (!is_a(at(clause).deprel, Deprel::acl)) return false;
    if (clause > 0 && at(clause - 1).xpos == ",") return true;  // wherever it hangs
    for (const std::uint32_t each : tree_.children(clause)) {
      if (each < clause && at(each).xpos == ",") return true;
    }
    return false;
  }

  /// "The four-year-old company" is no other than the company.
  bool is_age(std::uint32_t adjective) const {
    return is_a(at(adjective).deprel, Deprel::amod) && adjective > 0 &&
           at(adjective - 1).xpos == "HYPH" && words_.ages.contains(at(adjective).lemma);
  }

  static PhraseModifier modifier_from(Deprel deprel) {
    if (is_a(deprel, Deprel::acl)) return PhraseModifier::clause;
    if (is_a(deprel, Deprel::nmod)) return PhraseModifier::after;
    const bool before = is_a(deprel, Deprel::amod) || is_a(deprel, Deprel::compound) ||
                        is_a(deprel, Deprel::nummod);
    return before ? PhraseModifier::before : PhraseModifier::none;
  }

  PhraseForm form_from(const std::string& determiner) const {
    if (words_.pointing_near.count(determiner) != 0) return PhraseForm::demonstrative;
    if (words_.pointing.count(determiner) != 0) return PhraseForm::definite;
    return PhraseForm::indefinite;
  }

  PhraseRole role_through_conjuncts(std::uint32_t token) const {
    for (int steps = 0; steps < kHighestClimb; ++steps) {
      if (at(token).deprel != Deprel::conj || at(token).head == Token::kRoot) break;
      token = at(token).head;
    }
    return role_of(at(token));
  }

  PhraseNumber number_of(std::uint32_t token) const {
    if (at(token).deprel == Deprel::conj || child(tree_, document_, token, Deprel::conj))
      return PhraseNumber::joined;
    return is_plural(at(token)) ? PhraseNumber::several : PhraseNumber::one;
  }

  /// By a title before the name, else by the first of the words that `whole` has: "Scott" of
  /// Jane Scott is no man's first name, nor is a surname that stands alone.
  Gender gender_of(Span name, std::uint32_t head, std::string_view whole) const {
    std::uint32_t first = head;
    while (first > 0 && at(first - 1).span.start >= name.start) --first;
    if (first > 0) {
      const std::string before = to_lower(document_.word(first - 1));
      if (words_.he_titles.count(before) != 0) return Gender::male;
      if (words_.she_titles.count(before) != 0) return Gender::female;
    }
    const std::size_t blank = whole.find(' ');
    if (blank == std::string_view::npos && knowledge_.name_words.is_surname(whole))
      return Gender::unknown;
    return knowledge_.first_names.gender_of(whole.substr(0, blank));
  }

  bool speaks(std::uint32_t token) const {
    const Token& subject = at(token);
    if (subject.deprel != Deprel::nsubj || subject.head == Token::kRoot) return false;
    return at(subject.head).deprel == Deprel::parataxis ||
           child(tree_, document_, subject.head, Deprel::ccomp) ||
           child(tree_, document_, subject.head, Deprel::parataxis);
  }

  std::uint32_t kinds_of(const std::string& lemma, NounSense sense) const {
    std::uint32_t kinds = 0;
    for (const std::string& kind : knowledge_.kinds.kinds_of_noun(lemma))
      kinds |= knowledge_.kinds.bit_of(kind);
    if (words_.people.count(lemma) != 0)
      kinds |= knowledge_.kinds.bit_of(knowledge_.kinds.default_kind(NameLabel::person));
    if (kinds != 0) return kinds;
    const auto of_sense = words_.sense_kinds.find(name_of(sense));
    if (of_sense == words_.sense_kinds.end()) return 0;
    for (const std::string& kind : of_sense->second) kinds |= knowledge_.kinds.bit_of(kind);
    return kinds;
  }

  /// The nearest verb, or noun or adjective that heads a clause, above `token`.
  std::uint32_t clause_of(std::uint32_t token) const {
    std::uint32_t up = at(token).head;
    for (int steps = 0; up != Token::kRoot && steps < kHighestClimb; ++steps) {
      const Deprel deprel = at(up).deprel;
      if (at(up).upos == Upos::VERB || deprel == Deprel::root || deprel == Deprel::ccomp) return up;
      up = at(up).head;
    }
    return Phrase::kNone;
  }

  /// "Acme is a chipmaker": the phrase that is called so.
  std::uint32_t subject_of(const Phrase& phrase) const {
    const auto subject = child(tree_, document_, phrase.token, Deprel::nsubj);
    return subject && *subject < phrase.token ? phrase_of_[*subject] : Phrase::kNone;
  }

  /// "The model, called Lyra 2, …": whether the name is what a noun before it is called, and not
  /// only was until some day.
  bool is_called(const Token& name) const {
    if (name.head == Token::kRoot || at(name.head).xpos != "VBN") return false;
    const Token& verb = at(name.head);
    if (child(tree_, document_, name.head, Deprel::obl)) return false;
    return verb.deprel == Deprel::acl && verb.head != Token::kRoot && verb.head < name.head &&
           (name.deprel == Deprel::obj || name.deprel == Deprel::xcomp) &&
           knowledge_.clause_words.naming_verbs.contains(verb.lemma);
  }

  /// "Its chief executive is Jane Roe": the noun that the name says who it is.
  std::optional<std::uint32_t> told_by_copula(const Phrase& phrase) const {
    if (phrase.form != PhraseForm::name) return std::nullopt;
    if (!child(tree_, document_, phrase.token, Deprel::cop)) return std::nullopt;
    const std::uint32_t noun = subject_of(phrase);
    const bool denied = has_negation(phrase.token);
    if (noun == Phrase::kNone || denied) return std::nullopt;
    const Phrase& told = phrases_[noun];
    const bool one = told.number == PhraseNumber::one && (told.kinds & phrase.kinds) != 0 &&
                     (told.form == PhraseForm::definite || told.form == PhraseForm::possessed);
    return one ? std::optional(noun) : std::nullopt;
  }

  bool has_negation(std::uint32_t token) const {
    const auto& parts = tree_.children(token);
    return std::any_of(parts.begin(), parts.end(), [&](std::uint32_t each) {
      return at(each).feats.find("Polarity=Neg") != std::string::npos;
    });
  }

  /// "the chipmaker Acme", "Acme, a chipmaker": the phrase that stands earlier.
  std::uint32_t apposition_of(const Phrase& phrase) const {
    // "Jane Roe, its founder and chief": the chief is Roe too.
    const Token& own = at(phrase.token);
    const bool second = own.deprel == Deprel::conj && own.upos == Upos::NOUN &&
                        own.head != Token::kRoot && at(own.head).deprel == Deprel::appos &&
                        at(own.head).upos == Upos::NOUN &&
                        !child(tree_, document_, phrase.token, Deprel::det) &&
                        !child(tree_, document_, phrase.token, Deprel::nmod_poss);
    const Token& token = second ? at(own.head) : own;
    // "Acme, according to a report" is no report.
    const bool introduced = child(tree_, document_, phrase.token, Deprel::case_).has_value();
    const bool beside =
        (token.deprel == Deprel::appos && !introduced) || is_a(token.deprel, Deprel::flat);
    if (beside && token.head != Token::kRoot && token.head < phrase.token)
      return phrase_of_[token.head];
    if (phrase.form == PhraseForm::name && is_called(own)) return phrase_of_[at(own.head).head];
    if (const auto noun = told_by_copula(phrase)) return *noun;
    // "The chemist Jane Roe": nobody else is the chemist.
    const auto title = child(tree_, document_, phrase.token, Deprel::nmod_desc);
    const bool titled = phrase.form == PhraseForm::name && title && *title < phrase.token;
    return titled ? phrase_of_[*title] : Phrase::kNone;
  }

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
  const DiscourseWords& words_;
  const Discourse& discourse_;
  std::vector<std::uint32_t> phrase_of_;  // token → the phrase it heads
  WordMap<std::uint32_t> by_name_{};      // entities
  std::vector<Phrase> phrases_{};
  std::uint32_t block_ = Phrase::kNone;
  bool quoted_ = false;
};

}  // namespace

bool is_pronoun(PhraseForm form) {
  return form == PhraseForm::he || form == PhraseForm::she || form == PhraseForm::it ||
         form == PhraseForm::they;
}

std::vector<Phrase> find_phrases(const Document& document, const Tree& tree,
                                 const Knowledge& knowledge, const Discourse& discourse) {
  return PhraseFinder(document, tree, knowledge, discourse).find();
}

}  // namespace claimgraph
