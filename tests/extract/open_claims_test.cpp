#include "extract/open/open_claims.h"

#include <gtest/gtest.h>

#include "core/conllu.h"
#include "extract/claims/skip_ledger.h"
#include "extract/open/whole_claims.h"
#include "files.h"
#include "knowledge/knowledge.h"
#include "small_tree.h"

namespace claimgraph {
namespace {

struct OpenCase {
  std::string_view conllu;
  std::string_view expected;  ///< "subject|relation|object rule" a claim
};

const OpenCase kOpenCases[] = {
    {"1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
     "2\tcrew\tcrew\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n"
     "3\tput\tput\tVERB\tVBD\tVerbForm=Fin\t0\troot\t_\t_\n"
     "4\tout\tout\tADP\tRP\t_\t3\tcompound:prt\t_\t_\n"
     "5\tfires\tfire\tNOUN\tNNS\t_\t3\tobj\t_\t_\n",
     "crew|put out|fires open#svo/1\n"},
    {"1\tMira\tMira\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
     "2\tcalled\tcall\tVERB\tVBD\tVerbForm=Fin\t0\troot\t_\t_\n"
     "3\tfor\tfor\tADP\tIN\t_\t4\tcase\t_\t_\n"
     "4\treforms\treform\tNOUN\tNNS\t_\t2\tobl\t_\t_\n",
     "Mira|called for|reforms open#prep/1\n"},
    {"1\tBoats\tboat\tNOUN\tNNS\t_\t4\tnsubj:pass\t_\t_\n"
     "2\tof\tof\tADP\tIN\t_\t3\tcase\t_\t_\n"
     "3\tMira\tMira\tPROPN\tNNP\t_\t1\tnmod\t_\t_\n"
     "4\tsunk\tsink\tVERB\tVBN\tVerbForm=Fin\t0\troot\t_\t_\n",
     "Boats of Mira|sunk open#bare/1\n"},
    {"1\tMira\tMira\tPROPN\tNNP\t_\t3\tnsubj:pass\t_\t_\n"
     "2\twas\tbe\tAUX\tVBD\tVerbForm=Fin\t3\taux:pass\t_\t_\n"
     "3\tpraised\tpraise\tVERB\tVBN\tVerbForm=Part\t0\troot\t_\t_\n"
     "4\tby\tby\tADP\tIN\t_\t5\tcase\t_\t_\n"
     "5\tsailors\tsailor\tNOUN\tNNS\t_\t3\tobl:agent\t_\t_\n",
     "Mira|was praised by|sailors open#passive/1\n"},
    {"1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
     "2\tbought\tbuy\tVERB\tVBD\tVerbForm=Fin\t0\troot\t_\t_\n"
     "3\tboats\tboat\tNOUN\tNNS\t_\t2\tobj\t_\t_\n",
     ""},
};

TEST(OpenClaims, TakeSureSubjectsOnly) {
  const Knowledge knowledge = load_knowledge();
  for (const OpenCase& row : kOpenCases) {
    const auto document = read_conllu(row.conllu);
    ASSERT_TRUE(document);
    Discourse discourse;
    discourse.headed_by.assign(document->tokens.size(), Discourse::kNone);
    discourse.nameless.assign(document->tokens.size(), Discourse::kNone);
    discourse.inside = discourse.headed_by;
    discourse.inside.back() = 0;  // some name or other stands in the block
    const Tree tree(*document);
    const Reading reading{*document, tree, discourse, knowledge};
    const auto clauses = find_clauses(*document, tree, knowledge);
    const auto statements = find_statements(reading, clauses);
    const auto claims = open_claims(reading, clauses, statements, {});
    std::string found;
    for (const Candidate& each : claims) {
      found += each.claim.subject.text + "|" + each.claim.relation;
      if (each.claim.object) found += "|" + each.claim.object->text;
      found += " " + each.claim.rule + "\n";
    }
    EXPECT_EQ(found, row.expected) << document->text;
    EXPECT_TRUE(open_claims(reading, clauses, statements, claims).empty())
        << "typed claims come first";
  }
}

/// A document without names: what stands in it is words only.
Discourse without_names(const Document& document) {
  Discourse discourse;
  discourse.headed_by.assign(document.tokens.size(), Discourse::kNone);
  discourse.nameless.assign(document.tokens.size(), Discourse::kNone);
  discourse.inside = discourse.headed_by;
  return discourse;
}

TEST(Statements, FollowTheConstruction) {
  const Knowledge knowledge = load_knowledge();
  for (const TableRow& row : rows_of("tests/extract/statements.tsv", 20)) {
    const Document document = small_tree(row.fields[0]);
    const Discourse discourse = without_names(document);
    const Tree tree(document);
    const Reading reading{document, tree, discourse, knowledge};
    const auto clauses = find_clauses(document, tree, knowledge);
    std::string found;
    for (const Candidate& each : whole_claims(reading, find_statements(reading, clauses))) {
      if (!found.empty()) found += "; ";
      found += each.claim.subject.text + "|" + each.claim.relation + "|" + each.claim.object->text;
    }
    EXPECT_EQ(found, row.fields.size() > 1 ? row.fields[1] : "") << row.place;
  }
}

TEST(Statements, KeepOutOfMockery) {
  const Knowledge knowledge = load_knowledge();
  const struct {
    const char* tree;
    bool mocks;
  } cases[] = {
      {"Oh/oh/INTJ/UH/2/discourse great/great/ADJ/JJ/0/root", true},
      {"Sure/sure/ADV/RB/4/advmod ,/,/PUNCT/,/1/punct Mira/Mira/PROPN/NNP/4/nsubj "
       "won/win/VERB/VBD/0/root",
       true},
      {"Right/right/ADJ/JJ/2/amod wings/wing/NOUN/NNS/3/nsubj broke/break/VERB/VBD/0/root", false},
      {"Mira/Mira/PROPN/NNP/2/nsubj won/win/VERB/VBD/0/root", false},
  };
  for (const auto& row : cases) {
    const Document document = small_tree(row.tree);
    const Discourse discourse = without_names(document);
    const Tree tree(document);
    const Reading reading{document, tree, discourse, knowledge};
    EXPECT_EQ(may_mock(reading, document.sentences.front()), row.mocks) << row.tree;
  }
}

TEST(SkipLedger, SaysWhatWasLacking) {
  const Knowledge knowledge = load_knowledge();
  const struct {
    const char* tree;
    const char* reason;  ///< empty: not in the ledger
  } cases[] = {
      {"Acme/Acme/PROPN/NNP/0/root", ""},
      {"They/they/PRON/PRP/2/nsubj bought/buy/VERB/VBD/0/root Acme/Acme/PROPN/NNP/2/obj",
       "subject is a pronoun that points at nothing known"},
      {"Acme/Acme/PROPN/NNP/2/nsubj bought/buy/VERB/VBD/0/root",
       "no object, or one that points at nothing known"},
      {"Acme/Acme/PROPN/NNP/2/nsubj bought/buy/VERB/VBD/0/root bread/bread/NOUN/NN/2/obj",
       "arguments do not fit any predicate of 'buy'"},
      {"Acme/Acme/PROPN/NNP/2/obj bought/buy/VERB/VBD/0/root", "no subject found"},
      {"Acme/Acme/PROPN/NNP/2/nsubj bought/buy/VERB/VBD/0/root Beta/Beta/PROPN/NNP/2/obj "
       "?/?/PUNCT/./2/punct",
       "question"},
  };
  for (const auto& row : cases) {
    const Document document = small_tree(row.tree);
    Discourse discourse = without_names(document);
    for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
      if (document.tokens[i].upos == Upos::PROPN) discourse.inside[i] = 0;
    }
    const Tree tree(document);
    const Reading reading{document, tree, discourse, knowledge};
    const auto skipped = skip_ledger(reading, find_clauses(document, tree, knowledge), {});
    EXPECT_EQ(skipped.empty() ? "" : skipped[0].reason, row.reason) << row.tree;
  }
}

TEST(SkipLedger, GivesTheReason) {
  const Knowledge knowledge = load_knowledge();
  auto document = read_conllu(
      "1\tAcme\tAcme\tPROPN\tNNP\t_\t0\troot\t_\t_\n"
      "2\t2024\t2024\tNUM\tCD\t_\t1\tdep\t_\t_\n");
  ASSERT_TRUE(document);
  document->quantities.push_back({.span = document->tokens[1].span});
  Discourse discourse;
  discourse.headed_by = {Discourse::kNone, Discourse::kNone};
  discourse.inside = {0, Discourse::kNone};
  const Tree tree(*document);
  const Reading reading{*document, tree, discourse, knowledge};
  const auto skipped = skip_ledger(reading, find_clauses(*document, tree, knowledge), {});
  ASSERT_EQ(skipped.size(), 1U);
  EXPECT_EQ(skipped[0].reason, "fragment without finite verb");
}

}  // namespace
}  // namespace claimgraph
