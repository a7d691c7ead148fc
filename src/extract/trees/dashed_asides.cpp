#include "extract/trees/dashed_asides.h"

#include "base/unicode.h"
#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class DashedAsideMender : private TreeEditor {
 public:
  explicit DashedAsideMender(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence) {
    std::uint32_t open = Token::kRoot;
    for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
      if (!parts_phrases(token)) continue;
      if (open != Token::kRoot && token > open + 1) mend_between(open, token, sentence);
      open = token;
    }
  }

 private:
  /// A dash that is no hyphen: a long one, or one between blanks.
  bool parts_phrases(std::uint32_t token) {
    constexpr std::string_view kLong = "\u2014";
    const std::string_view word = document().word(token);
    if (!is_dash(word)) return false;
    const bool apart = at(token - 1).span.end < at(token).span.start &&
                       at(token).span.end < at(token + 1).span.start;
    return word == kLong || apart;
  }

  void mend_between(std::uint32_t open, std::uint32_t close, const Sentence& sentence) {
    const std::uint32_t noun = leader_before(open, close, sentence);
    if (noun == Token::kRoot) return;
    const std::vector<std::uint32_t> heads = outward(open + 1, close);
    const bool relative = at(open + 1).xpos == "WDT" || at(open + 1).xpos == "WP";
    for (const std::uint32_t each : heads) {
      if (!is_nominal(each) && !relative && at(each).upos != Upos::PUNCT) return;
    }
    act_outside(noun, open, close, sentence);
    go_on_behind(noun, open, close, sentence);
    for (const std::uint32_t each : heads) {
      // "tied to the case — the Guild and the Union —": two are not one.
      const bool several = has_dependent(each, Deprel::conj, sentence) && at(noun).xpos != "NNS";
      const bool beside = at(each).head == at(noun).head && at(each).head != Token::kRoot;
      const bool again = at(each).deprel == at(noun).deprel || at(each).deprel == Deprel::conj;
      if (is_nominal(each) && beside && again && !several) attach(each, noun, Deprel::appos);
    }
  }

  /// The head of the noun phrase that ends at the first dash, which may be "the four accused";
  /// kRoot: none does.
  std::uint32_t leader_before(std::uint32_t open, std::uint32_t close, const Sentence& sentence) {
    const std::uint32_t last = open - 1;
    if (is_nominal(last)) {
      const NameSpan* name = name_at(last);
      if (name == nullptr) return last;
      const auto heads = outward(name->first_token, name->end_token);
      return heads.size() == 1 ? heads.front() : last;
    }
    const bool hung = at(last).head > open && at(last).head != Token::kRoot;
    const bool called = at(last).xpos == "VBN" && hung && last > sentence.first_token;
    if (!called || !is_nominal(close - 1)) return Token::kRoot;
    const Upos before = at(last - 1).upos;
    return before == Upos::DET || before == Upos::NUM ? last : Token::kRoot;
  }

  /// Behind the second dash acts who stands before the first, not the last of those between.
  void act_outside(std::uint32_t noun, std::uint32_t open, std::uint32_t close,
                   const Sentence& sentence) {
    const auto heads = outward(open + 1, close);
    for (const std::uint32_t each : heads) {
      const std::uint32_t verb = at(each).head;
      const bool acts = is_nominal(each) && is_a(at(each).deprel, Deprel::nsubj) &&
                        verb != Token::kRoot && verb > close;
      if (!acts) continue;
      const std::uint32_t above = at(noun).head;
      const bool free = above != Token::kRoot && (above > open);
      if (!free) return;
      if (at(noun).upos == Upos::VERB) make_noun(noun);
      hang_loose(noun, verb, subject_relation(verb, sentence));
      for (std::uint32_t token = noun; token-- > sentence.first_token;) {
        if (at(token).upos != Upos::DET && at(token).upos != Upos::NUM &&
            at(token).upos != Upos::ADJ) {
          break;
        }
        hang_loose(token, noun, at(token).deprel);
      }
      return list(noun, heads);
    }
  }

  /// "the two — Jane Roe and John Doe —": the first of them is the noun, the others stand beside
  /// it.
  void list(std::uint32_t noun, const std::vector<std::uint32_t>& heads) {
    std::uint32_t first = Token::kRoot;
    for (const std::uint32_t each : heads) {
      if (!is_nominal(each)) continue;
      if (first == Token::kRoot) {
        first = each;
        hang_loose(each, noun, Deprel::appos);
      } else {
        hang_loose(each, first, Deprel::conj);
      }
    }
  }

  /// Whether its phrase starts right behind the dash, which may be read as a hyphen of it.
  bool opens(std::uint32_t token, std::uint32_t dash) {
    const std::uint32_t first = first_of(token);
    return first == dash + 1 || first == dash;
  }

  /// "— living in Lund — with fraud", "—which has ties to Beta—accusing it".
  void go_on_behind(std::uint32_t noun, std::uint32_t open, std::uint32_t close,
                    const Sentence& sentence) {
    const std::uint32_t verb = verb_over(noun);
    if (verb == Token::kRoot || verb > open || !has_subject(verb, sentence)) return;
    const bool relative = at(open + 1).xpos == "WDT" || at(open + 1).xpos == "WP";
    for (std::uint32_t token = close + 1; token < sentence.end_token; ++token) {
      const std::uint32_t head = at(token).head;
      const bool inside = head != Token::kRoot && head > open && head < close;
      const bool told = head == noun && at(token).xpos == "VBG" && token == close + 1;
      if ((!inside && !told) || !opens(token, close)) continue;
      if (at(token).xpos == "VBG" && token == close + 1 && !relative) return;
      const Deprel deprel = at(token).deprel;
      if (is_a(deprel, Deprel::acl) || is_a(deprel, Deprel::advcl))
        attach(token, verb, Deprel::advcl);
      if (is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::obl)) attach(token, verb, Deprel::obl);
      return;
    }
  }
};

}  // namespace

void mend_dashed_asides(Document& document, const Sentence& sentence) {
  DashedAsideMender(document).mend(sentence);
}

}  // namespace claimgraph
