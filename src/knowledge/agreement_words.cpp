#include "knowledge/agreement_words.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "knowledge/config.h"
#include "knowledge/tsv.h"

namespace claimgraph {
namespace {

std::vector<std::string> folded_list(const ConfigNode& file, std::string_view key) {
  std::vector<std::string> words;
  for (const std::string& word : file.at(key).as_strings()) words.push_back(fold(word));
  return words;
}

WordSet folded_set(const ConfigNode& file, std::string_view key) {
  WordSet words;
  for (std::string& word : folded_list(file, key)) words.insert(std::move(word));
  return words;
}

/// ASCII letters and digits, and everything beyond ASCII.
bool continues_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !continues_word(text[at - 1])) &&
        (end == text.size() || !continues_word(text[end]))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string AgreementWords::house_of(std::string_view publisher) const {
  const std::string folded = fold(publisher);
  const auto house = houses.find(folded);
  return house == houses.end() ? folded : house->second;
}

bool has_words(std::string_view folded_text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return has_word(folded_text, word); });
}

AgreementWords load_agreement_words(const Files& files) {
  constexpr std::string_view kWords = "data/lexicon/agreement.toml";
  constexpr std::string_view kMatters = "data/lexicon/matters.toml";
  constexpr std::string_view kHouses = "data/lexicon/publishers.tsv";
  const ConfigNode file = parse_config(kWords, files.read(kWords));
  file.allow_only({"corrections",      "changes",      "successions",  "papers",      "auxiliaries",
                   "infinitive_marks", "prospects",    "having",       "old_values",  "releases",
                   "former_before",    "named_before", "former_after", "late",        "trade_words",
                   "synonyms",         "endings",      "fillers",      "underway",    "errata",
                   "own_pieces",       "revisions",    "new_values",   "past_states", "former",
                   "deadlines",        "outlet_nouns", "nobody",       "anybody",     "denials",
                   "pointing_back",    "states",       "descriptions"});
  AgreementWords words;
  words.corrections = folded_list(file, "corrections");
  words.successions = folded_list(file, "successions");
  words.changes = folded_list(file, "changes");
  words.errata = folded_list(file, "errata");
  words.denials = folded_set(file, "denials");
  words.pointing_back = folded_list(file, "pointing_back");
  words.states = folded_set(file, "states");
  words.descriptions = folded_set(file, "descriptions");
  words.own_pieces = folded_list(file, "own_pieces");
  words.past_states = folded_list(file, "past_states");
  words.former = folded_list(file, "former");
  words.nobody = folded_set(file, "nobody");
  words.anybody = folded_set(file, "anybody");
  words.outlet_nouns = folded_list(file, "outlet_nouns");
  words.releases = folded_list(file, "releases");
  words.former_before = folded_list(file, "former_before");
  words.named_before = folded_list(file, "named_before");
  words.former_after = folded_list(file, "former_after");
  words.late = folded_list(file, "late");
  words.underway = folded_list(file, "underway");
  words.papers = folded_list(file, "papers");
  words.auxiliaries = folded_set(file, "auxiliaries");
  words.infinitive_marks = folded_set(file, "infinitive_marks");
  words.prospects = folded_set(file, "prospects");
  words.old_values = folded_set(file, "old_values");
  words.new_values = folded_set(file, "new_values");
  words.deadlines = folded_set(file, "deadlines");
  words.having = folded_set(file, "having");
  words.trade_words = folded_set(file, "trade_words");
  WordSet fillers = words.auxiliaries;
  for (std::string& word : folded_list(file, "fillers")) fillers.insert(std::move(word));
  std::vector<std::vector<std::string>> synonyms;
  for (const ConfigNode& list : file.at("synonyms").as_array()) {
    synonyms.push_back(list.as_strings());
  }
  words.matters = Matters(parse_config(kMatters, files.read(kMatters)),
                          folded_list(file, "endings"), std::move(fillers), synonyms);
  for (const std::string& verb : folded_list(file, "revisions")) {
    words.revisions.insert(words.matters.stem_of(verb));
  }
  words.places = PlaceParts(files);
  read_tsv(kHouses, files.read(kHouses), {"family", "publisher"},
           [&](const std::vector<std::string_view>& fields, const TsvPlace&) {
             words.houses[fold(fields[1])] = fold(fields[0]);
           });
  return words;
}

}  // namespace claimgraph
