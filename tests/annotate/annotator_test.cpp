#include "annotate/annotator.h"

#include <gtest/gtest.h>

#include <string>

#include "annotate/arcs.h"
#include "annotate/models.h"
#include "base/error.h"

namespace claimgraph {
namespace {

const Annotator& annotator() {
  static const Knowledge kKnowledge = [] {
    Knowledge knowledge;
    knowledge.files = Files::builtin();
    return knowledge;
  }();
  static const Annotator kAnnotator(kKnowledge);
  return kAnnotator;
}

/// One sentence of words between single blanks.
Document document_of(const std::string& text) {
  Document document;
  document.text = text;
  std::size_t start = 0;
  while (start <= text.size()) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    document.tokens.emplace_back().span = {static_cast<std::uint32_t>(start),
                                           static_cast<std::uint32_t>(end)};
    start = end + 1;
  }
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  document.sentences.push_back({all, 0, static_cast<std::uint32_t>(document.tokens.size()), 0});
  document.blocks.emplace_back().span = all;
  return document;
}

std::vector<Place> heads_of(const Document& document) {
  std::vector<Place> heads;
  for (const Token& token : document.tokens) {
    heads.push_back(token.head == Token::kRoot ? static_cast<Place>(document.tokens.size())
                                               : token.head);
  }
  return heads;
}

TEST(Annotator, GivesLemmasToTheShortestWords) {
  const Files files = Files::builtin();
  const ModelSet models = read_models(files);
  const SyntaxModel& syntax = models.syntax;
  for (const TagId tag : {syntax.past, syntax.participle, syntax.present, syntax.plain}) {
    for (const char* form : {"", "d", "s", "ed", "'d", "ll", "\xC3\xA9"})
      EXPECT_LE(syntax.lemma_of(form, tag).size(), 8U) << form;
  }
  EXPECT_EQ(syntax.lemma_of("signalled", syntax.past), "signal");
}

TEST(Annotator, ReadsTheSameWhateverItReadBefore) {
  const Document text = document_of("Acme-7 said Maria Lopez founded the companies in Berlin .");
  Document first = text;
  annotator().annotate(first);
  for (int i = 0; i < 100; ++i) {
    std::string other;
    for (int k = 0; k < 100; ++k) other += "Word" + std::to_string(100 * i + k) + " ";
    Document filler = document_of(other + ".");
    annotator().annotate(filler);
  }
  Document again = text;
  annotator().annotate(again);
  EXPECT_EQ(again, first);
}

TEST(Annotator, FillsEveryField) {
  Document document = document_of("Maria Lopez founded the company in Berlin .");
  annotator().annotate(document);
  EXPECT_TRUE(is_tree(heads_of(document)));
  for (const Token& token : document.tokens) {
    EXPECT_FALSE(token.lemma.empty());
    EXPECT_FALSE(token.xpos.empty());
    EXPECT_EQ(token.deprel == Deprel::root, token.head == Token::kRoot);
  }
  Document again = document;
  annotator().annotate(again);
  EXPECT_EQ(again, document);
}

TEST(Annotator, AnyWordsGiveATree) {
  std::uint64_t state = 17;
  const auto next = [&](std::uint64_t limit) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33) % limit;
  };
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (std::uint64_t size = next(120); size > 0; --size) text += static_cast<char>(next(256));
    Document document = document_of(text);
    annotator().annotate(document);
    ASSERT_TRUE(is_tree(heads_of(document))) << "round " << round;
    for (const NameSpan& name : document.names) ASSERT_LE(name.end_token, document.tokens.size());
  }
}

TEST(Annotator, AVeryLongSentenceIsReadInPieces) {
  std::string text = "chips";
  for (int i = 0; i < 3000; ++i) text += " and chips";
  Document document = document_of(text);
  annotator().annotate(document);
  EXPECT_TRUE(is_tree(heads_of(document)));
}

TEST(Annotator, NothingIsNoProblem) {
  Document document;
  annotator().annotate(document);
  document.sentences.push_back({});
  annotator().annotate(document);
  EXPECT_TRUE(document.names.empty());
}

TEST(Models, AMissingFileIsNamed) {
  try {
    read_models(Files());
    FAIL() << "expected a Failure";
  } catch (const Failure& failure) {
    EXPECT_EQ(std::string(failure.what()), "data/models/syntax.bin: no such knowledge file");
  }
}

/// The word at the top and its tag: "demands/VBZ".
std::string top_of(const std::string& text) {
  Document document = document_of(text);
  annotator().annotate(document);
  for (std::uint32_t at = 0; at < document.tokens.size(); ++at) {
    const Token& token = document.tokens[at];
    if (token.head == Token::kRoot) return std::string(document.word(at)) + "/" + std::string(token.xpos);
  }
  return "";
}

TEST(Annotator, ASentenceWithAFullStopHasItsVerbAtTheTop) {
  EXPECT_EQ(top_of("Acme , backed by two states , demands lower tariffs ."), "demands/VBZ");
  EXPECT_EQ(top_of("The report , published on Monday , names three suppliers ."), "names/VBZ");
  EXPECT_EQ(top_of("Kestrel Works employs 420 people in Oslo ."), "employs/VBZ");
  // What has none stays as it is.
  EXPECT_EQ(top_of("Photo by Jane Roe , Reuters ."), "Photo/NN");
  EXPECT_EQ(top_of("No comment from the ministry ."), "comment/NN");
  EXPECT_EQ(top_of("A maker of pumps in Oslo ."), "maker/NN");
}

}  // namespace
}  // namespace claimgraph
