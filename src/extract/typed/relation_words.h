#pragma once
// A noun that relates an owner and a holder, as it stands in a text, and what tells its words
// apart.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// A relation noun with the tokens that it relates.
struct Relation {
  std::uint32_t noun = 0;
  std::uint32_t first = 0;  ///< where the title's words start
  std::vector<std::uint32_t> holders{};
  std::vector<std::vector<std::uint32_t>> owners{};   ///< conjuncts together; the likeliest first
  std::vector<std::vector<std::uint32_t>> unknown{};  ///< the same, of names that nobody knows
  std::optional<std::uint32_t> people{};              ///< "French" of "the French chemist"
  std::optional<std::uint32_t> verb{};  ///< that gives the title: "served as", "became"
  std::optional<std::uint32_t> post{};  ///< "post" of "held the post of director"
  bool beside = false;     ///< holder and noun stand side by side: "its chairman, Jane Roe"
  bool led = false;        ///< owned as what the holder leads
  bool owner_has = false;  ///< the verb's subject is the owner: "had a daughter, …"
};

/// What relation nouns and the words around them are. Holds references: lives while one document is
/// extracted.
class RelationWords {
 public:
  explicit RelationWords(const ClaimBuilder& builder)
      : builder_(builder), reading_(builder.reading()) {}

  const Reading& reading() const { return reading_; }

  const Token& at(std::uint32_t token) const { return builder_.at(token); }

  std::string word_of(std::uint32_t token) const { return to_lower(reading_.document.word(token)); }

  bool names_entity(std::uint32_t token) const {
    return entity_at(reading_.discourse, token).has_value();
  }

  bool is_title_word(std::uint32_t token) const {
    const Upos upos = at(token).upos;
    const Xpos& xpos = at(token).xpos;  // "managing director", "retired general"
    const bool word = upos == Upos::ADJ || upos == Upos::NOUN || upos == Upos::PROPN ||
                      ((xpos == "VBG" || xpos == "VBN") &&
                       (at(token).deprel == Deprel::amod || at(token).deprel == Deprel::compound));
    return word && !names_entity(token) && !is_inside_name(token);
  }

  /// Where the hyphenated word starts that ends in `noun`: "director-general".
  std::uint32_t first_of_word(std::uint32_t noun) const {
    const bool joined = noun >= 2 && at(noun - 1).xpos == "HYPH" &&
                        at(noun - 2).deprel == Deprel::goeswith && at(noun - 2).head == noun;
    return joined ? noun - 2 : noun;
  }

  /// "engineers", or "Engineers" where they open a sentence.
  bool is_plural(std::uint32_t token) const {
    return at(token).xpos == "NNS" || at(token).xpos == "NNPS";
  }

  bool is_inside_name(std::uint32_t token) const {
    return reading_.discourse.inside[token] != Discourse::kNone;
  }

  bool is_demonym(std::uint32_t token) const {
    return !reading_.knowledge.demonyms.country_of(reading_.document.word(token)).empty();
  }

  bool starts_sentence(std::uint32_t token) const {
    const Sentence& sentence = reading_.document.sentences[reading_.tree.sentence_of(token)];
    return sentence.first_token == token;
  }

  /// "serve as" of "served as director".
  std::string with_preposition(const std::string& verb, std::uint32_t title) const {
    const std::string preposition = preposition_of(reading_.document, reading_.tree, title);
    return preposition.empty() ? verb : verb + ' ' + preposition;
  }

  /// "Acme chief executive", "Acme's chief executive", "its chief executive".
  bool owns_right_before(const Relation& relation, std::uint32_t owner) const {
    if (owner >= relation.first || starts_sentence(relation.first)) return false;
    const std::uint32_t before = relation.first - 1;
    const std::uint32_t last = at(before).xpos == "POS" && before > 0 ? before - 1 : before;
    const std::uint32_t inside = reading_.discourse.inside[last];
    return last == owner ||
           (inside != Discourse::kNone && inside == reading_.discourse.inside[owner]);
  }

  bool is_person(EntityId entity) const { return claimgraph::is_person(reading_, entity); }

  /// The people's adjective that stands before the noun: "the French chemist".
  std::optional<std::uint32_t> people_of(std::uint32_t noun) const {
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      const Deprel deprel = at(each).deprel;
      const bool describes = is_a(deprel, Deprel::amod) || is_a(deprel, Deprel::compound);
      if (!describes || each >= noun || !is_demonym(each)) continue;
      // "an African American writer"
      const bool continental = reading_.knowledge.discourse_words.continents.contains(
          reading_.knowledge.demonyms.country_of(reading_.document.word(each)));
      return continental && is_demonym(each + 1) ? each + 1 : each;
    }
    // "is a British film composer", with "British" hung on "film"
    if (!builder_.dependent(noun, Deprel::cop)) return std::nullopt;
    std::uint32_t first = noun;
    while (!starts_sentence(first) && at(first - 1).upos != Upos::DET &&
           (is_a(at(first - 1).deprel, Deprel::compound) ||
            is_a(at(first - 1).deprel, Deprel::amod))) {
      --first;
    }
    const bool one =
        !starts_sentence(first) && at(first - 1).feats.find("Definite=Ind") != std::string::npos;
    return one && is_demonym(first) ? std::optional(first) : std::nullopt;
  }

  /// The title that hangs on the verb: the first of those coordinated.
  std::uint32_t first_title(const Relation& relation) const {
    const Token& noun = at(relation.noun);
    return is_a(noun.deprel, Deprel::conj) && noun.head != *relation.verb ? noun.head
                                                                          : relation.noun;
  }

 private:
  const ClaimBuilder& builder_;
  const Reading& reading_;
};

}  // namespace claimgraph
