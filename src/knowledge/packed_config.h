#pragma once
// TOML files in a form that needs no parsing: what the build makes of those it puts into the
// program (main.cpp, cmake/Embed.cmake), since parsing them was two fifths of the time to start.

#include <memory>
#include <string>
#include <string_view>

#include "knowledge/config.h"

namespace claimgraph {

/// The tree below `node`, with its lines; the file's path is left out.
std::string pack_config(const ConfigNode& node);

/// The tree that pack_config() wrote, of the file at `path`. REQUIRES: bytes of pack_config() from
/// the same machine, as the build puts them into the program; they are not checked.
ConfigNode unpack_config(std::string_view path, std::string_view packed);

}  // namespace claimgraph
