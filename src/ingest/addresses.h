#pragma once
// The address under which an article without one of its own goes: of a file its path, so told that
// one file has one address and two files have two, from whatever folder somebody names them.

#include <filesystem>
#include <string>

#include "core/article.h"

namespace claimgraph {

/// The folder that a database's addresses are told from: its own, links followed.
std::filesystem::path home_of(const std::string& database);

/// The path of a file, links followed: from `home` where the file is below it, so that a folder may
/// move with its database; else from the root. Standard input stays "-". The file need not be
/// there.
std::string address_of(const std::string& path, const std::filesystem::path& home);

/// Standard input has no address: an article from it goes under one made from what it says, so that
/// two articles remain two. Others keep theirs.
void give_address(Article& article);

}  // namespace claimgraph
