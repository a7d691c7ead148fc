#pragma once
// What nouns and names are to each other where one stands beside the other: who is described, who
// is counted, who is no agent.

#include <cstdint>
#include <optional>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class NounMender : private TreeEditor {
 public:
  NounMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), words_(knowledge.clause_words) {}

  /// "its rival, Acme, grew": a name beside a noun without "and" stands for it. What follows a verb
  /// without a comma is addressed by nobody.
  void rename_relations(const Sentence& sentence);

  /// "Jane Roe, its chair, called on Acme" with Acme as who called: an agent has a preposition of
  /// its own. "Sales fell by 9 percent": no share and no sum is one.
  void unmake_agents(const Sentence& sentence);

  /// "startup Acme released" with two subjects, "granted Acme $5 million" with a compound: a noun
  /// describes the name behind it, and an amount has no name before it.
  void free_names_beside(const Sentence& sentence);

  /// "the X1, the firm's best chip," with the second noun hung bare on the verb.
  void describe_before(const Sentence& sentence);

  /// "10,000 Acme X1 chips" with Acme as an object of its own: a number cannot count a name, so the
  /// noun that follows without a break is what it counts.
  void count_nouns_not_names(const Sentence& sentence);

 private:
  std::optional<std::uint32_t> noun_after(std::uint32_t token, const Sentence& sentence);
  std::uint32_t head_of_sum(std::uint32_t token);
  void describe_name_before(std::uint32_t noun, const Sentence& sentence);
  void describe_noun_before(std::uint32_t token, const Sentence& sentence);
  bool is_coordinated(std::uint32_t head, const Sentence& sentence);

  const ClauseWords& words_;
};

}  // namespace claimgraph
