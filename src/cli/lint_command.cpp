#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <memory>

#include "annotate/annotator.h"
#include "base/display.h"
#include "base/error.h"
#include "cli/bindings.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/parser.h"
#include "ingest/pipeline.h"
#include "ingest/schema_check.h"
#include "knowledge/knowledge.h"
#include "read/read.h"

namespace claimgraph {
namespace {

struct LintOptions {
  OutputOptions output{};
  std::vector<std::string> names{};    ///< of predicates; empty: all
  std::vector<std::string> against{};  ///< articles in which no rule may speak too often
};

/// The predicates asked about: those named; else those of the user's own files; else all.
class Wanted {
 public:
  Wanted(const LintOptions& options, const Knowledge& knowledge) : options_(options) {
    for (const std::string& name : options.names) {
      if (knowledge.predicates.find(name) == nullptr) {
        throw Failure("no predicate '" + name + "'; `claimgraph predicates` lists them");
      }
    }
    const auto& all = knowledge.predicates.all();
    has_own_ =
        std::any_of(all.begin(), all.end(), [&](const Predicate& each) { return is_own(each); });
  }

  bool operator()(const Predicate& predicate) const {
    if (!options_.names.empty()) {
      return std::find(options_.names.begin(), options_.names.end(), predicate.name) !=
             options_.names.end();
    }
    return !has_own_ || is_own(predicate);
  }

 private:
  /// Whether the file it stands in is the user's, not the program's.
  bool is_own(const Predicate& predicate) const {
    return !builtin_.has(predicate.place.substr(0, predicate.place.rfind(':')));
  }

  const LintOptions& options_;
  Files builtin_ = Files::builtin();
  bool has_own_ = false;
};

/// What the rules do in the articles of --against.
std::vector<Finding> eager_rules(const LintOptions& options, const Knowledge& knowledge,
                                 const Annotator& annotator, const PredicateFilter& wanted) {
  RuleCount rules;
  for (const std::string& name : inputs_of(options.against).names) {
    const Result<Input> input = read_input(name);
    if (!input) throw Failure(to_string(input.error()));
    read_articles(
        input->name, input->bytes, ReadOptions{}, knowledge,
        [&](Article article) {
          rules.count(extraction_of(std::move(article), TextForm::article, annotator, knowledge));
        },
        [](const Error& error) { throw Failure(to_string(error)); });
  }
  return rules.too_eager(knowledge.predicates, wanted);
}

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

Listing listing_of(const std::vector<Finding>& findings) {
  Listing listing{.kind = "findings", .columns = {"severity", "place", "predicate", "what"}};
  for (const Finding& each : findings) {
    const std::string severity(name_of(each.severity));
    listing.add({severity, each.place, each.predicate, each.what}, {{"severity", severity},
                                                                    {"place", each.place},
                                                                    {"predicate", each.predicate},
                                                                    {"what", each.what}});
  }
  return listing;
}

/// One line a finding, whole: what is wrong is no place to save words.
void print_findings(const std::vector<Finding>& findings) {
  for (const Finding& each : findings) {
    fmt::print("{}: {}: {}: {}\n", each.place, name_of(each.severity), each.predicate,
               made_visible(each.what));
  }
}

int lint(const LintOptions& options, const GlobalOptions& globals) {
  const Knowledge knowledge = load_knowledge(overlay_of(globals));
  const Annotator annotator(knowledge);
  const Wanted wanted(options, knowledge);
  std::vector<Finding> findings = failing_examples(knowledge, annotator, std::cref(wanted));
  for (Finding& each : overlaps(knowledge.predicates, std::cref(wanted))) {
    findings.push_back(std::move(each));
  }
  for (Finding& each : eager_rules(options, knowledge, annotator, std::cref(wanted))) {
    findings.push_back(std::move(each));
  }
  const auto& all = knowledge.predicates.all();
  const auto checked = std::count_if(all.begin(), all.end(), std::cref(wanted));
  if (options.output.json || options.output.csv) {
    print_listing(listing_of(findings), options.output);
  } else if (findings.empty()) {
    fmt::print("{}: all is well\n", counted(static_cast<std::size_t>(checked), "predicate"));
  } else {
    print_findings(findings);
  }
  const bool wrong = std::any_of(findings.begin(), findings.end(), [](const Finding& each) {
    return each.severity == Severity::error;
  });
  return wrong ? kError : kFound;
}

}  // namespace

Run bind_lint(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<LintOptions>();
  add_output_options(parser, options->output);
  parser
      .option("predicates", options->names,
              "only these; without any, those of --knowledge, else all")
      .placeholder("NAME");
  parser
      .option("--against", options->against,
              "articles in which no rule may speak in more than 2 % of the sentences")
      .placeholder("PATH");
  return [options, &globals] { return lint(*options, globals); };
}

}  // namespace claimgraph
