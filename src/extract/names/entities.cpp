#include "extract/names/entities.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "base/word_map.h"
#include "extract/names/kind_signs.h"
#include "extract/names/name_forms.h"
#include "extract/names/name_keys.h"

namespace claimgraph {
namespace {

// Within so many words of its short form, as a headline has it, the long name of a body follows.
constexpr std::uint32_t kIntroduction = 150;

class Linker {
 public:
  Linker(const Document& document, const Knowledge& knowledge)
      : document_(document), knowledge_(knowledge) {}

  NamedEntities link(std::vector<FoundName> names) {
    // Long names first: what a short one may stand for must be known by then.
    std::vector<std::size_t> order(names.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return names[a].size() > names[b].size();
    });
    for (const std::size_t i : order) {
      keep({names[i], entity_of(names[i])});
    }
    link_asides();
    link_acronyms();
    for (LinkedName& each : linked_) each.entity = joined(each.entity);
    for (auto& [token, entity] : by_token_) entity = joined(entity);
    find_again();
    std::sort(linked_.begin(), linked_.end(), [](const LinkedName& a, const LinkedName& b) {
      return std::pair(a.name.first, b.name.end) < std::pair(b.name.first, a.name.end);
    });
    return numbered_in_text_order();
  }

 private:
  std::string surface(const FoundName& name) const {
    return squeezed(document_.at(document_.span_of(name.first, name.end)));
  }

  std::string key_of(const FoundName& name) const {
    return name_key(document_, name, knowledge_.kinds);
  }

  bool is_legal_form(std::uint32_t token) const {
    return claimgraph::is_legal_form(document_, token, knowledge_.kinds);
  }

  EntityId entity_of(const FoundName& name) {
    const std::string key = name.entry ? "=" + name.entry->name : key_of(name);
    if (const auto whole = wholes_.find(surface(name)); whole != wholes_.end())
      return opened(whole->second, name);
    const auto known = by_key_.find(key);
    if (known != by_key_.end()) {
      if (part_of(name) == known->second) return whole_of(name);
      return opened(known->second, name);
    }
    if (name.entry == nullptr) {
      if (const auto same = by_key_.find("=" + surface(name)); same != by_key_.end())
        return opened(same->second, name);
      if (const auto longer = longer_name(name)) return opened(*longer, name);
      if (const auto body = body_called(name)) return opened(*body, name);
      if (const auto fuller = fuller_name(name, key)) return opened(*fuller, name);
    }
    const EntityId id = new_entity(name);
    by_key_.emplace(key, id);
    if (name.kind == "person") by_outer_[without_middle(key)].push_back(id);
    return id;
  }

  /// "Jane Mary Roe", of whom alone "Jane Roe" can speak. REQUIRES: `key` is the name's.
  std::optional<EntityId> fuller_name(const FoundName& name, const std::string& key) const {
    if (name.kind != "person" || name.size() != 2) return std::nullopt;
    const auto people = by_outer_.find(key);
    const bool one = people != by_outer_.end() && people->second.size() == 1;
    return one ? std::optional(people->second.front()) : std::nullopt;
  }

  /// "Bellora" of "Bellora Inc., a unit of Bellora", whose key is its unit's.
  EntityId whole_of(const FoundName& name) {
    const auto [whole, is_new] = wholes_.try_emplace(surface(name));
    if (is_new) whole->second = new_entity(name);
    return whole->second;
  }

  EntityId new_entity(const FoundName& name) {
    const EntityId id{static_cast<std::uint32_t>(entities_.size())};
    entities_.push_back({name.kind,
                         name.entry ? name.entry->name : surface(name),
                         {},
                         name.entry ? name.entry->external : ""});
    longest_.push_back(fold(surface(name)));
    parts_.add(longest_.back(), id);
    if (label_of(name.kind) == NameLabel::organization)
      bodies_.note(surface(name), id, knowledge_.kinds);
    joined_.push_back(id);
    opened_.push_back(name.first);
    return id;
  }

  EntityId opened(EntityId id, const FoundName& name) {
    opened_[index(id)] = std::min(opened_[index(id)], name.first);
    return id;
  }

