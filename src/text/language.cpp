#include "text/language.h"

#include <cstddef>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::size_t kLookedAt = 20'000;  // bytes
constexpr std::size_t kFewWords = 20;
constexpr std::size_t kLongestListedWord = 16;  // bytes; the listed ones are short
constexpr double kLeastShare = 0.10;            // of words listed; English news has about 0.35

struct Letters {
  std::size_t all = 0;
  std::size_t han = 0;
  std::size_t kana = 0;
  std::size_t hangul = 0;
  std::size_t cyrillic = 0;
  std::size_t arabic = 0;
};

void count(char32_t c, Letters& letters) {
  ++letters.all;
  if (c < 0x80) return;
  if (c >= 0x4E00 && c <= 0x9FFF) ++letters.han;
  if (c >= 0x3040 && c <= 0x30FF) ++letters.kana;
  if (c >= 0xAC00 && c <= 0xD7A3) ++letters.hangul;
  if (c >= 0x0400 && c <= 0x04FF) ++letters.cyrillic;
  if (c >= 0x0600 && c <= 0x06FF) ++letters.arabic;
}

std::string language_of_script(const Letters& letters) {
  const std::size_t half = letters.all / 2;
  if (letters.han + letters.kana > half) return letters.kana > letters.han / 10 ? "ja" : "zh";
  if (letters.hangul > half) return "ko";
  if (letters.cyrillic > half) return "ru";
  if (letters.arabic > half) return "ar";
  return {};
}

}  // namespace

std::string language_of(std::string_view text, const ReadingWords& words) {
  Letters letters;
  std::vector<std::size_t> counts(words.languages.size());
  std::size_t word_count = 0;
  std::size_t start = 0;  // of the word
  const std::size_t end = std::min(text.size(), kLookedAt);
  for (std::size_t i = 0; i <= end;) {
    const CodePoint c = i < end ? code_point_at(text, i) : CodePoint{' ', 1};
    const std::string_view word = text.substr(start, i - start);
    i += c.size;
    if (is_letter(c.value)) {
      count(c.value, letters);
      continue;
    }
    start = i;
    if (word.empty()) continue;
    ++word_count;
    if (word.size() <= kLongestListedWord) {
      const auto found = words.language_words.find(to_lower(word));
      for (std::size_t k = 0; found != words.language_words.end() && k < counts.size(); ++k) {
        counts[k] += found->second >> k & 1U;
      }
    }
  }
  if (std::string script = language_of_script(letters); !script.empty()) return script;
  std::size_t best = 0;
  for (std::size_t k = 1; k < counts.size(); ++k) {
    if (counts[k] > counts[best]) best = k;
  }
  if (counts.empty() || letters.all == 0) return "und";
  if (word_count < kFewWords) return words.languages[best];
  const double share = static_cast<double>(counts[best]) / static_cast<double>(word_count);
  return share >= kLeastShare ? words.languages[best] : "und";
}

}  // namespace claimgraph
