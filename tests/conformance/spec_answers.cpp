#include "conformance/spec_answers.hpp"

#include <map>
#include <set>
#include <stdexcept>

#include "conformance/answers.hpp"

namespace signalr_config::conformance {

namespace {

// `serverUrl(hub=Chat,app=App)`: what is asked for, and of which hub.
struct UrlQuestion {
  std::string what;
  std::string hub;
  ServiceOptions options;
};

UrlQuestion parse_url_question(const std::string& text) {
  const std::size_t open = text.find('(');
  UrlQuestion question{text.substr(0, open), {}, {}};
  std::size_t begin = open + 1;
  while (open != std::string::npos && begin < text.size()) {
    const std::size_t end = text.find_first_of(",)", begin);
    const std::string argument = text.substr(begin, end - begin);
    if (argument.starts_with("hub=")) question.hub = argument.substr(4);
    if (argument.starts_with("app=")) question.options.application_name = argument.substr(4);
    if (end == std::string::npos) break;
    begin = end + 1;
  }
  return question;
}

Json urls_json(const ServiceEndpoint& endpoint, const Json& wanted) {
  using Function = std::string (*)(const ServiceEndpoint&, const Hub&);
  static const std::map<std::string, Function> functions = {{"clientUrl", client_url},
                                                            {"serverUrl", server_url},
                                                            {"clientAudience", client_audience},
                                                            {"serverAudience", server_audience}};
  Json urls = Json::object();
  for (const auto& [name, ignored] : wanted.items()) {
    const UrlQuestion question = parse_url_question(name);
    const auto function = functions.find(question.what);
    if (function != functions.end())
      urls[name] = function->second(endpoint, {question.hub, question.options});
  }
  return urls;
}

void add_credential(Json& facts, const ServiceEndpoint& endpoint) {
  if (const auto* const access = std::get_if<AccessKeyCredential>(&endpoint.credential)) {
    facts["auth"] = "accessKey";
    facts["accessKey"] = access->key.reveal();
    return;
  }
  facts["auth"] = "entra";
  facts["accessKeyExchangeUrl"] = access_key_exchange_url(endpoint);
  Json& credential = facts["credential"] = {{"kind", kind_name(endpoint.credential)}};
  if (const auto* const managed = std::get_if<ManagedIdentityCredential>(&endpoint.credential)) {
    credential["userAssignedClientId"] =
        managed->identity.is_system_assigned() ? Json(nullptr) : Json(managed->identity.value);
  } else if (const auto* const secret = std::get_if<ClientSecretCredential>(&endpoint.credential)) {
    credential["tenantId"] = secret->tenant_id;
    credential["clientId"] = secret->client_id;
    credential["clientSecret"] = secret->client_secret.reveal();
  } else if (const auto* const certificate = std::get_if<ClientCertificateCredential>(&endpoint.credential)) {
    credential["tenantId"] = certificate->tenant_id;
    credential["clientId"] = certificate->client_id;
    credential["certPath"] = certificate->certificate_path;
  }
}

// .NET appends the parameter to the message; our inner exceptions keep only that text.
std::string parameter_in(const std::string& message) {
  constexpr std::string_view opening = " (Parameter '";
  const std::size_t begin = message.rfind(opening);
  if (begin == std::string::npos || !message.ends_with("')")) return {};
  return message.substr(begin + opening.size(), message.size() - 2 - begin - opening.size());
}

std::optional<std::string> optional_text(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return std::nullopt;
  return found->get<std::string>();
}

ServiceEndpointParts parts_of(const Json& description) {
  ServiceEndpointParts parts;
  parts.uri = description.at("uri").get<std::string>();
  parts.server_endpoint = optional_text(description, "serverEndpoint");
  parts.client_endpoint = optional_text(description, "clientEndpoint");
  if (const auto key = optional_text(description, "key")) {
    const EndpointKey parsed = parse_endpoint_key(*key);
    parts.name = parsed.name;
    parts.type = parsed.type;
  }
  return parts;
}

void check_members(const Json& description) {
  static const std::set<std::string> known = {
      "cs", "uri", "key", "name", "type", "serverEndpoint", "clientEndpoint"};
  for (const auto& [name, ignored] : description.items()) {
    if (!known.contains(name)) throw std::runtime_error("an endpoint's '" + name + "' is not known");
  }
}

}  // namespace

std::string qualified(const std::string& type) {
  return (type.starts_with("AzureSignalR") ? "Microsoft.Azure.SignalR.Common." : "System.") + type;
}

Json endpoint_facts(const ServiceEndpoint& endpoint, const Json& wanted) {
  Json facts = {{"name", endpoint.name},
                {"endpointType", to_string(endpoint.type)},
                {"endpointTypeValue", static_cast<std::int32_t>(endpoint.type)},
                {"endpoint", endpoint.endpoint()},
                {"serverEndpoint", endpoint.server_endpoint().to_string()},
                {"clientEndpoint", endpoint.client_endpoint().to_string()},
                {"toString", endpoint.to_string()},
                {"serviceUri", endpoint.service_uri.to_string()},
                {"serverEndpointAbsoluteUri", endpoint.server_endpoint().absolute_uri()},
                {"clientEndpointAbsoluteUri", endpoint.client_endpoint().absolute_uri()},
                {"audienceBaseUrl", endpoint.audience()}};
  add_credential(facts, endpoint);
  if (wanted.contains("urls")) facts["urls"] = urls_json(endpoint, wanted.at("urls"));
  Json asked = Json::object();
  for (const auto& [name, value] : facts.items()) {
    if (wanted.contains(name)) asked[name] = value;
  }
  return asked;
}

Json constructed_json(const Result<ServiceEndpoint, ConnectionStringError>& made, const Json& expected) {
  if (!made) return {{"error", spec_error_json(made.error().exception)}};
  const ServiceEndpoint& endpoint = *made;
  if (!expected.contains("ok")) return {{"ok", endpoint.to_string()}};
  return {{"ok", endpoint_facts(endpoint, expected.at("ok"))}};
}

Json spec_error_json(const SdkException& exception) {
  Json error = {{"type", qualified(exception.type)}, {"message", exception.message.reveal()}};
  if (!exception.parameter.empty()) error["paramName"] = exception.parameter;
  return error;
}

Json spec_inner_error_json(const std::string& type_and_message) {
  const std::size_t colon = type_and_message.find(": ");
  if (colon == std::string::npos) return type_and_message;
  const std::string message = type_and_message.substr(colon + 2);
  return spec_error_json({type_and_message.substr(0, colon), parameter_in(message), Secret(message)});
}

Json spec_failure_json(const Failure& failure) {
  Json error = spec_error_json(failure.exception);
  if (!failure.inner.empty()) error["inner"] = spec_inner_error_json(failure.inner);
  return error;
}

Json duplicate_logs_json(const Resolution& resolution) {
  Json logs = Json::array();
  for (const std::string& text : duplicate_warnings(resolution)) {
    logs.push_back({{"level", "Warning"}, {"id", 1}, {"name", "DuplicateEndpointFound"}, {"message", text}});
  }
  return logs;
}

EndpointType endpoint_type_of(const Json& type) {
  if (type.is_number_integer()) return static_cast<EndpointType>(type.get<std::int32_t>());
  return parse_endpoint_key(std::string(":").append(type.get<std::string>())).type;
}

Result<ServiceEndpoint, ConnectionStringError> endpoint_of(const Json& description) {
  check_members(description);
  auto made = description.contains("uri")
                  ? make_service_endpoint(parts_of(description))
                  : make_service_endpoint(optional_text(description, "key").value_or(""),
                                          description.at("cs").get<std::string>());
  if (made) {
    if (const auto name = optional_text(description, "name")) made->name = *name;
    if (description.contains("type")) made->type = endpoint_type_of(description.at("type"));
  }
  return made;
}

ServiceEndpoint valid_endpoint_of(const Json& description) {
  auto made = endpoint_of(description);
  if (!made) throw std::runtime_error("an endpoint is refused: " + made.error().exception.message.reveal());
  return *std::move(made);
}

}  // namespace signalr_config::conformance
