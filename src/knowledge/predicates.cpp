#include "knowledge/predicates.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/error.h"

namespace claimgraph {
namespace {

constexpr std::string_view kPredicatesFolder = "schema/predicates/";
constexpr std::string_view kGroups = "schema/kind_groups.toml";

using Groups = std::map<std::string, std::vector<std::string>, std::less<>>;

Groups load_groups(const Files& files, const EntityKinds& kinds) {
  Groups groups;
  const ConfigNode top = files.config(kGroups);
  for (const auto& [name, members] : top.as_table()) {
    for (const std::string& kind : members.as_strings()) {
      if (kinds.find(kind) == nullptr) members.fail("unknown kind '" + kind + "'");
      groups[name].push_back(kind);
    }
  }
  return groups;
}

/// Reads the predicates of one file.
class PredicateReader {
 public:
  PredicateReader(std::string file, const Groups& groups, const EntityKinds& kinds,
                  const WordSets& sets)
      : file_(std::move(file)), groups_(groups), kinds_(kinds), sets_(sets) {}

  Predicate read(const std::string& name, const ConfigNode& table) const {
    table.allow_only(
        {"gloss",        "subject",     "object",   "cardinality",   "compare",        "tolerance",
         "symmetric",    "verbs",       "nouns",    "frames",        "relation_nouns", "measures",
         "patterns",     "possessive",  "by_maker", "instead_of",    "qualifiers",     "examples",
         "not",          "pronouns",    "brackets", "places_around", "tells_kind",     "labels",
         "behind_names", "sole_subject"});
    Predicate predicate;
    predicate.name = name;
    predicate.file = file_;
    predicate.place = table.place();
    predicate.gloss = table.at("gloss").as_string();
    predicate.subject = filler(table.at("subject"));
    predicate.needs_object = table.find("object") != nullptr;
    if (predicate.needs_object) predicate.object = filler(table.at("object"));
    predicate.subject.pronouns = table.bool_or("pronouns", false);
    predicate.object.pronouns = predicate.subject.pronouns;
    predicate.subject.tells_kind = table.bool_or("tells_kind", false);
    predicate.object.tells_kind = predicate.subject.tells_kind;
    predicate.cardinality = cardinality(table);
    predicate.compare = compare(table);
    predicate.tolerance = table.number_or("tolerance", 0);
    predicate.symmetric = table.bool_or("symmetric", false);
    predicate.sole_subject = table.bool_or("sole_subject", false);
    return predicate;
  }

  /// Adds by which words and constructions the predicate is said.
  void read_words(const ConfigNode& table, Predicate& predicate) const {
    predicate.places_around = table.bool_or("places_around", false);
    predicate.possessive = table.bool_or("possessive", false);
    predicate.instead_of = table.strings_or_none("instead_of");
    predicate.by_maker = table.bool_or("by_maker", false);
    if (const ConfigNode* labels = table.find("labels")) predicate.labels = labels->as_words();
    if (const ConfigNode* words = table.find("behind_names")) {
      predicate.behind_names = words->as_words();
    }
    predicate.measures = words(table, "measures");
    const Qualifiers shared = qualifiers(table);
    predicate.qualifiers = shared;
    for (const std::string& verb : words(table, "verbs")) {
      predicate.frames.push_back(worded(verb, Frame{}, shared));
    }
    for (const std::string& noun : words(table, "nouns")) {
      Frame frame;
      frame.word = FrameWord::noun;
      predicate.frames.push_back(worded(noun, frame, shared));
    }
    read_frames(table, shared, predicate);
    read_relation_nouns(table, predicate);
    read_patterns(table, predicate);
    read_brackets(table, predicate);
    read_examples(table, predicate);
  }

 private:
  using Qualifiers = std::vector<std::pair<std::string, std::string>>;

  /// The words of a list, and of the sets it names; none where there is no such list.
  std::vector<std::string> words(const ConfigNode& table, std::string_view key) const {
    const ConfigNode* node = table.find(key);
    return node == nullptr ? std::vector<std::string>() : spelled_out(node->as_strings(), *node);
  }

  std::vector<std::string> spelled_out(std::vector<std::string> words, const ConfigNode& at) const {
    try {
      return sets_.spelled_out(std::move(words));
    } catch (const WordSetError& error) {
      at.fail(error.what());
    }
  }

