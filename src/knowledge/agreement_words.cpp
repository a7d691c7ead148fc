#include "knowledge/agreement_words.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "knowledge/config.h"
#include "knowledge/tsv.h"
#include "knowledge/word_keys.h"

namespace claimgraph {
namespace {

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

/// "https://www.acme.example/pumps": "acme.example"; what is no address as it is.
std::string_view site_of(std::string_view source) {
  constexpr std::string_view kScheme = "://";
  constexpr std::string_view kWeb = "www.";
  const std::size_t scheme = source.find(kScheme);
  if (scheme == std::string_view::npos) return source;
  std::string_view site = source.substr(scheme + kScheme.size());
  site = site.substr(0, site.find('/'));
  return site.starts_with(kWeb) ? site.substr(kWeb.size()) : site;
}

constexpr WordKey<AgreementWords> kAgreementKeys[] = {
    {"corrections", &AgreementWords::corrections, Spelling::folded},
    {"successions", &AgreementWords::successions, Spelling::folded},
    {"changes", &AgreementWords::changes, Spelling::folded},
    {"errata", &AgreementWords::errata, Spelling::folded},
    {"denials", &AgreementWords::denials, Spelling::folded},
    {"refusals", &AgreementWords::refusals, Spelling::folded},
    {"inability", &AgreementWords::inability, Spelling::folded},
    {"denial_predicates", &AgreementWords::denial_predicates},
    {"mouthpieces", &AgreementWords::mouthpieces},
    {"bettered", &AgreementWords::bettered},
    {"weighing_predicates", &AgreementWords::weighing_predicates},
    {"planning_predicates", &AgreementWords::planning_predicates},
    {"planning", &AgreementWords::planning, Spelling::folded},
    {"excluding_predicates", &AgreementWords::excluding_predicates},
    {"excluding", &AgreementWords::excluding, Spelling::folded},
    {"pointing_back", &AgreementWords::pointing_back, Spelling::folded},
    {"accusing_predicates", &AgreementWords::accusing_predicates},
    {"accusations", &AgreementWords::accusations, Spelling::folded},
    {"states", &AgreementWords::states, Spelling::folded},
    {"descriptions", &AgreementWords::descriptions, Spelling::folded},
    {"own_pronouns", &AgreementWords::own_pronouns},
    {"negators", &AgreementWords::negators},
    {"admissions", &AgreementWords::admissions, Spelling::folded},
    {"added", &AgreementWords::added},
    {"portions", &AgreementWords::portions},
    {"own_pieces", &AgreementWords::own_pieces, Spelling::folded},
    {"past_states", &AgreementWords::past_states, Spelling::folded},
    {"former", &AgreementWords::former, Spelling::folded},
    {"nobody", &AgreementWords::nobody, Spelling::folded},
    {"totals", &AgreementWords::totals, Spelling::folded},
    {"total_of", &AgreementWords::total_of, Spelling::folded},
    {"formerly", &AgreementWords::formerly, Spelling::folded},
    {"formerly_opening", &AgreementWords::formerly_opening, Spelling::folded},
    {"victims", &AgreementWords::victims, Spelling::folded},
    {"time_units", &AgreementWords::time_units},
    {"result_roles", &AgreementWords::result_roles},
    {"saying_nothing", &AgreementWords::saying_nothing, Spelling::folded},
    {"of_one_place", &AgreementWords::of_one_place},
    {"loose_units", &AgreementWords::loose_units, Spelling::folded},
    {"anybody", &AgreementWords::anybody, Spelling::folded},
    {"outlet_nouns", &AgreementWords::outlet_nouns, Spelling::folded},
    {"releases", &AgreementWords::releases, Spelling::folded},
    {"former_before", &AgreementWords::former_before, Spelling::folded},
    {"named_before", &AgreementWords::named_before, Spelling::folded},
    {"former_after", &AgreementWords::former_after, Spelling::folded},
    {"late", &AgreementWords::late, Spelling::folded},
    {"underway", &AgreementWords::underway, Spelling::folded},
    {"papers", &AgreementWords::papers, Spelling::folded},
    {"auxiliaries", &AgreementWords::auxiliaries, Spelling::folded},
    {"passives", &AgreementWords::passives, Spelling::folded},
    {"agents", &AgreementWords::agents, Spelling::folded},
    {"infinitive_marks", &AgreementWords::infinitive_marks, Spelling::folded},
    {"prospects", &AgreementWords::prospects, Spelling::folded},
    {"old_values", &AgreementWords::old_values, Spelling::folded},
    {"new_values", &AgreementWords::new_values, Spelling::folded},
    {"deadlines", &AgreementWords::deadlines, Spelling::folded},
    {"having", &AgreementWords::having, Spelling::folded},
    {"trade_words", &AgreementWords::trade_words, Spelling::folded},
    {"divisions", &AgreementWords::divisions, Spelling::folded},
    {"undoings", &AgreementWords::undoings, Spelling::folded},
    {"phrase_openers", &AgreementWords::phrase_openers, Spelling::folded},
    {"setting_apart", &AgreementWords::setting_apart, Spelling::folded},
    {"plan_nouns", &AgreementWords::plan_nouns, Spelling::folded},
};

/// The stems of what a key lists.
WordSet stems_of(const ConfigNode& verbs, const Matters& matters) {
  WordSet stems;
  for (const std::string& verb : verbs.as_folded()) stems.insert(matters.stem_of(verb));
  return stems;
}

/// Which words tell one matter from another.
Matters matters_of(const Files& files, const ConfigNode& file, const WordSet& auxiliaries) {
  constexpr std::string_view kMatters = "data/lexicon/matters.toml";
  WordSet fillers = auxiliaries;
  for (std::string& word : file.at("fillers").as_folded()) fillers.insert(std::move(word));
  std::vector<std::vector<std::string>> synonyms;
  for (const ConfigNode& list : file.at("synonyms").as_array()) {
    synonyms.push_back(list.as_strings());
  }
  return Matters(files.config(kMatters), file.at("endings").as_folded(), std::move(fillers),
                 synonyms);
}

}  // namespace

std::string AgreementWords::house_of(std::string_view publisher) const {
  const std::string folded = fold(site_of(publisher));
  const auto house = houses.find(folded);
  return house == houses.end() ? folded : house->second;
}

bool has_words(std::string_view folded_text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return has_word(folded_text, word); });
}

