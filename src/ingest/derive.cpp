#include "ingest/derive.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/unicode.h"
#include "reconcile/agreement.h"
#include "reconcile/dateline.h"
#include "reconcile/entities.h"
#include "reconcile/judgements.h"
#include "reconcile/likeness.h"
#include "reconcile/origins.h"
#include "reconcile/other_names.h"
#include "reconcile/propositions.h"
#include "store/derivation.h"

namespace claimgraph {
namespace {

// Neighbours on either side that a proposition is compared with in each of its topics: the cost of
// an article is linear in it, and of the relations of seven newsrooms the last was found at 8.
constexpr std::size_t kWindow = 8;
constexpr std::size_t kMostKnown = 20000;  // propositions kept at hand
constexpr std::size_t kWordsDigits = 24;

class Renewal {
 public:
  Renewal(Store& store, const Ontology& ontology)
      : store_(store),
        ontology_(ontology),
        derivation_(store),
        judgements_(derivation_.decisions()),
        words_(judgements_.with_families(ontology.agreement_words)) {}

  void run() {
    derivation_.take_stale("judged");
    years_ = derivation_.renew_years();
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
    const std::vector<ObservedEntity> things = derivation_.observed_in(document);
    std::vector<std::vector<AliasRow>> others(things.size());
    for (const ToldName& each : told_in(document, things)) {
      others[each.owner].emplace_back(each.name.bare, each.name.way);
    }
    for (std::size_t i = 0; i < things.size(); ++i) {
      const ObservedEntity& thing = things[i];
      for (const OtherName& each :
           short_names_of(thing, ontology_.kinds, ontology_.agreement_words)) {
        others[i].emplace_back(each.bare, each.way);
      }
      NameKey key = name_key_of(thing, ontology_.kinds, ontology_.agreement_words);
      if (fold(thing.name) != key.bare) others[i].emplace_back(key.bare, "legal");
      derivation_.put_name({thing.id, document, std::move(key.family), std::move(key.bare),
                            thing.external, std::move(others[i])});
    }
  }

  std::vector<ToldName> told_in(const std::string& document,
                                const std::vector<ObservedEntity>& things) const {
    std::map<std::string, std::size_t> number;
    for (std::size_t i = 0; i < things.size(); ++i) number.emplace(things[i].id, i);
    std::vector<ThingSpan> spans;
    for (const NamedSpan& each : derivation_.observed_mentions(document)) {
      spans.push_back({each.span, number.at(each.entity)});
    }
    return told_names(derivation_.text_of(document), spans, things, ontology_.kinds,
                      ontology_.agreement_words);
  }

  /// What is known of the name; `trail` are names on the way to it, itself the last.
  NameFacts facts_of(const NamePair& name, const std::vector<std::string>& trail) const {
    constexpr std::size_t kLongestTrail = 4;
    NameFacts facts;
    facts.externals = derivation_.externals_of(name);
    facts.known = derivation_.is_known(name.second);
    facts.told_from_itself = derivation_.told_from_itself(name) || judgements_.splits(name.second);
    std::erase_if(facts.externals, [&](const std::string& external) {
      return judgements_.apart({name.first, name.second}, external);
    });
    if (trail.size() > kLongestTrail) return facts;
    for (const auto& [bare, way] : derivation_.owners_of(name.second)) {
      std::string entity = entity_of(bare, trail);
      const bool apart =
          derivation_.told_apart(name.second, bare) || judged_apart(name, bare, entity);
      const bool near = way == kSurnameWay && derivation_.share_thing(name.second, bare);
      facts.owners.push_back({bare, std::move(entity), way, apart, near});
    }
    facts.more_owners = facts.owners.size() == 2 &&
                        derivation_.has_owner_between(name.second, facts.owners.front().bare,
                                                      facts.owners.back().bare);
    return facts;
  }

