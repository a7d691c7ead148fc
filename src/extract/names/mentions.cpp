#include "extract/names/mentions.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/tree.h"
#include "extract/names/coreference.h"
#include "extract/names/entities.h"
#include "extract/names/kind_signs.h"
#include "extract/names/kinds.h"
#include "extract/names/name_finder.h"
#include "extract/names/sense.h"

namespace claimgraph {
namespace {

void add_name(const Document& document, const LinkedName& linked, Discourse& discourse) {
  const FoundName& name = linked.name;
  const auto number = static_cast<std::uint32_t>(discourse.mentions.size());
  const std::uint32_t head = head_of(document, name.first, name.end);
  discourse.mentions.push_back(
      {linked.entity, document.span_of(name.first, name.end), MentionForm::name});
  discourse.head_tokens.push_back(head);
  if (discourse.headed_by[head] == Discourse::kNone) discourse.headed_by[head] = number;
  for (std::uint32_t at = name.first; at < name.end; ++at) {
    if (discourse.inside[at] == Discourse::kNone) discourse.inside[at] = number;
  }
}

/// Mentions in text order; the lookups follow.
void sort_mentions(Discourse& discourse) {
  std::vector<std::uint32_t> order(discourse.mentions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Span left = discourse.mentions[a].span;
    const Span right = discourse.mentions[b].span;
    return std::pair(left.start, right.end) < std::pair(right.start, left.end);
  });
  std::vector<std::uint32_t> place(order.size());
  std::vector<Mention> mentions;
  std::vector<std::uint32_t> heads;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    mentions.push_back(discourse.mentions[order[i]]);
    heads.push_back(discourse.head_tokens[order[i]]);
  }
  for (auto* lookup : {&discourse.headed_by, &discourse.inside}) {
    for (std::uint32_t& mention : *lookup) {
      if (mention != Discourse::kNone) mention = place[mention];
    }
  }
  discourse.mentions = std::move(mentions);
  discourse.head_tokens = std::move(heads);
}

}  // namespace

Discourse find_discourse(const Document& document, const Tree& tree, const Knowledge& knowledge) {
  std::vector<FoundName> names = find_names(document, tree, knowledge);
  settle_wordings(document, tree, knowledge, names);
  NamedEntities named = link_names(document, std::move(names), knowledge);
  settle_kinds(document, tree, knowledge, named);
  settle_senses(document, knowledge, named);
  Discourse discourse;
  discourse.entities = std::move(named.entities);
  discourse.headed_by.assign(document.tokens.size(), Discourse::kNone);
  discourse.inside.assign(document.tokens.size(), Discourse::kNone);
  discourse.nameless.assign(document.tokens.size(), Discourse::kNone);
  for (const LinkedName& linked : named.names) add_name(document, linked, discourse);
  link_anaphora(document, tree, knowledge, discourse);
  sort_mentions(discourse);
  return discourse;
}

void add_pronouns(const Document& document, const std::vector<PronounLink>& links,
                  Discourse& discourse) {
  if (links.empty()) return;
  for (const PronounLink& each : links) {
    if (const std::uint32_t known = discourse.headed_by[each.token]; known != Discourse::kNone) {
      discourse.mentions[known].entity = each.entity;
      continue;
    }
    discourse.headed_by[each.token] = static_cast<std::uint32_t>(discourse.mentions.size());
    discourse.mentions.push_back(
        {each.entity, document.tokens[each.token].span, MentionForm::pronoun});
    discourse.head_tokens.push_back(each.token);
  }
  sort_mentions(discourse);
}

const Mention* mention_headed_by(const Discourse& discourse, std::uint32_t token) {
  const std::uint32_t mention = discourse.headed_by[token];
  return mention == Discourse::kNone ? nullptr : &discourse.mentions[mention];
}

std::uint32_t nameless_noun(const Discourse& discourse, std::uint32_t token) {
  const std::uint32_t noun = discourse.nameless[token];
  return noun == Discourse::kNone || discourse.headed_by[token] != Discourse::kNone ? token : noun;
}

std::optional<EntityId> entity_at(const Discourse& discourse, std::uint32_t token) {
  const Mention* mention = mention_headed_by(discourse, token);
  return mention ? std::optional(mention->entity) : std::nullopt;
}

}  // namespace claimgraph
