#include "cli/progress.h"

#include <fmt/format.h>

#include <cstdio>

#include "cli/messages.h"
#include "cli/terminal.h"

namespace claimgraph {
namespace {

constexpr std::size_t kCells = 24;
constexpr std::chrono::milliseconds kBetween{100};
constexpr std::chrono::milliseconds kQuiet{500};  // what is done sooner needs no bar

}  // namespace

std::string progress_line(std::size_t done, std::size_t files, std::size_t articles,
                          double seconds) {
  const std::size_t full = files == 0 ? kCells : kCells * done / files;
  std::string bar;
  for (std::size_t i = 0; i < kCells; ++i) bar += i < full ? "━" : "─";
  return fmt::format("reading {} {}/{} · {} · {:.1f} s", bar, done, counted(files, "file"),
                     counted(articles, "article"), seconds);
}

Progress::Progress(std::size_t files) : files_(files), next_(start_ + kQuiet) {}

Progress::~Progress() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
}

void Progress::file_done() {
  ++files_done_;
  draw();
}

void Progress::articles_done(std::size_t articles) {
  articles_ = articles;
  draw();
}

void Progress::draw() {
  const auto now = Clock::now();
  if (now < next_ || !shows_progress()) return;
  next_ = now + kBetween;
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const std::string line = progress_line(files_done_, files_, articles_, seconds);
  std::fputs(("\r\x1b[K" + line).c_str(), stderr);
}

}  // namespace claimgraph
