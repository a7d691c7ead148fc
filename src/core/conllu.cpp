#include "core/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {
namespace {

enum Column : std::size_t {
  kId,
  kForm,
  kLemma,
  kUpos,
  kXpos,
  kFeats,
  kHead,
  kDeprel,
  kDeps,
  kMisc
};
using Row = std::array<std::string_view, 10>;

/// A multiword range that is still being filled.
struct Range {
  std::uint32_t last_id = 0;  ///< 0: none
  std::string_view rest;      ///< the characters not yet given to a word
  bool space_after = true;
};

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<Row> row_of(std::string_view line) {
  Row row;
  for (std::size_t column = 0; column < row.size(); ++column) {
    const auto tab = line.find('\t');
    if ((tab == std::string_view::npos) != (column + 1 == row.size())) return std::nullopt;
    row[column] = line.substr(0, tab);
    if (tab != std::string_view::npos) line.remove_prefix(tab + 1);
  }
  return row;
}

/// "_" stands for nothing, except where the word itself is an underscore.
std::string value_of(std::string_view field) { return std::string(field == "_" ? "" : field); }

bool space_after(std::string_view misc) {
  constexpr std::string_view kNoSpace = "SpaceAfter=No";
  for (auto at = misc.find(kNoSpace); at != std::string_view::npos;
       at = misc.find(kNoSpace, at + 1)) {
    const auto end = at + kNoSpace.size();
    if ((at == 0 || misc[at - 1] == '|') && (end == misc.size() || misc[end] == '|')) return false;
  }
  return true;
}

/// How many bytes of a range's characters the word takes: its own form where that stands there, all
/// that is left if it is the last, else as many characters as the form has.
std::size_t bytes_taken(std::string_view rest, std::string_view form, std::size_t words_left) {
  if (words_left == 0) return rest.size();
  if (rest.starts_with(form)) return form.size();
  std::size_t taken = 0;
  for (std::size_t at = 0; at < form.size() && taken < rest.size();) {
    at += code_point_at(form, at).size;
    taken += code_point_at(rest, taken).size;
  }
  return taken;
}

/// The first token that does not hang from the root, if there is one. Linear: every token is walked
/// once.
std::optional<std::uint32_t> find_cycle(const std::vector<Token>& tokens, std::uint32_t first) {
  std::vector<std::uint32_t> walk(tokens.size() - first,
                                  0);  // the walk that saw the token; 0: none yet
  for (std::uint32_t start = first; start < tokens.size(); ++start) {
    const std::uint32_t mark = start - first + 1;
    std::uint32_t at = start;
    while (at != Token::kRoot && walk[at - first] == 0) {
      walk[at - first] = mark;
      at = tokens[at].head;
    }
    if (at != Token::kRoot && walk[at - first] == mark) return at;
  }
  return std::nullopt;
}

class Reader {
 public:
  Result<Document> read(std::string_view text) {
    while (!text.empty() && !error_) {
      const auto end = text.find('\n');
      std::string_view line = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      ++line_;
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.empty()) {
        finish_sentence();
      } else if (line.front() != '#') {
        take_line(line);
      }
    }
    if (!error_) finish_sentence();
    if (error_) return *error_;
    return std::move(document_);
  }

 private:
  void fail(std::string what) { error_ = Error{std::move(what), "line " + std::to_string(line_)}; }

  void take_line(std::string_view line) {
    const auto row = row_of(line);
    if (!row) return fail("expected 10 columns separated by tabs");
    const std::string_view id = (*row)[kId];
    if (id.find('.') != std::string_view::npos) return;  // an empty node
    if (const auto dash = id.find('-'); dash != std::string_view::npos) {
      return take_range(id.substr(0, dash), id.substr(dash + 1), *row);
    }
    if (number(id) != next_id()) return fail("expected word " + std::to_string(next_id()));
    take_word(*row);
  }

  void take_range(std::string_view from, std::string_view to, const Row& row) {
    const auto last = number(to);
    const bool in_order = number(from) == next_id() && last && *last >= next_id() && !in_range();
    if (!in_order)
      return fail("a range of words must begin at the next word and must not be nested");
    put_gap();
    range_ = Range{*last, row[kForm], space_after(row[kMisc])};
  }

  void take_word(const Row& row) {
    Token token;
    const bool ranged = in_range();
    if (!ranged) put_gap();
    std::string_view characters = row[kForm];
    if (ranged) {
      const auto taken = bytes_taken(range_.rest, row[kForm], range_.last_id - next_id());
      characters = range_.rest.substr(0, taken);
      range_.rest.remove_prefix(taken);
    }
    token.span.start = static_cast<std::uint32_t>(document_.text.size());
    document_.text += characters;
    token.span.end = static_cast<std::uint32_t>(document_.text.size());
    token.lemma = row[kForm] == "_" ? std::string(row[kLemma]) : value_of(row[kLemma]);
    token.xpos = value_of(row[kXpos]);
    token.feats = value_of(row[kFeats]);
    if (!read_tags(row, token)) return;
    gap_ = ranged ? next_id() == range_.last_id && range_.space_after : space_after(row[kMisc]);
    document_.tokens.push_back(std::move(token));
    head_lines_.push_back(line_);
  }

