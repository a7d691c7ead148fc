#pragma once
// Clauses that leave out their verb, its helpers, or the noun that does it: "Acme is valued at $5
// billion, and Beta at $3 billion", "two plants were closed and the third postponed", "Acme's value
// rose, while Beta's fell", "puts the cost at $5 million and the price at $2".

#include <string>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other: what is left of such a clause is a
/// conjunct of the verb, its subject, with the amount as its orphan.
class GappedClauseMender : private TreeEditor {
 public:
  GappedClauseMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), senses_(knowledge.noun_senses) {}

  void mend(const Sentence& sentence);

 private:
  bool pair_off(const QuantityMention& first, const QuantityMention& second,
                const Sentence& sentence);
  bool is_measured(std::uint32_t noun);
  std::uint32_t governor_of_pair(const QuantityMention& first);
  std::uint32_t phrase_before(std::uint32_t end, const Sentence& sentence);
  bool stands_before_noun(std::uint32_t token) const;
  bool ends_behind(const QuantityMention& second, const Sentence& sentence);
  const DateMention* date_from(std::uint32_t token, const Sentence& sentence);
  void take_date_behind(const QuantityMention& second, std::uint32_t subject,
                        const Sentence& sentence);
  void leave_out_helpers(std::uint32_t verb, const Sentence& sentence);
  void own_what_is_left_out(std::uint32_t possessive);
  void join(std::uint32_t verb, std::uint32_t first, std::uint32_t end,
            const QuantityMention& second, const Sentence& sentence);
  std::uint32_t opener_of(const QuantityMention& amount, const Sentence& sentence);
  std::string word_of(std::uint32_t token) const;
  std::uint32_t governor_of(const QuantityMention& first, const Sentence& sentence);
  std::uint32_t leader_of(const QuantityMention& amount);

  const NounSenses& senses_;
};

}  // namespace claimgraph
