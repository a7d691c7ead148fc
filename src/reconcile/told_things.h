#pragma once
// What the words of two claims' objects name, where no entity tells it: "recalled 4,000 pumps" and
// "recalled 4,000 heaters" are not the same.

#include <string>
#include <string_view>
#include <vector>

#include "core/graph.h"
#include "knowledge/agreement_words.h"

namespace claimgraph {

/// Whether, of one act, each object has a word before its first preposition that the other has not,
/// or one of them one that sets things of one name apart ("less", "second", "all of Beta").
/// Entities say by themselves what they are, but for the latter, and values do; nothing is told by
/// one without object.
bool tell_of_other_things(const Proposition& left, const Proposition& right,
                          const AgreementWords& words);

/// What a topic says that somebody does: “blam” of "name:acme | “blam” | “fault”".
std::string_view act_in(std::string_view topic);

/// The stems of what it is done to, sorted.
std::vector<std::string> object_words(const Proposition& each, const Matters& matters);

/// "The merger of Acme and Beta", "the merger of Acme and Gamma": each object names, with a
/// capital, what the other does not.
bool name_other_things(const Proposition& left, const Proposition& right);

/// "Has not paid its suppliers", "paid its workers": the objects share less than half of the
/// shorter one's words, or each has just one of its own, or of two nameless subjects each has one
/// that the other has not: "exports of chips", "exports of ships".
bool speak_of_other_things(const Proposition& left, const Proposition& right,
                           const AgreementWords& words);

}  // namespace claimgraph
