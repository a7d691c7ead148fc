#include "values/values.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/extraction.h"
#include "files.h"
#include "values/date_match.h"

namespace claimgraph {
namespace {

const Knowledge& knowledge() {
  // Only the words of values: a fault in another file is another test's.
  static const Knowledge instance = [] {
    Knowledge words;
    words.files = Files::builtin();
    words.date_words = load_date_words(words.files);
    words.quantity_words = load_quantity_words(words.files);
    return words;
  }();
  return instance;
}

/// Two spaces in a row end a sentence.
std::vector<Sentence> sentences_of(const std::string& text) {
  std::vector<Sentence> sentences;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t gap = std::min(text.find("  ", start), text.size());
    Sentence& sentence = sentences.emplace_back();
    sentence.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(gap)};
    start = gap + 2;
  }
  return sentences;
}

Document read(std::string text, std::string published) {
  Document document;
  document.text = std::move(text);
  document.sentences = sentences_of(document.text);
  document.provenance.published = std::move(published);
  find_dates(document, knowledge());
  find_quantities(document, knowledge());
  return document;
}

std::string print(const Quantity& quantity) {
  constexpr const char* kBounds[] = {"exact",   "about",     "at_least", "more_than",
                                     "at_most", "less_than", "up_to"};
  const auto end = [](const std::optional<double>& value) {
    return value ? fmt::format("{:.15g}", *value) : std::string();
  };
  std::string out = end(quantity.low) + ".." + end(quantity.high);
  for (const std::string& part : {quantity.currency, quantity.unit, quantity.period}) {
    if (!part.empty()) out += " " + part;
  }
  return out + " " + kBounds[static_cast<std::size_t>(quantity.bound)];
}

/// All quantities of the document.
std::string printed(const Document& document) {
  std::string values;
  for (const QuantityMention& found : document.quantities) {
    values += (values.empty() ? "" : " | ") + print(found.quantity);
  }
  return values;
}

/// A document with a token for each word.
Document split_at_blanks(const std::string& text) {
  Document document;
  document.text = text;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    Token& token = document.tokens.emplace_back();
    token.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
    start = end + 1;
  }
  return document;
}

TEST(Dates, TableHolds) {
  for (const auto& [place, row] : rows_of("tests/values/dates.tsv", 300)) {
    ASSERT_EQ(row.size(), 3U) << place << ": " << row[0];
    std::string values;
    for (const DateMention& date : read(row[0], row[1] == "-" ? "" : row[1]).dates) {
      values += (values.empty() ? "" : " ") + date.value;
    }
    EXPECT_EQ(values, row[2]) << place << ": " << row[0];
  }
}

TEST(Dates, ShapesAndTimexHold) {
  for (const auto& [place, row] : rows_of("tests/values/shapes.tsv", 20)) {
    ASSERT_EQ(row.size(), 3U) << place << ": " << row[0];
    std::string found;
    for (const DateMention& date : read(row[0], row[1] == "-" ? "" : row[1]).dates) {
      found += (found.empty() ? "" : " ") + std::string(name_of(date.shape)) + ":" +
               (date.timex.empty() ? date.value : date.timex);
    }
    EXPECT_EQ(found, row[2]) << place << ": " << row[0];
  }
}

/// Numbers and dates that no text means are read in time, and give nothing absurd.
TEST(Values, AbsurdNumbersAreRead) {
  const std::string digits(5000, '9');
  std::string groups = "1";
  for (int i = 0; i < 2000; ++i) groups += ",000";
  std::string dots = "1";
  for (int i = 0; i < 2000; ++i) dots += ".1";
  const std::vector<std::string> texts = {digits,
                                          digits + " billion years ago",
                                          "the last " + digits + " weeks",
                                          groups,
                                          dots,
                                          "in " + digits + " BC",
                                          "at " + digits + ":30",
                                          digits + "/" + digits,
                                          digits + "^" + digits,
                                          "from " + digits + " to " + digits,
                                          "2024-" + digits,
                                          digits + " past seven",
                                          "99999999999999999999 billion",
                                          "32 May 0000",
                                          "0/0/0000",
                                          "1 in " + digits,
                                          "9999999999 days after January 12, 2024",
                                          "1000000 years before 9999-12-31"};
  for (const std::string& text : texts) {
    for (const QuantityMention& found : read(text, "2025-01-20").quantities) {
      const double value = found.quantity.low.value_or(found.quantity.high.value_or(0));
      EXPECT_LE(std::abs(value), 1e18) << text.substr(0, 60);
    }
  }
}

/// One sentence of 100 kB, which a reader that looks to its end from every place would not finish.
TEST(Values, LongSentencesAreRead) {
  for (const std::string part :
       {"from 3 to 5 million of the last 12 months, 1 in 2 to 3, at 7 ", ".1", "1,000,",
        "and a half ", "3 to ", "hundred thousand ", "- ", "last week of the "}) {
    std::string text;
    while (text.size() < 100000) text += part;
    const Document document = read(text, "2025-01-20");
    EXPECT_LE(document.dates.size() + document.quantities.size(), text.size());
  }
}

