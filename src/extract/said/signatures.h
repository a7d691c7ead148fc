#pragma once
// Sources that a sign shows and no word: a headline's "Acme: no deal", a quotation's "― Jane Roe".

#include <optional>
#include <vector>

#include "extract/said/quotations.h"
#include "extract/said/sources.h"
#include "extract/said/speakers.h"

namespace claimgraph {

/// "Acme chief: no deal in sight" over headings and titles.
std::vector<Source> find_naming_headlines(const SpeakerContext& context);

/// Who signs the quotation: "“No deal.” ― Jane Roe".
std::optional<Source> signature_of(const SpeakerContext& context, const Quotation& quotation);

}  // namespace claimgraph
