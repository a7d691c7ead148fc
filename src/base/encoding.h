#pragma once
// Bytes of any encoding → UTF-8, and by which rule the encoding was settled.

#include <cstddef>
#include <string>
#include <string_view>

namespace claimgraph {

struct Decoded {
  std::string text{};        ///< valid UTF-8 without NUL and byte order mark
  std::string encoding{};    ///< "utf-8 (strict)": name and the rule that decided
  std::size_t replaced = 0;  ///< invalid sequences and NULs that became U+FFFD
};

/// What is known of the encoding before the bytes are looked at; empty: nothing.
struct EncodingHints {
  std::string_view required{};  ///< by the user: decides over all but a byte order mark
  std::string_view declared{};  ///< by the document: used if ICU knows it
};

/// Decodes by the first rule that applies: byte order mark; required; declared (not where strict
/// UTF-8 holds and the bytes are not plain ASCII, for pages often lie); strict UTF-8; the NUL
/// pattern of UTF-16; ICU's detector where its confidence is at least 30 of 100 (right on 24 of 29
/// samples, and below 30 mostly wrong); else windows-1252, as the WHATWG prescribes.
Decoded decode(std::string_view bytes, const EncodingHints& hints);

/// Whether ICU knows an encoding of this name.
bool is_known_encoding(std::string_view name);

/// Whether the first 8,000 bytes hold NULs that are not those of UTF-16 or UTF-32: no text.
bool looks_binary(std::string_view bytes);

}  // namespace claimgraph
