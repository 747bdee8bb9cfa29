#include "conformance/answers.hpp"
#include "conformance/resolve_answer.hpp"

namespace signalr_config::conformance {

namespace {

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

std::int64_t seconds(std::chrono::milliseconds duration) {
  return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
}

template <typename Range>
Json endpoints_json(Range&& endpoints) {
  Json array = Json::array();
  for (const ServiceEndpoint& endpoint : endpoints) array.push_back(endpoint_json(endpoint));
  return array;
}

Json options_json(const Resolution& resolution) {
  const ServiceOptions& options = resolution.options;
  const auto& text = resolution.connection_string;
  return {{"connectionString", text ? Json(text->reveal()) : Json(nullptr)},
          {"applicationName", or_null(options.application_name)},
          {"endpoints", endpoints_json(options_endpoints(resolution))},
          {"serverStickyMode", to_string(options.server_sticky_mode)},
          {"initialHubServerConnectionCount", options.initial_hub_server_connection_count},
          {"maxHubServerConnectionCount", or_null(options.max_hub_server_connection_count)},
          {"accessTokenAlgorithm", to_string(options.access_token_algorithm)},
          {"accessTokenLifetimeSeconds", seconds(options.access_token_lifetime)},
          {"serviceScaleTimeoutSeconds", seconds(options.service_scale_timeout)},
          {"maxPollIntervalInSeconds", or_null(options.max_poll_interval_in_seconds)},
          {"gracefulShutdownMode", to_string(options.graceful_shutdown_mode)},
          {"gracefulShutdownTimeoutSeconds", seconds(options.graceful_shutdown_timeout)}};
}

Json warnings_json(const Resolution& resolution) {
  Json array = Json::array();
  for (const std::string& text : duplicate_warnings(resolution)) {
    array.push_back("DuplicateEndpointFound: " + text);
  }
  return array;
}

}  // namespace

void add_resolution(Json& answer, const Configuration& configuration,
                    const std::optional<std::string>& name) {
  ResolveOptions options;
  options.registration = name;
  const Resolution resolution = resolve(configuration, options);
  const auto& failure = resolution.failure;
  if (failure && failure->stage == FailureStage::registration) {
    answer["error"] = error_json(*failure);
  } else if (failure && failure->stage == FailureStage::options) {
    answer["options"] = {{"error", error_json(*failure)}};
  } else {
    answer["options"] = options_json(resolution);
    answer["effective"] = failure ? Json{{"error", error_json(*failure)}}
                                  : Json{{"endpoints", endpoints_json(resolution.endpoints())}};
    answer["warnings"] = warnings_json(resolution);
  }
}

}  // namespace signalr_config::conformance
