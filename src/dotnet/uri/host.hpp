#pragma once

#include <cstddef>
#include <string_view>

#include "dotnet/uri/authority.hpp"
#include "dotnet/uri/error.hpp"

namespace signalr_config::dotnet::uri {

/// Reads user info, host and port, which begin at `begin` (Uri.CheckAuthorityHelper), into `authority`.
/// `text` has no spaces to be ignored at its end.
Error read_host(std::u16string_view text, std::size_t begin, Authority& authority);

}  // namespace signalr_config::dotnet::uri
