#include "ingest/pipeline.h"

#include <utility>

#include "extract/extract.h"
#include "text/document.h"
#include "values/values.h"

namespace claimgraph {
namespace {

Document document_of(Article article, TextForm form, const Knowledge& knowledge) {
  return form == TextForm::lines ? make_document_of_lines(std::move(article), knowledge)
                                 : make_document(std::move(article), knowledge);
}

}  // namespace

void annotate_given(Document& document, const Annotator& annotator, const Knowledge& knowledge) {
  annotator.annotate(document);
  find_dates(document, knowledge);
  find_quantities(document, knowledge);
}

Document annotated(Article article, TextForm form, const Annotator& annotator,
                   const Knowledge& knowledge) {
  Document document = document_of(std::move(article), form, knowledge);
  annotate_given(document, annotator, knowledge);
  return document;
}

std::vector<Document> annotated(std::vector<Article> articles, TextForm form,
                                const Annotator& annotator, const Knowledge& knowledge) {
  std::vector<Document> documents;
  documents.reserve(articles.size());
  for (Article& article : articles)
    documents.push_back(document_of(std::move(article), form, knowledge));
  for (Document& document : documents) annotator.annotate(document);
  for (Document& document : documents) {
    find_dates(document, knowledge);
    find_quantities(document, knowledge);
  }
  return documents;
}

Extraction extraction_of(Article article, TextForm form, const Annotator& annotator,
                         const Knowledge& knowledge) {
  std::vector<Block> blocks = article.blocks;  // as read: annotating settles roles in them
  Extraction extraction =
      extract(annotated(std::move(article), form, annotator, knowledge), knowledge);
  if (form == TextForm::article) extraction.blocks = std::move(blocks);
  return extraction;
}

}  // namespace claimgraph
