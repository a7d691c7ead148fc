#include "extract/typed/claim_builder.h"

#include <algorithm>

#include "base/unicode.h"
#include "extract/clauses/qualifiers.h"
#include "extract/typed/post_times.h"

namespace claimgraph {
namespace {

/// "Hull, Yorkshire, England".
constexpr int kMostPlacesAround = 3;

}  // namespace

ClaimBuilder::ClaimBuilder(const Reading& reading, const std::vector<Clause>& clauses)
    : reading_(reading), clauses_(clauses) {
  std::uint32_t number = 0;
  for (const Entity& each : reading.discourse.entities) {
    by_name_.emplace(each.name, EntityId{number++});
  }
  for (const Mention& each : reading.discourse.mentions) {
    const std::string& kind = reading.discourse.entities[index(each.entity)].kind;
    const auto [first, is_new] = first_of_kind_.emplace(kind, each.span.end);
    if (!is_new) first->second = std::min(first->second, each.span.end);
  }
}

std::optional<EntityId> ClaimBuilder::entity_named(std::string_view name) const {
  const auto known = by_name_.find(name);
  if (known == by_name_.end()) return std::nullopt;
  return known->second;
}

std::optional<EntityId> ClaimBuilder::maker_of(EntityId entity) const {
  const std::string& name = reading_.discourse.entities[index(entity)].name;
  const GazetteerEntry* entry = reading_.knowledge.gazetteer.find(name);
  if (entry == nullptr || entry->maker.empty()) return std::nullopt;
  return entity_named(entry->maker);
}

const Clause* ClaimBuilder::clause_at(std::uint32_t token) const {
  return claimgraph::clause_at(clauses_, token);
}

bool ClaimBuilder::takes(const RoleFiller& filler, const Argument& argument) const {
  if (!argument.entity && opens_with_relative(argument)) return false;
  if (argument.entity) {
    const std::string& kind = reading_.discourse.entities[index(*argument.entity)].kind;
    if (filler.name || filler.takes_kind(kind)) return true;
    const Entity& entity = reading_.discourse.entities[index(*argument.entity)];
    if (filler.tells_kind && takes_unknown(filler, entity)) return true;
    if (takes_stranger(filler, entity)) return true;
  }
  if (argument.quantity) {
    const Quantity& quantity = *argument.quantity;
    const bool rate = filler.whole && !quantity.unit.empty();
    if (!quantity.currency.empty() && (filler.money || is_amount(argument)))
      return filler.money && !rate;
    if (filler.quantity && quantity.currency.empty()) {
      return filler.units.empty() || std::find(filler.units.begin(), filler.units.end(),
                                               quantity.unit) != filler.units.end();
    }
  }
  if (!argument.date.empty() && filler.date) return true;
  const Token* pronoun = argument.entity ? nullptr : pronoun_of(argument);
  if (pronoun != nullptr)
    return filler.pronouns && takes_pronoun(filler, *pronoun) && !has_rivals(filler, *pronoun);
  if (argument.entity || !argument.date.empty()) return false;
  const std::string& body = reading_.knowledge.kinds.default_kind(NameLabel::organization);
  const bool strange = filler.takes_kind(body) && is_strange(argument.text);
  if ((filler.tells_kind || strange) && looks_like_unknown_name(argument)) return true;
  return filler.text || takes_noun(filler, argument);
}

/// "The residents raised concerns": where things and bodies act and no person, neither may persons
/// in plain words.
bool ClaimBuilder::acts_as_person(const RoleFiller& filler, const Argument& subject) const {
  const EntityKinds& kinds = reading_.knowledge.kinds;
  const std::string& person = kinds.default_kind(NameLabel::person);
  const bool barred = !filler.kinds.empty() && !filler.any && !filler.takes_kind(person);
  const auto noun = barred && !subject.entity ? head_of(reading_, subject) : std::nullopt;
  if (!noun || at(*noun).upos != Upos::NOUN) return false;
  const auto& told = kinds.kinds_of_noun(at(*noun).lemma);
  if (told.empty()) return reading_.knowledge.noun_senses.of(at(*noun).lemma) == NounSense::person;
  return told.size() == 1 && told.front() == person;
}

/// Whether its amount is what it is, and not what something is worth: "a $5 million plant".
bool ClaimBuilder::is_amount(const Argument& argument) const {
  const auto head = head_of(reading_, argument);
  return !head || at(*head).upos != Upos::NOUN ||
         reading_.document.quantity_over(at(*head).span) != nullptr;
}

/// "The court blocked the merger", where nothing tells which court: one body, by a noun that speaks
/// of the role's kind.
bool ClaimBuilder::takes_noun(const RoleFiller& filler, const Argument& argument) const {
  if (!argument.span || filler.pronouns || argument.quantity) return false;
  const auto& tokens = reading_.document.tokens;
  // Of "sales at its unit" no unit is spoken of; but of "all of the judges", judges.
  auto noun = head_of(reading_, argument);
  if (!noun || tokens[*noun].upos != Upos::NOUN) noun = token_ending_at(argument.span->end);
  const bool plural = noun && tokens[*noun].xpos == "NNS";
  if (!noun || !(plural || tokens[*noun].xpos == "NN") ||
      !(dependent(*noun, Deprel::det) || dependent(*noun, Deprel::nmod_poss))) {
    return false;
  }
  const EntityKinds& kinds = reading_.knowledge.kinds;
  const auto& spoken_of = kinds.kinds_of_noun(tokens[*noun].lemma);
  return std::any_of(spoken_of.begin(), spoken_of.end(), [&](const std::string& kind) {
    const NameLabel label = kinds.find(kind)->label;
    const bool thing = label == NameLabel::organization || label == NameLabel::miscellaneous;
    return (label == NameLabel::person || (thing && !plural)) && filler.takes_kind(kind);
  });
}

/// A proper noun that nobody took for a name ("Born in Oslo, Roerer moved to Bergen"): what the
/// predicate says of it tells what it is. One word, and no part of a longer run of capitals.
bool ClaimBuilder::looks_like_unknown_name(const Argument& argument) const {
  if (!argument.span || argument.quantity) return false;
  const auto last = token_ending_at(argument.span->end);
  const auto& tokens = reading_.document.tokens;
  if (!last || tokens[*last].span != *argument.span) return false;
  const auto proper = [&](std::uint32_t token) {
    return token < tokens.size() && tokens[token].upos == Upos::PROPN;
  };
  if (!proper(*last) || proper(*last + 1) || (*last > 0 && proper(*last - 1))) return false;
  const std::string_view word = reading_.document.word(*last);
  return word.size() > 2 && word != to_lower(word) &&
         reading_.discourse.inside[*last] == Discourse::kNone &&
         reading_.knowledge.kinds.kinds_of_noun(to_lower(word)).empty() &&
         reading_.knowledge.demonyms.country_of(word).empty();
}

/// "A penalty was imposed on Quillon": what only bodies are subject to tells that a strange word,
/// taken for a thing since nothing tells more, is one.
bool ClaimBuilder::takes_stranger(const RoleFiller& filler, const Entity& entity) const {
  const EntityKinds& kinds = reading_.knowledge.kinds;
  const std::string& thing = kinds.default_kind(NameLabel::miscellaneous);
  const std::string& body = kinds.default_kind(NameLabel::organization);
  return entity.kind == thing && filler.takes_kind(body) && is_strange(entity.name) &&
         entity.name.find(' ') == std::string::npos &&
         reading_.knowledge.gazetteer.find(entity.name) == nullptr;
}

/// One word that is no noun of the language.
bool ClaimBuilder::is_strange(const std::string& word) const {
  return !reading_.knowledge.noun_senses.knows_form(to_lower(word));
}

/// A name that the gazetteer lacks and whose kind is only what names become without evidence: the
/// predicate is evidence enough ("his wife Melissa", "Wellness, headquartered in Oslo").
bool ClaimBuilder::takes_unknown(const RoleFiller& filler, const Entity& entity) const {
  const EntityKinds& kinds = reading_.knowledge.kinds;
  const EntityKind* kind = kinds.find(entity.kind);
  if (kind == nullptr || kinds.default_kind(kind->label) != entity.kind) return false;
  if (filler.kinds.empty() && !filler.any) return false;  // sums and counts have no names
  if (reading_.knowledge.gazetteer.find(entity.name) != nullptr) return false;
  const bool known_place =
      kind->label == NameLabel::place && reading_.knowledge.name_words.is_place(entity.name);
  if (known_place) return false;
  if (kind->animate && !may_be_body(entity.name)) return false;
  return kind->label == NameLabel::miscellaneous ||
         std::any_of(filler.kinds.begin(), filler.kinds.end(), [&](const std::string& wanted) {
           const EntityKind* role = kinds.find(wanted);
           return role != nullptr && (role->plural || (role->animate && !kind->animate));
         });
}

/// One strange word that no list has as a person's, taken for a person: "Orbex sued Derwent".
bool ClaimBuilder::may_be_body(const std::string& name) const {
  const NameWords& words = reading_.knowledge.name_words;
  return name.find(' ') == std::string::npos && is_strange(name) && !words.is_person(name) &&
         !words.is_surname(name);
}

/// "whose coalition": says nothing without what stands before it.
bool ClaimBuilder::opens_with_relative(const Argument& argument) const {
  if (!argument.span) return false;
  const std::uint32_t first = reading_.document.token_from(argument.span->start);
  return first < reading_.document.tokens.size() && at(first).xpos == "WP$";
}

const Token* ClaimBuilder::pronoun_of(const Argument& argument) const {
  if (!argument.span) return nullptr;
  const Token* token = reading_.document.token_at(*argument.span);
  if (token == nullptr) return nullptr;
  if (token->feats.find("PronType=Neg") != std::string::npos) return nullptr;  // "nobody"
  return token->upos == Upos::PRON || token->upos == Upos::DET ? token : nullptr;
}

/// Whether "it" may be something named before: which, nobody could tell. Persons have more than a
/// pronoun to be known by.
bool ClaimBuilder::has_rivals(const RoleFiller& filler, const Token& pronoun) const {
  if (pronoun.feats.find("Gender=Neut") == std::string::npos) return false;
  return std::ranges::any_of(first_of_kind_, [&](const auto& each) {
    return each.second <= pronoun.span.start && filler.takes_kind(each.first);
  });
}

/// A pronoun tells by itself what it may be: he, she and I persons, it and we bodies, they both.
bool ClaimBuilder::takes_pronoun(const RoleFiller& filler, const Token& pronoun) const {
  const auto has = [&](std::string_view feature) {
    return pronoun.feats.find(feature) != std::string::npos;
  };
  if (!has("PronType=Prs") || has("Person=2")) return false;
  const DiscourseWords& words = reading_.knowledge.discourse_words;
  const std::string word = to_lower(reading_.document.at(pronoun.span));
  const bool one =
      words.he.count(word) != 0 || words.she.count(word) != 0 || words.speaker.count(word) != 0;
  const bool several = words.several.count(word) != 0;
  const EntityKinds& kinds = reading_.knowledge.kinds;
  const bool body = !one && filler.takes_kind(kinds.default_kind(NameLabel::organization));
  return body || ((one || several) && filler.takes_kind(kinds.default_kind(NameLabel::person)));
}

bool ClaimBuilder::may_be_unnamed(const Predicate& predicate, const std::vector<std::string>& kinds,
                                  std::uint32_t token) const {
  const bool pronoun = predicate.subject.pronouns && at(token).upos == Upos::PRON;
  if (!pronoun || entity_at(reading_.discourse, token)) return false;
  const EntityKinds& known = reading_.knowledge.kinds;
  RoleFiller role{.kinds = kinds};
  const auto is_body = [&](const std::string& kind) {
    return known.find(kind)->label == NameLabel::organization;
  };
  if (std::ranges::any_of(kinds, is_body))
    role.kinds.push_back(known.default_kind(NameLabel::organization));
  return takes_pronoun(role, at(token));
}

std::optional<std::uint32_t> ClaimBuilder::token_ending_at(std::uint32_t offset) const {
  const std::uint32_t next = reading_.document.token_from(offset);
  if (next == 0 || reading_.document.tokens[next - 1].span.end != offset) return std::nullopt;
  return next - 1;
}

void ClaimBuilder::add_places_around(std::vector<Argument>& arguments) const {
  for (int steps = 0; steps < kMostPlacesAround; ++steps) {
    const Argument& last = arguments.back();
    if (!last.entity || !last.span || !is_place(reading_, *last.entity)) return;
    const auto end = token_ending_at(last.span->end);
    const std::size_t next = end ? *end + 2 : reading_.document.tokens.size();
    if (next >= reading_.document.tokens.size() || at(*end + 1).xpos != ",") return;
    const std::uint32_t name = reading_.discourse.inside[next];
    if (name == Discourse::kNone) return;
    const Mention& mention = reading_.discourse.mentions[name];
    if (!is_place(reading_, mention.entity) || mention.entity == *last.entity) return;
    arguments.push_back(argument_at(reading_, reading_.discourse.head_tokens[name]));
  }
}

std::uint32_t ClaimBuilder::place_within(std::uint32_t noun) const {
  if (at(noun).upos != Upos::NOUN || entity_at(reading_.discourse, noun)) return noun;
  const NounSense sense = reading_.knowledge.noun_senses.of(to_lower(at(noun).lemma));
  const bool location = sense == NounSense::location ||
                        reading_.knowledge.kinds.speaks_of(to_lower(at(noun).lemma), "place");
  if (!location && sense != NounSense::artifact) return noun;
  for (const std::uint32_t each : reading_.tree.children(noun)) {
    const auto entity = entity_at(reading_.discourse, each);
    if (!entity || !is_place(reading_, *entity)) continue;
    const bool within = is_a(at(each).deprel, Deprel::nmod) && each > noun &&
                        reading_.knowledge.clause_words.within_prepositions.contains(
                            preposition_of(reading_.document, reading_.tree, each));
    const bool part = location && is_a(at(each).deprel, Deprel::compound);
    if (within || part) return each;
  }
  return noun;
}

std::string ClaimBuilder::rule_of(const Predicate& predicate, const std::string& how) {
  return predicate.file + "#" + predicate.name + "/" + how;
}

bool ClaimBuilder::add(const Predicate& predicate, const Clause& clause, Argument subject,
                       std::optional<Argument> object, const std::string& rule,
                       const Qualifiers& qualifiers) {
  if (!takes(predicate.subject, subject)) return false;
  if (predicate.needs_object && (!object || !takes(predicate.object, *object))) return false;
  Claim claim;
  claim.subject = std::move(subject);
  if (predicate.needs_object) claim.object = std::move(object);
  claim.relation = relation_of(clause);
  claim.rule = rule;
  claim.predicate = predicate.name;
  add_qualifiers(reading_, clause, qualifiers, claim);
  if (predicate.places_around) {  // "in Oslo, Norway" says where of both, not of one the other
    const auto place =
        std::remove_if(claim.qualifiers.begin(), claim.qualifiers.end(),
                       [](const Qualifier& each) { return each.role == kPlaceRole; });
    claim.qualifiers.erase(place, claim.qualifiers.end());
  }
  return add_made(predicate, clause.anchor, std::move(claim));
}

bool ClaimBuilder::is_reflexive(const Argument& argument) const {
  const Token* token = argument.span ? reading_.document.token_at(*argument.span) : nullptr;
  return token != nullptr && token->feats.find("Reflex=Yes") != std::string::npos;
}

bool ClaimBuilder::add_made(const Predicate& predicate, std::uint32_t anchor, Claim claim) {
  if (!takes(predicate.subject, claim.subject) || acts_as_person(predicate.subject, claim.subject))
    return false;
  if (claim.object) {
    // An amount that became a qualifier leaves its noun behind: "bought 20% of its chips".
    const bool counted = std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                                     [](const Qualifier& each) { return each.role == "amount"; });
    Argument noun = *claim.object;
    if (counted) noun.quantity.reset();
    if (!takes(predicate.object, noun)) return false;
    claim.object->quantity = noun.quantity;
    keep_noun(predicate.object, *claim.object);
    if (predicate.object.name) claim.object->entity.reset();
    for (const Qualifier& each : claim.qualifiers) leave_out(each, predicate, *claim.object);
    // "blamed the delay on storms" with the storms as part of the delay
    if (const auto opener = opener_within(claim.subject, *claim.object))
      end_before(*opener, *claim.object);
    // "a 300-megawatt plant": the amount is what the claim says of the plant.
    const bool own = claim.object->quantity && claim.subject.span && claim.object->span &&
                     claim.subject.span->contains(*claim.object->span);
    if (own) claim.subject.quantity.reset();
    if (is_reflexive(*claim.object)) return false;  // "divorced herself from that idea"
    const bool itself = claim.subject.span && claim.subject.span == claim.object->span;
    if (itself || (claim.subject.entity && claim.subject.entity == claim.object->entity))
      return false;
  }
  claim.predicate = predicate.name;
  end_state(reading_, anchor, claim);
  place(anchor, claim);
  Candidate candidate;
  candidate.anchor = anchor;
  candidate.claim = std::move(claim);
  found_.push_back(std::move(candidate));
  return true;
}

