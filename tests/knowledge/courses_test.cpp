#include "knowledge/courses.h"

#include <gtest/gtest.h>

#include <string>

#include "base/error.h"

namespace claimgraph {
namespace {

Courses courses_in(const std::string& text) { return Courses(parse_config("courses.toml", text)); }

TEST(Courses, TellTheStepsOfAMember) {
  const Courses courses = courses_in(
      "[licence]\nsteps = [[\"applied_for\"], [\"approved\", \"denied\"]]\n"
      "[outlook]\nplans = true\nsteps = [[\"approved\"], [\"cut\"]]\n");
  ASSERT_EQ(courses.steps_of("approved").size(), 2U);
  EXPECT_EQ(courses.steps_of("approved")[0].step, 1U);
  EXPECT_FALSE(courses.steps_of("approved")[0].plans);
  EXPECT_EQ(courses.name_of(courses.steps_of("approved")[1].course), "outlook");
  EXPECT_TRUE(courses.steps_of("approved")[1].plans);
  EXPECT_TRUE(courses.steps_of("elsewhere").empty());
  EXPECT_EQ(courses.members().size(), 4U);
}

TEST(Courses, RefuseWhatIsNoCourse) {
  EXPECT_THROW(courses_in("[licence]\nsteps = [[\"applied_for\"]]\n"), Failure);
  EXPECT_THROW(courses_in("[licence]\nstages = []\n"), Failure);
}

}  // namespace
}  // namespace claimgraph
