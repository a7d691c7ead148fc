#include "extract/sense.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/unicode.h"
#include "core/tree.h"

namespace claimgraph {
namespace {

/// The entity of this name, new if the document has none yet.
EntityId entity_named(const std::string& name, const Knowledge& knowledge, NamedEntities& named) {
  for (std::size_t i = 0; i < named.entities.size(); ++i) {
    if (named.entities[i].name == name) return EntityId{static_cast<std::uint32_t>(i)};
  }
  const GazetteerEntry* entry = knowledge.gazetteer.find(name);
  named.entities.push_back(
      {entry ? entry->kind : "government_body", name, {}, entry ? entry->external : ""});
  return EntityId{static_cast<std::uint32_t>(named.entities.size() - 1)};
}

/// The one model or product whose name begins with the company's; nothing where there are several.
std::optional<EntityId> product_of(const Entity& company, const NamedEntities& named) {
  const std::string prefix = fold(company.name);
  std::optional<EntityId> found;
  for (std::size_t i = 0; i < named.entities.size(); ++i) {
    const Entity& each = named.entities[i];
    const bool made = each.kind == "ai_model" || each.kind == "product";
    const std::string name = fold(each.name);
    const bool carries = name.size() > prefix.size() && name.starts_with(prefix) &&
                         (name[prefix.size()] == '-' || name[prefix.size()] == ' ');
    if (!made || !carries) continue;
    if (found) return std::nullopt;
    found = EntityId{static_cast<std::uint32_t>(i)};
  }
  return found;
}

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
  for (LinkedName& linked : named.names) {
    const Token& head = document.tokens[head_of(document, linked.name.first, linked.name.end)];
    const Entity entity = named.entities[index(linked.entity)];
    if (entity.kind == "place" && acts_as_government(document, words, head)) {
      const auto government = words.capitals.find(entity.name);
      if (government == words.capitals.end()) continue;
      linked.entity = entity_named(government->second, knowledge, named);
    } else if (entity.kind == "company" && is_product_sense(document, words, head)) {
      const auto product = product_of(entity, named);
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
