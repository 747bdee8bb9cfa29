#pragma once

#include <cstdint>
#include <string_view>

namespace signalr_config::dotnet::uri {

/// Why System.Uri refuses a text (System.ParsingError, as far as an absolute URI can meet it).
enum class Error : std::uint8_t {
  none,
  empty,
  bad_format,
  bad_scheme,
  scheme_too_long,
  must_be_rooted,
  bad_authority,
  bad_host_name,
  bad_port,
  bad_authority_terminator,
  bad_user_password,
};

/// The message of the UriFormatException that is thrown for `error`; empty for Error::none.
std::string_view message(Error error);

}  // namespace signalr_config::dotnet::uri
