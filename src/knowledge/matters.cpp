#include "knowledge/matters.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::size_t kShortestStem = 3;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool in_figures(const std::string& word) { return word[0] >= '0' && word[0] <= '9'; }

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const std::string folded = fold(text);
  std::string word;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = code_point_at(folded, at);
    if (is_letter(c.value) || is_digit(c.value)) {
      word.append(folded, at, c.size);
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
    at += c.size;
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

Holding holding_from(const ConfigNode& table) {
  const std::string name = table.string_or("value", "");
  if (name.empty()) return Holding::none;
  if (name == "state") return Holding::state;
  if (name == "flow") return Holding::flow;
  if (name == "fixed") return Holding::fixed;
  if (name == "several") return Holding::several;
  table.at("value").fail("unknown value '" + name + "'; known: state, flow, fixed, several");
}

Dated dated_from(const ConfigNode& table) {
  const std::string name = table.string_or("dated", "");
  if (name.empty()) return Dated::no;
  if (name == "planned") return Dated::planned;
  if (name == "once") return Dated::once;
  table.at("dated").fail("unknown value '" + name + "'; known: planned, once");
}

}  // namespace

Matters::Matters(const ConfigNode& file, std::vector<std::string> endings, WordSet fillers,
                 const std::vector<std::vector<std::string>>& synonyms)
    : endings_(std::move(endings)), fillers_(std::move(fillers)) {
  const auto longest = [](const auto& a, const auto& b) { return a.size() > b.size(); };
  std::stable_sort(endings_.begin(), endings_.end(), longest);
  std::vector<std::pair<std::vector<std::string>, std::string>> runs;
  for (const std::vector<std::string>& list : synonyms) {
    const std::string first = stems_of(list.front()).front();
    for (const std::string& each : list) runs.emplace_back(stems_of(each), first);
  }
  std::stable_sort(runs.begin(), runs.end(),
                   [&](const auto& a, const auto& b) { return longest(a.first, b.first); });
  synonyms_ = std::move(runs);
  for (const auto& [name, table] : file.as_table()) add(name, table);
  for (const auto& [name, table] : file.as_table()) {
    for (const char* key : {"ends", "unseats", "begins", "outcome_of", "opposes", "part_of"}) {
      for (const std::string& other : table.strings_or_none(key)) {
        if (find(other) == nullptr) table.at(key).fail("unknown family '" + other + "'");
      }
    }
  }
}

void Matters::add(const std::string& name, const ConfigNode& table) {
  table.allow_only({"matter",      "predicates",
                    "words",       "value",
                    "counts",      "toll",
                    "rate",        "titles",
                    "ways",        "single",
                    "theme",       "dated",
                    "heads",       "titles_of_heads",
                    "lesser",      "before_body",
                    "exclusive",   "ends",
                    "unseats",     "begins",
                    "outcome_of",  "opposes",
                    "undergone",   "once",
                    "converse",    "bare_titles_of_heads",
                    "sole_titles", "body_articles",
                    "reckoned",    "passing",
                    "part_of",     "whatever_way"});
  const std::size_t number = families_.size();
  Family family;
  family.name = name;
  family.matter = table.at("matter").as_string();
  family.holding = holding_from(table);
  family.counts = table.bool_or("counts", false);
  family.toll = table.bool_or("toll", false);
  family.passing = table.bool_or("passing", false);
  family.rate = table.bool_or("rate", false);
  family.titles = table.bool_or("titles", false);
  family.single = table.bool_or("single", false);
  family.ways = table.bool_or("ways", false);
  const auto others = [&](const char* key, WordSet& families) {
    for (std::string& each : table.strings_or_none(key)) families.insert(std::move(each));
  };
  family.theme = table.bool_or("theme", false);
  family.dated = dated_from(table);
  family.titles_of_heads = table.strings_or_none("titles_of_heads");
  others("bare_titles_of_heads", family.bare_titles_of_heads);
  others("sole_titles", family.sole_titles);
  others("heads", family.heads);
  others("lesser", family.lesser);
  others("before_body", family.before_body);
  others("body_articles", family.body_articles);
  others("exclusive", family.exclusive);
  others("whatever_way", family.whatever_way);
  others("part_of", family.part_of);
  others("once", family.once);
  others("reckoned", family.reckoned);
  others("ends", family.ends);
  others("unseats", family.unseats);
  others("begins", family.begins);
  others("outcome_of", family.outcome_of);
  others("outcome_of", aims_);
  others("opposes", family.opposes);
  families_.push_back(std::move(family));
  by_name_.emplace(name, number);
  for (const std::string& predicate : table.strings_or_none("predicates")) {
    if (!by_predicate_.emplace(predicate, number).second) {
      table.at("predicates").fail("predicate '" + predicate + "' is of two families");
    }
  }
  if (const ConfigNode* pairs = table.find("undergone")) {
    for (const auto& [act, undergone] : pairs->as_table())
      undergone_.emplace(act, undergone.as_string());
  }
  if (const ConfigNode* pairs = table.find("converse")) {
    for (const auto& [predicate, other] : pairs->as_table()) {
      other.allow_only({"predicate", "role"});
      converse_.emplace(predicate,
                        Converse{other.at("predicate").as_string(), other.at("role").as_string()});
    }
  }
  for (const std::string& words : table.strings_or_none("words")) {
    std::vector<std::string> stems = stems_of(words);
    if (stems.empty()) table.at("words").fail("nothing but fillers in '" + words + "'");
    const std::string first = stems.front();
    by_stem_[first].push_back({std::move(stems), number});
  }
}

