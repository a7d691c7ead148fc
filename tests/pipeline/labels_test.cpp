// What lines and table rows with a label say of the thing their page is about.

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
    {"a_sentence.md", "# Acme Industries\n\n- They moved in 2023: Oslo was cheap.\n", ""},
};

TEST(Labels, GiveClaimsOfWhatThePageIsAbout) {
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
