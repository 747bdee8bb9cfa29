#include "lint/facts/connection_string_value.hpp"

#include <algorithm>

namespace signalr_config::lint {

ConnectionStringValue::ConnectionStringValue(const ScopeEntry& place, SdkVersion sdk)
    : where(place),
      text(*place.entry.value),
      form(form_of(text)),
      contents(signalr::read_contents(text)),
      parsed(parse_connection_string(text, sdk)) {}

bool ConnectionStringValue::has_placeholder(Span part) const {
  return std::ranges::any_of(contents.properties, [&](const ConnectionStringProperty& property) {
    const bool touches = property.value_span.begin <= part.end && part.begin <= property.value_span.end;
    return touches && holds_placeholder(property.value);
  });
}

const ConnectionStringError* ConnectionStringValue::error(DiagnosticCode code) const {
  return !parsed && parsed.error().code == code ? &parsed.error() : nullptr;
}

}  // namespace signalr_config::lint