  bool read_tags(const Row& row, Token& token) {
    if (row[kUpos] != "_") {
      const auto upos = upos_from(row[kUpos]);
      if (!upos) return fail("unknown part of speech '" + std::string(row[kUpos]) + "'"), false;
      token.upos = *upos;
    }
    if (row[kDeprel] != "_") {
      const auto deprel = deprel_from(row[kDeprel]);
      if (!deprel) return fail("unknown relation '" + std::string(row[kDeprel]) + "'"), false;
      token.deprel = *deprel;
    }
    if (row[kHead] == "_" || row[kHead] == "0") return true;
    const auto head = number(row[kHead]);
    if (!head) return fail("the head must be the number of a word"), false;
    token.head = *head;  // still counted from 1; finish_sentence() makes it an index
    return true;
  }

  void finish_sentence() {
    if (in_range()) return fail("a range of words is not complete");
    const auto end = static_cast<std::uint32_t>(document_.tokens.size());
    if (end == first_) return;
    for (std::uint32_t at = first_; at < end; ++at) {
      Token& token = document_.tokens[at];
      if (token.head == Token::kRoot) continue;
      if (token.head > end - first_) {
        line_ = head_lines_[at - first_];
        return fail("the head lies outside the sentence");
      }
      token.head += first_ - 1;
    }
    if (const auto at = find_cycle(document_.tokens, first_)) {
      line_ = head_lines_[*at - first_];
      return fail("the word hangs from itself");
    }
    const Span span{document_.tokens[first_].span.start, document_.tokens[end - 1].span.end};
    document_.sentences.push_back(
        {span, first_, end, static_cast<std::uint32_t>(document_.blocks.size())});
    document_.blocks.emplace_back().span = span;
    first_ = end;
    range_ = {};
    head_lines_.clear();
  }

  /// What stands before the next word: a line end between sentences, else a blank if there was one.
  void put_gap() {
    if (document_.tokens.empty()) return;
    if (next_id() == 1) {
      document_.text += '\n';
    } else if (gap_) {
      document_.text += ' ';
    }
  }

  std::uint32_t next_id() const {
    return static_cast<std::uint32_t>(document_.tokens.size()) - first_ + 1;
  }
  bool in_range() const { return range_.last_id >= next_id(); }

  Document document_;
  std::uint32_t first_ = 0;  // of the sentence being read
  Range range_;
  bool gap_ = true;  // a blank follows the last word
  std::size_t line_ = 0;
  std::vector<std::size_t> head_lines_;  // of the sentence's words
  std::optional<Error> error_;
};

/// A field's text: "_" for nothing, and no tab or line end that would break the table.
std::string field(std::string_view text) {
  if (text.empty()) return "_";
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return out;
}

bool touches_next(const Document& document, const Sentence& sentence, std::uint32_t at) {
  return at + 1 < sentence.end_token &&
         document.tokens[at + 1].span.start == document.tokens[at].span.end;
}

/// Whether what is written as one has a word that ends here and another that begins: "do|n't",
/// "Acme|'s"; marks, signs and numbers are written close to words, but are none of theirs.
bool word_goes_on(const Document& document, const Sentence& sentence, std::uint32_t at) {
  const auto is_word = [&](std::uint32_t token) {
    const Upos upos = document.tokens[token].upos;
    return upos != Upos::PUNCT && upos != Upos::SYM && upos != Upos::NUM;
  };
  return touches_next(document, sentence, at) && is_word(at) && is_word(at + 1);
}

std::string miscellaneous(const Document& document, const Sentence& sentence, std::uint32_t at) {
  return touches_next(document, sentence, at) ? "SpaceAfter=No" : "_";
}

/// The line of the range of words that begins at `first`; empty where a word stands for itself.
std::string range_line(const Document& document, const Sentence& sentence, std::uint32_t first) {
  if (first > sentence.first_token && word_goes_on(document, sentence, first - 1)) return "";
  std::uint32_t last = first;
  while (word_goes_on(document, sentence, last)) ++last;
  if (last == first) return "";
  const auto id = [&](std::uint32_t at) { return std::to_string(at - sentence.first_token + 1); };
  return id(first) + '-' + id(last) + '\t' + field(document.at(document.span_of(first, last + 1))) +
         "\t_\t_\t_\t_\t_\t_\t_\t" + miscellaneous(document, sentence, last) + '\n';
}

std::string word_line(const Document& document, const Sentence& sentence, std::uint32_t at) {
  const Token& token = document.tokens[at];
  const std::uint32_t head = token.head == Token::kRoot ? 0 : token.head - sentence.first_token + 1;
  const bool goes_on = word_goes_on(document, sentence, at);
  return std::to_string(at - sentence.first_token + 1) + '\t' + field(document.at(token)) + '\t' +
         field(token.lemma) + '\t' + std::string(name_of(token.upos)) + '\t' + field(token.xpos) +
         '\t' + field(token.feats) + '\t' + std::to_string(head) + '\t' +
         std::string(name_of(token.deprel)) + "\t_\t" +
         (goes_on ? "_" : miscellaneous(document, sentence, at)) + '\n';
}

}  // namespace

Result<Document> read_conllu(std::string_view text) {
  Result<Document> document = Reader().read(repair_utf8(text).text);
  if (document) document->language = "en";
  return document;
}

std::string print_conllu(const Document& document) {
  std::string out;
  for (const Sentence& sentence : document.sentences) {
    out += "# text = " + field(document.at(sentence.span)) + "\n";
    for (std::uint32_t at = sentence.first_token; at < sentence.end_token; ++at) {
      out += range_line(document, sentence, at) + word_line(document, sentence, at);
    }
    out += '\n';
  }
  return out;
}

}  // namespace claimgraph
