#pragma once
// Who and what one document speaks of: its entities, and every place that points at one.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/document.h"
#include "core/extraction.h"
#include "core/tree.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// The entities of a document and their mentions. Lookups are by token index.
struct Discourse {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::vector<Entity> entities{};
  std::vector<Mention> mentions{};           ///< ordered by span; nested ones are of other entities
  std::vector<std::uint32_t> head_tokens{};  ///< of each mention: index into Document::tokens
  std::vector<std::uint32_t>
      headed_by{};  ///< token → index of the longest mention it heads, or kNone
  std::vector<std::uint32_t>
      inside{};  ///< token → index of the longest name that holds it, or kNone
  std::vector<std::uint32_t> nameless{};  ///< pronoun → the noun of its sentence that it stands for
                                          ///< and that nobody names: "The union said it would …"
};

/// Names from gazetteer, recogniser and name endings, grouped into entities, with what points back
/// at them: pronouns, definite nouns, relative pronouns. What is not sure stays without a link.
Discourse find_discourse(const Document& document, const Tree& tree, const Knowledge& knowledge);

/// A pronoun or a description, and what it stands for.
struct PronounLink {
  std::uint32_t token = 0;
  EntityId entity{};
};

/// Adds pronouns that are no mentions yet; descriptions that are stand for something else from now
/// on.
void add_pronouns(const Document& document, const std::vector<PronounLink>& links,
                  Discourse& discourse);

/// The mention with this head; null: none.
const Mention* mention_headed_by(const Discourse& discourse, std::uint32_t token);

/// The noun that the pronoun `token` stands for, where that has no name; `token` itself else.
std::uint32_t nameless_noun(const Discourse& discourse, std::uint32_t token);

/// The entity that the noun phrase, name or pronoun headed at `token` stands for.
std::optional<EntityId> entity_at(const Discourse& discourse, std::uint32_t token);

}  // namespace claimgraph
