#include "cli/sources.h"

#include "base/encoding.h"
#include "base/error.h"
#include "cli/ask_options.h"
#include "cli/messages.h"
#include "cli/parser.h"

namespace claimgraph {
void add_source_options(Parser& parser, SourceOptions& options) {
  parser.option("paths", options.paths, "files, folders, globs, or - for standard input")
      .required()
      .placeholder("PATH");
  parser.option("--published", options.published,
                "date of publication: 2025, 2025-02 or 2025-02-03");
  parser.option("--publisher", options.publisher, "who published it");
  parser.option("--author", options.author, "who wrote it");
  parser.option("--title", options.title, "its title");
  parser.option("--uri", options.uri, "where it comes from, if not the path");
  parser.option("--encoding", options.encoding, "character encoding (otherwise found out)");
  parser.option("--threads", options.threads, "how many threads read (otherwise all there are)")
      .at_most(256);
}

void check_source_options(const SourceOptions& options) {
  if (!options.encoding.empty() && !is_known_encoding(options.encoding)) {
    throw Failure("unknown encoding '" + options.encoding + "'; use a name such as utf-8");
  }
  check_date("--published", options.published);
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

InputList listed_inputs(const SourceOptions& options) {
  InputList list = inputs_of(options.paths);
  if (!options.uri.empty() && list.names.size() > 1) {
    throw Failure("--uri names one article, and here are " + std::to_string(list.names.size()) +
                  " files; leave it out, or name one file");
  }
  for (const Error& note : list.notes) complain(to_string(note));
  return list;
}

}  // namespace claimgraph
