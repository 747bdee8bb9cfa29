#pragma once

/// The whole library. The groups follow the way of a value: it is read from a source, with its place; sources
/// form a configuration; the configuration is resolved into endpoints.

// Where values come from.
#include "signalr_config/deployment.hpp"
#include "signalr_config/dotnet_release.hpp"
#include "signalr_config/environment.hpp"
#include "signalr_config/file_system.hpp"
#include "signalr_config/host.hpp"
#include "signalr_config/host_builder.hpp"
#include "signalr_config/host_kind.hpp"
#include "signalr_config/source.hpp"
#include "signalr_config/sources.hpp"

// Values and their places.
#include "signalr_config/configuration.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/diagnostic_code.hpp"
#include "signalr_config/document.hpp"
#include "signalr_config/origin.hpp"
#include "signalr_config/parsed_source.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/source_kind.hpp"
#include "signalr_config/text_edit.hpp"

// Endpoints, and how a server proves who it is.
#include "signalr_config/connection_string.hpp"
#include "signalr_config/connection_string_builder.hpp"
#include "signalr_config/credential.hpp"
#include "signalr_config/identity.hpp"
#include "signalr_config/resolution.hpp"
#include "signalr_config/sdk_exception.hpp"
#include "signalr_config/secret.hpp"
#include "signalr_config/service_endpoint.hpp"
#include "signalr_config/service_manager_options.hpp"
#include "signalr_config/service_options.hpp"
#include "signalr_config/shared_range.hpp"
#include "signalr_config/uri.hpp"

// What changes from one resolution to another.
#include "signalr_config/resolution_difference.hpp"

// Endpoints of a server that runs.
#include "signalr_config/endpoint_monitor.hpp"

// Where secrets are kept in development.
#include "signalr_config/user_secrets_store.hpp"

// What the library tells of its work.
#include "signalr_config/log.hpp"

// Which release this is.
#include "signalr_config/version.hpp"
