#pragma once
// Small questions about single characters and the words made of them.

#include <string_view>

#include "base/unicode.h"

namespace claimgraph {

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether the byte starts a character.
inline bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// The byte at which the character before byte `at` starts. REQUIRES: 0 < at.
std::size_t previous_character(std::string_view text, std::size_t at);

bool is_quote(char32_t c);       ///< any double or single quotation mark, the apostrophe too
bool is_apostrophe(char32_t c);  ///< ' ’ ` and their like
bool is_opening(char32_t c);     ///< brackets and quotes that open
bool is_closing(char32_t c);     ///< brackets and quotes that may close
bool is_hyphen(char32_t c);      ///< - and U+2010, U+2011
bool is_currency_sign(char32_t c);

/// The text without white space at either end.
std::string_view trimmed(std::string_view text);

}  // namespace claimgraph
