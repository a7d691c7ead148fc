#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "base/display.h"

namespace claimgraph {
namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kMostWidth = 160;

bool colours() {
  static const bool wanted = [] {
    const char* none = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    return isatty(STDOUT_FILENO) != 0 && (none == nullptr || *none == '\0') && !dumb;
  }();
  return wanted;
}

}  // namespace

std::optional<std::size_t> cut_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return std::min<std::size_t>(size.ws_col, kMostWidth);
  }
  const char* columns = std::getenv("COLUMNS");
  const long asked = columns != nullptr ? std::strtol(columns, nullptr, 10) : 0;
  if (asked < 20) return std::nullopt;
  return std::min<std::size_t>(static_cast<std::size_t>(asked), kMostWidth);
}

std::size_t terminal_width() { return cut_width().value_or(kDefaultWidth); }

std::string fitted_behind(std::size_t columns, std::string_view text) {
  const auto width = cut_width();
  return width ? clipped(text, *width - columns) : std::string(text);
}

bool shows_progress() { return isatty(STDERR_FILENO) != 0; }

std::string styled(std::string_view text, Style style) {
  if (!colours()) return std::string(text);
  const char* code = style == Style::strong ? "1" : style == Style::faint ? "2" : "33";
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace claimgraph
