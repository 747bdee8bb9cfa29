#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace signalr_config::lint {

/// What git prints when it is called in a directory; empty where it fails, or where there is no git. Nothing
/// that the repository's own configuration names is run.
std::string git_output(const std::filesystem::path& directory, const std::vector<std::string>& arguments);

}  // namespace signalr_config::lint
