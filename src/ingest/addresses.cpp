#include "ingest/addresses.h"

#include <system_error>

#include "ingest/inputs.h"
#include "read/read.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

/// Absolute, links followed as far as the path leads somewhere.
fs::path canonical(const fs::path& path) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error);
  const fs::path found = fs::weakly_canonical(absolute, error);
  return error ? absolute.lexically_normal() : found;
}

}  // namespace

fs::path home_of(const std::string& database) { return canonical(database).parent_path(); }

std::string address_of(const std::string& path, const fs::path& home) {
  if (path == kStandardInput) return path;
  const fs::path whole = canonical(path);
  const fs::path below = whole.lexically_relative(home);
  const bool outside = below.empty() || *below.begin() == "..";
  return (outside ? whole : below).generic_string();
}

void give_address(Article& article) {
  std::string& uri = article.provenance.uri;
  // "-" alone, or with the name of an object in it.
  const bool unnamed = uri == kStandardInput || uri.starts_with("-#");
  if (unnamed) uri = "stdin:" + name_by_content(article.text, article.provenance.publisher);
}

}  // namespace claimgraph
