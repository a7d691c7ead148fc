#include "extract/claims/factuality.h"

#include <gtest/gtest.h>

#include "core/conllu.h"
#include "knowledge/knowledge.h"

namespace claimgraph {
namespace {

/// "form/lemma/UPOS/XPOS/head/deprel" a word, blanks between: a sentence as CoNLL-U.
std::string conllu(std::string_view compact) {
  std::string lines;
  std::size_t number = 1;
  std::size_t at = 0;
  while (at < compact.size()) {
    const std::size_t end = std::min(compact.find(' ', at), compact.size());
    std::string fields[6];
    std::size_t field = 0;
    for (const char each : compact.substr(at, end - at)) {
      if (each == '/' && field < 5) {
        ++field;
      } else {
        fields[field] += each;
      }
    }
    lines += std::to_string(number++) + "\t" + fields[0] + "\t" + fields[1] + "\t" + fields[2] +
             "\t" + fields[3] + "\t_\t" + fields[4] + "\t" + fields[5] + "\t_\t_\n";
    at = end + 1;
  }
  return lines + "\n";
}

struct FactualityCase {
  std::string_view what;
  std::string_view tree;
  std::uint32_t anchor;
  std::string_view expected;  ///< polarity modality factuality
};

const FactualityCase kFactualityCases[] = {
    {"plain", "Acme/Acme/PROPN/NNP/2/nsubj bought/buy/VERB/VBD/0/root Beta/Beta/PROPN/NNP/2/obj", 1,
     "positive asserted CT+"},
    {"not",
     "Acme/Acme/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod "
     "buy/buy/VERB/VB/0/root Beta/Beta/PROPN/NNP/4/obj",
     3, "negative asserted CT-"},
    {"not only",
     "Acme/Acme/PROPN/NNP/4/nsubj not/not/PART/RB/4/advmod only/only/ADV/RB/4/advmod "
     "bought/buy/VERB/VBD/0/root Beta/Beta/PROPN/NNP/4/obj",
     3, "positive asserted CT+"},
    {"no on the object",
     "Acme/Acme/PROPN/NNP/2/nsubj has/have/VERB/VBZ/0/root no/no/DET/DT/4/det "
     "license/license/NOUN/NN/2/obj",
     1, "negative asserted CT-"},
    {"nothing but",
     "Acme/Acme/PROPN/NNP/2/nsubj won/win/VERB/VBD/0/root nothing/nothing/PRON/NN/2/obj "
     "but/but/ADP/IN/5/case praise/praise/NOUN/NN/3/nmod",
     1, "positive asserted CT+"},
    {"how to",
     "Acme/Acme/PROPN/NNP/2/nsubj knows/know/VERB/VBZ/0/root how/how/ADV/WRB/5/advmod "
     "to/to/PART/TO/5/mark sell/sell/VERB/VB/2/ccomp boats/boat/NOUN/NNS/5/obj",
     4, "positive possible PS+"},
    {"whatever",
     "Acme/Acme/PROPN/NNP/2/nsubj buys/buy/VERB/VBZ/0/root whatever/whatever/PRON/WP/5/obj "
     "Beta/Beta/PROPN/NNP/5/nsubj sells/sell/VERB/VBZ/2/ccomp",
     4, "positive hypothetical Uu"},
    {"is going there",
     "Acme/Acme/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/aux going/go/VERB/VBG/0/root "
     "to/to/ADP/IN/5/case Oslo/Oslo/PROPN/NNP/3/obl",
     2, "positive predicted PR+"},
    {"may",
     "Acme/Acme/PROPN/NNP/3/nsubj may/may/AUX/MD/3/aux buy/buy/VERB/VB/0/root "
     "Beta/Beta/PROPN/NNP/3/obj",
     2, "positive possible PS+"},
    {"failed to",
     "Acme/Acme/PROPN/NNP/2/nsubj failed/fail/VERB/VBD/0/root to/to/PART/TO/4/mark "
     "buy/buy/VERB/VB/2/xcomp",
     3, "negative asserted CT-"},
    {"did not manage to",
     "Acme/Acme/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod "
     "manage/manage/VERB/VB/0/root to/to/PART/TO/6/mark buy/buy/VERB/VB/4/xcomp",
     5, "negative asserted CT-"},
    {"plans to",
     "Acme/Acme/PROPN/NNP/2/nsubj plans/plan/VERB/VBZ/0/root to/to/PART/TO/4/mark "
     "buy/buy/VERB/VB/2/xcomp",
     3, "positive planned PR+"},
    {"is allowed to",
     "Acme/Acme/PROPN/NNP/3/nsubj:pass is/be/AUX/VBZ/3/aux:pass allowed/allow/VERB/VBN/0/root "
     "to/to/PART/TO/5/mark sell/sell/VERB/VB/3/xcomp",
     4, "positive permitted Uu"},
    {"denied that",
     "Acme/Acme/PROPN/NNP/2/nsubj denied/deny/VERB/VBD/0/root that/that/SCONJ/IN/5/mark "
     "it/it/PRON/PRP/5/nsubj sold/sell/VERB/VBD/2/ccomp chips/chip/NOUN/NNS/5/obj",
     4, "negative denied CT-"},
    {"cannot deny that",
     "Acme/Acme/PROPN/NNP/4/nsubj can/can/AUX/MD/4/aux not/not/PART/RB/4/advmod "
     "deny/deny/VERB/VB/0/root that/that/SCONJ/IN/7/mark it/it/PRON/PRP/7/nsubj "
     "sold/sell/VERB/VBD/4/ccomp",
     6, "positive asserted CT+"},
    {"did not say that",
     "Acme/Acme/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod "
     "say/say/VERB/VB/0/root that/that/SCONJ/IN/7/mark it/it/PRON/PRP/7/nsubj "
     "sold/sell/VERB/VBD/4/ccomp",
     6, "positive possible Uu"},
    {"if",
     "If/if/SCONJ/IN/3/mark Acme/Acme/PROPN/NNP/3/nsubj sells/sell/VERB/VBZ/5/advcl "
     "Beta/Beta/PROPN/NNP/5/nsubj pays/pay/VERB/VBZ/0/root",
     2, "positive hypothetical Uu"},
    {"plans on buying",
     "Acme/Acme/PROPN/NNP/2/nsubj plans/plan/VERB/VBZ/0/root on/on/SCONJ/IN/4/mark "
     "buying/buy/VERB/VBG/2/advcl Beta/Beta/PROPN/NNP/4/obj",
     3, "positive planned PR+"},
    {"prevented from buying",
     "Acme/Acme/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass "
     "prevented/prevent/VERB/VBN/0/root from/from/SCONJ/IN/5/mark buying/buy/VERB/VBG/3/advcl",
     4, "negative asserted CT-"},
    {"did not fail to",
     "Acme/Acme/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod "
     "fail/fail/VERB/VB/0/root to/to/PART/TO/6/mark buy/buy/VERB/VB/4/xcomp",
     5, "positive asserted CT+"},
    {"was not able to",
     "Acme/Acme/PROPN/NNP/4/nsubj was/be/AUX/VBD/4/cop not/not/PART/RB/4/advmod "
     "able/able/ADJ/JJ/0/root to/to/PART/TO/6/mark buy/buy/VERB/VB/4/xcomp",
     5, "negative asserted CT-"},
    {"no longer",
     "Acme/Acme/PROPN/NNP/4/nsubj no/no/ADV/RB/3/advmod longer/long/ADV/RBR/4/advmod "
     "sells/sell/VERB/VBZ/0/root chips/chip/NOUN/NNS/4/obj",
     3, "negative asserted CT-"},
    {"would have",
     "Acme/Acme/PROPN/NNP/4/nsubj would/would/AUX/MD/4/aux have/have/AUX/VB/4/aux "
     "bought/buy/VERB/VBN/0/root Beta/Beta/PROPN/NNP/4/obj",
     3, "positive hypothetical Uu"},
    {"a command", "Sell/sell/VERB/VB/0/root chips/chip/NOUN/NNS/1/obj", 0, "positive required Uu"},
    {"a headline's infinitive",
     "Acme/Acme/PROPN/NNP/3/nsubj to/to/PART/TO/3/mark buy/buy/VERB/VB/0/root "
     "Beta/Beta/PROPN/NNP/3/obj",
     2, "positive planned PR+"},
    {"the main clause of a condition",
     "Acme/Acme/PROPN/NNP/3/nsubj will/will/AUX/MD/3/aux pay/pay/VERB/VB/0/root "
     "if/if/SCONJ/IN/6/mark it/it/PRON/PRP/6/nsubj loses/lose/VERB/VBZ/3/advcl",
     2, "positive conditional Uu"},
    {"did not know that",
     "Acme/Acme/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod "
     "know/know/VERB/VB/0/root that/that/SCONJ/IN/7/mark it/it/PRON/PRP/7/nsubj "
     "sold/sell/VERB/VBD/4/ccomp",
     6, "positive asserted CT+"},
    {"called off the purchase",
     "Acme/Acme/PROPN/NNP/2/nsubj called/call/VERB/VBD/0/root off/off/ADP/RP/2/compound:prt "
     "the/the/DET/DT/5/det purchase/purchase/NOUN/NN/2/obj",
     4, "negative asserted CT-"},
    {"prefers to",
     "Acme/Acme/PROPN/NNP/2/nsubj prefers/prefer/VERB/VBZ/0/root to/to/PART/TO/4/mark "
     "buy/buy/VERB/VB/2/xcomp",
     3, "positive possible PS+"},
    {"did not buy or sell",
     "Acme/Acme/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod "
     "buy/buy/VERB/VB/0/root or/or/CCONJ/CC/6/cc sell/sell/VERB/VB/4/conj",
     5, "negative asserted CT-"},
    {"had to",
     "Acme/Acme/PROPN/NNP/2/nsubj had/have/VERB/VBD/0/root to/to/PART/TO/4/mark "
     "sell/sell/VERB/VB/2/xcomp",
     3, "positive asserted CT+"},
    {"has to",
     "Acme/Acme/PROPN/NNP/2/nsubj has/have/VERB/VBZ/0/root to/to/PART/TO/4/mark "
     "sell/sell/VERB/VB/2/xcomp",
     3, "positive required Uu"},
    {"had it sold",
     "Acme/Acme/PROPN/NNP/2/nsubj has/have/VERB/VBZ/0/root it/it/PRON/PRP/2/obj "
     "sold/sell/VERB/VBN/2/xcomp",
     3, "positive asserted CT+"},
    {"was able to",
     "Acme/Acme/PROPN/NNP/3/nsubj was/be/AUX/VBD/3/cop able/able/ADJ/JJ/0/root "
     "to/to/PART/TO/5/mark sell/sell/VERB/VB/3/xcomp",
     4, "positive asserted CT+"},
    {"may have sold",
     "Acme/Acme/PROPN/NNP/4/nsubj may/may/AUX/MD/4/aux have/have/AUX/VB/4/aux "
     "sold/sell/VERB/VBN/0/root",
     3, "positive possible PR+"},
    {"is going to",
     "Acme/Acme/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/aux going/go/VERB/VBG/0/root "
     "to/to/PART/TO/5/mark sell/sell/VERB/VB/3/xcomp",
     2, "positive predicted PR+"},
    {"would like",
     "Acme/Acme/PROPN/NNP/3/nsubj would/would/AUX/MD/3/aux like/like/VERB/VB/0/root "
     "Beta/Beta/PROPN/NNP/3/obj",
     2, "positive asserted CT+"},
    {"used a means to",
     "Acme/Acme/PROPN/NNP/2/nsubj used/use/VERB/VBD/0/root chips/chip/NOUN/NNS/2/obj "
     "to/to/PART/TO/5/mark train/train/VERB/VB/2/advcl it/it/PRON/PRP/5/obj",
     4, "positive asserted CT+"},
    {"sold if it could, long ago",
     "Acme/Acme/PROPN/NNP/2/nsubj sold/sell/VERB/VBD/0/root chips/chip/NOUN/NNS/2/obj "
     "if/if/SCONJ/IN/6/mark they/they/PRON/PRP/6/nsubj worked/work/VERB/VBD/2/advcl",
     1, "positive asserted CT+"},
    {"the figures suggest that it sold",
     "figures/figure/NOUN/NNS/2/nsubj suggest/suggest/VERB/VBP/0/root it/it/PRON/PRP/4/nsubj "
     "sold/sell/VERB/VBD/2/ccomp",
     3, "positive possible PR+"},
    {"the claim that it sold was false",
     "claim/claim/NOUN/NN/6/nsubj that/that/SCONJ/IN/4/mark it/it/PRON/PRP/4/nsubj "
     "sold/sell/VERB/VBD/1/acl was/be/AUX/VBD/6/cop false/false/ADJ/JJ/0/root",
     3, "negative asserted CT-"},
};

TEST(Factuality, FollowsTheConstruction) {
  const Knowledge knowledge = load_knowledge();
  for (const FactualityCase& row : kFactualityCases) {
    const auto document = read_conllu(conllu(row.tree));
    ASSERT_TRUE(document) << row.what;
    Candidate candidate;
    candidate.anchor = row.anchor;
    judge_factuality(*document, Tree(*document), knowledge, candidate);
    const Claim& claim = candidate.claim;
    const std::string found = std::string(name_of(claim.polarity)) + " " +
                              std::string(name_of(claim.modality)) + " " +
                              std::string(name_of(claim.factuality));
    EXPECT_EQ(found, row.expected) << row.what;
  }
}

}  // namespace
}  // namespace claimgraph
