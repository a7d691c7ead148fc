#pragma once
// A gold document as `extract` reads it: gold tokens and sentences, all else our own.

#include "annotate/models.h"
#include "core/document.h"
#include "extract/names/mentions.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

struct OwnReading {
  Document document{};  ///< with mended trees
  Discourse discourse{};
};

OwnReading read_own(const Document& gold, const ModelSet& models, const Knowledge& knowledge);

}  // namespace claimgraph
