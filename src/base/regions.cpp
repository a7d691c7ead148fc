#include "base/regions.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace claimgraph {

std::vector<std::string> region_names() {
  std::vector<std::string> names;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString display;
    icu::Locale("", *code).getDisplayCountry(icu::Locale::getEnglish(), display);
    std::string name;
    display.toUTF8String(name);
    if (name != *code) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace claimgraph
