#include "cli/sources.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "core/date.h"

namespace claimgraph {
namespace {

Result<Input> read_standard_input() {
  Input input{"-", ""};
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) {
    input.bytes.append(buffer, got);
    if (input.bytes.size() > kMaxInputBytes) return Error{"larger than 64 MB; split it", "-"};
  }
  return input;
}

}  // namespace

void add_source_options(CLI::App& app, SourceOptions& options) {
  app.add_option("paths", options.paths, "files, folders, globs, or - for standard input")
      ->required()
      ->type_name("PATH");
  app.add_option("--published", options.published,
                 "date of publication: 2025, 2025-02 or 2025-02-03");
  app.add_option("--publisher", options.publisher, "who published it");
  app.add_option("--author", options.author, "who wrote it");
  app.add_option("--title", options.title, "its title");
  app.add_option("--uri", options.uri, "where it comes from, if not the path");
  app.add_option("--encoding", options.encoding, "character encoding (otherwise found out)");
}

void check_source_options(const SourceOptions& options) {
  if (options.published.empty()) return;
  const bool plain = options.published.find_first_not_of("0123456789-") == std::string::npos;
  if (plain && days_of(options.published)) return;
  throw Failure("--published '" + options.published +
                "' is no date; write 2025, 2025-02 or 2025-02-03");
}

ReadOptions read_options(const SourceOptions& options) {
  ReadOptions read;
  read.published = options.published;
  read.publisher = options.publisher;
  read.author = options.author;
  read.title = options.title;
  read.uri = options.uri;
  read.encoding = options.encoding;
  return read;
}

void each_input(const std::vector<std::string>& paths,
                const std::function<void(const Input&)>& on_input,
                const std::function<void(const Error&)>& on_error) {
  const auto take = [&](const Result<Input>& input) {
    if (input) {
      on_input(*input);
    } else {
      on_error(input.error());
    }
  };
  for (const std::string& path : paths) {
    if (path == "-") {
      take(read_standard_input());
      continue;
    }
    for (const std::string& file : files_of({path}, on_error)) take(read_file(file));
  }
}

std::optional<std::filesystem::path> overlay_of(const GlobalOptions& globals) {
  if (globals.knowledge.empty()) return std::nullopt;
  return globals.knowledge;
}

}  // namespace claimgraph
