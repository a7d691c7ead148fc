#pragma once
// Currencies and units beside a number.

#include <optional>
#include <string>
#include <string_view>

#include "knowledge/quantity_words.h"
#include "values/pieces.h"

namespace claimgraph {

/// A currency beside a number, and where it begins or ends.
struct CurrencyRead {
  std::size_t at = 0;  ///< its first piece where it stands before, one past its last where after
  std::string code{};  ///< ISO 4217
  double part = 1;     ///< of the currency: 0.01 for cents, 1e6 for "MUSD"
};

/// "$", "hk $", "USD" right before piece `at`, in pieces [free, at).
std::optional<CurrencyRead> currency_before(std::string_view text, const std::vector<Piece>& pieces,
                                            std::size_t free, std::size_t at,
                                            const QuantityWords& words);

/// "dollars", "USD", "cents", "$" from piece `at` on. A sign before another number is that one's.
std::optional<CurrencyRead> currency_after(std::string_view text, const std::vector<Piece>& pieces,
                                           std::size_t at, const QuantityWords& words);

}  // namespace claimgraph
