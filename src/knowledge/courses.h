#pragma once
// The courses that matters take, step by step (data/lexicon/courses.toml).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "knowledge/config.h"

namespace claimgraph {

/// Where in a course something stands.
struct CourseStep {
  std::uint32_t course = 0;
  std::uint32_t step = 0;
  bool plans = false;     ///< an earlier step counts where it is only planned or expected
  bool forecast = false;  ///< it is a step only as long as it is expected
};

class Courses {
 public:
  /// Throws Failure("file:line: …") where the file is wrong.
  explicit Courses(const ConfigNode& file);
  Courses() = default;

  /// The steps that a typed predicate, or a family, is of; none for most.
  const std::vector<CourseStep>& steps_of(std::string_view name) const;
  const std::string& name_of(std::uint32_t course) const { return names_[course]; }
  /// Every predicate and family that some step names.
  std::vector<std::string> members() const;

 private:
  std::vector<std::string> names_{};
  WordMap<std::vector<CourseStep>> steps_{};
};

}  // namespace claimgraph
