#include "values/numbers.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace claimgraph {
namespace {

using Kind = NumberWord::Kind;

std::optional<double> digits_value(const std::string& form) {
  std::string digits;
  for (const char c : form) {
    if (c != ',') digits += c;
  }
  double value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (result.ec != std::errc{} || result.ptr != digits.data() + digits.size()) return {};
  return value;
}

/// "4.1 billion" is 4100000000, though the nearest double to 4.1 times a billion is less: the
/// product has no more digits than were written.
double scaled(double value, double scale) {
  constexpr int kDigits = 15;  // that a double keeps
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value * scale,
                                 std::chars_format::general, kDigits)
                       .ptr;
  double product = value * scale;
  std::from_chars(text.data(), end, product);
  return product;
}

/// Reads forward from a place; every step looks at a bounded number of pieces.
class NumberReader {
 public:
  NumberReader(const std::vector<Piece>& pieces, std::size_t at, const QuantityWords& words)
      : pieces_(pieces), words_(words), at_(at) {}

  std::optional<ReadNumber> read() {
    if (!may_start()) return {};
    const std::size_t start = at_;
    if (const auto vague = read_vague()) return vague;
    if (const auto negative = read_negative_cell()) return negative;
    const double sign = read_sign();
    const bool in_digits = at_ < pieces_.size() && pieces_[at_].number;
    if (!read_fraction_first() && !read_whole()) return {};
    take_power();
    take_ratio();
    const bool alone = at_ == start + 1;
    const double value = sign * value_;
    if (!(std::abs(value) <= 1e18)) return {};
    const double scale = !alone && is(at_ - 1, Kind::scale) ? word(at_ - 1)->value : 1;
    return ReadNumber{value, value, at_, in_digits, alone, scale};
  }

 private:
  // The longest number in words a text means takes fewer pieces; the limit keeps reading linear.
  static constexpr std::size_t kLongest = 32;

  const NumberWord* word(std::size_t at) const {
    return at < pieces_.size() && (pieces_[at].letters || sign(at))
               ? words_.number_word(pieces_[at].form)
               : nullptr;
  }
  /// A sign beyond ASCII: "½" is a number's word too.
  bool sign(std::size_t at) const {
    return !pieces_[at].letters && static_cast<unsigned char>(pieces_[at].form[0]) >= 0x80;
  }
  bool is(std::size_t at, Kind kind) const {
    const NumberWord* found = word(at);
    return found != nullptr && found->kind == kind;
  }
  /// One look tells most words from numbers.
  bool may_start() const {
    return at_ < pieces_.size() && (pieces_[at_].number || form(at_, "-") || word(at_) != nullptr);
  }

  bool form(std::size_t at, std::string_view form) const {
    return at < pieces_.size() && pieces_[at].form == form;
  }
  bool glued(std::size_t at) const { return at < pieces_.size() && pieces_[at].glued; }

  std::optional<ReadNumber> read_vague() const {
    double low = 1;
    std::size_t end = at_;
    while (is(end, Kind::vague) && end < at_ + 5) {
      low *= word(end)->value;
      ++end;
      if (!is(end, Kind::joins_vague) || !is(end + 1, Kind::vague)) break;
      ++end;
    }
    if (end == at_) return {};
    return ReadNumber{low, low * kVagueReach, end, false, end == at_ + 1};
  }

  /// "- 10 k" where nothing else stands: a cell of a table. Elsewhere the sign is a bullet.
  std::optional<ReadNumber> read_negative_cell() const {
    if (at_ != 0 || pieces_.size() < 2 || pieces_.size() > 6 || !form(0, "-")) return {};
    if (glued(1) || !pieces_[1].number) return {};
    auto number = NumberReader(pieces_, 1, words_).read();
    if (!number || number->end != pieces_.size()) return {};
    return ReadNumber{-number->value, -number->value, number->end, true, false};
  }

