#include "ingest/reextract.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/error.h"
#include "ingest/derive.h"
#include "ingest/pipeline.h"
#include "store/records.h"

namespace claimgraph {
namespace {

constexpr std::size_t kBatch = 64;

Extraction stored(const Records& records, const std::string& document) {
  const Result<Extraction> extraction = records.extraction(document);
  if (!extraction) throw Failure(to_string(extraction.error()));
  return *extraction;
}

Article article_of(const Extraction& extraction) {
  return {extraction.provenance, extraction.text, extraction.blocks};
}

}  // namespace

ReextractReport reextract(Store& store, const Annotator& annotator, const Knowledge& knowledge,
                          const std::string& now, const std::function<void(std::size_t)>& on_done) {
  const std::vector<DocumentRow> documents = store.documents();
  ReextractReport report;
  store.begin();
  Records records(store);
  records.begin_run("reextract", now);
  records.clear_derived();
  for (std::size_t from = 0; from < documents.size(); from += kBatch) {
    const std::size_t end = std::min(from + kBatch, documents.size());
    std::vector<Extraction> before;
    std::vector<Article> articles;
    for (std::size_t i = from; i < end; ++i) {
      Extraction old = stored(records, documents[i].id);
      if (old.blocks.empty()) {
        ++report.kept;
        continue;
      }
      articles.push_back(article_of(old));
      before.push_back(std::move(old));
    }
    const std::vector<Extraction> after = extractions_of(std::move(articles), annotator, knowledge);
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (!(after[i] == before[i])) ++report.changed;
      report.claims += after[i].claims.size();
      records.put_again(after[i]);
    }
    report.articles += after.size();
    on_done(report.articles);
  }
  derive(store, knowledge);
  records.count({.replaced = report.changed, .claims = report.claims});
  store.commit();
  return report;
}

}  // namespace claimgraph
