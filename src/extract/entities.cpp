#include "extract/entities.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/unicode.h"

namespace claimgraph {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// The capitals of a name's words, as an acronym takes them: with and without the small words.
bool abbreviates(std::string_view acronym, std::string_view name) {
  std::string capitals;
  for (const std::string_view word : words_of(name)) {
    const char first = word.front();
    const bool letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    if (letter && first >= 'A' && first <= 'Z') capitals += first;
  }
  return acronym.size() >= 2 && acronym == capitals;
}

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
    for (const std::size_t i : order) linked_.push_back({names[i], entity_of(names[i])});
    link_acronyms();
    find_again();
    std::sort(linked_.begin(), linked_.end(), [](const LinkedName& a, const LinkedName& b) {
      return std::pair(a.name.first, b.name.end) < std::pair(b.name.first, a.name.end);
    });
    return numbered_in_text_order();
  }

 private:
  std::string surface(const FoundName& name) const {
    return std::string(document_.at(document_.span_of(name.first, name.end)));
  }

  /// Folded, without article and legal form ("the Acme Corp." → "acme").
  std::string key_of(const FoundName& name) const {
    std::uint32_t first = name.first;
    std::uint32_t end = name.end;
    if (end - first > 1 && document_.tokens[first].upos == Upos::DET) ++first;
    const auto legal = [&](std::uint32_t token) {
      const std::string_view word = document_.word(token);
      return word == "," ||
             (word.size() <= 4 && knowledge_.kinds.kind_of_ending(word) == "company");
    };
    while (end - first > 1 && name.entry == nullptr && legal(end - 1)) --end;
    return fold(document_.at(document_.span_of(first, end)));
  }

  EntityId entity_of(const FoundName& name) {
    const std::string key = name.entry ? "=" + name.entry->name : key_of(name);
    if (const auto known = by_key_.find(key); known != by_key_.end()) return known->second;
    if (name.entry == nullptr) {
      if (const auto same = by_key_.find("=" + surface(name)); same != by_key_.end())
        return same->second;
      if (const auto longer = longer_name(name)) return *longer;
    }
    const EntityId id{static_cast<std::uint32_t>(entities_.size())};
    by_key_.emplace(key, id);
    entities_.push_back({name.kind,
                         name.entry ? name.entry->name : surface(name),
                         {},
                         name.entry ? name.entry->external : ""});
    longest_.push_back(surface(name));
    return id;
  }

  /// The one entity whose longer name this short one may stand for; nothing where there are two.
  std::optional<EntityId> longer_name(const FoundName& name) const {
    const std::string folded = key_of(name);
    std::optional<EntityId> found;
    for (std::size_t i = 0; i < entities_.size(); ++i) {
      if (!may_shorten(folded, name, entities_[i].kind, fold(longest_[i]))) continue;
      if (found) return std::nullopt;
      found = EntityId{static_cast<std::uint32_t>(i)};
    }
    return found;
  }

  /// People are shortened to what their name ends in, bodies to what it begins with, models and
  /// chips to a number at its end. What the recogniser only guessed does not stand in the way:
  /// kinds are settled later.
  bool may_shorten(const std::string& part, const FoundName& short_name, const std::string& kind,
                   const std::string& whole) const {
    if (part.size() >= whole.size()) return false;
    const bool at_end = whole.ends_with(part) && is_gap(whole[whole.size() - part.size() - 1]);
    const bool at_start = whole.starts_with(part) && is_gap(whole[part.size()]);
    if (kind == "person") return at_end && (!short_name.sure_kind || short_name.kind == "person");
    if (kind == "ai_model" || kind == "chip") {
      const bool numbered =
          std::any_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
      return at_end && numbered;
    }
    const NameLabel label = label_of(short_name.kind);
    const bool named_person = label == NameLabel::person && is_known_person(short_name);
    const bool guessed = !short_name.sure_kind && label != NameLabel::place && !named_person;
    const bool body = label_of(kind) == NameLabel::organization || kind == "product";
    return at_start && body && (guessed || label == NameLabel::organization);
  }

  /// "Bush" is no short form of "Bush administration".
  bool is_known_person(const FoundName& name) const {
    return knowledge_.name_words.is_person(document_.word(name.first));
  }

  static bool is_gap(char c) { return c == ' ' || c == '-'; }

  NameLabel label_of(const std::string& kind) const { return knowledge_.kinds.find(kind)->label; }

  /// "Long Name (LN)" and "LN (Long Name)": both names are one entity, the longer one's.
  void link_acronyms() {
    std::vector<std::size_t> order(linked_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return linked_[a].name.first < linked_[b].name.first;
    });
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
      const LinkedName& left = linked_[order[i]];
      const LinkedName& right = linked_[order[i + 1]];
      const bool beside =
          right.name.first == left.name.end + 1 && document_.word(left.name.end) == "(";
      if (!beside || left.entity == right.entity) continue;
      const std::string a = surface(left.name);
      const std::string b = surface(right.name);
      if (abbreviates(b, a)) {
        merge(right.entity, left.entity);
      } else if (abbreviates(a, b)) {
        merge(left.entity, right.entity);
      }
    }
  }

  void merge(EntityId from, EntityId into) {
    for (LinkedName& each : linked_) {
      if (each.entity == from) each.entity = into;
    }
  }

  /// Names known by now, wherever else the document has them.
  void find_again() {
    std::map<std::string, EntityId> surfaces;
    std::set<std::string> first_words;
    std::vector<bool> taken(document_.tokens.size(), false);
    for (const LinkedName& each : linked_) {
      const std::string text = surface(each.name);
      surfaces.emplace(text, each.entity);
      first_words.insert(std::string(document_.word(each.name.first)));
      for (std::uint32_t at = each.name.first; at < each.name.end; ++at) taken[at] = true;
    }
    for (const Sentence& sentence : document_.sentences) {
      for (std::uint32_t at = sentence.first_token; at < sentence.end_token; ++at) {
        if (taken[at] || !looks_like_name(document_.word(at))) continue;
        if (first_words.find(std::string(document_.word(at))) == first_words.end()) continue;
        at = std::max(at, record_again(sentence, at, taken, surfaces));
      }
    }
  }

  /// Records the longest known name from `at`; gives its last token, or `at`.
  std::uint32_t record_again(const Sentence& sentence, std::uint32_t at,
                             const std::vector<bool>& taken,
                             const std::map<std::string, EntityId>& surfaces) {
    constexpr std::uint32_t kMost = 8;
    std::uint32_t most = at;
    while (most < sentence.end_token && most < at + kMost && !taken[most]) ++most;
    for (std::uint32_t end = most; end > at; --end) {
      const auto known = surfaces.find(std::string(document_.at(document_.span_of(at, end))));
      if (known == surfaces.end()) continue;
      const bool opens = at == sentence.first_token && end == at + 1;
      if (opens && document_.tokens[at].upos != Upos::PROPN) continue;
      linked_.push_back(
          {{at, end, entities_[index(known->second)].kind, nullptr, false}, known->second});
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
      if (!id) {
        id = EntityId{static_cast<std::uint32_t>(out.entities.size())};
        out.entities.push_back(entities_[index(each.entity)]);
      }
      each.entity = *id;
      Entity& entity = out.entities[index(*id)];
      std::string text = surface(each.name);
      if (entity.external.empty() && each.name.entry == nullptr &&
          text.size() > entity.name.size() && entity.aliases.empty()) {
        entity.name = text;
      }
      entity.aliases.push_back(std::move(text));
      out.names.push_back(each);
    }
    for (Entity& entity : out.entities) {
      std::sort(entity.aliases.begin(), entity.aliases.end());
      entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()),
                           entity.aliases.end());
    }
    return out;
  }

  const Document& document_;
  const Knowledge& knowledge_;
  std::vector<Entity> entities_{};
  std::vector<std::string> longest_{};
  std::map<std::string, EntityId> by_key_{};
  std::vector<LinkedName> linked_{};
};

}  // namespace

NamedEntities link_names(const Document& document, std::vector<FoundName> names,
                         const Knowledge& knowledge) {
  return Linker(document, knowledge).link(std::move(names));
}

}  // namespace claimgraph
