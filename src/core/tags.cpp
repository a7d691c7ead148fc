#include "core/tags.h"

#include <algorithm>

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, kUposCount> kUpos = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, kDeprelCount> kDeprel = {
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

}  // namespace

std::string_view name_of(Upos upos) { return kUpos[static_cast<std::size_t>(upos)]; }
std::string_view name_of(Deprel deprel) { return kDeprel[static_cast<std::size_t>(deprel)]; }

std::optional<Upos> upos_from(std::string_view name) { return find_in<Upos>(kUpos, name); }

std::optional<Deprel> deprel_from(std::string_view name) {
  if (const auto exact = find_in<Deprel>(kDeprel, name)) return exact;
  return find_in<Deprel>(kDeprel, name.substr(0, name.find(':')));
}

bool is_a(Deprel deprel, Deprel base) {
  if (deprel == base) return true;
  const std::string_view name = name_of(deprel);
  const std::string_view prefix = name_of(base);
  return name.size() > prefix.size() && name.starts_with(prefix) && name[prefix.size()] == ':';
}

}  // namespace claimgraph
