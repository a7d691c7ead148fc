#pragma once
// The day of an article that gives it without its year: "GOTHENBURG, Feb 10".

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/graph.h"
#include "knowledge/agreement_words.h"
#include "knowledge/predicates.h"

namespace claimgraph {

/// A date where it stands in an article; EDTF, "XXXX-02-10" without its year.
struct DatedPlace {
  std::size_t start = 0;
  std::string value{};
  bool ahead = false;  ///< of a plan

  bool operator==(const DatedPlace&) const = default;
};

/// Of an article's dates, each with the byte where it stands, in their order, those that tell of
/// when it was written: not "founded in 2009", nor the day of the week of "late on Wednesday".
/// `claims` are all that the article makes.
std::vector<DatedPlace> dated_places(std::vector<std::pair<std::size_t, std::string>> dates,
                                     const std::string& text,
                                     const std::vector<StoredClaim>& claims,
                                     const Predicates& predicates, const AgreementWords& words);

/// The day of publication, by the first day of a month near the beginning, if the article names a
/// day of the week ("on Tuesday") and just one year makes the two one day: of those around the
/// years of `others`, articles that give their day; without such, the last year that it looks back
/// on, or the next; where it only looks ahead, the first such year or one of the four before.
/// Empty: not known. `dates` in the order of the text.
std::string day_of_dateline(const std::vector<DatedPlace>& dates, Years others = {});

/// On which side of its article's day a date lies: plans lie ahead.
enum class Side : std::uint8_t { either, ahead };

/// "XXXX-10-02" in the year that brings it nearest to the day of publication, on that side of it;
/// other values, and without such a day, as they are.
std::string with_year(const std::string& value, const std::string& published,
                      Side side = Side::either);

/// Gives a claim the day of its article, where that is not known otherwise, and its dates the years
/// nearest to it.
void settle_dates(StoredClaim& stored, const std::string& day);

}  // namespace claimgraph