  /// The one entity whose longer name this short one may stand for; of several the one that its
  /// title allows, or that was named before; nothing where there are still two.
  std::optional<EntityId> longer_name(const FoundName& name) const {
    const std::string folded = key_of(name);
    std::optional<EntityId> owned = owned_by(name);
    if (!owned) owned = part_of(name);
    std::vector<EntityId> found;
    std::vector<EntityId> namesakes;  // bodies that begin with what may be a person's name
    for (const NameParts::Whole& whole : parts_.find(folded)) {
      const bool known = std::find(found.begin(), found.end(), whole.entity) != found.end();
      if (whole.at_start && is_namesake(name, whole.entity)) namesakes.push_back(whole.entity);
      if (known || whole.entity == owned) continue;
      if (may_shorten(folded, name, whole)) found.push_back(whole.entity);
    }
    if (namesakes.size() == 1 && means_body(name, namesakes.front(), found)) return namesakes[0];
    const Gender gender = gender_of_title(document_, knowledge_, name);
    std::erase_if(found, [&, several = found.size() > 1](EntityId each) {
      if (!several) return gender != Gender::unknown && is_of_another(name, gender, each);
      // "Roe" before Ada Roe is named is the other one.
      if (gender == Gender::unknown) return opened_[index(each)] > name.first;
      return gender_of_first_name(knowledge_, longest_[index(each)]) != gender;
    });
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
  }

  /// "Mr. Roe", of whom but Ada Roe is named; not "Mr. Kim" of Kim Jong Un.
  bool is_of_another(const FoundName& name, Gender gender, EntityId whole) const {
    const Gender told = gender_of_first_name(knowledge_, longest_[index(whole)]);
    return told != Gender::unknown && told != gender &&
           document_.word(name.first - 1).ends_with('.') &&
           !longest_[index(whole)].starts_with(key_of(name));
  }

  /// "Roe's father, John Roe", "Acme's unit Acme Pumps": nothing owns itself.
  std::optional<EntityId> owned_by(const FoundName& name) const {
    constexpr std::uint32_t kMost = 4;
    const auto& tokens = document_.tokens;
    if (name.end >= tokens.size() || tokens[name.end].xpos != "POS") return std::nullopt;
    std::uint32_t token = name.end + 1;
    const auto end = static_cast<std::uint32_t>(tokens.size());
    while (token < end && token - name.end <= kMost &&
           (tokens[token].upos == Upos::NOUN || tokens[token].upos == Upos::ADJ)) {
      ++token;
    }
    if (token == name.end + 1) return std::nullopt;
    if (token < end && tokens[token].xpos == ",") ++token;
    return named_at(token);
  }

  /// "Acme Pumps, a unit of Acme", "Acme Pumps is a unit of Acme": nor is it a part of itself.
  std::optional<EntityId> part_of(const FoundName& name) const {
    constexpr std::uint32_t kFarthestSubject = 30;
    const auto& tokens = document_.tokens;
    std::uint32_t head = name.end - 1;
    while (head > name.first && tokens[head].head >= name.first && tokens[head].head < name.end) {
      --head;
    }
    const std::uint32_t noun = tokens[head].head;
    if (noun == Token::kRoot || noun > head || !is_a(tokens[head].deprel, Deprel::nmod) ||
        knowledge_.discourse_words.parts.count(tokens[noun].lemma) == 0) {
      return std::nullopt;
    }
    if (tokens[noun].deprel == Deprel::appos && tokens[noun].head != Token::kRoot)
      return named_at(tokens[noun].head);
    for (std::uint32_t token = noun; token > 0 && noun - token < kFarthestSubject; --token) {
      const Token& before = tokens[token - 1];
      if (before.head == noun && is_a(before.deprel, Deprel::nsubj)) return named_at(token - 1);
    }
    return std::nullopt;
  }

  /// "the Marlow", one word.
  bool is_pointed(const FoundName& name) const {
    return name.size() == 1 && name.first > 0 &&
           knowledge_.discourse_words.pointing.contains(to_lower(document_.word(name.first - 1)));
  }

  /// "The Office" behind the one body with that word in its name.
  std::optional<EntityId> body_called(const FoundName& name) const {
    if (!is_pointed(name)) return std::nullopt;
    const auto body = bodies_.called(document_.word(name.first));
    return body && opened_[index(*body)] < name.first ? body : std::nullopt;
  }

  /// Whose name stands at the token, of those linked so far.
  std::optional<EntityId> named_at(std::uint32_t token) const {
    const auto known = by_token_.find(token);
    return known == by_token_.end() ? std::nullopt : std::optional(known->second);
  }

  void keep(const LinkedName& linked) {
    linked_.push_back(linked);
    for (std::uint32_t at = linked.name.first; at < linked.name.end; ++at)
      by_token_[at] = linked.entity;
  }

