#include "lint/connection_string_value.hpp"

namespace signalr_config::lint {

ConnectionStringValue::ConnectionStringValue(const ScopeEntry& place, SdkVersion sdk)
    : where(place),
      text(*place.entry.value),
      contents(read_contents(text)),
      parsed(parse_connection_string(text, sdk)) {}

const ConnectionStringError* ConnectionStringValue::error(std::string_view code) const {
  const auto* found = std::get_if<ConnectionStringError>(&parsed);
  return found != nullptr && found->code == code ? found : nullptr;
}

}  // namespace signalr_config::lint
