#include "text/document.h"

#include <gtest/gtest.h>

#include <random>

#include "base/unicode.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace claimgraph {
namespace {

const Knowledge& knowledge() {
  static const Knowledge instance = load_knowledge();
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
      {"a two-year, state-owned plan", "a|two|-|year|,|state|-|owned|plan"},
      {"GPT-4, DeepSeek-R1 and COVID-19", "GPT-4|,|DeepSeek-R1|and|COVID-19"},
      {"an anti-dumping e-mail from 2019-2021", "an|anti-dumping|e-mail|from|2019|-|2021"},
      {"10,000 A100s at 5pm\xE2\x80\x94or 3-6 later\xE2\x80\xA6",
       "10,000|A100s|at|5|pm|\xE2\x80\x94|or|3|-|6|later|\xE2\x80\xA6"},
      {"\xE2\x80\x9CYes,\xE2\x80\x9D he said (twice).",
       "\xE2\x80\x9C|Yes|,|\xE2\x80\x9D|he|said|(|twice|)|."},
      {"See https://example.org/a?b=1, or jane@example.org.",
       "See|https://example.org/a?b=1|,|or|jane@example.org|."},
      {"Well... no -- \"and/or\" AT&T's", "Well|...|no|--|\"|and|/|or|\"|AT&T|'s"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(joined(row.text, tokens_of(row.text, whole(row.text), knowledge().text_words)),
              row.tokens);
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
      EXPECT_TRUE(is_space(c.value)) << seed << " at " << i;
      i += c.size;
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
