// claimgraph-train: makes the models of data/models from the corpora, and measures them.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/error.h"
#include "train/evaluate.h"
#include "train/evaluate_factuality.h"
#include "train/train_all.h"

namespace {

using namespace claimgraph;

Files files_below(const std::string& folder) {
  Files files = Files::builtin();
  if (!folder.empty()) files.overlay(folder);
  return files;
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
  auto* evaluate = app.add_subcommand("evaluate", "print scores on the development halves");
  evaluate->add_option("--corpora", corpora, "folder of the corpora")->required();
  evaluate->add_option("--knowledge", overlay,
                       "folder laid over the built-in files (its data/models is used)");
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
    train_all(Corpora{corpora}, out, only, bulk, std::cerr);
  } else if (factuality->parsed()) {
    std::ofstream rows;
    if (!rows_path.empty()) rows.open(rows_path);
    const Knowledge knowledge = load_knowledge(
        overlay.empty() ? std::nullopt : std::optional<std::filesystem::path>(overlay));
    print_factuality(Corpora{corpora}, half, knowledge, rows_path.empty() ? nullptr : &rows,
                     std::cout);
  } else {
    const Files files = files_below(overlay);
    print_evaluation(Corpora{corpora}, read_models(files), std::cout);
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
