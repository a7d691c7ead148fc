// Mended trees stay trees, whatever the parser made of a sentence.

#include "extract/trees/mended_trees.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>

#include "knowledge/knowledge.h"
#include "small_tree.h"

namespace claimgraph {
namespace {

struct Form {
  const char* word;
  const char* lemma;
  Upos upos;
  const char* xpos;
};

constexpr std::array kForms = {
    Form{"Acme", "Acme", Upos::PROPN, "NNP"},
    Form{"Beta", "Beta", Upos::PROPN, "NNP"},
    Form{"training", "train", Upos::VERB, "VBG"},
    Form{"data", "datum", Upos::NOUN, "NNS"},
    Form{"building", "build", Upos::VERB, "VBG"},
    Form{"cost", "cost", Upos::NOUN, "NN"},
    Form{"invested", "invest", Upos::VERB, "VBN"},
    Form{"sells", "sell", Upos::NOUN, "NNS"},
    Form{"in", "in", Upos::ADP, "IN"},
    Form{"bans", "ban", Upos::NOUN, "NNS"},
    Form{"on", "on", Upos::ADP, "IN"},
    Form{",", ",", Upos::PUNCT, ","},
    Form{"$", "$", Upos::SYM, "$"},
    Form{"5", "5", Upos::NUM, "CD"},
    Form{"the", "the", Upos::DET, "DT"},
    Form{".", ".", Upos::PUNCT, "."},
};

using Dice = std::mt19937;

std::uint32_t roll(Dice& dice, std::uint32_t sides) {
  return static_cast<std::uint32_t>(dice() % sides);
}

/// Some sentences of random words under random trees, with names, amounts and dates at random.
Document random_document(Dice& dice) {
  Document document;
  document.blocks.push_back({});
  for (std::uint32_t count = 1 + roll(dice, 3); count > 0; --count) {
    Sentence sentence;
    sentence.first_token = static_cast<std::uint32_t>(document.tokens.size());
    const std::uint32_t size = 1 + roll(dice, 14);
    for (std::uint32_t i = 0; i < size; ++i) {
      const Form& form = kForms[roll(dice, kForms.size())];
      Token token;
      token.span.start = static_cast<std::uint32_t>(document.text.size());
      document.text += form.word;
      token.span.end = static_cast<std::uint32_t>(document.text.size());
      document.text += ' ';
      token.lemma = form.lemma;
      token.upos = form.upos;
      token.xpos = form.xpos;
      // A head among the words before, in some order of growth, can close no circle.
      token.head = i == 0 ? Token::kRoot : sentence.first_token + roll(dice, i);
      token.deprel = i == 0 ? Deprel::root : static_cast<Deprel>(1 + roll(dice, kDeprelCount - 1));
      document.tokens.push_back(token);
    }
    sentence.end_token = static_cast<std::uint32_t>(document.tokens.size());
    // The same tree over the words in reverse: heads stand on both sides.
    if (roll(dice, 2) == 0) {
      for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        Token& token = document.tokens[i];
        token.head = i + 1 == sentence.end_token ? Token::kRoot
                                                 : i + 1 + roll(dice, sentence.end_token - i - 1);
        token.deprel = token.head == Token::kRoot ? Deprel::root : token.deprel;
        if (token.head != Token::kRoot && token.deprel == Deprel::root) token.deprel = Deprel::nmod;
      }
    }
    sentence.span = document.span_of(sentence.first_token, sentence.end_token);
    document.sentences.push_back(sentence);
    const std::uint32_t first = sentence.first_token + roll(dice, size);
    const std::uint32_t end = first + 1 + roll(dice, sentence.end_token - first);
    const Span span = document.span_of(first, end);
    if (roll(dice, 2) == 0) document.names.push_back({first, end, NameLabel::organization, 1});
    if (roll(dice, 2) == 0) document.quantities.push_back({span, span, {}});
    if (roll(dice, 2) == 0) document.dates.push_back({span, DateType::date, "2021", {}});
  }
  return document;
}

/// One root a sentence, heads in the sentence, and a way from every word to the root.
std::string fault_of(const Document& document) {
  for (const Sentence& sentence : document.sentences) {
    std::uint32_t roots = 0;
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      std::uint32_t up = token;
      std::uint32_t steps = 0;
      while (document.tokens[up].head != Token::kRoot) {
        up = document.tokens[up].head;
        if (up < sentence.first_token || up >= sentence.end_token) return "a head elsewhere";
        if (++steps > sentence.end_token - sentence.first_token) return "a circle";
      }
      if (document.tokens[token].head == Token::kRoot) ++roots;
    }
    if (roots != 1) return std::to_string(roots) + " roots";
  }
  return "";
}

