#include "extract/typed/match.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "extract/clauses/named_nouns.h"
#include "extract/clauses/qualifiers.h"
#include "extract/typed/told_owners.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kUnbound = 0xFFFFFFFF;
constexpr std::string_view kSubject = "subject";
constexpr std::string_view kObject = "object";

/// "is an engineer and a NASA astronaut", "Jane Roe, an engineer and a NASA astronaut": the noun
/// that what is said of this one is said by; none where it is the first, or no noun.
std::optional<std::uint32_t> first_said(const Document& document, std::uint32_t noun) {
  std::uint32_t first = noun;
  const auto& tokens = document.tokens;
  while (tokens[first].upos == Upos::NOUN && is_a(tokens[first].deprel, Deprel::conj) &&
         tokens[first].head < first) {
    first = tokens[first].head;
  }
  const bool joined = first != noun && tokens[first].upos == Upos::NOUN;
  return joined ? std::optional(first) : std::nullopt;
}

/// One pattern at one anchor, by backtracking: as deep as the pattern, never deeper.
class Matcher {
 public:
  /// `bound` is where it puts the tokens of the pattern's nodes.
  Matcher(const ClaimBuilder& builder, const Predicate& predicate, const Pattern& pattern,
          std::vector<std::uint32_t>& bound)
      : builder_(builder),
        reading_(builder.reading()),
        predicate_(predicate),
        pattern_(pattern),
        bound_(bound) {}

  /// REQUIRES: the anchor has one of the pattern's lemmas.
  bool match(std::uint32_t anchor) {
    if (!passes(pattern_.nodes[0], anchor)) return false;
    bound_.assign(pattern_.nodes.size(), kUnbound);
    bound_[0] = anchor;
    return edges_from(0, 0);
  }