  RoleFiller filler(const ConfigNode& node) const {
    RoleFiller filler;
    for (const std::string& word : node.as_strings()) {
      if (word == "any") {
        filler.any = true;
      } else if (word == "name") {
        filler.name = true;
      } else if (word == "text") {
        filler.text = true;
      } else if (word == "money" || word == "sum") {
        filler.money = true;
        filler.whole = filler.whole || word == "sum";
      } else if (word == "quantity") {
        filler.quantity = true;
      } else if (word == "date") {
        filler.date = true;
      } else if (word == "number") {
        filler.quantity = true;
        filler.units.emplace_back();
      } else if (word.starts_with("unit:")) {
        filler.quantity = true;
        for (std::string& unit : spelled_out({word.substr(5)}, node)) {
          filler.units.push_back(std::move(unit));
        }
      } else if (const auto group = groups_.find(word); group != groups_.end()) {
        filler.kinds.insert(filler.kinds.end(), group->second.begin(), group->second.end());
      } else if (kinds_.find(word) != nullptr) {
        filler.kinds.push_back(word);
      } else {
        node.fail(
            "'" + word +
            "' is neither a kind of schema/entity_kinds.toml, nor a group of "
            "schema/kind_groups.toml, nor any, text, money, sum, quantity, number, date, unit:…");
      }
    }
    return filler;
  }

  static Cardinality cardinality(const ConfigNode& table) {
    const std::string word = table.string_or("cardinality", "many");
    if (word == "many") return Cardinality::many;
    if (word == "one_at_a_time") return Cardinality::one_at_a_time;
    table.at("cardinality").fail("expected many or one_at_a_time");
  }

  static Compare compare(const ConfigNode& table) {
    const std::string word = table.string_or("compare", "exact");
    if (word == "exact") return Compare::exact;
    if (word == "quantity") return Compare::quantity;
    if (word == "date") return Compare::date;
    table.at("compare").fail("expected exact, quantity or date");
  }

  static Qualifiers qualifiers(const ConfigNode& table) {
    Qualifiers found;
    const ConfigNode* node = table.find("qualifiers");
    if (node == nullptr) return found;
    for (const auto& [role, prepositions] : node->as_table()) {
      for (const std::string& word : prepositions.as_strings()) found.emplace_back(role, word);
    }
    return found;
  }

  /// "take over": the first word is the lemma, the rest stands with it.
  static Frame worded(const std::string& phrase, Frame frame, const Qualifiers& shared) {
    const std::size_t gap = phrase.find(' ');
    frame.lemma = phrase.substr(0, gap);
    if (gap != std::string::npos) frame.particle = phrase.substr(gap + 1);
    frame.qualifiers.insert(frame.qualifiers.end(), shared.begin(), shared.end());
    return frame;
  }

  static Slot slot(const ConfigNode& table, std::string_view key, Slot otherwise) {
    const ConfigNode* node = table.find(key);
    if (node == nullptr) return otherwise;
    using Place = Slot::Place;
    static const std::map<std::string, Place, std::less<>> places = {
        {"subject", Place::subject}, {"object", Place::object}, {"indirect", Place::indirect},
        {"owner", Place::owner},     {"words", Place::words},   {"complement", Place::complement},
        {"when", Place::when},       {"bare", Place::bare},     {"fellow", Place::fellow},
        {"none", Place::none}};
    const std::vector<std::string> words = node->as_strings();
    if (words.size() == 1) {
      const auto place = places.find(words.front());
      if (place != places.end()) return {place->second, {}};
    }
    return {Place::preposition, words};
  }

  std::optional<RoleFiller> filler_or_none(const ConfigNode& table, std::string_view key) const {
    const ConfigNode* node = table.find(key);
    return node == nullptr ? std::nullopt : std::optional(filler(*node));
  }

