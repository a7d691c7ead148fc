#pragma once
// Sums, shares and numbers hung on what they measure, and what is done for them or by them.

#include "core/document.h"
#include "extract/trees/mended_sums.h"
#include "extract/trees/mended_worths.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class AmountMender : private TreeEditor {
 public:
  AmountMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document),
        knowledge_(knowledge),
        sums_(document, knowledge),
        worths_(document) {}

  /// Amounts read as parts of a date, in all sentences.
  void mend_dates();
  void mend(const Sentence& sentence);

 private:
  void date_old_value(const DateMention& mention);
  void leave_level(const QuantityMention& mention);
  void be_named_by_unit(const QuantityMention& mention);
  void be_object_before(const QuantityMention& mention);
  void part_from_amount(const DateMention& mention);
  void hang_on_change(std::uint32_t phrase);
  void act_behind_amount(std::uint32_t agent, const Sentence& sentence);
  void pay_for(std::uint32_t money);
  void part_change(std::uint32_t before, const Sentence& sentence);
  void stand_before_amount(std::uint32_t participle, const Sentence& sentence);
  void part_payee(std::uint32_t sign, const Sentence& sentence);
  bool is_owned(std::uint32_t noun);
  void name_amount(std::uint32_t verb);
  void lead_amount(std::uint32_t noun, const Sentence& sentence);
  void count_per(std::uint32_t period, const Sentence& sentence);
  void leave_amount(std::uint32_t name);
  void leave_change(std::uint32_t phrase);
  void change_by(std::uint32_t amount);
  void be_in_part(std::uint32_t participle, const Sentence& sentence);
  void describe_amount(std::uint32_t participle, const Sentence& sentence);
  void be_given(std::uint32_t number);
  void be_object(std::uint32_t noun, const Sentence& sentence);
  void measure_noun_before(std::uint32_t amount, const Sentence& sentence);

  const Knowledge& knowledge_;
  SumMender sums_;
  WorthMender worths_;
};

}  // namespace claimgraph