 private:
  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }

  bool passes(const PatternNode& node, std::uint32_t token) const {
    const bool named = !node.role.empty() && node.role != kSubject && node.role != kObject;
    if (named && node.role != kTimeRole && is_day(token)) return false;
    return std::ranges::all_of(node.tests, [&](const PatternTest& test) {
      const bool kind = test.attribute == PatternTest::Attribute::kind;
      return passes(test, token) ||
             (kind && builder_.may_be_unnamed(predicate_, test.values, token));
    });
  }

  bool passes(const PatternTest& test, std::uint32_t token) const {
    const auto is_one = [&](std::string_view value) {
      return std::ranges::find(test.values, value) != test.values.end();
    };
    const std::uint32_t meant = noun_meant(token);
    switch (test.attribute) {
      case PatternTest::Attribute::lemma:
        return is_one(at(token).lemma) || (meant != token && is_one(at(meant).lemma));
      case PatternTest::Attribute::word:
        return is_one(to_lower(reading_.document.word(token)));
      case PatternTest::Attribute::upos:
        return is_one(name_of(at(token).upos));
      case PatternTest::Attribute::xpos:
        return is_one(at(token).xpos);
      case PatternTest::Attribute::kind: {
        auto entity = entity_at(reading_.discourse, token);
        if (!entity) entity = entity_meant(reading_, meant);
        return is_one(entity ? std::string_view(reading_.discourse.entities[index(*entity)].kind)
                             : std::string_view());
      }
    }
    return false;
  }

  /// "the mine, which opened", "The ship sank after it caught fire": what is told of the pronoun is
  /// told of its noun.
  std::uint32_t noun_meant(std::uint32_t token) const {
    const std::uint32_t noun = antecedent_of(reading_.document, token).value_or(token);
    return at(noun).upos == Upos::PRON ? nameless_noun(reading_.discourse, noun) : noun;
  }

  /// "on Tuesday called on Canada": whom she called on is no day.
  bool is_day(std::uint32_t token) const {
    const DateMention* date = reading_.document.date_over(at(token).span);
    return date != nullptr && !date->value.empty() && date->value[0] >= '0' &&
           date->value[0] <= '9';
  }

  /// Binds what edge `which` and later ones of `node` ask for, then the edges of what they bound.
  bool edges_from(std::uint32_t node, std::size_t which) {
    const PatternNode& from = pattern_.nodes[node];
    if (which == from.edges.size()) return true;
    const PatternEdge& edge = from.edges[which];
    const bool found = any_reached(edge, bound_[node], [&](std::uint32_t token) {
      if (!passes(pattern_.nodes[edge.node], token)) return false;
      bound_[edge.node] = token;
      return edges_from(edge.node, 0);
    });
    // Nodes share nothing: another choice changes nothing.
    if (found) return !edge.negated && edges_from(node, which + 1);
    bound_[edge.node] = kUnbound;
    return edge.negated && edges_from(node, which + 1);
  }

  /// Whether `fits` holds for a token that the edge leads to; asks no further.
  template <typename Fits>
  bool any_reached(const PatternEdge& edge, std::uint32_t from, Fits fits) const {
    switch (edge.direction) {
      case PatternEdge::Direction::dependent:
        return any_dependent(edge, from, fits);
      case PatternEdge::Direction::head:
        if (const auto first = shared_by(from); first && hangs_by(edge, *first))
          return at(*first).deprel == Deprel::appos && fits(at(*first).head);
        return at(from).head != Token::kRoot && hangs_by(edge, from) && fits(at(from).head);
      case PatternEdge::Direction::descendant:
        for (const std::uint32_t each : subtree(reading_.tree, from)) {
          if (each != from && hangs_by(edge, each) && fits(each)) return true;
        }
        return false;
      case PatternEdge::Direction::ancestor:
        for (std::uint32_t up = from; at(up).head != Token::kRoot; up = at(up).head) {
          if (hangs_by(edge, up) && fits(at(up).head)) return true;
        }
        return false;
      case PatternEdge::Direction::next: {
        const auto& sentences = reading_.document.sentences;
        return from + 1 < sentences[reading_.tree.sentence_of(from)].end_token && fits(from + 1);
      }
    }
    return false;
  }

  template <typename Fits>
  bool any_dependent(const PatternEdge& edge, std::uint32_t from, Fits fits) const {
    bool hangs = false;
    for (const std::uint32_t each : reading_.tree.children(from)) {
      if (!hangs_by(edge, each)) continue;
      if (fits(each)) return true;
      hangs = true;
    }
    if (hangs || edge.negated) return false;
    const auto shared = shared_subject(edge, from);
    return (shared && fits(*shared)) || any_of_first(edge, from, fits);
  }

  /// The anchor's first fellow, which it shares subject and copula with.
  std::optional<std::uint32_t> shared_by(std::uint32_t token) const {
    return token == bound_[0] ? first_said(reading_.document, token) : std::nullopt;
  }

  template <typename Fits>
  bool any_of_first(const PatternEdge& edge, std::uint32_t from, Fits fits) const {
    const auto first = shared_by(from);
    if (!first) return false;
    return std::ranges::any_of(reading_.tree.children(*first), [&](std::uint32_t each) {
      const Deprel deprel = at(each).deprel;
      const bool whole = deprel == Deprel::cop || deprel == Deprel::nsubj;
      return whole && hangs_by(edge, each) && fits(each);
    });
  }

  /// "agreed to buy a stake", "went to court and lost": the subject of a verb that has none of its
  /// own, as frames see it.
  std::optional<std::uint32_t> shared_subject(const PatternEdge& edge, std::uint32_t verb) const {
    const Clause* clause = at(verb).upos == Upos::VERB ? builder_.clause_at(verb) : nullptr;
    if (clause == nullptr) return std::nullopt;
    const Deprel relation = clause->passive ? Deprel::nsubj_pass : Deprel::nsubj;
    const bool asked = std::ranges::any_of(
        edge.relations, [&](const PatternRelation& each) { return each.whole == relation; });
    if (!asked) return std::nullopt;
    return clause->passive ? clause->surface_subject : clause->subject;
  }

  bool hangs_by(const PatternEdge& edge, std::uint32_t token) const {
    if (edge.relations.empty()) return true;
    const Deprel mine = at(token).deprel;
    return std::ranges::any_of(edge.relations, [&](const PatternRelation& wanted) {
      if (wanted.whole == mine) return true;
      if (!wanted.base || !is_a(mine, *wanted.base)) return false;
      return wanted.preposition.empty() ||
             preposition_of(reading_.document, reading_.tree, token) == wanted.preposition;
    });
  }

  const ClaimBuilder& builder_;
  const Reading& reading_;
  const Predicate& predicate_;
  const Pattern& pattern_;
  std::vector<std::uint32_t>& bound_;
};

/// The token that fills `role`: for a relative pronoun, the noun it stands for.
std::uint32_t token_of(const Document& document, const Pattern& pattern,
                       const std::vector<std::uint32_t>& bound, std::string_view role) {
  for (std::size_t i = 0; i < bound.size(); ++i) {
    if (pattern.nodes[i].role != role || bound[i] == kUnbound) continue;
    return antecedent_of(document, bound[i]).value_or(bound[i]);
  }
  return kUnbound;
}

