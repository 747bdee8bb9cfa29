#pragma once

#include <optional>
#include <string_view>

#include "resolution/aspnetcore/endpoint_slots.hpp"
#include "signalr_config/diagnostic.hpp"

namespace signalr_config::resolution {

/// A warning of ours where a key has a second segment that the SDK does not take for a type: it then makes a
/// primary endpoint that has the whole key for its name, which nobody means. `name` is what the SDK made.
std::optional<Diagnostic> doubtful_type(const EndpointSlot& slot, std::string_view name);

}  // namespace signalr_config::resolution
