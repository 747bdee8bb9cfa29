#pragma once

#include <filesystem>
#include <string>

#include "lint/model/linted_file.hpp"

namespace signalr_config::lint {

/// Tells what a text is and reads it. What has another kind than configuration stays plain text.
LintedFile parse_file(const std::filesystem::path& path, std::string bytes, Recognition recognition);

}  // namespace signalr_config::lint
