// What holds for every article, whatever it says: checked over the samples and over damaged copies
// of them.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "core/record.h"
#include "files.h"
#include "ingest/pipeline.h"
#include "pipeline/house.h"
#include "read/read.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

struct Sample {
  std::string name;
  std::string bytes;
};

std::vector<Sample> samples() {
  std::vector<Sample> found;
  for (const fs::path& path : sample_paths()) {
    found.push_back({path.filename().string(), bytes_of(path)});
  }
  return found;
}

std::vector<Extraction> extractions(const Sample& sample) {
  std::vector<Extraction> found;
  read_articles(
      sample.name, sample.bytes, {}, house().knowledge,
      [&](Article article) {
        found.push_back(extraction_of(std::move(article), TextForm::article, house().annotator,
                                      house().knowledge));
      },
      [](const Error&) {});
  return found;
}

bool starts_character(const std::string& text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// A span of the text, whole characters, inside `outer`.
void expect_span(const Extraction& extraction, Span span, Span outer, const std::string& what) {
  EXPECT_TRUE(outer.contains(span)) << what << " " << span.start << ".." << span.end;
  ASSERT_LE(span.start, span.end) << what;
  ASSERT_LE(span.end, extraction.text.size()) << what;
  EXPECT_TRUE(starts_character(extraction.text, span.start)) << what;
  EXPECT_TRUE(starts_character(extraction.text, span.end)) << what;
}

void expect_sound(const Extraction& extraction, const std::string& name) {
  const Span whole{0, static_cast<std::uint32_t>(extraction.text.size())};
  std::uint32_t end = 0;
  for (const ExtractedSentence& sentence : extraction.sentences) {
    expect_span(extraction, sentence.span, whole, name + " sentence");
    EXPECT_GE(sentence.span.start, end) << name;
    end = sentence.span.end;
  }
  for (const Mention& mention : extraction.mentions) {
    expect_span(extraction, mention.span, whole, name + " mention");
    EXPECT_LT(index(mention.entity), extraction.entities.size()) << name;
  }
  for (const DateMention& date : extraction.dates)
    expect_span(extraction, date.span, whole, "date");
  for (const QuantityMention& quantity : extraction.quantities) {
    expect_span(extraction, quantity.span, whole, name + " quantity");
  }
  for (const Claim& claim : extraction.claims) {
    expect_span(extraction, claim.sentence, whole, name + " sentence of a claim");
    expect_span(extraction, claim.span, claim.sentence, name + " claim by " + claim.rule);
    EXPECT_FALSE(claim.rule.empty());
    EXPECT_FALSE(claim.id.empty());
    EXPECT_FALSE(claim.subject.text.empty()) << claim.rule;
    if (claim.subject.entity) {
      EXPECT_LT(index(*claim.subject.entity), extraction.entities.size());
    }
  }
}

TEST(EveryArticle, IsReadSoundly) {
  for (const Sample& sample : samples()) {
    for (const Extraction& extraction : extractions(sample)) expect_sound(extraction, sample.name);
  }
}

/// Whether one of `mentions` that `counts` starts in the span.
template <typename MentionType, typename Counts>
bool any_in(const std::vector<MentionType>& mentions, Span span, Counts counts) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const MentionType& each) {
    return counts(each) && each.span.start >= span.start && each.span.start < span.end;
  });
}

TEST(EveryArticle, AccountsForWhatLooksCheckable) {
  const auto all = [](const auto&) { return true; };
  const auto is_name = [](const Mention& each) { return each.form == MentionForm::name; };
  for (const Sample& sample : samples()) {
    for (const Extraction& extraction : extractions(sample)) {
      for (const ExtractedSentence& sentence : extraction.sentences) {
        const Span span = sentence.span;
        const bool checkable =
            any_in(extraction.mentions, span, is_name) &&
            (any_in(extraction.dates, span, all) || any_in(extraction.quantities, span, all));
        if (!checkable) continue;
        const bool claimed = std::any_of(extraction.claims.begin(), extraction.claims.end(),
                                         [&](const Claim& each) { return each.sentence == span; });
        const bool skipped = std::any_of(
            extraction.skipped.begin(), extraction.skipped.end(),
            [&](const Skip& each) { return each.span == span && !each.reason.empty(); });
        EXPECT_NE(claimed, skipped) << sample.name << ": " << extraction.at(span);
      }
    }
  }
}

TEST(EveryArticle, GivesTheSameTwice) {
  for (const Sample& sample : samples()) {
    const auto once = extractions(sample);
    const auto twice = extractions(sample);
    ASSERT_EQ(once.size(), twice.size());
    for (std::size_t i = 0; i < once.size(); ++i) {
      EXPECT_EQ(print_record(once[i]), print_record(twice[i])) << sample.name;
    }
  }
}

TEST(EveryArticle, SurvivesItsRecord) {
  for (const Sample& sample : samples()) {
    for (const Extraction& extraction : extractions(sample)) {
      const std::string line = print_record(extraction);
      const Result<Extraction> again = read_record(line);
      ASSERT_TRUE(again) << sample.name << ": " << again.error().what;
      EXPECT_EQ(print_record(*again), line) << sample.name;
    }
  }
}

TEST(EveryArticle, MayBeDamagedInAnyWay) {
  constexpr unsigned kSeed = 20250120;
  std::mt19937 random(kSeed);
  for (const Sample& sample : samples()) {
    for (int round = 0; round < 3; ++round) {
      Sample damaged = sample;
      for (std::size_t i = 0; i < 1 + damaged.bytes.size() / 100; ++i) {
        damaged.bytes[random() % damaged.bytes.size()] = static_cast<char>(random());
      }
      damaged.bytes.resize(random() % damaged.bytes.size());
      for (const Extraction& extraction : extractions(damaged)) {
        expect_sound(extraction, sample.name + " seed " + std::to_string(kSeed));
      }
    }
  }
}

/// Every second text of the table, half of them in small letters, begun or ended at each word: what
/// a mender of trees looks for beside a word may then be missing.
TEST(EveryText, MayBeCutAtAnyWord) {
  const std::vector<TableRow> rows = rows_of("tests/pipeline/prose.tsv", 200);
  for (std::size_t number = 0; number < rows.size(); number += 2) {
    const std::string& written = rows[number].fields[0];
    const std::string text = number % 4 == 0 ? written : to_lower(written);
    for (std::size_t space = text.find(' '); space != std::string::npos;
         space = text.find(' ', space + 1)) {
      for (const std::string& part : {text.substr(0, space), text.substr(space + 1)}) {
        for (const Extraction& extraction : extractions({"cut.txt", part}))
          expect_sound(extraction, rows[number].place);
      }
    }
  }
}

}  // namespace
}  // namespace claimgraph
