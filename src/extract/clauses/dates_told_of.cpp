#include "extract/clauses/dates_told_of.h"

#include <string>

#include "extract/clauses/qualifiers.h"
#include "extract/clauses/standard_dates.h"

namespace claimgraph {

std::optional<Argument> date_told_of(const Reading& reading, const Clause& clause) {
  const auto& tokens = reading.document.tokens;
  if (clause.form == ClauseForm::noun) return std::nullopt;
  const auto opener = child(reading.tree, reading.document, clause.anchor, Deprel::advmod);
  if (!opener || tokens[*opener].xpos != "WRB" || *opener < 2 || *opener > clause.anchor)
    return std::nullopt;
  const std::uint32_t comma = *opener - 1;
  if (tokens[comma].xpos != "," || subtree(reading.tree, clause.anchor).front() < comma)
    return std::nullopt;
  const DateMention* date = reading.document.date_over(tokens[comma - 1].span);
  const bool day =
      date != nullptr && dates_a_claim(*date) && date->span.end == tokens[comma - 1].span.end;
  if (!day || date->value.find('/') != std::string::npos || date_below(reading, clause.anchor))
    return std::nullopt;
  Argument then;
  then.span = date->span;
  then.text = std::string(reading.document.at(date->span));
  then.date = date->value;
  return then;
}

}  // namespace claimgraph
