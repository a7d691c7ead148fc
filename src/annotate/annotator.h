#pragma once
// Document → Document: parts of speech, lemmas, trees and names, from the models of data/models.

#include <cstddef>
#include <memory>

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// The trained models. Loaded once, then used from any thread.
class Annotator {
 public:
  /// Opens the models in `knowledge.files`; throws Failure naming file and version where one is
  /// damaged or of another version. Keeps a reference to `knowledge`.
  explicit Annotator(const Knowledge& knowledge);
  explicit Annotator(const Knowledge&&) = delete;
  ~Annotator();
  Annotator(Annotator&&) noexcept;
  Annotator& operator=(Annotator&&) noexcept;

  /// Sets lemma, upos, xpos, feats, head, deprel of every token, and `document.names`.
  void annotate(Document& document) const;

 private:
  struct Models;
  std::unique_ptr<Models> models_;
};

}  // namespace claimgraph
