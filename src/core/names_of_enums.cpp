// The printed names of the closed sets, each once; reading and writing share them.

#include <algorithm>
#include <array>

#include "core/claim.h"
#include "core/extraction.h"
#include "core/graph.h"

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, 6> kSpeakerKinds = {"person", "body",      "document",
                                                           "data",   "anonymous", "outlet"};
constexpr std::array<std::string_view, 2> kPolarities = {"positive", "negative"};
constexpr std::array<std::string_view, 12> kModalities = {
    "asserted",  "reported",    "claimed",      "estimated", "possible",  "planned",
    "predicted", "conditional", "hypothetical", "required",  "permitted", "denied"};
constexpr std::array<std::string_view, 7> kFactualities = {"CT+", "PR+", "PS+", "CT-",
                                                           "PR-", "PS-", "Uu"};
constexpr std::array<std::string_view, 7> kBounds = {
    "exact", "about", "at_least", "more_than", "at_most", "less_than", "up_to"};
constexpr std::array<std::string_view, 3> kForms = {"name", "nominal", "pronoun"};
constexpr std::array<std::string_view, 10> kRoles = {
    "title",    "byline",  "heading",   "body",       "quotation",
    "question", "caption", "list_item", "table_cell", "boilerplate"};
constexpr std::array<std::string_view, 11> kAgreementKinds = {"same",
                                                              "more_specific",
                                                              "compatible",
                                                              "update",
                                                              "plan_vs_outcome",
                                                              "differs_in_scope",
                                                              "differs_in_value",
                                                              "differs_in_date",
                                                              "negates",
                                                              "denies",
                                                              "corrects"};
constexpr std::array<std::string_view, 5> kModes = {"stated", "denied", "future", "open", "rule"};
constexpr std::array<std::string_view, 10> kTurns = {
    "none",  "change",    "correction", "underway", "revision",
    "ended", "withdrawn", "erratum",    "denial",   "admission"};
constexpr std::array<std::string_view, 4> kVerdicts = {"none", "confirmed", "fixed", "rejected"};
constexpr std::array<std::string_view, 3> kConflictStates = {"open", "settled", "dismissed"};
constexpr std::array<std::string_view, 4> kDateTypes = {"date", "time", "duration", "set"};
constexpr std::array<std::string_view, 8> kDateShapes = {
    "date", "daterange", "time", "timerange", "datetime", "datetimerange", "duration", "set"};
constexpr std::array<std::string_view, 4> kQuantityKinds = {"number", "percentage", "currency",
                                                            "dimension"};

template <typename Enum, std::size_t N>
std::string_view printed(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

template <typename Enum, std::size_t N>
std::optional<Enum> parsed(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Enum>(at - names.begin());
}

}  // namespace

std::string_view name_of(SpeakerKind kind) { return printed(kSpeakerKinds, kind); }
std::string_view name_of(Polarity polarity) { return printed(kPolarities, polarity); }
std::string_view name_of(Modality modality) { return printed(kModalities, modality); }
std::string_view name_of(Factuality factuality) { return printed(kFactualities, factuality); }
std::string_view name_of(Bound bound) { return printed(kBounds, bound); }
std::string_view name_of(MentionForm form) { return printed(kForms, form); }
std::string_view name_of(Role role) { return printed(kRoles, role); }
std::string_view name_of(DateType type) { return printed(kDateTypes, type); }
std::string_view name_of(DateShape shape) { return printed(kDateShapes, shape); }
std::string_view name_of(QuantityKind kind) { return printed(kQuantityKinds, kind); }
std::string_view name_of(AgreementKind kind) { return printed(kAgreementKinds, kind); }
std::string_view name_of(Mode mode) { return printed(kModes, mode); }
std::string_view name_of(ClaimVerdict verdict) { return printed(kVerdicts, verdict); }
std::string_view name_of(ConflictState state) { return printed(kConflictStates, state); }
std::string_view name_of(Turn turn) { return printed(kTurns, turn); }

std::optional<SpeakerKind> speaker_kind_from(std::string_view name) {
  return parsed<SpeakerKind>(kSpeakerKinds, name);
}
std::optional<Polarity> polarity_from(std::string_view name) {
  return parsed<Polarity>(kPolarities, name);
}
std::optional<Modality> modality_from(std::string_view name) {
  return parsed<Modality>(kModalities, name);
}
std::optional<Factuality> factuality_from(std::string_view name) {
  return parsed<Factuality>(kFactualities, name);
}
std::optional<Bound> bound_from(std::string_view name) { return parsed<Bound>(kBounds, name); }
std::optional<MentionForm> mention_form_from(std::string_view name) {
  return parsed<MentionForm>(kForms, name);
}
std::optional<Role> role_from(std::string_view name) { return parsed<Role>(kRoles, name); }
std::optional<DateType> date_type_from(std::string_view name) {
  return parsed<DateType>(kDateTypes, name);
}
std::optional<DateShape> date_shape_from(std::string_view name) {
  return parsed<DateShape>(kDateShapes, name);
}
std::optional<QuantityKind> quantity_kind_from(std::string_view name) {
  return parsed<QuantityKind>(kQuantityKinds, name);
}
std::optional<AgreementKind> agreement_kind_from(std::string_view name) {
  return parsed<AgreementKind>(kAgreementKinds, name);
}
std::optional<Mode> mode_from(std::string_view name) { return parsed<Mode>(kModes, name); }
std::optional<Turn> turn_from(std::string_view name) { return parsed<Turn>(kTurns, name); }

}  // namespace claimgraph
