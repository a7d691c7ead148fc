// What a date covers: a day, several, a time of day.

#include "values/date_match.h"

namespace claimgraph {
namespace {

bool digit(const std::string& text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// Of a value with a time: "T15", "2025-01-20T15:30", "TMO", "2025-01-20T09/2025-01-20T10".
DateShape shape_of_time(const DateValue& value) {
  const std::size_t time = value.value.find('T');
  const bool long_time =
      value.interval() || (time != std::string::npos && !digit(value.value, time + 1));
  const std::size_t before = value.value.starts_with(kUntil) ? kUntil.size() : 0;
  const bool with_day = time != before;
  if (long_time) return with_day ? DateShape::datetimerange : DateShape::timerange;
  return with_day ? DateShape::datetime : DateShape::time;
}

/// Of a value of the calendar: whole days are 2025-01-20, XXXX-01-20 and XXXX-WXX-1.
DateShape shape_of_date(const DateValue& value) {
  if (value.vague()) {
    if (value.value == "PRESENT_REF") {
      return value.extended ? DateShape::daterange : DateShape::datetime;
    }
    return value.extended ? DateShape::daterange : DateShape::date;
  }
  const bool day = value.value.size() == 10 && !value.interval();
  return day ? DateShape::date : DateShape::daterange;
}

}  // namespace

DateShape shape_of(const DateValue& value) {
  switch (value.type) {
    case DateType::set:
      return DateShape::set;
    case DateType::duration: {
      const bool anchored = value.extended || (value.interval() && digit(value.value, 0));
      return anchored ? DateShape::daterange : DateShape::duration;
    }
    case DateType::time:
      return shape_of_time(value);
    case DateType::date:
      return shape_of_date(value);
  }
  return DateShape::date;
}

}  // namespace claimgraph
