#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "lint/model/linted_file.hpp"
#include "signalr_config/deployment.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::lint {

/// Where the files are that a description names, and which of them may be read; default: none.
struct ReachableFiles {
  std::shared_ptr<const FileSystem> files = disk();
  std::function<bool(const std::filesystem::path& path)> may_read = {};
};

/// What is wrong with a description, and with the variables that it gives: two may become one key.
std::vector<Diagnostic> problems_of(const Deployment& deployment);

/// Tells what a text is and reads it. What has another kind than configuration stays plain text.
LintedFile parse_file(const std::filesystem::path& path, std::string bytes, Recognition recognition,
                      const ReachableFiles& reach = {});

}  // namespace signalr_config::lint
