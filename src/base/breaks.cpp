#include "base/breaks.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/error.h"

namespace claimgraph {
namespace {

icu::BreakIterator& iterator_of_thread() {
  thread_local std::unique_ptr<icu::BreakIterator> iterator;
  if (!iterator) {
    UErrorCode status = U_ZERO_ERROR;
    iterator.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    if (U_FAILURE(status) || !iterator) {
      throw Failure(std::string("ICU has no sentence breaks: ") + u_errorName(status));
    }
  }
  return *iterator;
}

}  // namespace

std::vector<std::uint32_t> sentence_ends(std::string_view text) {
  std::string flat(text);
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  icu::BreakIterator& iterator = iterator_of_thread();
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, flat.data(), static_cast<std::int64_t>(flat.size()), &status);
  iterator.setText(&view, status);
  std::vector<std::uint32_t> ends;
  if (U_SUCCESS(status)) {
    iterator.first();
    for (std::int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
      ends.push_back(static_cast<std::uint32_t>(at));
    }
  }
  utext_close(&view);
  if (!flat.empty() && (ends.empty() || ends.back() != flat.size())) {
    ends.push_back(static_cast<std::uint32_t>(flat.size()));
  }
  return ends;
}

}  // namespace claimgraph
