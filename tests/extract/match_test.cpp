// The signs of tree patterns, each on one small tree.

#include "extract/typed/match.h"

#include <gtest/gtest.h>

#include <string>

#include "core/conllu.h"
#include "knowledge/knowledge.h"

namespace claimgraph {
namespace {

constexpr const char* kTree =
    "1\tMira\tMira\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
    "2\tsold\tsell\tVERB\tVBD\tVerbForm=Fin\t0\troot\t_\t_\n"
    "3\tfast\tfast\tADJ\tJJ\t_\t4\tamod\t_\t_\n"
    "4\tboats\tboat\tNOUN\tNNS\t_\t2\tobj\t_\t_\n"
    "5\twith\twith\tADP\tIN\t_\t6\tcase\t_\t_\n"
    "6\tsails\tsail\tNOUN\tNNS\t_\t4\tnmod\t_\t_\n"
    "7\tto\tto\tADP\tIN\t_\t8\tcase\t_\t_\n"
    "8\tOslo\tOslo\tPROPN\tNNP\t_\t2\tobl\t_\t_\n\n";

/// "subject|object" of what the pattern finds; empty: nothing.
std::string found_by(const std::string& pattern, Knowledge& knowledge) {
  knowledge.predicates = Predicates();
  Predicate predicate;
  predicate.name = "probe";
  predicate.subject.text = true;
  predicate.object.text = true;
  predicate.patterns.push_back(parse_pattern(pattern, WordSets()));
  knowledge.predicates.add(predicate);
  const auto document = read_conllu(kTree);
  Discourse discourse;
  discourse.headed_by.assign(document->tokens.size(), Discourse::kNone);
  discourse.nameless.assign(document->tokens.size(), Discourse::kNone);
  discourse.inside = discourse.headed_by;
  const Tree tree(*document);
  const Reading reading{*document, tree, discourse, knowledge};
  const auto clauses = find_clauses(*document, tree, knowledge);
  ClaimBuilder builder(reading, clauses);
  find_by_patterns(builder);
  std::string found;
  for (const Candidate& each : builder.found()) {
    found += each.claim.subject.text + "|" + each.claim.object->text;
  }
  return found;
}

TEST(Patterns, FindWhatTheirSignsSay) {
  const struct {
    const char* pattern;
    const char* found;
  } cases[] = {
      {"{lemma:sell} >nsubj {}=subject >obl:to {}=object", "Mira|Oslo"},
      {"{lemma:sell} >nsubj {}=subject >obl:from {}=object", ""},
      {"{lemma:sell} >/iobj|nsubj/ {}=subject >obl {}=object", "Mira|Oslo"},
      {"{lemma:sell} >nsubj {}=subject >> {lemma:sail}=object", "Mira|sails"},
      {"{lemma:sail}=object << {lemma:sell} >nmod {}=subject", ""},
      {"{lemma:sail}=object << ({lemma:sell} >nsubj {}=subject)", "Mira|sails"},
      {"{lemma:boat} <obj ({lemma:sell} >nsubj {}=subject >obl {}=object)", "Mira|Oslo"},
      {"{lemma:boat} <nsubj ({lemma:sell} >nsubj {}=subject >obl {}=object)", ""},
      {"{lemma:sell} >nsubj {}=subject . {word:fast} >obl {}=object", "Mira|Oslo"},
      {"{lemma:sell} >nsubj {}=subject . {word:boats} >obl {}=object", ""},
      {"{lemma:sell} >nsubj {}=subject !>aux {} >obl {}=object", "Mira|Oslo"},
      {"{lemma:sell} >nsubj {}=subject !>obj ({} >amod {lemma:fast}) >obl {}=object", ""},
      {"{lemma:sell;xpos:VBD} >nsubj {upos:PROPN}=subject >obl {}=object", "Mira|Oslo"},
      {"{lemma:sell;xpos:VBZ} >nsubj {}=subject >obl {}=object", ""},
  };
  Knowledge knowledge = load_knowledge();
  for (const auto& each : cases) {
    EXPECT_EQ(found_by(each.pattern, knowledge), each.found) << each.pattern;
  }
}

}  // namespace
}  // namespace claimgraph
