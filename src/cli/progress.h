#pragma once
// How far a long reading has come, on the terminal's last line.

#include <chrono>
#include <cstddef>
#include <string>

namespace claimgraph {

/// "reading ━━━━━━──── 3/8 files · 412 articles · 1.2 s": on standard error where that is a
/// terminal, from the first second on, cleared at the end; silent elsewhere.
class Progress {
 public:
  explicit Progress(std::size_t files);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void file_done();
  void articles_done(std::size_t articles);

 private:
  void draw();

  using Clock = std::chrono::steady_clock;
  std::size_t files_ = 0;
  std::size_t files_done_ = 0;
  std::size_t articles_ = 0;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_{};
};

/// The line for a state of things: of the bar's `width` cells, as many are full as files are done.
std::string progress_line(std::size_t done, std::size_t files, std::size_t articles,
                          double seconds);

}  // namespace claimgraph
