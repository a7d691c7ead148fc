#include "annotate/table.h"

#include <algorithm>
#include <bit>

namespace claimgraph {
namespace {

using AddRow = void (*)(const std::int8_t* row, std::size_t width, std::int16_t* scores);

// The same loop twice: compilers turn it into vector code for the instruction set they are told of.
void add_row_anywhere(const std::int8_t* row, std::size_t width, std::int16_t* scores) {
  for (std::size_t i = 0; i < width; ++i) scores[i] = static_cast<std::int16_t>(scores[i] + row[i]);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) void add_row_avx2(const std::int8_t* row, std::size_t width,
                                                  std::int16_t* scores) {
  for (std::size_t i = 0; i < width; ++i) scores[i] = static_cast<std::int16_t>(scores[i] + row[i]);
}
#endif

AddRow add_row_of_this_machine() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return add_row_avx2;
#endif
  return add_row_anywhere;
}

}  // namespace

Table::Table(std::span<const std::int8_t> rows, std::size_t width)
    : rows_(rows), width_(width), mask_(rows.size() / width - 1) {}

Table Table::read(ModelReader& reader) {
  const std::size_t width = reader.number_below(kMaxWidth + 1);
  const auto rows = reader.in_place();
  const bool sound =
      width > 0 && rows.size() % width == 0 && std::has_single_bit(rows.size() / width);
  if (!sound) reader.fail("is damaged");
  return Table(rows, width);
}

void Table::score(std::span<const Feature> features, std::int16_t* scores) const {
  static const AddRow add_row = add_row_of_this_machine();
  std::fill_n(scores, width_, std::int16_t{0});
  for (const Feature feature : features) {
    add_row(rows_.data() + (feature & mask_) * width_, width_, scores);
  }
}

}  // namespace claimgraph
