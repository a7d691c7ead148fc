#include "values/numbers.h"

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

/// Reads forward from a place; every step looks at a bounded number of pieces.
class NumberReader {
 public:
  NumberReader(const std::vector<Piece>& pieces, std::size_t at, const QuantityWords& words)
      : pieces_(pieces), words_(words), at_(at) {}

  std::optional<ReadNumber> read() {
    const std::size_t start = at_;
    if (const auto vague = read_vague()) return vague;
    const double sign = read_sign();
    const bool in_digits = at_ < pieces_.size() && pieces_[at_].number;
    if (!read_fraction_first() && !read_whole()) return {};
    const bool alone = at_ == start + 1;
    const double value = sign * value_;
    if (!(std::abs(value) <= 1e18)) return {};
    return ReadNumber{value, value, at_, in_digits, alone};
  }

 private:
  // The longest number in words a text means takes fewer pieces; the limit keeps reading linear.
  static constexpr std::size_t kLongest = 32;

  const NumberWord* word(std::size_t at) const {
    return at < pieces_.size() && pieces_[at].letters ? words_.number_word(pieces_[at].form)
                                                      : nullptr;
  }
  bool is(std::size_t at, Kind kind) const {
    const NumberWord* found = word(at);
    return found != nullptr && found->kind == kind;
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
    return ReadNumber{low, low * 9.99, end, false, end == at_ + 1};
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

  /// "half", "half a million", "a quarter", "quarter million".
  bool read_fraction_first() {
    std::size_t at = at_;
    if (is(at, Kind::one) && is(at + 1, Kind::fraction)) ++at;
    if (!is(at, Kind::fraction)) return false;
    const double fraction = word(at)->value;
    const bool halved = fraction == 0.5;
    const bool article = at > at_;
    if (is(at + 1, Kind::one) && (is(at + 2, Kind::scale) || is(at + 2, Kind::dozen))) {
      value_ = fraction * word(at + 2)->value;
      at_ = at + 3;
      return true;
    }
    if (is(at + 1, Kind::scale) && !words_.letters.contains(pieces_[at + 1].form)) {
      value_ = fraction * word(at + 1)->value;
      at_ = at + 2;
      return true;
    }
    const bool of = is(at + 1, Kind::joins_vague);
    const bool last = at + 1 >= pieces_.size() || !pieces_[at + 1].letters;
    const bool joined = glued(at + 1) && form(at + 1, "-");
    if (joined || (halved ? at > 0 && words_.not_halved.contains(pieces_[at - 1].form)
                          : !(article && (of || last)))) {
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
    take_exponent();
    take_slash();
    return true;
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
    if (letter && !(pieces_[at_].glued && pieces_[at_ - 1].number)) return false;
    if (scale.value < 1000) {
      if (!has_group_ || group_ >= 1000) return false;
      group_ *= scale.value;
    } else if (has_group_) {
      if (scale.value >= last_scale_) return false;
      total_ += group_ * scale.value;
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
    NumberReader next(pieces_, at_ + 1, words_);
    const bool small = is(at_ + 1, Kind::small) ||
                       (at_ + 1 < pieces_.size() && pieces_[at_ + 1].number && !in_money(at_ + 1));
    if (!small || !(hundred ? next.read_below_hundred() : next.read_plain())) return false;
    if (next.value_ >= (hundred ? 100 : last_scale_) || next.value_ != std::floor(next.value_)) {
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
    if (is(at_, Kind::point) && read_decimals()) return;
    if (is(at_, Kind::joins) && read_and_fraction()) return;
    const std::size_t next = form(at_, "-") ? at_ + 1 : at_;
    if (!is(next, Kind::fraction) || total_ != 0 || pieces_[start].number) return;
    const bool plural = pieces_[next].form.back() == 's';
    if (!plural && value_ != 1) return;
    value_ *= word(next)->value;
    at_ = next + 1;
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
    return true;
  }

  /// "and a half", "and three quarters", and the scale behind them.
  bool read_and_fraction() {
    std::size_t at = at_ + 1;
    double count = 1;
    if (is(at, Kind::one)) {
      ++at;
    } else if (is(at, Kind::small)) {
      count = word(at++)->value;
    }
    if (!is(at, Kind::fraction)) return false;
    const double fraction = count * word(at)->value;
    if (fraction >= 1) return false;
    ++at;
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