  void read_frames(const ConfigNode& table, const Qualifiers& shared, Predicate& predicate) const {
    const ConfigNode* frames = table.find("frames");
    if (frames == nullptr) return;
    for (const ConfigNode& each : frames->as_array()) {
      each.allow_only({"verbs", "nouns", "adjectives", "subject", "object", "under", "with_subject",
                       "subject_kinds", "object_kinds", "with_object", "without_object", "without",
                       "goods", "object_nouns", "names", "negative", "qualifiers"});
      Frame frame;
      frame.subject = slot(each, "subject", frame.subject);
      frame.object = slot(each, "object", frame.object);
      frame.qualifiers = qualifiers(each);
      frame.complement_of = words(each, "under");
      frame.subject_kinds = filler_or_none(each, "subject_kinds");
      frame.object_kinds = filler_or_none(each, "object_kinds");
      frame.with_subject = words(each, "with_subject");
      frame.names = each.bool_or("names", false);
      frame.negative = each.bool_or("negative", false);
      frame.object_nouns = words(each, "object_nouns");
      frame.with_object = words(each, "with_object");
      frame.without_object = words(each, "without_object");
      frame.without = words(each, "without");
      frame.goods = each.bool_or("goods", false);
      const auto add = [&](std::string_view key, FrameWord word) {
        frame.word = word;
        for (const std::string& phrase : words(each, key)) {
          predicate.frames.push_back(worded(phrase, frame, shared));
        }
      };
      add("verbs", FrameWord::verb);
      add("nouns", FrameWord::noun);
      add("adjectives", FrameWord::adjective);
    }
  }

  void read_relation_nouns(const ConfigNode& table, Predicate& predicate) const {
    const ConfigNode* groups = table.find("relation_nouns");
    if (groups == nullptr) return;
    for (const ConfigNode& each : groups->as_array()) {
      each.allow_only({"nouns", "kinds", "owner", "holder", "title", "people", "except", "verbs",
                       "verbs_only", "having", "of_people", "not_behind"});
      std::vector<std::string> nouns = words(each, "nouns");
      for (const std::string& kind : each.strings_or_none("kinds")) {
        if (kinds_.find(kind) == nullptr) each.fail("unknown kind '" + kind + "'");
        for (std::string& noun : kinds_.nouns_of(kind)) nouns.push_back(std::move(noun));
      }
      for (const std::string& noun : words(each, "except")) {
        nouns.erase(std::remove(nouns.begin(), nouns.end(), noun), nouns.end());
      }
      if (nouns.empty()) each.fail("expected nouns, or kinds whose nouns are meant");
      for (const std::string& noun : nouns) {
        predicate.relation_nouns.push_back(relation_noun(noun, each));
      }
    }
  }

  static RelationNoun relation_noun(const std::string& phrase, const ConfigNode& table) {
    RelationNoun noun;
    const std::size_t gap = phrase.rfind(' ');
    noun.lemma = gap == std::string::npos ? phrase : phrase.substr(gap + 1);
    if (gap != std::string::npos) noun.before = phrase.substr(0, gap);
    noun.owner = table.string_or("owner", "");
    noun.holder = table.string_or("holder", "");
    noun.title = table.string_or("title", "");
    noun.people = table.string_or("people", "");
    if (const ConfigNode* verbs = table.find("verbs")) noun.verbs = verbs->as_words();
    if (const ConfigNode* verbs = table.find("having")) noun.having = verbs->as_words();
    if (const ConfigNode* other = table.find("not_behind")) noun.not_behind = other->as_words();
    if (const ConfigNode* owned = table.find("of_people")) noun.of_people = owned->as_words();
    noun.verbs_only = table.bool_or("verbs_only", false);
    return noun;
  }

  void read_patterns(const ConfigNode& table, Predicate& predicate) const {
    const ConfigNode* patterns = table.find("patterns");
    if (patterns == nullptr) return;
    for (const ConfigNode& each : patterns->as_array()) {
      if (each.is_table()) each.allow_only({"match", "negative", "owner_nouns", "owner_kinds"});
      const ConfigNode& text = each.is_table() ? each.at("match") : each;
      try {
        predicate.patterns.push_back(parse_pattern(text.as_string(), sets_));
      } catch (const PatternError& error) {
        each.fail(error.what());
      }
      Pattern& pattern = predicate.patterns.back();
      pattern.negative = each.is_table() && each.bool_or("negative", false);
      if (each.is_table()) pattern.owners = told_owners(each);
      if (!pattern.has_role("subject") || (predicate.needs_object && !pattern.has_role("object"))) {
        each.fail("the pattern names no subject, or no object: {}=subject");
      }
    }
  }

  ToldOwners told_owners(const ConfigNode& pattern) const {
    ToldOwners owners{words(pattern, "owner_nouns"), pattern.strings_or_none("owner_kinds")};
    for (const std::string& kind : owners.kinds) {
      if (kinds_.find(kind) == nullptr) pattern.fail("unknown kind '" + kind + "'");
    }
    return owners;
  }

