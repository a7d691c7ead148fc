#include "base/names_of_values.h"

#include <unicode/dtfmtsym.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <memory>

#include "base/unicode.h"

namespace claimgraph {
namespace {

std::string lower(const icu::UnicodeString& name) {
  std::string text;
  name.toUTF8String(text);
  return to_lower(text);
}

/// Appends names `first` .. of ICU's arrays, numbered from 1.
void append(NumberNames& out, const icu::UnicodeString* names, int count, int first, int shift) {
  for (int i = first; i < count; ++i) {
    out.emplace_back(lower(names[i]), (i - first + shift) % 7 + 1);
  }
}

/// One-word names below a hundred by a rule set of ICU's spell-out.
NumberNames spelled(const char16_t* rules) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat spell(icu::URBNF_SPELLOUT, icu::Locale::getEnglish(), status);
  NumberNames names;
  if (U_FAILURE(status)) return names;
  for (int number = 0; number < 100; number += number < 20 ? 1 : 10) {
    icu::UnicodeString name;
    icu::FieldPosition position;
    spell.format(static_cast<std::int32_t>(number), rules, name, position, status);
    if (U_SUCCESS(status)) names.emplace_back(lower(name), number);
  }
  return names;
}

std::vector<std::string> codes_of(std::uint32_t which) {
  UErrorCode status = U_ZERO_ERROR;
  std::vector<std::string> all;
  UEnumeration* codes = ucurr_openISOCurrencies(which, &status);
  if (U_FAILURE(status)) return all;
  const std::unique_ptr<UEnumeration, decltype(&uenum_close)> owner(codes, uenum_close);
  while (const char* code = uenum_next(codes, nullptr, &status)) all.emplace_back(code);
  return all;
}

void append_currencies(ValueNames& out, std::uint32_t which) {
  for (const std::string& code : codes_of(which)) {
    const icu::UnicodeString wide(code.c_str(), -1, US_INV);
    for (const char* count : {"one", "other"}) {
      std::int32_t length = 0;
      UErrorCode unknown = U_ZERO_ERROR;
      const UChar* name = ucurr_getPluralName(icu::UnicodeString(wide).getTerminatedBuffer(), "en",
                                              nullptr, count, &length, &unknown);
      if (U_SUCCESS(unknown) && length > 3) out.emplace_back(lower({name, length}), code);
    }
  }
}

std::string named(const icu::MeasureUnit& unit, UNumberUnitWidth width, int count) {
  UErrorCode status = U_ZERO_ERROR;
  const auto text = icu::number::NumberFormatter::withLocale(icu::Locale::getEnglish())
                        .unit(unit)
                        .unitWidth(width)
                        .formatInt(count, status)
                        .toString(status);
  if (U_FAILURE(status)) return {};
  std::string name = lower(text);
  name.erase(0, std::to_string(count).size());
  while (!name.empty() && name.front() == ' ') name.erase(0, 1);
  return name;
}

}  // namespace

NumberNames month_names() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale::getEnglish(), status);
  NumberNames names;
  std::int32_t count = 0;
  for (const icu::UnicodeString* list : {symbols.getMonths(count), symbols.getShortMonths(count)}) {
    for (int i = 0; i < 12; ++i) names.emplace_back(lower(list[i]), i + 1);
  }
  return names;
}

NumberNames weekday_names() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale::getEnglish(), status);
  NumberNames names;
  std::int32_t count = 0;
  // ICU's lists begin with an empty name and Sunday.
  append(names, symbols.getWeekdays(count), 8, 1, 6);
  append(names, symbols.getShortWeekdays(count), 8, 1, 6);
  return names;
}

NumberNames cardinal_names() { return spelled(u"%spellout-cardinal"); }
NumberNames ordinal_names() { return spelled(u"%spellout-ordinal"); }

ValueNames currency_names() {
  ValueNames names;
  append_currencies(names, UCURR_COMMON | UCURR_DEPRECATED);
  append_currencies(names, UCURR_COMMON | UCURR_NON_DEPRECATED);
  return names;
}

ValueNames currency_signs() {
  ValueNames signs;
  for (const std::string& code : currency_codes()) {
    icu::UnicodeString wide(code.c_str(), -1, US_INV);
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const UChar* name = ucurr_getName(wide.getTerminatedBuffer(), "en", UCURR_NARROW_SYMBOL_NAME,
                                      nullptr, &length, &status);
    if (U_FAILURE(status) || length != 1 || u_charType(name[0]) != U_CURRENCY_SYMBOL) continue;
    signs.emplace_back(lower({name, length}), code);
  }
  return signs;
}

std::vector<std::string> currency_codes() { return codes_of(UCURR_COMMON | UCURR_NON_DEPRECATED); }

ValueNames unit_names() {
  UErrorCode status = U_ZERO_ERROR;
  ValueNames names;
  std::vector<icu::MeasureUnit> units(1024);
  const auto count =
      icu::MeasureUnit::getAvailable(units.data(), static_cast<std::int32_t>(units.size()), status);
  if (U_FAILURE(status)) return names;
  units.resize(static_cast<std::size_t>(count));
  for (const icu::MeasureUnit& unit : units) {
    const std::string type = unit.getType();
    if (type == "currency" || type == "duration" || type == "none") continue;
    const std::string one = named(unit, UNUM_UNIT_WIDTH_FULL_NAME, 1);
    if (one.empty()) continue;
    names.emplace_back(one, one);
    names.emplace_back(named(unit, UNUM_UNIT_WIDTH_FULL_NAME, 2), one);
    names.emplace_back(named(unit, UNUM_UNIT_WIDTH_SHORT, 2), one);
  }
  return names;
}

}  // namespace claimgraph
