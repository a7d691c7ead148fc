#include "cli/today.h"

#include <fmt/format.h>

#include <chrono>

namespace claimgraph {

std::string now() {
  using namespace std::chrono;
  const auto moment = floor<seconds>(system_clock::now());
  const sys_days day = floor<days>(moment);
  const year_month_day date(day);
  const hh_mm_ss<seconds> time(moment - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::string today() {
  constexpr std::size_t kDay = 10;
  return now().substr(0, kDay);
}

}  // namespace claimgraph
