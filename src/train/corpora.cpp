#include "train/corpora.h"

#include <fstream>
#include <iterator>

#include "base/error.h"
#include "core/conllu.h"

namespace claimgraph {

std::string read_whole_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Failure(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Document read_treebank(const std::filesystem::path& path) {
  Result<Document> document = read_conllu(read_whole_file(path));
  if (!document) throw Failure(path.string() + ": " + to_string(document.error()));
  return std::move(*document);
}

}  // namespace claimgraph