AgreementWords load_agreement_words(const Files& files) {
  constexpr std::string_view kWords = "data/lexicon/agreement.toml";
  constexpr std::string_view kCourses = "data/lexicon/courses.toml";
  constexpr std::string_view kHouses = "data/lexicon/publishers.tsv";
  constexpr std::string_view kSurnames = "data/names/surnames_common.tsv";
  const ConfigNode file = files.config(kWords);
  AgreementWords words;
  load_words<AgreementWords>(
      file, kAgreementKeys,
      {"fillers", "synonyms", "bases", "endings", "revisions", "bettering", "weighing", "withheld"},
      words);
  words.matters = matters_of(files, file, words.auxiliaries);
  words.courses = Courses(files.config(kCourses));
  words.revisions = stems_of(file.at("revisions"), words.matters);
  words.bettering = stems_of(file.at("bettering"), words.matters);
  words.weighing = stems_of(file.at("weighing"), words.matters);
  words.withheld = stems_of(file.at("withheld"), words.matters);
  for (const ConfigNode& list : file.at("bases").as_array()) {
    words.bases.push_back(list.as_folded());
  }
  words.places = PlaceParts(files);
  files.rows(kSurnames, {"name"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace&) {
               words.common_surnames.insert(fold(fields[0]));
             });
  files.rows(kHouses, {"family", "publisher"},
             [&](const std::vector<std::string_view>& fields, const TsvPlace&) {
               words.houses[fold(fields[1])] = fold(fields[0]);
             });
  return words;
}

}  // namespace claimgraph
