#include "core/notation.h"

#include <fmt/format.h>

#include <cmath>

namespace claimgraph {
namespace {

bool needs_quotes(std::string_view value) {
  return value.empty() || value.find_first_of(" \t\"()=<@\\") != std::string_view::npos;
}

std::string quoted(std::string_view value) {
  if (!needs_quotes(value)) return std::string(value);
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// Inside the parentheses only what would end an argument is escaped.
std::string argument(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == ',' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// Reads a line from left to right; positions are bytes.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) {}

  bool done() const { return at_ == text_.size(); }
  char peek() const { return done() ? '\0' : text_[at_]; }
  std::size_t at() const { return at_; }
  void skip_blanks() {
    while (peek() == ' ') ++at_;
  }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }

  /// Everything up to one of `ends`, with backslash escapes undone.
  std::string until(std::string_view ends) {
    std::string out;
    while (!done() && ends.find(peek()) == std::string_view::npos) {
      if (peek() == '\\' && at_ + 1 < text_.size()) ++at_;
      out += text_[at_++];
    }
    return out;
  }

  /// A quoted value, or one that ends at a blank.
  std::string value() {
    if (!take('"')) return until(" ");
    std::string out = until("\"");
    take('"');
    return out;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

Error expected(std::string_view what, const LineReader& reader) {
  return {fmt::format("expected {} at byte {}", what, reader.at()), ""};
}

/// "2/3", of the fractions that no decimals give; empty for other numbers.
std::string print_fraction(double value) {
  constexpr double kExact = 1e-12;
  for (const int whole : {3, 6, 7, 9, 12}) {
    const double part = std::round(value * whole);
    const bool near = std::abs(value * whole - part) < kExact * whole;
    if (near && part >= 1 && part < whole) return fmt::format("{}/{}", part, whole);
  }
  return "";
}

/// "5.5M": the largest scale that keeps the number short and exact; plain digits otherwise.
std::string print_number(double value) {
  if (const std::string fraction = print_fraction(value); !fraction.empty()) return fraction;
  constexpr struct {
    double factor;
    char letter;
  } kScales[] = {{1e12, 'T'}, {1e9, 'B'}, {1e6, 'M'}};
  for (const auto& scale : kScales) {
    const double scaled = value / scale.factor;
    if (std::abs(scaled) < 1) continue;
    const std::string digits = fmt::format("{:.6g}", scaled);
    if (digits.find('e') == std::string::npos) return digits + scale.letter;
  }
  return fmt::format("{:.10g}", value);
}

std::string print_interval(const Quantity& quantity) {
  if (!quantity.low && !quantity.high) return "?";
  if (!quantity.low) return print_number(*quantity.high);
  if (!quantity.high || *quantity.low == *quantity.high) return print_number(*quantity.low);
  return print_number(*quantity.low) + ".." + print_number(*quantity.high);
}

std::string_view bound_sign(Bound bound) {
  switch (bound) {
    case Bound::exact:
      return "";
    case Bound::about:
      return "~";
    case Bound::at_least:
      return ">=";
    case Bound::more_than:
      return ">";
    case Bound::at_most:
      return "<=";
    case Bound::less_than:
      return "<";
    case Bound::up_to:
      return "..";
  }
  return "";
}

std::string shown(const Argument& argument, const Extraction& extraction) {
  if (argument.quantity) return print_quantity(*argument.quantity);
  if (!argument.date.empty()) return argument.date;
  if (argument.entity) return extraction.entity(*argument.entity).name;
  return argument.text;
}

}  // namespace

std::string print(const ClaimLine& line) {
  std::string out;
  if (line.factuality != Factuality::certain_plus) {
    out.append(name_of(line.factuality)).append(" ");
  }
  out += line.predicate + '(' + argument(line.subject);
  if (!line.object.empty()) out += ", " + argument(line.object);
  out += ')';
  for (const auto& [role, value] : line.qualifiers) out += ' ' + role + '=' + quoted(value);
  for (std::size_t i = 0; i < line.speakers.size(); ++i) {
    out += (i == 0 ? " @ " : " < ") + quoted(line.speakers[i]);
  }
  return out;
}

Result<ClaimLine> parse_claim_line(std::string_view text) {
  ClaimLine line;
  LineReader reader(text);
  reader.skip_blanks();
  std::string word = reader.until(" (");
  if (const auto factuality = factuality_from(word); factuality && reader.peek() == ' ') {
    line.factuality = *factuality;
    reader.skip_blanks();
    word = reader.until(" (");
  }
  line.predicate = std::move(word);
  if (line.predicate.empty()) return expected("a predicate", reader);
  if (!reader.take('(')) return expected("'(' after the predicate", reader);
  line.subject = reader.until(",)");
  if (reader.take(',')) {
    reader.skip_blanks();
    line.object = reader.until(")");
  }
  if (!reader.take(')')) return expected("')' after the arguments", reader);
  for (reader.skip_blanks(); !reader.done() && reader.peek() != '@'; reader.skip_blanks()) {
    std::string role = reader.until("= ");
    if (!reader.take('=')) return expected("role=value", reader);
    line.qualifiers.emplace_back(std::move(role), reader.value());
  }
  for (char sign = '@'; reader.take(sign); sign = '<', reader.skip_blanks()) {
    reader.skip_blanks();
    line.speakers.push_back(reader.value());
    reader.skip_blanks();
  }
  if (!reader.done()) return expected("the end of the line", reader);
  return line;
}

ClaimLine line_of(const Claim& claim, const Extraction& extraction) {
  ClaimLine line;
  line.factuality = claim.factuality;
  line.predicate = claim.open ? claim.relation : claim.predicate;
  for (char& c : line.predicate) {
    if (c == ' ' || c == '(') c = '_';
  }
  line.subject = shown(claim.subject, extraction);
  if (claim.object) line.object = shown(*claim.object, extraction);
  for (const Qualifier& qualifier : claim.qualifiers) {
    line.qualifiers.emplace_back(qualifier.role, shown(qualifier.value, extraction));
  }
  for (const AttributionLink& link : claim.attribution) {
    line.speakers.push_back(shown(link.speaker, extraction));
  }
  return line;
}

std::string print_quantity(const Quantity& quantity) {
  std::string out(bound_sign(quantity.bound));
  if (!quantity.currency.empty()) out += quantity.currency + ' ';
  out += print_interval(quantity);
  if (!quantity.unit.empty()) out += ' ' + quantity.unit;
  if (!quantity.period.empty()) out += '/' + quantity.period;
  return out;
}

}  // namespace claimgraph
