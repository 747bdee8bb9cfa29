#pragma once

#include <optional>
#include <string_view>

#include "dotnet/uri/uri.hpp"

namespace signalr_config::dotnet {

/// A shortcut for the URIs that nearly every configuration holds: http or https, a host of lower-case
/// letters, digits, hyphens and dots, perhaps a port, and no path. Such a text is its own absolute form.
class PlainUri {
 public:
  /// The URI, or nothing where the text is not that plain; which says nothing about whether it is a URI.
  static std::optional<Uri> read(std::string_view text);

  /// Whether a URI, however it was made, has nothing but scheme, plain host and port.
  static bool is_plain(const Uri& uri);

  /// Whether its scheme, host and port, written together, are read as they are.
  static bool has_plain_front(const Uri& uri);
};

}  // namespace signalr_config::dotnet
