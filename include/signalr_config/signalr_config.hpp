#pragma once

/// @file
/// The whole library. The groups follow the way of a value: it is read from a source, with its place; sources
/// form a configuration; the configuration is resolved into endpoints.

/// @namespace signalr_config
/// What programs use. This holds everywhere:
/// - Errors are results: a `Result`, or diagnostics beside what could be made. They have every problem that
/// was
///   found, each with a code, its place and a remedy. What throws says so; want of memory, and what functions
///   of the program throw, comes through.
/// - Values may be read by several threads at once, and changed while nobody else reads them. Functions keep
///   nothing for themselves, and may be called by any thread. What has threads of its own, or guards itself,
///   says so.
/// - Text is UTF-8. Offsets count bytes, columns code points.
/// - Nothing that is made for people has a secret in it; what has one says so, and is a `Secret` where that
/// is
///   possible.
/// - The behaviour is that of Microsoft.Azure.SignalR 1.34.0 on .NET 10, where nothing else is asked for.
///   Comments name the function of the SDK, of .NET or of Azure.Identity that decides.

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

// What a server answers to clients: of the component signalr_config::negotiation.
#include "signalr_config/access_token.hpp"
#include "signalr_config/endpoint_router.hpp"
#include "signalr_config/negotiation.hpp"
#include "signalr_config/negotiation_error.hpp"
#include "signalr_config/token_provider.hpp"

// Where secrets are kept in development.
#include "signalr_config/user_secrets_store.hpp"

// What the library tells of its work.
#include "signalr_config/log.hpp"

// Which release this is.
#include "signalr_config/version.hpp"
