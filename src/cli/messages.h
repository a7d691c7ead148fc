#pragma once
// What commands say of inputs: complaints on standard error, one line each, alike ones together.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace claimgraph {

/// "claimgraph: …", with everything that could steer a terminal made visible.
void complain(std::string_view what);

/// "1 article", "2 articles"; `more` where the plural is not made by an s.
std::string counted(std::size_t count, std::string_view one, std::string_view more = "");

enum class Detail { grouped, every };

/// Errors of inputs that were left out, printed in the order of their first: one line a kind (the
/// same words, numbers apart) with three places and a count; or a line each.
void print_errors(const std::vector<Error>& errors, Detail detail);

/// The same of inputs that were read all the same.
void print_notes(const std::vector<Error>& notes, Detail detail);

/// Names on standard output the articles whose place others took, as they take something away:
/// three and a count, or all. Nothing where there are none.
void print_replaced(const std::vector<std::string>& addresses, Detail detail);

}  // namespace claimgraph