  double read_sign() {
    if (is(at_, Kind::minus) && at_ + 1 < pieces_.size() &&
        (pieces_[at_ + 1].number || is(at_ + 1, Kind::small))) {
      ++at_;
      return -1;
    }
    const bool free = at_ == 0 || !pieces_[at_].glued || pieces_[at_ - 1].form == "(";
    if (form(at_, "-") && free && glued(at_ + 1) && pieces_[at_ + 1].number) {
      ++at_;
      return -1;
    }
    return 1;
  }

  /// A fraction's name: "third", "twenty-firsts". Its value and end.
  struct Fraction {
    double value = 0;
    std::size_t end = 0;
    bool plural = false;
  };
  std::optional<Fraction> fraction_at(std::size_t at) const {
    const NumberWord* found = word(at);
    if (found == nullptr) return {};
    const bool plural = pieces_[at].form.back() == 's';
    if (found->kind == Kind::fraction) return Fraction{found->value, at + 1, plural};
    const bool tens = found->kind == Kind::small && found->value >= 20;
    if (!tens || !form(at + 1, "-") || at + 2 >= pieces_.size()) return {};
    const double unit = words_.ordinal(pieces_[at + 2].form);
    if (unit < 1 || unit > 9) return {};
    return Fraction{1 / (found->value + unit), at + 3, pieces_[at + 2].form.back() == 's'};
  }

  /// "half", "half a million", "a quarter", "quarter million".
  bool read_fraction_first() {
    std::size_t at = at_;
    if (is(at, Kind::one) && is(at + 1, Kind::fraction)) ++at;
    if (is(at_, Kind::one) && is(at_ + 1, Kind::small)) {  // "a twenty-first"
      const auto parts = fraction_at(at_ + 1);
      if (!parts || parts->plural) return false;
      value_ = parts->value;
      at_ = parts->end;
      return true;
    }
    if (!is(at, Kind::fraction)) return false;
    const double fraction = word(at)->value;
    const bool halved = fraction == 0.5;
    const bool article = at > at_;
    const std::size_t of_a = is(at + 1, Kind::joins_vague) ? at + 2 : at + 1;  // "of a million"
    if (is(of_a, Kind::one) && (is(of_a + 1, Kind::scale) || is(of_a + 1, Kind::dozen))) {
      value_ = fraction * word(of_a + 1)->value;
      at_ = of_a + 2;
      return true;
    }
    if (is(at + 1, Kind::scale) && !words_.letters.contains(pieces_[at + 1].form)) {
      value_ = fraction * word(at + 1)->value;
      at_ = at + 2;
      return true;
    }
    const bool of = is(at + 1, Kind::joins_vague);
    const bool last = at + 1 >= pieces_.size() || !pieces_[at + 1].letters;
    // "fell by a third last year"
    const bool changed = at_ > 0 && words_.changed_by.contains(pieces_[at_ - 1].form);
    const bool joined = glued(at + 1) && form(at + 1, "-");
    if (joined || (halved ? at > 0 && words_.not_halved.contains(pieces_[at - 1].form)
                          : !(article && (of || last || changed)))) {
      return false;
    }
    value_ = fraction;
    at_ = at + 1;
    return true;
  }

  bool read_whole() {
    const std::size_t start = at_;
    if (!read_plain()) return false;
    read_tail(start);
    return true;
  }

  /// A whole number or digits, without what may follow ("and a half").
  bool read_plain() {
    const std::size_t start = at_;
    if (is(at_, Kind::one)) {
      if (!is(at_ + 1, Kind::scale) && !is(at_ + 1, Kind::dozen)) return false;
      if (words_.letters.contains(pieces_[at_ + 1].form)) return false;
      group_ = 1;
      has_group_ = true;
      ++at_;
    }
    const std::size_t limit = at_ + kLongest;
    while (at_ < limit && step(start)) {
    }
    if (at_ == start || (total_ == 0 && !has_group_)) return false;
    value_ = total_ + group_;
    return true;
  }

