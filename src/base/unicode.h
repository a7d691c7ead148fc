#pragma once
// The door to Unicode: everything that needs the character database goes through here (ICU behind
// it). All text is UTF-8 and all offsets are bytes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// One code point and the bytes it takes. Invalid bytes read as U+FFFD, one byte each.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// That of `text` at byte `at`, which is not ASCII.
CodePoint wide_code_point_at(std::string_view text, std::size_t at);

/// The code point that starts at byte `at`. REQUIRES: at < text.size().
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : wide_code_point_at(text, at);
}

bool is_ascii(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

struct RepairedText {
  std::string text{};
  std::size_t replaced = 0;  ///< invalid sequences that became U+FFFD
};

/// Valid UTF-8 without NUL: each invalid sequence and each NUL becomes U+FFFD and is counted.
RepairedText repair_utf8(std::string_view bytes);

/// The form under which names are looked up: NFKC, full case folding, accents and
/// default-ignorable code points dropped, curly quotes made straight, white space runs made one
/// blank.
std::string fold(std::string_view text);

/// Runs of ASCII white space, line ends included, as one blank, and none at the ends.
std::string squeezed(std::string_view text);

/// NFC, otherwise unchanged.
std::string nfc(std::string_view text);

/// A to Z in small letters, other bytes as they are.
char ascii_lower(char c);

std::string to_lower(std::string_view text);

/// "Party" of "party": with a capital first, where that is an ASCII letter.
std::string with_capital(std::string text);

/// What stands between the blanks of a folded text.
std::vector<std::string> words_in(const std::string& folded);

bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);  ///< decimal digit of any script
bool is_space(char32_t c);  ///< Unicode White_Space
bool is_punctuation(char32_t c);
bool is_dash(std::string_view word);  ///< one that parts phrases: "-", "--", an en or em dash

/// Whether a word is a letter with a number, as products are numbered: "M4", "Q1", "H20".
bool is_model_code(std::string_view word);

}  // namespace claimgraph
