#include "extract/names/sure_antecedents.h"

#include "base/unicode.h"
#include "extract/names/antecedent_bars.h"

namespace claimgraph {

std::optional<std::uint32_t> SureAntecedents::told_name(std::uint32_t number) const {
  if (const auto beside = name_beside(number)) return beside;
  if (const auto named = nouns_.named_so(number)) return named;
  if (const auto speaker = who_says_so(number)) return speaker;
  if (const auto speaker = who_goes_on(number)) return speaker;
  if (const auto speaker = which_says_so(number)) return speaker;
  if (const auto body = of_whom_it_is_told(number)) return body;
  if (const auto doer = who_did_before(number)) return doer;
  if (const auto doer = who_did_then(number)) return doer;
  if (const auto speaker = who_said_of_itself(number)) return speaker;
  if (const auto hearer = who_is_told_to(number)) return hearer;
  if (const auto name = nouns_.bearer(number)) return name;
  if (const auto body = bodies_.described(number)) return body;
  if (const auto thing = nouns_.only_thing(number)) return thing;
  if (const auto body = subject_before(number)) return body;
  return only_body(number);
}

std::optional<std::uint32_t> SureAntecedents::phrase_at(std::uint32_t token,
                                                        std::uint32_t number) const {
  for (std::uint32_t before = number; before-- > 0;) {
    if (phrases_[before].sentence != phrases_[number].sentence) break;
    if (phrases_[before].token == token) return before;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::body_at(std::uint32_t token,
                                                      std::uint32_t number) const {
  const auto before = phrase_at(token, number);
  if (!before) return std::nullopt;
  const Phrase& name = phrases_[*before];
  const bool body = name.form == PhraseForm::name && scorer_.are_agents(name.kinds) &&
                    !scorer_.are_persons(name.kinds);
  return body ? before : std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::person_at(std::uint32_t token,
                                                        std::uint32_t number) const {
  const auto before = phrase_at(token, number);
  if (!before) return std::nullopt;
  const Phrase& name = phrases_[*before];
  const bool male = phrases_[number].form == PhraseForm::he;
  const bool fits = name.form == PhraseForm::name && scorer_.are_persons(name.kinds) &&
                    name.gender != (male ? Gender::female : Gender::male);
  return fits ? before : std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::who_goes_on(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const std::uint32_t verb = document_.tokens[phrase.token].head;
  if (phrase.form != PhraseForm::it || phrase.role != PhraseRole::subject || verb == Token::kRoot)
    return std::nullopt;
  const Token& clause = document_.tokens[verb];
  const bool goes_on = clause.deprel == Deprel::conj && clause.head != Token::kRoot &&
                       child(tree_, document_, clause.head, Deprel::ccomp) &&
                       agent_verbs_.contains(clause.lemma);
  const auto speaker = goes_on ? child(tree_, document_, clause.head, Deprel::nsubj) : std::nullopt;
  return speaker ? body_at(*speaker, number) : std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::who_says_so(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const Token& pronoun = document_.tokens[phrase.token];
  const bool inside = pronoun.deprel == Deprel::obj || pronoun.deprel == Deprel::iobj;
  if (phrase.form != PhraseForm::it || !inside || pronoun.head == Token::kRoot) return std::nullopt;
  const Token& clause = document_.tokens[pronoun.head];
  const auto other = child(tree_, document_, pronoun.head, Deprel::nsubj);
  if (clause.deprel != Deprel::ccomp || clause.head == Token::kRoot || !other) return std::nullopt;
  for (std::uint32_t before = number; before-- > 0;) {
    const Phrase& noun = phrases_[before];
    if (noun.sentence != phrase.sentence) break;
    if (noun.token == *other && (is_pronoun(noun.form) || scorer_.are_agents(noun.kinds)))
      return std::nullopt;
  }
  const auto speaker = child(tree_, document_, clause.head, Deprel::nsubj);
  return speaker ? body_at(*speaker, number) : std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::which_says_so(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const std::uint32_t told = document_.tokens[phrase.token].head;
  const bool person = phrase.form == PhraseForm::he || phrase.form == PhraseForm::she;
  if ((phrase.form != PhraseForm::it && !person) || phrase.role != PhraseRole::subject ||
      told == Token::kRoot)
    return std::nullopt;
  std::uint32_t says = document_.tokens[told].head;
  if (document_.tokens[told].deprel != Deprel::ccomp || says == Token::kRoot) return std::nullopt;
  // "Acme, which denied it and said it would appeal"
  if (document_.tokens[says].deprel == Deprel::conj &&
      !child(tree_, document_, says, Deprel::nsubj))
    says = document_.tokens[says].head;
  if (says == Token::kRoot) return std::nullopt;
  const Token& relative = document_.tokens[says];
  const auto who = child(tree_, document_, says, Deprel::nsubj);
  const bool describes = relative.deprel == Deprel::acl_relcl && relative.head != Token::kRoot &&
                         who && document_.tokens[*who].xpos == (person ? "WP" : "WDT");
  if (describes) return person ? person_at(relative.head, number) : body_at(relative.head, number);
  // "Beta, Acme's supplier, said it would": not Acme
  const auto described = who ? child(tree_, document_, *who, Deprel::appos) : std::nullopt;
  const bool of_another = described && child(tree_, document_, *described, Deprel::nmod_poss);
  return of_another && !person ? body_at(*who, number) : std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::who_did_before(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const std::uint32_t does = document_.tokens[phrase.token].head;
  if (phrase.form != PhraseForm::it || phrase.role != PhraseRole::subject || does == Token::kRoot)
    return std::nullopt;
  const Token& clause = document_.tokens[does];
  const auto gap = child(tree_, document_, does, Deprel::obj);
  const bool relative = clause.deprel == Deprel::acl_relcl && clause.head != Token::kRoot && gap &&
                        document_.tokens[*gap].xpos.starts_with('W');
  const std::uint32_t verb = relative ? document_.tokens[clause.head].head : Token::kRoot;
  if (verb == Token::kRoot || document_.tokens[verb].upos != Upos::VERB) return std::nullopt;
  const Deprel link = document_.tokens[clause.head].deprel;
  const bool used = link == Deprel::obj || is_a(link, Deprel::obl);
  const auto doer = used ? child(tree_, document_, verb, Deprel::nsubj) : std::nullopt;
  return doer ? body_at(*doer, number) : std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::of_whom_it_is_told(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  if (phrase.form != PhraseForm::it || phrase.role != PhraseRole::possessor) return std::nullopt;
  std::uint32_t rival = document_.tokens[phrase.token].head;
  if (rival == Token::kRoot) return std::nullopt;
  const Deprel deprel = document_.tokens[rival].deprel;
  const bool titles = is_a(deprel, Deprel::appos) || is_a(deprel, Deprel::compound);
  if (titles) rival = document_.tokens[rival].head;
  const std::uint32_t deed = rival == Token::kRoot ? rival : document_.tokens[rival].head;
  const bool of_deed = deed != Token::kRoot && deed < rival &&
                       is_a(document_.tokens[rival].deprel, Deprel::nmod) &&
                       document_.tokens[deed].upos == Upos::NOUN;
  if (!of_deed) return std::nullopt;
  for (const std::uint32_t each : tree_.children(deed)) {
    const auto preposition = child(tree_, document_, each, Deprel::case_);
    const bool owns = each > deed && each < phrase.token && preposition &&
                      is_a(document_.tokens[each].deprel, Deprel::nmod) &&
                      owner_prepositions_.contains(to_lower(document_.word(*preposition)));
    if (owns) return body_at(each, number);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::verb_when(std::uint32_t number) const {
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
  return timed && above != Token::kRoot && above < phrase.token ? std::optional(above)
                                                                : std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::who_did_then(std::uint32_t number) const {
  const auto verb = verb_when(number);
  const auto doer = verb ? child(tree_, document_, *verb, Deprel::nsubj) : std::nullopt;
  const auto body = doer ? body_at(*doer, number) : std::nullopt;
  if (!body) return std::nullopt;
  for (std::uint32_t other = *body + 1; other < number; ++other) {
    const Phrase& between = phrases_[other];
    if (between.form == PhraseForm::name && scorer_.are_agents(between.kinds)) return std::nullopt;
  }
  return body;
}

std::optional<std::uint32_t> SureAntecedents::who_said_of_itself(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const std::uint32_t says = document_.tokens[phrase.token].head;
  if (phrase.form != PhraseForm::it || !phrase.speaks || says == Token::kRoot) return std::nullopt;
  const auto told = child(tree_, document_, says, Deprel::ccomp);
  if (!told || *told > phrase.token) return std::nullopt;
  const auto doer = child(tree_, document_, *told, Deprel::nsubj);
  const auto body = doer ? body_at(*doer, number) : std::nullopt;
  // "“Acme has promised it,” it reads": who is quoted calls himself by no name.
  return body && phrases_[*body].quoted && !phrase.quoted ? std::nullopt : body;
}

std::optional<std::uint32_t> SureAntecedents::who_is_told_to(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const std::uint32_t told = document_.tokens[phrase.token].head;
  if (phrase.form != PhraseForm::it || phrase.role != PhraseRole::subject || told == Token::kRoot)
    return std::nullopt;
  const Token& clause = document_.tokens[told];
  if (clause.deprel != Deprel::ccomp || clause.head == Token::kRoot) return std::nullopt;
  const auto helper = child(tree_, document_, told, Deprel::aux);
  const auto duty =
      helper ? words_.auxiliaries.find(document_.tokens[*helper].lemma) : words_.auxiliaries.end();
  const bool must = duty != words_.auxiliaries.end() && duty->second == Stance::required;
  const auto bound = words_.governors.find(clause.lemma);
  const auto speaker = child(tree_, document_, clause.head, Deprel::nsubj);
  const NameSpan* teller = speaker ? document_.name_at(*speaker) : nullptr;
  const bool state = teller != nullptr && teller->label == NameLabel::place;
  const bool has_to = bound != words_.governors.end() && bound->second == Stance::required &&
                      (state || child(tree_, document_, told, Deprel::xcomp));
  if (!must && !has_to) return std::nullopt;
  auto hearer = child(tree_, document_, clause.head, Deprel::iobj);
  if (!hearer) hearer = child(tree_, document_, clause.head, Deprel::obj);
  const bool between = hearer && clause.head < *hearer && *hearer < phrase.token;
  const auto body = between ? body_at(*hearer, number) : std::nullopt;
  return body && (phrases_[*body].kinds & ~outlet_kinds_) == 0 ? std::nullopt : body;
}

std::optional<std::uint32_t> SureAntecedents::only_body(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const bool points = phrase.form == PhraseForm::definite && phrase.kinds != 0 &&
                      phrase.modifier == PhraseModifier::none &&
                      phrase.number == PhraseNumber::one && phrase.role == PhraseRole::subject;
  if (!points || !scorer_.are_agents(phrase.kinds) || scorer_.are_persons(phrase.kinds))
    return std::nullopt;
  const std::uint32_t block = document_.sentences[phrase.sentence].block;
  std::optional<std::uint32_t> found;
  for (std::uint32_t other = number; other-- > 0;) {
    const Phrase& name = phrases_[other];
    if (document_.sentences[name.sentence].block != block) break;
    // What nobody knows may be a company as well.
    const bool unknown = name.form == PhraseForm::name && name.kinds == unknown_bodies_;
    if (((name.kinds & phrase.kinds) == 0 && !unknown) || is_pronoun(name.form)) continue;
    if (name.form != PhraseForm::name) return std::nullopt;
    if (is_barred(document_, tree_, discourse_words_, phrase, name)) continue;
    if (found && phrases_[*found].entity != name.entity) return std::nullopt;
    if (name.role == PhraseRole::subject && name.sentence + 1 == phrase.sentence) found = other;
    if (!found) return std::nullopt;
  }
  return found;
}

std::optional<std::uint32_t> SureAntecedents::subject_before(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const bool opens = phrase.form == PhraseForm::it && phrase.role == PhraseRole::possessor &&
                     phrase.token == document_.sentences[phrase.sentence].first_token;
  if (!opens) return std::nullopt;
  std::optional<std::uint32_t> found;
  for (std::uint32_t other = number; other-- > 0;) {
    const Phrase& name = phrases_[other];
    if (name.sentence + 1 < phrase.sentence) break;
    const bool body = name.form == PhraseForm::name && scorer_.are_agents(name.kinds) &&
                      !scorer_.are_persons(name.kinds);
    if (!body) continue;
    if (found && phrases_[*found].entity != name.entity) return std::nullopt;
    found = other;
  }
  const bool told = found && phrases_[*found].role == PhraseRole::subject &&
                    phrases_[*found].quoted == phrase.quoted;
  return told ? found : std::nullopt;
}

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

std::optional<std::uint32_t> SureAntecedents::told_thing(std::uint32_t number) const {
  if (const auto above = thing_above(number)) return above;
  if (const auto speaker = unnamed_speaker(number)) return speaker;
  if (const auto before = speaker_before(number)) return before;
  if (const auto thing = thing_handed_on(number)) return thing;
  return thing_done_to(number);
}

std::optional<std::uint32_t> SureAntecedents::unnamed_speaker(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const bool person = phrase.form == PhraseForm::he || phrase.form == PhraseForm::she;
  const std::uint32_t told = document_.tokens[phrase.token].head;
  if (!person || phrase.role != PhraseRole::subject || told == Token::kRoot) return std::nullopt;
  const Token& clause = document_.tokens[told];
  if (clause.deprel != Deprel::ccomp || clause.head == Token::kRoot) return std::nullopt;
  const auto speaker = child(tree_, document_, clause.head, Deprel::nsubj);
  for (std::uint32_t other = number; speaker && other-- > 0;) {
    const Phrase& noun = phrases_[other];
    if (noun.sentence != phrase.sentence) break;
    if (noun.token != *speaker) continue;
    const bool fits = noun.form == PhraseForm::indefinite && noun.number == PhraseNumber::one &&
                      scorer_.are_persons(noun.kinds);
    const bool speaks_for_others = insiders_.contains(document_.tokens[*speaker].lemma);
    return fits && !speaks_for_others ? std::optional(other) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::speaker_before(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const bool several = phrase.form == PhraseForm::they;
  const bool one = phrase.form == PhraseForm::he || phrase.form == PhraseForm::she;
  if (!(several || one) || !phrase.speaks) return std::nullopt;
  for (std::uint32_t other = number; other-- > 0;) {
    const Phrase& noun = phrases_[other];
    if (noun.sentence + 1 < phrase.sentence) break;
    if (!noun.speaks || noun.sentence == phrase.sentence) continue;
    const bool unnamed = noun.form == PhraseForm::indefinite || noun.form == PhraseForm::bare;
    const bool agrees = noun.number == (several ? PhraseNumber::several : PhraseNumber::one);
    return unnamed && agrees && noun.entity == Phrase::kNone && noun.named_by == Phrase::kNone &&
                   scorer_.are_persons(noun.kinds)
               ? std::optional(other)
               : std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::thing_above(std::uint32_t number) const {
  const auto verb = verb_when(number);
  if (!verb) return std::nullopt;
  auto thing = child(tree_, document_, *verb, Deprel::nsubj);
  // "a factory that will employ 900 people when it opens"
  const bool relative = thing && document_.tokens[*thing].xpos == "WDT";
  if (relative) thing = document_.tokens[*verb].head;
  for (std::uint32_t other = number; thing && other-- > 0;) {
    if (phrases_[other].token != *thing) continue;
    const Phrase& noun = phrases_[other];
    const bool told = !is_pronoun(noun.form) && noun.form != PhraseForm::name &&
                      noun.number == PhraseNumber::one && !scorer_.are_agents(noun.kinds);
    return told ? std::optional(other) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::thing_handed_on(std::uint32_t number) const {
  constexpr int kHighest = 4;
  const Phrase& phrase = phrases_[number];
  if (phrase.form != PhraseForm::it || phrase.role == PhraseRole::subject) return std::nullopt;
  if (is_done_to_agent(phrase.token)) return std::nullopt;
  std::uint32_t clause = phrase.token;
  for (int steps = 0; steps < kHighest && clause != Token::kRoot; ++steps) {
    if (document_.tokens[clause].deprel == Deprel::acl_relcl) break;
    clause = document_.tokens[clause].head;
  }
  if (clause == Token::kRoot || document_.tokens[clause].deprel != Deprel::acl_relcl)
    return std::nullopt;
  std::uint32_t taker = document_.tokens[clause].head;
  if (document_.tokens[taker].deprel == Deprel::appos) taker = document_.tokens[taker].head;
  const std::uint32_t above = document_.tokens[taker].head;
  if (above == Token::kRoot || !is_receiver(taker)) return std::nullopt;
  // "sold the plant to Beta" with Beta as the plant's
  const auto object = document_.tokens[above].upos == Upos::VERB
                          ? child(tree_, document_, above, Deprel::obj)
                          : std::optional(above);
  for (std::uint32_t other = number; object && other-- > 0;) {
    if (phrases_[other].token != *object) continue;
    const Phrase& thing = phrases_[other];
    const bool told = !is_pronoun(thing.form) && thing.form != PhraseForm::name &&
                      thing.number == PhraseNumber::one && thing.sense != NounSense::time;
    return told && *object < taker ? std::optional(other) : std::nullopt;
  }
  return std::nullopt;
}

bool SureAntecedents::is_done_to_agent(std::uint32_t token) const {
  const Token& object = document_.tokens[token];
  if (object.head == Token::kRoot) return false;
  return is_a(object.deprel, Deprel::iobj) ||
         (is_a(object.deprel, Deprel::obj) &&
          agent_objects_.contains(document_.tokens[object.head].lemma));
}

bool SureAntecedents::is_receiver(std::uint32_t token) const {
  const auto preposition = child(tree_, document_, token, Deprel::case_);
  return preposition && receiver_prepositions_.contains(to_lower(document_.word(*preposition)));
}

std::optional<std::uint32_t> SureAntecedents::thing_done_to(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const Token& pronoun = document_.tokens[phrase.token];
  if (phrase.form != PhraseForm::it || pronoun.deprel != Deprel::obj ||
      pronoun.head == Token::kRoot)
    return std::nullopt;
  const Token& verb = document_.tokens[pronoun.head];
  const bool joined = verb.deprel == Deprel::conj && verb.head != Token::kRoot &&
                      !child(tree_, document_, pronoun.head, Deprel::nsubj);
  const auto object = joined ? child(tree_, document_, verb.head, Deprel::obj) : std::nullopt;
  for (std::uint32_t other = number; object && other-- > 0;) {
    if (phrases_[other].token != *object) continue;
    const Phrase& thing = phrases_[other];
    const bool told = thing.form == PhraseForm::indefinite && thing.number == PhraseNumber::one &&
                      thing.sense != NounSense::time && !scorer_.are_agents(thing.kinds);
    return told ? std::optional(other) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> SureAntecedents::thing_with_parts(std::uint32_t number) const {
  constexpr std::uint32_t kFarthest = 2;  // sentences back
  const Phrase& phrase = phrases_[number];
  const std::uint32_t verb = document_.tokens[phrase.token].head;
  const bool noun = phrase.form == PhraseForm::definite && phrase.modifier == PhraseModifier::none;
  const bool points = phrase.form == PhraseForm::it || noun;
  if (!points || phrase.role != PhraseRole::subject || verb == Token::kRoot) return std::nullopt;
  const auto object = child(tree_, document_, verb, Deprel::obj);
  const bool counted = object && child(tree_, document_, *object, Deprel::nummod);
  const std::string_view kind =
      counted ? kinds_.kind_of_parts(document_.tokens[*object].lemma) : std::string_view{};
  const std::uint32_t wanted = kinds_.bit_of(kind);
  if (wanted == 0 || (noun && (phrase.kinds & wanted) == 0)) return std::nullopt;
  // What nothing told the kind of may be of this one.
  const std::uint32_t possible =
      wanted | kinds_.bit_of(kinds_.default_kind(NameLabel::miscellaneous));
  std::optional<std::uint32_t> found;
  for (std::uint32_t other = number; other-- > 0;) {
    const Phrase& name = phrases_[other];
    if (name.sentence + kFarthest < phrase.sentence) break;
    if (name.form != PhraseForm::name || (name.kinds & possible) == 0) continue;
    if (found && phrases_[*found].entity != name.entity) return std::nullopt;
    found = other;
  }
  return found;
}

}  // namespace claimgraph
