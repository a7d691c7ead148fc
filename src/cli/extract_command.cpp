#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "annotate/annotator.h"
#include "base/error.h"
#include "cli/bindings.h"
#include "cli/carb.h"
#include "cli/globals.h"
#include "cli/messages.h"
#include "cli/parser.h"
#include "cli/sources.h"
#include "core/conllu.h"
#include "core/record.h"
#include "extract/extract.h"
#include "ingest/addresses.h"
#include "ingest/ordered_work.h"
#include "ingest/pipeline.h"
#include "knowledge/knowledge.h"
#include "knowledge/rule_precision.h"
#include "read/read.h"

namespace claimgraph {
namespace {

struct ExtractOptions {
  SourceOptions sources{};
  std::string input = "articles";
  std::string format = "records";
  std::string claims = "resolved";
};

class Extractor {
 public:
  Extractor(const ExtractOptions& options, const GlobalOptions& globals)
      : options_(options),
        globals_(globals),
        knowledge_(load_knowledge(overlay_of(globals))),
        precision_(load_rule_precision(knowledge_.files)),
        annotator_(knowledge_),
        printed_(
            worker_count(options.sources.threads),
            [this](std::vector<Article> batch) { return text_of(std::move(batch)); },
            [](const std::string& text) { fmt::print("{}", text); }) {}

  int run() {
    const InputList inputs = listed_inputs(options_.sources);
    errors_ = inputs.errors;
    for (const std::string& name : inputs.names) {
      const Result<Input> input = read_input(name);
      if (input) {
        one_input(*input);
      } else {
        errors_.push_back(input.error());
      }
    }
    put_batch();
    printed_.finish();
    const Detail detail = globals_.verbose ? Detail::every : Detail::grouped;
    print_notes(notes_, detail);
    print_errors(errors_, detail);
    return errors_.empty() ? kFound : done_ == 0 ? kError : kSomeFailed;
  }

 private:
  void one_input(const Input& input) {
    if (options_.input == "conllu") return one_treebank(input);
    read_articles(
        input.name, input.bytes, read_options(options_.sources), knowledge_,
        [&](Article article) { one_article(std::move(article)); },
        [&](const Error& error) { errors_.push_back(error); },
        [&](const Error& note) { notes_.push_back(note); });
  }

  void one_article(Article article) {
    ++done_;
    give_address(article);
    batch_bytes_ += article.text.size();
    batch_.push_back(std::move(article));
    if (batch_bytes_ >= kBatchBytes) put_batch();
  }

  void put_batch() {
    if (!batch_.empty()) printed_.put(std::exchange(batch_, {}));
    batch_bytes_ = 0;
  }

  std::string text_of(std::vector<Article> articles) const {
    const TextForm form = options_.input == "lines" ? TextForm::lines : TextForm::article;
    return text_of(annotated(std::move(articles), form, annotator_, knowledge_));
  }

  /// In the wanted format.
  std::string text_of(std::vector<Document> documents) const {
    std::string text;
    if (options_.format == "conllu") {
      for (const Document& document : documents) text += print_conllu(document);
      return text;
    }
    const bool words = options_.format == "carb" || options_.claims == "words";
    const ClaimForm form = words ? ClaimForm::words : ClaimForm::resolved;
    const std::vector<Extraction> extractions =
        extract(std::move(documents), knowledge_, {.form = form});
    const MeasuredOf measured_of = [&](std::string_view rule) { return precision_.of(rule); };
    for (const Extraction& extraction : extractions) {
      text += options_.format == "carb" ? carb_lines(extraction, measured_of)
                                        : print_record(extraction, measured_of) + '\n';
    }
    return text;
  }

  void one_treebank(const Input& input) {
    Result<Document> document = read_conllu(input.bytes);
    if (!document) {
      errors_.push_back({document.error().what, input.name + ":" + document.error().where});
      return;
    }
    ++done_;
    annotate_given(*document, annotator_, knowledge_);
    std::vector<Document> documents;
    documents.push_back(std::move(*document));
    fmt::print("{}", text_of(std::move(documents)));
  }

  const ExtractOptions& options_;
  const GlobalOptions& globals_;
  Knowledge knowledge_;
  RulePrecision precision_;
  Annotator annotator_;
  std::size_t done_ = 0;
  std::vector<Error> errors_{};
  std::vector<Error> notes_{};  // on articles that were read
  std::vector<Article> batch_{};
  std::size_t batch_bytes_ = 0;
  OrderedWork<std::vector<Article>, std::string> printed_;  // last: its threads use what is above
};

}  // namespace

Run bind_extract(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<ExtractOptions>();
  add_source_options(parser, options->sources);
  parser.option("--input", options->input, "what the inputs are")
      .one_of({"articles", "lines", "conllu"});
  parser.option("--format", options->format, "what is printed")
      .one_of({"records", "conllu", "carb"});
  parser
      .option("--claims", options->claims,
              "entities and types, or all in the sentence's words (as carb prints)")
      .one_of({"resolved", "words"});
  return [options, &globals] {
    check_source_options(options->sources);
    return Extractor(*options, globals).run();
  };
}

}  // namespace claimgraph
