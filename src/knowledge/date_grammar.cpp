#include "knowledge/date_grammar.h"

#include <algorithm>

#include "base/error.h"

namespace claimgraph {

struct DateGrammar::Element {
  bool is_class = false;
  bool glued = false;
  bool context = false;
  bool negated = false;
  std::uint32_t what = 0;
};

namespace {

std::string value_of(const ConfigNode& node) {
  return node.is_string() ? node.as_string() : std::to_string(node.as_integer());
}

}  // namespace

/// Reads one pattern and expands its options: all sequences of elements it stands for.
class DateGrammar::PatternReader {
 public:
  PatternReader(DateGrammar& grammar, const ConfigNode& node)
      : grammar_(grammar), node_(node), text_(node.as_string()) {}

  std::vector<Sequence> read() {
    std::vector<Sequence> all = sequence();
    if (at_ < text_.size()) node_.fail("unexpected '" + text_.substr(at_, 1) + "' in a pattern");
    return all;
  }

 private:
  static constexpr std::size_t kMostExpansions = 4096;

  std::vector<Sequence> sequence() {
    std::vector<Sequence> all(1);
    for (skip(); at_ < text_.size() && !stops(text_[at_]); skip()) {
      const std::vector<Sequence> next = item();
      std::vector<Sequence> joined;
      for (const Sequence& head : all) {
        for (const Sequence& tail : next) {
          joined.push_back(head);
          joined.back().insert(joined.back().end(), tail.begin(), tail.end());
        }
      }
      if (joined.size() > kMostExpansions) node_.fail("a pattern with too many options");
      all = std::move(joined);
    }
    return all;
  }

  std::vector<Sequence> item() {
    if (text_[at_] == '[') {
      std::vector<Sequence> all = group(']');
      all.emplace_back();
      return all;
    }
    if (text_[at_] == '(') return group(')');
    return {{element()}};
  }

  std::vector<Sequence> group(char close) {
    std::vector<Sequence> all;
    do {
      ++at_;
      std::vector<Sequence> more = sequence();
      all.insert(all.end(), more.begin(), more.end());
    } while (at_ < text_.size() && text_[at_] == '|');
    if (at_ >= text_.size() || text_[at_] != close) node_.fail("a group that is not closed");
    ++at_;
    return all;
  }

  Element element() {
    Element made;
    if (text_[at_] == '+' && at_ + 1 < text_.size() && text_[at_ + 1] != ' ') {
      made.glued = true;
      ++at_;
    }
    if (text_[at_] == '<') {
      made.is_class = true;
      made.what = grammar_.class_of(until('>'), node_);
    } else if (text_[at_] == '{') {
      made.context = true;
      std::string name = until('}');
      made.negated = !name.empty() && name.front() == '!';
      if (made.negated) name.erase(0, 1);
      made.is_class = grammar_.has_class(name);
      made.what = made.is_class ? grammar_.class_of(name, node_) : grammar_.intern(name);
    } else {
      const std::size_t start = at_;
      while (at_ < text_.size() && text_[at_] != ' ' && (at_ == start || !stops(text_[at_]))) ++at_;
      made.what = grammar_.intern(text_.substr(start, at_ - start));
    }
    return made;
  }

  std::string until(char close) {
    const std::size_t start = ++at_;
    at_ = text_.find(close, start);
    if (at_ == std::string::npos) node_.fail("an element that is not closed");
    return text_.substr(start, at_++ - start);
  }

  void skip() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  static bool stops(char c) { return c == ']' || c == ')' || c == '|'; }

