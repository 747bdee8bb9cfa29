#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "signalr_config/environment.hpp"
#include "signalr_config/source.hpp"
#include "signalr_config/source_kind.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::sources {

/// The source of a file whose kind is known. `shell` is what .env files refer to. Precondition: the kind is
/// a layer of configuration by itself and has files; else `std::invalid_argument` is thrown.
std::shared_ptr<const Source> file_of_kind(const std::filesystem::path& path, SourceKind kind,
                                           const Environment& shell, FileOptions options = {});

/// The same of a text that is in memory already; `name` stands for the file.
std::shared_ptr<const Source> text_of_kind(const std::string& name, std::string text, SourceKind kind,
                                           const Environment& shell,
                                           DotnetRelease release = DotnetRelease::net10);

}  // namespace signalr_config::sources
