#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dotnet/uri/error.hpp"
#include "dotnet/uri/scheme.hpp"

namespace signalr_config::dotnet::uri {

/// Uri.HostNameType; `none` until a host was met, `absent` where a URI can have none.
enum class HostKind : std::uint8_t { none, ipv6, ipv4, dns, unc, basic, absent };

/// A URI up to its path: what is decided before a Uri object exists in .NET, hence by TryCreate.
struct Authority {
  Opening opening;
  bool iri = false;     ///< whether the text needs normalize_iri
  bool marked = false;  ///< whether "//" announced it
  bool user_info = false;
  HostKind host = HostKind::none;
  std::size_t end = 0;  ///< in the text: behind the host, before the port
  /// Of an IRI: the text up to here, port included, as .NET writes it.
  std::optional<std::u16string> normalized;
};

/// Reads `authority.opening`'s URI on up to the path (Uri.PrivateParseMinimal).
Error read_authority(std::u16string_view text, Authority& authority);

}  // namespace signalr_config::dotnet::uri
