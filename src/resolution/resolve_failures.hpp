#pragma once

#include <optional>
#include <string>

#include "signalr_config/resolution.hpp"
#include "signalr_config/text_edit.hpp"

namespace signalr_config::resolution {

/// The failures of a start-up that are not about options: each what the SDK throws, and what to tell people.
Failure empty_registration_name();
/// What led to it.
struct MissingEndpoint {
  const std::string& section;  ///< of the registration
  const ResolveOptions& options;
  const Entry* blocking;  ///< the entry of a default string that is empty, or a null pointer
  bool reads_nothing;     ///< no source at all
};
Failure no_endpoint(const MissingEndpoint& missing);
/// What code decides in ways that are not known; there is at least one thing.
Diagnostic set_in_code(const SetInCode& code, HostKind host);
Failure no_primary_endpoint(const std::string& key, const std::optional<Origin>& origin);

/// `entry` is a null pointer where the string comes from code.
Failure bad_connection_string(FailureStage stage, const ConnectionStringError& error, const std::string& path,
                              const Entry* entry);

/// Edits of an entry's value as a fix of its document, where the value stands there as text. What they insert
/// must be letters, digits and `:/.-`, which every format takes as they are.
std::optional<Fix> fix_in_value(const Origin& origin, const TextEdits& edits);

/// The keys of an identity section make no credential. `entry` is the section's service URI.
Failure bad_identity(const IdentityError& error, const Entry& entry, const Configuration& configuration);

/// A variable makes constructing a credential throw, whatever the connection string says.
Failure bad_variable(FailureStage stage, const IdentityError& error);

/// Adds the endpoints that lost against others, or against code, to the entries that are not used.
void add_unused_endpoints(Resolution& resolution);

}  // namespace signalr_config::resolution