/// "Announced tariffs of up to 50% on steel": where no amount may stand, the noun does.
void ClaimBuilder::keep_noun(const RoleFiller& filler, Argument& object) const {
  if (filler.money || filler.quantity || !object.quantity || object.entity || !object.span) return;
  const auto noun = head_of(reading_, object);
  if (!noun || at(*noun).upos != Upos::NOUN) return;
  const QuantityMention* amount = quantity_at(reading_, *noun);
  // "a $3 million bond", "25 companies" say it of the noun itself.
  if (amount != nullptr && amount->span.start >= at(*noun).span.end) object.quantity.reset();
}

/// A name of a person or body, or a noun that speaks of one: "the buyer".
bool ClaimBuilder::is_agent(const Argument& argument) const {
  if (argument.entity) return !is_place(reading_, *argument.entity);
  const auto noun = head_of(reading_, argument);
  return noun && reading_.knowledge.kinds.speaks_of_agents(at(*noun).lemma);
}

/// "sold its pumps to Acme", with Acme both as the buyer and inside of what was sold: who has a
/// part of his own in the claim is no part of its object.
void ClaimBuilder::leave_out(const Qualifier& party, const Predicate& predicate,
                             Argument& object) const {
  const auto preposition =
      is_agent(party.value) ? opener_within(party.value, object) : std::nullopt;
  if (!preposition) return;
  const std::pair own{party.role, to_lower(reading_.document.word(*preposition))};
  if (std::ranges::find(predicate.qualifiers, own) == predicate.qualifiers.end()) return;
  end_before(*preposition, object);
}