TEST(Dates, EveryRuleMakesSomethingKnown) {
  for (const DateGrammar::Rule& rule : knowledge().date_words.grammar.rules) {
    EXPECT_TRUE(rule.make == "nothing" || production_named(rule.make) != nullptr) << rule.make;
  }
}

/// A number that the document has behind the same name again is the name's: that takes its words.
TEST(Quantities, NumbersOfNamesThatComeAgainAreNone) {
  const struct {
    std::string text, quantities;
  } cases[] = {
      {"Bolt sold 400 Breeze 7 fans and recalled all Breeze 7 fans", "400..400 fan exact"},
      {"Bolt sold 400 Breeze 7 fans", "400..400 fan exact | 7..7 fan exact"},
  };
  for (const auto& row : cases) {
    Document document = split_at_blanks(row.text);
    find_quantities(document, knowledge());
    EXPECT_EQ(printed(document), row.quantities) << row.text;
  }
}

/// What the tagger takes for a name has the small number behind it, unless the clause opens with
/// its preposition.
TEST(Quantities, SmallNumbersOfNamesAreNone) {
  const struct {
    std::string text;
    std::vector<Upos> tags;
    std::string quantities;
  } cases[] = {
      {"Bolt recalled the Breeze 7 fans",
       {Upos::PROPN, Upos::VERB, Upos::DET, Upos::PROPN, Upos::NUM, Upos::NOUN},
       ""},
      {"sales of Breeze 7 fans fell",
       {Upos::NOUN, Upos::ADP, Upos::PROPN, Upos::NUM, Upos::NOUN, Upos::VERB},
       ""},
      {"In Ohio 7 plants closed",
       {Upos::ADP, Upos::PROPN, Upos::NUM, Upos::NOUN, Upos::VERB},
       "7..7 plant exact"},
      {"Bolt sold 7 fans", {Upos::PROPN, Upos::VERB, Upos::NUM, Upos::NOUN}, "7..7 fan exact"},
      {"Bolt bought Breeze 700 fans",
       {Upos::PROPN, Upos::VERB, Upos::PROPN, Upos::NUM, Upos::NOUN},
       "700..700 fan exact"},
  };
  for (const auto& row : cases) {
    Document document = split_at_blanks(row.text);
    ASSERT_EQ(document.tokens.size(), row.tags.size()) << row.text;
    for (std::size_t i = 0; i < row.tags.size(); ++i) {
      Token& token = document.tokens[i];
      token.upos = row.tags[i];
      token.xpos = "X";
      if (token.upos != Upos::NOUN) continue;
      token.lemma = document.at(token);
      token.lemma.pop_back();  // the plural's
    }
    find_quantities(document, knowledge());
    EXPECT_EQ(printed(document), row.quantities) << row.text;
  }
}

TEST(Quantities, TableHolds) {
  for (const auto& [place, row] : rows_of("tests/values/quantities.tsv", 150)) {
    ASSERT_EQ(row.size(), 2U) << place << ": " << row[0];
    EXPECT_EQ(printed(read(row[0], "2025-01-20")), row[1]) << place << ": " << row[0];
  }
}

/// Words of the grammar and signs, for random texts that reach deep into it.
std::vector<std::string> vocabulary() {
  return {"January", "2024", "-",    "/",    "$",       " ",      "million", "\xff",   "1e999",
          "three",   "last", "week", "of",   "hundred", "00",     "é",       "the ",   "from ",
          "to ",     "ago",  "a ",   "half", "20",      ":",      "p.m.",    "Friday", ", ",
          "quarter", "'",    "s",    "and ", "next ",   "every ", "–",       "years",  "0"};
}

TEST(Values, AnyInputGivesOrderedSpansInsideTheText) {
  const std::vector<std::string> parts = vocabulary();
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += parts[random() % parts.size()] + (random() % 2 ? " " : "");
    const Document document = read(text, round % 3 == 0 ? "" : "2025-01-20");
    std::uint32_t end = 0;
    for (const DateMention& found : document.dates) {
      EXPECT_LE(end, found.span.start) << text;
      EXPECT_LT(found.span.start, found.span.end) << text;
      EXPECT_LE(found.span.end, text.size()) << text;
      EXPECT_FALSE(found.value.empty()) << text;
      end = found.span.end;
    }
    end = 0;
    for (const QuantityMention& found : document.quantities) {
      EXPECT_LE(end, found.span.start) << text;
      EXPECT_LE(found.span.end, text.size()) << text;
      end = found.span.end;
    }
  }
}

TEST(Values, AnyBytesAreRead) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += static_cast<char>(random() % 256);
    read(text, "2025-01-20");
  }
}

TEST(Values, DatesWithoutReferencesAreDaysOrOpen) {
  // What names a day of the calendar is read back as days; what does not, says so.
  for (const auto& [place, row] : rows_of("tests/values/dates.tsv", 300)) {
    for (const DateMention& date : read(row[0], row[1] == "-" ? "" : row[1]).dates) {
      if (date.type != DateType::date || date.value.find("_REF") != std::string::npos) continue;
      const bool open = date.value.find("XXXX") == 0 || date.value.find("FY") == 0 ||
                        date.value[0] == '-';  // before Christ
      EXPECT_NE(days_of(date.value).has_value(), open) << date.value;
    }
  }
}

}  // namespace
}  // namespace claimgraph
