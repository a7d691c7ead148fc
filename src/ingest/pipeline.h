#pragma once
// The way of one article through the stations, from read to extract.

#include <vector>

#include "annotate/annotator.h"
#include "core/article.h"
#include "core/document.h"
#include "core/extraction.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

enum class TextForm { article, lines };  ///< lines: one sentence a line

/// An article as a fully annotated document: sentences, tokens, trees, names, dates, quantities.
Document annotated(Article article, TextForm form, const Annotator& annotator,
                   const Knowledge& knowledge);

/// So much text is best worked on together: one station after the other for all its articles, and
/// within `extract` one step after the other. What a step needs, code and tables, then stays in the
/// processor's caches; short articles go a fifth faster. A quarter of it loses a twentieth, twice
/// as much gains nothing.
inline constexpr std::size_t kBatchBytes = 65'536;

/// The same of several articles, in their order.
std::vector<Document> annotated(std::vector<Article> articles, TextForm form,
                                const Annotator& annotator, const Knowledge& knowledge);

/// Annotates a document whose tokens and sentences are given (gold CoNLL-U).
void annotate_given(Document& document, const Annotator& annotator, const Knowledge& knowledge);

/// An article's extraction.
Extraction extraction_of(Article article, TextForm form, const Annotator& annotator,
                         const Knowledge& knowledge);

}  // namespace claimgraph
