#pragma once
// What words are tagged with: the closed sets of Universal Dependencies, parts of speech and
// relations, and the tags of the Penn Treebank.

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace claimgraph {

enum class Upos : std::uint8_t {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X,
};
inline constexpr std::size_t kUposCount = 17;

/// The relations of English UD treebanks, with their subtypes (':' becomes '_').
enum class Deprel : std::uint8_t {
  root,
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  advmod_emph,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  iobj_agent,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  vocative,
  xcomp,
};
inline constexpr std::size_t kDeprelCount = static_cast<std::size_t>(Deprel::xcomp) + 1;

std::string_view name_of(Upos upos);      ///< "NOUN"
std::string_view name_of(Deprel deprel);  ///< "nsubj:pass"
std::optional<Upos> upos_from(std::string_view name);
/// Subtypes not in the set fall back to their base relation; unknown relations give nothing.
std::optional<Deprel> deprel_from(std::string_view name);
/// Of each relation, the one that it is a subtype of, or itself.
extern const std::array<Deprel, kDeprelCount> kBaseRelations;
inline Deprel base_of(Deprel deprel) { return kBaseRelations[static_cast<std::size_t>(deprel)]; }
/// "nsubj" for nsubj:pass and nsubj:outer: whether `deprel` is `base` or one of its subtypes.
inline bool is_a(Deprel deprel, Deprel base) { return deprel == base || base_of(deprel) == base; }

/// A Penn Treebank tag: "VBD". Rules ask for tags more often than for anything else, so the letters
/// stand in place, and a comparison with a literal is one of numbers. Of longer tags, which that
/// treebank has none of, the first letters are kept.
class Xpos {
 public:
  constexpr Xpos() = default;
  constexpr Xpos(std::string_view text) {
    for (std::size_t i = 0; i < text.size() && i + 1 < text_.size(); ++i) text_[i] = text[i];
  }
  constexpr Xpos(const char* text) : Xpos(std::string_view(text)) {}
  Xpos(const std::string& text) : Xpos(std::string_view(text)) {}

  /// Valid while this tag is.
  constexpr operator std::string_view() const { return text_.data(); }
  constexpr bool empty() const { return text_[0] == '\0'; }
  constexpr bool starts_with(std::string_view start) const {
    return std::string_view(*this).starts_with(start);
  }
  constexpr bool starts_with(char start) const { return text_[0] == start; }
  constexpr bool ends_with(char end) const { return std::string_view(*this).ends_with(end); }

  bool operator==(const Xpos& other) const = default;
  template <std::size_t Size>
  bool operator==(const char (&literal)[Size]) const {
    static_assert(Size <= kSize);
    return std::memcmp(text_.data(), literal, Size) == 0;
  }
  std::strong_ordering operator<=>(const Xpos& other) const {
    return std::string_view(*this) <=> std::string_view(other);
  }

 private:
  static constexpr std::size_t kSize = 16;
  std::array<char, kSize> text_{};  // zeros behind the letters, one at least
};

/// Whether it is of a verb form that asserts by itself: past or present tense.
inline bool is_finite(const Xpos& xpos) { return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP"; }

}  // namespace claimgraph
