#pragma once
// The typed predicates (schema/predicates/*.toml): what each means, what it takes, and by which
// words and constructions it is said. schema/README.md tells the format to analysts.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/word_map.h"
#include "knowledge/config.h"
#include "knowledge/entity_kinds.h"
#include "knowledge/files.h"
#include "knowledge/pattern.h"

namespace claimgraph {

/// What may fill a role.
struct RoleFiller {
  std::vector<std::string> kinds{};  ///< entity kinds; empty: no entity
  bool any = false;                  ///< entities of every kind
  bool text = false;                 ///< plain words
  bool name = false;                 ///< a name as it is written, whatever bears it
  bool money = false;                ///< a quantity with a currency
  bool whole = false;                ///< money in all, and not "$3 a share"
  bool quantity = false;             ///< a quantity without one
  bool date = false;
  bool tells_kind = false;  ///< a name of unknown kind that stands here is of the role's
  bool pronouns = false;  ///< a personal pronoun that points at nothing in the text: "He was born"
  std::vector<std::string> units{};  ///< of quantities; empty: any

  bool takes_kind(std::string_view kind) const;
};

/// Where a frame finds a role: an argument by its logical function, the object of one of some
/// prepositions, the owner of the frame's subject or object noun ("Acme's shares fell"), the
/// clause's date, what stands bare beside an adjective ("worth $5 billion"), or the others of a
/// coordinated subject ("Acme and Beta merged").
struct Slot {
  enum class Place : std::uint8_t {
    subject,
    object,
    indirect,
    owner,
    complement,
    words,
    when,
    bare,
    fellow,
    preposition,
    none
  };
  Place place = Place::none;
  std::vector<std::string> prepositions{};
};

enum class FrameWord : std::uint8_t { verb, noun, adjective };

/// A verb, event noun or adjective that says a predicate: "acquire", "take over", "invest in",
/// "responsible for".
struct Frame {
  std::string lemma{};
  std::string particle{};  ///< must stand with it, as particle or as preposition of the object
  FrameWord word = FrameWord::verb;
  Slot subject{Slot::Place::subject, {}};
  Slot object{Slot::Place::object, {}};
  std::vector<std::pair<std::string, std::string>> qualifiers{};  ///< role, preposition
  std::vector<std::string>
      complement_of{};  ///< lemmas, one of which must govern the clause; empty: none needed
  std::optional<RoleFiller>
      subject_kinds{};                       ///< what its subject must be; none: as the predicate's
  std::optional<RoleFiller> object_kinds{};  ///< likewise of its object
  std::vector<std::string> with_subject{};   ///< lemmas, one of which must be the subject's
  std::vector<std::string> with_object{};    ///< likewise: "have access to"
  std::vector<std::string> without_object{};  ///< lemmas, none of which may be the object's
  std::vector<std::string>
      without{};       ///< prepositions and particles, none of which may stand with it
  bool goods = false;  ///< the object is none of its subject's own and cannot fill a role itself
  std::vector<std::string>
      object_nouns{};     ///< lemmas, one of which heads the phrase of the object; empty: any
  bool names = false;     ///< an entity needs none of `object_nouns`
  bool negative = false;  ///< it denies the predicate: "lifted the ban on Acme"

