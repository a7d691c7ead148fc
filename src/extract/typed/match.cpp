#include "extract/typed/match.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "extract/clauses/qualifiers.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kUnbound = 0xFFFFFFFF;
constexpr std::string_view kSubject = "subject";
constexpr std::string_view kObject = "object";

/// One pattern at one anchor, by backtracking: as deep as the pattern, never deeper.
class Matcher {
 public:
  Matcher(const ClaimBuilder& builder, const Predicate& predicate, const Pattern& pattern)
      : builder_(builder),
        reading_(builder.reading()),
        predicate_(predicate),
        pattern_(pattern),
        bound_(pattern.nodes.size(), kUnbound) {}

  /// The tokens of the pattern's nodes; empty: no match.
  std::vector<std::uint32_t> match(std::uint32_t anchor) {
    if (!passes(pattern_.nodes[0], anchor)) return {};
    bound_[0] = anchor;
    return edges_from(0, 0) ? bound_ : std::vector<std::uint32_t>{};
  }

 private:
  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }

  bool passes(const PatternNode& node, std::uint32_t token) const {
    return std::ranges::all_of(node.tests, [&](const PatternTest& test) {
      const bool kind = test.attribute == PatternTest::Attribute::kind;
      return std::ranges::count(test.values, value_of(test.attribute, token)) > 0 ||
             (kind && builder_.may_be_unnamed(predicate_, test.values, token));
    });
  }

  std::string value_of(PatternTest::Attribute attribute, std::uint32_t token) const {
    switch (attribute) {
      case PatternTest::Attribute::lemma:
        return at(token).lemma;
      case PatternTest::Attribute::word:
        return to_lower(reading_.document.word(token));
      case PatternTest::Attribute::upos:
        return std::string(name_of(at(token).upos));
      case PatternTest::Attribute::xpos:
        return at(token).xpos;
      case PatternTest::Attribute::kind: {
        const auto entity = entity_at(reading_.discourse, token);
        return entity ? reading_.discourse.entities[index(*entity)].kind : "";
      }
    }
    return {};
  }

  /// Binds what edge `which` and later ones of `node` ask for, then the edges of what they bound.
  bool edges_from(std::uint32_t node, std::size_t which) {
    const PatternNode& from = pattern_.nodes[node];
    if (which == from.edges.size()) return true;
    const PatternEdge& edge = from.edges[which];
    for (const std::uint32_t token : reached(edge, bound_[node])) {
      if (!passes(pattern_.nodes[edge.node], token)) continue;
      bound_[edge.node] = token;
      if (!edges_from(edge.node, 0)) continue;
      if (edge.negated) return false;
      return edges_from(node, which + 1);  // nodes share nothing: another choice changes nothing
    }
    bound_[edge.node] = kUnbound;
    return edge.negated && edges_from(node, which + 1);
  }

  std::vector<std::uint32_t> reached(const PatternEdge& edge, std::uint32_t from) const {
    std::vector<std::uint32_t> found;
    const Sentence& sentence = reading_.document.sentences[reading_.tree.sentence_of(from)];
    switch (edge.direction) {
      case PatternEdge::Direction::dependent:
        for (const std::uint32_t each : reading_.tree.children(from)) {
          if (hangs_by(edge, each)) found.push_back(each);
        }
        if (found.empty() && !edge.negated) add_shared_subject(edge, from, found);
        break;
      case PatternEdge::Direction::head:
        if (at(from).head != Token::kRoot && hangs_by(edge, from)) found.push_back(at(from).head);
        break;
      case PatternEdge::Direction::descendant:
        for (const std::uint32_t each : subtree(reading_.tree, from)) {
          if (each != from && hangs_by(edge, each)) found.push_back(each);
        }
        break;
      case PatternEdge::Direction::ancestor:
        for (std::uint32_t up = from; at(up).head != Token::kRoot; up = at(up).head) {
          if (hangs_by(edge, up)) found.push_back(at(up).head);
        }
        break;
      case PatternEdge::Direction::next:
        if (from + 1 < sentence.end_token) found.push_back(from + 1);
        break;
    }
    return found;
  }

  /// "agreed to buy a stake", "went to court and lost": the subject of a verb that has none of its
  /// own, as frames see it.
  void add_shared_subject(const PatternEdge& edge, std::uint32_t verb,
                          std::vector<std::uint32_t>& found) const {
    const Clause* clause = at(verb).upos == Upos::VERB ? builder_.clause_at(verb) : nullptr;
    if (clause == nullptr) return;
    const auto& subject = clause->passive ? clause->surface_subject : clause->subject;
    const std::string_view relation = clause->passive ? "nsubj:pass" : "nsubj";
    const bool asked =
        std::find(edge.relations.begin(), edge.relations.end(), relation) != edge.relations.end();
    if (asked && subject) found.push_back(*subject);
  }

  bool hangs_by(const PatternEdge& edge, std::uint32_t token) const {
    if (edge.relations.empty()) return true;
    const std::string_view mine = name_of(at(token).deprel);
    return std::any_of(edge.relations.begin(), edge.relations.end(), [&](std::string_view wanted) {
      if (mine == wanted) return true;
      const std::size_t colon = wanted.find(':');
      if (colon == std::string_view::npos) {
        return mine.starts_with(wanted) && mine[wanted.size()] == ':';
      }
      const std::string_view base = mine.substr(0, mine.find(':'));
      return base == wanted.substr(0, colon) &&
             preposition_of(reading_.document, reading_.tree, token) == wanted.substr(colon + 1);
    });
  }

  const ClaimBuilder& builder_;
  const Reading& reading_;
  const Predicate& predicate_;
  const Pattern& pattern_;
  std::vector<std::uint32_t> bound_;
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

