#include "ingest/pipeline.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

#include "extract/extract.h"
#include "text/document.h"
#include "values/values.h"

namespace claimgraph {

void annotate_given(Document& document, const Annotator& annotator, const Knowledge& knowledge) {
  annotator.annotate(document);
  find_dates(document, knowledge);
  find_quantities(document, knowledge);
}

Document annotated(Article article, TextForm form, const Annotator& annotator,
                   const Knowledge& knowledge) {
  Document document = form == TextForm::lines
                          ? make_document_of_lines(std::move(article), knowledge)
                          : make_document(std::move(article), knowledge);
  annotate_given(document, annotator, knowledge);
  return document;
}

Extraction extraction_of(Article article, TextForm form, const Annotator& annotator,
                         const Knowledge& knowledge) {
  std::vector<Block> blocks = article.blocks;  // as read: annotating settles roles in them
  Extraction extraction =
      extract(annotated(std::move(article), form, annotator, knowledge), knowledge);
  if (form == TextForm::article) extraction.blocks = std::move(blocks);
  return extraction;
}

std::vector<Extraction> extractions_of(std::vector<Article> articles, const Annotator& annotator,
                                       const Knowledge& knowledge) {
  std::vector<Extraction> extractions(articles.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < articles.size(); i = next++) {
      extractions[i] =
          extraction_of(std::move(articles[i]), TextForm::article, annotator, knowledge);
    }
  };
  const std::size_t threads =
      std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), articles.size());
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  others.clear();  // waits
  return extractions;
}

}  // namespace claimgraph
