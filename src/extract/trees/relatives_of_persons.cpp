#include "extract/trees/relatives_of_persons.h"

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class PersonRelativeMender : private TreeEditor {
 public:
  PersonRelativeMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 2; token < sentence.end_token; ++token) {
      if (at(token).xpos == "WP") describe_person(token, sentence);
      if (at(token).xpos == "WDT") describe_thing(token);
    }
  }

 private:
  void describe_person(std::uint32_t pronoun, const Sentence& sentence) {
    const std::uint32_t verb = at(pronoun).head;
    if (verb == Token::kRoot || verb < pronoun || at(verb).deprel != Deprel::acl_relcl) return;
    if (!is_a(at(pronoun).deprel, Deprel::nsubj)) return;
    const std::uint32_t noun = at(verb).head;
    if (noun == Token::kRoot || noun > pronoun || is_person(noun)) return;
    const std::uint32_t person = person_over(noun);
    if (person == Token::kRoot) return;
    // "the owner of the club, who have lost four games"
    const bool one = at(person).xpos == "NN" || in_name(person);
    if (one && number_of_verb(verb, sentence) == Number::plural) return;
    attach(verb, person, Deprel::acl_relcl);
  }

  /// "an amendment by Jane Roe that would cap fees" with her as what would: without a comma no
  /// clause with "that" tells of a person who is named.
  void describe_thing(std::uint32_t pronoun) {
    const std::uint32_t verb = at(pronoun).head;
    if (verb == Token::kRoot || verb < pronoun || at(verb).deprel != Deprel::acl_relcl) return;
    const std::uint32_t name = at(verb).head;
    if (name == Token::kRoot || name > pronoun || !in_name(name) || !is_person(name)) return;
    const std::uint32_t thing = at(name).head;
    const bool of_thing = is_a(at(name).deprel, Deprel::nmod) && thing != Token::kRoot &&
                          thing < name && at(thing).upos == Upos::NOUN && !is_person(thing);
    if (of_thing && at(pronoun - 1).xpos != ",") attach(verb, thing, Deprel::acl_relcl);
  }

  /// The person of whom the noun tells more; kRoot: none.
  std::uint32_t person_over(std::uint32_t noun) {
    constexpr int kSteps = 3;
    for (int step = 0; step < kSteps && at(noun).head != Token::kRoot; ++step) {
      const std::uint32_t above = at(noun).head;
      if (above > noun || !is_phrase_below(noun)) return Token::kRoot;
      if (is_person(above)) return above;
      // "people briefed on the deal"
      const bool participle = at(above).upos == Upos::VERB && above > 0 && is_person(above - 1);
      if (participle && at(above - 1).head != above) return above - 1;
      noun = above;
    }
    return Token::kRoot;
  }

  bool is_phrase_below(std::uint32_t noun) {
    const Deprel deprel = at(noun).deprel;
    // "a person familiar with the talks"
    const bool describes = deprel == Deprel::amod && at(noun).head < noun;
    return is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::obl) || describes;
  }

  bool is_person(std::uint32_t noun) {
    const NameSpan* name = name_at(noun);
    const std::uint32_t first = name != nullptr ? name->first_token : first_of(noun);
    const bool called = knowledge_.first_names.gender_of(document().word(first)) != Gender::unknown;
    if (name != nullptr && name->label != NameLabel::miscellaneous)
      return name->label == NameLabel::person;
    if (name != nullptr) return called;
    if (at(noun).upos != Upos::NOUN) return at(noun).upos == Upos::PROPN && called;
    const std::string lemma = to_lower(at(noun).lemma);
    return knowledge_.noun_senses.of(lemma) == NounSense::person ||
           knowledge_.kinds.speaks_of(lemma, "person") || lemma == knowledge_.clause_words.people;
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_relatives_of_persons(Document& document, const Knowledge& knowledge,
                               const Sentence& sentence) {
  PersonRelativeMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
