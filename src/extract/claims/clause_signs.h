#pragma once
// What a clause shows of itself: negation, condition, command, infinitive.

#include <cstdint>
#include <optional>
#include <string>

#include "core/document.h"
#include "core/tree.h"
#include "knowledge/speech_words.h"

namespace claimgraph {

/// Reads one clause at a time, headed at a token. Holds references: lives while one document is
/// extracted.
class ClauseSigns {
 public:
  ClauseSigns(const Document& document, const Tree& tree, const FactualityWords& words)
      : document_(document), tree_(tree), words_(words) {}

  /// "no deal", "nobody".
  bool has_negative_determiner(std::uint32_t token) const;

  /// Whether a negator, or "no" on an argument, turns the clause around; two of them cancel out.
  bool is_negated(std::uint32_t clause) const;

  /// Whether the child turns its verb around: "not", "no longer"; "not only" does not.
  bool is_negator(std::uint32_t token) const;

  /// "prompted Acme to recall it", "forced the plant to close": whether it came about, by whom the
  /// verb is done to. What cannot act does nothing to anything: "forced a vote to acquire it".
  bool is_caused(std::uint32_t clause, std::uint32_t verb) const;

  /// Whether "no" on an oblique turns its verb around: "knows of no plan"; not "sold at no loss".
  bool turns_verb(std::uint32_t noun) const;

  /// "argued against selling it": it may not be done.
  bool is_argued_against(std::uint32_t clause) const;

  /// "Once completed, it will carry trains": a participle that is yet to come about.
  bool is_awaited(std::uint32_t clause) const;

  /// "if …", or the inverted "had it …" whose auxiliary stands before its subject.
  bool is_condition(std::uint32_t clause) const;

  /// "the ban, imposed in May", "a decision that a court annulled": the noun is what that was done
  /// to, and tells nothing of whether it was.
  bool describes(std::uint32_t clause, std::uint32_t noun) const;

  /// "to sell".
  bool is_infinitive(std::uint32_t clause) const;

  /// "from selling", "of selling".
  bool is_prepositional_gerund(std::uint32_t clause) const;

  /// "revoked its licence to sell it", "issued licences to Acme to sell it": whether it was done no
  /// licence tells.
  bool is_licensed(std::uint32_t infinitive, std::uint32_t verb) const;

  /// "a law forcing Acme to sell it", which is still to be done.
  bool is_decreed(std::uint32_t verb) const;

  /// Whether that follows from a word of the clause, and the clause is negated.
  bool entails(const std::string& word, std::uint32_t clause, Entailment entailment) const;

  /// "would not rule out selling it": nothing follows of what stands below.
  bool leaves_open(std::uint32_t clause) const;

  /// "despite selling it", "to pay a fine for selling it".
  bool is_conceded(std::uint32_t clause) const;

  /// "any firm", "anyone".
  bool is_generic(std::uint32_t noun) const;

  /// "took no action to enforce it": it was not.
  bool is_left_undone(std::uint32_t infinitive, std::uint32_t verb) const;

  /// "voted to block it": what a vote does is done with it.
  bool is_voted(std::uint32_t infinitive, std::uint32_t verb) const;
  bool is_done_by_body(std::uint32_t verb) const;

  /// "ruled out selling it".
  bool is_object_gerund(std::uint32_t clause, std::uint32_t verb) const;

  /// "tried to sell it but failed".
  bool came_to_nothing(std::uint32_t attempt) const;

  /// "no doubt that Acme sold it"; not "no question of selling it".
  bool is_undoubted(std::uint32_t clause, std::uint32_t noun) const;

  /// A verb without tense or auxiliary: "to sell", "let it sell".
  bool is_bare(std::uint32_t clause) const;

  /// "Sell the shares.": a bare verb at the top with nobody who does it.
  bool is_command(std::uint32_t clause) const;

  /// "on condition that it sell the plant": a bare verb with a subject behind "that".
  bool is_subjunctive(std::uint32_t clause) const;

  /// "when …", "selling …": as sure as the main clause is, and no surer.
  bool shares_main_clause(std::uint32_t clause) const;

  /// "will leave after the bank was fined": what was so is so, whatever will be.
  bool is_past_of_future(std::uint32_t clause, std::uint32_t main) const;

  /// "becomes chairman once the deal closes": what is told in the present is still to come.
  bool comes_once(std::uint32_t clause, std::uint32_t main) const;

  /// "may only be sold here", "may not be sold without a licence", "can be filed from 1 July": what
  /// is told is what one is free to do.
  bool is_bounded(std::uint32_t clause) const;

  /// "sells".
  bool is_present(std::uint32_t verb) const {
    return at(verb).xpos == "VBZ" || at(verb).xpos == "VBP";
  }

  /// "sold", "was sold", "has sold", "was able", with nothing modal about it.
  bool is_past(std::uint32_t clause) const;
  bool is_to_come(std::uint32_t clause) const;
  bool helps(std::uint32_t token) const {
    return is_a(at(token).deprel, Deprel::aux) || is_a(at(token).deprel, Deprel::cop);
  }

  /// "have sold" under another auxiliary: "may have sold".
  bool is_perfect(std::uint32_t clause) const;

  /// "sold", "selling" without a word before them: "had it sold".
  bool is_participle(std::uint32_t clause) const;

  /// The "going" of "is going to sell", "is going to Oslo".
  bool is_prospective(std::uint32_t clause) const;

  /// "how to sell", "what to sell".
  bool asks_how(std::uint32_t clause) const;

  /// "would like", "would love".
  bool is_wished(std::uint32_t clause) const;

  /// "would have sold", "should have sold": it did not.
  bool is_unreal_past(std::uint32_t clause) const;

  /// "Had the court not stopped it, it would have sailed": the court did.
  bool happened_after_all(std::uint32_t clause) const;

  /// The verb's lemma with its particle: "rule out"; nothing where it has none.
  std::optional<std::string> phrasal_lemma(std::uint32_t verb) const;

  /// "was unable to confirm that", "would neither confirm nor deny that": what is not said.
  bool is_withheld(std::uint32_t verb) const;

  /// A name, "the ban", "its ban".
  bool is_definite(std::uint32_t noun) const;

  /// A second verb without a tense or subject of its own leans on the first one's auxiliaries.
  bool leans_on_first(std::uint32_t clause) const;

  /// "efforts to sell it, but the bills have stalled" with the stalling beside the selling: what
  /// has a tense and a subject of its own is no second infinitive.
  bool goes_on_by_itself(std::uint32_t clause, std::uint32_t first) const;

  /// "did not buy or sell": the negation of the first verb is the second one's too.
  bool shares_negation(std::uint32_t clause) const;

 private:
  bool is_atoned(std::uint32_t clause, std::uint32_t mark) const;
  bool is_not_one(std::uint32_t noun) const;
  bool has_bound(std::uint32_t phrase) const;
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  bool has(const WordSet& set, std::uint32_t token) const {
    return set.count(at(token).lemma) != 0;
  }
  /// "is no better than 50%".
  bool denies_degree(std::uint32_t clause, std::uint32_t adverb) const;
  /// "nearly sold it": did not.
  bool falls_short(std::uint32_t clause, std::uint32_t adverb) const;
  bool has_mark(std::uint32_t clause, const WordSet& marks) const;
  bool has_child(std::uint32_t clause, Deprel deprel) const;

  const Document& document_;
  const Tree& tree_;
  const FactualityWords& words_;
};

/// "had not stopped" as "had stopped".
std::string without_negators(const std::string& relation, const FactualityWords& words);

}  // namespace claimgraph
