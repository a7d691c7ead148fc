#include "cli/judge_screen.h"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "cli/columns.h"
#include "cli/terminal.h"

namespace claimgraph {
namespace {

/// Keys without waiting for Enter, as long as this lives; Ctrl-C works as ever.
class SingleKeys {
 public:
  SingleKeys() {
    if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
    termios single = before_;
    single.c_lflag &= static_cast<tcflag_t>(~(ICANON | ECHO));
    changed_ = tcsetattr(STDIN_FILENO, TCSANOW, &single) == 0;
  }
  ~SingleKeys() {
    if (changed_) tcsetattr(STDIN_FILENO, TCSANOW, &before_);
  }
  SingleKeys(const SingleKeys&) = delete;
  SingleKeys& operator=(const SingleKeys&) = delete;

  bool on_terminal() const { return changed_; }

 private:
  termios before_{};
  bool changed_ = false;
};

std::string offered(const std::vector<AnswerKey>& keys) {
  std::string line;
  for (const AnswerKey& each : keys) line += fmt::format("{} {} · ", each.key, each.meaning);
  return line + "space skip · q quit";
}

/// The question behind its number, the first of its lines as wide as the terminal.
std::string with_number(const std::string& number, const std::string& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string lines;
  for (const std::string& each : wrapped(text.substr(0, end), terminal_width() - number.size())) {
    lines += lines.empty() ? number : '\n' + std::string(number.size(), ' ');
    lines += each;
  }
  return lines + text.substr(end);
}

/// The next key that means something here; 'q' at the end of input.
int next_key(const Question& question, const SingleKeys& terminal) {
  for (;;) {
    const int c = std::getchar();
    if (c == EOF || c == 'q' || c == 4) return 'q';
    if (c == ' ' || (c == '\n' && terminal.on_terminal())) return ' ';
    const bool known =
        std::any_of(question.keys.begin(), question.keys.end(),
                    [&](const AnswerKey& each) { return each.key == static_cast<char>(c); });
    if (known) return c;
  }
}

}  // namespace

Answered ask_all(const std::vector<Question>& questions,
                 const std::function<std::string(const Decision&)>& take) {
  const SingleKeys terminal;
  Answered answered;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const Question& question = questions[i];
    fmt::print("{}\n{} ",
               with_number(fmt::format("{}/{}  ", i + 1, questions.size()), question.text),
               styled(offered(question.keys), Style::faint));
    std::fflush(stdout);
    const int key = next_key(question, terminal);
    if (key == 'q') {
      answered.left = questions.size() - i;
      fmt::print("\n");
      return answered;
    }
    if (key == ' ') {
      ++answered.skipped;
      fmt::print("\n\n");
      continue;
    }
    fmt::print("{}\n{}\n\n", static_cast<char>(key), take(question.decide(static_cast<char>(key))));
    ++answered.decided;
  }
  return answered;
}

}  // namespace claimgraph
