#include "dotnet/uri/error.hpp"

namespace signalr_config::dotnet::uri {

std::string_view message(const Error error) {
  switch (error) {
    case Error::none:
      return {};
    case Error::empty:
      return "Invalid URI: The URI is empty.";
    case Error::bad_format:
      return "Invalid URI: The format of the URI could not be determined.";
    case Error::bad_scheme:
      return "Invalid URI: The URI scheme is not valid.";
    case Error::scheme_too_long:
      return "Invalid URI: The Uri scheme is too long.";
    case Error::must_be_rooted:
      return R"(Invalid URI: A Dos path must be rooted, for example, 'c:\\'.)";
    case Error::bad_authority:
      return "Invalid URI: The Authority/Host could not be parsed.";
    case Error::bad_host_name:
      return "Invalid URI: The hostname could not be parsed.";
    case Error::bad_port:
      return "Invalid URI: Invalid port specified.";
    case Error::bad_authority_terminator:
      return R"(Invalid URI: The Authority/Host cannot end with a backslash character ('\\').)";
    case Error::bad_user_password:
      return "Invalid URI: The username:password construct is badly formed.";
  }
  return {};
}

}  // namespace signalr_config::dotnet::uri
