#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "lint/model/linted_file.hpp"

namespace signalr_config::lint {

/// Which of the files that a description names may be read.
using MayRead = std::function<bool(const std::filesystem::path& path)>;

/// Tells what a text is and reads it. What has another kind than configuration stays plain text. Without
/// `may_read`, no other file is read.
LintedFile parse_file(const std::filesystem::path& path, std::string bytes, Recognition recognition,
                      const MayRead& may_read = {});

}  // namespace signalr_config::lint
