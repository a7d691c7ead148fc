#include "text/document.h"

#include <algorithm>
#include <utility>

#include "base/digest.h"
#include "text/language.h"
#include "text/possessive_names.h"
#include "text/roles.h"
#include "text/sentences.h"
#include "text/single_quotes.h"
#include "text/tokens.h"

namespace claimgraph {
namespace {

/// Longer sentences are cut: the parser's time and the reader's patience end before.
constexpr std::size_t kLongestSentence = 400;  // tokens

/// How good a place to cut after this token is; 0: none.
int cut_rank(std::string_view word) {
  if (word == "." || word == "!" || word == "?") return 4;
  if (word == ";") return 3;
  if (word == ":" || word == "\xE2\x80\x94" || word == "--") return 2;
  return word == "," ? 1 : 0;
}

/// One past the token after which to cut tokens that start at `first`, in the window's later half.
std::size_t cut_place(std::string_view text, const std::vector<Span>& tokens, std::size_t first) {
  const std::size_t end = first + kLongestSentence;
  std::size_t best = end;
  int best_rank = 0;
  for (std::size_t i = first + kLongestSentence / 2; i < end; ++i) {
    const int rank = cut_rank(text.substr(tokens[i].start, tokens[i].size()));
    if (rank > 0 && rank >= best_rank) {
      best_rank = rank;
      best = i + 1;
    }
  }
  return best;
}

void add_sentence(Document& document, std::uint32_t block, const std::vector<Span>& tokens) {
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t end = tokens.size();
    if (end - first > kLongestSentence) end = cut_place(document.text, tokens, first);
    Sentence sentence;
    sentence.span = hull(tokens[first], tokens[end - 1]);
    sentence.block = block;
    sentence.first_token = static_cast<std::uint32_t>(document.tokens.size());
    for (std::size_t i = first; i < end; ++i) document.tokens.push_back({.span = tokens[i]});
    sentence.end_token = static_cast<std::uint32_t>(document.tokens.size());
    document.sentences.push_back(sentence);
    first = end;
  }
}

enum class Splitting { by_sentence, block_is_sentence };

Document split(Article article, Splitting splitting, const Knowledge& knowledge) {
  Document document;
  document.provenance = std::move(article.provenance);
  document.text = std::move(article.text);
  document.blocks = std::move(article.blocks);
  document.language = language_of(document.text, knowledge.reading_words);
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Span block = document.blocks[i].span;
    const std::vector<Span> sentences =
        splitting == Splitting::by_sentence
            ? sentences_of(document.text, block, knowledge.text_words)
            : std::vector<Span>{block};
    for (const Span sentence : sentences) {
      add_sentence(document, i, tokens_of(document.text, sentence, knowledge.text_words));
    }
  }
  join_possessive_names(document, knowledge.text_words);
  find_single_quotes(document);
  document.id = sha256_hex(document.provenance.uri + "\n" + document.text);
  return document;
}

std::vector<Block> blocks_of_lines(std::string_view text) {
  std::vector<Block> blocks;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (text.find_first_not_of(" \t\r", start) < end) {
      blocks.push_back(
          {.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}});
    }
    start = end + 1;
  }
  return blocks;
}

}  // namespace

Document make_document(Article article, const Knowledge& knowledge) {
  settle_roles(article, knowledge);
  return split(std::move(article), Splitting::by_sentence, knowledge);
}

Document make_document_of_lines(Article article, const Knowledge& knowledge) {
  article.blocks = blocks_of_lines(article.text);
  return split(std::move(article), Splitting::block_is_sentence, knowledge);
}

}  // namespace claimgraph
