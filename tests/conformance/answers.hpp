#pragma once

#include "conformance/json.hpp"
#include "signalr_config/configuration.hpp"
#include "signalr_config/resolution.hpp"
#include "signalr_config/service_endpoint.hpp"

/// What the library answers, in the form of `expect` in the JSONL vectors.
namespace signalr_config::conformance {

Json endpoint_json(const ServiceEndpoint& endpoint);

/// The endpoint, or `{"error": ...}`.
Json endpoint_json(const Result<ServiceEndpoint, ConnectionStringError>& made);

/// The exception with the text that the SDK has, which no other output of the library shows.
Json error_json(const SdkException& exception);
Json error_json(const Failure& failure);

/// A row of `entries`: the key, and the value or null.
Json entry_json(const EnumeratedKey& row);

/// The endpoints that the options hold after code has run: the default one is none of them.
std::vector<ServiceEndpoint> options_endpoints(const Resolution& resolution);

/// The exact texts of the warnings that the SDK's endpoint manager logs.
std::vector<std::string> duplicate_warnings(const Resolution& resolution);

}  // namespace signalr_config::conformance