void ClaimBuilder::leave_out_places() {
  for (Candidate& each : found_) {
    if (!each.claim.object) continue;
    for (const Qualifier& party : each.claim.qualifiers) {
      const auto& entity = party.value.entity;
      // "pumps in Norway" are there, and are not sold to it
      if (!entity || !is_place(reading_, *entity) || party.role == kPlaceRole) continue;
      if (const auto opener = opener_within(party.value, *each.claim.object))
        end_before(*opener, *each.claim.object);
    }
  }
}

/// The preposition of a phrase that ends the object, which is no known thing; nothing where it does
/// not end it so.
std::optional<std::uint32_t> ClaimBuilder::opener_within(const Argument& phrase,
                                                         const Argument& object) const {
  if (!object.span || object.entity || !phrase.span) return std::nullopt;
  if (phrase.span->end != object.span->end || phrase.span->start <= object.span->start)
    return std::nullopt;
  const auto head = head_of(reading_, phrase);
  const auto preposition = head ? dependent(*head, Deprel::case_) : std::nullopt;
  const auto noun = head_of(reading_, object);
  const bool behind = preposition && noun && *preposition > *noun;
  return behind ? preposition : std::nullopt;
}

void ClaimBuilder::end_before(std::uint32_t token, Argument& argument) const {
  argument.span->end = at(token - 1).span.end;
  argument.text = std::string(reading_.document.at(*argument.span));
}

std::string ClaimBuilder::relation_of(const Clause& clause) const {
  std::string words(reading_.document.word(clause.anchor));
  return clause.particle.empty() ? words : words + " " + clause.particle;
}

/// Sentence and smallest span of a claim anchored at `anchor`.
void ClaimBuilder::place(std::uint32_t anchor, Claim& claim) const {
  claim.sentence = reading_.document.sentences[reading_.tree.sentence_of(anchor)].span;
  claim.span = at(anchor).span;
  const auto widen = [&](const std::optional<Span>& span) {
    if (span && claim.sentence.contains(*span)) claim.span = hull(claim.span, *span);
  };
  widen(claim.subject.span);
  if (claim.object) widen(claim.object->span);
  for (const Qualifier& each : claim.qualifiers) widen(each.value.span);
}

bool stands_with_fellow(const Argument& each, const Argument& object, const Argument& first) {
  if (!each.span || !object.span || !first.span) return false;
  return first.span->end <= object.span->start && object.span->end <= each.span->start;
}

}  // namespace claimgraph
