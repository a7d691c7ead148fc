#pragma once
// Shapes that frames read as clauses, though the clause finder does not: "Acme (founded 1998)", "a
// firm worth $5 billion".

#include <cstdint>
#include <optional>

#include "extract/clauses/clauses.h"
#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// "Acme (founded 1998)": a participle in brackets behind a name is said of that name, wherever the
/// parser hung it.
std::optional<Clause> with_bracketed_subject(const ClaimBuilder& builder, const Clause& clause);

/// The adjective at `token` as if with "is", where it stands behind its noun or has a subject of
/// its own.
std::optional<Clause> behind_noun(const ClaimBuilder& builder, std::uint32_t token);

}  // namespace claimgraph
