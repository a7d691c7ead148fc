// What a page tells by its form: lines and table rows with a label say something of what the page
// is about; a headline is as sure as the article below it.

#include <gtest/gtest.h>

#include <string>

#include "annotate/annotator.h"
#include "core/notation.h"
#include "ingest/pipeline.h"
#include "knowledge/knowledge.h"
#include "read/read.h"

namespace claimgraph {
namespace {

struct Page {
  std::string name;
  std::string bytes;
  std::string claims;  // the typed ones, in the text's order
};

const Page kPages[] = {
    {"a.md", "# Acme Industries\n\n- Founded: 2023\n- Headquarters: Oslo, Norway\n",
     "founded_on(Acme Industries, 2023)\nheadquartered_in(Acme Industries, Oslo)\n"
     "headquartered_in(Acme Industries, Norway)\n"},
    {"b.html",
     "<html><body><h1>Acme Industries</h1><table><tr><td>Founded</td><td>1998</td></tr>"
     "<tr><td>Revenue</td><td>$5 million</td></tr></table></body></html>",
     "founded_on(Acme Industries, 1998)\nrevenue(Acme Industries, USD 5M)\n"},
    {"no_name.md", "# What they are\n\n- Founded: 2023\n", ""},
    // A headline's present is planned where the text plans it, done where the text tells so
    {"plan.md", "# Acme Industries opens plant\n\nAcme Industries will open a plant in 2031.\n",
     "PR+ opened(Acme Industries, plant)\nPR+ opened(Acme Industries, plant) time=2031\n"},
    {"deed.md", "# Acme Industries opens plant\n\nAcme Industries opened a plant in 2024.\n",
     "opened(Acme Industries, plant)\nopened(Acme Industries, plant) time=2024\n"},
    {"a_sentence.md", "# Acme Industries\n\n- They moved in 2023: Oslo was cheap.\n", ""},
};

TEST(Pages, GiveTheirTypedClaims) {
  const Knowledge knowledge = load_knowledge();
  const Annotator annotator(knowledge);
  for (const Page& page : kPages) {
    std::string claims;
    read_articles(
        page.name, page.bytes, ReadOptions{}, knowledge,
        [&](Article article) {
          const Extraction extraction =
              extraction_of(std::move(article), TextForm::article, annotator, knowledge);
          for (const Claim& claim : extraction.claims) {
            if (!claim.open) claims += print(line_of(claim, extraction)) + '\n';
          }
        },
        [](const Error& error) { ADD_FAILURE() << to_string(error); });
    EXPECT_EQ(claims, page.claims) << page.name;
  }
}

}  // namespace
}  // namespace claimgraph
