#pragma once
// What a share is traded as, in brackets behind its company's name: it interrupts the sentence and
// is no part of it.

#include <cstddef>
#include <string_view>

#include "knowledge/text_words.h"

namespace claimgraph {

/// The bytes of the bracket at byte `at` that holds tickers and nothing else: "(NASDAQ: ACME)",
/// "(ACME.O)", "<1234.HK>", "(NYSE:ACM; LON:ACM)"; 0: none. A bare "(ACME)" may be what the name is
/// shortened to, and is none.
std::size_t ticker_size(std::string_view text, std::size_t at, const TextWords& words);

/// Whether a ticker's bracket stands around byte `at` of `text`.
bool is_in_ticker(std::string_view text, std::size_t at, const TextWords& words);

}  // namespace claimgraph
