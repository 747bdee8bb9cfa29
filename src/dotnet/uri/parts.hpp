#pragma once

#include <string>
#include <string_view>

#include "dotnet/uri/authority.hpp"

namespace signalr_config::dotnet::uri {

/// The parts of a URI as it was written, with the host in canonical form; of an IRI the other parts, too, are
/// in the form normalize_iri gives them.
struct Parts {
  std::u16string user_info;   ///< with its "@"; empty where there is none
  std::string host;           ///< Uri.Host
  std::string surplus_zeros;  ///< where an IPv4 address was written as its canonical form and these
  int port = -1;
  bool default_port = true;
  bool plain_front = false;  ///< whether scheme, slashes and port were written in canonical form
  bool first_slash_absent = false;
  std::u16string path;
  std::u16string query;     ///< with its "?"
  std::u16string fragment;  ///< with its "#"
};

/// Splits a text that read_authority has accepted.
Parts split(std::u16string_view text, const Authority& authority);

}  // namespace signalr_config::dotnet::uri
