#include "extract/claims/attribution.h"

#include <gtest/gtest.h>

#include "core/conllu.h"
#include "extract/claims/factuality.h"
#include "knowledge/knowledge.h"

namespace claimgraph {
namespace {

struct AttributionCase {
  std::string_view what;
  std::string_view conllu;
  std::uint32_t anchor;
  std::string_view expected;  ///< modality, then "speaker|cue" a link
};

const AttributionCase kAttributionCases[] = {
    {"X said that S",
     "1\tOfficials\tofficial\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
     "2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n"
     "3\tAcme\tAcme\tPROPN\tNNP\t_\t4\tnsubj\t_\t_\n"
     "4\tgrew\tgrow\tVERB\tVBD\t_\t2\tccomp\t_\t_\n",
     3, "reported Officials|said"},
    {"the act of saying is the article's",
     "1\tOfficials\tofficial\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
     "2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n"
     "3\tAcme\tAcme\tPROPN\tNNP\t_\t4\tnsubj\t_\t_\n"
     "4\tgrew\tgrow\tVERB\tVBD\t_\t2\tccomp\t_\t_\n",
     1, "asserted"},
    {"S, X claimed",
     "1\tAcme\tAcme\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
     "2\tgrew\tgrow\tVERB\tVBD\t_\t0\troot\t_\t_\n"
     "3\t,\t,\tPUNCT\t,\t_\t2\tpunct\t_\t_\n"
     "4\ttwo\ttwo\tNUM\tCD\t_\t5\tnummod\t_\t_\n"
     "5\tbankers\tbanker\tNOUN\tNNS\t_\t6\tnsubj\t_\t_\n"
     "6\tclaimed\tclaim\tVERB\tVBD\t_\t2\tparataxis\t_\t_\n",
     1, "claimed two bankers|claimed"},
    {"according to X",
     "1\tAccording\taccord\tVERB\tVBG\t_\t3\tcase\t_\t_\n"
     "2\tto\tto\tADP\tIN\t_\t1\tfixed\t_\t_\n"
     "3\tMira\tMira\tPROPN\tNNP\t_\t5\tobl\t_\t_\n"
     "4\tAcme\tAcme\tPROPN\tNNP\t_\t5\tnsubj\t_\t_\n"
     "5\tgrew\tgrow\tVERB\tVBD\t_\t0\troot\t_\t_\n",
     4, "reported Mira|According to"},
    {"X claimed to V",
     "1\tAcme\tAcme\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
     "2\tclaimed\tclaim\tVERB\tVBD\t_\t0\troot\t_\t_\n"
     "3\tto\tto\tPART\tTO\t_\t4\tmark\t_\t_\n"
     "4\tgrow\tgrow\tVERB\tVB\t_\t2\txcomp\t_\t_\n",
     3, "claimed Acme|claimed"},
    {"a quotation goes on",
     "1\t\"\t\"\tPUNCT\t``\t_\t2\tpunct\t_\tSpaceAfter=No\n"
     "2\tGrow\tgrow\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
     "3\t,\t,\tPUNCT\t,\t_\t2\tpunct\t_\tSpaceAfter=No\n"
     "4\t\"\t\"\tPUNCT\t''\t_\t2\tpunct\t_\t_\n"
     "5\tsaid\tsay\tVERB\tVBD\t_\t2\tparataxis\t_\t_\n"
     "6\tMira\tMira\tPROPN\tNNP\t_\t5\tnsubj\t_\t_\n",
     1, "required Mira|said"},
    {"reportedly",
     "1\tAcme\tAcme\tPROPN\tNNP\t_\t3\tnsubj\t_\t_\n"
     "2\treportedly\treportedly\tADV\tRB\t_\t3\tadvmod\t_\t_\n"
     "3\tgrew\tgrow\tVERB\tVBD\t_\t0\troot\t_\t_\n",
     2, "reported"},
};

TEST(Attribution, NamesTheSourceAndHowItIsPutForward) {
  const Knowledge knowledge = load_knowledge();
  for (const AttributionCase& row : kAttributionCases) {
    const auto document = read_conllu(row.conllu);
    ASSERT_TRUE(document) << row.what;
    Discourse discourse;
    discourse.headed_by.assign(document->tokens.size(), Discourse::kNone);
    discourse.nameless.assign(document->tokens.size(), Discourse::kNone);
    discourse.inside = discourse.headed_by;
    const Tree tree(*document);
    Candidate candidate;
    candidate.anchor = row.anchor;
    judge_factuality(*document, tree, knowledge, candidate);
    attribute(find_sources(*document, tree, discourse, knowledge), *document, tree, knowledge,
              candidate);
    std::string found(name_of(candidate.claim.modality));
    for (const AttributionLink& link : candidate.claim.attribution) {
      found += " " + link.speaker.text + "|" + link.cue;
    }
    EXPECT_EQ(found, row.expected) << row.what;
  }
}

TEST(Attribution, AnInterviewsAnswersAreTheSpeakers) {
  const Knowledge knowledge = load_knowledge();
  auto document = read_conllu(
      "1\tAcme\tAcme\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
      "2\tgrew\tgrow\tVERB\tVBD\t_\t0\troot\t_\t_\n");
  ASSERT_TRUE(document);
  document->blocks[0].speaker = "Mira Holt";
  Discourse discourse;
  discourse.headed_by.assign(2, Discourse::kNone);
  discourse.nameless.assign(2, Discourse::kNone);
  discourse.inside = discourse.headed_by;
  const Tree tree(*document);
  Candidate candidate;
  candidate.anchor = 1;
  attribute(find_sources(*document, tree, discourse, knowledge), *document, tree, knowledge,
            candidate);
  ASSERT_EQ(candidate.claim.attribution.size(), 1U);
  EXPECT_EQ(candidate.claim.attribution[0].speaker.text, "Mira Holt");
  EXPECT_EQ(candidate.claim.attribution[0].cue, "");
  EXPECT_EQ(candidate.claim.modality, Modality::asserted);
}

}  // namespace
}  // namespace claimgraph
