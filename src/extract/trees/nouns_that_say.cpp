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
      for (std::uint32_t noun = sentence.first_token; noun + 2 < sentence.end_token; ++noun) {
        if (words_.nouns.contains(at(noun).lemma)) give_content(noun, sentence);
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
    const Xpos& xpos = at(subject).xpos;
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
      uproot(noun);
      if (root != subject) attach(root, noun, Deprel::dep);
    }
    hang(subject, noun);
    at(subject).deprel = Deprel::nsubj;
    const bool bare = to_lower(document().word(noun)) == at(noun).lemma;
    make_present(noun, !bare);
    attach(clause, noun, Deprel::ccomp);
  }

  /// "at Delta estimate" as one phrase: the name before the verb takes over its preposition.
  void leave_place_to_name(std::uint32_t noun, std::uint32_t subject) {
    const std::uint32_t name = noun - 1;
    if (name == subject || at(name).head != noun || !is_nominal(name)) return;
    for (std::uint32_t token = subject + 1; token < name; ++token) {
      if (at(token).head == noun) hang(token, name);
    }
    hang(name, subject);
    at(name).deprel = Deprel::nmod;
  }

  // "The claim that Acme bought Beta was denied".

  /// A clause behind a noun of saying whose "that" only opens it is what is said, no relative
  /// clause.
  void give_content(std::uint32_t noun, const Sentence& sentence) {
    const std::uint32_t that = noun + 1;
    const std::uint32_t clause = at(that).head;
    if (!words_.that.contains(to_lower(document().word(that)))) return;
    if (clause == Token::kRoot || at(that).deprel != Deprel::mark || at(clause).head != noun)
      return;
    if (!is_a(at(clause).deprel, Deprel::acl) || !has_subject(clause, sentence)) return;
    at(clause).deprel = Deprel::acl;
    if (at(noun).head == Token::kRoot) give_main_verb(noun, clause, sentence);
  }

  /// "Rumours that S were denied" with the rumours at the top: the finite verb behind S without a
  /// subject is what is told of them.
  void give_main_verb(std::uint32_t noun, std::uint32_t clause, const Sentence& sentence) {
    for (std::uint32_t verb = clause + 1; verb < sentence.end_token; ++verb) {
      const std::uint32_t head = at(verb).head;
      if ((head != noun && head != clause) || has_subject(verb, sentence)) continue;
      const auto helper = helper_of(verb, clause, sentence);
      if (!helper) continue;
      uproot(verb);
      hang(noun, verb);
      at(noun).deprel = at(*helper).deprel == Deprel::aux_pass ? Deprel::nsubj_pass : Deprel::nsubj;
      return;
    }
  }

  /// The finite auxiliary or copula of a verb or adjective, behind the clause.
  std::optional<std::uint32_t> helper_of(std::uint32_t verb, std::uint32_t clause,
                                         const Sentence& sentence) {
    for (std::uint32_t each = clause + 1; each < verb && each < sentence.end_token; ++each) {
      const bool helps = is_a(at(each).deprel, Deprel::aux) || at(each).deprel == Deprel::cop;
      if (at(each).head == verb && helps && is_finite(at(each).xpos)) return each;
    }
    return std::nullopt;
  }

  const AttributionWords& words_;
};

}  // namespace

void mend_nouns_that_say(Document& document, const Knowledge& knowledge) {
  NounMender(document, knowledge.attribution_words).mend();
}

}  // namespace claimgraph
