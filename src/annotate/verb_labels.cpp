#include "annotate/verb_labels.h"

namespace claimgraph {
namespace {

/// What others are to nouns, and to verbs.
bool hangs_on_noun(Deprel label) {
  return is_a(label, Deprel::acl) || label == Deprel::amod || label == Deprel::appos ||
         label == Deprel::case_ || label == Deprel::compound || is_a(label, Deprel::det) ||
         is_a(label, Deprel::nmod) || label == Deprel::nummod || label == Deprel::flat;
}
bool hangs_on_verb(Deprel label) {
  return is_a(label, Deprel::nsubj) || label == Deprel::obj || is_a(label, Deprel::iobj) ||
         is_a(label, Deprel::obl) || is_a(label, Deprel::aux) || label == Deprel::xcomp ||
         label == Deprel::compound_prt || label == Deprel::expl;
}

}  // namespace

bool may_hang_on_verb(Deprel label) { return !hangs_on_noun(label); }

bool is_clause(Deprel label) {
  return label == Deprel::root || label == Deprel::ccomp || label == Deprel::conj ||
         label == Deprel::parataxis || is_a(label, Deprel::acl) || is_a(label, Deprel::advcl);
}

bool is_subject(Deprel label) { return is_a(label, Deprel::nsubj); }

bool is_of_noun(Deprel label) {
  return is_a(label, Deprel::nsubj) || label == Deprel::obj || is_a(label, Deprel::iobj) ||
         is_a(label, Deprel::obl) || is_a(label, Deprel::nmod) || label == Deprel::compound ||
         label == Deprel::appos || label == Deprel::amod;
}

bool may_hang_on_noun(Deprel label) { return !hangs_on_verb(label); }

void rename_dependants(const LabelScores& labels, Place word, bool (*may_hang)(Deprel),
                       Arcs& tree) {
  for (Place each = 0; each < tree.heads.size(); ++each) {
    if (tree.heads[each] == word && !may_hang(tree.labels[each]))
      tree.labels[each] = best_label(labels, each, may_hang);
  }
}

}  // namespace claimgraph
