#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::hosts {

/// The text of a project file with this UserSecretsId: in the place of one that is there, else in the first
/// group of properties without a condition. Everything else stays. Nothing where the text is no project.
[[nodiscard]] std::optional<std::string> project_with_secrets_id(std::string_view xml, std::string_view id);

/// The text of a C# file with the directive `#:property UserSecretsId=ID`, in place of one that is there or
/// behind its other directives.
[[nodiscard]] std::string file_based_app_with_secrets_id(std::string_view code, std::string_view id);

/// The text of a `.signalr-config.yaml` with this `secretsId`. Nothing where it is not YAML, or where the one
/// that is there cannot be replaced safely.
[[nodiscard]] std::optional<std::string> settings_with_secrets_id(std::string_view yaml, std::string_view id);

}  // namespace signalr_config::hosts
