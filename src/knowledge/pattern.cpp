#include "knowledge/pattern.h"

#include <algorithm>
#include <array>
#include <utility>

namespace claimgraph {
namespace {

using Attribute = PatternTest::Attribute;
using Direction = PatternEdge::Direction;

constexpr std::array<std::pair<std::string_view, Attribute>, 5> kAttributes = {{
    {"lemma", Attribute::lemma},
    {"word", Attribute::word},
    {"upos", Attribute::upos},
    {"xpos", Attribute::xpos},
    {"kind", Attribute::kind},
}};

/// Longer signs first, so that ">>" is not read as ">" twice.
constexpr std::array<std::pair<std::string_view, Direction>, 5> kDirections = {{
    {">>", Direction::descendant},
    {"<<", Direction::ancestor},
    {">", Direction::dependent},
    {"<", Direction::head},
    {".", Direction::next},
}};

class PatternParser {
 public:
  PatternParser(std::string_view text, const WordSets& sets) : text_(text), sets_(sets) {
    pattern_.text = text;
  }

  Pattern parse() {
    const std::uint32_t anchor = node();
    edges(anchor);
    refuse_absent_roles(anchor, false);
    skip_blanks();
    if (at_ < text_.size()) fail("expected a relation such as >nsubj");
    take_lemmas(pattern_.nodes[anchor].tests);
    return std::move(pattern_);
  }

 private:
  /// What the pattern is found by is tested no more.
  void take_lemmas(std::vector<PatternTest>& tests) {
    const auto named = std::ranges::find(tests, Attribute::lemma, &PatternTest::attribute);
    if (named == tests.end()) fail("the first node names no lemma: {lemma:sell}");
    pattern_.lemmas = std::move(named->values);
    tests.erase(named);
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw PatternError("pattern, column " + std::to_string(at_ + 1) + ": " + what);
  }

  void skip_blanks() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  bool take(std::string_view sign) {
    skip_blanks();
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }

  void expect(std::string_view sign) {
    if (!take(sign)) fail("expected '" + std::string(sign) + "'");
  }

  /// Up to one of `ends`, which stays.
  std::string_view until(std::string_view ends) {
    const std::size_t end = std::min(text_.find_first_of(ends, at_), text_.size());
    return text_.substr(std::exchange(at_, end), end - at_);
  }

  std::uint32_t node() {
    expect("{");
    const auto number = static_cast<std::uint32_t>(pattern_.nodes.size());
    pattern_.nodes.emplace_back();
    while (!take("}")) {
      if (at_ == text_.size()) fail("expected '}'");
      pattern_.nodes[number].tests.push_back(test());
      take(";");
    }
    if (at_ < text_.size() && text_[at_] == '=') {
      ++at_;
      pattern_.nodes[number].role = until(" )");
    }
    return number;
  }

  PatternTest test() {
    skip_blanks();
    const std::string_view name = until(":};");
    const auto known = std::find_if(kAttributes.begin(), kAttributes.end(),
                                    [&](const auto& each) { return each.first == name; });
    if (known == kAttributes.end()) fail("expected lemma, word, upos, xpos or kind");
    expect(":");
    PatternTest test;
    test.attribute = known->second;
    test.values = alternatives(until(";}"));
    if (test.values.empty()) fail("expected a value");
    return test;
  }

  /// "sell", "/sell|buy/", or with the words of a set among them "/sell|@buying/".
  std::vector<std::string> alternatives(std::string_view text) const {
    if (text.starts_with('/')) {
      if (text.size() < 2 || !text.ends_with('/')) fail("expected '/' at the end");
      text = text.substr(1, text.size() - 2);
    }
    std::vector<std::string> found;
    while (!text.empty()) {
      const std::size_t bar = std::min(text.find('|'), text.size());
      found.emplace_back(text.substr(0, bar));
      text.remove_prefix(std::min(bar + 1, text.size()));
    }
    try {
      return sets_.spelled_out(found);
    } catch (const WordSetError& error) {
      fail(error.what());
    }
  }

  static PatternRelation relation(std::string name) {
    PatternRelation relation;
    const std::size_t colon = name.find(':');
    const auto known = deprel_from(name);
    if (known && name_of(*known) == name) relation.whole = known;
    const std::string base = name.substr(0, colon);
    const auto base_known = deprel_from(base);
    if (base_known && name_of(*base_known) == base) relation.base = base_known;
    if (colon != std::string::npos) relation.preposition = name.substr(colon + 1);
    relation.name = std::move(name);
    return relation;
  }

  void edges(std::uint32_t from) {
    for (;;) {
      const bool negated = take("!");
      skip_blanks();
      const auto sign = std::find_if(kDirections.begin(), kDirections.end(), [&](const auto& each) {
        return text_.substr(at_).starts_with(each.first);
      });
      if (sign == kDirections.end()) {
        if (negated) fail("expected a relation after '!'");
        return;
      }
      at_ += sign->first.size();
      PatternEdge edge;
      edge.direction = sign->second;
      edge.negated = negated;
      for (std::string& name : alternatives(until(" {(")))
        edge.relations.push_back(relation(std::move(name)));
      edge.node = target();
      pattern_.nodes[from].edges.push_back(std::move(edge));
    }
  }

  std::uint32_t target() {
    if (!take("(")) return node();
    const std::uint32_t number = node();
    edges(number);
    expect(")");
    return number;
  }

  /// What must not be there fills no role. As deep as the pattern's own brackets.
  void refuse_absent_roles(std::uint32_t from, bool absent) const {
    if (absent && !pattern_.nodes[from].role.empty()) {
      fail("'=" + pattern_.nodes[from].role + "' on a node that must not be there");
    }
    for (const PatternEdge& edge : pattern_.nodes[from].edges) {
      refuse_absent_roles(edge.node, absent || edge.negated);
    }
  }

  std::string_view text_;
  const WordSets& sets_;
  std::size_t at_ = 0;
  Pattern pattern_{};
};

TagBits bits_of(const std::vector<PatternRelation>& relations) {
  TagBits bits = 0;
  for (const PatternRelation& each : relations) {
    if (each.whole) bits |= bit_of(*each.whole);
    if (each.base) bits |= bit_of(*each.base);
  }
  return bits;
}

}  // namespace

bool Pattern::has_role(std::string_view role) const {
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](const PatternNode& each) { return each.role == role; });
}

AnchorNeeds needs_of(const Pattern& pattern) {
  AnchorNeeds needs;
  const PatternNode& anchor = pattern.nodes.front();
  for (const PatternTest& test : anchor.tests) {
    if (test.attribute != Attribute::upos) continue;
    needs.upos = 0;
    for (const std::string& value : test.values) {
      if (const auto upos = upos_from(value)) needs.upos |= bit_of(*upos);
    }
  }
  std::size_t asked = 0;
  for (const PatternEdge& edge : anchor.edges) {
    if (edge.negated || edge.relations.empty()) continue;
    if (edge.direction == Direction::head) needs.own &= bits_of(edge.relations);
    const bool told = edge.direction == Direction::dependent && asked < needs.dependents.size();
    if (told) needs.dependents[asked++] = bits_of(edge.relations);
  }
  return needs;
}

Pattern parse_pattern(std::string_view text, const WordSets& sets) {
  return PatternParser(text, sets).parse();
}

}  // namespace claimgraph
