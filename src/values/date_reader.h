#pragma once
// Walks the patterns of dates over pieces: the longest pattern that its production accepts.

#include <optional>
#include <vector>

#include "knowledge/knowledge.h"
#include "values/date_match.h"
#include "values/date_outlook.h"
#include "values/pieces.h"

namespace claimgraph {

/// A date read from pieces that start at a place known to the caller.
struct FoundDate {
  std::size_t end = 0;
  DateValue value{};
};

class DateReader {
 public:
  /// REQUIRES: `document`, `knowledge` and `pieces` outlive the reader. `pieces` are of a stretch
  /// of its text.
  DateReader(const Document& document, const Knowledge& knowledge, const std::vector<Piece>& pieces,
             Anchor today);

  /// The date that starts at piece `at`; `memory` has those before it.
  std::optional<FoundDate> read(std::size_t at, const DateMemory& memory);

 private:
  struct Candidate {
    std::size_t end = 0;
    const DateGrammar::Accept* accept = nullptr;
    std::vector<Capture> captures{};
  };
  struct Recognised {
    std::size_t end = 0;
    double number = 0;
  };
  using Trie = DateGrammar::Trie;

  std::optional<FoundDate> read_with(const Trie& trie, std::size_t at, const DateMemory& memory);
  /// Of the simple patterns; read once a place.
  const std::optional<FoundDate>& simple(std::size_t at, const DateMemory& memory);
  void start(const Trie& trie, std::size_t at, const DateMemory& memory);
  void walk(const Trie& trie, std::uint32_t node, std::size_t at, const DateMemory& memory);
  void follow(const Trie& trie, const DateGrammar::Edge& edge, std::size_t at,
              const DateMemory& memory);
  void take(const Trie& trie, const DateGrammar::Edge& edge, const Capture& capture,
            const DateMemory& memory);
  std::optional<Recognised> recognise(BuiltIn what, std::size_t at) const;
  std::optional<Recognised> recognise_year(std::size_t at) const;
  std::optional<Recognised> recognise_nth(std::size_t at) const;
  std::optional<Recognised> recognise_clock(std::size_t at) const;
  std::optional<Recognised> recognise_spoken(std::size_t at) const;
  int spoken_hour(std::size_t at) const;
  bool allowed(const DateGrammar::Accept& accept, std::size_t first, std::size_t end) const;
  bool stands(const DateGrammar::Context& context, std::size_t at) const;
  int integer(std::size_t at) const;
  bool glued(std::size_t at) const { return at < pieces_.size() && pieces_[at].glued; }
  bool suffix(std::size_t at) const;
  bool priced(std::size_t at) const;
  /// Whether it may be of a computed class: digits, a number's word, an ordinal, a sign.
  bool counts(std::size_t at) const;

  const Document& document_;
  const DateGrammar& grammar_;
  const QuantityWords& numbers_;
  const std::vector<Piece>& pieces_;
  Anchor today_;
  std::uint32_t suffix_, ordinal_;    // classes
  std::vector<std::uint32_t> words_;  // of the pieces
  DateOutlook outlook_;
  std::vector<std::optional<FoundDate>> simple_;
  std::vector<bool> simple_known_;
  std::vector<Capture> captures_;  // of the walk under way
  std::vector<Candidate> candidates_;
};

}  // namespace claimgraph
