#include "ingest/reextract.h"

#include <deque>
#include <utility>

#include "base/error.h"
#include "ingest/derive.h"
#include "ingest/ordered_work.h"
#include "ingest/pipeline.h"
#include "store/records.h"

namespace claimgraph {
namespace {

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
                          const std::string& now, std::optional<std::size_t> threads,
                          const std::function<void(std::size_t)>& on_done) {
  ReextractReport report;
  store.begin();
  Records records(store);
  records.begin_run("reextract", now);
  records.clear_derived();
  std::deque<Extraction> before;  // of articles under way
  OrderedWork<Article, Extraction> extractions(
      worker_count(threads),
      [&](Article article) {
        return extraction_of(std::move(article), TextForm::article, annotator, knowledge);
      },
      [&](const Extraction& after) {
        if (!(after == before.front())) ++report.changed;
        before.pop_front();
        report.claims += after.claims.size();
        records.put_again(after);
        on_done(++report.articles);
      });
  for (const DocumentRow& each : store.documents()) {
    Extraction old = stored(records, each.id);
    if (old.blocks.empty()) {
      ++report.kept;
      continue;
    }
    Article article = article_of(old);
    before.push_back(std::move(old));
    extractions.put(std::move(article));
  }
  extractions.finish();
  derive(store, knowledge);
  records.count({.replaced = report.changed, .claims = report.claims});
  store.commit();
  return report;
}

}  // namespace claimgraph
