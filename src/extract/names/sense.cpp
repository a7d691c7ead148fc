#include "extract/names/sense.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/unicode.h"
#include "base/word_map.h"
#include "core/tree.h"
#include "extract/names/name_forms.h"

namespace claimgraph {
namespace {

/// Finds a document's entities by name and by what their names begin with; built once, so that each
/// place costs the same however many entities there are.
class Finder {
 public:
  Finder(const Knowledge& knowledge, NamedEntities& named) : knowledge_(knowledge), named_(named) {
    for (std::size_t i = 0; i < named.entities.size(); ++i) {
      const Entity& each = named.entities[i];
      const EntityId id{static_cast<std::uint32_t>(i)};
      by_name_.emplace(each.name, id);
      if (each.kind == "ai_model" || each.kind == "product") products_.add(fold(each.name), id);
    }
  }

  /// The entity of this name, new if the document has none yet.
  EntityId entity_named(const std::string& name) {
    const auto [at, added] =
        by_name_.emplace(name, EntityId{static_cast<std::uint32_t>(named_.entities.size())});
    if (!added) return at->second;
    const GazetteerEntry* entry = knowledge_.gazetteer.find(name);
    named_.entities.push_back(
        {entry ? entry->kind : "government_body", name, {}, entry ? entry->external : ""});
    return at->second;
  }

  /// The one model or product whose name begins with the company's; nothing where there are
  /// several.
  std::optional<EntityId> product_of(const Entity& company) const {
    std::optional<EntityId> found;
    for (const NameParts::Whole& whole : products_.find(fold(company.name))) {
      if (!whole.at_start) continue;
      if (found) return std::nullopt;
      found = whole.entity;
    }
    return found;
  }

 private:
  const Knowledge& knowledge_;
  NamedEntities& named_;
  WordMap<EntityId> by_name_{};
  NameParts products_{};
};

bool acts_as_government(const Document& document, const DiscourseWords& words, const Token& name) {
  if (name.head == Token::kRoot) return false;
  const std::string& governor = document.tokens[name.head].lemma;
  if (is_a(name.deprel, Deprel::nsubj)) return words.metonymy_verbs.count(governor) != 0;
  return is_a(name.deprel, Deprel::nmod) && words.metonymy_nouns.count(governor) != 0;
}

bool is_product_sense(const Document& document, const DiscourseWords& words, const Token& name) {
  if (name.head == Token::kRoot) return false;
  const std::string& governor = document.tokens[name.head].lemma;
  if (name.deprel == Deprel::nsubj_pass) return words.product_verbs.count(governor) != 0;
  const bool modifies = is_a(name.deprel, Deprel::compound);
  return modifies && words.product_nouns.count(governor) != 0;
}

void add_alias(Entity& entity, std::string alias) {
  const auto at = std::lower_bound(entity.aliases.begin(), entity.aliases.end(), alias);
  if (at == entity.aliases.end() || *at != alias) entity.aliases.insert(at, std::move(alias));
}

}  // namespace

void settle_senses(const Document& document, const Knowledge& knowledge, NamedEntities& named) {
  const DiscourseWords& words = knowledge.discourse_words;
  Finder finder(knowledge, named);
  for (LinkedName& linked : named.names) {
    const Token& head = document.tokens[head_of(document, linked.name.first, linked.name.end)];
    const Entity entity = named.entities[index(linked.entity)];
    if (entity.kind == "place" && acts_as_government(document, words, head)) {
      const auto government = words.capitals.find(entity.name);
      if (government == words.capitals.end()) continue;
      linked.entity = finder.entity_named(government->second);
    } else if (entity.kind == "company" && is_product_sense(document, words, head)) {
      const auto product = finder.product_of(entity);
      if (!product) continue;
      linked.entity = *product;
    } else {
      continue;
    }
    add_alias(named.entities[index(linked.entity)],
              std::string(document.at(document.span_of(linked.name.first, linked.name.end))));
  }
}

}  // namespace claimgraph