/// The qualifiers that the pattern names.
void add_named_qualifiers(const Reading& reading, const Pattern& pattern,
                          const std::vector<std::uint32_t>& bound, Claim& claim) {
  for (std::size_t i = 0; i < bound.size(); ++i) {
    const std::string& role = pattern.nodes[i].role;
    if (role.empty() || role == kSubject || role == kObject || bound[i] == kUnbound) continue;
    Argument value = argument_at(reading, bound[i]);
    const QuantityMention* amount = value.entity ? nullptr : quantity_at(reading, bound[i]);
    if (amount != nullptr) {  // "30%" of "30% of Acme"
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
  return arguments_at(reading, object);
}

void claim_match(ClaimBuilder& builder, const Predicate& predicate, const Pattern& pattern,
                 const std::vector<std::uint32_t>& bound, const std::string& rule) {
  const Reading& reading = builder.reading();
  Clause bare;
  bare.anchor = bound[0];
  const Clause* clause = builder.clause_at(bound[0]);
  if (clause == nullptr) clause = &bare;
  Claim shared;
  shared.relation = reading.document.word(bound[0]);
  shared.rule = rule;
  const std::uint32_t subject = token_of(reading.document, pattern, bound, kSubject);
  const bool objectless = !predicate.needs_object;
  const std::vector<Argument> objects =
      objectless ? std::vector<Argument>(1) : objects_of(reading, pattern, bound);
  // "Oslo-based Acme and Beta": what stands before a name is said of that one.
  const bool before = reading.document.tokens[bound[0]].head == subject && bound[0] < subject;
  const std::vector<Argument> subjects =
      before ? std::vector{argument_at(reading, subject)} : arguments_at(reading, subject);
  for (const Argument& each : subjects) {
    for (const Argument& object : objects) {
      if (stands_with_fellow(each, object, subjects.front())) continue;
      Claim claim = shared;
      claim.subject = each;
      if (!objectless) claim.object = object;
      add_named_qualifiers(reading, pattern, bound, claim);
      add_qualifiers(reading, *clause, predicate.qualifiers, claim);
      if (!builder.add_made(predicate, bound[0], std::move(claim))) continue;
      builder.found().back().reversed = pattern.negative;
      builder.found().back().narrowness = static_cast<int>(pattern.nodes.size());
    }
  }
}

}  // namespace

void find_by_patterns(ClaimBuilder& builder) {
  const Reading& reading = builder.reading();
  const Predicates& predicates = reading.knowledge.predicates;
  for (std::uint32_t token = 0; token < reading.document.tokens.size(); ++token) {
    for (const auto& [number, which] : predicates.patterns_of(builder.at(token).lemma)) {
      const Predicate& predicate = predicates.all()[number];
      const Pattern& pattern = predicate.patterns[which];
      const auto bound = Matcher(builder, predicate, pattern).match(token);
      if (bound.empty()) continue;
      const std::string rule =
          ClaimBuilder::rule_of(predicate, "pattern/" + std::to_string(which + 1));
      claim_match(builder, predicate, pattern, bound, rule);
    }
  }
}

}  // namespace claimgraph
