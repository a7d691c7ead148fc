#pragma once
// What the benchmarks read: the sample articles, or a file of the user's, and made-up articles in
// any number.

#include <string>
#include <vector>

#include "core/article.h"
#include "ingest/inputs.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// The articles of CLAIMGRAPH_BENCH_TEXT (a file or folder that `ingest` would take), else of
/// data/samples. Throws Failure where there is none.
std::vector<Article> bench_articles(const Knowledge& knowledge);

/// The texts of `articles` one after another, again and again, in paragraphs, up to `bytes`; cut at
/// a paragraph.
std::string long_text(const std::vector<Article>& articles, std::size_t bytes);

/// Plain article number `number` of a made-up world of companies, people and chips: about ten
/// sentences with a claim each. The same number gives the same article.
Input made_up_article(std::size_t number);

}  // namespace claimgraph
