#include "extract/claims/voices.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "extract/typed/claim_builder.h"
#include "extract/typed/relation_nouns.h"

namespace claimgraph {
namespace {

class VoiceLinker {
 public:
  VoiceLinker(const Reading& reading, const std::vector<Clause>& clauses, const Sources& sources)
      : reading_(reading),
        clauses_(clauses),
        sources_(sources),
        words_(reading.knowledge.discourse_words) {}

  std::vector<PronounLink> link() {
    std::vector<PronounLink> links;
    for (std::uint32_t token = 0; token < reading_.document.tokens.size(); ++token) {
      const Token& each = reading_.document.tokens[token];
      const Mention* known = mention_headed_by(reading_.discourse, token);
      if (known != nullptr && known->form == MentionForm::nominal && each.upos == Upos::NOUN) {
        const auto body = own_body_of_speaker(token);
        if (body && *body != known->entity) links.push_back({token, *body});
      }
      if (each.upos != Upos::PRON || known != nullptr) continue;
      if (const auto entity = meant_by(token)) links.push_back({token, *entity});
    }
    return links;
  }

 private:
  bool is_person(EntityId entity) const { return claimgraph::is_person(reading_, entity); }

  bool has_voice(EntityId entity) const {
    return words_.voiced_kinds.contains(reading_.discourse.entities[index(entity)].kind);
  }

  bool is_body(EntityId entity) const {
    const std::string& kind = reading_.discourse.entities[index(entity)].kind;
    return reading_.knowledge.kinds.find(kind)->label == NameLabel::organization;
  }

  std::optional<EntityId> meant_by(std::uint32_t token) {
    const std::string word = to_lower(reading_.document.word(token));
    const bool one = words_.speaker.count(word) != 0;
    if (!one && words_.speakers.count(word) == 0) return std::nullopt;
    const auto speaker = speaker_at(token);
    if (!speaker) return one ? std::nullopt : body_spoken_for(token);
    if (one) return is_person(*speaker) ? speaker : std::nullopt;
    return is_person(*speaker) ? body_of(*speaker) : (has_voice(*speaker) ? speaker : std::nullopt);
  }

  /// "“We sold nothing,” an Acme spokesman said", "a spokeswoman said": the body that somebody
  /// without a name speaks for, which is the one that the sentence before the quotation tells of,
  /// where the words say nothing of whom he speaks for.
  std::optional<EntityId> body_spoken_for(std::uint32_t token) const {
    const Quotation* quotation = quotation_at(sources_.quotations, token);
    if (quotation == nullptr || quotation->source == Quotation::kNone) return std::nullopt;
    const auto noun = head_of(reading_, sources_.sources[quotation->source].link.speaker);
    if (!noun || !words_.insiders.contains(reading_.document.tokens[*noun].lemma))
      return std::nullopt;
    for (const std::uint32_t each : reading_.tree.children(*noun)) {
      const auto body = entity_at(reading_.discourse, each);
      if (body && is_body(*body)) return body;
      const Deprel deprel = reading_.document.tokens[each].deprel;  // "a police spokesman"
      if (is_a(deprel, Deprel::compound) || is_a(deprel, Deprel::nmod) ||
          is_a(deprel, Deprel::amod))
        return std::nullopt;
    }
    const std::uint32_t sentence = reading_.tree.sentence_of(quotation->first);
    return sentence == 0 ? std::nullopt : subject_body(sentence - 1);
  }

  /// The one body that is a subject in the sentence; none where there are several.
  std::optional<EntityId> subject_body(std::uint32_t sentence) const {
    const Sentence& before = reading_.document.sentences[sentence];
    std::optional<EntityId> found;
    for (std::uint32_t token = before.first_token; token < before.end_token; ++token) {
      const auto entity = is_a(reading_.document.tokens[token].deprel, Deprel::nsubj)
                              ? entity_at(reading_.discourse, token)
                              : std::nullopt;
      if (!entity || !is_body(*entity)) continue;
      if (found && found != entity) return std::nullopt;
      found = entity;
    }
    return found;
  }

  /// Who is quoted there, or has the turn.
  std::optional<EntityId> speaker_at(std::uint32_t token) const {
    const Quotation* quotation = quotation_at(sources_.quotations, token);
    if (quotation != nullptr && quotation->source != Quotation::kNone) {
      return sources_.sources[quotation->source].link.speaker.entity;
    }
    const std::uint32_t sentence = reading_.tree.sentence_of(token);
    const std::uint32_t block = reading_.document.sentences[sentence].block;
    if (quotation != nullptr || block >= sources_.turns.size()) return std::nullopt;
    const auto& turn = sources_.turns[block];
    return turn ? turn->speaker.entity : std::nullopt;
  }

