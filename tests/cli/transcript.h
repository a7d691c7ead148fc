#pragma once
// Transcripts: what a user types at the program, and what the program answers, as data.
//
//   # A comment.
//   $ claimgraph stats          run by sh in a folder of the transcript's own
//   > continued                 a further line of the same command
//   an answer                   a line of standard output; <*> stands for any text
//   ...                         any lines
//   ! claimgraph: a complaint   a line of standard error
//   [1]                         the exit code, where it is not 0
//
// An id (a word of eight or more hexadecimal digits) stands for whatever id the program gives in
// its place, in later commands too. In Markdown the ```console blocks are one transcript; there
// both outputs look alike and exit codes are not told.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

struct Step {
  std::size_t line = 0;  ///< of the command, from 1
  std::string command{};
  std::vector<std::string> answer{};  ///< the lines up to the next command, as in the file
};

enum class TranscriptForm { plain, markdown };

/// A file as steps with the lines between them, so that it can be written back.
struct Transcript {
  TranscriptForm form = TranscriptForm::plain;
  std::vector<Step> steps{};
};

Transcript parse_transcript(std::string_view text, TranscriptForm form);

/// The text with the answers of `fresh` in place of its own; `fresh` has as many steps.
std::string with_answers(std::string_view text, TranscriptForm form,
                         const std::vector<std::vector<std::string>>& fresh);

/// From ids as written to ids as given.
using Ids = std::map<std::string, std::string>;

/// Whether the program's lines are those expected; if so, binds the ids.
bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& given,
             Ids& ids);

/// The command with ids as given.
std::string with_ids(std::string_view command, const Ids& ids);

}  // namespace claimgraph
