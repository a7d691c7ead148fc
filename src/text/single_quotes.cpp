#include "text/single_quotes.h"

#include <optional>
#include <string_view>

#include "base/unicode.h"
#include "text/characters.h"

namespace claimgraph {
namespace {

constexpr char32_t kCurlyOpen = 0x2018;
constexpr char32_t kCurlyClose = 0x2019;

class Marker {
 public:
  explicit Marker(Document& document) : document_(document) {}

  void mark() {
    for (const Sentence& sentence : document_.sentences) {
      const Span block = document_.blocks[sentence.block].span;
      if (block != block_) end_block();
      block_ = block;
      for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
        read(token);
    }
    end_block();
  }

 private:
  char32_t sign_of(std::uint32_t token) const {
    const std::string_view word = document_.word(token);
    if (word.empty()) return 0;
    const CodePoint sign = code_point_at(word, 0);
    return sign.size == word.size() ? sign.value : 0;
  }

  /// The character before or behind the token; 0 at the ends of its block.
  char32_t before(std::uint32_t token) const {
    const std::size_t start = document_.tokens[token].span.start;
    if (start == block_.start) return 0;
    return code_point_at(document_.text, previous_character(document_.text, start)).value;
  }
  char32_t behind(std::uint32_t token) const {
    const std::size_t end = document_.tokens[token].span.end;
    return end == block_.end ? 0 : code_point_at(document_.text, end).value;
  }

  static bool is_blank(char32_t c) { return c == 0 || is_space(c); }
  static bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }

  void read(std::uint32_t token) {
    const char32_t sign = sign_of(token);
    if (sign == '"' || sign == 0x201C || sign == 0x201D) {
      doubled_ = sign == '"' ? !doubled_ : sign == 0x201C;
    } else if (!doubled_ && (sign == '\'' || sign == kCurlyOpen || sign == kCurlyClose)) {
      read_mark(token, sign);
    }
  }

  void read_mark(std::uint32_t token, char32_t sign) {
    const char32_t previous = before(token);
    const char32_t next = behind(token);
    const bool led =
        is_blank(previous) || (!is_word(previous) && is_opening(previous)) || is_dash(previous);
    if (led) {
      const bool opens = sign != kCurlyClose && is_letter(next);  // no "'90s"
      if (opens) open(token);
      return;
    }
    if (!opened_ || is_word(next)) return;
    if (previous != 's') {
      close(token);
    } else if (!perhaps_ && sign_of(*opened_) == kCurlyOpen) {
      perhaps_ = token;
    }
  }

  static bool is_dash(char32_t c) { return c == 0x2013 || c == 0x2014; }

  void open(std::uint32_t token) {
    if (perhaps_) close(*perhaps_);
    opened_ = token;
  }

  void close(std::uint32_t token) {
    document_.tokens[*opened_].quote = QuoteMark::opens;
    document_.tokens[token].quote = QuoteMark::closes;
    opened_.reset();
    perhaps_.reset();
  }

  void end_block() {
    if (opened_ && perhaps_) close(*perhaps_);
    const bool begins = opened_ && document_.tokens[*opened_].span.start == block_.start;
    if (begins && sign_of(*opened_) == kCurlyOpen)
      document_.tokens[*opened_].quote = QuoteMark::opens;
    opened_.reset();
    doubled_ = false;
  }

  Document& document_;
  Span block_{};
  std::optional<std::uint32_t> opened_{};   // the mark that opened
  std::optional<std::uint32_t> perhaps_{};  // the first that may have closed
  bool doubled_ = false;                    // within double marks
};

}  // namespace

void find_single_quotes(Document& document) { Marker(document).mark(); }

}  // namespace claimgraph