TEST(MendedTrees, StayTrees) {
  const Knowledge knowledge = load_knowledge();
  Dice dice(20210505);
  for (int round = 0; round < 20000; ++round) {
    const Document document = random_document(dice);
    ASSERT_EQ(fault_of(document), "") << document.text;
    const Document mended = with_mended_trees(document, knowledge);
    ASSERT_EQ(fault_of(mended), "") << "round " << round << ": " << document.text;
  }
}

struct Mending {
  const char* tree;
  std::uint32_t token;  ///< counted from 1
  std::uint32_t head;
  Deprel deprel;
};

const Mending kMendings[] = {
    // "A bridge fell in Oslo, officials said."
    {"A/a/DET/DT/2/det bridge/bridge/NOUN/NN/8/nsubj fell/fall/VERB/VBD/2/acl in/in/ADP/IN/5/case "
     "Oslo/Oslo/PROPN/NNP/3/obl ,/,/PUNCT/,/3/punct officials/official/NOUN/NNS/8/nsubj "
     "said/say/VERB/VBD/0/root ././PUNCT/./8/punct",
     2, 3, Deprel::nsubj},
    {"A/a/DET/DT/2/det bridge/bridge/NOUN/NN/8/nsubj fell/fall/VERB/VBD/2/acl in/in/ADP/IN/5/case "
     "Oslo/Oslo/PROPN/NNP/3/obl ,/,/PUNCT/,/3/punct officials/official/NOUN/NNS/8/nsubj "
     "said/say/VERB/VBD/0/root ././PUNCT/./8/punct",
     3, 8, Deprel::ccomp},
    // "The rebels have strong links": subject of the verb, not of the links.
    {"The/the/DET/DT/2/det rebels/rebel/NOUN/NNS/5/nsubj have/have/VERB/VBP/0/root "
     "strong/strong/ADJ/JJ/5/amod links/link/NOUN/NNS/3/obj ././PUNCT/./3/punct",
     2, 3, Deprel::nsubj},
    // "Unlike small firms, large firms hedge."
    {"Unlike/unlike/ADP/IN/3/case small/small/ADJ/JJ/3/amod firms/firm/NOUN/NNS/7/obl "
     ",/,/PUNCT/,/3/punct large/large/ADJ/JJ/6/amod firms/firm/NOUN/NNS/3/conj "
     "hedge/hedge/VERB/VBP/0/root ././PUNCT/./7/punct",
     6, 7, Deprel::nsubj},
    // "Unlike firms and banks people hedge.": what "and" joins stays joined.
    {"Unlike/unlike/ADP/IN/2/case firms/firm/NOUN/NNS/5/obl and/and/CCONJ/CC/4/cc "
     "banks/bank/NOUN/NNS/2/conj hedge/hedge/VERB/VBP/0/root ././PUNCT/./5/punct",
     4, 2, Deprel::conj},
    // "Her works span a range." without any verb.
    {"Her/she/PRON/PRP$/2/nmod:poss works/work/NOUN/NNS/3/compound span/span/NOUN/NN/0/root "
     "a/a/DET/DT/5/det range/range/NOUN/NN/3/appos ././PUNCT/./3/punct",
     2, 3, Deprel::nsubj},
    // "It consists of parts."
    {"It/it/PRON/PRP/2/nsubj consists/consist/VERB/VBZ/0/root of/of/ADP/IN/4/case "
     "parts/part/NOUN/NNS/2/nmod ././PUNCT/./2/punct",
     4, 2, Deprel::obl},
};

TEST(MendedTrees, GiveSubjectsToTheirVerbs) {
  const Knowledge knowledge = load_knowledge();
  for (const Mending& row : kMendings) {
    const Document mended = with_mended_trees(small_tree(row.tree), knowledge);
    const Token& token = mended.tokens[row.token - 1];
    EXPECT_EQ(token.head + 1, row.head) << row.tree;
    EXPECT_EQ(token.deprel, row.deprel) << row.tree;
  }
}

}  // namespace
}  // namespace claimgraph