  /// "six", "fifty-six": below a hundred.
  bool read_below_hundred() {
    const NumberWord* found = word(at_);
    if (found == nullptr || found->kind != Kind::small) {
      value_ = at_ < pieces_.size() ? small_integer(pieces_[at_]) : -1;
      ++at_;
      return value_ >= 0;
    }
    value_ = found->value;
    ++at_;
    const std::size_t next = form(at_, "-") ? at_ + 1 : at_;
    const NumberWord* unit = word(next);
    if (value_ >= 20 && unit != nullptr && unit->kind == Kind::small && unit->value < 10) {
      value_ += unit->value;
      at_ = next + 1;
    }
    return true;
  }

  /// Takes one more word or sign of the number; false at its end.
  bool step(std::size_t start) {
    if (at_ >= pieces_.size()) return false;
    if (pieces_[at_].number) return take_digits(start);
    const bool more = has_group_ || total_ > 0;
    if (has_group_ && glued(at_) && form(at_, "-") && glued(at_ + 1) && is(at_ + 1, Kind::scale)) {
      ++at_;  // "a 140-billion-parameter model"
      if (words_.letters.contains(pieces_[at_].form) || !take_scale(*word(at_))) {
        --at_;
        return false;
      }
      return true;
    }
    if (more && form(at_, "-")) {
      const bool tens = is(at_ - 1, Kind::small) && word(at_ - 1)->value >= 20;
      const NumberWord* next = word(at_ + 1);
      if (!tens || next == nullptr || next->kind != Kind::small || next->value >= 10) return false;
      group_ += next->value;
      at_ += 2;
      return true;
    }
    const NumberWord* found = word(at_);
    if (found == nullptr) return false;
    if (found->kind == Kind::small) return take_small(found->value);
    if (found->kind == Kind::scale || found->kind == Kind::dozen) return take_scale(*found);
    if (found->kind == Kind::vague && found->value == 12 && at_ == start + 1 && has_group_) {
      return take_scale(*found);  // "three dozens"
    }
    return found->kind == Kind::joins && more && take_after_and(start);
  }

  bool take_digits(std::size_t start) {
    const auto value = digits_value(pieces_[at_].form);
    // Digits go on only where a scale follows: "4 thousand 3 hundred", but "2 million 300 people".
    if (!value || has_group_ || (at_ > start && !is(at_ + 1, Kind::scale))) return false;
    if (at_ > start && (!is(at_ - 1, Kind::scale) || *value >= last_scale_)) return false;
    group_ = *value;
    has_group_ = true;
    ++at_;
    take_groups();
    take_exponent();
    take_slash();
    return true;
  }

  /// "1 234 567", "40 000": groups of three digits apart by spaces. Two groups, or one of noughts:
  /// any other pair may be two numbers.
  void take_groups() {
    const std::string& first = pieces_[at_ - 1].form;
    if (first.size() > 3 || first.front() == '0' || small_integer(pieces_[at_ - 1]) < 1) return;
    std::size_t end = at_;
    double value = group_;
    while (end < pieces_.size() && end < at_ + 4 && pieces_[end].number && !glued(end) &&
           pieces_[end].form.size() == 3 && small_integer(pieces_[end]) >= 0) {
      value = value * 1000 + small_integer(pieces_[end++]);
    }
    if (end == at_ || (end == at_ + 1 && pieces_[at_].form != "000")) return;
    group_ = value;
    at_ = end;
  }

  /// "10^18", "2.5^-1".
  void take_power() {
    if (!form(at_, "^") || !glued(at_) || !pieces_[at_ - 1].number) return;
    const bool sign = (form(at_ + 1, "-") || form(at_ + 1, "+")) && glued(at_ + 1);
    const std::size_t at = sign ? at_ + 2 : at_ + 1;
    if (!glued(at)) return;
    const int exponent = small_integer(pieces_[at]);
    if (exponent < 0) return;
    value_ = std::pow(value_, form(at_ + 1, "-") ? -exponent : exponent);
    at_ = at + 1;
  }

