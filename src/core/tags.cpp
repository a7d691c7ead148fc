#include "core/tags.h"

#include <algorithm>

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, kUposCount> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, kDeprelCount> kDeprelNames = {
    "root",        "acl",        "acl:relcl",     "advcl",      "advcl:relcl",  "advmod",
    "advmod:emph", "amod",       "appos",         "aux",        "aux:pass",     "case",
    "cc",          "cc:preconj", "ccomp",         "compound",   "compound:prt", "conj",
    "cop",         "csubj",      "csubj:outer",   "csubj:pass", "dep",          "det",
    "det:predet",  "discourse",  "dislocated",    "expl",       "fixed",        "flat",
    "goeswith",    "iobj",       "iobj:agent",    "list",       "mark",         "nmod",
    "nmod:desc",   "nmod:poss",  "nmod:unmarked", "nsubj",      "nsubj:outer",  "nsubj:pass",
    "nummod",      "obj",        "obl",           "obl:agent",  "obl:unmarked", "orphan",
    "parataxis",   "punct",      "reparandum",    "vocative",   "xcomp"};

template <typename Tag, std::size_t N>
std::optional<Tag> find_in(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Tag>(at - names.begin());
}

constexpr std::array<Deprel, kDeprelCount> base_relations() {
  std::array<Deprel, kDeprelCount> bases{};
  for (std::size_t i = 0; i < kDeprelCount; ++i) {
    const std::string_view base = kDeprelNames[i].substr(0, kDeprelNames[i].find(':'));
    bases[i] = static_cast<Deprel>(i);
    for (std::size_t k = 0; k < kDeprelCount; ++k) {
      if (kDeprelNames[k] == base) bases[i] = static_cast<Deprel>(k);
    }
  }
  return bases;
}

}  // namespace

constinit const std::array<Deprel, kDeprelCount> kBaseRelations = base_relations();

std::string_view name_of(Upos upos) { return kUposNames[static_cast<std::size_t>(upos)]; }
std::string_view name_of(Deprel deprel) { return kDeprelNames[static_cast<std::size_t>(deprel)]; }

std::optional<Upos> upos_from(std::string_view name) { return find_in<Upos>(kUposNames, name); }

std::optional<Deprel> deprel_from(std::string_view name) {
  if (const auto exact = find_in<Deprel>(kDeprelNames, name)) return exact;
  return find_in<Deprel>(kDeprelNames, name.substr(0, name.find(':')));
}

}  // namespace claimgraph
