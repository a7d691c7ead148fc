#include "extract/names/coreference.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "extract/names/antecedents.h"
#include "extract/names/homes.h"
#include "extract/names/main_bodies.h"
#include "extract/names/phrases.h"

namespace claimgraph {
namespace {

/// Pronouns that point by themselves: relative ones at the noun they stand beside, a speaker's own
/// at the speaker of the block.
class Pointers {
 public:
  Pointers(const Document& document, const Tree& tree, const DiscourseWords& words,
           const Discourse& discourse)
      : document_(document), tree_(tree), words_(words), discourse_(discourse) {}

  std::optional<EntityId> entity_of(std::uint32_t token) {
    const Token& each = at(token);
    if (each.upos != Upos::PRON && each.upos != Upos::DET) return std::nullopt;
    if (each.feats.find("PronType=Rel") != std::string::npos) return relative(token);
    if (words_.speaker.count(to_lower(document_.at(each))) != 0) return speaker_of(token);
    return std::nullopt;
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  // "which", "who", "that" of a relative clause: the noun that the clause hangs on.
  std::optional<EntityId> relative(std::uint32_t token) const {
    std::uint32_t up = at(token).head;
    for (int steps = 0; up != Token::kRoot && steps < 8; ++steps) {
      if (at(up).deprel == Deprel::acl_relcl) return entity_said_to_be(at(up).head);
      up = at(up).head;
    }
    return std::nullopt;
  }

  /// The noun's own; else that of the name which it is said of: "Jane Roe is a banker who …", "Jane
  /// Roe, a writer and a banker who …".
  std::optional<EntityId> entity_said_to_be(std::uint32_t noun) const {
    if (const auto own = entity_at(discourse_, noun)) return own;
    if (at(noun).upos != Upos::NOUN || at(noun).xpos == "NNS") return std::nullopt;
    while (is_a(at(noun).deprel, Deprel::conj) && at(noun).head < noun) noun = at(noun).head;
    if (at(noun).upos != Upos::NOUN) return std::nullopt;
    if (at(noun).deprel == Deprel::appos) return entity_at(discourse_, at(noun).head);
    const auto subject = child(tree_, document_, noun, Deprel::nsubj);
    const bool said = subject && child(tree_, document_, noun, Deprel::cop);
    return said ? entity_at(discourse_, *subject) : std::nullopt;
  }

  std::optional<EntityId> speaker_of(std::uint32_t token) {
    const Block& block = document_.blocks[document_.sentences[tree_.sentence_of(token)].block];
    if (block.speaker.empty()) return std::nullopt;
    if (!by_name_) by_name_ = entities_by_name();
    const auto known = by_name_->find(fold(block.speaker));
    return known == by_name_->end() ? std::nullopt : std::optional(known->second);
  }

  std::map<std::string, EntityId> entities_by_name() const {
    std::map<std::string, EntityId> by_name;
    for (std::size_t i = 0; i < discourse_.entities.size(); ++i) {
      const EntityId id{static_cast<std::uint32_t>(i)};
      by_name.emplace(fold(discourse_.entities[i].name), id);
      for (const std::string& alias : discourse_.entities[i].aliases)
        by_name.emplace(fold(alias), id);
    }
    return by_name;
  }

  const Document& document_;
  const Tree& tree_;
  const DiscourseWords& words_;
  const Discourse& discourse_;
  std::optional<std::map<std::string, EntityId>> by_name_{};  // made when first asked for
};

/// A pronoun's span is its word; a noun's begins with its article or possessor's.
Span span_of(const Document& document, const Tree& tree, const Phrase& phrase) {
  Span span = document.tokens[phrase.token].span;
  if (is_pronoun(phrase.form)) return span;
  for (const std::uint32_t each : tree.children(phrase.token)) {
    if (document.tokens[each].deprel == Deprel::det) span = hull(span, document.tokens[each].span);
  }
  return span;
}

/// "Beta offered to carry Acme's goods. Its chief, Jane Roe, said …": of two names in the sentence
/// before, one its subject, the other is not surely meant.
/// `bodies`: bits as in Phrase::kinds.
bool is_rivalled(const Phrase& phrase, std::span<const Antecedent> antecedents, std::size_t best,
                 std::span<const Referent> referents, std::span<const Phrase> phrases,
                 std::uint32_t bodies) {
  const Phrase& chosen = phrases[referents[antecedents[best].referent].last];
  if (chosen.sentence == phrase.sentence || chosen.role == PhraseRole::subject) return false;
  return std::any_of(antecedents.begin(), antecedents.end(), [&](const Antecedent& each) {
    if (!each.named || each.referent == antecedents[best].referent) return false;
    const Phrase& other = phrases[referents[each.referent].last];
    return other.sentence == chosen.sentence && other.role == PhraseRole::subject &&
           (other.kinds & bodies) != 0 && (chosen.kinds & bodies) != 0;
  });
}

/// "the Boise company" where other bodies are named: whether the chosen one is, as "Acme, based in
/// Boise," tells nearby one of its names.
bool is_at_home(const Document& document, const Discourse& discourse, const Phrase& noun,
                std::uint32_t entity, std::span<const Phrase> phrases) {
  constexpr std::size_t kReach = 200;  // phrases back
  constexpr std::uint32_t kNear = 8;   // words
  if (noun.home == Phrase::kNone) return false;
  const auto own = static_cast<std::size_t>(&noun - phrases.data());
  for (std::size_t back = 1; back <= std::min(own, kReach); ++back) {
    const Phrase& name = phrases[own - back];
    if (name.form != PhraseForm::name || name.entity != entity) continue;
    const Sentence& sentence = document.sentences[name.sentence];
    const std::uint32_t first =
        std::max(sentence.first_token, name.token - std::min(name.token, kNear));
    const std::uint32_t end = std::min(sentence.end_token, name.token + kNear);
    for (std::uint32_t token = first; token < end; ++token) {
      const std::uint32_t place = discourse.inside[token];
      if (place == Discourse::kNone || document.tokens[token].head == noun.token) continue;
      if (index(discourse.mentions[place].entity) == noun.home) return true;
    }
  }
  return false;
}

/// Whether another body is named more than half as often, of the latest so many things: bits as in
/// Phrase::kinds.
bool has_rival(std::span<const Referent> referents, const Referent& chosen, std::uint32_t bodies) {
  constexpr std::size_t kReach = 2'000;
  return std::ranges::any_of(
      referents.last(std::min(referents.size(), kReach)), [&](const Referent& each) {
        const bool body = each.entity != Phrase::kNone && (each.kinds & bodies) != 0;
        return body && &each != &chosen && each.names * 2 > chosen.names;
      });
}

std::uint32_t bits_of(NameLabel label, const EntityKinds& kinds) {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < kinds.all().size(); ++i) {
    if (kinds.all()[i].label == label) bits |= 1U << i;
  }
  return bits;
}

/// "The union said it would strike": the noun, a subject of the pronoun's own sentence, of a
/// referent that nobody names; kNone: none, or another may be meant.
std::uint32_t nameless_noun_of(const Phrase& pronoun, std::span<const Antecedent> antecedents,
                               std::size_t best, std::span<const Referent> referents,
                               std::span<const Phrase> phrases, std::int32_t lead) {
  const Antecedent& chosen = antecedents[best];
  const bool bears = is_pronoun(pronoun.form) && pronoun.role != PhraseRole::possessor;
  if (!bears || chosen.referent == Phrase::kNone) return Discourse::kNone;
  const std::uint32_t noun = referents[chosen.referent].noun;
  const auto stands_first = [](const Phrase& phrase) {
    return phrase.role == PhraseRole::subject || phrase.role == PhraseRole::passive_subject;
  };
  const bool acts = noun != Phrase::kNone && phrases[noun].role == PhraseRole::subject;
  // "The plant will make pumps. It will open in May": of the sentence before, from subject to
  // subject.
  const bool goes_on = noun != Phrase::kNone && pronoun.form == PhraseForm::it &&
                       stands_first(pronoun) && stands_first(phrases[noun]) &&
                       phrases[noun].sentence + 1 == pronoun.sentence;
  const bool within = acts && phrases[noun].sentence == pronoun.sentence;
  if (!within && !goes_on) return Discourse::kNone;
  for (std::size_t i = 0; i < antecedents.size(); ++i) {
    if (i != best && antecedents[i].score + lead > chosen.score) return Discourse::kNone;
  }
  return phrases[noun].token;
}

/// "Acme … the company … shipped to Beta. “We regret it,” the company said": rather than a body
/// named once, in passing, the one that the text is about and has called so before.
std::size_t topic_for_passer_by(const Phrase& noun, std::span<const Antecedent> antecedents,
                                std::size_t best, std::span<const Referent> referents,
                                std::span<const Phrase> phrases) {
  if (noun.form != PhraseForm::definite || !antecedents[best].named) return best;
  const Referent& chosen = referents[antecedents[best].referent];
  const PhraseRole role = phrases[chosen.last].role;
  const bool acts = role == PhraseRole::subject || role == PhraseRole::passive_subject;
  if (chosen.names > 1 || chosen.topic || acts) return best;
  for (std::size_t i = 0; i < antecedents.size(); ++i) {
    if (!antecedents[i].named || antecedents[i].match != NounMatch::noun) continue;
    const Referent& other = referents[antecedents[i].referent];
    if (other.topic && other.names >= kOftenNamed) return i;
  }
  return best;
}

std::int32_t lead_of(PhraseForm form, const DiscourseWords& words) {
  if (form == PhraseForm::he || form == PhraseForm::she) return words.person_lead;
  return is_pronoun(form) ? words.thing_lead : words.noun_lead;
}

/// The antecedent that a phrase is taken to mean. "It" and "they" go on with what acts just before,
/// or with what the text is about, more easily than back to something else.
std::size_t likely_antecedent(const Phrase& phrase, std::span<const Antecedent> antecedents,
                              std::span<const Referent> referents, std::span<const Phrase> phrases,
                              const DiscourseWords& words) {
  const std::size_t best = best_antecedent(antecedents, lead_of(phrase.form, words));
  const bool thing = phrase.form == PhraseForm::it || phrase.form == PhraseForm::they;
  if (!thing || antecedents[best].named) return best;
  const std::size_t near = best_antecedent(antecedents, words.likely_thing_lead);
  if (!antecedents[near].named) return best;
  const Referent& referent = referents[antecedents[near].referent];
  const Phrase& last = phrases[referent.last];
  const bool acts = last.role == PhraseRole::subject || last.role == PhraseRole::passive_subject;
  const bool close = last.sentence + 1 >= phrase.sentence;
  const bool central = referent.topic && referent.names >= kOftenNamed;
  return central || (close && (acts || phrase.form == PhraseForm::they)) ? near : best;
}

/// The first antecedent: none of them.
constexpr std::size_t kNobody = 0;

/// The number of the antecedent that is this entity.
std::size_t number_of(std::uint32_t entity, std::span<const Antecedent> antecedents,
                      std::span<const Referent> referents) {
  for (std::size_t i = 0; i < antecedents.size(); ++i) {
    if (antecedents[i].named && referents[antecedents[i].referent].entity == entity) return i;
  }
  return kNobody;
}

/// How many sentences later what is new may get its name.
constexpr std::uint32_t kLatestName = 2;

/// "unveiled a model on Tuesday. The model, called Lyra 2, …": the nearest phrase with "a" before
/// `noun` of the same word, which the text has not named yet; kNone: none.
std::uint32_t introduced_before(std::span<const Phrase> phrases, std::uint32_t noun) {
  const Phrase& named = phrases[noun];
  for (std::uint32_t each = noun; each-- > 0;) {
    const Phrase& other = phrases[each];
    if (other.sentence + kLatestName < named.sentence) break;
    if (other.sentence == named.sentence || other.lemma != named.lemma) continue;
    const bool fresh = other.form == PhraseForm::indefinite && !other.predicate &&
                       other.named_by == Phrase::kNone && other.same_as == Phrase::kNone &&
                       other.number == named.number;
    return fresh ? each : Phrase::kNone;
  }
  return Phrase::kNone;
}

void record(EntityId entity, Span span, MentionForm form, std::uint32_t head,
            Discourse& discourse) {
  discourse.mentions.push_back({entity, span, form});
  discourse.head_tokens.push_back(head);
  discourse.headed_by[head] = static_cast<std::uint32_t>(discourse.mentions.size() - 1);
}

/// What stands with "a" before the text gives its name is what bears it.
void link_introductions(const Document& document, const Tree& tree, std::span<const Phrase> phrases,
                        Discourse& discourse) {
  std::set<std::uint32_t> known;  // entities that have been named
  for (std::uint32_t noun = 0; noun < phrases.size(); ++noun) {
    const Phrase& phrase = phrases[noun];
    if (phrase.form == PhraseForm::name) known.insert(phrase.entity);
    if (phrase.form != PhraseForm::definite || phrase.named_by == Phrase::kNone) continue;
    const std::uint32_t entity = phrases[phrase.named_by].entity;
    const std::uint32_t first = introduced_before(phrases, noun);
    if (first == Phrase::kNone || known.contains(entity)) continue;
    const Phrase& introduced = phrases[first];
    if (discourse.headed_by[introduced.token] != Discourse::kNone) continue;
    record(EntityId{entity}, span_of(document, tree, introduced), MentionForm::nominal,
           introduced.token, discourse);
  }
}

}  // namespace

void link_anaphora(const Document& document, const Tree& tree, const Knowledge& knowledge,
                   Discourse& discourse) {
  const std::vector<Phrase> phrases = find_phrases(document, tree, knowledge, discourse);
  const std::uint32_t bodies = bits_of(NameLabel::organization, knowledge.kinds);
  const Homes homes(document, tree, knowledge, discourse, phrases, bodies);
  const Choose choose = [&](std::uint32_t number, std::span<const Antecedent> antecedents,
                            std::span<const Referent> referents) {
    const std::int32_t lead = lead_of(phrases[number].form, knowledge.discourse_words);
    const Phrase& phrase = phrases[number];
    const std::size_t best = topic_for_passer_by(
        phrase, antecedents,
        likely_antecedent(phrase, antecedents, referents, phrases, knowledge.discourse_words),
        referents, phrases);
    auto body = phrase.homed ? homes.body_at(phrase) : std::nullopt;
    if (phrase.homed && !body) body = homes.only_actor(phrase);
    if (body) {
      record(EntityId{*body}, span_of(document, tree, phrase), MentionForm::nominal, phrase.token,
             discourse);
      return number_of(*body, antecedents, referents);
    }
    if (!antecedents[best].named) {
      discourse.nameless[phrase.token] =
          nameless_noun_of(phrase, antecedents, best, referents, phrases, lead);
      return best;
    }
    if (phrase.form == PhraseForm::it &&
        is_rivalled(phrase, antecedents, best, referents, phrases, bodies))
      return best;
    const Referent& chosen = referents[antecedents[best].referent];
    // "Acme is to buy Beta, the Oslo group said": who acts in the sentence says so.
    const bool acts = phrases[chosen.last].sentence == phrase.sentence &&
                      phrases[chosen.last].role == PhraseRole::subject;
    const bool rivalled = !acts && has_rival(referents, chosen, bodies) &&
                          !is_at_home(document, discourse, phrase, chosen.entity, phrases);
    if (phrase.homed && (rivalled || homes.lives_elsewhere(chosen.entity, phrase))) return kNobody;
    const EntityId entity{referents[antecedents[best].referent].entity};
    const bool pronoun = is_pronoun(phrase.form);
    record(entity, span_of(document, tree, phrase),
           pronoun ? MentionForm::pronoun : MentionForm::nominal, phrase.token, discourse);
    return best;
  };
  gather_referents(document, tree, knowledge, phrases, choose, FeatureNames::left_out);
  link_introductions(document, tree, phrases, discourse);
  Pointers pointers(document, tree, knowledge.discourse_words, discourse);
  for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
    if (discourse.headed_by[token] != Discourse::kNone) continue;
    if (const auto entity = pointers.entity_of(token))
      record(*entity, document.tokens[token].span, MentionForm::pronoun, token, discourse);
  }
}

}  // namespace claimgraph