  static void read_brackets(const ConfigNode& table, Predicate& predicate) {
    const ConfigNode* brackets = table.find("brackets");
    if (brackets == nullptr) return;
    brackets->allow_only({"words", "range"});
    predicate.brackets.words = brackets->at("words").as_words();
    const std::string range = brackets->string_or("range", "");
    if (range == "start") predicate.brackets.range = Brackets::Range::start;
    if (range == "end") predicate.brackets.range = Brackets::Range::end;
    if (!range.empty() && predicate.brackets.range == Brackets::Range::none) {
      brackets->at("range").fail("expected start or end");
    }
  }

  static void read_examples(const ConfigNode& table, Predicate& predicate) {
    if (const ConfigNode* examples = table.find("examples")) {
      for (const ConfigNode& each : examples->as_array()) {
        each.allow_only({"text", "claims"});
        predicate.examples.push_back(
            {each.at("text").as_string(), each.at("claims").as_strings(), each.place()});
      }
    }
    if (const ConfigNode* others = table.find("not")) {
      for (const ConfigNode& each : others->as_array()) {
        predicate.examples.push_back({each.as_string(), {}, each.place()});
      }
    }
  }

  std::string file_;
  const Groups& groups_;
  const EntityKinds& kinds_;
  const WordSets& sets_;
};

}  // namespace

bool RoleFiller::takes_kind(std::string_view kind) const {
  return any || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

int Frame::narrowness() const {
  const auto asked = [](bool there, int weight) { return there ? weight : 0; };
  return asked(!particle.empty(), 1) + asked(!with_subject.empty(), 2) +
         asked(subject_kinds.has_value(), 1) + asked(object_kinds.has_value(), 1) +
         asked(!with_object.empty(), 2) + asked(!object_nouns.empty() && !names, 1) +
         asked(!complement_of.empty(), 2);
}

namespace {

int openness_of(const RoleFiller& filler) {
  if (filler.text) return 3;
  if (filler.any) return 2;
  return filler.kinds.size() > 1 ? 1 : 0;
}

}  // namespace

int Predicate::openness() const {
  return openness_of(subject) + (needs_object ? openness_of(object) : 0);
}

void Predicates::add(Predicate predicate) {
  const auto number = static_cast<std::uint32_t>(all_.size());
  for (std::uint32_t i = 0; i < predicate.frames.size(); ++i) {
    frames_[predicate.frames[i].lemma].push_back({number, i});
  }
  for (std::uint32_t i = 0; i < predicate.relation_nouns.size(); ++i) {
    relation_nouns_[predicate.relation_nouns[i].lemma].push_back({number, i});
  }
  for (std::uint32_t i = 0; i < predicate.measures.size(); ++i) {
    measures_[predicate.measures[i]].push_back({number, i});
  }
  for (std::uint32_t i = 0; i < predicate.patterns.size(); ++i) {
    for (const std::string& lemma : predicate.patterns[i].lemmas) {
      patterns_[lemma].push_back({needs_of(predicate.patterns[i]), number, i});
    }
  }
  all_.push_back(std::move(predicate));
}

const Predicate* Predicates::find(std::string_view name) const {
  const auto at = std::find_if(all_.begin(), all_.end(),
                               [&](const Predicate& each) { return each.name == name; });
  return at == all_.end() ? nullptr : &*at;
}

Predicates load_predicates(const Files& files, const EntityKinds& kinds, PredicateParts parts) {
  const Groups groups = load_groups(files, kinds);
  const WordSets sets = load_word_sets(files);
  Predicates predicates;
  for (const std::string& path : files.list(kPredicatesFolder)) {
    const ConfigNode top = files.config(path);
    const PredicateReader reader(path.substr(kPredicatesFolder.size()), groups, kinds, sets);
    for (const auto& [name, table] : top.as_table()) {
      if (predicates.find(name) != nullptr) table.fail("predicate '" + name + "' stands twice");
      Predicate predicate = reader.read(name, table);
      if (parts == PredicateParts::meaning_and_words) reader.read_words(table, predicate);
      predicates.add(std::move(predicate));
    }
  }
  return predicates;
}

}  // namespace claimgraph
