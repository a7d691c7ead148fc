#include "base/versions.h"

#include <unicode/uvernum.h>
#include <unicode/uversion.h>

namespace claimgraph {

std::string icu_version() {
  UVersionInfo version{};
  u_getVersion(version);
  char text[U_MAX_VERSION_STRING_LENGTH] = {};
  u_versionToString(version, text);
  return text;
}

}  // namespace claimgraph