  /// Whether people keep the name apart from a fuller one, or from whom that leads to.
  bool judged_apart(const NamePair& name, const std::string& bare,
                    const std::string& entity) const {
    const NameKey key{name.first, name.second};
    if (judgements_.apart(key, entity)) return true;
    const std::vector<std::string> families = derivation_.families_of(bare);
    return std::any_of(families.begin(), families.end(), [&](const std::string& family) {
      return judgements_.apart(key, NameKey{family, bare});
    });
  }

  /// Where a fuller name leads; names that lead to each other lead to the first of them by letters.
  std::string entity_of(const std::string& bare, std::vector<std::string> trail) const {
    const auto turn = std::find(trail.begin(), trail.end(), bare);
    if (turn != trail.end()) return "name:" + *std::min_element(turn, trail.end());
    trail.push_back(bare);
    std::string entity;
    for (const std::string& family : derivation_.families_of(bare)) {
      const std::string led = target_of({family, bare}, facts_of({family, bare}, trail)).entity;
      if (entity.empty() || led < entity) entity = led;
    }
    return entity;
  }

  void lead_names() {
    for (;;) {
      const std::vector<NamePair> names = derivation_.take_stale_names();
      if (names.empty()) return;
      for (const NamePair& name : names) lead(name);
    }
  }

  void lead(const NamePair& name) {
    if (!derivation_.is_used(name)) {
      derivation_.put_target(name, "", "", 0);
      derivation_.put_candidates(name, {});
      return;
    }
    const NameFacts facts = facts_of(name, {name.second});
    const NameTarget target = target_of({name.first, name.second}, facts);
    derivation_.put_target(name, target.entity, target.reason, target.score);
    std::vector<EntityCandidate> candidates;
    for (const NameTarget& each : candidates_of(target, facts)) {
      candidates.push_back({target.entity, each.entity, name.second, each.score, each.reason});
    }
    derivation_.put_candidates(name, candidates);
  }

  // ---- claims

  std::string day_of(const std::string& document, const std::string& text,
                     const std::vector<StoredClaim>& claims) const {
    const std::vector<DatedPlace> dates =
        dated_places(derivation_.dates_in(document), text, claims, ontology_.predicates, words_);
    return day_of_dateline(dates, years_);
  }

