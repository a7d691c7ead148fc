#pragma once
// Claims: one assertion at one place in one article, with everything that narrows, hedges or
// attributes it. A claim is never changed and never merged.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/quantity.h"
#include "core/span.h"

namespace claimgraph {

/// An entity of one extraction: its index in Extraction::entities.
enum class EntityId : std::uint32_t {};
constexpr std::size_t index(EntityId id) { return static_cast<std::size_t>(id); }

/// What stands in a claim's subject, object or qualifier: an entity, a quantity, a date or plain
/// words. `text` is always the words that stand for it, resolved where they were a pronoun.
struct Argument {
  std::string text{};
  std::optional<Span> span{};  ///< where it stands; absent for what is understood
  std::optional<EntityId> entity{};
  std::optional<Quantity> quantity{};
  std::string date{};  ///< EDTF; empty: no date

  bool operator==(const Argument&) const = default;
};

/// The role of an amount that a claim speaks against: "61,000, not the 48,600 that Acme named".
inline constexpr std::string_view kInsteadOf = "instead_of";

/// Of the qualifiers that say when, where, and in or for which body.
inline constexpr std::string_view kTimeRole = "time";
inline constexpr std::string_view kPlaceRole = "place";
inline constexpr std::string_view kOrganizationRole = "organization";

/// The role of how an amount was reckoned: "operating" profit, "adjusted" earnings.
inline constexpr std::string_view kBasisRole = "basis";

/// The role of what something was done to somebody for: fined "for late filings".
inline constexpr std::string_view kReasonRole = "reason";

/// A role that narrows a claim: time, amount, place, price, stake, purpose …
struct Qualifier {
  std::string role{};
  Argument value{};

  bool operator==(const Qualifier&) const = default;
};

enum class SpeakerKind : std::uint8_t { person, body, document, data, anonymous, outlet };

/// One link of the chain of who says so.
struct AttributionLink {
  Argument speaker{};
  SpeakerKind kind = SpeakerKind::person;
  std::string
      cue{};  ///< the words that show it: "claimed", "according to"; empty for an interview turn
  std::optional<Span> cue_span{};
  std::optional<Span> content_span{};

  bool operator==(const AttributionLink&) const = default;
};

enum class Polarity : std::uint8_t { positive, negative };

/// How the claim is put forward. Names as in the extraction record.
enum class Modality : std::uint8_t {
  asserted,
  reported,
  claimed,
  estimated,
  possible,
  planned,
  predicted,
  conditional,
  hypothetical,
  required,
  permitted,
  denied,
};

/// Factuality according to the source (FactBank, Saurí and Pustejovsky 2009): certain, probable or
/// possible, with polarity; or underspecified.
enum class Factuality : std::uint8_t {
  certain_plus,
  probable_plus,
  possible_plus,
  certain_minus,
  probable_minus,
  possible_minus,
  unknown,
};

struct Claim {
  std::string id{};  ///< digest of document, span, predicate, arguments: the same claim twice has
                     ///< the same id
  Span span{};       ///< the smallest stretch that supports it
  Span sentence{};
  Argument subject{};
  std::string predicate{};  ///< a predicate of the schema; "open" for an open claim
  std::string relation{};   ///< the words of the relation: "bought", "spend"
  std::optional<Argument> object{};
  std::vector<Qualifier> qualifiers{};
  std::vector<AttributionLink> attribution{};  ///< innermost first; empty: the article's own voice
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::asserted;
  Factuality factuality = Factuality::certain_plus;
  std::string rule{};  ///< what made it: "products.toml#released/1"
  bool open = false;

  bool operator==(const Claim&) const = default;
};

std::string_view name_of(SpeakerKind kind);
std::string_view name_of(Polarity polarity);      ///< "positive"
std::string_view name_of(Modality modality);      ///< "asserted"
std::string_view name_of(Factuality factuality);  ///< "CT+"
std::string_view name_of(Bound bound);            ///< "at_least"
std::optional<SpeakerKind> speaker_kind_from(std::string_view name);
std::optional<Polarity> polarity_from(std::string_view name);
std::optional<Modality> modality_from(std::string_view name);
std::optional<Factuality> factuality_from(std::string_view name);
std::optional<Bound> bound_from(std::string_view name);

}  // namespace claimgraph
