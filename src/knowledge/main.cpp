// claimgraph-pack FILE NAME PACKED: writes the TOML file FILE, known as NAME in messages, to PACKED
// in the form that the program reads without parsing. A tool of the build (cmake/Embed.cmake).

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>

#include "knowledge/packed_config.h"

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: claimgraph-pack FILE NAME PACKED\n";
    return 2;
  }
  try {
    std::ifstream in(arguments[1], std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    std::ofstream out(arguments[3], std::ios::binary);
    out << claimgraph::pack_config(claimgraph::parse_config(arguments[2], text));
    if (in && out.flush()) return 0;
    std::cerr << arguments[1] << " or " << arguments[3] << ": cannot be read or written\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
  }
  return 2;
}
