// claimgraph-train: makes the models of data/models from the corpora, and measures them.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "knowledge/knowledge.h"
#include "train/evaluate.h"
#include "train/evaluate_coreference.h"
#include "train/evaluate_factuality.h"
#include "train/meantime.h"
#include "train/train_all.h"
#include "train/train_coreference.h"

namespace {

using namespace claimgraph;

Files files_below(const std::string& folder) {
  Files files = Files::builtin();
  if (!folder.empty()) files.overlay(folder);
  return files;
}

/// The whole table, or one part of it; GUM's training part only where it is asked for.
void evaluate_parts(const Corpora& corpora, const std::string& overlay, const std::string& part,
                    const std::string& errors_path) {
  const Files files = files_below(overlay);
  const ModelSet models = read_models(files);
  if (part.empty() || part == "models") print_evaluation(corpora, models, std::cout);
  if (part == "models") return;
  const Knowledge knowledge = load_knowledge(
      overlay.empty() ? std::nullopt : std::optional<std::filesystem::path>(overlay));
  std::ofstream errors;
  if (!errors_path.empty()) errors.open(errors_path);
  const auto gum = part == "coreference-train" ? corpora.gum_train() : corpora.gum_dev();
  print_coreference(
      measure_coreference(gum, models, knowledge, errors_path.empty() ? nullptr : &errors),
      std::cout);
}

int run(int argc, char** argv) {
  CLI::App app{"Trains and measures claimgraph's models"};
  app.require_subcommand(1);
  std::string corpora, out = "data/models", overlay;
  auto* all = app.add_subcommand("all", "train every model and write it");
  all->add_option("--corpora", corpora, "folder of the corpora")->required();
  all->add_option("--out", out, "folder of the model files");
  std::vector<std::string> only;
  all->add_option("--only", only, "syntax or names; names alone need the syntax.bin of --out");
  std::string bulk_path;
  all->add_option("--bulk", bulk_path,
                  "running text as JSON lines, for word vectors; - is standard input");
  auto* coreference = app.add_subcommand("coreference", "learn data/models/coreference.tsv");
  coreference->add_option("--corpora", corpora, "folder of the corpora")->required();
  coreference->add_option("--out", out, "folder of the model files");
  AnaphoraTraining anaphora;
  coreference->add_option("--rounds", anaphora.rounds);
  coreference->add_option("--step", anaphora.step);
  coreference->add_option("--sparsity", anaphora.sparsity);
  coreference->add_option("--cost", anaphora.wrong_link_cost);
  coreference->add_option("--rarest", anaphora.rarest);
  auto* evaluate = app.add_subcommand("evaluate", "print scores on the development halves");
  evaluate->add_option("--corpora", corpora, "folder of the corpora")->required();
  evaluate->add_option("--knowledge", overlay,
                       "folder laid over the built-in files (its data/models is used)");
  std::string part, errors_path;
  evaluate->add_option("--only", part, "one part of the table")
      ->check(CLI::IsMember({"models", "coreference", "coreference-train"}));
  evaluate->add_option("--errors", errors_path, "file for the wrong links of coreference");
  auto* factuality = app.add_subcommand("factuality", "print how well factuality is judged (UDS)");
  factuality->add_option("--corpora", corpora, "folder of the corpora")->required();
  factuality->add_option("--knowledge", overlay, "folder laid over the built-in files");
  std::string half = "dev";
  factuality->add_option("--half", half, "dev or train");
  std::string rows_path;
  factuality->add_option("--rows", rows_path, "file for one line a predicate, on gold trees");
  CLI11_PARSE(app, argc, argv);
  if (all->parsed()) {
    std::ifstream bulk_file;
    if (!bulk_path.empty() && bulk_path != "-") bulk_file.open(bulk_path);
    std::istream* bulk = bulk_path.empty() ? nullptr : bulk_path == "-" ? &std::cin : &bulk_file;
    if (bulk != nullptr && !*bulk) throw Failure(bulk_path + ": cannot be read");
    train_all(Corpora{corpora}, Files::builtin(), out, only, bulk, std::cerr);
  } else if (coreference->parsed()) {
    const Files files = Files::builtin();
    auto documents = read_gum_documents(Corpora{corpora}.gum_train());
    if (std::filesystem::exists(Corpora{corpora}.meantime())) {
      for (GumDocument& each : read_meantime_documents(Corpora{corpora}.meantime()))
        documents.push_back(std::move(each));
    }
    std::ofstream(std::filesystem::path(out) / "coreference.tsv", std::ios::binary)
        << train_coreference(documents, read_models(files), load_knowledge(), anaphora, std::cerr);
  } else if (factuality->parsed()) {
    std::ofstream rows;
    if (!rows_path.empty()) rows.open(rows_path);
    const Knowledge knowledge = load_knowledge(
        overlay.empty() ? std::nullopt : std::optional<std::filesystem::path>(overlay));
    print_factuality(Corpora{corpora}, half, knowledge, rows_path.empty() ? nullptr : &rows,
                     std::cout);
  } else {
    evaluate_parts(Corpora{corpora}, overlay, part, errors_path);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& failure) {
    std::cerr << "claimgraph-train: " << failure.what() << '\n';
    return 2;
  }
}
