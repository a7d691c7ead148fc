#include "extract/claims/told_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {
namespace {

class ToldNames {
 public:
  ToldNames(const Document& document, const Knowledge& knowledge, std::vector<Entity>& entities,
            std::vector<Mention>& mentions)
      : document_(document), knowledge_(knowledge), entities_(entities), mentions_(mentions) {}

  void settle(std::vector<Claim>& claims) {
    for (const Claim& claim : claims) {
      const Predicate* predicate =
          claim.open ? nullptr : knowledge_.predicates.find(claim.predicate);
      if (predicate == nullptr || claim.polarity == Polarity::negative) continue;
      hear(predicate->subject, claim.subject, claim.sentence);
      if (claim.object) hear(predicate->object, *claim.object, claim.sentence);
    }
    for (const auto& [entity, kind] : kinds_) {
      if (!kind->empty()) entities_[entity].kind = *kind;
    }
    add_entities(claims);
  }

 private:
  void hear(const RoleFiller& role, const Argument& argument, Span sentence) {
    const EntityKinds& kinds = knowledge_.kinds;
    std::string kind = role.tells_kind ? kind_told_by(role) : "";
    if (argument.entity) {
      if (!role.tells_kind) return;
      const Entity& entity = entities_[index(*argument.entity)];
      // Who lays off people may be a person; what was taken for a thing is none, nor is a person
      // what somebody buys.
      const bool thing = kinds.find(entity.kind)->label == NameLabel::miscellaneous;
      const std::string& body = kinds.default_kind(NameLabel::organization);
      const bool other = thing || !role.takes_kind(entity.kind);
      if (kind.empty() && other && role.takes_kind(body)) kind = body;
      if (kind.empty()) return;
      const bool guessed = kinds.default_kind(kinds.find(entity.kind)->label) == entity.kind &&
                           knowledge_.gazetteer.find(entity.name) == nullptr;
      if (guessed)
        tell(kinds_[index(*argument.entity)], role.takes_kind(entity.kind) ? entity.kind : kind);
    } else if (is_unknown_name(argument) && !is_common_opener(argument, sentence)) {
      // Who hires may be a person or a body; of whom nothing else is known it is a body more often.
      const std::string& body = kinds.default_kind(NameLabel::organization);
      if (kind.empty() && role.takes_kind(body) && is_strange(argument.text)) kind = body;
      if (!kind.empty()) tell(strangers_[argument.text], kind);
    }
  }

  /// Empty: several kinds were told.
  static void tell(std::optional<std::string>& known, const std::string& kind) {
    if (!known) known = kind;
    if (*known != kind) known->clear();
  }

  /// The one label that bodies, people or places of the role have, by its default kind.
  std::string kind_told_by(const RoleFiller& role) const {
    const EntityKinds& kinds = knowledge_.kinds;
    std::string told;
    for (const std::string& each : role.kinds) {
      const NameLabel label = kinds.find(each)->label;
      if (label == NameLabel::miscellaneous) continue;
      if (!told.empty() && kinds.find(told)->label != label) return "";
      told = kinds.default_kind(label);
    }
    return told;
  }

  bool is_unknown_name(const Argument& argument) const {
    if (!argument.span || argument.quantity || !argument.date.empty()) return false;
    const Token* token = document_.token_at(*argument.span);
    return token != nullptr && token->upos == Upos::PROPN;
  }

  /// "Engineers joined Acme": a noun of the language that has its capital from the sentence it
  /// opens. Surnames are nouns too ("Stone").
  bool is_common_opener(const Argument& argument, Span sentence) const {
    const std::string form = to_lower(argument.text);
    return argument.span->start == sentence.start && knowledge_.noun_senses.knows_form(form) &&
           !knowledge_.name_words.is_surname(argument.text) &&
           !knowledge_.name_words.is_person(argument.text);
  }

  /// One word that is no noun of the language.
  bool is_strange(const std::string& name) const {
    const std::string form = to_lower(name);
    return form.find(' ') == std::string::npos && !knowledge_.noun_senses.knows_form(form) &&
           knowledge_.kinds.kinds_of_noun(form).empty();
  }

  void add_entities(std::vector<Claim>& claims) {
    if (strangers_.empty()) return;
    const std::map<std::string, EntityId> called = entities_by_name();
    std::map<std::string, EntityId> added;
    for (const auto& [name, kind] : strangers_) {
      if (!kind || kind->empty()) continue;
      const auto known = called.find(name);
      if (known != called.end()) {
        added.emplace(name, known->second);
        continue;
      }
      added.emplace(name, EntityId{static_cast<std::uint32_t>(entities_.size())});
      entities_.push_back({*kind, name, {name}, {}});
    }
    std::vector<Mention> places;
    const auto link = [&](Argument& argument) {
      const auto known = added.find(argument.text);
      if (known == added.end() || argument.entity || !is_unknown_name(argument)) return;
      argument.entity = known->second;
      places.push_back({known->second, *argument.span, MentionForm::name});
    };
    for (Claim& claim : claims) {
      link(claim.subject);
      if (claim.object) link(*claim.object);
      for (Qualifier& each : claim.qualifiers) link(each.value);
      for (AttributionLink& each : claim.attribution) link(each.speaker);
    }
    add_mentions(std::move(places));
  }

  /// What the entities are called, so that "Roe" is Jane Roe where she is.
  std::map<std::string, EntityId> entities_by_name() const {
    std::map<std::string, EntityId> found;
    for (std::uint32_t number = 0; number < entities_.size(); ++number) {
      found.emplace(entities_[number].name, EntityId{number});
      for (const std::string& alias : entities_[number].aliases)
        found.emplace(alias, EntityId{number});
    }
    return found;
  }

  /// Each place once, in the order of the text.
  void add_mentions(std::vector<Mention> places) {
    const auto before = [](const Mention& a, const Mention& b) {
      return std::pair(a.span.start, b.span.end) < std::pair(b.span.start, a.span.end);
    };
    std::sort(places.begin(), places.end(), before);
    const auto same = [](const Mention& a, const Mention& b) { return a.span == b.span; };
    places.erase(std::unique(places.begin(), places.end(), same), places.end());
    const auto known = static_cast<std::ptrdiff_t>(mentions_.size());
    mentions_.insert(mentions_.end(), places.begin(), places.end());
    std::inplace_merge(mentions_.begin(), mentions_.begin() + known, mentions_.end(), before);
  }

  const Document& document_;
  const Knowledge& knowledge_;
  std::vector<Entity>& entities_;
  std::vector<Mention>& mentions_;
  std::map<std::size_t, std::optional<std::string>> kinds_{};      // of entities
  std::map<std::string, std::optional<std::string>> strangers_{};  // by what they are called
};

}  // namespace

void settle_told_names(const Document& document, const Knowledge& knowledge,
                       std::vector<Claim>& claims, std::vector<Entity>& entities,
                       std::vector<Mention>& mentions) {
  ToldNames(document, knowledge, entities, mentions).settle(claims);
}

}  // namespace claimgraph
