#pragma once
// Descriptions of the body that a text is about: "the semiconductor giant", "the ChatGPT maker".

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/antecedents.h"
#include "extract/names/phrases.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// So often a body is named that a text is about, and no other more than half as often.
inline constexpr std::uint32_t kOftenNamed = 3;

/// The bodies that one document names, most of all the one it is about. Holds references: lives
/// while the document is read.
class MainBodies {
 public:
  MainBodies(const Document& document, const Tree& tree, const Knowledge& knowledge,
             std::span<const Phrase> phrases, const Gathered& gathered);

  /// The phrase of a name of the body that phrase `number` describes: whoever the gazetteer says
  /// made what stands before the noun, or else the body that the text is about, where no other is
  /// named as late as it. Nothing of a noun that stands alone: the choice of antecedents knows it.
  std::optional<std::uint32_t> described(std::uint32_t number) const;

 private:
  void find_topic();
  bool describes(const Phrase& phrase) const;
  bool is_concept(std::uint32_t entity) const;
  bool tells_another(std::uint32_t word) const;
  std::optional<std::uint32_t> topic_at(std::uint32_t number) const;
  bool is_named_last(std::uint32_t number, std::uint32_t entity) const;
  bool was_another(std::uint32_t number, std::uint32_t entity) const;
  bool is_body(const Phrase& phrase) const {
    return phrase.form == PhraseForm::name && (phrase.kinds & companies_) != 0;
  }

  const Document& document_;
  const Tree& tree_;
  const DiscourseWords& words_;
  std::span<const Phrase> phrases_;
  const Gathered& gathered_;
  const std::uint32_t companies_;                             ///< bit as in Phrase::kinds
  const std::uint32_t concepts_;                              ///< likewise
  std::unordered_map<std::uint32_t, std::uint32_t> first_{};  ///< entity → its first name's phrase
  std::uint32_t topic_ = Phrase::kNone;        ///< entity that is named far more than all others
  std::uint32_t opening_ = Phrase::kNone;      ///< entity that is named first …
  std::uint32_t alone_until_ = Phrase::kNone;  ///< … and the phrase that names the second
};

}  // namespace claimgraph