  DateGrammar& grammar_;
  const ConfigNode& node_;
  const std::string& text_;
  std::size_t at_ = 0;
};

DateGrammar::DateGrammar()
    : classes_{"year",  "short_year", "day",   "nth",    "month_number", "number",
               "digit", "hour",       "clock", "spoken", "minute",       "date"} {}

std::uint32_t DateGrammar::intern(const std::string& form) {
  const auto [at, added] = words_.emplace(form, static_cast<std::uint32_t>(meanings_.size()));
  if (added) meanings_.emplace_back();
  return at->second;
}

std::uint32_t DateGrammar::word(std::string_view form) const {
  const auto found = words_.find(form);
  return found == words_.end() ? kNone : found->second;
}

const std::string* DateGrammar::value_in(std::uint32_t of, std::uint32_t word) const {
  for (const Meaning& meaning : meanings_[word]) {
    if (meaning.of == of) return &meaning.value;
  }
  return nullptr;
}

bool DateGrammar::has_class(std::string_view name) const {
  return std::find(classes_.begin(), classes_.end(), name) != classes_.end();
}

std::uint32_t DateGrammar::class_named(std::string_view name) const {
  return static_cast<std::uint32_t>(std::find(classes_.begin(), classes_.end(), name) -
                                    classes_.begin());
}

std::uint32_t DateGrammar::class_of(std::string_view name, const ConfigNode& node) const {
  if (!has_class(name)) node.fail("unknown class '" + std::string(name) + "'");
  return class_named(name);
}

std::uint32_t DateGrammar::add_class(const std::string& name) {
  if (!has_class(name)) classes_.push_back(name);
  return class_named(name);
}

void DateGrammar::add_word(std::uint32_t of, const std::string& form, const std::string& value) {
  std::vector<Meaning>& meanings = meanings_[intern(form)];
  for (Meaning& meaning : meanings) {
    if (meaning.of == of) {
      meaning.value = value;
      return;
    }
  }
  meanings.push_back({of, value});
}

void DateGrammar::add_class(const std::string& name, const ConfigNode& words) {
  const std::uint32_t of = add_class(name);
  if (words.is_table()) {
    for (const auto& [form, value] : words.as_table()) add_word(of, form, value_of(value));
  } else {
    for (const std::string& form : words.as_strings()) add_word(of, form, form);
  }
}

void DateGrammar::add_patterns(const ConfigNode& table, Trie& trie) {
  table.allow_only({"make", "forms", "value", "type"});
  const auto rule = static_cast<std::uint32_t>(rules.size());
  rules.push_back(
      {table.at("make").as_string(), table.string_or("value", ""), table.string_or("type", "")});
  for (const ConfigNode& form : table.at("forms").as_array()) {
    ++forms_;
    for (const Sequence& sequence : PatternReader(*this, form).read()) {
      const bool any = std::any_of(sequence.begin(), sequence.end(),
                                   [](const Element& element) { return !element.context; });
      if (!any) form.fail("a pattern that may be empty");
      insert(sequence, rule, trie);
    }
  }
}

void DateGrammar::insert(const Sequence& sequence, std::uint32_t rule, Trie& trie) {
  std::uint32_t node = 0;
  bool consumed = false;
  Accept accept{rule, forms_, {}};
  for (const Element& element : sequence) {
    if (element.context) {
      accept.contexts.push_back({!consumed, element.negated, element.is_class, element.what});
      continue;
    }
    consumed = true;
    const auto same = [&](const Edge& edge) {
      return edge.is_class == element.is_class && edge.glued == element.glued &&
             edge.what == element.what;
    };
    std::vector<Edge>& edges = trie.nodes[node].edges;
    const auto found = std::find_if(edges.begin(), edges.end(), same);
    if (found != edges.end()) {
      node = found->target;
      continue;
    }
    const auto next = static_cast<std::uint32_t>(trie.nodes.size());
    edges.push_back({element.is_class, element.glued, element.what, next});
    trie.nodes.emplace_back();
    node = next;
  }
  trie.nodes[node].accepts.push_back(std::move(accept));
}

bool DateGrammar::may_start(const Edge& edge, std::uint32_t word, bool counts) const {
  if (!edge.is_class) return edge.what == word;
  if (edge.what == static_cast<std::uint32_t>(BuiltIn::date)) return true;
  return edge.what < kBuiltIns ? counts : value_in(edge.what, word) != nullptr;
}

void DateGrammar::index_starts(Trie& trie) const {
  const std::vector<Edge>& edges = trie.nodes.front().edges;
  trie.starts.assign(meanings_.size(), {});
  trie.counting_starts.assign(meanings_.size(), {});
  for (std::uint32_t word = 0; word < meanings_.size(); ++word) {
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
      if (may_start(edges[i], word, false)) trie.starts[word].push_back(i);
      if (may_start(edges[i], word, true)) trie.counting_starts[word].push_back(i);
    }
  }
}

void DateGrammar::index_starts() {
  index_starts(simple);
  index_starts(composite);
}

}  // namespace claimgraph
