#pragma once

#include <filesystem>
#include <string_view>

#include "signalr_config/environment.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::hosts {

/// Whether the text of a web.config starts an ASP.NET Core application, which reads nothing else of it: it
/// has an `<aspNetCore>`.
[[nodiscard]] bool starts_aspnetcore(std::string_view web_config);

/// The variables of a process, and over them those that IIS sets for the application of a directory:
/// `<aspNetCore><environmentVariables>` of its web.config, with their places in it.
[[nodiscard]] Environment with_web_config(const Environment& process, const std::filesystem::path& directory,
                                          const FileSystem& files);

}  // namespace signalr_config::hosts
