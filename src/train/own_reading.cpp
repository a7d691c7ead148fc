#include "train/own_reading.h"

#include <utility>

#include "core/tree.h"
#include "extract/trees/mended_trees.h"
#include "values/values.h"

namespace claimgraph {

OwnReading read_own(const Document& gold, const ModelSet& models, const Knowledge& knowledge) {
  Document document = gold;
  for (Token& token : document.tokens) token = Token{.span = token.span};
  annotate(document, models);
  find_dates(document, knowledge);
  find_quantities(document, knowledge);
  document = with_mended_trees(document, knowledge);
  Discourse discourse = find_discourse(document, Tree(document), knowledge);
  return {std::move(document), std::move(discourse)};
}

}  // namespace claimgraph