  /// "Harlan" after "Harlan Micro Inc.": a firm that bears a person's name.
  bool is_namesake(const FoundName& name, EntityId whole) const {
    const std::string& kind = entities_[index(whole)].kind;
    const bool firm =
        kind == "company" || kind == knowledge_.kinds.default_kind(NameLabel::organization);
    const bool known = is_known_person(name) || knowledge_.name_words.is_place(surface(name));
    return firm && name.size() == 1 && !name.sure_kind && known &&
           opened_[index(whole)] < name.first &&
           gender_of_title(document_, knowledge_, name) == Gender::unknown;
  }

  /// Whether it is the firm: no person of the name was introduced before and it is no place's, or
  /// what stands beside it is a firm's. REQUIRES: `found` holds whom the name may stand for.
  bool means_body(const FoundName& name, EntityId body, const std::vector<EntityId>& found) const {
    const bool person = std::any_of(found.begin(), found.end(), [&](EntityId each) {
      return each != body && opened_[index(each)] < name.first;
    });
    const bool place = knowledge_.name_words.is_place(surface(name)) && !is_known_person(name);
    return (!person && !place) ||
           acts_as_business(document_, name.end - 1, knowledge_.discourse_words);
  }

  /// People are shortened to what their name ends in, or to a first name; bodies to what theirs
  /// begins with ("Harlow Quay, a fund" behind "Harlow Quay Ventures"), models and chips to a
  /// number at its end. What the recogniser only guessed does not stand in the way: kinds are
  /// settled later.
  bool may_shorten(const std::string& part, const FoundName& short_name,
                   const NameParts::Whole& whole) const {
    const std::string& kind = entities_[index(whole.entity)].kind;
    if (kind == "person") {
      if (short_name.sure_kind && short_name.kind != "person") return false;
      if (!whole.at_start || puts_family_first(entities_[index(whole.entity)].name, knowledge_))
        return true;
      return short_name.kind == "person" &&
             gender_of_first_name(knowledge_, part) != Gender::unknown &&
             part.find(' ') == std::string::npos;
    }
    if (kind == "ai_model" || kind == "chip") {
      const bool numbered =
          std::any_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
      return !whole.at_start && numbered;
    }
    // "Belmont" opens a text whose last lines name the Belmont Foundation.
    if (opened_[index(whole.entity)] > short_name.first + kIntroduction) return false;
    const NameLabel label = label_of(short_name.kind);
    const bool named_person = label == NameLabel::person && is_known_person(short_name);
    const bool guessed = !short_name.sure_kind && !is_known_place(short_name) && !named_person;
    if (kind == "product")
      return guessed &&
             (whole.at_start ? label == NameLabel::miscellaneous : is_pointed(short_name));
    // "Acme Corp." is a full name, not short for "Acme Cells".
    if (short_name.end - short_name.first > 1 && is_legal_form(short_name.end - 1)) return false;
    return whole.at_start && label_of(kind) == NameLabel::organization &&
           (guessed || label == NameLabel::organization ||
            (short_name.size() > 1 && label == NameLabel::miscellaneous));
  }

  /// In lists; what only they know ("Arcturus") by what stands around it too: "in Arcturus".
  bool is_known_place(const FoundName& name) const {
    if (!knowledge_.name_words.is_place(surface(name))) return false;
    const auto& moving = knowledge_.clause_words.intransitive_verbs;
    if (is_where_done(document_, name.end - 1, moving)) return true;  // "moved to Basel"
    if (label_of(name.kind) != NameLabel::place) return false;
    const auto& prepositions = knowledge_.clause_words.place_prepositions;
    return knowledge_.gazetteer.find(surface(name)) != nullptr ||
           (name.first > 0 && prepositions.contains(to_lower(document_.word(name.first - 1))));
  }

  /// "Bush" is no short form of "Bush administration".
  bool is_known_person(const FoundName& name) const {
    return knowledge_.name_words.is_person(document_.word(name.first));
  }

  NameLabel label_of(const std::string& kind) const { return knowledge_.kinds.find(kind)->label; }

