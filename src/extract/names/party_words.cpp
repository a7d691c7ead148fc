#include "extract/names/party_words.h"

#include <string>

#include "base/unicode.h"
#include "extract/names/foreign_bodies.h"
#include "knowledge/party_names.h"

namespace claimgraph {
namespace {

class PartyWords {
 public:
  PartyWords(const Document& document, const Tree& tree, const Knowledge& knowledge)
      : document_(document), tree_(tree), knowledge_(knowledge) {}

  std::vector<FoundName> find() const {
    std::vector<FoundName> found;
    for (const Sentence& sentence : document_.sentences) {
      for (std::uint32_t last = sentence.first_token; last < sentence.end_token; ++last) {
        if (!may_end(sentence, last)) continue;
        // "Liberal Democrat" before "Democrat"
        for (const std::uint32_t words : {2U, 1U}) {
          if (last + 1 < sentence.first_token + words) continue;
          const std::uint32_t first = last + 1 - words;
          const GazetteerEntry* party = party_of(sentence, first, last + 1);
          if (party == nullptr || (words == 1 && is_of_longer_name(sentence, first))) continue;
          found.push_back({first, last + 1, party->kind, party, true});
          break;
        }
      }
    }
    return found;
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  /// A word with a capital of its own that describes one person.
  bool may_end(const Sentence& sentence, std::uint32_t word) const {
    const Upos upos = at(word).upos;
    if (upos != Upos::PROPN && upos != Upos::ADJ && upos != Upos::NOUN) return false;
    if (at(word).xpos.ends_with('S') || !looks_like_name(document_.word(word))) return false;
    const bool opens = word == sentence.first_token;
    const bool titled = word + 1 < sentence.end_token && looks_like_name(document_.word(word + 1));
    if (opens && !titled && document_.name_at(word) == nullptr) return false;
    return describes_person(word) || is_said_of_person(word);
  }

  bool is_person_noun(std::uint32_t token) const {
    const std::string& person = knowledge_.kinds.default_kind(NameLabel::person);
    return !at(token).xpos.ends_with('S') &&
           (knowledge_.kinds.speaks_of(to_lower(at(token).lemma), person) ||
            knowledge_.kinds.speaks_of(to_lower(document_.word(token)), person));
  }

  bool in_person_name(std::uint32_t token) const {
    const NameSpan* name = document_.name_at(token);
    return name != nullptr && name->label == NameLabel::person;
  }

  /// "Republican" of "the Republican senator", "Republican Jane Roe".
  bool describes_person(std::uint32_t word) const {
    const Token& token = at(word);
    const bool before = token.head != Token::kRoot && token.head > word;
    const bool describes = is_a(token.deprel, Deprel::amod) ||
                           is_a(token.deprel, Deprel::compound) ||
                           token.deprel == Deprel::nmod_desc;
    if (!before || !describes || in_person_name(word)) return false;
    return is_person_noun(token.head) || in_person_name(token.head);
  }

  /// "Jane Roe, a Democrat,", "is a Democrat".
  bool is_said_of_person(std::uint32_t word) const {
    const auto article = child(tree_, document_, word, Deprel::det);
    const bool one =
        article && *article < word && at(*article).feats.find("Definite=Ind") != std::string::npos;
    if (!one) return false;
    const std::uint32_t head = at(word).head;
    const bool beside = at(word).deprel == Deprel::appos && head != Token::kRoot && head < word &&
                        in_person_name(head);
    return beside || child(tree_, document_, word, Deprel::cop);
  }

  /// "Democrat" of "a Christian Democrat", who is none.
  bool is_of_longer_name(const Sentence& sentence, std::uint32_t word) const {
    if (word < sentence.first_token + 2) return false;
    const Token& before = at(word - 1);
    const bool describes = before.upos == Upos::PROPN || before.upos == Upos::ADJ;
    return describes && before.head == word && looks_like_name(document_.word(word - 1)) &&
           knowledge_.demonyms.country_of(document_.word(word - 1)).empty();
  }

  /// The party of the words, where no longer name holds one of them; null: none.
  const GazetteerEntry* party_of(const Sentence& sentence, std::uint32_t first,
                                 std::uint32_t end) const {
    if (!looks_like_name(document_.word(first))) return nullptr;
    for (std::uint32_t token = first; token < end; ++token) {
      const NameSpan* name = document_.name_at(token);
      if (name != nullptr && (name->first_token < first || name->end_token > end)) return nullptr;
    }
    const auto* party = party_called(knowledge_, document_.at(document_.span_of(first, end)));
    const bool foreign = party != nullptr &&
                         is_of_other_country(document_, knowledge_, sentence, *party, first, end);
    return foreign ? nullptr : party;
  }

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
};

}  // namespace

std::vector<FoundName> find_party_words(const Document& document, const Tree& tree,
                                        const Knowledge& knowledge) {
  return PartyWords(document, tree, knowledge).find();
}

}  // namespace claimgraph
