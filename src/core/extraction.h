#pragma once
// An Extraction is all that one article says, self-contained: what `extract` gives and `store`
// takes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "core/date.h"
#include "core/quantity.h"
#include "core/span.h"

namespace claimgraph {

enum class MentionForm : std::uint8_t { name, nominal, pronoun };

struct Mention {
  EntityId entity{};
  Span span{};
  MentionForm form = MentionForm::name;

  bool operator==(const Mention&) const = default;
};

/// A thing as one article knows it. Entities of several articles are joined by `reconcile`.
struct Entity {
  std::string kind{};                  ///< of schema/entity_kinds.toml
  std::string name{};                  ///< the fullest form
  std::vector<std::string> aliases{};  ///< surface forms found, sorted, with `name` if it was found
  std::string external{};              ///< "wikidata:Q…" where sure

  bool operator==(const Entity&) const = default;
};

/// A sentence that looked checkable and gave no claim.
struct Skip {
  Span span{};
  std::string reason{};

  bool operator==(const Skip&) const = default;
};

struct ExtractedSentence {
  Span span{};
  Role role = Role::body;

  bool operator==(const ExtractedSentence&) const = default;
};

struct Extraction {
  Provenance provenance{};
  std::string document_id{};
  std::string language{};
  std::string text{};
  /// As the reader gave them, so that the article can be extracted again; empty: not known.
  std::vector<Block> blocks{};
  std::vector<ExtractedSentence> sentences{};
  std::vector<Entity> entities{};  ///< EntityId is the index
  std::vector<Mention> mentions{};
  std::vector<DateMention> dates{};
  std::vector<QuantityMention> quantities{};
  std::vector<Claim> claims{};
  std::vector<Skip> skipped{};

  bool operator==(const Extraction&) const = default;

  std::string_view at(Span span) const {
    return std::string_view(text).substr(span.start, span.size());
  }
  const Entity& entity(EntityId id) const { return entities[index(id)]; }
};

std::string_view name_of(MentionForm form);
std::string_view name_of(Role role);
std::string_view name_of(DateType type);
std::optional<MentionForm> mention_form_from(std::string_view name);
std::optional<Role> role_from(std::string_view name);
std::optional<DateType> date_type_from(std::string_view name);

}  // namespace claimgraph
