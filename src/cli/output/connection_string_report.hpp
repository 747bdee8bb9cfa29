#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr/disclosure/display.hpp"
#include "signalr_config/connection_string.hpp"

namespace signalr_config::cli {

/// What the SDK makes of a property.
enum class PropertyUse { used, not_used, ignored, duplicate };

std::string_view to_string(PropertyUse use);

/// One property, as far as it may be shown.
struct PropertyReport {
  std::string name;
  std::string value;
  PropertyUse use = PropertyUse::used;
  std::string note;  ///< what it is used for, or why it is not
};

/// A connection string, taken apart.
struct ConnectionStringReport {
  std::vector<PropertyReport> properties;
  std::size_t segments_without_value = 0;  ///< segments that have no '=': the SDK ignores them
  std::optional<Credential> credential;    ///< nothing: refused
  std::optional<ConnectionStringError> error;
};

ConnectionStringReport report_connection_string(std::string_view text, SdkVersion sdk,
                                                signalr::Disclosure disclosure);

/// Whether somebody meant a SignalR connection string by it: it has a property that the SDK reads.
bool looks_like_connection_string(std::string_view text);

}  // namespace signalr_config::cli