  /// "Long Name (LN)", "LN (Long Name)", "Acme (formerly known as Bolt)": both are one entity's,
  /// that of the longer or of the first.
  void link_asides() {
    std::vector<std::size_t> order(linked_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return linked_[a].name.first < linked_[b].name.first;
    });
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
      const LinkedName& left = linked_[order[i]];
      const LinkedName& right = linked_[order[i + 1]];
      const std::string between = between_names(left.name, right.name);
      if (between == "(" && shortens(surface(left.name), core_of(right.name))) {
        join(left.entity, right.entity);
      } else if (between == "(" && shortens(surface(right.name), core_of(left.name))) {
        join(right.entity, left.entity);
      } else if (is_alias_cue(between)) {
        join(right.entity, left.entity);
      }
    }
  }

  /// The few words between two names, in small letters, without article and quotation marks; empty
  /// where the names touch or stand too far apart.
  std::string between_names(const FoundName& left, const FoundName& right) const {
    constexpr std::uint32_t kMost = 7;
    if (right.first <= left.end || right.first - left.end > kMost) return "";
    const auto& quotes = knowledge_.discourse_words.quotes_open;
    std::string between;
    for (std::uint32_t token = left.end; token < right.first; ++token) {
      const std::string word = to_lower(document_.word(token));
      if (quotes.count(word) != 0 || document_.tokens[token].upos == Upos::DET) continue;
      between += (between.empty() ? "" : " ") + word;
    }
    return between;
  }

  bool is_alias_cue(const std::string& between) const {
    const auto& cues = knowledge_.discourse_words.alias_cues;
    return std::find(cues.begin(), cues.end(), between) != cues.end();
  }

  /// The name without its article and legal form, as written.
  std::string core_of(const FoundName& name) const {
    std::uint32_t end = name.end;
    while (end - name.first > 2 && is_legal_form(end - 1)) --end;
    return squeezed(document_.at(document_.span_of(name.first, end)));
  }

  /// An acronym that no aside explains is the one body's whose long name it abbreviates.
  void link_acronyms() {
    std::map<std::string, std::set<EntityId>> acronyms;
    for (const LinkedName& each : linked_) {
      const std::string text = surface(each.name);
      const bool body = label_of(each.name.kind) != NameLabel::person && each.name.size() == 1;
      if (body && text.size() >= 3 && looks_like_acronym(text))
        acronyms[text].insert(joined(each.entity));
    }
    if (acronyms.empty()) return;
    std::map<std::string, std::set<EntityId>> long_names;
    for (const LinkedName& each : linked_) {
      const std::string name = core_of(each.name);
      const bool body = label_of(each.name.kind) == NameLabel::organization;
      if (body && each.name.size() >= 3) long_names[capitals_of(name)].insert(joined(each.entity));
    }
    for (const auto& [acronym, entities] : acronyms) {
      const auto whole = long_names.find(acronym);
      const bool one = whole != long_names.end() && whole->second.size() == 1;
      if (one && entities.size() == 1) join(*entities.begin(), *whole->second.begin());
    }
  }

  /// The entity that `id` was joined to, perhaps in several steps.
  EntityId joined(EntityId id) {
    while (joined_[index(id)] != id) {
      joined_[index(id)] = joined_[index(joined_[index(id)])];
      id = joined_[index(id)];
    }
    return id;
  }

  void join(EntityId from, EntityId into) { joined_[index(joined(from))] = joined(into); }

  /// Names known by now, wherever else the document has them.
  void find_again() {
    WordMap<EntityId> surfaces;
    WordSet first_words;
    std::vector<bool> taken(document_.tokens.size(), false);
    for (const LinkedName& each : linked_) {
      if (is_own_name(document_, knowledge_, each.name))
        surfaces.emplace(surface(each.name), each.entity);
      first_words.emplace(document_.word(each.name.first));
      for (std::uint32_t at = each.name.first; at < each.name.end; ++at) taken[at] = true;
    }
    add_short_forms(surfaces, first_words);
    add_surnames(surfaces, first_words);
    for (const Sentence& sentence : document_.sentences) {
      for (std::uint32_t at = sentence.first_token; at < sentence.end_token; ++at) {
        if (taken[at] || !looks_like_name(document_.word(at))) continue;
        if (!first_words.contains(document_.word(at))) continue;
        at = std::max(at, record_again(sentence, at, taken, surfaces));
      }
    }
  }

  /// A body's name stands for it without the legal form or trade too ("Acme" of "Acme Partners"),
  /// unless it is that of two.
  void add_short_forms(WordMap<EntityId>& surfaces, WordSet& first_words) const {
    std::map<std::string, std::set<EntityId>> bodies;
    for (const LinkedName& each : linked_) {
      if (label_of(each.name.kind) != NameLabel::organization) continue;
      std::uint32_t end = each.name.end;
      while (end - each.name.first > 1 && is_legal_form(end - 1)) --end;
      if (end == each.name.end && names_trade(document_, each.name, knowledge_)) --end;
      if (end == each.name.end) continue;
      const Span span = document_.span_of(each.name.first, end);
      bodies[std::string(document_.at(span))].insert(each.entity);
      first_words.emplace(document_.word(each.name.first));
    }
    for (const auto& [name, entities] : bodies) {
      if (entities.size() == 1) surfaces.emplace(name, *entities.begin());
    }
  }

  /// A person's surname stands for the full name, unless the document has two of it.
  void add_surnames(WordMap<EntityId>& surfaces, WordSet& first_words) const {
    std::map<std::string, std::set<EntityId>> people;
    for (const LinkedName& each : linked_) {
      if (each.name.size() < 2 || label_of(each.name.kind) != NameLabel::person) continue;
      people[std::string(document_.word(each.name.end - 1))].insert(each.entity);
    }
    for (const auto& [surname, entities] : people) {
      if (entities.size() != 1 || !surfaces.emplace(surname, *entities.begin()).second) continue;
      first_words.insert(surname);
    }
  }

  /// Records the longest known name from `at`; gives its last token, or `at`.
  std::uint32_t record_again(const Sentence& sentence, std::uint32_t at,
                             const std::vector<bool>& taken, const WordMap<EntityId>& surfaces) {
    constexpr std::uint32_t kMost = 8;
    std::uint32_t most = at;
    while (most < sentence.end_token && most < at + kMost && !taken[most]) ++most;
    for (std::uint32_t end = most; end > at; --end) {
      const auto known = surfaces.find(document_.at(document_.span_of(at, end)));
      if (known == surfaces.end()) continue;
      const bool opens = at == sentence.first_token && end == at + 1;
      if (opens && document_.tokens[at].upos != Upos::PROPN) continue;
      const FoundName again{at, end, entities_[index(known->second)].kind, nullptr, false};
      const bool whole = wholes_.contains(surface(again)) || part_of(again) == known->second;
      linked_.push_back({again, whole ? whole_of(again) : known->second});
      return end - 1;
    }
    return at;
  }

  /// Entities numbered as the text brings them; those without a name left are dropped.
  NamedEntities numbered_in_text_order() {
    NamedEntities out;
    std::vector<std::optional<EntityId>> number(entities_.size());
    for (LinkedName& each : linked_) {
      auto& id = number[index(each.entity)];
      if (!id) out.entities.push_back(entities_[index(each.entity)]);
      if (!id) id = EntityId{static_cast<std::uint32_t>(out.entities.size() - 1)};
      each.entity = *id;
      Entity& entity = out.entities[index(*id)];
      std::string text = surface(each.name);
      const bool unknown = entity.external.empty() && each.name.entry == nullptr;
      const bool longer = text.size() > entity.name.size() && entity.aliases.empty();
      if (unknown && (longer || is_plainer(text, entity.name))) entity.name = text;
      entity.aliases.push_back(std::move(text));
      out.names.push_back(each);
    }
    for (Entity& entity : out.entities) {
      std::sort(entity.aliases.begin(), entity.aliases.end());
      const auto repeated = std::ranges::unique(entity.aliases);
      entity.aliases.erase(repeated.begin(), repeated.end());
    }
    return out;
  }

  const Document& document_;
  const Knowledge& knowledge_;
  std::vector<Entity> entities_{};
  std::vector<std::string> longest_{};   // folded
  std::vector<EntityId> joined_{};       // to itself, or to the entity it is the same as
  std::vector<std::uint32_t> opened_{};  // token of the first place that is linked
  NameParts parts_{};
  WordMap<EntityId> by_key_{};
  WordMap<std::vector<EntityId>> by_outer_{};  // people, by their keys without middle names
  std::vector<LinkedName> linked_{};
  BodyNouns bodies_{};
  std::map<std::string, EntityId> wholes_{};  // by surface, where the key is its part's
  std::unordered_map<std::uint32_t, EntityId> by_token_{};  ///< each token of a linked name
};

}  // namespace

NamedEntities link_names(const Document& document, std::vector<FoundName> names,
                         const Knowledge& knowledge) {
  return Linker(document, knowledge).link(std::move(names));
}

}  // namespace claimgraph
