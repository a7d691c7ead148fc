#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "text/characters.h"
#include "text/role_parts.h"

namespace claimgraph {
namespace {

constexpr std::size_t kLongestLabel = 48;      // bytes
constexpr std::size_t kLongestQuestion = 700;  // bytes
constexpr std::size_t kClosingBlocks = 4;

bool is_turn(const Block& block) {
  return block.role == Role::question || block.role == Role::body ||
         block.role == Role::list_item || block.role == Role::quotation;
}

bool asks(std::string_view text) {
  while (!text.empty()) {
    const std::size_t before = previous_character(text, text.size());
    if (!is_closing(code_point_at(text, before).value)) break;
    text = text.substr(0, before);
  }
  return text.ends_with('?');
}

/// One to five capitalised words, as a name or an office is written.
bool is_name_like(std::string_view label) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < label.size();) {
    const std::size_t end = std::min(label.find(' ', i), label.size());
    if (end > i) {
      const char32_t first = code_point_at(label, i).value;
      if (!is_upper(first)) return false;
      ++count;
    }
    i = end + 1;
  }
  return count >= 1 && count <= 5 && label.find_first_of("0123456789.?!,;\"") == label.find('.');
}

/// The bytes of the label with its colon, and the label itself.
struct Label {
  std::string_view name;
  std::size_t size = 0;
};

std::optional<Label> label_of(std::string_view text) {
  const std::size_t colon = text.substr(0, kLongestLabel).find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 >= text.size())
    return std::nullopt;
  if (text[colon + 1] != ' ' && text[colon + 1] != '\n') return std::nullopt;
  const std::string_view name = trimmed(text.substr(0, colon));
  if (!is_name_like(name)) return std::nullopt;
  return Label{name, colon + 1};
}

/// "MR. ROE" → "Mr. Roe"; other spellings stay.
std::string spoken_name(std::string_view label) {
  const bool shouted =
      std::none_of(label.begin(), label.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!shouted || label.size() <= 3) return std::string(label);
  std::string name = to_lower(label);
  bool start = true;
  for (char& c : name) {
    if (start && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    start = c == ' ' || c == '-' || c == '.';
  }
  return name;
}

/// The guest whom the title names; empty if it names none.
std::string guest_of(std::string_view title, const ReadingWords& words) {
  const std::string lower = to_lower(title);
  if (lower.size() != title.size()) return {};
  for (const std::string& cue : words.interview_titles) {
    const std::size_t at = lower.find(cue);
    if (at == std::string::npos || (at > 0 && is_ascii_letter(lower[at - 1]))) continue;
    std::string_view name = trimmed(title.substr(at + cue.size()));
    for (const std::string_view stop :
         {",", "|", " on ", " about ", " - ", "\xE2\x80\x93", "\xE2\x80\x94", ":", "("}) {
      name = name.substr(0, name.find(stop));
    }
    name = trimmed(name);
    if (name.size() <= kLongestLabel && is_name_like(name)) return std::string(name);
  }
  return {};
}

/// The person whom the paragraph before the first marked question introduces: its last run of two
/// to four capitalised words before a comma ("Jane Roe, who runs Acme, …"). Empty without two
/// questions that the markup shows.
std::string introduced_guest(const Article& article) {
  const auto asked = [](const Block& block) { return block.role == Role::question; };
  const auto first = std::find_if(article.blocks.begin(), article.blocks.end(), asked);
  if (std::count_if(article.blocks.begin(), article.blocks.end(), asked) < 2) return {};
  if (first == article.blocks.begin() || std::prev(first)->role != Role::body) return {};
  const std::string_view text = text_of(article, *std::prev(first));
  std::string guest;
  std::size_t run = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    const std::string_view word = text.substr(i, end - i);
    const bool named = !word.empty() && is_upper(code_point_at(word, 0).value) &&
                       word.find_first_of("0123456789.") == std::string_view::npos;
    if (named && count == 0) run = i;
    count = named ? count + 1 : 0;
    if (word.ends_with(',')) {
      if (count >= 2 && count <= 4) guest = text.substr(run, end - 1 - run);
      count = 0;
    }
    i = end + 1;
  }
  return guest;
}

/// Whether a closing block is a note on a person: "Jane Roe is a fellow at …".
bool is_biography(std::string_view text, const std::string& guest, const ReadingWords& words) {
  const std::string folded = fold(text.substr(0, 160));
  for (const std::string& cue : words.biography) {
    const std::size_t at = folded.find(" " + cue + " ");
    if (at == std::string::npos) continue;
    const std::string subject = folded.substr(0, at);
    if (!guest.empty() && subject == fold(guest)) return true;
    const auto blanks = std::count(subject.begin(), subject.end(), ' ');
    if (blanks >= 1 && blanks <= 2 &&
        is_name_like(trimmed(text.substr(0, std::min(at, text.size())))))
      return true;
  }
  return false;
}

