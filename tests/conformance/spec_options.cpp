#include <stdexcept>

#include "conformance/answers.hpp"
#include "conformance/spec_answers.hpp"
#include "conformance/spec_code.hpp"
#include "conformance/spec_configuration.hpp"
#include "conformance/spec_files.hpp"
#include "dotnet/time_span.hpp"

namespace signalr_config::conformance {

namespace {

// The cases with an empty name ask the SDK's ServiceOptionsSetup itself, for which it means the unnamed
// registration; AddNamedAzureSignalR would refuse it.
std::optional<std::string> registration_of(const Json& fact) {
  const auto name = fact.find("name");
  if (name == fact.end() || name->is_null() || name->get<std::string>().empty()) return std::nullopt;
  return name->get<std::string>();
}

std::string time_span_text(std::chrono::milliseconds duration) {
  return dotnet::to_string(dotnet::TimeSpan{duration.count() * 10'000});
}

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json endpoints_json(const Resolution& resolution) {
  static const Json wanted = {{"name", 0},     {"endpointType", 0},   {"endpointTypeValue", 0},
                              {"endpoint", 0}, {"clientEndpoint", 0}, {"serverEndpoint", 0}};
  Json array = Json::array();
  for (const ServiceEndpoint& endpoint : options_endpoints(resolution)) {
    array.push_back(endpoint_facts(endpoint, wanted));
  }
  return array;
}

Json options_json(const Resolution& resolution) {
  const ServiceOptions& options = resolution.options;
  const auto& text = resolution.connection_string;
  return {{"ConnectionString", text ? Json(text->reveal()) : Json(nullptr)},
          {"ApplicationName", or_null(options.application_name)},
          {"ServerStickyMode", to_string(options.server_sticky_mode)},
          {"InitialHubServerConnectionCount", options.initial_hub_server_connection_count},
          {"MaxHubServerConnectionCount", or_null(options.max_hub_server_connection_count)},
          {"AccessTokenAlgorithm", to_string(options.access_token_algorithm)},
          {"AccessTokenLifetime", time_span_text(options.access_token_lifetime)},
          {"ServiceScaleTimeout", time_span_text(options.service_scale_timeout)},
          {"MaxPollIntervalInSeconds", or_null(options.max_poll_interval_in_seconds)},
          {"GracefulShutdown.Mode", to_string(options.graceful_shutdown_mode)},
          {"GracefulShutdown.Timeout", time_span_text(options.graceful_shutdown_timeout)},
          {"Endpoints", endpoints_json(resolution)}};
}

Json without_defaults(const Json& options, const Json& defaults) {
  Json rest = Json::object();
  for (const auto& [name, value] : options.items()) {
    if (!defaults.contains(name) || defaults.at(name) != value) rest[name] = value;
  }
  return rest;
}

Json logs_json(const Resolution& resolution) {
  Json logs = duplicate_logs_json(resolution);
  for (Json& log : logs) log["category"] = "Microsoft.Azure.SignalR.ServiceEndpointManager";
  return logs;
}

Json answer_json(const Resolution& resolution, const Json& defaults) {
  const auto& failure = resolution.failure;
  if (failure && failure->stage != FailureStage::endpoints)
    return {{"optionsError", spec_failure_json(*failure)}};
  Json answer = {{"optionsDiffFromDefaults", without_defaults(options_json(resolution), defaults)}};
  if (failure) {
    answer["managerError"] = spec_failure_json(*failure);
  } else {
    Json& effective = answer["effectiveEndpoints"] = Json::array();
    for (const ServiceEndpoint& endpoint : resolution.endpoints()) effective.push_back(endpoint.to_string());
  }
  if (Json logs = logs_json(resolution); !logs.empty()) answer["logs"] = std::move(logs);
  return answer;
}

// A failure keeps one inner exception; the one inside of that (`The input string 'x' was not in a correct
// format.`) says nothing more.
Json comparable(Json expected) {
  for (const char* const stage : {"optionsError", "managerError"}) {
    if (!expected.contains(stage) || !expected.at(stage).contains("inner")) continue;
    expected.at(stage).at("inner").erase("inner");
  }
  return expected;
}

}  // namespace

Differences replay_options_fact(const Json& fact, const Json& file) {
  const Configuration configuration = configuration_of(fact);
  const Json expected = comparable(fact.at("expected"));
  Differences differences;
  for (ResolveOptions& options : ways_to_say(fact.value("code", Json::object()))) {
    options.registration = registration_of(fact);
    const Json answer = answer_json(resolve(configuration, options), file.at("defaults"));
    for (std::string& difference : compare(expected, answer)) differences.push_back(std::move(difference));
  }
  return differences;
}

}  // namespace signalr_config::conformance
