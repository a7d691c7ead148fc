#include "cli/next_steps.h"

#include <algorithm>

#include "base/display.h"
#include "base/joined.h"
#include "cli/terminal.h"

namespace claimgraph {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-_./:@%+,").find(c) != std::string_view::npos ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string shell_quoted(std::string_view word) {
  const std::string text = made_visible(word);
  if (!text.empty() && text.front() != '-' && std::all_of(text.begin(), text.end(), is_plain)) {
    return text;
  }
  // Double quotes read better, but some signs keep their meaning within them.
  if (text.find_first_of("\"$`\\!") == std::string::npos) return '"' + text + '"';
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

std::string next_steps(const std::vector<std::string>& steps) {
  const std::string line = joined(steps, " · ");
  return display_width(line) <= terminal_width() ? line : joined(steps, "\n");
}

}  // namespace claimgraph
