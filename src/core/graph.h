#pragma once
// The graph's nouns: things and claims as several articles together know them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/date.h"
#include "core/extraction.h"

namespace claimgraph {

/// A thing as one article knows it, with what joins it to others.
struct ObservedEntity {
  std::string id{};
  std::string document{};
  std::string kind{};
  std::string name{};
  std::string external{};
  std::vector<std::string> aliases{};
};

/// A thing across articles. `id` is its key.
struct GraphEntity {
  std::string id{};
  std::string kind{};
  std::string name{};
  std::string external{};
  std::vector<std::string> names{};    ///< all forms, sorted
  std::vector<std::string> members{};  ///< ids of observed entities
};

/// An argument whose entity is known across articles.
struct StoredArgument {
  std::string role{};    ///< of a qualifier; the kind of a speaker
  std::string entity{};  ///< id of a GraphEntity; empty: none
  std::string name{};    ///< its name; else the words
  Argument value{};      ///< value.entity is not set
};

/// How many stand behind a proposition, from copies to where it really comes from.
struct Support {
  std::size_t claims = 0;
  std::size_t articles = 0;
  std::size_t outlets = 0;
  std::size_t families = 0;
  std::size_t origins = 0;

  bool operator==(const Support&) const = default;
};

/// A mention as part of an article: which entity it is of.
struct NamedSpan {
  Span span{};
  std::string entity{};
  std::string kind{};  ///< as the article has it
  MentionForm form = MentionForm::name;
};

/// What a person decided about a claim.
enum class ClaimVerdict : std::uint8_t { none, confirmed, fixed, rejected };
std::string_view name_of(ClaimVerdict verdict);

/// A claim with its sentence and source. Where a person has fixed it, it says what it should.
struct StoredClaim {
  Claim claim{};  ///< arguments without entity ids; those stand below
  std::string document{};
  std::string source{};  ///< publisher, or the URI where that is unknown
  std::string uri{};
  std::string title{};
  std::string published{};    ///< EDTF
  std::string sentence{};     ///< its words
  std::string proposition{};  ///< its id
  Support support{};          ///< of that proposition
  bool contested = false;     ///< whether another proposition contradicts it
  StoredArgument subject{};
  std::optional<StoredArgument> object{};
  std::vector<StoredArgument> qualifiers{};
  std::vector<StoredArgument> speakers{};  ///< innermost first
  std::string line{};                      ///< as the machine reads it, in one line
  std::string anchor{};                    ///< by which decisions find it
  ClaimVerdict verdict = ClaimVerdict::none;
  std::string decision{};  ///< id of the decision about it
};

/// The date that the claim itself gives: of its times the first that names days, else the first
/// that is dated at all ("FY2025"); empty: it gives none.
std::string time_of(const StoredClaim& stored);

/// The days of what the claim tells: those of its time, where that names none those of its
/// article's publication. Nothing where neither is known.
std::optional<DayRange> days_of(const StoredClaim& stored);

/// What to show as its date: its time, else the day of publication; empty: unknown.
std::string when_of(const StoredClaim& stored);

/// How two propositions of one topic stand. The first of a pair is the newer, narrower, denying,
/// correcting or outcome side.
enum class AgreementKind : std::uint8_t {
  same,
  more_specific,
  compatible,
  update,
  plan_vs_outcome,
  differs_in_scope,
  differs_in_value,
  differs_in_date,
  negates,
  denies,
  corrects,
};
std::string_view name_of(AgreementKind kind);
std::optional<AgreementKind> agreement_kind_from(std::string_view name);
/// Whether the two cannot both hold.
bool contradicts(AgreementKind kind);

/// In which way a claim is put forward, as far as comparing goes: plans contradict no facts.
enum class Mode : std::uint8_t { stated, denied, future, open, rule };
std::string_view name_of(Mode mode);
std::optional<Mode> mode_from(std::string_view name);
Mode mode_of(Modality modality);

/// The first and the last of articles; 0: of none.
struct Years {
  int first = 0;
  int last = 0;

