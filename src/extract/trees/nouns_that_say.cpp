#include "extract/trees/nouns_that_say.h"

#include <optional>
#include <string>

#include "base/unicode.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class NounMender : private TreeEditor {
 public:
  NounMender(Document& document, const AttributionWords& words)
      : TreeEditor(document), words_(words) {}

  void mend() {
    for (const Sentence& sentence : document().sentences) {
      for (std::uint32_t noun = sentence.first_token + 1; noun + 2 < sentence.end_token; ++noun) {
        if (is_verb_in_disguise(noun, sentence)) make_verb(noun, sentence);
      }
    }
  }

 private:
  bool is_verb_in_disguise(std::uint32_t noun, const Sentence& sentence) {
    if (at(noun).upos != Upos::NOUN || !words_.verbs.contains(at(noun).lemma)) return false;
    if (!words_.that.contains(to_lower(document().word(noun + 1)))) return false;
    const std::uint32_t clause = at(noun + 1).head;
    if (clause == Token::kRoot || at(noun + 1).deprel != Deprel::mark || clause < noun)
      return false;
    const std::uint32_t root = root_of(sentence);
    if (root == Token::kRoot || !is_nominal(root) || root > noun) return false;
    return !is_qualified(noun, sentence) && subject_of(noun, sentence);
  }

  /// "the claim that", "a new claim that", "its claim that".
  bool is_qualified(std::uint32_t noun, const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token; token < noun; ++token) {
      if (at(token).head != noun) continue;
      const Deprel deprel = at(token).deprel;
      if (is_a(deprel, Deprel::det) || deprel == Deprel::nmod_poss || deprel == Deprel::amod) {
        return true;
      }
    }
    return false;
  }

  /// The nominal before the noun that agrees with it as its subject.
  std::optional<std::uint32_t> subject_of(std::uint32_t noun, const Sentence& sentence) {
    std::optional<std::uint32_t> found;
    for (std::uint32_t token = sentence.first_token; token < noun; ++token) {
      if (at(token).head == noun && is_a(at(token).deprel, Deprel::nsubj)) found = token;
    }
    const std::uint32_t root = root_of(sentence);
    if (!found && root < noun && is_below(noun, root)) found = root;
    if (!found && at(noun - 1).head == noun && is_nominal(noun - 1)) found = noun - 1;
    if (found && agrees(*found, noun)) return found;
    // "Analysts at Beta estimate that" with Beta as who estimates
    const bool leads = root < noun && is_below(noun, root) && agrees(root, noun);
    return leads ? std::optional(root) : std::nullopt;
  }

  bool agrees(std::uint32_t subject, std::uint32_t verb) {
    const std::string& xpos = at(subject).xpos;
    const bool plural = xpos == "NNS" || xpos == "NNPS";
    const bool bare = to_lower(document().word(verb)) == at(verb).lemma;
    return plural == bare;
  }

  void make_verb(std::uint32_t noun, const Sentence& sentence) {
    const std::uint32_t subject = *subject_of(noun, sentence);
    const std::uint32_t clause = at(noun + 1).head;
    leave_place_to_name(noun, subject);
    const std::uint32_t root = root_of(sentence);
    if (root != noun) {
      at(noun).head = Token::kRoot;
      at(noun).deprel = Deprel::root;
      if (root != subject) attach(root, noun, Deprel::dep);
    }
    at(subject).head = noun;
    at(subject).deprel = Deprel::nsubj;
    const bool bare = to_lower(document().word(noun)) == at(noun).lemma;
    at(noun).upos = Upos::VERB;
    at(noun).xpos = bare ? "VBP" : "VBZ";
    at(noun).feats = "Mood=Ind|Tense=Pres|VerbForm=Fin";
    attach(clause, noun, Deprel::ccomp);
  }

  /// "at Delta estimate" as one phrase: the name before the verb takes over its preposition.
  void leave_place_to_name(std::uint32_t noun, std::uint32_t subject) {
    const std::uint32_t name = noun - 1;
    if (name == subject || at(name).head != noun || !is_nominal(name)) return;
    for (std::uint32_t token = subject + 1; token < name; ++token) {
      if (at(token).head == noun) at(token).head = name;
    }
    at(name).head = subject;
    at(name).deprel = Deprel::nmod;
  }

  const AttributionWords& words_;
};

}  // namespace

void mend_nouns_that_say(Document& document, const Knowledge& knowledge) {
  NounMender(document, knowledge.attribution_words).mend();
}

}  // namespace claimgraph
