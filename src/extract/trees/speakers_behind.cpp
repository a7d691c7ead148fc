#include "extract/trees/speakers_behind.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class SpeakerFinder : private TreeEditor {
 public:
  SpeakerFinder(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  std::uint32_t find(std::uint32_t verb, const Sentence& sentence) {
    std::uint32_t speaker = named_object(verb, sentence);
    if (speaker == Token::kRoot) speaker = described_object(verb, sentence);
    if (speaker == Token::kRoot) speaker = agent_object(verb, sentence);
    return speaker;
  }

 private:
  /// The head of a name right behind the verb that hangs on it as an object; kRoot: none.
  std::uint32_t named_object(std::uint32_t verb, const Sentence& sentence) {
    const NameSpan* name = verb + 1 < sentence.end_token ? name_at(verb + 1) : nullptr;
    if (name == nullptr) return Token::kRoot;
    for (std::uint32_t head : outward(name->first_token, name->end_token)) {
      while (is_a(at(head).deprel, Deprel::compound) && at(head).head > head) head = at(head).head;
      // "said Acme analyst Jane Roe, though he warned" as what was said
      const bool content = at(head).deprel == Deprel::ccomp && is_nominal(head) &&
                           !has_subject(head, sentence) && first_of(head) == verb + 1;
      const bool object = at(head).deprel == Deprel::obj || at(head).deprel == Deprel::iobj;
      if ((object || content) && at(head).head == verb) return head;
    }
    return Token::kRoot;
  }

  /// The same of a name behind a noun that says what it is: "says courier firm Acme", "said union
  /// leader Jane Roe" with the leader as what was said, or as said, too; it leads what describes
  /// it. kRoot: none.
  std::uint32_t described_object(std::uint32_t verb, const Sentence& sentence) {
    std::uint32_t first = verb + 1;
    if (first < sentence.end_token && at(first).upos == Upos::DET) ++first;
    const auto goes_on = [&](std::uint32_t token) {
      if (token + 1 >= sentence.end_token || in_name(token)) return false;
      const Upos upos = at(token).upos;
      return upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::PROPN;
    };
    std::uint32_t next = first;
    if (const NameSpan* place = name_at(next); place != nullptr && place->label == NameLabel::place)
      next = place->end_token;  // "said the Oslo broker Acme"
    const std::uint32_t nouns = next;
    while (goes_on(next)) ++next;
    const NameSpan* name = next > nouns ? name_at(next) : nullptr;
    if (name == nullptr || !speaks(next - 1)) return Token::kRoot;
    const auto heads = outward(verb + 1, name->end_token);
    const bool said =
        !heads.empty() && std::all_of(heads.begin(), heads.end(), [&](std::uint32_t head) {
          const Deprel deprel = at(head).deprel;
          const bool object = deprel == Deprel::obj || deprel == Deprel::iobj ||
                              deprel == Deprel::ccomp || deprel == Deprel::appos;
          return at(head).head == verb && object;
        });
    if (!said) return Token::kRoot;
    const auto named = outward(name->first_token, name->end_token);
    const std::uint32_t speaker = named.back();
    hang_loose(speaker, verb, Deprel::obj);
    for (const std::uint32_t head : outward(verb + 1, name->end_token)) {
      if (head != speaker) hang_loose(head, speaker, Deprel::nmod_desc);
    }
    return speaker;
  }

  /// Whether the noun speaks of persons or bodies, or of papers that say something.
  bool speaks(std::uint32_t noun) const {
    const std::string lemma = to_lower(document().tokens[noun].lemma);
    const auto& papers = knowledge_.attribution_words.speaker_nouns;  // "“…,” stated the letter"
    return knowledge_.kinds.speaks_of_agents(lemma) || papers.contains(lemma);
  }

  /// The same of a common noun that speaks of persons or bodies: "said the start-up", "say
  /// residents of Oslo"; kRoot: none.
  std::uint32_t agent_object(std::uint32_t verb, const Sentence& sentence) {
    if (verb + 1 >= sentence.end_token) return Token::kRoot;
    std::uint32_t object = verb + 1;
    const auto is_object = [&](std::uint32_t token) {
      const bool thing = at(token).deprel == Deprel::obj || at(token).deprel == Deprel::ccomp;
      return thing && at(token).head == verb && is_nominal(token);
    };
    while (object < sentence.end_token && !is_object(object)) ++object;
    if (object == sentence.end_token || has_dependent(object, Deprel::cop, sentence))
      return Token::kRoot;
    const bool determined = at(verb + 1).upos == Upos::DET || at(object).xpos == "NNS";
    return determined && speaks(object) && first_of(object) == verb + 1 ? object : Token::kRoot;
  }

  const Knowledge& knowledge_;
};

}  // namespace

std::uint32_t speaker_behind(Document& document, const Knowledge& knowledge, std::uint32_t verb,
                             const Sentence& sentence) {
  return SpeakerFinder(document, knowledge).find(verb, sentence);
}

}  // namespace claimgraph
