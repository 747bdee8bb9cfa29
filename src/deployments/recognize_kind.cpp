#include <filesystem>

#include "signalr_config/deployment.hpp"

namespace signalr_config {

std::optional<SourceKind> recognize_kind(std::string_view file_name, std::string_view) {
  const std::filesystem::path path(file_name);
  if (path.filename() == "launchSettings.json") return SourceKind::launch_settings;
  if (path.filename() == "secrets.json") return SourceKind::user_secrets;
  if (path.extension() == ".ini") return SourceKind::ini;
  if (path.extension() == ".xml") return SourceKind::xml;
  if (path.extension() == ".yaml" || path.extension() == ".yml") return SourceKind::yaml;
  return std::nullopt;
}

}  // namespace signalr_config