  /// "Acme's finance chief said the company would not sell it": where one who leads a body speaks
  /// of "the company", it is that one, whatever stands nearer.
  std::optional<EntityId> own_body_of_speaker(std::uint32_t token) {
    const auto determiner = child(reading_.tree, reading_.document, token, Deprel::det);
    const bool definite = determiner && reading_.document.tokens[*determiner].feats.find(
                                            "Definite=Def") != std::string::npos;
    if (!definite || child(reading_.tree, reading_.document, token, Deprel::nmod)) {
      return std::nullopt;
    }
    const auto over = sources_over(sources_, reading_.document, reading_.tree, token);
    if (over.empty()) return std::nullopt;
    const auto& speaker = sources_.sources[over.front()].link.speaker.entity;
    if (!speaker || !is_person(*speaker) || !body_of(*speaker)) return std::nullopt;
    const bool leads = leaders_.count(index(*speaker)) != 0;
    const auto body = body_of(*speaker);
    const std::string& kind = reading_.discourse.entities[index(*body)].kind;
    const auto& kinds =
        reading_.knowledge.kinds.kinds_of_noun(reading_.document.tokens[token].lemma);
    const bool fits = std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    return leads && fits ? body : std::nullopt;
  }

  std::optional<EntityId> body_of(EntityId person) {
    if (!bodies_) bodies_ = bodies_of_people();
    const auto known = bodies_->find(index(person));
    return known == bodies_->end() ? std::nullopt : known->second;
  }

  /// The one body at which each person is said to hold a post; none where there are several.
  std::map<std::size_t, std::optional<EntityId>> bodies_of_people() {
    ClaimBuilder builder(reading_, clauses_);
    find_by_relation_nouns(builder);
    std::map<std::size_t, std::optional<EntityId>> bodies;
    const auto add = [&](EntityId person, EntityId body) {
      const auto [known, is_first] = bodies.emplace(index(person), body);
      if (!is_first && known->second != body) known->second.reset();
    };
    for (const Candidate& each : builder.found()) {
      const auto body = body_in(each.claim);
      if (each.claim.subject.entity && body && !was(each.anchor)) {
        add(*each.claim.subject.entity, *body);
        const bool leads =
            words_.insiders.contains(to_lower(reading_.document.tokens[each.anchor].lemma));
        if (leads) leaders_.insert(index(*each.claim.subject.entity));
      }
      const auto person = each.claim.object ? each.claim.object->entity : std::nullopt;
      const bool founder = person && is_person(*person) && each.claim.subject.entity &&
                           has_voice(*each.claim.subject.entity);
      if (founder && !was(each.anchor)) add(*person, *each.claim.subject.entity);
    }
    for (std::uint32_t token = 0; token < reading_.document.tokens.size(); ++token) {
      if (const auto body = body_behind_name(token)) add(body->first, body->second);
    }
    for (const Clause& clause : clauses_) {
      if (const auto led = body_led_in(clause)) add(led->first, led->second);
    }
    return bodies;
  }

  /// "Jane Roe, who runs Acme": whom somebody leads by a verb, with who does.
  std::optional<std::pair<EntityId, EntityId>> body_led_in(const Clause& clause) const {
    const ClauseWords& words = reading_.knowledge.clause_words;
    const bool leads =
        clause.form == ClauseForm::verb && words.leading_verbs.contains(clause.lemma);
    if (!leads || !clause.subject || !clause.object) return std::nullopt;
    const Token& verb = reading_.document.tokens[clause.anchor];
    const auto person = entity_at(reading_.discourse, *clause.subject);
    const auto body = entity_at(reading_.discourse, *clause.object);
    const bool now = verb.xpos == "VBZ" || verb.xpos == "VBP" || clause.passive;
    if (!now || !person || !body || !is_person(*person) || !has_voice(*body)) return std::nullopt;
    return std::pair(*person, *body);
  }

  /// "Jane Roe of Acme": a person with the body behind the name.
  std::optional<std::pair<EntityId, EntityId>> body_behind_name(std::uint32_t token) const {
    const Token& each = reading_.document.tokens[token];
    if (!is_a(each.deprel, Deprel::nmod) || each.head == Token::kRoot) return std::nullopt;
    const auto body = entity_at(reading_.discourse, token);
    const auto person = entity_at(reading_.discourse, each.head);
    if (!body || !person || !is_person(*person) || !has_voice(*body)) return std::nullopt;
    const bool of = reading_.knowledge.clause_words.owner_prepositions.contains(
        preposition_of(reading_.document, reading_.tree, token));
    return of ? std::optional(std::pair(*person, *body)) : std::nullopt;
  }

  /// The body whose post a claim gives to a person: its object, or a qualifier.
  std::optional<EntityId> body_in(const Claim& claim) const {
    if (!claim.subject.entity || !is_person(*claim.subject.entity)) return std::nullopt;
    if (claim.object && claim.object->entity && has_voice(*claim.object->entity)) {
      return claim.object->entity;
    }
    for (const Qualifier& each : claim.qualifiers) {
      if (each.value.entity && has_voice(*each.value.entity)) return each.value.entity;
    }
    return std::nullopt;
  }

  /// "the former chief executive".
  bool was(std::uint32_t noun) const {
    const auto children = reading_.tree.children(noun);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
      return words_.former.count(reading_.document.tokens[each].lemma) != 0;
    });
  }

  const Reading& reading_;
  const std::vector<Clause>& clauses_;
  const Sources& sources_;
  const DiscourseWords& words_;
  std::optional<std::map<std::size_t, std::optional<EntityId>>> bodies_{};  // when first asked
  std::set<std::size_t> leaders_{};  // of those: who speaks for a body
};

}  // namespace

std::vector<PronounLink> link_voices(const Reading& reading, const std::vector<Clause>& clauses,
                                     const Sources& sources) {
  return VoiceLinker(reading, clauses, sources).link();
}

}  // namespace claimgraph
