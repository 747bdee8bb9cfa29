#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace docs {

/// The text of every code of a diagnostic.
std::set<std::string> diagnostic_code_texts();

/// The texts of those that the sources below a directory name.
std::set<std::string> codes_given_in(const std::filesystem::path& directory);

}  // namespace docs