/// The first block of the notes that close the article.
std::size_t closing_start(const Article& article, const std::string& guest,
                          const ReadingWords& words) {
  std::size_t start = article.blocks.size();
  std::size_t left = kClosingBlocks;
  while (start > 0 && left-- > 0) {
    const Block& block = article.blocks[start - 1];
    const bool note = !is_turn(block) || is_biography(text_of(article, block), guest, words);
    if (!note) break;
    --start;
  }
  return start;
}

void take_turn(Block& block, const std::string& speaker, Role role, const std::string& guest,
               std::string_view text) {
  block.speaker = speaker;
  const bool asked = !speaker.empty() && speaker != guest && asks(text);
  if (role == Role::question || asked) block.role = Role::question;
}

/// Turns by label. False if the text has none: fewer than three labelled blocks, or no label twice.
bool settle_labelled(Article& article, const std::string& guest, const ReadingWords& words) {
  std::map<std::string, std::size_t, std::less<>> counts;
  std::size_t labelled = 0;
  std::size_t most = 0;
  for (const Block& block : article.blocks) {
    const auto label = is_turn(block) ? label_of(text_of(article, block)) : std::nullopt;
    if (!label) continue;
    ++labelled;
    most = std::max(most, ++counts[fold(label->name)]);
  }
  const bool marked = std::any_of(counts.begin(), counts.end(), [&](const auto& count) {
    return words.question_labels.contains(count.first);
  });
  if (counts.size() < 2 || (!marked && (labelled < 3 || most < 2))) return false;
  const std::size_t closing = closing_start(article, guest, words);
  std::vector<Block> settled;
  std::string speaker;
  Role role = Role::body;
  bool in_turn = false;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    Block block = article.blocks[i];
    if (block.role == Role::heading) in_turn = false;
    if (i < closing && is_turn(block)) {
      if (const auto label = label_of(text_of(article, block))) {
        const std::string folded = fold(label->name);
        const bool question = words.question_labels.contains(folded);
        const bool answer = words.answer_labels.contains(folded);
        speaker = question ? "" : answer ? guest : spoken_name(label->name);
        role = question ? Role::question : Role::body;
        in_turn = true;
        if (const auto parts = parted(article, block, label->size)) {
          settled.push_back(parts->first);
          block = parts->second;
        }
      }
      if (in_turn) take_turn(block, speaker, role, guest, text_of(article, block));
    }
    settled.push_back(std::move(block));
  }
  article.blocks = std::move(settled);
  return true;
}

/// Turns of an interview without labels: short blocks that end in a question mark ask, what
/// follows answers.
void settle_unlabelled(Article& article, const std::string& guest, const ReadingWords& words) {
  const auto is_question = [&](std::size_t i) {
    const Block& block = article.blocks[i];
    if (block.role == Role::question) return true;
    if (block.role != Role::body && block.role != Role::heading) return false;
    return block.span.size() <= kLongestQuestion && !block.repeated &&
           asks(text_of(article, block)) && i + 1 < article.blocks.size() &&
           article.blocks[i + 1].role != Role::heading;
  };
  std::size_t questions = 0;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) questions += is_question(i) ? 1 : 0;
  if (questions < 2) return;
  const std::size_t closing = closing_start(article, guest, words);
  // Where answers stand in quotation marks, what stands without them is the article's own voice.
  const auto quoted = [&](const Block& block) {
    return is_quote(code_point_at(text_of(article, block), 0).value);
  };
  bool asked = false;
  std::optional<bool> all_quoted;
  for (std::size_t i = 0; i < closing; ++i) {
    Block& block = article.blocks[i];
    if (is_question(i)) {
      asked = true;
      block.role = Role::question;
    } else if (asked && is_turn(block)) {
      if (!all_quoted) all_quoted = quoted(block);
      if (!*all_quoted || quoted(block)) block.speaker = guest;
    }
  }
}

}  // namespace

void settle_turns(Article& article, const ReadingWords& words) {
  std::string guest = guest_of(article.provenance.title, words);
  if (guest.empty()) guest = introduced_guest(article);
  if (settle_labelled(article, guest, words)) return;
  if (!guest.empty()) settle_unlabelled(article, guest, words);
}

}  // namespace claimgraph
