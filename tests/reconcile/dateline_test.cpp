// The day of an article from a dateline without its year.

#include "reconcile/dateline.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "knowledge/ontology.h"

namespace claimgraph {
namespace {

TEST(DatedPlaces, TellOfWhenTheArticleWasWritten) {
  const std::string text =
      "OSLO, Feb 10 - Acme said late on Monday it will open in 2027. The firm, founded in 2009, "
      "told staff on Tuesday.";
  const Ontology ontology = load_ontology();
  const auto at = [&](const std::string& words) { return text.find(words); };
  const auto claim = [&](const std::string& first, const std::string& last) {
    StoredClaim made;
    made.claim.span.start = static_cast<std::uint32_t>(at(first));
    made.claim.span.end = static_cast<std::uint32_t>(at(last) + last.size());
    return made;
  };
  StoredClaim founding = claim("The firm", "2009");
  founding.claim.predicate = "founded_on";
  StoredClaim plan = claim("Acme", "2027");
  plan.claim.modality = Modality::planned;
  const std::vector<std::pair<std::size_t, std::string>> dates = {{at("Feb 10"), "XXXX-02-10"},
                                                                  {at("Monday"), "XXXX-WXX-1"},
                                                                  {at("2027"), "2027"},
                                                                  {at("2009"), "2009"},
                                                                  {at("Tuesday"), "XXXX-WXX-2"}};
  const std::vector<DatedPlace> expected = {
      {at("Feb 10"), "XXXX-02-10"}, {at("2027"), "2027", true}, {at("Tuesday"), "XXXX-WXX-2"}};
  // In whatever order the claims come.
  for (const auto& claims : {std::vector{founding, plan}, std::vector{plan, founding}}) {
    EXPECT_EQ(dated_places(dates, text, claims, ontology.predicates, ontology.agreement_words),
              expected);
  }
}

TEST(DayOfDateline, NeedsTheDayOfTheWeekAndOneYear) {
  const struct {
    std::vector<DatedPlace> dates;
    std::string day;
  } cases[] = {
      // 10 February was a Tuesday in 2015 and in 2026.
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2024-05/2026-01"}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2025"}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2015"}, {400, "2025"}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2025"}, {400, "2031", true}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {400, "2027-33", true}}, "2026-02-10"},
      // "Called Acme until 2018, founded in 2015": long ago, and not written in 2015.
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2015"}, {400, "../2018"}}, ""},
      // Plans reach years ahead; what is past cannot be later than the article.
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2027"}}, ""},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {400, "2030", true}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-3"}, {300, "2025"}}, ""},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}}, ""},
      {{{60, "XXXX-02-10"}, {300, "2025"}}, ""},
      {{{500, "XXXX-02-10"}, {600, "XXXX-WXX-2"}, {700, "2025"}}, ""},
      {{}, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(day_of_dateline(c.dates), c.day);
}

TEST(DayOfDateline, IsOfTheYearsOfOtherArticles) {
  const std::vector<DatedPlace> opening = {{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}};
  EXPECT_EQ(day_of_dateline(opening, {2025, 2026}), "2026-02-10");
  EXPECT_EQ(day_of_dateline(opening, {2014, 2014}), "2015-02-10");
  EXPECT_EQ(day_of_dateline(opening, {2018, 2020}), "");
  // An archive of both years: what the article looks back on tells.
  EXPECT_EQ(day_of_dateline(opening, {2012, 2026}), "");
  std::vector<DatedPlace> later = opening;
  later.push_back({300, "2019"});
  EXPECT_EQ(day_of_dateline(later, {2012, 2026}), "2026-02-10");
  // "Founded in 2015" beside articles of today
  later.back().value = "2015";
  EXPECT_EQ(day_of_dateline(later, {2025, 2026}), "2026-02-10");
}

TEST(DayOfDateline, MayBeTheDayAfterWhatItTellsOf) {
  // 10 February was a Tuesday in 2026, a Monday in 2025.
  const std::vector<DatedPlace> opening = {{60, "XXXX-02-10"}, {200, "XXXX-WXX-1"}};
  EXPECT_EQ(day_of_dateline(opening, {2026, 2026}), "2026-02-10");
  EXPECT_EQ(day_of_dateline(opening, {2025, 2026}), "2025-02-10");
}

TEST(DayOfDateline, IsTheDayOfThisMorningAndNotOfLastEvening) {
  const auto told = [](const std::string& hour) {
    return day_of_dateline({{60, "XXXX-02-10"}, {200, "XXXX-WXX-2" + hour}}, {2026, 2026});
  };
  EXPECT_EQ(told("TMO"), "2026-02-10");
  EXPECT_EQ(told("TAF"), "2026-02-10");
  EXPECT_EQ(told("TEV"), "");
  EXPECT_EQ(told("TNI"), "");
}

TEST(WithYear, TakesTheNearest) {
  EXPECT_EQ(with_year("XXXX-10-02", "2026-11-05"), "2026-10-02");
  EXPECT_EQ(with_year("XXXX-12", "2026-01-20"), "2025-12");
  // A plan lies ahead.
  EXPECT_EQ(with_year("XXXX-12", "2026-01-20", Side::ahead), "2026-12");
  EXPECT_EQ(with_year("XXXX-01", "2026-01-20", Side::ahead), "2026-01");
  EXPECT_EQ(with_year("XXXX-01", "2026-12-20"), "2027-01");
  EXPECT_EQ(with_year("XXXX-02-29", "2024-12-30"), "2024-02-29");
  EXPECT_EQ(with_year("XXXX-02-29", "2022-12-30"), "XXXX-02-29");
  EXPECT_EQ(with_year("XXXX-WXX-3", "2026-11-05"), "XXXX-WXX-3");
  EXPECT_EQ(with_year("2019-10", "2026-11-05"), "2019-10");
  EXPECT_EQ(with_year("XXXX-10-02", ""), "XXXX-10-02");
}

}  // namespace
}  // namespace claimgraph
