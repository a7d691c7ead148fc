#include "base/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::size_t kFirstBlock = 8000;  // bytes, as git and ripgrep look at
constexpr std::int32_t kLeastConfidence = 30;

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

constexpr Mark kMarks[] = {
    {std::string_view("\xEF\xBB\xBF", 3), "utf-8"},
    {std::string_view("\xFF\xFE\x00\x00", 4), "utf-32le"},
    {std::string_view("\x00\x00\xFE\xFF", 4), "utf-32be"},
    {std::string_view("\xFF\xFE", 2), "utf-16le"},
    {std::string_view("\xFE\xFF", 2), "utf-16be"},
};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  if (name.empty() || name.size() > 60) return nullptr;
  Converter converter(ucnv_open(std::string(name).c_str(), &status));
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

/// UTF-16 code units as UTF-8; a lone surrogate becomes U+FFFD.
std::string utf8_of(const char16_t* units, std::size_t size) {
  std::string out;
  out.reserve(size);
  for (std::size_t i = 0; i < size; ++i) {
    const char16_t unit = units[i];
    const bool pair = U16_IS_LEAD(unit) && i + 1 < size && U16_IS_TRAIL(units[i + 1]);
    if (pair) {
      append_utf8(out, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(unit, units[i + 1])));
      ++i;
    } else if (unit == 0 || U16_IS_SURROGATE(unit)) {
      append_utf8(out, 0xFFFD);
    } else {
      append_utf8(out, unit);
    }
  }
  return out;
}

std::size_t count_replacements(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("\xEF\xBF\xBD"); at != std::string_view::npos;
       at = text.find("\xEF\xBF\xBD", at + 3)) {
    ++count;
  }
  return count;
}

Decoded convert(std::string_view bytes, UConverter* converter, std::string encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  std::u16string units;
  units.resize(bytes.size() + 16);
  char16_t* target = units.data();
  std::size_t written = 0;
  while (true) {
    status = U_ZERO_ERROR;
    target = units.data() + written;
    ucnv_toUnicode(converter, &target, units.data() + units.size(), &source, source_end, nullptr, 1,
                   &status);
    written = static_cast<std::size_t>(target - units.data());
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
    units.resize(units.size() * 2);
  }
  Decoded decoded{utf8_of(units.data(), written), std::move(encoding), 0};
  decoded.replaced = count_replacements(decoded.text);
  return decoded;
}

Decoded as_utf8(std::string_view bytes, std::string encoding) {
  RepairedText repaired = repair_utf8(bytes);
  return {std::move(repaired.text), std::move(encoding), repaired.replaced};
}

Decoded decode_as(std::string_view bytes, std::string_view name, std::string_view rule) {
  const std::string label = to_lower(name) + " (" + std::string(rule) + ")";
  if (to_lower(name) == "utf-8" || to_lower(name) == "utf8") return as_utf8(bytes, label);
  const Converter converter = open_converter(name);
  return converter ? convert(bytes, converter.get(), label) : as_utf8(bytes, "utf-8 (fallback)");
}

/// "utf-16le" or "utf-16be" where at least 30 % of one half of the bytes is NUL and less than 5 %
/// of the other; else "".
std::string_view utf16_by_nuls(std::string_view bytes) {
  const std::size_t size = std::min(bytes.size(), kFirstBlock) & ~std::size_t{1};
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < size; i += 2) {
    even += bytes[i] == '\0' ? 1 : 0;
    odd += bytes[i + 1] == '\0' ? 1 : 0;
  }
  const std::size_t pairs = size / 2;
  if (pairs == 0) return "";
  if (odd * 10 >= pairs * 3 && even * 20 <= pairs) return "utf-16le";
  if (even * 10 >= pairs * 3 && odd * 20 <= pairs) return "utf-16be";
  return "";
}

std::string detected(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* detector = ucsdet_open(&status);
  std::string name;
  const auto size = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 1U << 20U));
  ucsdet_setText(detector, bytes.data(), size, &status);
  if (const UCharsetMatch* match = ucsdet_detect(detector, &status); U_SUCCESS(status) && match) {
    if (ucsdet_getConfidence(match, &status) >= kLeastConfidence) {
      name = ucsdet_getName(match, &status);
    }
  }
  ucsdet_close(detector);
  return name;
}

const Mark* mark_of(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) return &mark;
  }
  return nullptr;
}

}  // namespace

Decoded decode(std::string_view bytes, const EncodingHints& hints) {
  if (const Mark* mark = mark_of(bytes)) {
    return decode_as(bytes.substr(mark->bytes.size()), mark->encoding, "byte order mark");
  }
  if (is_known_encoding(hints.required)) return decode_as(bytes, hints.required, "required");
  const bool has_nul = bytes.substr(0, kFirstBlock).find('\0') != std::string_view::npos;
  const RepairedText strict = has_nul ? RepairedText{{}, 1} : repair_utf8(bytes);
  const bool ascii = std::all_of(bytes.begin(), bytes.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!has_nul && is_known_encoding(hints.declared) && (strict.replaced > 0 || ascii)) {
    return decode_as(bytes, hints.declared, "declared");
  }
  if (strict.replaced == 0) return {strict.text, "utf-8 (strict)", 0};
  if (const std::string_view name = utf16_by_nuls(bytes); !name.empty()) {
    return decode_as(bytes, name, "NUL pattern");
  }
  // A long text with a few broken bytes is UTF-8 with damage, not another encoding.
  if (!has_nul && strict.replaced * 20 < bytes.size() / 20 &&
      strict.text.find("\xE2\x80") != std::string::npos) {
    return {strict.text, "utf-8 (damaged)", strict.replaced};
  }
  if (const std::string name = detected(bytes); is_known_encoding(name)) {
    return decode_as(bytes, name, "detected");
  }
  return decode_as(bytes, "windows-1252", "fallback");
}

bool is_known_encoding(std::string_view name) { return open_converter(name) != nullptr; }

bool looks_binary(std::string_view bytes) {
  if (mark_of(bytes) != nullptr) return false;
  const std::string_view block = bytes.substr(0, kFirstBlock);
  return block.find('\0') != std::string_view::npos && utf16_by_nuls(bytes).empty();
}

}  // namespace claimgraph
