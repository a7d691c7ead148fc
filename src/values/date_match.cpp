#include "values/date_match.h"

namespace claimgraph {
namespace {

struct Named {
  std::string_view name;
  Production production;
};

constexpr Named kProductions[] = {
    {"calendar", make_calendar}, {"bare_year", make_bare_year},
    {"quarter", make_quarter},   {"half", make_half},
    {"season", make_season},     {"decade", make_decade},
    {"century", make_century},   {"holiday", make_holiday},
    {"week", make_week},         {"relative_day", make_relative_day},
    {"weekday", make_weekday},   {"step", make_step},
    {"distance", make_distance}, {"weekend", make_weekend},
    {"same", make_same},         {"reported", make_reported},
    {"duration", make_duration}, {"duration_range", make_duration_range},
    {"set", make_set},           {"fixed", make_fixed},
    {"range", make_range},       {"year_range", make_year_range},
    {"offset", make_offset},     {"day_range", make_day_range},
    {"time", make_time},         {"day_part", make_day_part},
};

}  // namespace

Production production_named(std::string_view name) {
  for (const Named& named : kProductions) {
    if (named.name == name) return named.production;
  }
  return nullptr;
}

void DateMemory::keep(const DateValue& value) {
  if (value.type != DateType::date || value.compared) return;
  if (value.value.find("_REF") != std::string::npos) return;
  last = value;
  if (value.timex.size() == 7 && value.timex[5] == 'Q') quarter = value;
}

const Capture* DateMatch::find(std::string_view of, std::size_t index) const {
  for (const Capture& capture : captures_) {
    if (context.grammar.name_of_class(capture.of) != of) continue;
    if (index-- == 0) return &capture;
  }
  return nullptr;
}

int DateMatch::integer(std::string_view of, int otherwise, std::size_t index) const {
  const Capture* capture = find(of, index);
  if (capture == nullptr) return otherwise;
  return capture->word != nullptr ? std::stoi(*capture->word) : static_cast<int>(capture->number);
}

std::string DateMatch::unit() const {
  for (const char* of : {"unit", "units", "period"}) {
    if (has(of)) return text(of);
  }
  return {};
}

std::string DateMatch::text(std::string_view of, std::size_t index) const {
  const Capture* capture = find(of, index);
  return capture != nullptr && capture->word != nullptr ? *capture->word : std::string();
}

}  // namespace claimgraph
