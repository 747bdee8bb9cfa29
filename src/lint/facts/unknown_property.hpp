#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lint/facts/connection_string_value.hpp"
#include "signalr_config/diagnostic.hpp"

namespace signalr_config::lint {

/// The property that the SDK reads and that was probably meant by a name that it does not read: `ClientCert`
/// for `ClientCertPath`, `Endpoint` for `Endpont`.
std::optional<std::string_view> meant_property(std::string_view name);

/// What to say of a property that the SDK does not read.
struct UnknownProperty {
  Message message;
  std::string hint;
};
UnknownProperty look_at_unknown_property(const ConnectionStringValue& value,
                                         const ConnectionStringProperty& property);

/// Whether a property that the SDK does not read is the endpoint under another name.
bool may_be_endpoint(const ConnectionStringProperty& property);

/// Whether the SDK throws because what this property was meant for is missing: then that is said.
bool is_told_by_refusal(const ConnectionStringValue& value, const ConnectionStringProperty& property);

}  // namespace signalr_config::lint
