#pragma once
// The closed tag sets of Universal Dependencies: parts of speech and relations.

#include <array>
#include <cstdint>
#include <optional>
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
/// Whether a Penn Treebank tag is of a verb form that asserts by itself: past or present tense.
bool is_finite(std::string_view xpos);

}  // namespace claimgraph
