#pragma once
// Articles that nobody wrote: extractions drawn from a seed, for properties that must hold for
// every graph and for measuring large ones. The same seed gives the same articles on every machine.

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/extraction.h"

namespace claimgraph::synthetic {

/// SplitMix64 (Steele, Lea and Flood 2014): the standard library's distributions differ by
/// platform.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  /// From 0 to `bound` - 1.
  std::uint32_t below(std::size_t bound) { return static_cast<std::uint32_t>(next() % bound); }
  bool one_in(std::size_t chances) { return below(chances) == 0; }
  /// Few numbers often, many seldom, as names in the news.
  std::size_t skewed(std::size_t bound) {
    const double share = static_cast<double>(next() >> 11U) / 9007199254740992.0;
    return static_cast<std::size_t>(static_cast<double>(bound) * share * share * share);
  }

 private:
  std::uint64_t state_;
};

struct Options {
  std::size_t entities = 2000;
  std::size_t claims = 20;  ///< an article
  std::size_t outlets = 40;
};

namespace detail {

inline std::string name_of_entity(std::size_t number) {
  static const char* const syllables[] = {"ba", "do", "fe", "gi", "ku", "la", "mo", "ne",
                                          "pi", "ru", "sa", "to", "ve", "wi", "xo", "za"};
  std::string name;
  for (std::size_t rest = number + 16; rest > 0; rest /= 16) name += syllables[rest % 16];
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name + " Works";
}

inline std::string day(std::size_t number) {
  const auto two = [](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(2020 + number / 336) + "-" + two(1 + number % 336 / 28) + "-" +
         two(1 + number % 28);
}

/// Adds the entity to the article, once.
inline EntityId entity_in(Extraction& article, std::size_t number) {
  std::string name = name_of_entity(number);
  if (number % 5 == 1) name.resize(name.find(' '));  // a short form, which other articles may use
  for (std::uint32_t i = 0; i < article.entities.size(); ++i) {
    if (article.entities[i].name == name) return EntityId{i};
  }
  const std::string external = number % 3 == 0 ? "wikidata:Q" + std::to_string(number + 1) : "";
  article.entities.push_back(
      {number % 7 == 0 ? "organization" : "company", name, {name}, external});
  return EntityId{static_cast<std::uint32_t>(article.entities.size() - 1)};
}

inline Argument argument_of(Extraction& article, std::size_t number) {
  const EntityId id = entity_in(article, number);
  return {.text = article.entities[index(id)].name, .entity = id};
}

inline Claim claim_of(Extraction& article, Random& random, const Options& options) {
  Claim claim;
  claim.subject = argument_of(article, random.skewed(options.entities));
  static const char* const amounts[] = {"revenue", "employs", "valuation"};
  static const char* const things[] = {"acquired", "partnered_with", "sued", "subsidiary_of"};
  const std::size_t choice = random.below(10);
  if (choice < 4) {
    claim.predicate = amounts[random.below(3)];
    const double value = std::pow(10.0, 3 + random.below(3)) * (1 + random.below(20));
    Quantity quantity{.low = value, .high = value};
    if (claim.predicate == "employs") {
      quantity.unit = "people";
    } else {
      quantity.currency = random.one_in(5) ? "EUR" : "USD";
    }
    if (random.one_in(4)) quantity.bound = Bound::about;
    claim.object = Argument{.text = std::to_string(value), .quantity = quantity};
  } else {
    claim.open = choice >= 8;
    claim.predicate = claim.open ? "open" : things[random.below(4)];
    claim.relation = claim.open ? "praise" : "";
    claim.object = argument_of(article, random.skewed(options.entities));
  }
  if (random.one_in(3)) {
    claim.qualifiers.push_back(
        {"time", {.text = "then", .date = day(random.below(1500)).substr(0, 7)}});
  }
  if (random.one_in(4)) {
    claim.attribution.push_back({.speaker = argument_of(article, random.skewed(options.entities)),
                                 .kind = SpeakerKind::body,
                                 .cue = "said"});
  }
  if (random.one_in(12)) claim.polarity = Polarity::negative;
  if (random.one_in(10)) claim.modality = Modality::planned;
  return claim;
}

}  // namespace detail

/// The article of this number: its name, outlet and claims depend on seed and number alone. Every
/// ninth is a copy of an earlier one's text under another name.
inline Extraction article(std::uint64_t seed, std::size_t number, const Options& options = {}) {
  const std::size_t original = number % 9 == 8 ? number - 5 : number;
  Random random(seed * 1000003 + original);
  Extraction article;
  article.document_id = "d" + std::to_string(seed) + "-" + std::to_string(number);
  article.provenance.uri = "synthetic:" + std::to_string(number);
  article.provenance.publisher = "Outlet " + std::to_string(number % options.outlets);
  article.provenance.published = detail::day(number % 1500);
  article.language = "en";
  for (std::size_t i = 0; i < options.claims; ++i) {
    Claim claim = detail::claim_of(article, random, options);
    const auto start = static_cast<std::uint32_t>(article.text.size());
    article.text += claim.subject.text + " " + claim.predicate + " " + claim.object->text +
                    ", as number " + std::to_string(random.below(1000)) + " of " +
                    std::to_string(random.below(1000)) + " reports has it.";
    const Span span{start, static_cast<std::uint32_t>(article.text.size())};
    article.text += '\n';
    claim.span = claim.sentence = span;
    claim.id = article.document_id + "-" + std::to_string(i);
    claim.rule = "synthetic";
    article.sentences.push_back({span, Role::body});
    const auto length = static_cast<std::uint32_t>(claim.subject.text.size());
    article.mentions.push_back({*claim.subject.entity, {start, start + length}, MentionForm::name});
    article.claims.push_back(std::move(claim));
  }
  return article;
}

}  // namespace claimgraph::synthetic
