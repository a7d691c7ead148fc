#include "extract/names/homes.h"

#include <algorithm>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {

Homes::Homes(const Document& document, const Tree& tree, const Knowledge& knowledge,
             const Discourse& discourse, std::span<const Phrase> phrases, std::uint32_t bodies)
    : document_(document),
      tree_(tree),
      knowledge_(knowledge),
      discourse_(discourse),
      phrases_(phrases),
      bodies_(bodies) {
  const bool asked = std::ranges::any_of(phrases, [](const Phrase& each) { return each.homed; });
  if (!asked) return;
  for (const Phrase& each : phrases) {
    if (each.form == PhraseForm::name)
      first_names_.try_emplace(each.entity, FirstName{each.token, each.kinds});
  }
  for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
    const std::string home = home_at(token);
    if (!home.empty()) put_home(token, home);
  }
  for (const auto& [place, home] : by_home_) {
    if (home.country) continue;
    for (const std::uint32_t body : home.told) towns_[body].insert(place);
  }
}

std::optional<std::uint32_t> Homes::body_at(const Phrase& noun) const {
  for (const std::uint32_t each : tree_.children(noun.token)) {
    const auto here = by_home_.find(home_at(each));
    if (here == by_home_.end()) continue;
    const bool told = std::ranges::any_of(
        here->second.told, [&](std::uint32_t body) { return only_one({body}, noun).has_value(); });
    return only_one(told ? here->second.told : here->second.acting, noun);
  }
  return std::nullopt;
}

/// The only one of them that was named before the noun and may be called so.
std::optional<std::uint32_t> Homes::only_one(const Bodies& bodies, const Phrase& noun) const {
  std::optional<std::uint32_t> found;
  for (const std::uint32_t each : bodies) {
    const FirstName& first = first_names_.at(each);
    if (first.token > noun.token || (first.kinds & noun.kinds & bodies_) == 0) continue;
    if (found) return std::nullopt;
    found = each;
  }
  return found;
}

std::optional<std::uint32_t> Homes::only_actor(const Phrase& noun) const {
  constexpr std::uint32_t kReach = 2;  // sentences back
  Bodies beside;                       // "the race for Norvane has narrowed"
  std::optional<std::uint32_t> found;
  for (auto number = static_cast<std::size_t>(&noun - phrases_.data()); number-- > 0;) {
    const Phrase& name = phrases_[number];
    if (name.sentence + kReach < noun.sentence) break;
    if (name.form != PhraseForm::name || (name.kinds & (noun.kinds | bodies_)) == 0) continue;
    const bool acts = name.role == PhraseRole::subject || name.role == PhraseRole::passive_subject;
    const bool may_be = name.clause != noun.clause && (name.kinds & noun.kinds) != 0;
    if (!acts && name.role == PhraseRole::modifier) {
      beside.insert(name.entity);
      if (!may_be) beside.insert(Phrase::kNone);
      continue;
    }
    const bool other = found && *found != name.entity;
    if (!acts || other || !may_be) return std::nullopt;
    found = name.entity;
  }
  if (!found && beside.size() == 1) found = *beside.begin();
  return found && !lives_elsewhere(*found, noun) ? found : std::nullopt;
}

bool Homes::lives_elsewhere(std::uint32_t body, const Phrase& noun) const {
  const auto towns = towns_.find(body);
  if (towns == towns_.end()) return false;
  return std::ranges::none_of(tree_.children(noun.token), [&](std::uint32_t each) {
    // Of a people's adjective it may be whatever town of the country.
    return is_peoples_adjective(each) || towns->second.contains(home_at(each));
  });
}

bool Homes::is_peoples_adjective(std::uint32_t token) const {
  return !knowledge_.demonyms.country_of(document_.word(token)).empty();
}

/// "Boise", and the Netherlands of "Dutch"; empty: no place.
std::string Homes::home_at(std::uint32_t token) const {
  const std::uint32_t mention = discourse_.headed_by[token];
  if (mention != Discourse::kNone) {
    const Entity& entity = discourse_.entities[index(discourse_.mentions[mention].entity)];
    const EntityKind* kind = knowledge_.kinds.find(entity.kind);
    if (kind != nullptr && kind->label == NameLabel::place) return fold(entity.name);
  }
  // "Acme Devices of Oregon", where the name has its home within.
  const bool within = mention == Discourse::kNone && discourse_.inside[token] != Discourse::kNone;
  const std::string_view word = document_.word(token);
  if (within && knowledge_.name_words.is_place(word)) return fold(word);
  return fold(knowledge_.demonyms.country_of(word));
}

/// From where a home is told up to whose it is. What describes a noun describes whom the noun
/// describes; what a firm is a supplier of need not be where it is.
void Homes::put_home(std::uint32_t token, const std::string& home) {
  constexpr int kHighest = 5;
  const bool place = !is_peoples_adjective(token);
  if (!place) by_home_[home].country = true;
  std::uint32_t at = token;
  for (int steps = 0; steps < kHighest; ++steps) {
    const Deprel link = document_.tokens[at].deprel;
    const std::uint32_t head = document_.tokens[at].head;
    if (head == Token::kRoot) return put_subject(at, home, true);
    const bool describes = link == Deprel::appos || link == Deprel::nmod_desc ||
                           is_a(link, Deprel::compound) || link == Deprel::amod ||
                           link == Deprel::flat || is_a(link, Deprel::acl);
    const bool locates = at == token && (is_a(link, Deprel::nmod) || is_a(link, Deprel::obl));
    if (!describes && !locates) return put_subject(at, home, true);
    if (const Phrase* body = body_named_at(head)) {
      return add(by_home_[home].told, body->entity);
    }
    const bool acts = document_.tokens[head].upos == Upos::VERB &&
                      !is_a(document_.tokens[head].deprel, Deprel::acl);
    if (acts) return place ? put_subject(head, home, false) : void();
    if (locates && place && is_a(document_.tokens[head].deprel, Deprel::obj)) {
      return put_subject(document_.tokens[head].head, home, false);
    }
    at = head;
  }
}

/// "Acme is a Dutch chipmaker", "Acme employs 600 people in Boise".
void Homes::put_subject(std::uint32_t predicate, const std::string& home, bool told) {
  for (const std::uint32_t each : tree_.children(predicate)) {
    if (document_.tokens[each].deprel != Deprel::nsubj) continue;
    const Phrase* body = body_named_at(each);
    Home& here = by_home_[home];
    if (body != nullptr) add(told ? here.told : here.acting, body->entity);
  }
}

/// Of a place that is home to more, nothing is sure.
void Homes::add(Bodies& bodies, std::uint32_t entity) {
  constexpr std::size_t kMost = 64;
  if (bodies.size() < kMost) bodies.insert(entity);
}

const Phrase* Homes::body_named_at(std::uint32_t token) const {
  const auto at = std::ranges::lower_bound(phrases_, token, {}, &Phrase::token);
  const bool body = at != phrases_.end() && at->token == token && at->form == PhraseForm::name &&
                    (at->kinds & bodies_) != 0;
  return body ? &*at : nullptr;
}

}  // namespace claimgraph
