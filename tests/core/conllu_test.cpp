#include "core/conllu.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

constexpr std::string_view kTwoSentences =
    "# newdoc\n"
    "# text = Acme doesn't pay.\n"
    "1\tAcme\tAcme\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t_\n"
    "2-3\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdoes\tdo\tAUX\tVBZ\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tpay\tpay\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
    "4.1\tpaid\tpay\tVERB\tVB\t_\t_\t_\t_\t_\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tFoo=Bar|SpaceAfter=No\r\n"
    "2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_\n";

TEST(Conllu, JoinsWordsAsTheFileSays) {
  const auto document = read_conllu(kTwoSentences);
  ASSERT_TRUE(document) << to_string(document.error());
  EXPECT_EQ(document->text, "Acme doesn't pay.\nGo!");
  ASSERT_EQ(document->tokens.size(), 7U);
  EXPECT_EQ(document->word(1), "does");
  EXPECT_EQ(document->word(2), "n't");
  EXPECT_EQ(document->tokens[2].lemma, "not");
  EXPECT_EQ(document->tokens[0].head, 3U);
  EXPECT_EQ(document->tokens[3].head, Token::kRoot);
  EXPECT_EQ(document->tokens[6].head, 5U);
  ASSERT_EQ(document->sentences.size(), 2U);
  EXPECT_EQ(document->at(document->sentences[1].span), "Go!");
  EXPECT_EQ(document->sentences[1].block, 1U);
}

TEST(Conllu, WordsOfARangeShareItsCharacters) {
  const struct {
    std::string_view range, first, second, first_text, second_text;
  } cases[] = {
      {"gonna", "gon", "na", "gon", "na"},
      {"dunno", "do", "know", "du", "nno"},
      {"im", "I", "am", "i", "m"},
      {"s", "is", "not", "s", ""},
  };
  for (const auto& row : cases) {
    std::string text = "1-2\t" + std::string(row.range) + "\t_\t_\t_\t_\t_\t_\t_\t_\n";
    text += "1\t" + std::string(row.first) + "\tx\tX\t_\t_\t0\troot\t_\t_\n";
    text += "2\t" + std::string(row.second) + "\tx\tX\t_\t_\t1\tdep\t_\t_\n";
    const auto document = read_conllu(text);
    ASSERT_TRUE(document) << row.range;
    EXPECT_EQ(document->word(0), row.first_text);
    EXPECT_EQ(document->word(1), row.second_text);
  }
}

TEST(Conllu, PrintsWhatItReads) {
  const auto document = read_conllu(kTwoSentences);
  ASSERT_TRUE(document);
  const std::string printed = print_conllu(*document);
  EXPECT_NE(printed.find("\n2-3\tdoesn't\t_\t"), std::string::npos) << printed;
  const auto again = read_conllu(printed);
  ASSERT_TRUE(again) << to_string(again.error());
  EXPECT_EQ(*again, *document);
  EXPECT_EQ(print_conllu(*again), printed);
}

TEST(Conllu, SaysWhatIsWrongAndWhere) {
  const struct {
    std::string_view text, error;
  } cases[] = {
      {"1\ta\ta\n", "line 1: expected 10 columns separated by tabs"},
      {"2\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", "line 1: expected word 1"},
      {"1\ta\ta\tFOO\t_\t_\t0\troot\t_\t_\n", "line 1: unknown part of speech 'FOO'"},
      {"# x\n1\ta\ta\tX\t_\t_\t0\tfoo\t_\t_\n", "line 2: unknown relation 'foo'"},
      {"1\ta\ta\tX\t_\t_\t-1\troot\t_\t_\n", "line 1: the head must be the number of a word"},
      {"1\ta\ta\tX\t_\t_\t2\troot\t_\t_\n", "line 1: the head lies outside the sentence"},
      {"1\ta\ta\tX\t_\t_\t1\tdep\t_\t_\n", "line 1: the word hangs from itself"},
      {"1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1: a range of words is not complete"},
  };
  for (const auto& row : cases) {
    const auto document = read_conllu(row.text);
    ASSERT_FALSE(document) << row.text;
    EXPECT_EQ(to_string(document.error()), row.error);
  }
}

TEST(Conllu, AnyBytesAreAnErrorOrADocument) {
  std::uint32_t state = 7;
  for (int round = 0; round < 2000; ++round) {
    std::string text(kTwoSentences);
    for (int edit = 0; edit < 3; ++edit) {
      state = state * 1664525U + 1013904223U;
      text[(state >> 8) % text.size()] = static_cast<char>(state >> 24);
    }
    const auto document = read_conllu(text);
    if (document) (void)print_conllu(*document);
  }
}

TEST(Conllu, EmptyTextIsAnEmptyDocument) {
  const auto document = read_conllu("\n\n# only a comment\n");
  ASSERT_TRUE(document);
  EXPECT_TRUE(document->sentences.empty());
  EXPECT_EQ(print_conllu(*document), "");
}

}  // namespace
}  // namespace claimgraph