/// "Put in $5 million" of what is put: what fills the object is nothing that it is in. Of the
/// qualifiers those from `first` on.
void leave_out_object(Claim& claim, std::size_t first) {
  if (!claim.object || !claim.object->span) return;
  const auto is_object = [&](const Qualifier& each) {
    return each.value.span == claim.object->span;
  };
  const auto begin = claim.qualifiers.begin() + static_cast<std::ptrdiff_t>(first);
  claim.qualifiers.erase(std::remove_if(begin, claim.qualifiers.end(), is_object),
                         claim.qualifiers.end());
}

/// The qualifiers that the pattern names.
void add_named_qualifiers(const Reading& reading, const Pattern& pattern,
                          const std::vector<std::uint32_t>& bound, Claim& claim) {
  for (std::size_t i = 0; i < bound.size(); ++i) {
    const std::string& role = pattern.nodes[i].role;
    if (role.empty() || role == kSubject || role == kObject || bound[i] == kUnbound) continue;
    Argument value = argument_at(reading, bound[i]);
    const QuantityMention* amount = value.entity ? nullptr : quantity_at(reading, bound[i]);
    const bool heads =
        amount != nullptr && amount->span.overlaps(reading.document.tokens[bound[i]].span);
    if (heads || (amount != nullptr && role == "amount")) {  // "30%" of "30% of Acme"
      value.span = amount->span;
      value.text = reading.document.at(amount->span);
    }
    add_qualifier(claim, role, std::move(value));
  }
}

std::vector<Argument> objects_of(const Reading& reading, const Pattern& pattern,
                                 const std::vector<std::uint32_t>& bound) {
  const std::uint32_t object = token_of(reading.document, pattern, bound, kObject);
  // The anchor as object is what a copula says of its subject, not the subject.
  if (object == bound[0]) return {argument_at(reading, object)};
  const Token& token = reading.document.tokens[object];
  const bool verb = token.upos == Upos::VERB;
  const bool whole = token.deprel == Deprel::ccomp &&
                     (verb || child(reading.tree, reading.document, object, Deprel::cop));
  if (whole || (verb && token.deprel == Deprel::xcomp)) return {clause_argument(reading, object)};
  return arguments_at(reading, object);
}

/// What the pattern tells something of, by the token that fills its subject: that, or whose it is.
std::vector<Argument> subjects_of(const Reading& reading, const Pattern& pattern,
                                  std::uint32_t anchor, std::uint32_t subject) {
  if (!pattern.owners.empty()) {
    const auto owner = owner_told_before(reading, subject, pattern.owners);
    return owner ? std::vector{*owner} : std::vector<Argument>{};
  }
  // "Oslo-based Acme and Beta": what stands before a name is said of that one.
  const bool before = reading.document.tokens[anchor].head == subject && anchor < subject;
  return before ? std::vector{argument_at(reading, subject)} : arguments_at(reading, subject);
}

void claim_match(ClaimBuilder& builder, const Clause& clause, const Predicate& predicate,
                 const Pattern& pattern, const std::vector<std::uint32_t>& bound,
                 const std::string& rule) {
  const Reading& reading = builder.reading();
  Claim shared;
  shared.relation = reading.document.word(bound[0]);
  shared.rule = rule;
  const std::uint32_t subject = token_of(reading.document, pattern, bound, kSubject);
  const bool objectless = !predicate.needs_object;
  const std::vector<Argument> objects =
      objectless ? std::vector<Argument>(1) : objects_of(reading, pattern, bound);
  const std::vector<Argument> subjects = subjects_of(reading, pattern, bound[0], subject);
  // "Acme and Beta fell 3% and 2% respectively": each by its own
  const bool paired = !objectless && subjects.size() > 1 && pairs_off(reading, bound[0]);
  if (paired && objects.size() != subjects.size()) return;
  for (const Argument& each : subjects) {
    for (const Argument& object : objects) {
      if (paired && &each - subjects.data() != &object - objects.data()) continue;
      if (stands_with_fellow(each, object, subjects.front())) continue;
      Claim claim = shared;
      claim.subject = each;
      if (!objectless) claim.object = object;
      add_named_qualifiers(reading, pattern, bound, claim);
      const std::size_t named = claim.qualifiers.size();
      add_qualifiers(reading, clause, predicate.qualifiers, claim);
      leave_out_object(claim, named);
      if (!builder.add_made(predicate, bound[0], std::move(claim))) continue;
      builder.found().back().reversed = pattern.negative;
      builder.found().back().narrowness = static_cast<int>(pattern.nodes.size());
      if (const auto first = first_said(reading.document, bound[0]);
          first && child(reading.tree, reading.document, *first, Deprel::cop))
        builder.found().back().asserted_by = first;
    }
  }
}

