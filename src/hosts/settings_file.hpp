#pragma once

#include <filesystem>

#include "hosts/project_file.hpp"

namespace signalr_config {

/// The `secretsId` of the nearest `.signalr-config.yaml`, in a directory or above it: for applications that
/// have no .NET project. The problem is that file's, if it cannot be read.
SecretsIdSearch find_settings_secrets_id(const std::filesystem::path& directory);

}  // namespace signalr_config
