#include "extract/said/quotations.h"

#include <algorithm>

namespace claimgraph {
namespace {

/// Reads marks from left to right; at most one quotation is open.
class QuotationReader {
 public:
  explicit QuotationReader(const AttributionWords& words) : words_(words) {}

  void read(const Document& document, std::uint32_t token) {
    const std::string_view word = document.word(token);
    if (opened_ != Quotation::kNone && words_.quotes_close.contains(word)) {
      close(token, true);
    } else if (words_.quotes_open.contains(word)) {
      // A paragraph within a quotation opens it anew.
      if (opened_ != Quotation::kNone) close(token, false);
      opened_ = token + 1;
    }
  }

  void close(std::uint32_t end, bool by_mark) {
    if (opened_ != Quotation::kNone && opened_ < end) {
      found_.push_back({.first = opened_, .end = end, .closed = by_mark});
    }
    opened_ = Quotation::kNone;
  }

  std::vector<Quotation> take() { return std::move(found_); }

 private:
  const AttributionWords& words_;
  std::uint32_t opened_ = Quotation::kNone;
  std::vector<Quotation> found_{};
};

}  // namespace

std::vector<Quotation> find_quotations(const Document& document, const AttributionWords& words) {
  QuotationReader reader(words);
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const bool block_starts = s == 0 || document.sentences[s - 1].block != sentence.block;
    if (block_starts) reader.close(sentence.first_token, false);
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      reader.read(document, i);
    }
  }
  reader.close(static_cast<std::uint32_t>(document.tokens.size()), false);
  return reader.take();
}

const Quotation* quotation_at(const std::vector<Quotation>& quotations, std::uint32_t token) {
  const auto found =
      std::upper_bound(quotations.begin(), quotations.end(), token,
                       [](std::uint32_t at, const Quotation& each) { return at < each.end; });
  return found != quotations.end() && found->first <= token ? &*found : nullptr;
}

}  // namespace claimgraph
