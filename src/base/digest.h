#pragma once
// SHA-256 (FIPS 180-4): the identity of documents, claims and models.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace claimgraph {

/// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace claimgraph
