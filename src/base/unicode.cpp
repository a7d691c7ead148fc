#include "base/unicode.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <sstream>

#include "base/error.h"

namespace claimgraph {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

const icu::Normalizer2& normalizer(const char* name, UNormalization2Mode mode) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = icu::Normalizer2::getInstance(nullptr, name, mode, status);
  if (U_FAILURE(status))
    throw Failure(std::string("ICU has no normaliser: ") + u_errorName(status));
  return *instance;
}

constexpr std::uint64_t of_each_byte(std::uint64_t byte) { return byte * 0x0101010101010101; }
constexpr std::uint64_t kHighBits = of_each_byte(0x80);

/// Lowers a few letters, all at once: `Bytes` is a number of so many. Whether they are ASCII; where
/// not, they come out garbled.
template <typename Bytes>
bool lower_ascii(const char* from, char* to) {
  constexpr auto each = [](std::uint64_t byte) { return static_cast<Bytes>(of_each_byte(byte)); };
  Bytes bytes = 0;
  std::memcpy(&bytes, from, sizeof bytes);
  const Bytes from_a = bytes + each(0x80 - 'A');
  const Bytes behind_z = bytes + each(0x7F - 'Z');
  const Bytes lowered = bytes | ((from_a & ~behind_z & each(0x80)) >> 2);
  std::memcpy(to, &lowered, sizeof lowered);
  return (bytes & each(0x80)) == 0;
}

/// The same with a text, whose last letters may be done twice; `to` may be the text itself.
bool lower_ascii(std::string_view text, char* to) {
  const char* from = text.data();
  const std::size_t size = text.size();
  bool ascii = true;
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8)
      ascii &= lower_ascii<std::uint64_t>(from + at, to + at);
    return ascii & lower_ascii<std::uint64_t>(from + size - 8, to + size - 8);
  }
  if (size >= 4) {
    ascii = lower_ascii<std::uint32_t>(from, to);
    return ascii & lower_ascii<std::uint32_t>(from + size - 4, to + size - 4);
  }
  for (std::size_t at = 0; at < size; ++at) {
    ascii &= static_cast<unsigned char>(from[at]) < 0x80;
    to[at] = ascii_lower(from[at]);
  }
  return ascii;
}

char32_t straightened(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
      return '-';
    default:
      return c;
  }
}

}  // namespace

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_ascii(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & kHighBits) != 0) return false;
  }
  for (; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) >= 0x80) return false;
  }
  return true;
}

CodePoint wide_code_point_at(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 4));
  std::int32_t next = 0;
  UChar32 value = 0;
  U8_NEXT(bytes, next, length, value);
  if (value < 0) return {kReplacement, 1};
  return {static_cast<char32_t>(value), static_cast<std::uint32_t>(next)};
}

void append_utf8(std::string& out, char32_t code_point) {
  char buffer[4];
  std::int32_t length = 0;
  UBool error = false;
  U8_APPEND(reinterpret_cast<std::uint8_t*>(buffer), length, 4, static_cast<UChar32>(code_point),
            error);
  if (error) return append_utf8(out, kReplacement);
  out.append(buffer, static_cast<std::size_t>(length));
}

RepairedText repair_utf8(std::string_view bytes) {
  RepairedText repaired;
  repaired.text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t first = at;
    while (at < bytes.size() && static_cast<signed char>(bytes[at]) > 0) ++at;
    repaired.text.append(bytes, first, at - first);
    if (at == bytes.size()) break;
    const CodePoint c = code_point_at(bytes, at);
    const bool invalid = (c.value == kReplacement && c.size == 1) || c.value == 0;
    if (invalid) {
      append_utf8(repaired.text, kReplacement);
      ++repaired.replaced;
    } else {
      repaired.text.append(bytes.substr(at, c.size));
    }
    at += c.size;
  }
  return repaired;
}

std::string squeezed(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  if (std::none_of(text.begin(), text.end(), is_blank)) return std::string(text);
  std::string out(text.size(), ' ');
  std::size_t size = 0;
  bool blank = true;  // what stands behind a blank, or first
  for (const char c : text) {
    const bool next = is_blank(c);
    out[size] = next ? ' ' : c;
    size += blank && next ? 0 : 1;
    blank = next;
  }
  if (blank && size > 0) --size;
  out.resize(size);
  return out;
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) {
    std::string lower = squeezed(text);
    lower_ascii(lower, lower.data());
    return lower;
  }
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2& folded = normalizer("nfkc_cf", UNORM2_COMPOSE);
  static const icu::Normalizer2& decomposed = normalizer("nfc", UNORM2_DECOMPOSE);
  const icu::UnicodeString source =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const icu::UnicodeString apart = decomposed.normalize(folded.normalize(source, status), status);
  if (U_FAILURE(status)) return std::string(text);
  std::string out;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    append_utf8(out, u_isUWhiteSpace(c) ? U' ' : straightened(static_cast<char32_t>(c)));
  }
  return squeezed(out);
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  static const icu::Normalizer2& composed = normalizer("nfc", UNORM2_COMPOSE);
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  composed.normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                         status);
  return U_FAILURE(status) ? std::string(text) : out;
}

std::string with_capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string to_lower(std::string_view text) {
  std::string lower(text);
  if (lower_ascii(text, lower.data())) return lower;
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::CaseMap::utf8ToLower("", 0, {text.data(), static_cast<std::int32_t>(text.size())}, sink,
                            nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

std::vector<std::string> words_in(const std::string& folded) {
  std::istringstream in(folded);
  return {std::istream_iterator<std::string>(in), {}};
}

// Most text is ASCII, for which a look at ICU's tables costs more than the answer.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}
bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) != 0;
}
bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c)) != 0;
}
bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return u_isdigit(static_cast<UChar32>(c)) != 0;
}
bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}
bool is_punctuation(char32_t c) { return u_ispunct(static_cast<UChar32>(c)) != 0; }
bool is_dash(std::string_view word) {
  return word == "-" || word == "--" || word == "\u2013" || word == "\u2014";
}

bool is_model_code(std::string_view word) {
  constexpr std::size_t kLongestCode = 4;
  return word.size() > 1 && word.size() <= kLongestCode && word[0] >= 'A' && word[0] <= 'Z' &&
         std::all_of(word.begin() + 1, word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace claimgraph