  /// "one in five"; "3 over 4" where nothing is counted. A year is no part: "1 in 2020".
  void take_ratio() {
    if (at_ + 1 >= pieces_.size() || value_ != std::floor(value_) || inner_) return;
    const bool in = value_ == 1 && words_.ratios.contains(pieces_[at_].form);
    const bool over = words_.divides.contains(pieces_[at_].form);
    if (!in && !over) return;
    NumberReader next(pieces_, at_ + 1, words_);
    next.inner_ = true;
    const auto whole = next.read();
    if (!whole || whole->value != whole->high || whole->value < 2 || value_ >= whole->value) return;
    const bool counts =
        whole->end < pieces_.size() && (pieces_[whole->end].letters || pieces_[whole->end].number);
    if (over && counts) return;
    if (in && whole->value >= 1000 && whole->in_digits && whole->alone) return;
    value_ /= whole->value;
    at_ = whole->end;
  }

  /// "1.3e6".
  void take_exponent() {
    if (!form(at_, "e") || !glued(at_) || !glued(at_ + 1) || !pieces_[at_ + 1].number) return;
    const int exponent = small_integer(pieces_[at_ + 1]);
    if (exponent < 0 || exponent > 18) return;
    group_ *= std::pow(10.0, exponent);
    at_ += 2;
  }

  /// "3/4", and "1 4/5" after the 1.
  void take_slash() {
    const bool mixed = at_ + 2 < pieces_.size() && pieces_[at_].number && !pieces_[at_].glued;
    const std::size_t slash = mixed ? at_ + 1 : at_;
    if (!form(slash, "/") || !glued(slash) || !glued(slash + 1)) return;
    const int above = small_integer(pieces_[slash - 1]);
    const int below = small_integer(pieces_[slash + 1]);
    if (above < 1 || below <= above || below > 100) return;
    if (glued(slash + 2) && (form(slash + 2, "/") || pieces_[slash + 2].letters)) return;
    group_ = (mixed ? group_ : 0) + static_cast<double>(above) / below;
    at_ = slash + 2;
  }

  bool take_small(double value) {
    const double rest = std::fmod(group_, 100);
    const bool after_digits = at_ > 0 && pieces_[at_ - 1].number;
    const bool fits = !has_group_ || (rest == 0 && group_ > 0) ||
                      (value < 10 && value > 0 && rest >= 20 && std::fmod(rest, 10) == 0);
    if (!fits || after_digits) return false;
    group_ += value;
    has_group_ = true;
    ++at_;
    return true;
  }

  bool take_scale(const NumberWord& scale) {
    const bool letter = words_.letters.contains(pieces_[at_].form);
    const bool last = at_ + 1 == pieces_.size() && scale.value == 1e3;  // "10 k" in a table
    if (letter && !last && !(pieces_[at_].glued && pieces_[at_ - 1].number)) return false;
    if (scale.value < 1000) {
      if (!has_group_ || group_ >= 1000) return false;
      group_ = scaled(group_, scale.value);
    } else if (has_group_) {
      if (scale.value >= last_scale_) return false;
      total_ += scaled(group_, scale.value);
      group_ = 0;
      has_group_ = false;
      last_scale_ = scale.value;
    } else {
      if (total_ == 0 || !is(at_ - 1, Kind::scale)) return false;
      total_ *= scale.value;  // "three lakh crore", "a hundred thousand million"
      last_scale_ *= scale.value;
    }
    ++at_;
    return true;
  }

  /// "two hundred and six": what follows must be less than what the last scale counts, else the
  /// "and" joins two numbers.
  bool take_after_and(std::size_t start) {
    const bool hundred = has_group_ && group_ > 0 && std::fmod(group_, 100) == 0;
    const bool scale = !has_group_ && total_ > 0;
    if (!hundred && !scale) return false;
    if (start > 0 && words_.two_ended.contains(pieces_[start - 1].form)) return false;
    if (is(at_ + 1, Kind::one) || is(at_ + 1, Kind::fraction)) return false;
    if (proper_fraction_at(at_ + 1)) return false;  // "and three ninths"
    NumberReader next(pieces_, at_ + 1, words_);
    const bool small = is(at_ + 1, Kind::small) ||
                       (at_ + 1 < pieces_.size() && pieces_[at_ + 1].number && !in_money(at_ + 1));
    if (!small || !(hundred ? next.read_below_hundred() : next.read_plain())) return false;
    const bool fits = next.value_ > 0 && next.value_ < (hundred ? 100 : last_scale_);
    if (!fits || next.value_ != std::floor(next.value_)) {
      return false;
    }
    group_ += next.value_;
    has_group_ = true;
    at_ = next.at_;
    return true;
  }
  bool in_money(std::size_t at) const {
    return at + 1 < pieces_.size() && (form(at + 1, "%") || form(at + 1, "."));
  }

