#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "core/conllu.h"
#include "train/matrices.h"
#include "train/training.h"
#include "train/unknown_names.h"

namespace claimgraph {
namespace {

constexpr std::string_view kBank =
    "1\tAcme\tAcme\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_\n"
    "2\tbuys\tbuy\tVERB\tVBZ\tTense=Pres\t0\troot\t_\t_\n"
    "3\tchips\tchip\tNOUN\tNNS\tNumber=Plur\t2\tobj\t_\t_\n"
    "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
    "\n"
    "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
    "2\tfirm\tfirm\tNOUN\tNN\tNumber=Sing\t3\tnsubj\t_\t_\n"
    "3\tsells\tsell\tVERB\tVBZ\tTense=Pres\t0\troot\t_\t_\n"
    "4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\t_\n"
    "5\tchips\tchip\tNOUN\tNNS\tNumber=Plur\t3\tobj\t_\t_\n";

struct Bank {
  std::vector<Document> documents = {*read_conllu(kBank)};
  std::vector<Tag> tags = collect_tags(documents);
  std::vector<TreeSentence> sentences = tree_sentences(documents, tags);
};

TEST(Training, ANetworkLearnsASmallTreebankByHeart) {
  const Bank bank;
  std::ostringstream log;
  const std::string file =
      train_syntax(bank.sentences, bank.tags, nullptr, {},
                   {.rounds = 150, .hidden = 32, .dropout = 0, .seed = 3}, log);
  ModelReader reader("syntax.bin", file, "syntax");
  const SyntaxModel model = SyntaxModel::read(reader);
  for (const TreeSentence& sentence : bank.sentences) {
    const std::vector<std::string_view> forms(sentence.forms.begin(), sentence.forms.end());
    const Syntax syntax = read_syntax(model, forms);
    EXPECT_EQ(syntax.tags, sentence.tags);
    EXPECT_EQ(syntax.arcs.heads, sentence.heads);
    EXPECT_EQ(syntax.arcs.labels, sentence.labels);
    for (std::size_t at = 0; at < forms.size(); ++at) {
      EXPECT_EQ(model.morphology.lemma_of(forms[at], syntax.tags[at]), sentence.lemmas[at]);
      EXPECT_EQ(model.morphology.feats_of(forms[at], syntax.tags[at]), sentence.feats[at]);
    }
  }
}

TEST(Training, TheSameCorpusGivesTheSameBytes) {
  const Bank bank;
  std::ostringstream log;
  const TrainingOptions options{.rounds = 3, .hidden = 16, .dropout = 0.2F, .seed = 7};
  EXPECT_EQ(train_syntax(bank.sentences, bank.tags, nullptr, {}, options, log),
            train_syntax(bank.sentences, bank.tags, nullptr, {}, options, log));
}

TEST(Training, ASentenceIsToldAgainOfNamesThatNobodyKnows) {
  const Bank bank;
  const UnknownNames unknown_names(Files::builtin(), bank.sentences, bank.tags);
  Random random(1);
  bool replaced = false, longer = false;
  for (int i = 0; i < 100; ++i) {
    const auto retold = unknown_names.retold(bank.sentences[0], random);
    if (!retold) continue;
    ASSERT_EQ(retold->forms[0], kWellKnownName);
    const std::size_t end = retold->forms.size() - 3;  // of the name: "buys chips ." is as it was
    EXPECT_EQ(retold->forms[end], "buys");
    EXPECT_EQ(retold->labels[end - 1], Deprel::nsubj);
    EXPECT_EQ(retold->heads[end - 1], end);
    EXPECT_EQ(retold->heads[end], retold->forms.size());
    (end == 1 ? replaced : longer) = true;
    if (end == 2) {
      EXPECT_EQ(retold->labels[0], Deprel::compound);
      EXPECT_EQ(retold->heads[0], 1U);
    }
  }
  EXPECT_TRUE(replaced);
  EXPECT_TRUE(longer);
  EXPECT_FALSE(unknown_names.retold(bank.sentences[1], random)) << "nobody is named";
}

TEST(Training, NamesAreLearnt) {
  const Bank bank;
  std::ostringstream log;
  const TrainingOptions options{.rounds = 100, .hidden = 32, .dropout = 0, .seed = 3};
  const std::string syntax_file =
      train_syntax(bank.sentences, bank.tags, nullptr, {}, options, log);
  ModelReader syntax_reader("syntax.bin", syntax_file, "syntax");
  const SyntaxModel syntax = SyntaxModel::read(syntax_reader);
  NamedSentence sentence;
  sentence.words = bank.sentences[0].forms;
  sentence.states = {name_state(NameLabel::organization, NamePart::single), kOutsideName,
                     kOutsideName, kOutsideName};
  sentence.marks_miscellaneous = true;
  const std::string file = train_names({&sentence, 1}, syntax, {}, nullptr, {}, options, log);
  ModelReader reader("names.bin", file, "names");
  const NameModel model = NameModel::read(reader);
  const std::vector<std::string_view> forms(sentence.words.begin(), sentence.words.end());
  const auto names = find_names(model, {}, forms, read_syntax(syntax, forms).tags, 0);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0].end_token, 1U);
  EXPECT_EQ(names[0].label, NameLabel::organization);
  EXPECT_GT(names[0].score, 0);
}

TEST(Vectors, WordsOfOneCompanyAreAlike) {
  RunningText text;
  for (int i = 0; i < 200; ++i) {
    text.add_raw("the red fox runs home, they say");
    text.add_raw("the red dog runs home, they say");
    text.add_raw("our new plan costs much money (again).");
  }
  const auto vectors = train_vectors(text, {.size = 16, .least_count = 5});
  const auto alike = [&](const char* left, const char* right) {
    const auto& a = vectors.at(hash_of(left));
    const auto& b = vectors.at(hash_of(right));
    float ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / std::sqrt(aa * bb);
  };
  EXPECT_GT(alike("fox", "dog"), alike("fox", "plan"));
}

TEST(Matrices, ExponentialIsCloseToTheRealOne) {
  for (float x = -20; x < 20; x += 0.37F) {
    EXPECT_NEAR(exponential(x) / std::exp(x), 1.0F, 1e-5F) << x;
  }
  EXPECT_EQ(exponential(-1e9F), 0.0F);
}

TEST(Matrices, ProductsAgreeWithThePlainOnes) {
  Random random(2);
  for (const std::size_t rows : {1U, 4U, 7U}) {
    for (const std::size_t columns : {1U, 16U, 53U, 130U}) {
      Rows left(rows, 5), right(5, columns), out(rows, columns);
      for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t k = 0; k < 5; ++k) left.row(r)[k] = random.fraction();
      }
      for (std::size_t k = 0; k < 5; ++k) {
        for (std::size_t c = 0; c < columns; ++c) right.row(k)[c] = random.fraction();
      }
      add_product(left, right, out);
      for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c) {
          float sum = 0;
          for (std::size_t k = 0; k < 5; ++k) sum += left.row(r)[k] * right.row(k)[c];
          ASSERT_FLOAT_EQ(out.row(r)[c], sum);
        }
      }
    }
  }
}

}  // namespace
}  // namespace claimgraph
