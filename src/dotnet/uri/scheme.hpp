#pragma once

#include <cstddef>
#include <string_view>

#include "dotnet/uri/error.hpp"
#include "dotnet/uri/syntax.hpp"

namespace signalr_config::dotnet::uri {

/// What a file URI was written as.
enum class FilePath {
  none,  ///< no path of a file system, or one behind "file:"
  dos,   ///< C:\x
  unc,   ///< \\server\x
  unix,  ///< /x
};

/// The beginning of a URI.
struct Opening {
  Syntax syntax;
  std::size_t begin = 0;  ///< of the scheme, or of the path where there is none
  std::size_t end = 0;    ///< behind the colon, or where the host or path begins
  FilePath path = FilePath::none;
  bool implicit_file = false;  ///< a path without "file:"
  Error error = Error::none;
};

/// Reads the scheme as System.Uri does on Unix (Uri.ParseScheme): leading spaces ignored, absolute paths
/// taken for file URIs.
Opening read_scheme(std::u16string_view text);

}  // namespace signalr_config::dotnet::uri