  /// How much it asks for beyond its lemma.
  int narrowness() const;
};

/// A noun that relates its owner and its holder: "Acme's founder, Jane Roe". Roles are "subject",
/// "object", a qualifier's name, or empty where the predicate does not keep them.
struct RelationNoun {
  std::string lemma{};
  std::string before{};  ///< the word that must stand before it: "chief" of "chief executive"
  std::string owner{};
  std::string holder{};
  std::string title{};      ///< the role that the noun phrase itself fills
  std::string people{};     ///< the role of a people's adjective before it: "a French chemist"
  WordSet of_people{};      ///< those that a people's adjective owns: "the French president"
  WordSet verbs{};          ///< that give the title, with their preposition: "serve as", "become"
  bool verbs_only = false;  ///< apposition and "is" do not say it
  WordSet not_behind{};     ///< words of the title that make it another: "deputy chief executive"
  WordSet having{};         ///< verbs whose subject is the owner: "had a daughter, Jane Roe"
};

/// What stands in brackets behind a name: "Jane Roe (born 3 May 1950)", "(1950 – 2001)".
struct Brackets {
  enum class Range : std::uint8_t { none, start, end };
  WordSet words{};            ///< folded; the value follows one of them
  Range range = Range::none;  ///< of two dates with a dash between, which one is meant
};

enum class Cardinality : std::uint8_t { many, one_at_a_time };
enum class Compare : std::uint8_t { exact, quantity, date };

struct PredicateExample {
  std::string text{};
  std::vector<std::string>
      claims{};         ///< in the notation of core/notation.h; none: a counter-example
  std::string place{};  ///< file:line
};

struct Predicate {
  std::string name{};
  std::string file{};   ///< "corporate.toml"
  std::string place{};  ///< "schema/predicates/corporate.toml:12"
  std::string gloss{};
  RoleFiller subject{};
  RoleFiller object{};
  Cardinality cardinality = Cardinality::many;
  Compare compare = Compare::exact;
  double tolerance = 0;  ///< relative, for quantities
  bool symmetric = false;
  bool sole_subject = false;  ///< only one subject can be so of an object at a time
  bool needs_object = true;
  std::vector<std::string>
      instead_of{};       ///< predicates whose claims of the same words it displaces
  bool by_maker = false;  ///< where nobody is named as the one who does it, the object's maker is
  bool possessive =
      false;  ///< "Acme's One" says it: owner is the subject, the owned name the object
  WordSet behind_names{};  ///< prepositions: "Jane Roe of Acme" says it of the two
  std::vector<Frame> frames{};
  std::vector<RelationNoun> relation_nouns{};
  std::vector<Pattern> patterns{};
  std::vector<std::pair<std::string, std::string>> qualifiers{};  ///< of all frames and patterns
  Brackets brackets{};
  WordSet labels{};                     ///< folded; of lines and table rows: "Headquarters: Oslo"
  bool places_around = false;           ///< "in Oslo, Norway" says it of both
  std::vector<std::string> measures{};  ///< nouns whose amount it gives: "revenue of $5 million"
  std::vector<PredicateExample> examples{};

  /// How much its roles leave open: plain words most, one kind least.
  int openness() const;
};

class Predicates {
 public:
  using Use =
      std::pair<std::uint32_t, std::uint32_t>;  ///< predicate, index of the frame or noun in it

  /// A pattern that has the lemma for its anchor's.
  struct PatternUse {
    AnchorNeeds needs{};
    std::uint32_t predicate = 0;
    std::uint32_t pattern = 0;  ///< index into Predicate::patterns
  };

  void add(Predicate predicate);

  const std::vector<Predicate>& all() const { return all_; }
  const Predicate* find(std::string_view name) const;
  const std::vector<Use>& frames_of(std::string_view lemma) const { return of(frames_, lemma); }
  const std::vector<Use>& relation_nouns_of(std::string_view lemma) const {
    return of(relation_nouns_, lemma);
  }
  const std::vector<Use>& measures_of(std::string_view lemma) const { return of(measures_, lemma); }
  const std::vector<PatternUse>& patterns_of(std::string_view lemma) const {
    return of(patterns_, lemma);
  }

 private:
  template <typename Each>
  using IndexOf = WordMap<std::vector<Each>>;
  using Index = IndexOf<Use>;

  template <typename Each>
  static const std::vector<Each>& of(const IndexOf<Each>& index, std::string_view lemma) {
    static const std::vector<Each> none;
    const auto known = index.find(lemma);
    return known == index.end() ? none : known->second;
  }

  std::vector<Predicate> all_{};
  Index frames_{};
  Index relation_nouns_{};
  Index measures_{};
  IndexOf<PatternUse> patterns_{};
};

/// How much of each predicate is read: what it means, which is all that asking needs, or also by
/// which words and constructions it is said, which takes several times as long.
enum class PredicateParts : std::uint8_t { meaning, meaning_and_words };

/// Throws Failure("file:line: …") on an unknown kind, key, or role.
Predicates load_predicates(const Files& files, const EntityKinds& kinds, PredicateParts parts);

}  // namespace claimgraph
