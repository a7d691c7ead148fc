#pragma once
// What a denial answers: "Two people said that Acme had sold pumps to Norway. Acme denied that it
// had sold any."

#include <map>
#include <string>
#include <vector>

#include "core/graph.h"
#include "knowledge/agreement_words.h"

namespace claimgraph {

/// Topics that a denial shares with what it answers, by the ids of the claims.
using AnswerTopics = std::map<std::string, std::vector<std::string>>;

/// A denial answers what another voice says of who denies, in its own sentence or the one right
/// before it. The topic is made of the denial's sentence: a copy of the article has the same.
/// `claims` and `mentions`, in their order, are all of one article's.
AnswerTopics answered_in(const std::vector<StoredClaim>& claims,
                         const std::vector<NamedSpan>& mentions, const AgreementWords& words);

/// Whether somebody denies something in so many words: "Acme denied passing it on".
bool is_denial(const StoredClaim& stored, const AgreementWords& words);

/// Whether both have a topic of answered_in in common.
bool is_answered(const Proposition& left, const Proposition& right);

}  // namespace claimgraph
