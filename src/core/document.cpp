#include "core/document.h"

#include <algorithm>

namespace claimgraph {
namespace {

/// Of mentions that are ordered and disjoint, the first that overlaps the span, or null.
template <typename MentionType>
const MentionType* first_over(const std::vector<MentionType>& mentions, Span span) {
  const auto mention =
      std::partition_point(mentions.begin(), mentions.end(),
                           [&](const MentionType& each) { return each.span.end <= span.start; });
  return mention != mentions.end() && mention->span.overlaps(span) ? &*mention : nullptr;
}

}  // namespace

bool Document::is_heading(const Sentence& sentence) const {
  if (sentence.block >= blocks.size()) return false;
  const Role role = blocks[sentence.block].role;
  return role == Role::title || role == Role::heading;
}

std::uint32_t Document::token_from(std::uint32_t byte) const {
  const auto token = std::partition_point(
      tokens.begin(), tokens.end(), [&](const Token& each) { return each.span.start < byte; });
  return static_cast<std::uint32_t>(token - tokens.begin());
}

const Token* Document::token_at(Span span) const {
  const std::uint32_t token = token_from(span.start);
  return token < tokens.size() && tokens[token].span == span ? &tokens[token] : nullptr;
}

const Token* Document::token_over(std::uint32_t byte) const {
  return first_over(tokens, {byte, byte + 1});
}

const NameSpan* Document::name_at(std::uint32_t token) const {
  const auto name = std::partition_point(
      names.begin(), names.end(), [&](const NameSpan& each) { return each.end_token <= token; });
  return name == names.end() || name->first_token > token ? nullptr : &*name;
}

const DateMention* Document::date_over(Span span) const { return first_over(dates, span); }

const QuantityMention* Document::quantity_over(Span span) const {
  return first_over(quantities, span);
}

std::span<const QuantityMention> Document::quantities_from(std::uint32_t byte) const {
  const auto first = std::ranges::lower_bound(
      quantities, byte, {}, [](const QuantityMention& each) { return each.span.start; });
  return {first, quantities.end()};
}

}  // namespace claimgraph
