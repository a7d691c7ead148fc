#pragma once
// Who does what an infinitive or gerund without a subject tells: "urged Acme to sell", "fined Acme
// for selling", "a plan to sell".

#include <cstdint>
#include <optional>

#include "extract/clauses/clauses.h"

namespace claimgraph {

/// Answers from the clause above the one that lacks a subject; nothing: nobody, or nobody knows.
class Control {
 public:
  Control(const Document& document, const Tree& tree, const Knowledge& knowledge)
      : document_(document), tree_(tree), knowledge_(knowledge), words_(knowledge.clause_words) {}

  /// Of an adverbial of `above`: "Acme sold it, closing the plant": Acme; "barred Acme from
  /// selling", "granted Acme permission on Friday to sell": Acme.
  std::optional<std::uint32_t> of_adverbial(const Clause& above, std::uint32_t token) const;

  /// Of a complement of `above`: "allowed Acme to buy": Acme; "Acme was allowed to buy": Acme;
  /// "left Acme to found Beta": whoever left.
  std::optional<std::uint32_t> of_complement(const Clause& above, std::uint32_t token) const;

  /// Of an infinitive or marked gerund that hangs on `noun`: "has plans to build", "entered into a
  /// deal to build", "is in talks to build": who has them.
  std::optional<std::uint32_t> of_plan(std::uint32_t noun) const;

  /// Of the participle `token` that hangs on `noun`: the noun, but for what somebody spends or goes
  /// through ("her experience selling pumps", "had a hard time selling").
  std::optional<std::uint32_t> of_participle(std::uint32_t token, std::uint32_t noun) const;

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(tree_, document_, token, deprel);
  }
  bool is_listed(const Clause& above) const;
  bool can_act(std::uint32_t token) const;
  bool may_do(std::uint32_t object, std::uint32_t infinitive) const;
  std::optional<std::uint32_t> asked(const Clause& above, std::uint32_t token) const;
  std::optional<std::uint32_t> punished(const Clause& above) const;
  std::uint32_t innermost(std::uint32_t verb, std::uint32_t token) const;
  std::optional<std::uint32_t> leave_given(std::uint32_t verb, std::uint32_t infinitive) const;
  std::optional<std::uint32_t> holder_of(std::uint32_t leave, std::uint32_t verb,
                                         std::uint32_t infinitive, const Clause& above) const;
  std::optional<std::uint32_t> given_to(std::uint32_t verb, std::uint32_t infinitive) const;
  std::optional<std::uint32_t> behind(std::uint32_t head, const WordSet& prepositions,
                                      std::uint32_t end) const;

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
  const ClauseWords& words_;
};

}  // namespace claimgraph
