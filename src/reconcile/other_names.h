#pragma once
// The other names of a thing that its article tells: shorter ones, defined ones, former ones.

#include <string>
#include <string_view>
#include <vector>

#include "core/graph.h"
#include "knowledge/agreement_words.h"
#include "knowledge/entity_kinds.h"

namespace claimgraph {

/// A name that leads to a thing with another, fuller or later one.
struct OtherName {
  std::string bare{};
  std::string way{};  ///< "used", "trade", "defined", "former", "surname"

  auto operator<=>(const OtherName&) const = default;
};

/// Shorter names, three letters and more: of organizations those that the article uses for it, and
/// its name without words of trade ("Acme" of "Acme Cells"); of people surnames that few share.
std::vector<OtherName> short_names_of(const ObservedEntity& observed, const EntityKinds& kinds,
                                      const AgreementWords& words);

/// A mention of an article's thing, by its place among the things.
struct ThingSpan {
  Span span{};
  std::size_t thing = 0;
};

/// What one thing of an article is, by its text, to another: `bare` names it.
struct ToldName {
  std::size_t owner = 0;
  OtherName name{};
};

/// Names defined right behind a fuller one ("Acme Cells (AC)", `Acme Cells Inc. ("Acme")`), and
/// former names ("Acme, formerly Beta Works", "Acme, called Beta Works until 2020"), whose owner is
/// the thing mentioned last before. `spans` in the order of the text.
std::vector<ToldName> told_names(std::string_view text, const std::vector<ThingSpan>& spans,
                                 const std::vector<ObservedEntity>& things,
                                 const EntityKinds& kinds, const AgreementWords& words);

}  // namespace claimgraph
