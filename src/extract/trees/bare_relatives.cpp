#include "extract/trees/bare_relatives.h"

#include <optional>

#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class BareRelativeMender : private TreeEditor {
 public:
  BareRelativeMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 2; token < sentence.end_token; ++token) {
      const NameSpan* name = name_at(token);
      if (name == nullptr || name->first_token != token) continue;
      if (const auto found = find(*name, sentence)) return hang_clause(*found, sentence);
    }
  }

 private:
  struct Relative {
    std::uint32_t first = 0;  ///< the noun's article
    std::uint32_t name = 0;   ///< the first token of the subject
    std::uint32_t verb = 0;
    std::uint32_t finite = 0;  ///< the verb of the sentence, or its first helper
  };

  std::optional<Relative> find(const NameSpan& name, const Sentence& sentence) {
    const auto first = article_before(name.first_token, sentence);
    const std::uint32_t verb = name.end_token;
    if (!first || verb + 1 >= sentence.end_token || at(verb).upos != Upos::VERB) return {};
    const bool past = at(verb).xpos == "VBD" || at(verb).xpos == "VBN";
    // "the bank Citi said on Monday had failed" is told of, not done something to.
    if (!past || knowledge_.factuality_words.telling.contains(at(verb).lemma)) return {};
    const auto finite = subjectless_behind(verb, sentence);
    if (!finite || is_done_to(name, verb, sentence)) return {};
    return Relative{*first, name.first_token, verb, *finite};
  }

  /// "the chain Acme bought in May by Beta has closed", "the actor Tom Hill accused of fraud": it
  /// is the name that the noun is for.
  bool is_done_to(const NameSpan& name, std::uint32_t verb, const Sentence& sentence) {
    const bool charged = knowledge_.clause_words.controls_object(
        to_lower(document().word(verb + 1)), at(verb).lemma);
    const bool called = name.label == NameLabel::person &&
                        knowledge_.kinds.speaks_of(at(name.first_token - 1).lemma, "person");
    return charged || called || has_dependent(verb, Deprel::obl_agent, sentence);
  }

  /// "the start-up" before the name: the article of the common noun there.
  std::optional<std::uint32_t> article_before(std::uint32_t name, const Sentence& sentence) {
    constexpr std::uint32_t kLongest = 6;
    if (at(name - 1).upos != Upos::NOUN && at(name - 1).deprel != Deprel::goeswith) return {};
    for (std::uint32_t token = name; token > sentence.first_token && name - token < kLongest;) {
      --token;
      if (in_name(token)) return {};
      if (at(token).upos == Upos::DET || at(token).xpos == "PRP$") return token;
      const bool part = at(token).upos == Upos::NOUN || at(token).upos == Upos::ADJ ||
                        at(token).upos == Upos::NUM || at(token).upos == Upos::ADP ||
                        at(token).xpos == "HYPH";
      if (!part) return {};
    }
    return {};
  }

  /// The finite verb behind "closed in May", "announced in 2021 and scrapped last year", with
  /// nothing between that could be its subject.
  std::optional<std::uint32_t> subjectless_behind(std::uint32_t verb, const Sentence& sentence) {
    constexpr std::uint32_t kFarthest = 14;
    bool introduced = false;  // by a preposition, or as a date
    bool dated = false;       // a date ends the phrase
    const std::uint32_t end = std::min(sentence.end_token, verb + kFarthest);
    for (std::uint32_t token = verb + 1; token < end; ++token) {
      const Token& each = at(token);
      const bool joined = at(token - 1).upos == Upos::CCONJ;
      const bool date = document().date_over(each.span) != nullptr;
      if (each.upos == Upos::CCONJ && token + 1 < end && at(token + 1).upos == Upos::VERB) {
        introduced = dated = false;
      } else if (each.upos == Upos::ADP) {
        introduced = true;
        dated = false;
      } else if (date) {
        introduced = dated = true;
      } else if (is_finite(each.xpos) || each.xpos == "MD" || (joined && each.xpos == "VBN")) {
        if (joined) continue;
        const bool opens = introduced && (each.upos == Upos::AUX || stands_for_verb(token));
        return opens ? std::optional(token) : std::nullopt;
      } else if (!is_in_phrase(each) || !introduced || dated) {
        return {};
      }
    }
    return {};
  }

  /// No noun taken for a verb: "announced on Monday plans to sell it".
  bool stands_for_verb(std::uint32_t token) {
    if (at(token).xpos == "VBD" || token + 1 >= document().tokens.size()) return true;
    return at(token + 1).upos != Upos::ADP && at(token + 1).xpos != "TO";
  }

  static bool is_in_phrase(const Token& token) {
    return token.upos == Upos::DET || token.upos == Upos::ADJ || token.upos == Upos::NUM ||
           token.upos == Upos::NOUN || token.upos == Upos::PROPN;
  }

  void hang_clause(const Relative& found, const Sentence& sentence) {
    std::uint32_t main = found.finite;
    const bool helps = is_a(at(main).deprel, Deprel::aux) || at(main).deprel == Deprel::cop;
    if (helps && at(main).head > main) main = at(main).head;
    if (is_below(main, found.verb)) take_place_of(main, found.verb);
    if (is_below(main, found.name)) return;
    give_one_head(found.name, found.verb, Deprel::compound);
    const auto names = outward(found.name, found.verb);
    if (names.size() != 1) return;
    const std::uint32_t noun = lead_by_last(found.first, found.name);
    for (std::uint32_t token = found.verb + 1; token < found.finite; ++token) {
      const bool early = at(token).head == main || at(token).head == found.finite;
      if (early && at(token).upos == Upos::VERB) hang_loose(token, found.verb, Deprel::conj);
      const bool phrase = is_nominal(token) || at(token).upos == Upos::NUM;
      if (early && phrase) hang_loose(token, found.verb, Deprel::obl);
    }
    hang_loose(noun, main, subject_relation(main, sentence));
    hang_loose(names.front(), found.verb, Deprel::nsubj);
    hang_loose(found.verb, noun, Deprel::acl_relcl);
  }

  /// Makes the last word of [first, end) its head, whose it is not: "the start" of "start-up".
  std::uint32_t lead_by_last(std::uint32_t first, std::uint32_t end) {
    std::uint32_t noun = end - 1;
    if (at(noun).deprel == Deprel::goeswith) noun = at(noun).head;
    for (const std::uint32_t each : outward(first, end)) {
      if (each != noun) hang_loose(each, noun, at(each).deprel);
    }
    return noun;
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_bare_relatives(Document& document, const Knowledge& knowledge, const Sentence& sentence) {
  BareRelativeMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
