#include "base/breaks.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/error.h"
#include "base/unicode.h"

namespace claimgraph {
namespace {

using Maker = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

std::unique_ptr<icu::BreakIterator> made(Maker make) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(make(icu::Locale::getEnglish(), status));
  if (U_FAILURE(status) || !iterator) {
    throw Failure(std::string("ICU has no text boundaries: ") + u_errorName(status));
  }
  return iterator;
}

/// Byte offsets of the boundaries after the start.
std::vector<std::uint32_t> boundaries(icu::BreakIterator& iterator, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator.setText(&view, status);
  std::vector<std::uint32_t> ends;
  if (U_SUCCESS(status)) {
    iterator.first();
    for (std::int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
      ends.push_back(static_cast<std::uint32_t>(at));
    }
  }
  utext_close(&view);
  return ends;
}

/// Whether some word may touch the next: scripts from the CJK radicals on, Thai, Lao, Khmer,
/// Burmese.
bool may_lack_blanks(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const bool southeast = (c.value >= 0x0E00 && c.value < 0x0F00) ||
                           (c.value >= 0x1000 && c.value < 0x10A0) ||
                           (c.value >= 0x1780 && c.value < 0x1800);
    if (c.value >= 0x2E80 || southeast) return true;
    at += c.size;
  }
  return false;
}

}  // namespace

std::vector<std::uint32_t> sentence_ends(std::string_view text) {
  std::string flat(text);
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  thread_local const auto iterator = made(icu::BreakIterator::createSentenceInstance);
  std::vector<std::uint32_t> ends = boundaries(*iterator, flat);
  if (!flat.empty() && (ends.empty() || ends.back() != flat.size())) {
    ends.push_back(static_cast<std::uint32_t>(flat.size()));
  }
  return ends;
}

std::string searchable_words(std::string_view text) {
  std::string source(text);
  if (!may_lack_blanks(source)) return source;
  thread_local const auto iterator = made(icu::BreakIterator::createWordInstance);
  std::string words;
  std::size_t from = 0;
  for (const std::uint32_t end : boundaries(*iterator, source)) {
    if (!words.empty() && words.back() != ' ') words += ' ';
    words.append(source, from, end - from);
    from = end;
  }
  return words;
}

}  // namespace claimgraph
