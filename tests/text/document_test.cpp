#include "text/document.h"

#include <gtest/gtest.h>

#include <random>

#include "base/unicode.h"
#include "text/sentences.h"
#include "text/tickers.h"
#include "text/tokens.h"

namespace claimgraph {
namespace {

/// Only what this station uses, so that these tests fail for their own reasons alone.
const Knowledge& knowledge() {
  static const Knowledge instance = [] {
    Knowledge loaded;
    loaded.files = Files::builtin();
    loaded.reading_words = load_reading_words(loaded.files);
    loaded.text_words = load_text_words(loaded.files);
    return loaded;
  }();
  return instance;
}

Span whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

std::string joined(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) {
    if (!out.empty()) out += '|';
    out += text.substr(span.start, span.size());
  }
  return out;
}

TEST(Tokens, FollowTheTreebank) {
  const struct {
    std::string text;
    std::string tokens;
  } cases[] = {
      {"I don't think it's theirs.", "I|do|n't|think|it|'s|theirs|."},
      {"We cannot pay $5.5 million.", "We|can|not|pay|$|5.5|million|."},
      {"US$3 or NT$40,000, i.e. 10%.", "US$|3|or|NT$|40,000|,|i.e.|10|%|."},
      {"The U.S. firm Acme Inc. moved.", "The|U.S.|firm|Acme|Inc.|moved|."},
      {"It was sold to Acme GmbH.", "It|was|sold|to|Acme|GmbH|."},
      {"a two-year, state-owned plan", "a|two|-|year|,|state|-|owned|plan"},
      {"GPT-4, DeepSeek-R1 and COVID-19", "GPT-4|,|DeepSeek-R1|and|COVID-19"},
      {"an anti-dumping e-mail from 2019-2021", "an|anti-dumping|e-mail|from|2019|-|2021"},
      {"10,000 A100s at 5pm\xE2\x80\x94or 3-6 later\xE2\x80\xA6",
       "10,000|A100s|at|5|pm|\xE2\x80\x94|or|3|-|6|later|\xE2\x80\xA6"},
      {"\xE2\x80\x9CYes,\xE2\x80\x9D he said (twice).",
       "\xE2\x80\x9C|Yes|,|\xE2\x80\x9D|he|said|(|twice|)|."},
      {"See https://example.org/a?b=1, or jane@example.org.",
       "See|https://example.org/a?b=1|,|or|jane@example.org|."},
      {"Acme (NYSE: ACM; LON:ACM) and (ACME) fell.", "Acme|and|(|ACME|)|fell|."},
      {"Acme <ACM.O>, in (U.S) hands", "Acme|,|in|(|U.S|)|hands"},
      {"Well... no -- \"and/or\" AT&T's", "Well|...|no|--|\"|and|/|or|\"|AT&T|'s"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(joined(row.text, tokens_of(row.text, whole(row.text), knowledge().text_words)),
              row.tokens);
  }
}

TEST(Tokens, ANameMayEndLikeAPossessor) {
  const struct {
    std::string text;
    std::string tokens;
  } cases[] = {
      {"Moody's cut its rating.", "Moody's|cut|its|rating|."},
      {"Shares of Lowe\xE2\x80\x99s fell. Lowe\xE2\x80\x99s cut jobs.",
       "Shares|of|Lowe\xE2\x80\x99s|fell|.|Lowe\xE2\x80\x99s|cut|jobs|."},
      {"Lowe's lawyer spoke. Lowe left.", "Lowe|'s|lawyer|spoke|.|Lowe|left|."},
      {"It is Acme's.", "It|is|Acme|'s|."},
  };
  for (const auto& row : cases) {
    Article article;
    article.text = row.text;
    article.blocks = {{.span = whole(row.text)}};
    const Document document = make_document(article, knowledge());
    std::vector<Span> tokens;
    for (const Token& token : document.tokens) tokens.push_back(token.span);
    EXPECT_EQ(joined(row.text, tokens), row.tokens);
  }
}

TEST(Sentences, EndWhereTheyShould) {
  const struct {
    std::string text;
    std::string sentences;
  } cases[] = {
      {"Dr. Roe met J. P. Doe. He left.", "Dr. Roe met J. P. Doe.|He left."},
      {"It moved to the U.S. The firm grew.", "It moved to the U.S.|The firm grew."},
      {"The U.S. Senate met.", "The U.S. Senate met."},
      {"Acme Inc. Chief Jane Roe spoke.", "Acme Inc. Chief Jane Roe spoke."},
      {"\"It is done.\" She sat.", "\"It is done.\"|She sat."},
      {"\"Is it done?\" she asked.", "\"Is it done?\" she asked."},
      {"It cost $5.5 million. No. 5 won.", "It cost $5.5 million.|No. 5 won."},
      {"It fell \xE2\x80\x94 Acme too \xE2\x80\x94 by 3.5. Then it rose.",
       "It fell \xE2\x80\x94 Acme too \xE2\x80\x94 by 3.5.|Then it rose."},
      {"1. Acme grew.", "1. Acme grew."},
      {"It grew.[1] [2] Then it shrank.", "It grew.[1] [2]|Then it shrank."},
      {"Acme (1234.HK) grew. It <ACM.O> shrank.", "Acme (1234.HK) grew.|It <ACM.O> shrank."},
      {"See https://example.org/?a=b&c now. Go.", "See https://example.org/?a=b&c now.|Go."},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(joined(row.text, sentences_of(row.text, whole(row.text), knowledge().text_words)),
              row.sentences);
  }
}

void expect_sound(const Document& document, unsigned seed) {
  std::size_t end = 0;
  for (const Token& token : document.tokens) {
    ASSERT_LE(end, token.span.start) << seed;
    ASSERT_LT(token.span.start, token.span.end) << seed;
    for (std::size_t i = end; i < token.span.start;) {
      const CodePoint c = code_point_at(document.text, i);
      const std::size_t ticker = ticker_size(document.text, i, knowledge().text_words);
      EXPECT_TRUE(ticker > 0 || is_space(c.value)) << seed << " at " << i;
      i += ticker > 0 ? ticker : c.size;
    }
    end = token.span.end;
  }
  for (const Sentence& sentence : document.sentences) {
    ASSERT_LT(sentence.first_token, sentence.end_token) << seed;
    EXPECT_LE(sentence.end_token - sentence.first_token, 400U) << seed;
    EXPECT_TRUE(document.blocks[sentence.block].span.contains(sentence.span)) << seed;
  }
}

TEST(AnyText, IsCutSoundly) {
  const std::string parts[] = {"Acme",     "'s",
                               "n't",      " ",
                               ". ",       "...",
                               "$",        "5.5",
                               "-",        "\xE2\x80\x94",
                               "\"",       "(",
                               ")",        "\n",
                               "U.S.",     "\xE2\x80\x99",
                               "%",        "@",
                               "http://",  "?!",
                               "\xC3\xA9", "\xE6\x9D\xB1",
                               "Q: ",      ",",
                               "''",       "/",
                               ":"};
  std::mt19937 random(11);
  for (unsigned round = 0; round < 500; ++round) {
    Article article;
    const std::size_t size = round < 490 ? random() % 60 : 5000;
    for (std::size_t i = 0; i < size; ++i) article.text += parts[random() % std::size(parts)];
    if (article.text.find_first_not_of(" \n") == std::string::npos) continue;
    article.blocks.push_back({.span = whole(article.text)});
    expect_sound(make_document(article, knowledge()), round);
    expect_sound(make_document_of_lines(article, knowledge()), round);
  }
}

Document read_as(std::string_view title, const std::vector<std::string>& paragraphs) {
  Article article;
  article.provenance.title = title;
  for (const std::string& paragraph : paragraphs) {
    Block block;
    block.span.start = static_cast<std::uint32_t>(article.text.size());
    article.text += paragraph;
    block.span.end = static_cast<std::uint32_t>(article.text.size());
    article.text += '\n';
    article.blocks.push_back(block);
  }
  return make_document(std::move(article), knowledge());
}

/// One line a block: role, speaker, "repeated".
std::vector<std::string> roles_of(const Document& document) {
  constexpr const char* kNames[] = {"title",      "byline",     "heading", "body",
                                    "quotation",  "question",   "caption", "list_item",
                                    "table_cell", "boilerplate"};
  std::vector<std::string> roles;
  for (const Block& block : document.blocks) {
    std::string line = kNames[static_cast<std::size_t>(block.role)];
    if (!block.speaker.empty()) line += " " + block.speaker;
    if (block.repeated) line += " repeated";
    roles.push_back(std::move(line));
  }
  return roles;
}

using Strings = std::vector<std::string>;

TEST(Roles, ADatelineIsSplitOffAndInventsNoYear) {
  const Document yearless =
      read_as("", {"Acme recalls anvils", "By Jane Roe",
                   "GENEVA, Feb 3 (Example Press) - Acme recalled its anvils on Monday."});
  EXPECT_EQ(roles_of(yearless), (Strings{"title", "byline", "byline", "body"}));
  EXPECT_EQ(yearless.provenance.title, "Acme recalls anvils");
  EXPECT_EQ(yearless.provenance.author, "Jane Roe");
  EXPECT_EQ(yearless.provenance.publisher, "Example Press");
  EXPECT_EQ(yearless.provenance.published, "");
  EXPECT_EQ(yearless.at(yearless.blocks[3].span), "Acme recalled its anvils on Monday.");
  const Document dated = read_as("", {"T", "ROME, March 14, 2024 \xE2\x80\x93 Acme grew."});
  EXPECT_EQ(dated.provenance.published, "2024-03-14");
  const Document wire = read_as("", {"T", "Jan 5 (Example Press) - Acme grew."});
  EXPECT_EQ(wire.provenance.publisher, "Example Press");
  EXPECT_EQ(roles_of(wire), (Strings{"title", "byline", "body"}));
  const Document later = read_as("", {"T", "Acme grew.", "Jane Roe, Ph.D. - the chair - left."});
  EXPECT_EQ(roles_of(later), (Strings{"title", "body", "body"}));
}

TEST(Roles, WhatTellsWhenOrByWhomIsNoTitle) {
  const struct {
    const char* first;
    const char* role;
    const char* published;
    const char* author;
  } cases[] = {
      {"Published 3 March 2024", "byline", "2024-03-03", ""},
      {"Published 3 March 2024 by The Daily", "byline", "2024-03-03", ""},
      {"Last updated on Tuesday, 5 March 2024", "byline", "2024-03-05", ""},
      {"Published: 3 March 2024", "byline", "2024-03-03", ""},
      {"March 3, 2024", "byline", "2024-03-03", ""},
      {"Tuesday, 5 March 2024", "byline", "2024-03-05", ""},
      {"Jane Roe | 3 March 2024", "byline", "2024-03-03", ""},
      {"By Jane Roe", "byline", "", "Jane Roe"},
      {"Jane Roe, Staff Writer", "byline", "", "Jane Roe"},
      {"Acme Corp. results, 3 March 2024", "title", "", ""},
      {"By the numbers", "title", "", ""},
  };
  for (const auto& each : cases) {
    const Document document =
        read_as("", {each.first, "Acme buys Beta", "Acme bought Beta in May of that year."});
    const std::string second = std::string(each.role) == "title" ? "body" : "title";
    EXPECT_EQ(roles_of(document), (Strings{each.role, second, "body"})) << each.first;
    EXPECT_EQ(document.provenance.published, each.published) << each.first;
    EXPECT_EQ(document.provenance.author, each.author) << each.first;
  }
}

TEST(Roles, HeaderLinesFillWhatIsUnknown) {
  const Document document =
      read_as("", {"T", "Published: 3 February 2025", "Source: Example Press", "Acme grew."});
  EXPECT_EQ(roles_of(document), (Strings{"title", "byline", "byline", "body"}));
  EXPECT_EQ(document.provenance.published, "2025-02-03");
  EXPECT_EQ(document.provenance.publisher, "Example Press");
}

TEST(Roles, AnInterviewWithoutLabels) {
  const Document document = read_as(
      "",
      {"On Anvils: A Conversation with Jane Roe", "Jane Roe makes anvils.", "How did Acme begin?",
       "It began in 1950 in a barn by the river, and it took nine years to sell the first anvil.",
       "It took nine years to sell the first anvil.", "What comes next?", "We build a second barn.",
       "Jane Roe is a fellow of the Anvil Society.", "The views expressed are her own."});
  EXPECT_EQ(roles_of(document),
            (Strings{"title", "body", "question", "body Jane Roe", "body Jane Roe repeated",
                     "question", "body Jane Roe", "body", "boilerplate"}));
}

TEST(Roles, QuotedAnswersEndWithTheirQuotes) {
  const Document document = read_as(
      "Interview with Jane Roe",
      {"Why?", "\"Because we can.\"", "And now?", "\"We rest.\"", "Acme has nine employees."});
  EXPECT_EQ(roles_of(document),
            (Strings{"question", "body Jane Roe", "question", "body Jane Roe", "body"}));
}

TEST(Roles, TurnsByLabel) {
  const Document named = read_as(
      "Hearing", {"MS. ROE: Acme grew.", "It grew fast.", "MR. DOE: Did it?", "MS. ROE: It did."});
  EXPECT_EQ(roles_of(named), (Strings{"byline", "body Ms. Roe", "body Ms. Roe", "byline",
                                      "question Mr. Doe", "byline", "body Ms. Roe"}));
  const Document letters = read_as("Q&A with John Doe", {"Q: Why?", "A: Because."});
  EXPECT_EQ(roles_of(letters), (Strings{"byline", "question", "byline", "body John Doe"}));
}

/// A quadratic splitter of turns would take minutes, and the test's time run out.
TEST(Roles, ManyTurnsAreRead) {
  std::vector<std::string> turns;
  for (int i = 0; i < 60'000; ++i) turns.push_back(i % 2 == 0 ? "Q: Why?" : "A: Because.");
  EXPECT_EQ(read_as("Q&A with John Doe", turns).blocks.size(), 120'000U);
}

/// Single marks that quote read as double ones; apostrophes stay.
TEST(SingleQuotes, AreToldFromApostrophes) {
  const struct {
    std::string text;
    std::string words;
  } cases[] = {
      {"\xE2\x80\x98We sell no pumps,\xE2\x80\x99 she said.", "“ We sell no pumps , ” she said ."},
      {"'We sell no pumps,' she said.", "“ We sell no pumps , ” she said ."},
      {"It was \xE2\x80\x98good for sales\xE2\x80\x99.", "It was “ good for sales ” ."},
      {"She called it \xE2\x80\x98the workers\xE2\x80\x99 plan\xE2\x80\x99, he said.",
       "She called it “ the workers ’ plan ” , he said ."},
      {"The workers' pay and the firms' debts", "The workers ' pay and the firms ' debts"},
      {"In the '90s the workers' pay rose.", "In the '90s the workers ' pay rose ."},
      {"\"It is a 'good' plan,\" he said.", "\" It is a ' good ' plan , \" he said ."},
      {"\xE2\x80\x98We go on.", "“ We go on ."},
      {"'We go on.", "' We go on ."},
      {"He said \xE2\x80\x98no.", "He said ‘ no ."},
  };
  for (const auto& row : cases) {
    Article article{.text = row.text, .blocks = {{.span = whole(row.text)}}};
    const Document document = make_document(article, knowledge());
    std::string words;
    for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
      words += words.empty() ? "" : " ";
      words += document.word(token);
    }
    EXPECT_EQ(words, row.words) << row.text;
    EXPECT_EQ(document.text, row.text);
  }
}

TEST(Language, IsGuessedFromFrequentWords) {
  const struct {
    std::string text;
    std::string language;
  } cases[] = {
      {"The firm said that it will not be in the market for long.", "en"},
      {"Das Unternehmen hat mit der Regierung und den Banken nicht gesprochen.", "de"},
      {"\xE5\x85\xAC\xE5\x8F\xB8\xE5\xAE\xA3\xE5\xB8\x83", "zh"},
  };
  for (const auto& row : cases) {
    Article article{.text = row.text, .blocks = {{.span = whole(row.text)}}};
    EXPECT_EQ(make_document(article, knowledge()).language, row.language);
  }
}

}  // namespace
}  // namespace claimgraph
