#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/framework/command.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::cli {

/// What the default endpoint is called where it needs a name.
inline constexpr std::string_view default_endpoint_name = "(default)";

/// What others without a name are called.
inline constexpr std::string_view unnamed_endpoint_name = "(unnamed)";

/// The endpoint's name; `(default)` for the default one, `(unnamed)` for others that have none.
std::string shown_name(const Resolution& resolution, const ConfiguredEndpoint& configured);

/// Whether the endpoint has the name, compared as the SDK does. The default one has an empty name.
bool has_name(const ServiceEndpoint& endpoint, std::string_view name);
bool has_name(const ConfiguredEndpoint& configured, std::string_view name);

/// The endpoints in effect; those of a name only, if one is given.
std::vector<const ConfiguredEndpoint*> endpoints_in_effect(const Resolution& resolution,
                                                           const std::optional<std::string>& name);

/// The endpoints whose connection strings are elsewhere, filtered in the same way.
std::vector<const UnresolvedEndpoint*> unresolved_endpoints(const Resolution& resolution,
                                                            const std::optional<std::string>& name);
std::string shown_name(const UnresolvedEndpoint& unresolved);

/// Says on standard error that no endpoint has the name, and which one may have been meant.
void report_missing_endpoint(Invocation& invocation, const Resolution& resolution, const std::string& name);

}  // namespace signalr_config::cli
