#include "cli/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/display.h"

namespace claimgraph {
namespace {

constexpr std::size_t kMostPlaces = 3;  // of one kind that are named

/// The words of a message without its numbers: "byte 17" and "byte 4" are one kind.
std::string kind_of(const std::string& what) {
  std::string kind;
  std::copy_if(what.begin(), what.end(), std::back_inserter(kind),
               [](char c) { return c < '0' || c > '9'; });
  return kind;
}

struct Group {
  std::string kind{};
  std::vector<const Error*> errors{};
};

std::vector<Group> grouped(const std::vector<Error>& errors) {
  std::vector<Group> groups;
  for (const Error& error : errors) {
    const std::string kind = kind_of(error.what);
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& each) { return each.kind == kind; });
    if (group == groups.end()) group = groups.insert(groups.end(), Group{kind, {}});
    group->errors.push_back(&error);
  }
  return groups;
}

void print_group(const Group& group, std::string_view outcome) {
  std::string places;
  for (std::size_t i = 0; i < group.errors.size() && i < kMostPlaces; ++i) {
    places += (i == 0 ? "" : ", ") + group.errors[i]->where;
  }
  if (group.errors.size() > kMostPlaces) {
    places += fmt::format(" and {} more", group.errors.size() - kMostPlaces);
  }
  complain(to_string(Error{group.errors.front()->what, places}) + std::string(outcome));
}

/// `outcome` ends each line: what became of the inputs.
void print_all(const std::vector<Error>& errors, Detail detail, std::string_view outcome) {
  if (detail == Detail::grouped) {
    for (const Group& group : grouped(errors)) print_group(group, outcome);
  } else {
    for (const Error& error : errors) complain(to_string(error) + std::string(outcome));
  }
}

}  // namespace

void complain(std::string_view what) { fmt::print(stderr, "claimgraph: {}\n", made_visible(what)); }

std::string counted(std::size_t count, std::string_view one, std::string_view more) {
  if (count == 1) return fmt::format("1 {}", one);
  return more.empty() ? fmt::format("{} {}s", count, one) : fmt::format("{} {}", count, more);
}

void print_errors(const std::vector<Error>& errors, Detail detail) {
  print_all(errors, detail, "; skipped");
}

void print_notes(const std::vector<Error>& notes, Detail detail) { print_all(notes, detail, ""); }

void print_replaced(const std::vector<std::string>& addresses, Detail detail) {
  if (addresses.empty()) return;
  const std::size_t shown =
      detail == Detail::every ? addresses.size() : std::min(kMostPlaces, addresses.size());
  std::string names;
  for (std::size_t i = 0; i < shown; ++i) {
    names += (i == 0 ? "" : ", ") + made_visible(addresses[i]);
  }
  if (shown < addresses.size()) names += fmt::format(" and {} more", addresses.size() - shown);
  fmt::print("Replaced: {}; `claimgraph diff` tells what changed.\n", names);
}

}  // namespace claimgraph
