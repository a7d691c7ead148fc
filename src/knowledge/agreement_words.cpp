#include "knowledge/agreement_words.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "knowledge/config.h"
#include "knowledge/tsv.h"

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
  constexpr std::string_view kMatters = "data/lexicon/matters.toml";
  constexpr std::string_view kCourses = "data/lexicon/courses.toml";
  constexpr std::string_view kHouses = "data/lexicon/publishers.tsv";
  const ConfigNode file = files.config(kWords);
  file.allow_only({"corrections",    "changes",
                   "successions",    "papers",
                   "auxiliaries",    "infinitive_marks",
                   "prospects",      "having",
                   "old_values",     "releases",
                   "former_before",  "named_before",
                   "former_after",   "late",
                   "trade_words",    "synonyms",
                   "endings",        "fillers",
                   "underway",       "errata",
                   "own_pieces",     "admissions",
                   "mouthpieces",    "own_pronouns",
                   "added",          "portions",
                   "negators",       "revisions",
                   "bettering",      "bettered",
                   "new_values",     "past_states",
                   "former",         "deadlines",
                   "outlet_nouns",   "nobody",
                   "victims",        "loose_units",
                   "time_units",     "result_roles",
                   "saying_nothing", "of_one_place",
                   "anybody",        "denials",
                   "pointing_back",  "accusing_predicates",
                   "accusations",    "states",
                   "descriptions",   "agents",
                   "passives",       "denial_predicates",
                   "divisions",      "undoings",
                   "plan_nouns",     "phrase_openers",
                   "setting_apart",  "withheld",
                   "weighing",       "weighing_predicates",
                   "totals",         "total_of",
                   "formerly"});
  AgreementWords words;
  words.corrections = file.at("corrections").as_folded();
  words.successions = file.at("successions").as_folded();
  words.changes = file.at("changes").as_folded();
  words.errata = file.at("errata").as_folded();
  words.denials = file.at("denials").as_folded_words();
  words.denial_predicates = file.at("denial_predicates").as_words();
  words.mouthpieces = file.at("mouthpieces").as_words();
  words.bettered = file.at("bettered").as_words();
  words.weighing_predicates = file.at("weighing_predicates").as_words();
  words.pointing_back = file.at("pointing_back").as_folded();
  words.accusing_predicates = file.at("accusing_predicates").as_words();
  words.accusations = file.at("accusations").as_folded();
  words.states = file.at("states").as_folded_words();
  words.descriptions = file.at("descriptions").as_folded_words();
  words.own_pronouns = file.at("own_pronouns").as_words();
  words.negators = file.at("negators").as_words();
  words.admissions = file.at("admissions").as_folded();
  words.added = file.at("added").as_words();
  words.portions = file.at("portions").as_words();
  words.own_pieces = file.at("own_pieces").as_folded();
  words.past_states = file.at("past_states").as_folded();
  words.former = file.at("former").as_folded();
  words.nobody = file.at("nobody").as_folded_words();
  words.totals = file.at("totals").as_folded();
  words.total_of = file.at("total_of").as_folded();
  words.formerly = file.at("formerly").as_folded();
  words.victims = file.at("victims").as_folded_words();
  words.time_units = file.at("time_units").as_words();
  words.result_roles = file.at("result_roles").as_words();
  words.saying_nothing = file.at("saying_nothing").as_folded_words();
  words.of_one_place = file.at("of_one_place").as_words();
  words.loose_units = file.at("loose_units").as_folded_words();
  words.anybody = file.at("anybody").as_folded_words();
  words.outlet_nouns = file.at("outlet_nouns").as_folded();
  words.releases = file.at("releases").as_folded();
  words.former_before = file.at("former_before").as_folded();
  words.named_before = file.at("named_before").as_folded();
  words.former_after = file.at("former_after").as_folded();
  words.late = file.at("late").as_folded();
  words.underway = file.at("underway").as_folded();
  words.papers = file.at("papers").as_folded();
  words.auxiliaries = file.at("auxiliaries").as_folded_words();
  words.passives = file.at("passives").as_folded_words();
  words.agents = file.at("agents").as_folded_words();
  words.infinitive_marks = file.at("infinitive_marks").as_folded_words();
  words.prospects = file.at("prospects").as_folded_words();
  words.old_values = file.at("old_values").as_folded_words();
  words.new_values = file.at("new_values").as_folded_words();
  words.deadlines = file.at("deadlines").as_folded_words();
  words.having = file.at("having").as_folded_words();
  words.trade_words = file.at("trade_words").as_folded_words();
  words.divisions = file.at("divisions").as_folded_words();
  words.undoings = file.at("undoings").as_folded_words();
  words.phrase_openers = file.at("phrase_openers").as_folded_words();
  words.setting_apart = file.at("setting_apart").as_folded_words();
  words.plan_nouns = file.at("plan_nouns").as_folded_words();
  WordSet fillers = words.auxiliaries;
  for (std::string& word : file.at("fillers").as_folded()) fillers.insert(std::move(word));
  std::vector<std::vector<std::string>> synonyms;
  for (const ConfigNode& list : file.at("synonyms").as_array()) {
    synonyms.push_back(list.as_strings());
  }
  words.matters =
      Matters(files.config(kMatters), file.at("endings").as_folded(), std::move(fillers), synonyms);
  words.courses = Courses(files.config(kCourses));
  for (const std::string& verb : file.at("revisions").as_folded())
    words.revisions.insert(words.matters.stem_of(verb));
  for (const std::string& verb : file.at("bettering").as_folded())
    words.bettering.insert(words.matters.stem_of(verb));
  for (const std::string& verb : file.at("weighing").as_folded())
    words.weighing.insert(words.matters.stem_of(verb));
  for (const std::string& verb : file.at("withheld").as_folded())
    words.withheld.insert(words.matters.stem_of(verb));
  words.places = PlaceParts(files);
  read_tsv(kHouses, files.read(kHouses), {"family", "publisher"},
           [&](const std::vector<std::string_view>& fields, const TsvPlace&) {
             words.houses[fold(fields[1])] = fold(fields[0]);
           });
  return words;
}

}  // namespace claimgraph