  /// `claims` are some of the article's, `all` all of them.
  void place_claims(std::vector<StoredClaim> claims, const std::vector<StoredClaim>& all) {
    if (claims.empty()) return;
    const std::string& document = claims.front().document;
    const std::string text = derivation_.text_of(document);
    const std::string day = day_of(document, text, all);
    const std::vector<NamedSpan> mentions = derivation_.mentions_in(document);
    const Credits credits = credits_of(all, text, mentions, words_);
    const ArticleContext context = context_of(mentions, all, text, words_);
    for (StoredClaim& stored : claims) {
      if (stored.verdict == ClaimVerdict::rejected) {
        derivation_.drop_claim(stored.claim.id);
        continue;
      }
      settle_dates(stored, day);
      Proposition said = proposition_of(stored, context, ontology_.predicates, words_);
      derivation_.put_claim({stored.claim.id, said, origin_keys(stored, credits, words_)});
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
    place_claims(claims, claims);
  }

  /// Claims whose things now belong to other entities; by article, for the outlets it credits.
  void place_moved_claims() {
    std::map<std::string, std::vector<StoredClaim>> moved;
    for (const std::string& id : derivation_.take_stale("claim")) {
      if (said_.count(id) != 0) continue;
      for (StoredClaim& each : claim_named(id)) moved[each.document].push_back(std::move(each));
    }
    for (const auto& [document, claims] : moved) {
      place_claims(claims, claims_of(document));
    }
  }

  std::vector<StoredClaim> claim_named(const std::string& id) const {
    ClaimFilter filter;
    filter.id = id;
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
      std::vector<StoredClaim> claims = claim_named(face);
      const std::string& document = claims.front().document;
      const std::vector<StoredClaim> all = claims_of(document);
      const std::string text = derivation_.text_of(document);
      settle_dates(claims.front(), day_of(document, text, all));
      const ArticleContext context =
          context_of(derivation_.mentions_in(document), all, text, words_);
      renewed = proposition_of(claims.front(), context, ontology_.predicates, words_);
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
    if (known_.size() > kMostKnown) known_.clear();
    known_.insert_or_assign(id, renewed);
    if (!stays) put_in(renewed);
  }

  /// Leaves its topics: neighbours close ranks, and pairs come within the window.
  void take_out(const Proposition& old) {
    if (old.topic.empty()) return;
    known_.erase(old.id);
    derivation_.lift(old);
    for (const std::string& topic : old.topics) {
      const Neighbours near = derivation_.neighbours(topic, old, kWindow);
      for (std::size_t i = 0; i < near.before.size(); ++i) {
        const std::size_t j = kWindow - 1 - i;  // now i + j + 1 = kWindow apart, one more before
        if (j >= near.after.size() || unrelated(near.before[i], near.after[j])) continue;
        compare(known(near.before[i].id), known(near.after[j].id));
      }
    }
  }

  static bool unrelated(const Neighbour& one, const Neighbour& other) {
    return of_other_subjects(one.subject, other.subject);
  }

  /// Enters its topics: pairs around it that are now too far apart are dropped.
  void put_in(const Proposition& renewed) {
    const Neighbour self{renewed.id, plain_subject(renewed, predicate_of(renewed), words_)};
    derivation_.place(renewed, self.subject);
    std::set<std::string> compared;
    for (const std::string& topic : renewed.topics) {
      const Neighbours near = derivation_.neighbours(topic, renewed, kWindow);
      for (std::size_t i = 0; i < near.before.size(); ++i) {
        const std::size_t j = kWindow - 1 - i;
        if (j >= near.after.size() || unrelated(near.before[i], near.after[j])) continue;
        part(near.before[i].id, near.after[j].id);
      }
      for (const auto* side : {&near.before, &near.after}) {
        for (const Neighbour& each : *side) {
          if (unrelated(each, self) || !compared.insert(each.id).second) continue;
          compare(known(each.id), renewed);
        }
      }
    }
  }

  /// Drops what two stand to each other, unless they are near in some topic. Most stand in nothing,
  /// which is far cheaper to see than how near they are.
  void part(const std::string& left, const std::string& right) {
    if (!derivation_.has_agreement(left, right)) return;
    const Proposition& one = known(left);
    const Proposition& other = known(right);
    std::vector<std::string> shared;
    std::set_intersection(one.topics.begin(), one.topics.end(), other.topics.begin(),
                          other.topics.end(), std::back_inserter(shared));
    const bool near = std::any_of(shared.begin(), shared.end(), [&](const std::string& topic) {
      return derivation_.near(topic, one, other, kWindow);
    });
    if (!near) derivation_.drop_agreement(one.id, other.id);
  }

  const Predicate* predicate_of(const Proposition& proposition) const {
    const bool open = proposition.predicate == "open";
    return open ? nullptr : ontology_.predicates.find(proposition.predicate);
  }

  void compare(const Proposition& left, const Proposition& right) {
    const auto agreement = relate(left, right, predicate_of(left), words_);
    if (agreement) derivation_.put_agreement(*agreement);
  }

  /// A proposition that stands in its topics. REQUIRES: it exists.
  const Proposition& known(const std::string& id) {
    const auto found = known_.find(id);
    if (found != known_.end()) return found->second;
    std::optional<Proposition> read = derivation_.proposition(id);
    return known_.emplace(id, std::move(*read)).first->second;
  }

  Store& store_;
  const Ontology& ontology_;
  Derivation derivation_;
  const Judgements judgements_;
  const AgreementWords words_;  // with the families that people named
  Years years_{};               // of the articles that give their day
  Copies judged_copies_{};
  std::map<std::string, Proposition> said_{};  // by claim, of this run
  // By id, as they stand in their topics; only looked up.
  std::unordered_map<std::string, Proposition> known_{};
};

}  // namespace

void derive(Store& store, const Ontology& ontology) { Renewal(store, ontology).run(); }

}  // namespace claimgraph
