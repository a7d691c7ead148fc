#include "core/record.h"

#include <gtest/gtest.h>

#include <string>

namespace claimgraph {
namespace {

Extraction example() {
  Extraction e;
  e.provenance = {.uri = "news/one.html",
                  .media_type = "text/html",
                  .title = "Acme ships",
                  .published = "2025-02",
                  .encoding = "utf-8 (strict)"};
  e.document_id = "d0";
  e.language = "en";
  e.text = "Acme – a maker – sold 10,000 chips in May, Jane Roe said.";
  e.sentences = {{{0, 61}, Role::body}};
  e.entities = {{"company", "Acme", {"Acme"}, "wikidata:Q1"},
                {"person", "Jane Roe", {"Jane Roe"}, ""}};
  e.mentions = {{EntityId{0}, {0, 4}, MentionForm::name},
                {EntityId{1}, {47, 55}, MentionForm::name}};
  e.dates = {{{42, 45}, DateType::date, "XXXX-05", "", DateShape::daterange}};
  e.quantities = {{{26, 38}, {26, 32}, {.low = 10000, .high = 10000, .unit = "chip"}, {28, 38}}};
  Claim claim;
  claim.id = "c0";
  claim.span = {0, 45};
  claim.sentence = {0, 61};
  claim.subject = {.text = "Acme", .span = Span{0, 4}, .entity = EntityId{0}};
  claim.predicate = "sold";
  claim.relation = "sold";
  claim.object = Argument{.text = "10,000 chips", .quantity = e.quantities[0].quantity};
  claim.qualifiers = {{"time", {.date = "XXXX-05"}},
                      {"amount", {.text = "10,000", .quantity = e.quantities[0].quantity}},
                      {"place", {.text = "Paris"}}};
  claim.attribution = {
      {.speaker = {.text = "Jane Roe", .span = Span{47, 55}, .entity = EntityId{1}},
       .kind = SpeakerKind::person,
       .cue = "said",
       .cue_span = Span{56, 60},
       .content_span = Span{0, 45}}};
  claim.modality = Modality::reported;
  claim.rule = "corporate.toml#sold/1";
  e.claims = {claim};
  e.skipped = {{{0, 61}, "no reason"}};
  return e;
}

TEST(Record, IsReadAsItWasPrinted) {
  const std::string line = print_record(example());
  const Result<Extraction> again = read_record(line);
  ASSERT_TRUE(again) << again.error().what;
  EXPECT_TRUE(*again == example()) << line << "\n" << print_record(*again);
}

TEST(Record, HasTheKeysOfTheContractInTheirOrder) {
  const std::string line = print_record(example());
  std::size_t at = 0;
  for (const char* key :
       {"\"format\"", "\"document\"", "\"sentences\"", "\"entities\"", "\"mentions\"", "\"dates\"",
        "\"quantities\"", "\"claims\"", "\"skipped\""}) {
    const std::size_t found = line.find(std::string(key) + ":", at);
    ASSERT_NE(found, std::string::npos) << key;
    at = found;
  }
}

TEST(Record, RefusesWhatItCannotTrust) {
  const std::string good = print_record(example());
  const struct {
    std::string from;
    std::string to;
    std::string error;
  } cases[] = {
      {"extraction/1", "extraction/9",
       "not an extraction record: format 'claimgraph-extraction/9', wanted "
       "'claimgraph-extraction/1'"},
      {"{\"entity\":\"e1\",\"start\":0", "{\"entity\":\"e7\",\"start\":0",
       "not an extraction record: unknown entity 'e7'"},
      {"\"start\":47,\"end\":55,\"form\"", "\"start\":47,\"end\":99,\"form\"",
       "not an extraction record: span 47..99 is outside the text of 61 bytes"},
      {"\"start\":42,\"end\":45,\"type\"", "\"start\":6,\"end\":45,\"type\"",
       "not an extraction record: span 6..45 cuts a character"},
      {"\"positive\"", "\"maybe\"", "not an extraction record: unknown polarity 'maybe'"},
  };
  for (const auto& c : cases) {
    std::string line = good;
    const std::size_t at = line.find(c.from);
    ASSERT_NE(at, std::string::npos) << c.from << " in " << line;
    line.replace(at, c.from.size(), c.to);
    const Result<Extraction> record = read_record(line);
    ASSERT_FALSE(record) << c.to;
    EXPECT_EQ(record.error().what, c.error);
  }
}

}  // namespace
}  // namespace claimgraph