/// "Acme earned $5 billion and Beta $3 billion": the match of the clause before, as one of the
/// clause that leaves out the verb; none where its subject and an amount are no part of it.
std::optional<std::vector<std::uint32_t>> match_in(const Reading& reading, const Clause& before,
                                                   const Clause& gapped, const Pattern& pattern,
                                                   std::vector<std::uint32_t> bound) {
  std::optional<std::uint32_t> amount = gapped.passive ? gapped.indirect : gapped.object;
  if (!gapped.obliques.empty()) amount = gapped.obliques.front().token;
  bool owned = false;
  bool measured = false;
  for (std::size_t i = 1; i < bound.size() && amount; ++i) {
    if (bound[i] == kUnbound || pattern.nodes[i].role.empty()) continue;
    if (bound[i] == before.surface_subject) {
      bound[i] = *gapped.surface_subject;
      owned = true;
    } else if (quantity_at(reading, bound[i]) != nullptr) {
      bound[i] = *amount;
      measured = true;
    }
  }
  return owned && measured ? std::optional(std::move(bound)) : std::nullopt;
}

/// Claims what is matched, and the same of the clauses that leave out its verb.
void claim_in_clauses(ClaimBuilder& builder, const Predicate& predicate, const Pattern& pattern,
                      const std::vector<std::uint32_t>& bound, const std::string& rule) {
  const Clause* clause = builder.clause_at(bound[0]);
  if (clause == nullptr) {
    Clause bare;
    bare.anchor = bound[0];
    return claim_match(builder, bare, predicate, pattern, bound, rule);
  }
  claim_match(builder, *clause, predicate, pattern, bound, rule);
  const Clause* end = builder.clauses().data() + builder.clauses().size();
  for (const Clause* next = clause + 1; next != end && next->gapped; ++next) {
    const auto own = match_in(builder.reading(), *clause, *next, pattern, bound);
    if (own) claim_match(builder, *next, predicate, pattern, *own, rule);
  }
}

AnchorTags tags_of(const ClaimBuilder& builder, std::uint32_t token) {
  const auto bits_of = [&](std::uint32_t each) {
    const Deprel deprel = builder.at(each).deprel;
    return bit_of(deprel) | bit_of(base_of(deprel));
  };
  const Token& anchor = builder.at(token);
  AnchorTags tags;
  tags.upos = bit_of(anchor.upos);
  if (anchor.head != Token::kRoot) tags.own |= bits_of(token);
  for (const std::uint32_t each : builder.reading().tree.children(token))
    tags.dependents |= bits_of(each);
  if (const auto first = first_said(builder.reading().document, token)) {
    tags.own |= bits_of(*first);
    for (const std::uint32_t each : builder.reading().tree.children(*first))
      tags.dependents |= bits_of(each);
  }
  // A verb without a subject may have that of another one.
  if (builder.clause_at(token) != nullptr)
    tags.dependents |= bit_of(Deprel::nsubj) | bit_of(Deprel::nsubj_pass);
  return tags;
}

}  // namespace

void find_by_patterns(ClaimBuilder& builder) {
  const Reading& reading = builder.reading();
  const Predicates& predicates = reading.knowledge.predicates;
  std::vector<std::uint32_t> bound;  // one for all that are tried
  for (std::uint32_t token = 0; token < reading.document.tokens.size(); ++token) {
    const auto& uses = predicates.patterns_of(builder.at(token).lemma);
    if (uses.empty()) continue;
    const AnchorTags tags = tags_of(builder, token);
    for (const auto& [needs, number, which] : uses) {
      if (!tags.meet(needs)) continue;
      const Predicate& predicate = predicates.all()[number];
      const Pattern& pattern = predicate.patterns[which];
      if (!Matcher(builder, predicate, pattern, bound).match(token)) continue;
      const std::string rule =
          ClaimBuilder::rule_of(predicate, "pattern/" + std::to_string(which + 1));
      claim_in_clauses(builder, predicate, pattern, bound, rule);
    }
  }
}

}  // namespace claimgraph
