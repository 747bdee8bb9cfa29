#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace signalr_config::dotnet::uri {

/// What a scheme allows or asks for (System.UriSyntaxFlags, as far as parsing depends on it). Rules that all
/// built-in schemes share (IRI parsing) or none has (hosts of any form) have no flag here.
enum class Rule : std::uint32_t {
  must_have_authority = 1U << 0,
  optional_authority = 1U << 1,
  user_info = 1U << 2,
  port = 1U << 3,
  query = 1U << 4,
  fragment = 1U << 5,
  empty_host = 1U << 6,
  internet_host = 1U << 7,
  unc_host = 1U << 8,
  file_like = 1U << 9,
  mail_to_like = 1U << 10,
  unknown_scheme = 1U << 11,
  dos_path = 1U << 12,
  rooted_path = 1U << 13,
  convert_slashes = 1U << 14,
  compress_path = 1U << 15,
  file_path_dots = 1U << 16,
};

/// System.UriParser: a scheme with its rules.
struct Syntax {
  std::string scheme;     ///< lower case
  int default_port = -1;  ///< -1 where the scheme has none
  std::uint32_t rules = 0;

  bool has(const Rule rule) const { return (rules & static_cast<std::uint32_t>(rule)) != 0; }
};

/// The rules of `scheme` (lower case), known or not.
Syntax syntax_of(std::string_view scheme);

/// The rules of an absolute path on a Unix system, which .NET takes for a file URI.
Syntax unix_file_syntax();

}  // namespace signalr_config::dotnet::uri
