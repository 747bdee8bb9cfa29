#pragma once

#include <optional>
#include <string>
#include <vector>

#include "resolution/unused_entries.hpp"
#include "signalr_config/configuration.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::resolution {

/// One key below a section of endpoints.
struct EndpointSlot {
  std::string path;           ///< the full key
  std::string name_and_type;  ///< the part below the section
  const Entry* entry;
};

/// The places where the SDK looks for connection strings, and what it finds there.
struct EndpointSlots {
  std::string section;                   ///< `Azure:SignalR` or `Azure:SignalR:{name}`
  const Entry* default_entry = nullptr;  ///< may hold an empty string; null pointer if nothing is set
  std::string default_path;
  std::vector<EndpointSlot> endpoints;  ///< with a value, in the order in which the SDK parses them
};

/// Looks into the slots of `AddAzureSignalR()`, or of `AddNamedAzureSignalR(name)`.
EndpointSlots find_endpoint_slots(const Configuration& configuration,
                                  const std::optional<std::string>& registration, UnusedEntries& unused);

}  // namespace signalr_config::resolution
