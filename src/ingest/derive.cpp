#include "ingest/derive.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/unicode.h"
#include "reconcile/agreement.h"
#include "reconcile/entities.h"
#include "reconcile/judgements.h"
#include "reconcile/likeness.h"
#include "reconcile/origins.h"
#include "reconcile/propositions.h"
#include "store/derivation.h"

namespace claimgraph {
namespace {

constexpr std::size_t kWindow = 8;
constexpr std::size_t kWordsDigits = 24;

class Renewal {
 public:
  Renewal(Store& store, const Knowledge& knowledge)
      : store_(store),
        knowledge_(knowledge),
        derivation_(store),
        judgements_(derivation_.decisions()),
        words_(judgements_.with_families(knowledge.agreement_words)) {}

  void run() {
    derivation_.take_stale("judged");
    derivation_.put_joins(judgements_.joins());
    const std::vector<std::string> documents = derivation_.take_stale("document");
    for (const std::string& document : documents) {
      compare_text(document);
      put_names(document);
    }
    lead_names();
    for (const std::string& document : documents) derivation_.place_things_of(document);
    for (const std::string& entity : derivation_.take_stale("entity")) {
      derivation_.renew_entity(entity);
    }
    for (const std::string& document : documents) place_claims_of(document);
    place_moved_claims();
    judged_copies_ = derivation_.judged_copies();
    for (const std::string& id : derivation_.take_stale("proposition")) renew_proposition(id);
    derivation_.renew_judged_pairs();
  }

 private:
  // ---- texts

  void compare_text(const std::string& document) {
    const std::vector<std::uint64_t> shingles = shingles_of(derivation_.text_of(document));
    if (shingles.empty()) return;
    std::string bytes;
    for (const std::uint64_t each : shingles) bytes += std::to_string(each) + ' ';
    const std::string words = sha256_hex(bytes).substr(0, kWordsDigits);
    if (!derivation_.put_words(document, words)) return;
    const auto bands = bands_of(sketch_of(shingles));
    derivation_.put_bands(words, bands.data(), bands.size());
    for (const auto& [other, example] : derivation_.alike(words)) {
      const auto theirs = shingles_of(derivation_.text_of(example));
      const Likeness shared = likeness(shingles, theirs);
      if (is_copy(shared, std::min(shingles.size(), theirs.size()))) {
        derivation_.put_copy(words, other, shared.jaccard, shared.contained);
      }
    }
  }

  // ---- names

  void put_names(const std::string& document) {
    for (const ObservedEntity& each : derivation_.observed_in(document)) {
      NameKey key = name_key_of(each, knowledge_.kinds);
      derivation_.put_name({each.id, document, std::move(key.family), std::move(key.bare),
                            each.external, short_names_of(each, knowledge_.kinds)});
    }
  }

  /// Where the name leads by itself, shorter and fuller names aside.
  NameFacts own_facts(const NamePair& name) const {
    NameFacts facts;
    facts.externals = derivation_.externals_of(name);
    facts.known = derivation_.is_known(name.second);
    facts.told_from_itself = derivation_.told_from_itself(name) || judgements_.splits(name.second);
    std::erase_if(facts.externals, [&](const std::string& external) {
      return judgements_.apart({name.first, name.second}, external);
    });
    return facts;
  }

  void lead_names() {
    for (;;) {
      const std::vector<NamePair> names = derivation_.take_stale_names();
      if (names.empty()) return;
      for (const NamePair& name : names) {
        if (!derivation_.is_used(name)) {
          derivation_.put_target(name, "", "");
          continue;
        }
        NameFacts facts = own_facts(name);
        const std::vector<NamePair> owners = derivation_.owners_of(name.second);
        for (const auto& [family, bare] : owners) facts.owners.push_back({family, bare});
        if (owners.size() == 1) {
          facts.owner_entity = target_of(facts.owners.front(), own_facts(owners.front())).entity;
          facts.told_from_owner =
              derivation_.told_apart(name, owners.front()) ||
              judgements_.apart({name.first, name.second}, facts.owners.front()) ||
              judgements_.apart({name.first, name.second}, facts.owner_entity);
        }
        const NameTarget target = target_of({name.first, name.second}, facts);
        derivation_.put_target(name, target.entity, target.reason);
      }
    }
  }

  // ---- claims

  void place_claims(const std::vector<StoredClaim>& claims, const std::set<std::string>& credited) {
    for (const StoredClaim& stored : claims) {
      if (stored.verdict == ClaimVerdict::rejected) {
        derivation_.drop_claim(stored.claim.id);
        continue;
      }
      Proposition said = proposition_of(stored, knowledge_.predicates, words_);
      derivation_.put_claim({stored.claim.id, said, origin_keys(stored, credited, words_)});
      said_.insert_or_assign(stored.claim.id, std::move(said));
    }
  }

