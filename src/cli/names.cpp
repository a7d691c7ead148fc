#include "cli/names.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/display.h"
#include "base/joined.h"
#include "base/unicode.h"
#include "cli/addresses.h"
#include "cli/claim_output.h"
#include "cli/messages.h"
#include "cli/parser.h"
#include "cli/suggest.h"
#include "query/lookup.h"

namespace claimgraph {
namespace {

/// The first words of a name, as many as asked for.
std::string beginning_of(const std::string& name, std::size_t words) {
  std::size_t end = 0;
  for (; words > 0 && end != std::string::npos; --words)
    end = name.find(' ', end == 0 ? 0 : end + 1);
  return name.substr(0, end);
}

/// The nearest name; else the nearest that begins so, for people leave out what goes without
/// saying ("Corp.").
std::string near_name(std::string_view word, const std::vector<std::string>& names) {
  const std::string whole = did_you_mean(word, names);
  if (!whole.empty()) return whole;
  const auto blanks = static_cast<std::size_t>(std::count(word.begin(), word.end(), ' '));
  std::vector<std::string> beginnings;
  for (const std::string& name : names) beginnings.push_back(beginning_of(name, blanks + 1));
  const std::string near = nearest(word, beginnings);
  const auto at = std::find(beginnings.begin(), beginnings.end(), near);
  if (near.empty()) return "";
  const auto index = static_cast<std::size_t>(at - beginnings.begin());
  return did_you_mean(names[index], {names[index]});
}

/// The best known of several that a short name may mean.
std::string one_of(const std::vector<GraphEntity>& entities) {
  constexpr std::size_t kMost = 3;
  std::string names;
  const std::size_t count = std::min(entities.size(), kMost);
  for (std::size_t i = 0; i < count; ++i) {
    names += (i == 0 ? "'" : i + 1 == count ? " or '" : ", '") + entities[i].name + "'";
  }
  return " Did you mean " + names + "?";
}

std::string no_entity(const Store& store, std::string_view name) {
  const std::vector<std::string> names = all_names(store);
  if (names.empty()) {
    return "the graph holds no entities yet; `claimgraph ingest PATH` reads articles";
  }
  const std::vector<GraphEntity> near = entities_with_words(store, name);
  return fmt::format("no entity '{}'.{} `claimgraph entities` lists all.", name,
                     near.empty() ? near_name(name, names) : one_of(near));
}

/// Enough of the id to tell it from others that begin with these digits, in all likelihood.
std::string longer_id(const std::string& id, const std::string& digits) {
  constexpr std::size_t kMore = 4;
  return id.substr(0, std::max(short_id(id).size(), digits.size() + kMore));
}

/// The one that was named. `shown` gives of each a line by which it can be named alone.
template <typename T, typename Shown>
T only_one(const std::vector<T>& found, const std::string& name, const std::string& none,
           std::string_view things, Shown shown) {
  constexpr std::size_t kMost = 5;
  if (found.empty()) throw NothingNamed(none);
  if (found.size() == 1) return found.front();
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < std::min(found.size(), kMost); ++i) lines.push_back(shown(found[i]));
  if (found.size() > kMost) lines.push_back(fmt::format("and {} more", found.size() - kMost));
  throw Failure(
      fmt::format("several {} are '{}', name one: {}", things, name, joined(lines, "; ")));
}

}  // namespace

Option add_entity_words(Parser& parser, std::vector<std::string>& words,
                        const std::string& meaning) {
  return parser.option("entity", words, meaning).placeholder("ENTITY");
}

std::string question_in(const std::vector<std::string>& words) {
  std::string question = joined(words, " ");
  if (question.find_first_not_of(' ') == std::string::npos) {
    throw Failure("an empty word finds nothing; name a word");
  }
  return question;
}

std::vector<GraphEntity> find_or_complain(const Store& store, std::string_view name) {
  std::vector<GraphEntity> found = entities_named(store, name);
  if (!found.empty()) return found;
  found = entities_with_words(store, name);
  if (found.size() == 1) return found;
  complain(no_entity(store, name));
  return {};
}

void check_predicate(const Predicates& predicates, std::string_view name) {
  if (name.empty() || name == "open" || predicates.find(name) != nullptr) return;
  std::vector<std::string> known;
  for (const Predicate& each : predicates.all()) known.push_back(each.name);
  throw Failure(
      fmt::format("unknown predicate '{}'.{} `claimgraph predicates` lists all; claims without one "
                  "of these have the predicate 'open', and are found by their verb.",
                  name, did_you_mean(name, known)));
}

StoredClaim claim_named(const Store& store, const std::string& digits) {
  if (digits.size() < kFewestDigits) {
    throw Failure("name a claim by four or more digits of its id; `claimgraph claims` shows them");
  }
  return only_one(claims_named(store, digits), digits,
                  fmt::format("no claim '{}'. `claimgraph claims` lists them.", digits), "claims",
                  [&](const StoredClaim& each) {
                    return fmt::format("{} {}", longer_id(each.claim.id, digits), claim_line(each));
                  });
}

DocumentRow document_named(const std::vector<DocumentRow>& documents, const std::string& name,
                           const GlobalOptions& globals) {
  return only_one(documents_typed(documents, name, globals), name,
                  fmt::format("no article '{}'. `claimgraph sources` lists them.", name),
                  "articles", [&](const DocumentRow& each) {
                    return fmt::format("{} {}", longer_id(each.id, name), each.provenance.uri);
                  });
}

StoredDecision decision_named(const Store& store, const std::string& digits) {
  std::vector<StoredDecision> found;
  for (const StoredDecision& each : store.decisions()) {
    const bool named = digits.size() >= kFewestDigits && each.id.starts_with(digits);
    if (each.withdrawn.empty() && named) found.push_back(each);
  }
  return only_one(found, digits,
                  fmt::format("no decision '{}'. `claimgraph judge list` lists them.", digits),
                  "decisions", [](const StoredDecision& each) {
                    return fmt::format("{} {}", each.id, summary_of(each.decision));
                  });
}

void fail_for_entity(const Store& store, std::string_view name) {
  throw NothingNamed(no_entity(store, name));
}

std::string outlet_named(const Store& store, const std::string& name) {
  const std::vector<std::string> outlets = store.outlets();
  for (const std::string& each : outlets) {
    if (fold(name) == fold(each)) return each;
  }
  throw NothingNamed(fmt::format("no outlet '{}'.{} `claimgraph sources` lists them.", name,
                                 did_you_mean(name, outlets)));
}

}  // namespace claimgraph
