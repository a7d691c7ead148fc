#pragma once
// The derived rows while they are brought up to date: what is stale, what must be known to renew
// it, and where the outcome goes. The order of the steps is `ingest`'s, the decisions are
// `reconcile`'s.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/decision.h"
#include "core/graph.h"
#include "store/store.h"

namespace claimgraph {

/// Another name of a thing: bare, and how it is known: "used", "trade", "defined", "former",
/// "surname".
using AliasRow = std::pair<std::string, std::string>;

/// A row of name_key with the other names its article tells.
struct NamedThing {
  std::string observed{};
  std::string document{};
  std::string family{};
  std::string bare{};
  std::string external{};
  std::vector<AliasRow> other_names{};
};

/// Family and bare name.
using NamePair = std::pair<std::string, std::string>;

struct ProposedClaim {
  std::string claim{};
  Proposition proposition{};
  std::vector<std::string> origin_keys{};
};

/// A proposition that stands in a topic.
struct Neighbour {
  std::string id{};
  std::string subject{};  ///< as given to `place`
};

/// The neighbours of a proposition in one of its topics, nearest first.
struct Neighbours {
  std::vector<Neighbour> before{};
  std::vector<Neighbour> after{};
};

/// REQUIRES: inside a transaction of the store, which outlives this.
class Derivation {
 public:
  explicit Derivation(Store& store);

  /// The years of the articles that give their day. Where they have changed, the claims of those
  /// that do not are marked stale.
  Years renew_years();

  /// The ids marked stale, in order; unmarks them.
  std::vector<std::string> take_stale(std::string_view kind);
  std::vector<NamePair> take_stale_names();

  // ---- texts
  std::string text_of(const std::string& document) const;
  /// Gives whether no document had these words before.
  bool put_words(const std::string& document, const std::string& words);
  void put_bands(const std::string& words, const std::int64_t* bands, std::size_t count);
  /// Other texts with a band in common, each with a document of that text.
  std::vector<std::pair<std::string, std::string>> alike(const std::string& words) const;
  void put_copy(const std::string& words, const std::string& other, double jaccard,
                double contained);

  // ---- names
  std::vector<ObservedEntity> observed_in(const std::string& document) const;
  /// The article's mentions, in their order, by observed entity.
  std::vector<NamedSpan> observed_mentions(const std::string& document) const;
  /// … of entities across articles.
  std::vector<NamedSpan> mentions_in(const std::string& document) const;
  /// Keeps the name's key and marks it, and names that may depend on it, stale.
  void put_name(const NamedThing& thing);
  /// At most two of each, which is enough to tell one from several.
  std::vector<std::string> externals_of(const NamePair& name) const;
  /// Bare names that this one may stand for, each with its surest way; at most two.
  std::vector<AliasRow> owners_of(const std::string& bare) const;
  /// Whether it may stand for others besides these two, the first and the last by letters.
  bool has_owner_between(const std::string& bare, const std::string& first,
                         const std::string& last) const;
  std::vector<std::string> families_of(const std::string& bare) const;
  /// Whether some thing of this bare name has an external id.
  bool is_known(const std::string& bare) const;
  /// Whether an article has both names, the first for another kind of thing than a body, or has the
  /// first with a legal form, as a full name.
  bool told_apart(const std::string& bare, const std::string& owner) const;
  /// Whether of two persons' names an article of the one and an article of the other tell of the
  /// same thing besides, places aside.
  bool share_thing(const std::string& bare, const std::string& owner) const;
  bool told_from_itself(const NamePair& name) const;
  bool is_used(const NamePair& name) const;
  /// Leads the name to `entity` and moves its things there; marks claims and names that depend on
  /// it stale. Empty: forgets the name.
  void put_target(const NamePair& name, const std::string& entity, const std::string& reason,
                  double score);
  /// Keeps where else the name may lead, in place of what was kept.
  void put_candidates(const NamePair& name, const std::vector<EntityCandidate>& candidates);
  /// The document's things that belong nowhere yet go where their external id or their name leads.
  void place_things_of(const std::string& document);
  /// Gives the entity the name, kind and id its members use most, or drops it without members.
  void renew_entity(const std::string& entity);

  // ---- propositions
  /// The dates an article gives, with the bytes where they start, in their order.
  std::vector<std::pair<std::size_t, std::string>> dates_in(const std::string& document) const;
  void put_claim(const ProposedClaim& claim);
  /// In the order of publication; unknown dates last.
  std::vector<SupportRow> support_of(const std::string& proposition) const;
  /// Pairs of texts among the rows' that are copies.
  std::vector<std::pair<std::string, std::string>> copies_among(
      const std::vector<SupportRow>& rows) const;
  /// Without a topic while it stands in none.
  std::optional<Proposition> proposition(const std::string& id) const;
  void put_proposition(const Proposition& proposition, const Support& support);
  void drop_proposition(const std::string& id);
  /// Sets a proposition in its topics, with what its neighbours can be told apart by unread.
  void place(const Proposition& proposition, const std::string& subject);
  /// Takes a proposition out of its topics, with what it stood to.
  void lift(const Proposition& proposition);
  Neighbours neighbours(const std::string& topic, const Proposition& of, std::size_t window) const;
  /// Whether fewer than `window` stand between the two in a topic that both stand in.
  bool near(const std::string& topic, const Proposition& one, const Proposition& other,
            std::size_t window) const;

  // ---- decisions of people
  /// Those that stand.
  std::vector<Decision> decisions() const;
  /// From entities as names lead to those that decisions make of them; moves what now belongs
  /// elsewhere.
  void put_joins(const std::map<std::string, std::string>& joins);
  /// Takes a claim out of its proposition.
  void drop_claim(const std::string& claim);
  /// Pairs of texts that a person calls copies.
  std::vector<std::pair<std::string, std::string>> judged_copies() const;
  void renew_judged_pairs();

  // ---- agreement
  void put_agreement(const Agreement& agreement);
  bool has_agreement(const std::string& one, const std::string& other) const;  ///< either way round
  void drop_agreement(const std::string& one, const std::string& other);       ///< either way round

 private:
  /// `entity` as names lead; decisions of people may put it into another.
  void assign(const std::string& observed, const std::string& entity);
  void move(const std::string& observed, const std::string& entity);  ///< with its claims
  std::string judged_entity(const std::string& machine) const;
  void mark(std::string_view kind, const std::string& id);
  Store& store_;
};

}  // namespace claimgraph
