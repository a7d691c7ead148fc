#pragma once
// Judging on a terminal: one question after the other, one key an answer.

#include <functional>
#include <string>
#include <vector>

#include "core/decision.h"

namespace claimgraph {

/// A key with what it stands for: 's', "same".
struct AnswerKey {
  char key = '\0';
  std::string meaning{};
};

/// What is asked: its lines, ready to print, the keys, and the decision that a key makes.
struct Question {
  std::string text{};
  std::vector<AnswerKey> keys{};
  std::function<Decision(char key)> decide{};
};

struct Answered {
  std::size_t decided = 0;
  std::size_t skipped = 0;
  std::size_t left = 0;
};

/// Asks until the questions or the keys end, or `q` is typed; blanks and line ends skip. Hands
/// every decision to `take`, which gives what to print below it. Keys come from standard input:
/// singly from a terminal, else from a file or pipe.
Answered ask_all(const std::vector<Question>& questions,
                 const std::function<std::string(const Decision&)>& take);

}  // namespace claimgraph
