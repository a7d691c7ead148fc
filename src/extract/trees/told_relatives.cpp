#include "extract/trees/told_relatives.h"

#include <optional>

#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kLongestSpeaker = 7;

class ToldRelativeMender : private TreeEditor {
 public:
  ToldRelativeMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 2; token + 1 < sentence.end_token; ++token) {
      find_blamer(token);
      if (at(token).upos != Upos::VERB || !tells(token)) continue;
      swap_with_told(token);
      if (at(token).deprel == Deprel::acl_relcl) hang_told_relative(token, sentence);
      const bool describes = at(token).deprel == Deprel::acl || at(token).deprel == Deprel::advcl;
      if (at(token).xpos == "VBG" && describes) hang_alleged(token, sentence);
    }
  }

 private:
  bool tells(std::uint32_t verb) {
    return knowledge_.attribution_words.verbs.contains(at(verb).lemma);
  }

  /// "that analysts attributed to rain" with "that" as their article, which no plural has.
  void find_blamer(std::uint32_t noun) {
    const std::uint32_t that = noun - 1;
    const std::uint32_t verb = noun + 1;
    const bool article = at(that).deprel == Deprel::det && at(that).head == noun &&
                         at(that).lemma == "that" && at(noun).xpos == "NNS";
    if (!article || at(noun).deprel != Deprel::acl_relcl) return;
    if (at(verb).head != noun || at(verb).deprel != Deprel::acl || at(verb).xpos != "VBN") return;
    take_place_of(verb, noun);
    hang_loose(noun, verb, Deprel::nsubj);
    make_past(verb);
    make_relative(that, verb, Deprel::obj);
  }

  void make_relative(std::uint32_t pronoun, std::uint32_t verb, Deprel deprel) {
    at(pronoun).upos = Upos::PRON;
    if (at(pronoun).xpos != "WP") at(pronoun).xpos = "WDT";
    at(pronoun).feats = "PronType=Rel";
    hang_loose(pronoun, verb, deprel);
  }

  bool is_in_phrase(std::uint32_t token) {
    const Upos upos = at(token).upos;
    return upos == Upos::DET || upos == Upos::ADJ || upos == Upos::NUM || upos == Upos::NOUN ||
           upos == Upos::PROPN || at(token).xpos == "POS" || at(token).xpos == "HYPH";
  }

  bool is_finite_form(std::uint32_t token) {
    return is_finite(at(token).xpos) || at(token).xpos == "MD";
  }

  /// The verb whose finite form, or first helper, stands there.
  std::uint32_t verb_of(std::uint32_t finite) {
    const bool helps = is_a(at(finite).deprel, Deprel::aux) || at(finite).deprel == Deprel::cop;
    return helps && at(finite).head > finite ? at(finite).head : finite;
  }

  /// The relative pronoun right before the speaker of a telling verb.
  std::optional<std::uint32_t> pronoun_before(std::uint32_t verb, const Sentence& sentence) {
    for (std::uint32_t token = verb; token > sentence.first_token + 1;) {
      --token;
      const std::string& lemma = at(token).lemma;
      const bool relative = at(token).xpos == "WDT" || at(token).xpos == "WP" ||
                            (lemma == "that" && at(token - 1).upos != Upos::VERB);
      if (relative) return token + 1 < verb ? std::optional(token) : std::nullopt;
      if (verb - token > kLongestSpeaker || !is_in_phrase(token)) return {};
    }
    return {};
  }

  /// "who officials say sold it" with the saying as what the selling tells.
  void swap_with_told(std::uint32_t cue) {
    if (at(cue).deprel != Deprel::ccomp || !is_finite_form(cue + 1)) return;
    const std::uint32_t told = verb_of(cue + 1);
    if (at(cue).head == told && at(told).deprel == Deprel::acl_relcl) take_place_of(cue, told);
  }

  /// "a firm that prosecutors say sold chips".
  void hang_told_relative(std::uint32_t cue, const Sentence& sentence) {
    const auto pronoun = pronoun_before(cue, sentence);
    const std::uint32_t noun = at(cue).head;
    if (!pronoun || noun > *pronoun || !is_finite(at(cue).xpos)) return;
    if (!is_finite_form(cue + 1)) return;
    const std::uint32_t told = verb_of(cue + 1);
    if (is_below(cue, told) && !free_from(told, noun, sentence)) return;
    give_one_head(*pronoun + 1, cue, Deprel::compound);
    const auto speakers = outward(*pronoun + 1, cue);
    if (speakers.size() != 1) return;
    hang_loose(speakers.front(), cue, Deprel::nsubj);
    hang_loose(told, cue, Deprel::ccomp);
    make_relative(*pronoun, told, subject_relation(told, sentence));
    take_from(cue, told, sentence);
  }

  /// "Acme, which prosecutors say sold chips, denied it" with the selling as what the sentence
  /// tells: the finite verb behind takes its place. Whether there is one.
  bool free_from(std::uint32_t told, std::uint32_t noun, const Sentence& sentence) {
    for (std::uint32_t token = told + 1; token < sentence.end_token; ++token) {
      const std::uint32_t main = is_finite_form(token) ? verb_of(token) : told;
      if (main == told || !is_below(main, told) || at(main).head != told) continue;
      take_place_of(main, told);
      for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
        const bool subject = is_a(at(each).deprel, Deprel::nsubj);
        if (subject && at(each).head == main && each > told) hang_loose(each, told, Deprel::obj);
        if (at(each).head == told && each <= noun && is_nominal(each)) hang(each, main);
      }
      return !is_below(noun, told);
    }
    return false;
  }

  /// What stands behind the told verb and hangs on `cue` is the told verb's.
  void take_from(std::uint32_t cue, std::uint32_t told, const Sentence& sentence) {
    for (std::uint32_t token = told + 1; token < sentence.end_token; ++token) {
      const bool astray = at(token).head == cue && at(token).xpos != ",";
      if (astray && is_nominal(token)) hang(token, told);
    }
  }

  /// "a complaint alleging it sold chips" with "it" as what is alleged, or the selling as what the
  /// complaint did; but not "a report alleging fraud led to an inquiry".
  void hang_alleged(std::uint32_t cue, const Sentence& sentence) {
    const std::uint32_t first = cue + 1;
    std::uint32_t end = first;
    while (end < sentence.end_token && is_in_phrase(end)) ++end;
    const bool pronoun = at(first).xpos == "PRP" && end == first;
    if (pronoun) ++end;
    const bool known =
        pronoun || in_name(first) ||
        (at(first).upos == Upos::DET && at(first).feats.find("Definite=Def") != std::string::npos);
    if (end == first || end >= sentence.end_token || !known || !is_finite_form(end)) return;
    const std::uint32_t told = verb_of(end);
    if (at(cue).deprel == Deprel::advcl && at(cue - 1).upos == Upos::NOUN && !in_name(cue - 1) &&
        !is_below(cue - 1, cue))
      hang_loose(cue, cue - 1, Deprel::acl);
    const std::uint32_t noun = at(cue).head;
    const bool complains = is_a(at(noun).deprel, Deprel::nsubj) && at(noun).head == told;
    if (complains || is_below(cue, told)) return;
    give_one_head(first, end, Deprel::compound);
    const auto subjects = outward(first, end);
    if (subjects.size() != 1) return;
    hang_loose(told, cue, Deprel::ccomp);
    hang_loose(subjects.front(), told, subject_relation(told, sentence));
    take_from(cue, told, sentence);
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_told_relatives(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  ToldRelativeMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
