#include "cli/json_parts.hpp"

#include <chrono>

namespace signalr_config::cli {

namespace {

// A place without position: a variable, an argument, or the program itself.
Json bare_origin(const Document& document) {
  return {{"source", to_string(document.kind())},
          {"file", nullptr},
          {"line", nullptr},
          {"column", nullptr},
          {"variable", nullptr},
          {"argument", nullptr},
          {"via", nullptr}};
}

void set_position(Json& json, const Position& position) {
  json["line"] = position.line;
  json["column"] = position.column;
}

// Seconds as a number that is whole where it can be.
Json seconds(std::chrono::milliseconds time) {
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time);
  if (whole == time) return whole.count();
  return static_cast<double>(time.count()) / 1000.0;
}

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

}  // namespace

Json to_json(const std::optional<Origin>& origin) {
  if (!origin || !origin->document) return nullptr;
  const Document& document = *origin->document;
  Json json = bare_origin(document);
  switch (document.kind()) {
    case SourceKind::environment:
      json["variable"] = document.text(origin->key);
      break;
    case SourceKind::command_line:
      json["argument"] = document.text(origin->key);
      break;
    case SourceKind::memory:
      break;
    default:
      json["file"] = document.name();
      if (document.has_positions()) set_position(json, document.position(origin->place()));
  }
  if (origin->via) json["via"] = to_json(std::optional(*origin->via));
  return json;
}

Json to_json(const Credential& credential, Disclosure disclosure) {
  Json json{{"kind", kind_name(credential)},
            {"tenantId", nullptr},
            {"clientId", nullptr},
            {"certificatePath", nullptr}};
  if (const auto* const identity = std::get_if<ManagedIdentityCredential>(&credential)) {
    if (identity->client_id) json["clientId"] = display_id(*identity->client_id, disclosure);
  } else if (const auto* const secret = std::get_if<ClientSecretCredential>(&credential)) {
    json["tenantId"] = display_id(secret->tenant_id, disclosure);
    json["clientId"] = display_id(secret->client_id, disclosure);
  } else if (const auto* const certificate = std::get_if<ClientCertificateCredential>(&credential)) {
    json["tenantId"] = display_id(certificate->tenant_id, disclosure);
    json["clientId"] = display_id(certificate->client_id, disclosure);
    json["certificatePath"] = display_certificate_path(certificate->certificate_path, disclosure);
  }
  return json;
}

Json to_json(const ServiceEndpoint& endpoint, Disclosure disclosure) {
  return {{"name", endpoint.name},
          {"type", to_string(endpoint.type)},
          {"endpoint", display_endpoint(endpoint, disclosure)},
          {"clientEndpoint", display_uri(endpoint.client_endpoint(), disclosure)},
          {"serverEndpoint", display_uri(endpoint.server_endpoint(), disclosure)},
          {"audience", display_audience(endpoint, disclosure)},
          {"credential", to_json(endpoint.credential, disclosure)},
          {"origin", to_json(endpoint.origin)}};
}

Json to_json(const ServiceOptions& options, Disclosure disclosure) {
  Json application_name;
  if (options.application_name) {
    application_name =
        display_value("Azure:SignalR:ApplicationName", *options.application_name, disclosure).text;
  }
  return {{"applicationName", std::move(application_name)},
          {"serverStickyMode", to_string(options.server_sticky_mode)},
          {"accessTokenAlgorithm", to_string(options.access_token_algorithm)},
          {"initialHubServerConnectionCount", options.initial_hub_server_connection_count},
          {"maxHubServerConnectionCount", or_null(options.max_hub_server_connection_count)},
          {"accessTokenLifetimeSeconds", seconds(options.access_token_lifetime)},
          {"serviceScaleTimeoutSeconds", seconds(options.service_scale_timeout)},
          {"maxPollIntervalInSeconds", or_null(options.max_poll_interval_in_seconds)},
          {"gracefulShutdownMode", to_string(options.graceful_shutdown_mode)},
          {"gracefulShutdownTimeoutSeconds", seconds(options.graceful_shutdown_timeout)}};
}

Json to_json(const Diagnostic& diagnostic) {
  Json origin = to_json(diagnostic.origin);
  if (const auto position = diagnostic.position(); position && !origin.is_null())
    set_position(origin, *position);
  return {{"code", diagnostic.code},
          {"message", diagnostic.message.masked()},
          {"remedy", diagnostic.remedy.empty() ? Json(nullptr) : Json(diagnostic.remedy)},
          {"key", diagnostic.key.empty() ? Json(nullptr) : Json(diagnostic.key)},
          {"origin", std::move(origin)}};
}

}  // namespace signalr_config::cli
