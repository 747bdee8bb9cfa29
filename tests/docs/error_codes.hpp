#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace docs {

/// The stable codes of diagnostics in the sources below a directory: every string literal in kebab case,
/// those aside that are known to be something else. A literal of that shape is thus explained or listed,
/// never overlooked.
std::set<std::string> error_codes_in(const std::filesystem::path& directory);

}  // namespace docs