const Family* Matters::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &families_[found->second];
}

std::optional<std::size_t> Matters::of_predicate(std::string_view predicate) const {
  const auto found = by_predicate_.find(predicate);
  if (found == by_predicate_.end()) return std::nullopt;
  return found->second;
}

std::string_view Matters::undergone_of(std::string_view predicate) const {
  const auto found = undergone_.find(predicate);
  return found == undergone_.end() ? std::string_view{} : std::string_view(found->second);
}

const Matters::Converse* Matters::converse_of(std::string_view predicate) const {
  const auto found = converse_.find(predicate);
  return found == converse_.end() ? nullptr : &found->second;
}

bool Matters::is_converse(std::string_view predicate) const {
  return std::ranges::any_of(converse_,
                             [&](const auto& each) { return each.second.predicate == predicate; });
}

bool Matters::is_aim_or_outcome(const Family& family) const {
  return !family.outcome_of.empty() || aims_.contains(family.name);
}

std::vector<std::string> Matters::predicates() const {
  std::vector<std::string> names;
  for (const auto& [name, family] : by_predicate_) names.push_back(name);
  for (const auto& [act, undergone] : undergone_) names.insert(names.end(), {act, undergone});
  for (const auto& [act, other] : converse_) names.insert(names.end(), {act, other.predicate});
  return names;
}

std::string Matters::stem_of(std::string word) const {
  for (const std::string& ending : endings_) {
    if (word.size() >= ending.size() + kShortestStem && word.ends_with(ending)) {
      word.resize(word.size() - ending.size());
      break;
    }
  }
  const std::size_t size = word.size();
  if (size > kShortestStem && word[size - 1] == word[size - 2] && !is_vowel(word[size - 1])) {
    word.pop_back();
  }
  return word;
}

std::vector<std::string> Matters::stems_of(std::string_view text) const {
  std::vector<std::string> stems;
  for (std::string& word : words_of(text)) {
    if (in_figures(word) || fillers_.count(word) != 0) continue;
    stems.push_back(stem_of(std::move(word)));
  }
  put_first_of_synonyms(stems);
  return stems;
}

void Matters::put_first_of_synonyms(std::vector<std::string>& stems) const {
  for (std::size_t at = 0; at < stems.size(); ++at) {
    for (const auto& [run, first] : synonyms_) {
      if (run.size() > stems.size() - at) continue;
      const auto from = stems.begin() + static_cast<std::ptrdiff_t>(at);
      if (!std::equal(run.begin(), run.end(), from)) continue;
      *from = first;
      stems.erase(from + 1, from + static_cast<std::ptrdiff_t>(run.size()));
      break;
    }
  }
}

std::vector<FamilyMatch> Matters::in_text(std::string_view text) const {
  return in_stems(stems_of(text));
}

std::vector<FamilyMatch> Matters::in_stems(const std::vector<std::string>& stems) const {
  std::vector<FamilyMatch> found;
  for (std::size_t at = 0; at < stems.size(); ++at) {
    const auto runs = by_stem_.find(stems[at]);
    if (runs == by_stem_.end()) continue;
    for (const Run& run : runs->second) {
      if (at + run.stems.size() > stems.size() ||
          !std::equal(run.stems.begin(), run.stems.end(),
                      stems.begin() + static_cast<std::ptrdiff_t>(at))) {
        continue;
      }
      const auto known = std::find_if(found.begin(), found.end(), [&](const FamilyMatch& each) {
        return each.family == run.family;
      });
      FamilyMatch& match = known == found.end() ? found.emplace_back() : *known;
      match.family = run.family;
      match.words = std::max(match.words, run.stems.size());
      match.stems.insert(match.stems.end(), run.stems.begin(), run.stems.end());
    }
  }
  return found;
}

}  // namespace claimgraph
