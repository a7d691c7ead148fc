#include "extract/trees/laden_subjects.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class LadenSubject : private TreeEditor {
 public:
  explicit LadenSubject(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence) {
    if (!ends_like_a_sentence(sentence) || !asserts_nothing(sentence)) return;
    const std::uint32_t participle = participle_of(sentence);
    if (participle == Token::kRoot) return;
    const std::uint32_t object = object_between(participle, participle, sentence.end_token);
    const std::uint32_t past = object + 1;
    if (object == Token::kRoot || past >= sentence.end_token) return;
    if (at(past).xpos != "VBN" || at(past).upos != Upos::VERB) return;
    if (at(past).head != object && at(past).head != participle) return;
    if (has_object_or_agent(past, sentence)) return;
    tell(subject_before(participle), participle, past, sentence);
  }

 private:
  /// The participle right behind the nouns that open the sentence; kRoot: none.
  std::uint32_t participle_of(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
      if (at(token).xpos == "VBG" && at(token).upos == Upos::VERB) return token;
      const Upos upos = at(token - 1).upos;
      const bool opens = upos == Upos::DET || upos == Upos::NUM || upos == Upos::ADJ ||
                         upos == Upos::NOUN || upos == Upos::PROPN;
      if (!opens) return Token::kRoot;
    }
    return Token::kRoot;
  }

  /// The head of what stands before the participle.
  std::uint32_t subject_before(std::uint32_t participle) {
    std::uint32_t noun = participle - 1;
    while (at(noun).head != Token::kRoot && at(noun).head < participle) noun = at(noun).head;
    return noun;
  }

  /// "A law banning pumps made in Norway" tells of the pumps, as far as it goes.
  bool has_object_or_agent(std::uint32_t past, const Sentence& sentence) {
    return has_dependent(past, Deprel::obj, sentence) ||
           has_dependent(past, Deprel::obl_agent, sentence) ||
           has_dependent(past, Deprel::aux, sentence);
  }

  void tell(std::uint32_t noun, std::uint32_t participle, std::uint32_t past,
            const Sentence& sentence) {
    if (!is_nominal(noun)) return;
    hang_loose(past, Token::kRoot, Deprel::root);
    hang_loose(noun, past, Deprel::nsubj);
    hang_loose(participle, noun, Deprel::acl);
    for (std::uint32_t token = past + 1; token < sentence.end_token; ++token) {
      if (at(token).head == participle || at(token).head == noun) hang(token, past);
    }
    make_past(past);
  }
};

}  // namespace

void mend_laden_subject(Document& document, const Sentence& sentence) {
  LadenSubject(document).mend(sentence);
}

}  // namespace claimgraph
