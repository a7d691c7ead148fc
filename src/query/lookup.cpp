#include "query/lookup.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/unicode.h"

namespace claimgraph {

namespace {

/// Entities with a name whose folded form pleases.
template <typename Pleases>
std::vector<GraphEntity> entities_where(const Store& store, Pleases pleases) {
  std::vector<GraphEntity> found;
  for (GraphEntity& entity : store.entities()) {
    const auto good = [&](const std::string& form) { return pleases(fold(form)); };
    if (good(entity.name) || std::any_of(entity.names.begin(), entity.names.end(), good)) {
      found.push_back(std::move(entity));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const GraphEntity& a, const GraphEntity& b) {
    return a.members.size() > b.members.size();
  });
  return found;
}

bool is_boundary(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  const auto joins = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  return !joins(text[at - 1]) || !joins(text[at]);
}

bool has_words(std::string_view name, std::string_view words) {
  for (auto at = name.find(words); at != std::string_view::npos; at = name.find(words, at + 1)) {
    if (is_boundary(name, at) && is_boundary(name, at + words.size())) return true;
  }
  return false;
}

/// "acme corp" for "acme corp.", "us" for "u.s.".
std::string without_points(std::string text) {
  std::erase_if(text, [](char c) { return c == '.' || c == ','; });
  return text;
}

}  // namespace

std::vector<GraphEntity> entities_named(const Store& store, std::string_view name) {
  if (name.find(':') != std::string_view::npos) {
    for (GraphEntity& entity : store.entities()) {
      if (entity.id == name) return {std::move(entity)};
    }
  }
  const std::string wanted = fold(name);
  std::vector<GraphEntity> found =
      entities_where(store, [&](const std::string& form) { return form == wanted; });
  const std::string bare = without_points(wanted);
  if (!found.empty() || bare.empty()) return found;
  return entities_where(store,
                        [&](const std::string& form) { return without_points(form) == bare; });
}

std::vector<GraphEntity> entities_with_words(const Store& store, std::string_view words) {
  const std::string wanted = fold(words);
  if (wanted.find_first_not_of(' ') == std::string::npos) return {};
  return entities_where(store, [&](const std::string& form) { return has_words(form, wanted); });
}

std::vector<std::string> ids_of(const std::vector<GraphEntity>& entities) {
  std::vector<std::string> ids;
  for (const GraphEntity& entity : entities) ids.push_back(entity.id);
  return ids;
}

std::optional<StoredClaim> claim_with_id(const Store& store, const std::string& id) {
  ClaimFilter filter;
  filter.id = id;
  std::vector<StoredClaim> found = store.claims(filter);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<StoredClaim> claims_named(const Store& store, const std::string& digits) {
  if (digits.size() < kFewestDigits) return {};
  ClaimFilter filter;
  filter.id_prefix = digits;
  filter.with_rejected = true;
  return store.claims(filter);
}

std::vector<DocumentRow> documents_named(const std::vector<DocumentRow>& documents,
                                         const std::string& name) {
  std::vector<DocumentRow> found;
  for (const DocumentRow& each : documents) {
    const std::string& uri = each.provenance.uri;
    if (uri == name || each.id == name) return {each};
    const bool ends = uri.ends_with("/" + name);
    const bool begins = name.size() >= kFewestDigitsOfArticle && each.id.starts_with(name);
    if (ends || begins) found.push_back(each);
  }
  return found;
}

std::vector<std::string> all_names(const Store& store) {
  std::set<std::string> names;
  for (const GraphEntity& entity : store.entities()) {
    names.insert(entity.name);
    names.insert(entity.names.begin(), entity.names.end());
  }
  return {names.begin(), names.end()};
}

}  // namespace claimgraph
