#pragma once
// What all rules for typed claims share: whether an argument fits a role, and how a claim is put
// together from a predicate, a clause and two arguments.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {

/// Collects the candidates of one document. Holds references: lives within one `typed_claims`.
class ClaimBuilder {
 public:
  using Qualifiers = std::vector<std::pair<std::string, std::string>>;  ///< role, preposition

  ClaimBuilder(const Reading& reading, const std::vector<Clause>& clauses);

  const Reading& reading() const { return reading_; }
  const std::vector<Clause>& clauses() const { return clauses_; }
  std::vector<Candidate>& found() { return found_; }

  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }

  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(reading_.tree, reading_.document, token, deprel);
  }

  /// The clause whose anchor is `token`; null: none.
  const Clause* clause_at(std::uint32_t token) const;

  /// The entity of the document with exactly this name.
  std::optional<EntityId> entity_named(std::string_view name) const;

  /// The entity that makes `entity`, where the gazetteer knows and the document names it.
  std::optional<EntityId> maker_of(EntityId entity) const;

  /// Whether `argument` may fill the role.
  bool takes(const RoleFiller& filler, const Argument& argument) const;

  /// After a place at the end of `arguments`, the places that it lies in: "Oslo, Norway".
  void add_places_around(std::vector<Argument>& arguments) const;

  /// "in the small town of Bergen", "on a farm in Norway", "in the Oslo area": the place that a
  /// noun of places is in, or is; `noun` itself where nothing tells.
  std::uint32_t place_within(std::uint32_t noun) const;

  /// "corporate.toml#acquired/buy".
  static std::string rule_of(const Predicate& predicate, const std::string& how);

  /// Adds the claim that `clause` makes of the two, if they fit. Returns whether they did.
  bool add(const Predicate& predicate, const Clause& clause, Argument subject,
           std::optional<Argument> object, const std::string& rule, const Qualifiers& qualifiers);

  /// Adds a finished claim anchored at `anchor`, unless its arguments do not fit or are the same.
  bool add_made(const Predicate& predicate, std::uint32_t anchor, Claim claim);

  /// "restricts exports of pumps to Norway", with Norway in a part of its own and inside of what is
  /// restricted: a place that has its own part is no part of the object.
  void leave_out_places();

  /// One proper noun that nothing took for a name.
  bool looks_like_unknown_name(const Argument& argument) const;

  /// Whether `token` is a pronoun that points at nothing in the text, may stand for one of these
  /// kinds, and fills roles of the predicate: "He" of "He sat for the Greens".
  bool may_be_unnamed(const Predicate& predicate, const std::vector<std::string>& kinds,
                      std::uint32_t token) const;

  bool opens_with_relative(const Argument& argument) const;

  /// The pronoun that the argument is and no more; null: other words.
  const Token* pronoun_of(const Argument& argument) const;

 private:
  std::string relation_of(const Clause& clause) const;
  void place(std::uint32_t anchor, Claim& claim) const;
  bool acts_as_person(const RoleFiller& filler, const Argument& subject) const;
  bool is_amount(const Argument& argument) const;
  bool is_agent(const Argument& argument) const;
  void keep_noun(const RoleFiller& filler, Argument& object) const;
  void leave_out(const Qualifier& party, const Predicate& predicate, Argument& object) const;
  std::optional<std::uint32_t> opener_within(const Argument& phrase, const Argument& object) const;
  void end_before(std::uint32_t token, Argument& argument) const;
  bool is_reflexive(const Argument& argument) const;
  bool takes_noun(const RoleFiller& filler, const Argument& argument) const;
  bool is_strange(const std::string& word) const;
  bool takes_stranger(const RoleFiller& filler, const Entity& entity) const;
  bool takes_unknown(const RoleFiller& filler, const Entity& entity) const;
  bool may_be_body(const std::string& name) const;
  bool has_rivals(const RoleFiller& filler, const Token& pronoun) const;
  bool takes_pronoun(const RoleFiller& filler, const Token& pronoun) const;
  std::optional<std::uint32_t> token_ending_at(std::uint32_t offset) const;

  const Reading& reading_;
  const std::vector<Clause>& clauses_;
  std::map<std::string_view, EntityId> by_name_{};
  std::map<std::string_view, std::uint32_t> first_of_kind_{};  ///< where a kind's first name ends
  std::vector<Candidate> found_{};
};

/// "bought Beta for $2 million and Gamma for $3 million": whether the object, the first sum, is
/// said of `first` among the subjects, Beta, and so not of `each`.
bool stands_with_fellow(const Argument& each, const Argument& object, const Argument& first);

}  // namespace claimgraph
