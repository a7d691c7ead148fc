#include "cli/transcript.h"

#include <algorithm>

#include "files.h"

namespace claimgraph {
namespace {

constexpr std::string_view kAnyText = "<*>";
constexpr std::string_view kAnyLines = "...";
constexpr std::size_t kShortestId = 8;

/// What each line of a transcript is.
enum class Part { outside, command, more, answer };

std::vector<Part> parts_of(const std::vector<std::string>& lines, TranscriptForm form) {
  std::vector<Part> parts;
  bool inside = form == TranscriptForm::plain;
  bool begun = false;
  for (const std::string& line : lines) {
    Part part = Part::outside;
    if (form == TranscriptForm::markdown && line.starts_with("```")) {
      inside = line == "```console";
      begun = false;
    } else if (form == TranscriptForm::plain && line.starts_with("#")) {
      begun = false;
    } else if (inside && line.starts_with("$ ")) {
      part = Part::command;
      begun = true;
    } else if (inside && begun && line.starts_with("> ") && parts.back() != Part::answer) {
      part = Part::more;
    } else if (inside && begun) {
      part = Part::answer;
    }
    parts.push_back(part);
  }
  // Blank lines before a comment, the next command or the end are air, not an answer.
  for (std::size_t i = parts.size(); i-- > 0;) {
    const bool last = i + 1 == parts.size() || parts[i + 1] != Part::answer;
    if (parts[i] == Part::answer && last && lines[i].empty()) parts[i] = Part::outside;
  }
  return parts;
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }
bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// The text with each id replaced by what `change` gives for it.
template <typename Change>
std::string replace_ids(std::string_view text, Change change) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    const std::string word(text.substr(at, std::max(end, at + 1) - at));
    const bool id = word.size() >= kShortestId && std::all_of(word.begin(), word.end(), is_hex);
    out += id ? change(word) : word;
    at += word.size();
  }
  return out;
}

/// The ids of a line, which then stand as "\x01" in it.
std::vector<std::string> take_ids(std::string& line) {
  std::vector<std::string> ids;
  line = replace_ids(line, [&](const std::string& id) {
    ids.push_back(id);
    return std::string("\x01");
  });
  return ids;
}

bool text_matches(std::string_view pattern, std::string_view text) {
  const std::size_t star = pattern.find(kAnyText);
  if (star == std::string_view::npos) return pattern == text;
  if (!text.starts_with(pattern.substr(0, star))) return false;
  const std::string_view rest = pattern.substr(star + kAnyText.size());
  for (std::size_t at = star; at <= text.size(); ++at) {
    if (text_matches(rest, text.substr(at))) return true;
  }
  return false;
}

bool line_matches(std::string expected, std::string given) {
  take_ids(expected);
  take_ids(given);
  return text_matches(expected, given);
}

void bind(std::string expected, std::string given, Ids& ids) {
  const auto from = take_ids(expected);
  const auto to = take_ids(given);
  if (from.size() != to.size()) return;
  for (std::size_t i = 0; i < from.size(); ++i) ids[from[i]] = to[i];
}

bool matches_from(const std::vector<std::string>& expected, std::size_t e,
                  const std::vector<std::string>& given, std::size_t g, Ids& ids) {
  if (e == expected.size()) return g == given.size();
  if (expected[e] == kAnyLines) {
    for (std::size_t next = g; next <= given.size(); ++next) {
      if (matches_from(expected, e + 1, given, next, ids)) return true;
    }
    return false;
  }
  if (g == given.size() || !line_matches(expected[e], given[g])) return false;
  if (!matches_from(expected, e + 1, given, g + 1, ids)) return false;
  bind(expected[e], given[g], ids);
  return true;
}

}  // namespace

Transcript parse_transcript(std::string_view text, TranscriptForm form) {
  Transcript transcript{form, {}};
  const auto lines = lines_of(std::string(text));
  const auto parts = parts_of(lines, form);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (parts[i] == Part::command) transcript.steps.push_back({i + 1, lines[i].substr(2), {}});
    if (parts[i] == Part::more) transcript.steps.back().command += '\n' + lines[i].substr(2);
    if (parts[i] == Part::answer) transcript.steps.back().answer.push_back(lines[i]);
  }
  return transcript;
}

std::string with_answers(std::string_view text, TranscriptForm form,
                         const std::vector<std::vector<std::string>>& fresh) {
  const auto lines = lines_of(std::string(text));
  const auto parts = parts_of(lines, form);
  std::string out;
  std::size_t step = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (parts[i] == Part::answer) continue;
    out += lines[i] + '\n';
    const bool command = parts[i] == Part::command || parts[i] == Part::more;
    if (!command || (i + 1 < lines.size() && parts[i + 1] == Part::more)) continue;
    for (const std::string& line : fresh[step]) out += line + '\n';
    ++step;
  }
  return out;
}

bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& given,
             Ids& ids) {
  return matches_from(expected, 0, given, 0, ids);
}

std::string with_ids(std::string_view command, const Ids& ids) {
  return replace_ids(command, [&](const std::string& id) {
    const auto found = ids.find(id);
    return found == ids.end() ? id : found->second;
  });
}

}  // namespace claimgraph
