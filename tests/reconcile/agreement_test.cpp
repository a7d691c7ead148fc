// How two claims of one topic stand, from claim to proposition to typed agreement.

#include "reconcile/agreement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

#include "files.h"
#include "reconcile/propositions.h"
#include "reconcile/words.h"

namespace claimgraph {
namespace {

const Predicates& predicates() {
  static const Predicates instance = [] {
    Predicates made;
    Predicate amount;
    amount.name = "employs";
    amount.compare = Compare::quantity;
    made.add(amount);
    Predicate seat;
    seat.name = "headquartered_in";
    seat.cardinality = Cardinality::one_at_a_time;
    made.add(seat);
    Predicate home = seat;
    home.name = "born_in";
    home.object.kinds = {"place"};
    made.add(home);
    Predicate founded;
    founded.name = "founded_on";
    founded.compare = Compare::date;
    made.add(founded);
    Predicate bought;
    bought.name = "acquired";
    made.add(bought);
    Predicate founder;
    founder.name = "founded_by";
    made.add(founder);
    Predicate chief;
    chief.name = "ceo_of";
    chief.sole_subject = true;
    made.add(chief);
    return made;
  }();
  return instance;
}

/// One side of a row; what it leaves out takes the defaults of an asserted claim.
struct Said {
  std::string predicate{};
  std::string object{};
  std::string published{};
  std::string document = "d1";
  std::string voice{};  ///< a speaker; empty: the article's own
  std::string time{};
  std::string place{};
  std::string period{};
  std::string relation{};
  Modality modality = Modality::asserted;
  bool negative = false;
  std::string sentence = "A sentence.";
  std::string subject = "Acme";
};

/// "employs 100; of Brant; at 2026-01-01; in d2; by Roe; time 2025; place Oslo; per P3M; mode
/// planned; not; verb buying; says …".
Said said_from(const std::string& text) {
  Said said;
  std::istringstream parts(text);
  std::string part;
  std::getline(parts, part, ';');
  said.predicate = part.substr(0, part.find(' '));
  said.object = part.substr(part.find(' ') + 1);
  while (std::getline(parts, part, ';')) {
    part.erase(0, part.find_first_not_of(' '));
    const std::string key = part.substr(0, part.find(' '));
    const std::string value = key == part ? "" : part.substr(key.size() + 1);
    const std::pair<std::string, std::string*> members[] = {
        {"at", &said.published},  {"in", &said.document},   {"by", &said.voice},
        {"time", &said.time},     {"place", &said.place},   {"per", &said.period},
        {"says", &said.sentence}, {"verb", &said.relation}, {"of", &said.subject}};
    const auto member = std::find_if(std::begin(members), std::end(members),
                                     [&](const auto& each) { return each.first == key; });
    if (member != std::end(members)) {
      *member->second = value;
    } else if (key == "mode") {
      said.modality = modality_from(value).value();
    } else {
      EXPECT_EQ(key, "not") << text;
      said.negative = true;
    }
  }
  return said;
}

StoredClaim claim_of(const Said& said, const std::string& id) {
  StoredClaim stored;
  stored.claim.id = id;
  stored.claim.predicate = said.predicate;
  stored.claim.modality = said.modality;
  stored.claim.relation = said.relation;
  stored.claim.polarity = said.negative ? Polarity::negative : Polarity::positive;
  stored.document = said.document;
  stored.source = "Outlet of " + said.document;
  stored.published = said.published;
  stored.sentence = said.sentence;
  stored.subject = {.role = "",
                    .entity = "body:" + said.subject,
                    .name = said.subject,
                    .value = {.text = said.subject}};
  StoredArgument object{
      .role = "", .entity = "", .name = said.object, .value = {.text = said.object}};
  if (said.predicate == "employs" || said.predicate == "creates_jobs") {
    const double number = std::stod(said.object);
    object.value.quantity =
        Quantity{.low = number, .high = number, .unit = "people", .period = said.period};
  } else if (said.predicate == "grew_by" || said.predicate == "fell_by") {
    const double share = std::stod(said.object);
    object.value.quantity = Quantity{.low = share, .high = share, .unit = "percent"};
  } else if (said.predicate == "founded_on") {
    object.value.date = said.object;
  } else {
    object.entity = "x:" + said.object;
  }
  stored.object = object;
  const auto qualify = [&](const std::string& role, const std::string& text,
                           const std::string& date) {
    if (text.empty()) return;
    stored.qualifiers.push_back(
        {.role = role, .entity = "", .name = text, .value = {.text = text, .date = date}});
  };
  qualify("time", said.time, said.time);
  qualify("place", said.place, "");
  if (!said.voice.empty()) {
    stored.claim.attribution.push_back({.speaker = {.text = said.voice}});
    stored.speakers.push_back(
        {.role = "person", .entity = "", .name = said.voice, .value = {.text = said.voice}});
  }
  return stored;
}

/// The kind, with "<" where the second is the directed side; "-" for nothing, "topics" where they
/// are not compared at all, "one" where both say the same.
std::string verdict(const Said& left, const Said& right) {
  const Proposition a = proposition_of(claim_of(left, "c1"), {}, predicates(), words());
  const Proposition b = proposition_of(claim_of(right, "c2"), {}, predicates(), words());
  std::vector<std::string> shared;
  std::set_intersection(a.topics.begin(), a.topics.end(), b.topics.begin(), b.topics.end(),
                        std::back_inserter(shared));
  if (shared.empty()) return "topics";
  if (a.id == b.id) return "one";
  const Predicate* predicate = predicates().find(left.predicate);
  const auto there = relate(a, b, predicate, words());
  EXPECT_EQ(there, relate(b, a, predicate, words()));
  if (!there) return "-";
  const bool directed =
      there->kind == AgreementKind::more_specific || there->kind == AgreementKind::update ||
      there->kind == AgreementKind::plan_vs_outcome || there->kind == AgreementKind::denies ||
      there->kind == AgreementKind::negates || there->kind == AgreementKind::corrects;
  return std::string(name_of(there->kind)) + (directed && there->a != a.id ? " <" : "");
}

TEST(Relate, StandsAsTheTableSays) {
  for (const TableRow& row : rows_of("tests/reconcile/agreement.tsv", 30)) {
    ASSERT_GE(row.fields.size(), 3U) << row.place;
    EXPECT_EQ(verdict(said_from(row.fields[0]), said_from(row.fields[1])), row.fields[2])
        << row.place << ": " << row.fields[0] << " | " << row.fields[1];
  }
}

/// What is passed over unread says nothing: with another subject each right side of the table.
TEST(Relate, SaysNothingOfOtherSubjects) {
  std::size_t passed = 0;
  for (const TableRow& row : rows_of("tests/reconcile/agreement.tsv", 30)) {
    StoredClaim other = claim_of(said_from(row.fields[1]), "c2");
    other.subject.entity = "body:brant";
    const Proposition a =
        proposition_of(claim_of(said_from(row.fields[0]), "c1"), {}, predicates(), words());
    const Proposition b = proposition_of(other, {}, predicates(), words());
    const Predicate* left = predicates().find(a.predicate);
    const Predicate* right = predicates().find(b.predicate);
    if (!of_other_subjects(plain_subject(a, left, words()), plain_subject(b, right, words())))
      continue;
    ++passed;
    EXPECT_EQ(relate(a, b, left, words()), std::nullopt) << row.place;
  }
  EXPECT_GT(passed, 30U);
}

TEST(PropositionOf, ASubjectWithoutNameIsItsSentences) {
  StoredClaim left = claim_of(said_from("acquired Beta; says The company bought Beta."), "c1");
  left.subject.entity.clear();
  StoredClaim copy = left;
  copy.document = "d2";
  StoredClaim other = left;
  other.sentence = "After that, the company bought Beta.";
  const auto id = [](const StoredClaim& each) {
    return proposition_of(each, {}, predicates(), words()).id;
  };
  EXPECT_EQ(id(left), id(copy));
  EXPECT_NE(id(left), id(other));
}

}  // namespace
}  // namespace claimgraph