  /// "point five", "and a half", "two thirds".
  void read_tail(std::size_t start) {
    if (is(at_, Kind::fraction) && glued(at_) && sign(at_)) {  // "2½"
      value_ += word(at_++)->value;
      return;
    }
    if (is(at_, Kind::point) && read_decimals()) return;
    if (is(at_, Kind::joins) && read_and_fraction()) return;
    const auto fraction = fraction_at(form(at_, "-") ? at_ + 1 : at_);
    if (!fraction || pieces_[start].number) return;
    if (!fraction->plural && value_ != 1) return;
    value_ *= fraction->value;
    at_ = fraction->end;
  }

  bool read_decimals() {
    double unit = 0.1;
    double decimals = 0;
    std::size_t at = at_ + 1;
    for (; is(at, Kind::small) && at < at_ + 12; ++at) {
      const double value = word(at)->value;
      if (value >= 10) unit /= 10;  // "seventy-one" after a point
      decimals += value * unit;
      if (value < 10) unit /= 10;
      if (value >= 20 && form(at + 1, "-") && is(at + 2, Kind::small)) ++at;
    }
    if (at == at_ + 1) return false;
    value_ += decimals;
    at_ = at;
    const bool scaled_up = is(at_, Kind::scale) && total_ == 0 &&  // "two point three billion"
                           word(at_)->value >= 1000 && !words_.letters.contains(pieces_[at_].form);
    if (scaled_up) value_ = scaled(value_, word(at_++)->value);
    return true;
  }

  /// "a half", "three quarters", "fifty-four hundredths": less than one. Its value and end.
  std::optional<Fraction> proper_fraction_at(std::size_t at) const {
    double count = 1;
    if (is(at, Kind::one)) {
      ++at;
    } else if (is(at, Kind::small)) {
      NumberReader counts(pieces_, at, words_);
      counts.read_below_hundred();
      count = counts.value_;
      at = counts.at_;
    }
    const auto part = fraction_at(at);
    if (!part || count * part->value >= 1) return {};
    return Fraction{count * part->value, part->end, part->plural};
  }

  /// "and a half", "and three quarters", and the scale behind them.
  bool read_and_fraction() {
    const auto part = proper_fraction_at(at_ + 1);
    if (!part) return false;
    const double fraction = part->value;
    std::size_t at = part->end;
    const bool scale = is(at, Kind::scale) && !words_.letters.contains(pieces_[at].form);
    if (scale && total_ == 0) {  // "five and a half million"
      value_ = (value_ + fraction) * word(at)->value;
      ++at;
    } else if (scale && word(at)->value < last_scale_) {  // "one billion and a quarter million"
      value_ += fraction * word(at)->value;
      ++at;
    } else {
      value_ += fraction * (has_group_ || total_ == 0 ? 1 : last_scale_);
    }
    at_ = at;
    return true;
  }

  const std::vector<Piece>& pieces_;
  const QuantityWords& words_;
  std::size_t at_;
  bool inner_ = false;  // reads the whole of a ratio
  double value_ = 0;
  double total_ = 0;  // what scales of a thousand and more closed
  double group_ = 0;  // what stands since
  bool has_group_ = false;
  double last_scale_ = std::numeric_limits<double>::infinity();
};

}  // namespace

int small_integer(const Piece& piece) {
  if (!piece.number || piece.form.size() > 4) return -1;
  int value = 0;
  for (const char c : piece.form) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<ReadNumber> read_number(const std::vector<Piece>& pieces, std::size_t at,
                                      const QuantityWords& words) {
  if (at >= pieces.size()) return {};
  return NumberReader(pieces, at, words).read();
}

}  // namespace claimgraph
