#pragma once
// Definite nouns that the text leaves one name for: "the mayor" of a text with one mayor.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/antecedent_features.h"
#include "extract/names/phrases.h"

namespace claimgraph {

class SureNouns {
 public:
  SureNouns(const Document& document, const Tree& tree, std::span<const Phrase> phrases,
            const AntecedentScorer& scorer, const Gathered& gathered);

  /// "Mayor Jane Roe … the mayor said", "Jane Roe, the mayor, …": the only person of the text so
  /// far who was called so.
  std::optional<std::uint32_t> bearer(std::uint32_t number) const;

  /// "The Spectrum Tribunal … the tribunal", "the Office for Product Safety … the office": the only
  /// name so far that has the noun for its head.
  std::optional<std::uint32_t> named_so(std::uint32_t number) const;

  /// "Acme showed its Lyra 3 … the model": of made things of the noun's kind the only one
  /// that the text has named so far, nearby, where no other was spoken of by the noun.
  std::optional<std::uint32_t> only_thing(std::uint32_t number) const;

 private:
  bool points_barely(const Phrase& phrase) const;
  std::array<std::uint64_t, 2> heads_of(const Phrase& name) const;
  bool is_told_more(std::uint32_t noun) const;
  bool is_called(const Phrase& name, const std::string& post) const;
  std::string post_at(std::uint32_t noun) const;

  const Document& document_;
  const Tree& tree_;
  std::span<const Phrase> phrases_;
  const AntecedentScorer& scorer_;
  const Gathered& gathered_;
  std::vector<std::array<std::uint64_t, 2>> heads_{};  // hashes, by phrase; 0: none
};

}  // namespace claimgraph