  std::vector<StoredClaim> claims_of(const std::string& document) const {
    ClaimFilter filter;
    filter.document = document;
    filter.with_rejected = true;
    return store_.claims(filter);
  }

  void place_claims_of(const std::string& document) {
    const std::vector<StoredClaim> claims = claims_of(document);
    place_claims(claims, credited_outlets(claims));
  }

  /// Claims whose things now belong to other entities; by article, for the outlets it credits.
  void place_moved_claims() {
    std::map<std::string, std::vector<StoredClaim>> moved;
    for (const std::string& id : derivation_.take_stale("claim")) {
      if (said_.count(id) != 0) continue;
      for (StoredClaim& each : claim_named(id)) moved[each.document].push_back(std::move(each));
    }
    for (const auto& [document, claims] : moved) {
      place_claims(claims, credited_outlets(claims_of(document)));
    }
  }

  std::vector<StoredClaim> claim_named(const std::string& id) const {
    ClaimFilter filter;
    filter.id_prefix = id;
    filter.with_rejected = true;
    std::vector<StoredClaim> found = store_.claims(filter);
    std::erase_if(found, [&](const StoredClaim& each) { return each.claim.id != id; });
    return found;
  }

  // ---- propositions

  Support support_of_rows(const std::vector<SupportRow>& rows) const {
    std::vector<Supporter> supporters;
    for (const SupportRow& row : rows) {
      const std::string& outlet = row.publisher.empty() ? row.uri : row.publisher;
      supporters.push_back(
          {row.claim, row.document, fold(outlet), words_.house_of(outlet), row.words, row.keys});
    }
    Copies copies = derivation_.copies_among(rows);
    copies.insert(copies.end(), judged_copies_.begin(), judged_copies_.end());
    return support_of(supporters, copies);
  }

  /// The proposition with its earliest claim as its face.
  Proposition with_face(const Proposition& old, const std::vector<SupportRow>& rows) const {
    Proposition renewed = old;
    const std::string& face = rows.front().claim;
    const auto said = said_.find(face);
    if (said != said_.end()) {
      renewed = said->second;
    } else if (old.topic.empty() || old.face != face) {
      const std::vector<StoredClaim> claims = claim_named(face);
      renewed = proposition_of(claims.front(), knowledge_.predicates, words_);
    }
    renewed.last_published.clear();
    for (const SupportRow& row : rows) {
      renewed.last_published = std::max(renewed.last_published, row.published);
    }
    return renewed;
  }

  void renew_proposition(const std::string& id) {
    const std::optional<Proposition> old = derivation_.proposition(id);
    if (!old) return;
    const std::vector<SupportRow> rows = derivation_.support_of(id);
    if (rows.empty()) {
      take_out(*old);
      derivation_.drop_proposition(id);
      return;
    }
    const Proposition renewed = with_face(*old, rows);
    Proposition compared = *old;
    compared.last_published = renewed.last_published;
    const bool stays = compared == renewed;
    if (!stays) take_out(*old);
    derivation_.put_proposition(renewed, support_of_rows(rows));
    if (!stays) put_in(renewed);
  }

  /// Leaves a topic: its neighbours close ranks, and pairs come within the window.
  void take_out(const Proposition& old) {
    if (old.topic.empty()) return;
    derivation_.lift(old.id);
    const Neighbours near = derivation_.neighbours(old, kWindow);
    for (std::size_t i = 0; i < near.before.size(); ++i) {
      const std::size_t j = kWindow - 1 - i;  // now i + j + 1 = kWindow apart, one more before
      if (j < near.after.size()) compare(near.before[i], near.after[j]);
    }
  }

  /// Enters its topic: pairs around it that are now too far apart are dropped.
  void put_in(const Proposition& renewed) {
    const Neighbours near = derivation_.neighbours(renewed, kWindow);
    for (std::size_t i = 0; i < near.before.size(); ++i) {
      const std::size_t j = kWindow - 1 - i;
      if (j < near.after.size()) derivation_.drop_agreement(near.before[i].id, near.after[j].id);
    }
    for (const Proposition& each : near.before) compare(each, renewed);
    for (const Proposition& each : near.after) compare(renewed, each);
  }

  void compare(const Proposition& left, const Proposition& right) {
    const Predicate* predicate =
        left.predicate == "open" ? nullptr : knowledge_.predicates.find(left.predicate);
    const auto agreement = relate(left, right, predicate);
    if (agreement) derivation_.put_agreement(*agreement);
  }

  Store& store_;
  const Knowledge& knowledge_;
  Derivation derivation_;
  const Judgements judgements_;
  const AgreementWords words_;  // with the families that people named
  Copies judged_copies_{};
  std::map<std::string, Proposition> said_{};  // by claim, of this run
};

}  // namespace

void derive(Store& store, const Knowledge& knowledge) { Renewal(store, knowledge).run(); }

}  // namespace claimgraph
