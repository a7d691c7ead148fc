#pragma once
// The extraction record: one JSON object a line, "claimgraph-extraction/1". Printing and reading
// are inverse, so that a record can be made on one machine and loaded on another.

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "core/extraction.h"
#include "core/measured.h"

namespace claimgraph {

inline constexpr std::string_view kRecordFormat = "claimgraph-extraction/1";

/// What a record calls its entities: "e1" for the first.
std::string entity_name(std::size_t entity);

/// One line, without its line end. With `measured_of`, each claim has the "confidence" of its rule
/// where that was measured; reading passes over it.
std::string print_record(const Extraction& extraction, const MeasuredOf& measured_of = nullptr);

/// Reads one line. Refuses other formats, spans outside the text or inside a character, and
/// references to entities that the record does not hold; the Error says which.
Result<Extraction> read_record(std::string_view line);

/// An extraction's blocks alone, as the record has them.
std::string print_blocks(const Extraction& extraction);

/// Puts them into an extraction that has its text.
std::optional<Error> read_blocks(std::string_view text, Extraction& extraction);

}  // namespace claimgraph
