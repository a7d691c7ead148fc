#include "knowledge/courses.h"

#include <algorithm>

namespace claimgraph {

Courses::Courses(const ConfigNode& file) {
  for (const auto& [name, table] : file.as_table()) {
    table.allow_only({"steps", "plans", "forecasts"});
    const bool plans = table.bool_or("plans", false);
    const std::vector<std::string> forecasts = table.strings_or_none("forecasts");
    const auto course = static_cast<std::uint32_t>(names_.size());
    names_.push_back(name);
    std::uint32_t step = 0;
    for (const ConfigNode& members : table.at("steps").as_array()) {
      for (const std::string& each : members.as_strings()) {
        const bool forecast = std::ranges::find(forecasts, each) != forecasts.end();
        steps_[each].push_back({course, step, plans, forecast});
      }
      ++step;
    }
    if (step < 2) table.at("steps").fail("a course has two steps or more");
  }
}

const std::vector<CourseStep>& Courses::steps_of(std::string_view name) const {
  static const std::vector<CourseStep> none;
  const auto known = steps_.find(name);
  return known == steps_.end() ? none : known->second;
}

std::vector<std::string> Courses::members() const {
  std::vector<std::string> members;
  for (const auto& [name, steps] : steps_) members.push_back(name);
  return members;
}

}  // namespace claimgraph
