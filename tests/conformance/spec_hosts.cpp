#include <algorithm>
#include <stdexcept>

#include "conformance/answers.hpp"
#include "conformance/sources_of_line.hpp"
#include "conformance/spec_answers.hpp"
#include "conformance/spec_configuration.hpp"
#include "conformance/spec_credential.hpp"
#include "conformance/spec_files.hpp"
#include "dotnet/time_span.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::conformance {

namespace {

std::string time_span_text(TimeSpan duration) {
  return dotnet::to_string(dotnet::TimeSpan{duration.count()});
}

Json connection_string_json(const Resolution& resolution) {
  const auto& text = resolution.connection_string;
  return text ? Json(text->reveal()) : Json(nullptr);
}

Json endpoint_json(const ServiceEndpoint& endpoint, const Json& wanted) {
  Json facts = endpoint_facts(endpoint, wanted);
  if (wanted.contains("credential")) facts["credential"] = credential_facts(endpoint.credential);
  return facts;
}

// `ServiceManagerOptions.ServiceEndpoints`, without the default connection string's.
Json endpoints_json(const Resolution& resolution, const Json& expected) {
  Json array = Json::array();
  for (const ConfiguredEndpoint& configured : resolution.configured()) {
    if (configured.entry != nullptr && configured.entry == resolution.connection_string_entry) continue;
    const Json wanted = array.size() < expected.size() ? expected.at(array.size()) : Json::object();
    array.push_back(endpoint_json(configured.endpoint, wanted));
  }
  return array;
}

Json failure_json(const Failure& failure) {
  Json error = spec_error_json(failure.exception);
  if (!failure.inner.empty()) error["inner"] = spec_inner_error_json(failure.inner);
  return error;
}

// ValidateOptions runs behind the setup, and is told in the words of the file.
std::optional<std::string> validation_text(const Resolution& resolution) {
  if (!resolution.failure || resolution.failure->stage == FailureStage::endpoints) return std::nullopt;
  const SdkException& exception = resolution.failure->exception;
  if (exception.type == "NotImplementedException")
    return "NotImplementedException: multiple service endpoints in transient mode";
  if (resolution.failure->diagnostic.code == DiagnosticCode::no_endpoint)
    return exception.type + ": " + exception.message.reveal();
  return std::nullopt;
}

Json retry_json(const std::optional<RetryOptions>& retry) {
  if (!retry) return nullptr;
  return {{"MaxRetries", retry->max_retries},
          {"Delay", time_span_text(retry->delay)},
          {"MaxDelay", time_span_text(retry->max_delay)},
          {"Mode", to_string(retry->mode)}};
}

Json manager_json(const Resolution& resolution, const Json& expected) {
  const ServiceManagerOptions& options = *resolution.manager_options;
  Json all{
      {"ConnectionString", connection_string_json(resolution)},
      {"ServiceEndpoints", endpoints_json(resolution, expected.value("ServiceEndpoints", Json::array()))},
      {"ServiceTransportType", to_string(options.service_transport_type)},
      {"HttpClientTimeout", time_span_text(options.http_client_timeout)},
      {"ConnectionCount", options.connection_count},
      {"ApplicationName", options.application_name ? Json(*options.application_name) : Json(nullptr)},
      {"RetryOptions", retry_json(options.retry_options)}};
  const auto validation = validation_text(resolution);
  Json asked = Json::object();
  for (const auto& [name, value] : all.items()) {
    if (expected.contains(name)) asked[name] = value;
  }
  if (validation) asked["validate"] = *validation;
  return asked;
}

// A failure keeps one inner exception; the one inside of that says nothing more.
Json comparable(Json expected) {
  if (expected.contains("error") && expected.at("error").is_object() &&
      expected.at("error").contains("inner"))
    expected.at("error").at("inner").erase("inner");
  return expected;
}

// Of two endpoints that only their names tell apart the order is not asserted upstream.
Json by_name(Json answer) {
  if (!answer.contains("ServiceEndpoints")) return answer;
  auto& endpoints = answer.at("ServiceEndpoints");
  std::sort(endpoints.begin(), endpoints.end(),
            [](const Json& a, const Json& b) { return a.at("name") < b.at("name"); });
  return answer;
}

ResolveOptions management_options(const Json& fact) {
  ResolveOptions options;
  options.host = HostKind::management;
  const Json code = fact.value("code", Json::object());
  if (code.contains("ConnectionString"))
    options.connection_string = Secret(code.at("ConnectionString").get<std::string>());
  if (!code.contains("ServiceEndpoints")) return options;
  options.endpoints.emplace();
  for (int i = 0; i < code.at("ServiceEndpoints").get<int>(); ++i) {
    const Json endpoint{{"cs", "Endpoint=http://localhost" + std::to_string(i) + ";AccessKey=k"}};
    options.endpoints->push_back(valid_endpoint_of(endpoint));
  }
  return options;
}

// What a program's callback sets beside endpoints: it wins over configuration, so that it can stand in there.
Json with_code(Json fact) {
  if (!fact.at("config").is_object()) fact["config"] = Json::object();
  const Json code = fact.value("code", Json::object());
  for (const char* const name : {"ServiceTransportType", "ConnectionCount"}) {
    if (code.contains(name)) fact["config"][std::string("Azure:SignalR:") + name] = code.at(name);
  }
  return fact;
}

// The file tells an error by its type, alone or with its message.
Json told_as(const SdkException& exception, const std::string& expected) {
  const bool with_message = expected.find(": ") != std::string::npos;
  return with_message ? exception.type + ": " + exception.message.reveal() : exception.type;
}

// A delegate that was registered before gives what configuration leaves alone.
Json application_name(const Json& fact, const Json& config) {
  const Json& before = fact.at("code").at("registeredBeforeAddSignalRServiceManager");
  const Resolution resolution = resolve(configuration_of({{"config", config}}), management_options(fact));
  return resolution.manager_options->application_name.value_or(
      before.at("ApplicationName").get<std::string>());
}

Json management_answer(const Json& fact, const Json& expected) {
  if (expected.contains("ApplicationName") && fact.contains("code")) {
    Json changed = fact.at("config");
    changed["Azure:SignalR:ApplicationName"] = "NewAppName";
    return {{"ApplicationName", application_name(fact, fact.at("config"))},
            {"afterSet Azure:SignalR:ApplicationName=NewAppName", application_name(fact, changed)}};
  }
  const bool from_root = expected.contains("boundFromRoot");
  const Resolution resolution =
      resolve(configuration_of(with_code(fact), from_root ? "Azure:SignalR:" : ""), management_options(fact));
  if (expected.contains("error")) {
    if (!resolution.failure) return {{"error", nullptr}};
    return {{"error", told_as(resolution.failure->exception, expected.at("error").get<std::string>())}};
  }
  if (from_root) return {{"boundFromRoot", manager_json(resolution, expected.at("boundFromRoot"))}};
  Json answer = manager_json(resolution, expected);
  answer.erase("validate");
  if (!expected.contains("unchanged")) return answer;
  const bool unchanged = !resolution.manager_options->application_name && !resolution.connection_string &&
                         resolution.configured().empty();
  if (unchanged) answer["unchanged"] = {"ApplicationName", "ConnectionString", "ServiceEndpoints"};
  return answer;
}

Configuration system_configuration(const Json& fact) {
  Json config = Json::object();
  for (const auto& [name, value] : fact.at("connectionStrings").items())
    config["ConnectionStrings:" + name] = value;
  for (const auto& [name, value] : fact.at("appSettings").items()) config[name] = value;
  return configuration_of({{"config", config}});
}

}  // namespace

