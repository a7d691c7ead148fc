// What kind of thing a name is: tests/extract/kinds.tsv.
#include <gtest/gtest.h>

#include <string>

#include "core/tree.h"
#include "extract/names/mentions.h"
#include "files.h"
#include "written_text.h"

namespace claimgraph {
namespace {

TEST(Kinds, TheDocumentSettlesWhatANameIs) {
  const Knowledge knowledge = load_knowledge();
  for (const TableRow& row : rows_of("tests/extract/kinds.tsv", 12)) {
    const Document document = document_of(row);
    const Discourse discourse = find_discourse(document, Tree(document), knowledge);
    std::string found;
    for (const Entity& entity : discourse.entities)
      found += (found.empty() ? "" : ";") + entity.name + "=" + entity.kind;
    EXPECT_EQ(found, row.fields[2]) << row.place;
  }
}

}  // namespace
}  // namespace claimgraph
