#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "hosts/project/file.hpp"

namespace signalr_config::hosts {

/// A line `#:WORD ARGUMENT` of a C# file that is an application by itself, or `#!`, whose word is empty.
struct AppDirective {
  Span line;  ///< without its end
  std::string_view word;
  std::string_view argument;  ///< without blanks around it
};

/// The directives of such a file: those before its first word. They refer to the text.
[[nodiscard]] std::vector<AppDirective> app_directives(std::string_view code);

/// The id of the user secrets of a C# file that is an application by itself (`dotnet run app.cs`): that of
/// its line `#:property UserSecretsId=ID`, else that of the nearest Directory.Build.props, else the one that
/// the SDK derives from the file's path. `file` is taken as it is named: .NET does not follow links.
[[nodiscard]] SecretsIdSearch find_file_based_secrets_id(const std::filesystem::path& file,
                                                         const FileSystem& files = *disk());

/// The ID in that line; nothing where there is none.
[[nodiscard]] std::optional<Span> find_secrets_id_directive(std::string_view code);

/// The place behind the directives of such a file, where another `#:property` can be inserted.
[[nodiscard]] std::size_t end_of_directives(std::string_view code);

}  // namespace signalr_config::hosts
