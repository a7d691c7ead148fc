#include "reconcile/told_numbers.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace claimgraph {
namespace {

bool is_number_part(std::string_view text, std::size_t at) {
  const auto is_digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  const bool sign = text[at] == '.' || text[at] == ',';
  return is_digit(at) || (sign && at > 0 && is_digit(at - 1) && is_digit(at + 1));
}

struct Words {
  std::set<std::string> numbers{};
  std::string rest{};
};

Words words_of(const std::string& text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_number_part(text, at)) {
      words.rest += text[at++];
      continue;
    }
    const std::size_t start = at;
    while (at < text.size() && is_number_part(text, at)) ++at;
    std::string number = text.substr(start, at - start);
    std::erase(number, ',');
    words.numbers.insert(std::move(number));
    words.rest += '#';
  }
  return words;
}

}  // namespace

ToldNumbers told_numbers(const Proposition& left, const Proposition& right) {
  const Words one = words_of(left.object_text);
  const Words other = words_of(right.object_text);
  const auto holds = [](const Words& all, const Words& some) {
    return std::ranges::includes(all.numbers, some.numbers);
  };
  if (holds(one, other) || holds(other, one)) return ToldNumbers::alike;
  return one.rest == other.rest ? ToldNumbers::only_apart : ToldNumbers::apart;
}

}  // namespace claimgraph
