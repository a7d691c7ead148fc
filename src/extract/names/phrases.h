#pragma once
// The phrases of a document that point at things: names, nouns, third person pronouns. What the
// choice of antecedents looks at, read off once.

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/mentions.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

enum class PhraseForm : std::uint8_t {
  name,
  he,
  she,
  it,
  they,
  definite,       ///< "the company"
  demonstrative,  ///< "this company"
  possessed,      ///< "its founder"
  indefinite,     ///< "a company", "some companies"
  bare,           ///< "companies"
};

enum class PhraseNumber : std::uint8_t { one, several, joined };  ///< joined: "Acme and Beta"

enum class PhraseRole : std::uint8_t {
  subject,
  passive_subject,
  object,
  oblique,
  possessor,
  modifier,
  predicate,
  other,
};

/// What a noun has besides article and possessor; the last of these that it has.
enum class PhraseModifier : std::uint8_t {
  none,
  before,  ///< "the new company"
  after,   ///< "the company of his father"
  clause,  ///< "the company that he founded"
};

/// What a name is, as far as the gazetteer tells.
enum class PlaceSort : std::uint8_t { unknown, country, known };

struct Phrase {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::uint32_t token = 0;     ///< its head
  std::uint32_t sentence = 0;  ///< index into Document::sentences
  PhraseForm form = PhraseForm::bare;
  PhraseNumber number = PhraseNumber::one;
  PhraseRole role = PhraseRole::other;
  Gender gender = Gender::unknown;  ///< as a first name or title before it tells
  bool quoted = false;              ///< between quotation marks
  bool speaks = false;              ///< subject of a verb that has a clause for its content
  PhraseModifier modifier = PhraseModifier::none;
  std::uint32_t clause = kNone;  ///< token of the verb or predicate that governs it
  std::uint32_t entity = kNone;  ///< a name's: index into Discourse::entities
  std::uint32_t owner = kNone;   ///< of a noun: the entity by whose name it is told, "Acme's chief"
  std::uint32_t maker =
      kNone;  ///< of a noun with `owner`: the entity that made that, "the ChatGPT maker"
  std::uint32_t named_by =
      kNone;  ///< of a noun: index of the name beside it, "its founder, Jane Roe"
  std::uint32_t same_as = kNone;  ///< index of an earlier phrase that is beside it or called so
  std::uint32_t home = kNone;  ///< of a noun with `homed`: the entity of that place, if it is one
  bool homed = false;          ///< of a noun: all it has is where it is at home, "the Boise firm"
  bool predicate = false;      ///< "Acme is a chipmaker": names the kind, points at nothing
  NounSense called = NounSense::other;  ///< of a pronoun: of what it is said to be, "It was a bid"
  PlaceSort place = PlaceSort::unknown;
  std::uint32_t kinds = 0;  ///< bit i: it may be of EntityKinds::all()[i]
  NounSense sense = NounSense::other;
  std::uint64_t lemma = 0;  ///< hash of its head's lemma
};

bool is_pronoun(PhraseForm form);

/// In the order of their heads. REQUIRES: discourse.headed_by and inside tell the names.
std::vector<Phrase> find_phrases(const Document& document, const Tree& tree,
                                 const Knowledge& knowledge, const Discourse& discourse);

}  // namespace claimgraph