  bool operator==(const Years&) const = default;
};

/// What a claim's words say of its news.
enum class Turn : std::uint8_t {
  none,
  change,      ///< something has changed: "now", "no longer"
  correction,  ///< something before was wrong: "corrected"
  underway,    ///< it goes on, or is only heard of
  revision,    ///< a figure or date is moved: "raises the price to"
  ended,       ///< a state is over: "was its chair until May"
  withdrawn,   ///< what the outlet itself said and takes back: "Our note said that …"
  erratum,     ///< in an article that corrects earlier ones of its house
  denial,      ///< somebody denies what was said right before: "Acme denied it"
  admission,   ///< somebody says himself that something is so: "admitted that"
};
std::string_view name_of(Turn turn);
std::optional<Turn> turn_from(std::string_view name);

/// What several claims say in common once names are entities: everything that comparing needs.
struct Proposition {
  std::string id{};                   ///< digest of what is said
  std::string topic{};                ///< subject, predicate and what is compared
  std::vector<std::string> topics{};  ///< this and the wider ones, thing and matter; sorted. Only
                                      ///< propositions with one in common are compared
  std::string place{};                ///< order within the topics: time, then publication
  std::string entity{};               ///< the subject's id; empty: not known
  std::string predicate{};            ///< for an open one "open"
  bool negative = false;
  Mode mode = Mode::stated;
  std::string object_entity{};
  std::string object_text{};  ///< folded
  std::optional<Quantity> quantity{};
  std::string object_date{};
  std::string time{};                   ///< EDTF with known year; empty: not said
  std::string scope{};                  ///< the other qualifiers, "role=value" a line, sorted
  std::vector<std::string> things{};    ///< entities it speaks of; sorted
  std::vector<std::string> families{};  ///< of its words (knowledge/matters.h), the surest first
  std::string measure{};                ///< the family of its number; empty: none is known
  std::string owner{};                  ///< the subject's entity, or one named within the subject
  std::string about{};                  ///< stems of a subject that is no entity, or of what an
                                        ///< entity's doing is about; spaced
  std::vector<std::string> words{};     ///< stems of relation and object; sorted
  // Of its earliest claim:
  std::string face{};
  std::string document{};
  std::string voice{};
  std::string house{};  ///< of the article's publisher, folded
  Turn turn = Turn::none;
  std::string published{};       ///< EDTF; empty: unknown
  std::string last_published{};  ///< of its latest claim

  bool operator==(const Proposition&) const = default;
};

/// Two propositions and how they stand; `a` is the directed side.
struct Agreement {
  std::string a{};
  std::string b{};
  AgreementKind kind = AgreementKind::same;
  std::string reason{};
  bool one_thing = false;  ///< both say the same thing, if not in as many words

  bool operator==(const Agreement&) const = default;
};

/// The first eight digits of an id: enough to name a claim, an article or a decision by.
std::string short_id(const std::string& id);

/// Nothing wins by itself: a disagreement is open until a person settles or dismisses it.
enum class ConflictState : std::uint8_t { open, settled, dismissed };
std::string_view name_of(ConflictState state);

/// Two claims that stand to each other so, each the earliest of its proposition. Where both cannot
/// hold, that is a disagreement and has a state.
struct Conflict {
  std::string entity{};
  std::string predicate{};
  AgreementKind kind = AgreementKind::differs_in_value;
  std::string reason{};
  std::string a{};  ///< claim ids
  std::string b{};
  ConflictState state = ConflictState::open;
  std::string decision{};  ///< id of the decision that settled or dismissed it
  std::string stands{};    ///< the proposition that stands, where it is settled
  std::string a_proposition{};
  std::string b_proposition{};

  bool operator==(const Conflict&) const = default;
};

}  // namespace claimgraph
