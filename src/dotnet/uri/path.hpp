#pragma once

#include <string>
#include <string_view>

#include "dotnet/uri/syntax.hpp"

namespace signalr_config::dotnet::uri {

/// `path` without its "." and ".." segments and, where the scheme asks for it, with `/` for `\`. Empty
/// segments stay, and ".." never leaves the root.
std::u16string compress_path(std::u16string_view path, const Syntax& syntax);

}  // namespace signalr_config::dotnet::uri
