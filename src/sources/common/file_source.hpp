#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "signalr_config/source.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::sources {

/// Reads a format: name, bytes and kind of a document to its entries. It never throws for what it finds.
using ParseFunction = std::function<ParsedSource(std::string name, std::string bytes, SourceKind kind)>;

/// What is made of a file whose name begins with '.'.
enum class HiddenFiles {
  missing,   ///< as .NET takes it
  readable,  ///< where another program reads the file
};

/// Reads and parses a configuration file as Microsoft.Extensions.Configuration's FileConfigurationProvider
/// does. Problems have the codes of FileSystem::read(), and `file-not-found` and `file-hidden`. A missing
/// file is an error if it is required. To .NET a directory and a file whose name begins with '.' are missing
/// too, even though they exist: where the file is optional, that is a warning. A file that exists and cannot
/// be read is always an error, and so is a symbolic link to nothing.
[[nodiscard]] ParsedSource load_file(const std::filesystem::path& path, const FileOptions& options,
                                     SourceKind kind, const ParseFunction& parse,
                                     HiddenFiles hidden = HiddenFiles::missing);

/// A source that calls load_file() each time it is loaded.
[[nodiscard]] std::shared_ptr<const Source> make_file_source(std::filesystem::path path, FileOptions options,
                                                             SourceKind kind, ParseFunction parse,
                                                             HiddenFiles hidden = HiddenFiles::missing);

/// A source of text that is in memory already; `name` stands for the file.
[[nodiscard]] std::shared_ptr<const Source> make_text_source(std::string name, std::string text,
                                                             SourceKind kind, ParseFunction parse);

}  // namespace signalr_config::sources
