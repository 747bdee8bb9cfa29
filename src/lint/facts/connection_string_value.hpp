#pragma once

#include <string_view>

#include "lint/facts/value_form.hpp"
#include "lint/model/location.hpp"
#include "lint/model/scope.hpp"
#include "signalr/connection_string/properties.hpp"
#include "signalr_config/connection_string.hpp"

namespace signalr_config::lint {

/// A value that is, or is meant to be, a connection string of the service.
struct ConnectionStringValue {
  ConnectionStringValue(const ScopeEntry& where, SdkVersion sdk);

  const ScopeEntry& where;
  std::string_view text;
  ValueForm form;
  signalr::ConnectionStringContents contents;
  Result<ConnectionString, ConnectionStringError> parsed;

  /// The property of a name, compared ignoring case; null pointer if the string has none.
  const ConnectionStringProperty* find(std::string_view name) const { return contents.find(name); }

  /// Whether a property that touches this part of the string has a placeholder for its value.
  bool has_placeholder(Span part) const;

  /// What the SDK throws, if its code is `code`; else a null pointer.
  const ConnectionStringError* error(DiagnosticCode code) const;

  /// What the SDK makes of it; null pointer where it throws.
  const ConnectionString* accepted() const { return parsed ? &*parsed : nullptr; }

  /// A part of the string, as a place in the file.
  Location place(Span part) const { return part_location(where.entry.origin, part); }
  Location place() const { return value_location(where.entry.origin); }
};

}  // namespace signalr_config::lint
