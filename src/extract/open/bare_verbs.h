#pragma once
// Verbs that say something by themselves, with nothing but a subject: "The permit was suspended".

#include <cstdint>
#include <optional>
#include <string>

#include "extract/clauses/arguments.h"

namespace claimgraph {

/// Looks at the clauses of one document. Holds a reference: lives while one is extracted.
class BareVerbs {
 public:
  explicit BareVerbs(const Reading& reading) : reading_(reading) {}

  /// Whether it is a verb of a sentence's own that asks for nothing else. What was said is told by
  /// other rules.
  bool stands_alone(const Clause& clause) const;

  /// "A fault was reported": whether a thing is what is said, and not to whom.
  bool is_reported(const Clause& clause) const;

  /// Whether an infinitive tells what is done: "agreed to sell".
  bool has_infinitive(const Clause& clause) const;

 private:
  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }
  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(reading_.tree, reading_.document, token, deprel);
  }

  bool asks_for_more(const std::string& verb) const;
  bool is_of_none(const Clause& clause) const;
  bool is_undecided(const Clause& clause) const;
  bool happens(const Clause& clause) const;
  bool asks_for_object(const std::string& verb) const;
  bool has_gerund(const Clause& clause) const;
  bool is_awaited(const Clause& clause) const;

  const Reading& reading_;
};

}  // namespace claimgraph