Differences replay_functions_fact(const Json& fact, const Json&) {
  ResolveOptions options;
  options.host = HostKind::functions;
  options.identity.emplace();
  options.identity->version = IdentityVersion::v1_21;
  options.identity->certificate_exists = [](const StoredCertificate&) { return false; };
  if (fact.contains("key")) options.connection = fact.at("key").get<std::string>();
  const Json expected = comparable(fact.at("expected"));
  const Resolution resolution = resolve(configuration_of(fact), options);
  const bool ends = resolution.failure && resolution.failure->stage != FailureStage::endpoints &&
                    !validation_text(resolution);
  if (ends) return compare(expected, {{"error", failure_json(*resolution.failure)}});
  const Json answer{{"ok", manager_json(resolution, expected.value("ok", Json::object()))}};
  return compare(expected, asked_facts(answer, expected));
}

Differences replay_management_fact(const Json& fact, const Json&) {
  const Json& expected = fact.at("expected");
  return compare(by_name(expected), by_name(management_answer(fact, expected)));
}

Differences replay_owin_fact(const Json& fact, const Json&) {
  ResolveOptions options;
  options.host = HostKind::aspnet;
  const Resolution resolution = resolve(system_configuration(fact), options);
  const Json& expected = fact.at("expected");
  const Json endpoints = endpoints_json(resolution, expected.value("Endpoints", Json::array()));
  const Json error = resolution.failure ? Json(resolution.failure->exception.type) : Json(nullptr);
  const Json all{{"ConnectionString", connection_string_json(resolution)},
                 {"Endpoints", endpoints},
                 {"EndpointsCount", endpoints.size()},
                 {"managerCount", resolution.in_effect().size()},
                 {"error", error}};
  Json asked = Json::object();
  for (const auto& [name, value] : all.items()) {
    if (expected.contains(name)) asked[name] = value;
  }
  return compare(expected, asked);
}

}  // namespace signalr_config::conformance
