#include "extract/trees/relatives_of_sums.h"

#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class SumRelativeMender : private TreeEditor {
 public:
  explicit SumRelativeMender(Document& document) : TreeEditor(document) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t verb = sentence.first_token; verb < sentence.end_token; ++verb) {
      const std::uint32_t head = at(verb).head;
      if (at(verb).deprel != Deprel::acl_relcl || head == Token::kRoot || head > verb) continue;
      describe_sum(verb);
      describe_no_sum(verb);
      be_subject_behind_that(verb);
    }
  }

  void share_sums_with_verbs(const Sentence& sentence) {
    for (std::uint32_t noun = sentence.first_token + 2; noun + 1 < sentence.end_token; ++noun) {
      if (at(noun).xpos == "NNS") be_subject_behind_sum(noun, sentence);
    }
  }

 private:
  /// "short of the $2 million that analysts forecast" with what is short as what they forecast.
  void describe_sum(std::uint32_t verb) {
    const std::uint32_t head = at(verb).head;
    std::uint32_t pronoun = head + 1;
    while (pronoun < verb && at(pronoun).xpos != "WDT") ++pronoun;
    if (pronoun >= verb || at(head).upos == Upos::NOUN) return;
    const QuantityMention* sum = document().quantity_over(at(pronoun - 1).span);
    if (sum == nullptr) return;
    const auto [first, end] = tokens_in(sum->span);
    const auto heads = outward(first, end);
    if (end == pronoun && head < first && heads.size() == 1) hang(verb, heads.front());
  }

  /// "beating the 80 million euros that analysts expected" with the euros as analysts, too: the
  /// noun between "that" and the verb is who expected them.
  void be_subject_behind_that(std::uint32_t verb) {
    const std::uint32_t noun = verb - 1;
    const bool beside = at(noun).deprel == Deprel::acl_relcl && at(noun).head == at(verb).head &&
                        at(verb).head + 1 < noun && is_nominal(noun) && at(noun - 1).xpos == "WDT";
    if (!beside || document().quantity_over(at(noun - 2).span) == nullptr) return;
    hang_loose(noun, verb, Deprel::nsubj);
    hang_loose(noun - 1, verb, Deprel::obj);
  }

  /// "compared with the 80 million euros analysts had expected" with the euros as the analysts':
  /// several behind a definite sum, and before a verb without a subject, expected that sum.
  void be_subject_behind_sum(std::uint32_t noun, const Sentence& sentence) {
    const std::uint32_t currency = noun - 1;
    const QuantityMention* sum = document().quantity_over(at(currency).span);
    if (sum == nullptr || at(currency).upos != Upos::NOUN || at(currency).head != noun) return;
    const auto [first, end] = tokens_in(sum->span);
    const std::uint32_t article = first == 0 ? first : first - 1;
    if (end != noun || at(article).head != noun || at(article).deprel != Deprel::det) return;
    std::uint32_t verb = noun + 1;
    while (verb + 1 < sentence.end_token && at(verb).upos == Upos::AUX) ++verb;
    const bool tells =
        (at(verb).xpos == "VBD" || at(verb).xpos == "VBN") && !has_subject(verb, sentence);
    if (!tells) return;
    take_place_of(currency, noun);
    for (std::uint32_t token = sentence.first_token; token < currency; ++token) {
      if (at(token).head == noun) hang(token, currency);
    }
    hang_loose(verb, currency, Deprel::acl_relcl);
    hang_loose(noun, verb, Deprel::nsubj);
  }

  /// "invest $6 million in a plant in Lund, which employs 90" with the money as what employs:
  /// behind a comma it is what the money goes to.
  void describe_no_sum(std::uint32_t verb) {
    const QuantityMention* sum = document().quantity_over(at(at(verb).head).span);
    const std::uint32_t pronoun = child_before(verb, Deprel::nsubj);
    if (sum == nullptr || pronoun == Token::kRoot || at(pronoun).xpos != "WDT") return;
    const std::uint32_t end = tokens_in(sum->span).second;
    if (pronoun < end + 2 || at(pronoun - 1).xpos != ",") return;
    std::uint32_t noun = pronoun - 2;
    while (noun > end && at(noun).head >= end && at(noun).head < pronoun) noun = at(noun).head;
    if (noun > end && is_nominal(noun) && at(end).head == noun) hang(verb, noun);
  }
};

}  // namespace

void mend_sums_before_subjects(Document& document, const Sentence& sentence) {
  SumRelativeMender(document).share_sums_with_verbs(sentence);
}

void mend_relatives_of_sums(Document& document, const Sentence& sentence) {
  SumRelativeMender(document).mend(sentence);
}

}  // namespace claimgraph
