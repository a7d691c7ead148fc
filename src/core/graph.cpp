#include "core/graph.h"

namespace claimgraph {

std::string short_id(const std::string& id) { return id.substr(0, 8); }

std::string time_of(const StoredClaim& stored) {
  std::string dated;
  for (const StoredArgument& each : stored.qualifiers) {
    if (each.role != kTimeRole || each.value.date.empty()) continue;
    if (days_of(each.value.date)) return each.value.date;
    if (dated.empty()) dated = each.value.date;
  }
  return dated;
}

std::optional<DayRange> days_of(const StoredClaim& stored) {
  const auto time = days_of(time_of(stored));
  return time ? time : days_of(stored.published);
}

std::string when_of(const StoredClaim& stored) {
  const std::string time = time_of(stored);
  return time.empty() ? stored.published : time;
}

bool contradicts(AgreementKind kind) {
  switch (kind) {
    case AgreementKind::differs_in_value:
    case AgreementKind::differs_in_date:
    case AgreementKind::negates:
    case AgreementKind::denies:
      return true;
    case AgreementKind::same:
    case AgreementKind::more_specific:
    case AgreementKind::compatible:
    case AgreementKind::update:
    case AgreementKind::plan_vs_outcome:
    case AgreementKind::differs_in_scope:
    case AgreementKind::corrects:
      return false;
  }
  return false;
}

Mode mode_of(Modality modality) {
  switch (modality) {
    case Modality::asserted:
    case Modality::reported:
    case Modality::claimed:
    case Modality::estimated:
      return Mode::stated;
    case Modality::denied:
      return Mode::denied;
    case Modality::planned:
    case Modality::predicted:
      return Mode::future;
    case Modality::possible:
    case Modality::conditional:
    case Modality::hypothetical:
      return Mode::open;
    case Modality::required:
    case Modality::permitted:
      return Mode::rule;
  }
  return Mode::open;
}

}  // namespace claimgraph
