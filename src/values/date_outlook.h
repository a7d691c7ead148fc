#pragma once
// When what is said around a date is the case, past or yet to come: its verb tells.

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "knowledge/knowledge.h"
#include "values/date_match.h"
#include "values/pieces.h"

namespace claimgraph {

class DateOutlook {
 public:
  /// REQUIRES: all outlive it. `words`: the grammar's of the pieces.
  DateOutlook(const Document& document, const Knowledge& knowledge,
              const std::vector<Piece>& pieces, const std::vector<std::uint32_t>& words);

  /// Of a date that starts at piece `at`.
  Outlook at(std::size_t at) const;

 private:
  Outlook outlook_of_verb(std::size_t at) const;
  Outlook outlook_of_fronted(std::uint32_t verb) const;
  std::uint32_t at_token(std::size_t piece) const;
  bool opens_sentence(std::uint32_t place) const;
  bool opens_behind(std::uint32_t place, std::uint32_t verb) const;
  Outlook outlook_of_helpers(std::uint32_t participle) const;
  static std::uint32_t helpers_from(std::uint32_t verb);
  bool awaits(const Token& token) const;
  bool is_described_now(std::uint32_t predicate) const;
  bool is_over(std::uint32_t participle) const;
  bool begins_clause(std::size_t piece, std::size_t date) const;
  bool begins_past(std::size_t piece, std::size_t date) const;
  bool is_put_off_to(std::size_t at) const;
  bool is_settled_for(std::size_t at) const;
  const Token* verb_before(std::size_t at) const;
  bool had_been(std::size_t piece) const;
  bool is_of_future(std::size_t piece) const;
  bool was_told(std::size_t piece) const;
  bool was_late(std::size_t at) const;
  bool lasted(std::size_t at) const;
  bool is_to_happen(std::size_t at) const;
  bool is_arranged(std::uint32_t verb) const;
  bool is_going_on(std::uint32_t verb) const;
  bool points_ahead(std::uint32_t verb) const;
  bool may_be(std::uint32_t verb) const;

  const Document& document_;
  const EntityKinds& kinds_;
  const DateGrammar& grammar_;
  const std::vector<Piece>& pieces_;
  const std::vector<std::uint32_t>& words_;
  std::uint32_t future_, not_future_before_, reported_, forecasting_, awaiting_, reporting_,
      moved_to_, starting_, compared_, begun_, appointed_, appointed_for_, late_, lasting_, unit_,
      committing_, clause_openers_, putting_off_, settling_on_, taking_effect_,
      limits_;  // classes of the grammar
};

}  // namespace claimgraph
