// What points back: tests/extract/coreference.tsv; and that long documents take no longer a word.
#include "extract/names/coreference.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/conllu.h"
#include "core/tree.h"
#include "files.h"
#include "written_text.h"

namespace claimgraph {
namespace {

TEST(Coreference, WhatPointsBackFindsItsEntity) {
  const Knowledge knowledge = load_knowledge();
  for (const TableRow& row : rows_of("tests/extract/coreference.tsv", 12)) {
    const Document document = document_of(row);
    const Discourse discourse = find_discourse(document, Tree(document), knowledge);
    std::string found;
    for (std::size_t i = 0; i < discourse.mentions.size(); ++i) {
      if (discourse.mentions[i].form == MentionForm::name) continue;
      found += (found.empty() ? "" : " ") + std::string(document.word(discourse.head_tokens[i])) +
               "=" + discourse.entities[index(discourse.mentions[i].entity)].name;
    }
    EXPECT_EQ(found, row.fields.size() > 2 ? row.fields[2] : "") << row.place;
  }
}

/// Sentences of two names, a pronoun and a noun each; every name is another one.
Document long_document(std::size_t sentences) {
  std::string conllu;
  for (std::size_t i = 0; i < sentences; ++i) {
    const std::string n = std::to_string(i);
    conllu += conllu_of("Mira|PROPN|3|nsubj Wei" + n +
                        "|PROPN|1|flat sued|VERB|0|root Bolt|PROPN|3|obj Group" + n +
                        "|PROPN|4|flat / She|PRON|2|nsubj told|VERB|0|root the|DET|4|det "
                        "company|NOUN|2|obj / Wei" +
                        n + "|PROPN|2|nsubj left|VERB|0|root") +
              '\n';
  }
  Document document = *read_conllu(conllu);
  for (const Sentence& sentence : document.sentences) {
    const std::uint32_t at = sentence.first_token;
    if (document.word(at) == "Mira") {
      document.names.push_back({at, at + 2, NameLabel::person, 1});
      document.names.push_back({at + 3, at + 5, NameLabel::organization, 1});
    } else if (document.word(at) != "She") {
      document.names.push_back({at, at + 1, NameLabel::person, 1});
    }
  }
  return document;
}

// However long a document is, each of its mentions is read: the test's own time limit tells a cost
// that grows with the square of the length.
TEST(Coreference, AHundredThousandMentionsAreRead) {
  constexpr std::size_t kSentences = 20'000;
  const Knowledge knowledge = load_knowledge();
  const Document document = long_document(kSentences);
  const Discourse discourse = find_discourse(document, Tree(document), knowledge);
  EXPECT_GT(discourse.mentions.size(), 3 * kSentences);
}

}  // namespace
}  // namespace claimgraph
