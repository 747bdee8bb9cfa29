#include "conformance/answers.hpp"

#include <utility>

namespace signalr_config::conformance {

namespace {

Json auth_json(const Credential& credential) {
  Json auth = {{"kind", kind_name(credential)}};
  if (const auto* const access = std::get_if<AccessKeyCredential>(&credential)) {
    auth["kind"] = "AccessKey";
    auth["key"] = access->key.reveal();
  } else if (const auto* const managed = std::get_if<ManagedIdentityCredential>(&credential)) {
    auth["ManagedIdentityId"] = managed->identity.is_system_assigned() ? "system" : managed->identity.value;
  } else if (const auto* const secret = std::get_if<ClientSecretCredential>(&credential)) {
    auth["ClientId"] = secret->client_id;
    auth["TenantId"] = secret->tenant_id;
    auth["ClientSecret"] = secret->client_secret.reveal();
  } else if (const auto* const certificate = std::get_if<ClientCertificateCredential>(&credential)) {
    auth["ClientId"] = certificate->client_id;
    auth["TenantId"] = certificate->tenant_id;
  }
  return auth;
}

std::string unmasked(const Message& message) {
  std::string text;
  for (const MessagePart& part : message.parts()) text += part.text;
  return text;
}

// Whether the first configured endpoint is the default one. The manager parses the default string only at
// the end, so a string that it refuses leaves no endpoint behind.
bool has_default_endpoint(const Resolution& resolution) {
  const auto& text = resolution.connection_string;
  if (!text || text->empty() || resolution.configured().empty()) return false;
  const auto made = make_service_endpoint("", text->reveal());
  return made && resolution.configured().front().endpoint == *made;
}

}  // namespace

Json endpoint_json(const ServiceEndpoint& endpoint) {
  return {{"name", endpoint.name},
          {"type", to_string(endpoint.type)},
          {"endpoint", endpoint.endpoint()},
          {"audience", endpoint.audience()},
          {"clientEndpoint", endpoint.client_endpoint().to_string()},
          {"serverEndpoint", endpoint.server_endpoint().to_string()},
          {"clientEndpointAbsolute", endpoint.client_endpoint().absolute_uri()},
          {"serverEndpointAbsolute", endpoint.server_endpoint().absolute_uri()},
          {"auth", auth_json(endpoint.credential)},
          {"text", endpoint.to_string()}};
}

Json endpoint_json(const Result<ServiceEndpoint, ConnectionStringError>& made) {
  return made ? endpoint_json(*made) : Json{{"error", error_json(made.error().exception)}};
}

Json error_json(const SdkException& exception) {
  return {{"type", exception.type}, {"message", exception.message.reveal()}};
}

Json error_json(const Failure& failure) {
  Json error = error_json(failure.exception);
  if (!failure.inner.empty()) error["inner"] = failure.inner;
  return error;
}

Json entry_json(const EnumeratedKey& row) {
  const auto value = row.value();
  return Json::array({row.path, value ? Json(*value) : Json(nullptr)});
}

std::vector<ServiceEndpoint> options_endpoints(const Resolution& resolution) {
  std::vector<ServiceEndpoint> endpoints;
  for (const ConfiguredEndpoint& configured : resolution.configured()) {
    if (configured.use != EndpointUse::replaced_by_code) endpoints.push_back(configured.endpoint);
  }
  if (has_default_endpoint(resolution)) endpoints.erase(endpoints.begin());
  return endpoints;
}

std::vector<std::string> duplicate_warnings(const Resolution& resolution) {
  std::vector<std::string> texts;
  for (const Diagnostic& diagnostic : resolution.diagnostics) {
    if (diagnostic.code == DiagnosticCode::duplicate_endpoint) texts.push_back(unmasked(diagnostic.message));
  }
  return texts;
}

}  // namespace signalr_config::conformance
